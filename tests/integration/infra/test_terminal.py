"""At a terminal the passphrase is typed unseen, and each signature is asked for."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from infra.hub import keyfile
from infra.hub.keyfile import KeyFile
from infra.statements import new_seed, root
from shared.encoding import now
from shared.signing import public_key, region_id
from tests.integration.infra.hub_process import environment

PASSPHRASE = "seis palabras bien revueltas"
SECONDS = 60


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A root key file and its region."""
    seed = new_seed()
    statement = root(seed, "Sierra", now())
    region = region_id(statement["p"])
    file = tmp_path_factory.mktemp("offline") / "root.age"
    keyfile.create(file, KeyFile("root", region, seed, statement), PASSPHRASE)
    return file, region


@pytest.mark.parametrize(("answers", "signed"), [(["y", "n"], 1), (["", "sí"], 1), (["no", "nunca"], 0)])
def test_each_signature_is_asked_for(
    answers: list[str], signed: int, key: tuple[Path, str], tmp_path: Path
) -> None:
    file, region = key
    roles = [{"key": public_key(new_seed()), "role": name} for name in ("coordinator", "custodian")]
    request = tmp_path / "request.json"
    request.write_text(json.dumps({"v": 1, "region": region, "roles": roles, "revoke": []}))
    talk = [("Passphrase of", PASSPHRASE), ("a coordinator for", answers[0]), ("a custodian for", answers[1])]
    seen, printed = _at_a_terminal(["directory", "sign", "--root", str(file)], request, talk, tmp_path)
    assert len(json.loads(printed)["statements"]) == signed
    assert PASSPHRASE not in seen


def _at_a_terminal(
    arguments: list[str], given: Path, talk: list[tuple[str, str]], folder: Path
) -> tuple[str, str]:
    """Run `hub` at a terminal, with its input from a file; what the terminal showed, and what it printed.

    The shell that leads the new session opens the terminal, which makes it the session's own.
    """
    ours, theirs = pty.openpty()
    command = ["sh", "-c", 'exec 3<>"$0"; exec "$@"', os.ttyname(theirs), sys.executable, "-m", "infra.hub"]
    output = folder / "output.json"
    with given.open("rb") as stdin, output.open("wb") as stdout:
        process = subprocess.Popen(
            command + arguments,
            stdin=stdin,
            stdout=stdout,
            stderr=theirs,
            env=environment(folder),
            start_new_session=True,
        )
    os.close(theirs)
    seen, waiting = "", list(talk)
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline and (chunk := _read(ours)) is not None:
        seen += chunk
        if waiting and waiting[0][0] in seen:
            os.write(ours, f"{waiting.pop(0)[1]}\n".encode())
    os.close(ours)
    assert process.wait(SECONDS) == 0, seen
    return seen, output.read_text()


def _read(terminal: int) -> str | None:
    """What the terminal shows next; None when nobody is at its other end any more."""
    if not select.select([terminal], [], [], 1)[0]:
        return ""
    try:
        return os.read(terminal, 4096).decode()
    except OSError:
        return None
