"""What coordinators write for one another about cases."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from shared.schemas.base import Id, Identity, Model, Recipient, Time
from shared.schemas.message.head import MessageHead
from shared.schemas.signed import Dsse


class CaseBody(Model):
    """What a coordinator wrote in one go in the log of a case, or of the triage of a report.

    Each is signed by the message's author: `tejedora/entry/v1` {log, seq, prev, heads, amends?, made, part}.
    """

    entries: list[Dsse] = Field(min_length=1, max_length=50)


class CaseKeyBody(Model):
    """The age identity that opens the entries of a case, sealed to each coordinator it is given to."""

    case: Id
    identity: Identity
    recipient: Recipient
    since: Time


class CaseMessage(MessageHead):
    """Kind case."""

    kind: Literal["case"]
    body: CaseBody


class CaseKeyMessage(MessageHead):
    """Kind casekey."""

    kind: Literal["casekey"]
    body: CaseKeyBody
