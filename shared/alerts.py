"""Urgent alerts: a coordinator's signed word to everybody of her region, for a few days at most.

`tejedora/alert/v1` {region, area, text, advice, made, exp, ends}: `ends` is null, or the id of an earlier
alert that this one ends. Alerts are public: they lie signed in the database `alerts`, and every device checks
them again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared import limits
from shared.directory import Directory, Refusal
from shared.encoding import is_hash, parse_time
from shared.signing import ALERT, SigningError, statement_id, verify_dsse

DATABASE = "alerts"
_FIELDS = {"region", "area", "text", "advice", "made", "exp", "ends"}
_LENGTHS = {"area": (1, 200), "text": (1, 2000), "advice": (0, 4000)}


@dataclass(frozen=True)
class Alert:
    """A verified alert. Times are aware; `id` is that of its statement."""

    id: str
    area: str
    text: str
    advice: str
    made: datetime
    exp: datetime
    ends: str | None


def read_alert(signed: Mapping[str, Any], directory: Directory, now: datetime) -> Alert:
    """The alert that a signed object is, if a coordinator of this moment signed it. Raises Refusal."""
    try:
        verified = verify_dsse(signed, [ALERT])
    except SigningError as error:
        raise Refusal("", error.reason) from None
    id_ = statement_id(verified.t, verified.p)
    alert = _well_formed(id_, verified.payload, directory.region)
    if not any(directory.holds(key, "coordinator", now) for key in verified.keys):
        raise Refusal(id_, "not-by-a-coordinator")
    if alert.made > now + limits.ENROL_SKEW:
        raise Refusal(id_, "future-dated")
    if now >= alert.exp:
        raise Refusal(id_, "expired")
    return alert


def _well_formed(id_: str, payload: Mapping[str, Any], region: str) -> Alert:
    if set(payload) != _FIELDS:
        raise Refusal(id_, "bad-payload")
    if payload["region"] != region:
        raise Refusal(id_, "wrong-region")
    for name, (least, most) in _LENGTHS.items():
        if not isinstance(payload[name], str) or not least <= len(payload[name].strip()) <= most:
            raise Refusal(id_, "bad-payload")
    ends = payload["ends"]
    if ends is not None and not is_hash(ends):
        raise Refusal(id_, "bad-payload")
    try:
        made, exp = parse_time(payload["made"]), parse_time(payload["exp"])
    except ValueError:
        raise Refusal(id_, "bad-payload") from None
    if not made < exp <= made + limits.ALERT_MAX:
        raise Refusal(id_, "term-too-long" if exp > made else "bad-payload")
    return Alert(id_, payload["area"], payload["text"], payload["advice"], made, exp, ends)
