"""A secret key in a file that a passphrase opens: age with scrypt, so any age program opens it too."""

from __future__ import annotations

import getpass
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pyrage

from infra.hub.text import new_file
from infra.statements import Signed
from infra.stop import Stop
from infra.words import say
from shared.encoding import b64u, canonical_json, strict_json, unb64u
from shared.signing import Seed

Kind = Literal["root", "release"]
SHORTEST_PASSPHRASE = 12  # characters
LARGEST_FILE = 64 * 1024
BUSY_SECONDS = (0.2, 0.5, 1.0, 2.0)


@dataclass(frozen=True)
class KeyFile:
    """What such a file holds. `statement` is the root statement of a root key; a release key has none."""

    kind: Kind
    region: str
    seed: Seed
    statement: Signed | None = None


def create(path: Path, key: KeyFile, passphrase: str) -> None:
    """Write a new file, mode 600. Raises Stop when something is there already."""
    new_file(path)
    text = canonical_json(
        {
            "v": 1,
            "kind": key.kind,
            "region": key.region,
            "seed": b64u(key.seed),
            "statement": key.statement,
        }
    )
    sealed = pyrage.passphrase.encrypt(text.encode(), passphrase, armored=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(sealed)
        file.flush()
        os.fsync(file.fileno())


def open_file(path: Path, kind: Kind) -> KeyFile:
    """Ask for the passphrase and open a key file of this kind. Raises Stop."""
    try:
        sealed = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else b""
    except OSError as error:
        raise Stop(say("unreadable", file=path, why=error.strerror or error)) from None
    text = _opened(path, sealed, passphrase_for(kind, path))
    try:
        held = _checked(strict_json(text), kind)
    except (ValueError, KeyError, TypeError):
        raise Stop(say("not-this-key", file=path, kind=kind)) from None
    return held


def _opened(path: Path, sealed: bytes, passphrase: str) -> bytes:
    """Decrypt. age refuses work that would take this machine too long, and measures that anew at each try:
    on a busy machine a right passphrase can be refused, which must not be called a wrong one."""
    for pause in (*BUSY_SECONDS, None):
        try:
            return bytes(pyrage.passphrase.decrypt(sealed, passphrase))
        except pyrage.DecryptError as error:
            if "xcessive work" not in str(error):
                raise Stop(say("wrong-passphrase", file=path)) from None
        if pause is not None:
            time.sleep(pause)
    raise Stop(say("machine-too-slow", file=path))


def _checked(value: Any, kind: Kind) -> KeyFile:
    if value["v"] != 1 or value["kind"] != kind:
        raise ValueError(kind)
    return KeyFile(kind, str(value["region"]), Seed(unb64u(value["seed"])), value["statement"])


def passphrase_for(kind: Kind, path: Path, *, new: bool = False) -> str:
    """From HUB_ROOT_PASSPHRASE or HUB_RELEASE_PASSPHRASE, else typed: twice for a new file."""
    given = os.environ.get(f"HUB_{kind.upper()}_PASSPHRASE")
    if given is None:
        given = _typed(say("ask-passphrase", file=path))
        if new and given != _typed(say("ask-again")):
            raise Stop(say("passphrases-differ"))
    if new and len(given) < SHORTEST_PASSPHRASE:
        raise Stop(say("passphrase-short", least=SHORTEST_PASSPHRASE))
    return given


def _typed(prompt: str) -> str:
    try:
        with Path("/dev/tty").open("w", encoding="utf-8") as terminal:
            return getpass.getpass(prompt + " ", stream=terminal)
    except (OSError, EOFError):
        raise Stop(say("no-terminal")) from None


def yes(question: str) -> bool:
    """Ask y/N at the terminal: standard input may be a pipe."""
    try:
        with Path("/dev/tty").open("r+b", buffering=0) as terminal:
            terminal.write(f"{question} ".encode())
            answer = terminal.readline().decode(errors="replace").strip().lower()
    except OSError:
        raise Stop(say("no-terminal-yes")) from None
    return answer in {"y", "yes", "s", "si", "sí"}


def note(text: str) -> None:
    """A line for the person; standard output may be a pipe to the next command."""
    print(text, file=sys.stderr, flush=True)
