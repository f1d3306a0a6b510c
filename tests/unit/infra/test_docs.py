"""infra/README.md names every setting and every command: it cannot lag behind."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
import yaml

from infra.hub.cli import parser
from infra.settings import ROOT, HubSettings

README = (ROOT / "infra" / "README.md").read_text(encoding="utf-8")


def _commands(whole: argparse.ArgumentParser, before: str = "hub") -> list[str]:
    """Every command in full: `hub directory sign`."""
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            return [
                name for word, sub in action.choices.items() for name in _commands(sub, f"{before} {word}")
            ]
    return [before]


def test_it_names_every_setting() -> None:
    settings = {name.upper() for name in HubSettings.model_fields} - {"SERVICE_FD"}
    assert sorted(name for name in settings if f"| `{name}` |" not in README) == []


def test_it_shows_every_command() -> None:
    assert [command for command in _commands(parser()) if command not in README] == []


def test_every_file_that_it_names_is_there() -> None:
    named = re.findall(r"`((?:deploy|setup|engine|runner|hub|demo|words)/[\w./-]*)`", README)
    assert named
    assert [name for name in named if not (ROOT / "infra" / name).exists()] == []


@pytest.mark.parametrize("name", ["compose.yaml"])
def test_containers_mount_only_files_that_are_there(name: str) -> None:
    services = yaml.safe_load((ROOT / "infra" / name).read_text(encoding="utf-8"))["services"]
    mounts = [volume.split(":")[0] for service in services.values() for volume in service.get("volumes", [])]
    files = [mount for mount in mounts if mount.startswith("./")]
    assert files
    assert [file for file in files if not Path(ROOT, "infra", file).exists()] == []
