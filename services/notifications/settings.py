"""Settings of notifications: the common ones, whom it writes to when something urgent waits, and push."""

from __future__ import annotations

from pydantic import Field, field_validator, model_validator

from services.notifications.mail import groups_of
from shared.push import PushSettings


class NotificationsSettings(PushSettings):
    """See `README.md` for what each one changes."""

    notifications_unseen_minutes: float = Field(
        30,
        gt=0,
        description="How long something urgent may lie unopened before somebody is told, in minutes.",
    )
    notifications_beyond_minutes: float = Field(
        120,
        gt=0,
        description="How long before the coordinators of paired hubs above and beside are told, in minutes.",
    )
    notifications_mail_server: str = Field(
        "",
        description="`smtp://[user:password@]host[:port]` or `smtps://…`. Empty: no e-mail is sent.",
    )
    notifications_mail_from: str = Field("", description="Sender of e-mails.")
    notifications_mail_to: str = Field(
        "",
        description="Who is told: addresses with commas; groups with semicolons, the first group first.",
    )
    notifications_mail_operators: str = Field(
        "",
        description="Who is told that another hub of the fleet is silent: addresses with commas.",
    )

    notifications_push_contact: str = Field(
        "mailto:hub@example.org",
        pattern=r"^(mailto:[^\s@]+@[^\s@]+|https://\S+)$",
        description="Whom a push service may write to; it sees it with every push. Names nobody by default.",
    )

    @field_validator("notifications_mail_to", "notifications_mail_operators")
    @classmethod
    def _addresses(cls, text: str) -> str:
        groups_of(text)
        return text

    @model_validator(mode="after")
    def _whole(self) -> NotificationsSettings:
        somebody = self.notifications_mail_to or self.notifications_mail_operators
        if self.notifications_mail_server and not (self.notifications_mail_from and somebody):
            raise ValueError(
                "a mail server needs NOTIFICATIONS_MAIL_FROM, and NOTIFICATIONS_MAIL_TO or _OPERATORS"
            )
        if self.notifications_mail_operators and not self.notifications_mail_server:
            raise ValueError("NOTIFICATIONS_MAIL_OPERATORS needs NOTIFICATIONS_MAIL_SERVER")
        return self
