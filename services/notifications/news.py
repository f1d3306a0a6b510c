"""From a piece of news to a notice and a poke."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import anyio
import structlog

from services.notifications.notices import Notice, Notices, mark_of
from shared.bus import Bus, News, Poison
from shared.couch import Unreachable
from shared.envelope import COORDINATORS_BOX
from shared.peers import UNHEARD

DURABLE = "notifications"
SUBJECTS = "news.>"
RETRY_SECONDS = 1.0

log = structlog.get_logger()

_BOX = re.compile(r"box-(?:[a-z2-7]{26}|coordinators|facilitators|casework)|(?:relay|files)-to-[a-z2-7]{52}")
_CATALOGUE = re.compile(
    r"(?:of-[a-z2-7]{52}-)?catalogue-[a-z]{2,3}(?:-[a-z0-9]{2,8})?|of-[a-z2-7]{52}-(?:directory|alerts)"
)


@dataclass(frozen=True)
class Topic:
    """What a piece of news is about."""

    database: str
    urgent: bool


def topic_of(news: News) -> Topic:
    """Read a piece of news. Raises Poison for one that no later try could make readable."""
    fields = set(news.payload)
    database = news.payload.get("database")
    urgent = news.payload.get("urgent", False)
    match news.subject:
        case "news.box" if (
            fields <= {"database", "urgent"} and _is(database, _BOX) and isinstance(urgent, bool)
        ):
            return Topic(str(database), urgent)
        case "news.catalogue" if fields == {"database"} and _is(database, _CATALOGUE):
            return Topic(str(database), False)
        case "news.directory" if not fields:
            return Topic("directory", False)
        case "news.alert" if not fields:
            return Topic("alerts", True)
        case "news.unheard" if not fields:
            return Topic(UNHEARD, True)
        case "news.box" | "news.catalogue" | "news.directory" | "news.alert" | "news.unheard":
            raise Poison("bad-news")
    raise Poison("unknown-news")


def _is(value: object, pattern: re.Pattern[str]) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


class Herald:
    """Takes each piece of news, writes the notice, then pokes whoever is online."""

    def __init__(
        self,
        notices: Notices,
        bus: Bus,
        on_urgent: Callable[[str], Awaitable[None]],
        on_notice: Callable[[], None] = lambda: None,
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        self._notices = notices
        self._on_urgent = on_urgent
        self._on_notice = on_notice
        self._retry_seconds = retry_seconds
        self._bus = bus

    async def handle(self, news: News) -> None:
        """News that comes again is not counted, but poked: the first poke may not have gone out."""
        topic = topic_of(news)
        notice = await self._written(topic, mark_of(news.sequence, news.time))
        self._on_notice()  # before the poke, which fails while NATS is away
        await self._bus.poke(notice.database, notice.n, notice.urgent)

    async def _written(self, topic: Topic, mark: str) -> Notice:
        """An outage of CouchDB is waited out here, so that it does not use up the tries of the news."""
        while True:
            try:
                notice = await self._notices.bump(topic.database, topic.urgent, mark)
                if topic.urgent and topic.database == COORDINATORS_BOX:
                    await self._on_urgent(mark)
                return notice
            except Unreachable:
                log.warning("notice_waits")
                await anyio.sleep(self._retry_seconds)

    async def consume(self) -> None:
        """Worker: handle all news, for ever."""
        await self._bus.consume(DURABLE, SUBJECTS, self.handle)
