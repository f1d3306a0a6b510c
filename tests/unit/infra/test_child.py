"""One supervised process: restarts, pauses, counts, its end, and no orphan."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from infra.runner import child as module
from infra.runner.child import Child, Command, end, how_it_ended
from infra.runner.output import Output
from tests.support.waiting import eventually


def alive(pid: int) -> bool:
    """True while there is such a process."""
    return Path(f"/proc/{pid}").exists()


def _child(script: str, early_ends: int = 5) -> Child:
    command = Command("one", (sys.executable, "-u", "-c", script), dict(os.environ), early_ends=early_ends)
    return Child(command, Output(io.StringIO(), readable=False))


async def _pid(child: Child) -> int:
    async def look() -> int | None:
        return child.pid

    return await eventually(look)


async def test_a_killed_process_is_started_again_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSES", (0.01,))
    child = _child("import time; print('up'); time.sleep(60)")
    running = asyncio.create_task(child.run())
    await child.line_that_begins("up")
    child.ready = True
    first = await _pid(child)
    os.kill(first, signal.SIGKILL)
    await child.line_that_begins("up")
    assert (child.restarts, child.gave_up.is_set()) == (1, False)
    assert await _pid(child) != first
    await end([child], seconds=5)
    await running


async def test_pauses_grow_while_it_keeps_ending(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSES", (0.01, 0.02, 0.04))
    stream = io.StringIO()
    child = _child("raise SystemExit(3)", early_ends=5)
    child.output = Output(stream, readable=False)
    await child.run()
    assert child.gave_up.is_set()
    lines = [line for line in stream.getvalue().splitlines() if "ended" in line]
    assert [line.split(" in ")[1] for line in lines] == [
        "0.01 s (restart 1)",
        "0.02 s (restart 2)",
        "0.04 s (restart 3)",
        "0.04 s (restart 4)",
    ]
    assert "exit code 3" in lines[0]


async def test_its_last_words_are_those_of_its_last_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSES", (0.01,))
    child = _child("import sys; print('out'); print('err', file=sys.stderr); sys.exit(1)", early_ends=2)
    await child.run()
    assert sorted(child.last_words) == ["err", "out"]


async def test_a_program_that_is_not_there_gives_up_with_a_reason() -> None:
    child = Child(Command("one", ("/nonexistent/program",), {}, early_ends=1), Output(io.StringIO()))
    await child.run()
    assert child.gave_up.is_set()
    assert "No such file" in " ".join(child.last_words)


async def test_one_that_does_not_hear_is_killed() -> None:
    child = _child("import signal, time; signal.signal(15, signal.SIG_IGN); print('up'); time.sleep(60)")
    running = asyncio.create_task(child.run())
    await child.line_that_begins("up")
    began = time.monotonic()
    await end([child], seconds=0.2)
    await running
    assert time.monotonic() - began < 5
    assert child.restarts == 0


async def test_stopping_does_not_wait_for_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSES", (60.0,))
    child = _child("raise SystemExit(1)")
    running = asyncio.create_task(child.run())

    async def pausing() -> bool:
        return child.restarts == 1

    await eventually(pausing)
    await end([child], seconds=5)
    await asyncio.wait_for(running, 5)


async def test_a_very_long_line_does_not_stop_the_passing_on() -> None:
    child = _child("print('x' * 1_000_000); print('after')", early_ends=1)
    running = asyncio.create_task(child.run())
    assert await asyncio.wait_for(child.line_that_begins("after"), 20) == ""
    await running


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's parent-death signal is Linux's")
async def test_children_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    parent = tmp_path / "parent.py"
    parent.write_text(
        "import asyncio, io, os, sys\n"
        "from infra.runner.child import Child, Command\n"
        "from infra.runner.output import Output\n"
        "script = 'import os, time; print(\"pid\", os.getpid(), flush=True); time.sleep(60)'\n"
        "command = Command('one', (sys.executable, '-c', script), dict(os.environ))\n"
        "asyncio.run(Child(command, Output(readable=False)).run())\n"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(parent), stdout=asyncio.subprocess.PIPE, env=dict(os.environ)
    )
    assert process.stdout is not None
    grandchild = int((await process.stdout.readline()).split()[-1])
    process.kill()
    await process.wait()

    async def gone() -> bool:
        return not alive(grandchild)

    await eventually(gone)


def test_an_end_is_named_by_its_signal_or_code() -> None:
    assert [how_it_ended(status) for status in (1, -9, -15)] == ["exit code 1", "SIGKILL", "SIGTERM"]
