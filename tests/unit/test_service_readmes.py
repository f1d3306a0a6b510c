"""A service's README names each of its settings, paths and subjects: it cannot lag behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from services.federation.app import build as federation
from services.federation.settings import FederationSettings
from services.incidents.app import build as incidents
from services.incidents.settings import IncidentsSettings
from services.notifications.app import build as notifications
from services.notifications.settings import NotificationsSettings
from shared.envelope import REASONS
from shared.settings import ServiceSettings

ROOT = Path(__file__).resolve().parents[2]
SERVICES = [
    ("incidents", incidents(IncidentsSettings()), IncidentsSettings),
    ("notifications", notifications(NotificationsSettings()), NotificationsSettings),
    ("federation", federation(FederationSettings()), FederationSettings),
]


@pytest.mark.parametrize(("name", "app", "settings"), SERVICES, ids=[name for name, *_ in SERVICES])
def test_the_readme_names_every_setting_path_and_subject(
    name: str, app: Starlette, settings: type[ServiceSettings]
) -> None:
    text = (ROOT / "services" / name / "README.md").read_text()
    wanted = [field.upper() for field in settings.model_fields]
    wanted += [route.path for route in app.routes if isinstance(route, Route)]
    wanted += [f"{name}.status", *(f"{name}.{endpoint}" for endpoint in app.state.service._endpoints)]
    assert [word for word in wanted if f"`{word}`" not in text] == []


def test_the_readme_of_incidents_names_reasons_that_exist() -> None:
    text = (ROOT / "services" / "incidents" / "README.md").read_text()
    named = re.findall(r"`(unknown-[a-z-]+)`", text)
    assert named
    assert set(named) <= set(REASONS)
