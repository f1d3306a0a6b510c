"""Schemas: what is exported is what is committed, and models agree with the formats' own checks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from shared import limits
from shared.schemas import envelope as envelope_models
from shared.schemas import http, signed
from shared.schemas.base import Day, Time
from shared.schemas.export import DOMAINS, export, main, schema
from tests.unit.shared.test_vectors import VECTORS

COMMITTED = Path(__file__).parents[3] / "pwa" / "src" / "schemas"
PAYLOADS = {
    "tejedora/root/v1": signed.RootPayload,
    "tejedora/role/v1": signed.RolePayload,
    "tejedora/seal/v1": signed.SealPayload,
    "tejedora/revoke/v1": signed.RevokePayload,
    "tejedora/head/v1": signed.HeadPayload,
}


@pytest.mark.parametrize("name", DOMAINS)
def test_the_committed_schema_is_what_the_models_say(name: str, tmp_path: Path) -> None:
    export(tmp_path)
    assert (COMMITTED / f"{name}.json").read_text("utf-8") == (tmp_path / f"{name}.json").read_text(
        "utf-8"
    ), "run python -m shared.schemas.export pwa/src/schemas"


@pytest.mark.parametrize("name", DOMAINS)
def test_a_schema_file_refers_to_nothing_outside_itself(name: str) -> None:
    text = json.dumps(schema(name))
    defined = set(schema(name)["$defs"])
    used = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert used <= defined


@pytest.mark.parametrize("name", DOMAINS)
def test_every_model_says_what_it_is_for(name: str) -> None:
    for model, definition in schema(name)["$defs"].items():
        assert definition.get("description"), f"{model} has no docstring"


def test_the_command_needs_a_directory() -> None:
    assert main([]) == 2


def test_every_valid_statement_of_the_vectors_fits_its_model() -> None:
    checked = 0
    for case in VECTORS["directory"]["cases"]:
        for statement in case["statements"]:
            model: Any = PAYLOADS.get(statement["t"])
            if model is None or "does not count" in case["name"] or "counts for nothing" in case["name"]:
                continue
            signed.Dsse.model_validate(statement)
            if "threshold of none" not in case["name"]:
                model.model_validate(json.loads(statement["p"]))
                checked += 1
    assert checked > 100


def test_every_valid_header_and_envelope_of_the_vectors_fits_its_model() -> None:
    for case in VECTORS["header"]["valid"]:
        envelope_models.EnvelopeHeader.model_validate(case["header"])
    for case in VECTORS["envelope"]["valid"]:
        doc = {key: value for key, value in case["doc"].items() if key != "_revisions"}
        envelope_models.EnvelopeDocument.model_validate(doc)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"ids": []},
        {"ids": ["A" * 52]},
        {"ids": ["a" * 52] * 201},
        {"ids": "a" * 52},
        {"ids": ["a" * 52], "x": 1},
    ],
)
def test_a_body_that_is_wrong_is_refused(body: object) -> None:
    with pytest.raises(ValidationError):
        http.StatusAsk.model_validate(body)


def test_nothing_is_converted_into_another_type() -> None:
    with pytest.raises(ValidationError):
        http.InvitationMake.model_validate({"public": "A" * 43, "roles": ["defender"], "days": "7"})


@pytest.mark.parametrize("day", ["2026-13-01", "2026-02-30", "2026-00-10", "0000-01-01"])
def test_a_day_or_time_that_no_calendar_has_is_refused_as_on_devices(day: str) -> None:
    assert TypeAdapter(Day).validate_python("2024-02-29") == "2024-02-29"
    for of, text in ((Day, day), (Time, f"{day}T10:00:00Z"), (Time, "2026-11-24T24:00:00Z")):
        with pytest.raises(ValidationError):
            TypeAdapter(of).validate_python(text)


def test_limits_that_clients_see_are_json() -> None:
    shown = limits.public_limits()
    assert json.loads(json.dumps(shown)) == shown
    assert shown["envelope_sizes"] == [4096, 16384, 65536, 262144, 1048576]
