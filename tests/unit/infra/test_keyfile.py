"""A key file: for its owner, behind a passphrase, and never in the place of another file."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pyrage
import pytest

from infra import statements
from infra.hub import keyfile
from infra.hub.keyfile import KeyFile
from infra.stop import Stop

PASSPHRASE = "seis palabras bien revueltas"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    key = KeyFile("root", "r" * 52, statements.new_seed(), {"t": "t", "p": "p", "s": []})
    keyfile.create(tmp_path / "root.age", key, PASSPHRASE)
    return tmp_path / "root.age"


def test_it_opens_with_its_passphrase_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_ROOT_PASSPHRASE", PASSPHRASE)
    assert keyfile.open_file(file, "root").region == "r" * 52
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    monkeypatch.setenv("HUB_ROOT_PASSPHRASE", "another passphrase")
    with pytest.raises(Stop, match=r"does not open with this passphrase"):
        keyfile.open_file(file, "root")


def test_a_busy_machine_tries_again_and_never_calls_a_right_passphrase_wrong(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUB_ROOT_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(keyfile, "BUSY_SECONDS", (0.0,))
    sealed = file.read_bytes()
    too_hard = re.sub(rb"(-> scrypt \S+) \d+", rb"\1 30", pyrage.passphrase.encrypt(b"x", PASSPHRASE))
    file.write_bytes(too_hard)
    with pytest.raises(Stop, match=r"too slow or too busy"):
        keyfile.open_file(file, "root")

    tries: list[bytes] = []
    decrypt = pyrage.passphrase.decrypt

    def refused_once(data: bytes, passphrase: str) -> bytes:
        tries.append(data)
        return bytes(decrypt(too_hard if len(tries) == 1 else data, passphrase))

    file.write_bytes(sealed)
    monkeypatch.setattr(pyrage.passphrase, "decrypt", refused_once)
    assert keyfile.open_file(file, "root").region == "r" * 52
    assert len(tries) == 2


def test_it_is_not_another_kind_of_key(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_RELEASE_PASSPHRASE", PASSPHRASE)
    with pytest.raises(Stop, match=r"opens, but it is not a release key"):
        keyfile.open_file(file, "release")


def test_it_never_takes_the_place_of_a_file(file: Path) -> None:
    with pytest.raises(Stop, match=r"is there already"):
        keyfile.create(file, KeyFile("root", "r", statements.new_seed()), PASSPHRASE)


def test_a_short_passphrase_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_ROOT_PASSPHRASE", "too short")
    with pytest.raises(Stop, match=r"at least 12 characters"):
        keyfile.passphrase_for("root", tmp_path / "root.age", new=True)


def test_what_is_no_key_file_does_not_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_ROOT_PASSPHRASE", PASSPHRASE)
    (tmp_path / "x").write_text("hello")
    with pytest.raises(Stop, match=r"does not open"):
        keyfile.open_file(tmp_path / "x", "root")
    with pytest.raises(Stop, match=r"cannot be read: No such file"):
        keyfile.open_file(tmp_path / "y", "root")
