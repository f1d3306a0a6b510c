"""Logs are JSON lines with ids and counts; what could be personal or secret does not get through."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from shared.logging import REDACTED, acceptable_request_id, bound_request_id, configure, redact, request_id
from tests.vectors.people import DEFENDER


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    structlog.reset_defaults()
    root.handlers[:], root.level = handlers, level


def _lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_is_json_with_service_time_level_and_request_id(capsys: pytest.CaptureFixture[str]) -> None:
    configure("incidents")
    with bound_request_id("a-request-id"):
        structlog.get_logger().info("delivered", count=3)
    [line] = _lines(capsys.readouterr().out)
    assert line.pop("timestamp", "").endswith("Z")  # type: ignore[attr-defined]
    assert line == {
        "event": "delivered",
        "count": 3,
        "level": "info",
        "service": "incidents",
        "request_id": "a-request-id",
    }


@pytest.mark.parametrize(
    "field", ["p", "h", "a", "body", "Authorization", "token", "passphrase", "seed", "url"]
)
def test_fields_that_could_hold_content_are_emptied(field: str) -> None:
    assert redact(None, "info", {"event": "x", field: "secreto"}) == {"event": "x", field: REDACTED}


@pytest.mark.parametrize(
    "secret",
    [
        DEFENDER.identity,
        DEFENDER.recipient,
        "Bearer abc.def",
        "203.0.113.7",
        "2001:db8:85a3::8a2e:370:7334",
        "ana@example.org",
        "http://hub:hunter2secret@127.0.0.1:5984",
        "http://h/join#1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.x",
    ],
)
def test_secrets_and_addresses_are_cut_out_of_any_text(secret: str) -> None:
    event = redact(None, "info", {"event": f"lost {secret}", "more": {"deep": [f"x {secret} y"]}})
    core = secret.removeprefix("http://hub:").split("@127")[0].split(".AAA")[-1]
    assert core not in json.dumps(event)


def test_loopback_addresses_stay_readable() -> None:
    assert redact(None, "info", {"event": "listening 127.0.0.1:8470"})["event"] == "listening 127.0.0.1:8470"


def test_an_error_is_named_but_never_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    configure("gateway")
    try:
        raise ValueError("lo que ella escribió")
    except ValueError:
        structlog.get_logger().exception("failed")
        logging.getLogger("some.library").exception("it broke")
    out = capsys.readouterr().out
    assert "escribió" not in out
    ours, theirs = _lines(out)
    assert ours["error"] == theirs["error"] == "ValueError"
    assert str(ours["where"]).startswith("tests.unit.shared.test_logging:")


def test_levels_below_the_chosen_one_and_libraries_chatter_are_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure("gateway", "WARNING")
    structlog.get_logger().info("quiet")
    logging.getLogger("uvicorn.access").info('203.0.113.7 - "GET /sync/box-x"')
    assert capsys.readouterr().out == ""


def test_a_request_id_from_outside_is_kept_if_plain_and_replaced_if_not() -> None:
    assert acceptable_request_id("abc-DEF_123") == "abc-DEF_123"
    for bad in (None, "", "short", "x" * 65, 'a"b,"c":1 23', "line\nbreak123", "ñandú-ñandú"):
        assert acceptable_request_id(bad) != bad
        assert len(acceptable_request_id(bad)) == 26


def test_one_piece_of_work_has_one_request_id() -> None:
    with bound_request_id(None) as given:
        assert request_id() == given == request_id()
