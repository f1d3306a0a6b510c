"""The README does not lag: every module and every setting is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from shared.settings import ServiceSettings

SHARED = Path(__file__).parents[3] / "shared"
README = (SHARED / "README.md").read_text("utf-8")
MODULES = sorted(path.stem for path in SHARED.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("module", MODULES)
def test_every_module_is_documented(module: str) -> None:
    assert f"`{module}`" in README


@pytest.mark.parametrize("name", ServiceSettings.model_fields)
def test_every_setting_is_documented(name: str) -> None:
    assert f"`{name.upper()}`" in README
    assert ServiceSettings.model_fields[name].description


@pytest.mark.parametrize("module", MODULES)
def test_modules_stay_small_and_say_what_they_are(module: str) -> None:
    text = (SHARED / f"{module}.py").read_text("utf-8")
    assert text.startswith('"""')
    assert text.count("\n") <= 300
