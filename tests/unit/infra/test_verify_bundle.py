"""`hub verify-bundle`: what matches passes, and whatever does not is named."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra.hub.cli import main
from infra.hub.verify_bundle import DIFFERS, as_json
from infra.hub.verify_bundle_checks import verify
from infra.hub.verify_bundle_container import read_container
from shared.encoding import unb64
from tests.vectors.generate import HERE
from tests.vectors.statements import REGION

CASES: list[dict[str, Any]] = json.loads((HERE / "bundle.json").read_text("utf-8"))["cases"]
SOUND = unb64(CASES[0]["zip"])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_bundles_get_the_verdict_of_the_vectors(case: dict[str, Any]) -> None:
    assert as_json(verify(io.BytesIO(unb64(case["zip"])))) == case["verdict"]


@given(place=st.integers(0, len(SOUND) - 1), change=st.integers(1, 255))
@settings(max_examples=300, deadline=None)
def test_any_single_altered_byte_of_any_file_is_found_and_its_file_named(place: int, change: int) -> None:
    altered = bytearray(SOUND)
    altered[place] ^= change
    faults = verify(io.BytesIO(bytes(altered))).faults
    assert faults
    for member in read_container(io.BytesIO(SOUND)).members:
        if member.offset <= place < member.offset + member.size:
            assert member.path in {fault.path for fault in faults}


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_no_bytes_from_a_stranger_end_it_otherwise(data: bytes) -> None:
    assert not verify(io.BytesIO(data)).ok
    assert not verify(io.BytesIO(SOUND + data + b"x")).ok


@given(st.integers(0, len(SOUND) - 1))
@settings(max_examples=100, deadline=None)
def test_a_bundle_cut_anywhere_is_found(length: int) -> None:
    assert not verify(io.BytesIO(SOUND[:length])).ok


def test_the_exit_code_tells_what_matches_from_what_does_not(tmp_path: Path) -> None:
    file = tmp_path / "bundle.zip"
    file.write_bytes(SOUND)
    assert main(["verify-bundle", str(file)]) == 0
    file.write_bytes(SOUND + b"x")
    assert main(["verify-bundle", str(file)]) == DIFFERS


def test_a_file_that_is_not_there_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify-bundle", str(tmp_path / "none.zip")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_it_names_each_file_that_does_not_match(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = next(case for case in CASES if case["name"] == "an altered file is named")
    file = tmp_path / "bundle.zip"
    file.write_bytes(unb64(case["zip"]))
    main(["verify-bundle", str(file)])
    assert case["verdict"]["faults"][0]["path"] in capsys.readouterr().out


def test_json_says_the_same_to_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bundle.zip"
    file.write_bytes(SOUND)
    assert main(["verify-bundle", "--json", str(file)]) == 0
    assert json.loads(capsys.readouterr().out) == CASES[0]["verdict"]


def test_the_region_can_be_demanded(tmp_path: Path) -> None:
    file = tmp_path / "bundle.zip"
    file.write_bytes(SOUND)
    assert main(["verify-bundle", "--region", REGION, str(file)]) == 0
    assert (
        main(
            [
                "verify-bundle",
                "--region",
                REGION.replace(REGION[0], "a" if REGION[0] != "a" else "b", 1),
                str(file),
            ]
        )
        == DIFFERS
    )
    assert main(["verify-bundle", "--region", "nonsense", str(file)]) == 1
