"""What is secret reaches nobody beside the one it is meant for."""

from __future__ import annotations

from pathlib import Path

import pytest

from infra.hub.archive import Writer
from infra.runner import commands


@pytest.mark.parametrize("name", ["HUB_ROOT_PASSPHRASE", "HUB_RELEASE_PASSPHRASE"])
def test_no_process_of_a_hub_inherits_a_passphrase(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "six words that only she knows")
    assert name not in commands.inherited()


def test_a_backup_is_not_written_into_what_somebody_else_had_put_there(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.touch(mode=0o666)
    path = tmp_path / "backup.tar.gz"
    path.with_name("backup.tar.gz.part").symlink_to(theirs)
    writer = Writer(path)
    writer.add("hub", [{"_id": "a"}])
    writer.finish({})
    assert theirs.read_bytes() == b""
    assert not path.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o600
