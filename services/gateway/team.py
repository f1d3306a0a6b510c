"""The hours of the people who answer: what the operator wrote, as `GET /api/region` tells it.

`HUB_TEAM_HOURS` is `mon-fri 09:00-18:00; sat 10:00-14:00`, on the wall of `HUB_TEAM_ZONE`. Hours over
midnight are two: `fri 20:00-24:00; sat 00:00-02:00`.
"""

from __future__ import annotations

import re
from zoneinfo import available_timezones

from shared.schemas.http import TeamHours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_SPANS = 40
_DAY = "|".join(DAYS)
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d|24:00"
_PART = re.compile(rf"(?P<first>{_DAY})(?:-(?P<last>{_DAY}))? (?P<since>{_TIME})-(?P<until>{_TIME})")


def hours_of(text: str) -> list[TeamHours]:
    """The spans of a week, in order; day 1 is Monday. Raises ValueError for what is not written like that."""
    spans: list[TeamHours] = []
    for part in (part.strip().lower() for part in text.split(";")):
        if not part:
            continue
        found = _PART.fullmatch(re.sub(r"\s+", " ", part))
        if found is None or not found["since"] < found["until"]:
            raise ValueError("hours are like mon-fri 09:00-18:00; sat 10:00-14:00, not over midnight")
        first = DAYS.index(found["first"])
        last = DAYS.index(found["last"] or found["first"])
        for step in range((last - first) % 7 + 1):
            day = (first + step) % 7 + 1
            spans.append(TeamHours(day=day, since=found["since"], until=found["until"]))
    if len(spans) > MOST_SPANS:
        raise ValueError("too many hours")
    return sorted(spans, key=lambda span: (span.day, span.since))


def is_zone(name: str) -> bool:
    """True for a time zone of the IANA database, such as `America/Mexico_City`."""
    return name in available_timezones()
