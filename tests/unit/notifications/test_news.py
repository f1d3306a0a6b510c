"""Which news is understood, and what is poison."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifications.news import Topic, topic_of
from shared.bus import News, Poison
from shared.encoding import new_id

BOX = f"box-{new_id()}"
AT = datetime(2026, 11, 24, 18, tzinfo=UTC)


def news(subject: str, payload: dict[str, Any]) -> News:
    """A first delivery."""
    return News(subject, payload, 1, AT, 1)


@pytest.mark.parametrize(
    ("subject", "payload", "topic"),
    [
        ("news.box", {"database": BOX, "urgent": True}, Topic(BOX, True)),
        ("news.box", {"database": "box-coordinators", "urgent": False}, Topic("box-coordinators", False)),
        ("news.box", {"database": BOX}, Topic(BOX, False)),
        ("news.catalogue", {"database": "catalogue-es"}, Topic("catalogue-es", False)),
        ("news.catalogue", {"database": "catalogue-nah"}, Topic("catalogue-nah", False)),
        ("news.directory", {}, Topic("directory", False)),
        ("news.alert", {}, Topic("alerts", True)),
    ],
)
def test_news_of_the_hub_is_understood(subject: str, payload: dict[str, Any], topic: Topic) -> None:
    assert topic_of(news(subject, payload)) == topic


@pytest.mark.parametrize(
    ("subject", "payload", "code"),
    [
        ("news.box", {}, "bad-news"),
        ("news.box", {"database": "hub", "urgent": True}, "bad-news"),
        ("news.box", {"database": "box-../hub", "urgent": True}, "bad-news"),
        ("news.box", {"database": f"{BOX}\n", "urgent": True}, "bad-news"),
        ("news.box", {"database": BOX, "urgent": "yes"}, "bad-news"),
        ("news.box", {"database": BOX, "urgent": True, "id": "x"}, "bad-news"),
        ("news.box", {"database": [BOX]}, "bad-news"),
        ("news.catalogue", {"database": "catalogue-_design"}, "bad-news"),
        ("news.directory", {"database": "directory"}, "bad-news"),
        ("news.other", {}, "unknown-news"),
        ("news.box.more", {"database": BOX}, "unknown-news"),
    ],
)
def test_news_that_no_later_try_could_read_is_poison(
    subject: str, payload: dict[str, Any], code: str
) -> None:
    with pytest.raises(Poison) as poison:
        topic_of(news(subject, payload))
    assert poison.value.code == code


VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.lists(st.text(max_size=4))


@given(
    st.sampled_from(["news.box", "news.catalogue", "news.directory", "news.x"]),
    st.dictionaries(st.sampled_from(["database", "urgent", "other"]), VALUES),
)
def test_any_payload_is_either_understood_or_poison(subject: str, payload: dict[str, Any]) -> None:
    try:
        topic = topic_of(news(subject, payload))
    except Poison:
        return
    assert topic.database.startswith(("box-", "catalogue-", "directory", "alerts"))
