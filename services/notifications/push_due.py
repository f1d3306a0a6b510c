"""When a device is to be rung, and for what. Pure: from what she asked for, the notices, and the moment.

Nothing is queued. What a device was rung for is a number a database; what is due follows from it whenever one
looks, so that no news is lost and none rings twice, whatever was restarted in between.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from services.notifications.subscriptions import Subscription
from shared.couch import Doc
from shared.encoding import format_time, parse_time
from shared.push import kind_of

Ring = Literal["news", "alert"]

LEASE = timedelta(minutes=1)
"""A copy that rings has so long; then another may. Longer than a push can take."""
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=2)
LONGEST_ASKED = timedelta(hours=6)
"""A push service may ask for patience, but not for ever."""
GIVE_UP = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """Ring now: `upto` are the numbers of the notices that it is for."""

    ring: Ring
    upto: dict[str, int]


def due(wants: Subscription, notices: Mapping[str, Doc], moment: datetime) -> Due | None:
    """What this device is to be rung for at this moment, if anything."""
    doc = wants.doc
    if doc["next"] and moment < parse_time(doc["next"]):
        return None
    upto, urgent = _unrung(wants, notices)
    if not upto:
        return None
    if not urgent and doc["last"]:
        digest = timedelta(minutes=doc["digest_minutes"])
        if moment < parse_time(doc["last"]) + digest:
            return None
    quiet = doc["quiet"]
    if quiet and is_quiet(quiet, moment) and not (urgent and quiet["alerts"]):
        return None
    return Due("alert" if urgent else "news", upto)


def _unrung(wants: Subscription, notices: Mapping[str, Doc]) -> tuple[dict[str, int], bool]:
    """Numbers of notices she was not rung for, and whether any of that news is an alert or marked urgent."""
    upto: dict[str, int] = {}
    urgent = False
    for database, notice in notices.items():
        kind = kind_of(database, wants.roles, wants.box)
        before = wants.doc["sent"].get(database, 0)
        if kind is None or not wants.doc["kinds"][kind] or notice["n"] == before:
            continue
        upto[database] = notice["n"]
        urgent = urgent or kind == "alerts" or notice.get("urgent_n", 0) > before
    return upto, urgent


def is_quiet(quiet: Doc, moment: datetime) -> bool:
    """True within her quiet hours, by the clock on her wall: also over midnight and changes of the clock."""
    wall = moment.astimezone(ZoneInfo(quiet["zone"])).strftime("%H:%M")
    since, until = quiet["since"], quiet["until"]
    inside: bool = since <= wall < until if since < until else wall >= since or wall < until
    return inside


def claimed(doc: Doc, moment: datetime) -> Doc:
    """The document of a device that is about to be rung."""
    return {**doc, "next": format_time(moment + LEASE)}


def rung(doc: Doc, what: Due, moment: datetime) -> Doc:
    """The document after a push service took it."""
    sent = {**doc["sent"], **what.upto}
    return {**doc, "sent": sent, "last": format_time(moment), "next": None, "tries": 0, "failing": None}


def failed(doc: Doc, what: Due, moment: datetime, asked: timedelta | None) -> Doc:
    """After it did not: again, in growing pauses, for a day. `asked`: how long the service wants to be left.

    After a day that news rings no more; the next news does.
    """
    failing = doc["failing"] or format_time(moment)
    begun = doc["begun"] if doc["tries"] else format_time(moment)
    if moment - parse_time(begun) >= GIVE_UP:
        sent = {**doc["sent"], **what.upto}
        return {**doc, "sent": sent, "next": None, "tries": 0, "failing": failing}
    pause = min(FIRST_PAUSE * 2 ** min(doc["tries"], 16), LONGEST_PAUSE)
    pause = max(pause, min(asked or pause, LONGEST_ASKED))
    again = {"next": format_time(moment + pause), "tries": doc["tries"] + 1, "failing": failing}
    return {**doc, **again, "begun": begun}
