"""What a person sees of a running hub, and what a service manager sees."""

from __future__ import annotations

import io

import pytest

from infra.runner.output import Output

INFO = '{"event": "bus_connected", "level": "info", "timestamp": "2026-11-24T18:40:01Z"}'
WARNING = (
    '{"error": "TimeoutError", "event": "bus_lost", "level": "warning", "service": "gateway", '
    '"timestamp": "2026-11-24T18:40:02Z"}'
)


def _shown(lines: list[str], *, readable: bool) -> str:
    stream = io.StringIO()
    output = Output(stream, readable=readable)
    for line in lines:
        output.child("gateway", line)
    return stream.getvalue()


def test_a_program_gets_every_line_as_it_is_behind_the_name() -> None:
    assert _shown([INFO, "plain"], readable=False) == f"gateway       | {INFO}\ngateway       | plain\n"


def test_a_person_is_not_shown_mere_information(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("LOG_LEVEL", raising=False)
    shown = _shown([INFO, WARNING, "[7] [INF] Starting nats-server", "[7] [WRN] disk", ""], readable=True)
    assert shown == (
        "gateway       | 18:40:02 warning bus_lost error=TimeoutError\ngateway       | [7] [WRN] disk\n"
    )


def test_a_person_is_told_of_errors_alone_once_the_hub_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("LOG_LEVEL", raising=False)
    stream = io.StringIO()
    output = Output(stream, readable=True)
    output.child("engine", "listening http://127.0.0.1:1")
    output.stopping()
    output.child("gateway", WARNING)
    output.child("gateway", WARNING.replace('"warning"', '"error"'))
    assert stream.getvalue() == "gateway       | 18:40:02 error bus_lost error=TimeoutError\n"


def test_a_person_who_sets_a_log_level_is_shown_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("LOG_LEVEL", "INFO")
    assert _shown([INFO], readable=True) == "gateway       | 18:40:01 bus_connected\n"


@pytest.mark.parametrize("readable", [True, False])
def test_what_nats_tells_of_its_start_is_for_debugging(
    readable: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    lines = ["[7] [INF] Starting nats-server", "[7] [WRN] Filesystem is slow"]
    monkeypatch.delenv("LOG_LEVEL", raising=False)
    assert _shown(lines, readable=readable) == f"gateway       | {lines[1]}\n"
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    assert len(_shown(lines, readable=readable).splitlines()) == 2


def test_a_line_that_is_no_log_record_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("LOG_LEVEL", raising=False)
    lines = ["Traceback (most recent call last):", "{not json", '{"no": "event"}']
    assert _shown(lines, readable=True).splitlines() == [f"gateway       | {line}" for line in lines]
