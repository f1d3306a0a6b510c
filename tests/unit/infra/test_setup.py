"""The set-up scripts and the Makefile, on machines that lack something."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from infra import checks
from infra.checks import Result, summary

ROOT = Path(checks.__file__).parents[1]
SETUP = ROOT / "infra" / "setup"


def _run(script: str, path: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a script where only the programs in one folder, and the shell's own few, are found."""
    for tool in ("sh", "mktemp", "date", "sleep", "rm", "cat", "id"):
        found = shutil.which(tool)
        if found and not (path / tool).exists():
            (path / tool).symlink_to(found)
    return subprocess.run(
        [str(path / "sh"), str(SETUP / script), *arguments],
        env={"PATH": str(path), **env},
        capture_output=True,
        text=True,
        check=False,
    )


def _program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_a_python_that_only_seems_to_be_there_is_passed_over(tmp_path: Path) -> None:
    _program(tmp_path, "python3", "echo 'command not found' >&2; exit 127")
    _program(tmp_path, "python3.12", f'exec {sys.executable} "$@"')
    found = _run("python.sh", tmp_path)
    assert (found.returncode, found.stdout.strip()) == (0, sys.executable)


def test_an_old_python_is_named_with_what_to_do(tmp_path: Path) -> None:
    _program(tmp_path, "python3", '[ "$1" = --version ] && echo Python 3.9.2 || exit 1')
    found = _run("python.sh", tmp_path)
    assert found.returncode == 1
    assert found.stderr.startswith("Tejedora needs Python 3.11 or newer with venv, and found: Python 3.9.2.")


@pytest.mark.parametrize(("version", "good"), [("v20.1.0", True), ("v18.19.0", False), ("", False)])
def test_only_a_new_node_will_do(version: str, good: bool, tmp_path: Path) -> None:
    if version:
        _program(tmp_path, "node", f"echo {version}")
    _program(tmp_path, "npm", "echo 10.0.0")
    found = _run("node.sh", tmp_path)
    assert (found.returncode == 0) is good
    assert good or f"found: {version or 'none'}." in found.stderr


def test_a_step_shows_all_when_it_fails_and_little_when_it_works(tmp_path: Path) -> None:
    good = _run("step.sh", tmp_path, "Work", "sh", "-c", "echo loud")
    assert re.fullmatch(r"Work \.* \d+ s\n", good.stdout)
    bad = _run("step.sh", tmp_path, "Work", "sh", "-c", "echo loud; exit 3")
    assert (bad.returncode, bad.stderr) == (3, "loud\n")


def test_a_browser_that_is_named_is_taken_and_a_missing_one_is_told(tmp_path: Path) -> None:
    _program(tmp_path, "my-browser", "")
    found = _run("chromium.sh", tmp_path, CHROMIUM="my-browser")
    assert found.stdout.strip() == str(tmp_path / "my-browser")
    missing = _run("chromium.sh", tmp_path)
    assert missing.returncode == 1
    assert missing.stderr.startswith("The browser tests need Chromium")


def test_make_help_lists_every_target_that_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text()
    explained = re.findall(r"^([a-z0-9-]+):.*## ", makefile, re.MULTILINE)
    listed = subprocess.run(
        ["make", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "MAKEFLAGS": ""},
    )
    assert [line.split()[1] for line in listed.stdout.splitlines() if "  make " in line] == explained
    assert set(checks.STEPS) <= set(explained)


def test_the_summary_says_what_failed_and_what_was_left_out() -> None:
    text = summary([Result("lint", True, 3.2), Result("build", False, 9.9), Result("e2e", False, None)])
    assert text.splitlines()[2:] == [
        "  passed    lint            3.2 s",
        "  FAILED    build           9.9 s",
        "  left out  e2e          ",
        "FAILED: build, e2e (13 s)",
    ]
    assert summary([Result("lint", True, 1.0)]).endswith("All checks passed (1 s)")
