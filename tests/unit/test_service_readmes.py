"""A service's README names each of its settings, paths and subjects: it cannot lag behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from services.content.app import build as content
from services.content.settings import ContentSettings
from services.federation.app import build as federation
from services.federation.settings import FederationSettings
from services.gateway.app import build as gateway
from services.gateway.settings import GatewaySettings
from services.incidents.app import build as incidents
from services.incidents.settings import IncidentsSettings
from services.notifications.app import build as notifications
from services.notifications.settings import NotificationsSettings
from shared.envelope import REASONS
from shared.settings import ServiceSettings

ROOT = Path(__file__).resolve().parents[2]
SERVICES = [
    ("gateway", gateway(GatewaySettings()), GatewaySettings),
    ("content", content(ContentSettings()), ContentSettings),
    ("incidents", incidents(IncidentsSettings()), IncidentsSettings),
    ("notifications", notifications(NotificationsSettings()), NotificationsSettings),
    ("federation", federation(FederationSettings()), FederationSettings),
]


@pytest.mark.parametrize(("name", "app", "settings"), SERVICES, ids=[name for name, *_ in SERVICES])
def test_the_readme_names_every_setting_path_and_subject(
    name: str, app: Starlette, settings: type[ServiceSettings]
) -> None:
    text = (ROOT / "services" / name / "README.md").read_text()
    fields = [field.upper() for field in settings.model_fields]
    paths = [route.path for route in app.routes if isinstance(route, Route) and ":path}" not in route.path]
    assert [field for field in fields if f"`{field}`" not in text] == []
    assert [path for path in paths if not re.search(rf"`(?:[A-Z]+ )?{re.escape(path)}[/`]", text)] == []
    endpoints = ["status", *app.state.service._endpoints]
    prefix = "" if f"`{name}.<name>`" in text else rf"{name}\."  # said once for all, or with each
    assert [each for each in endpoints if not re.search(rf"`{prefix}{each}\b", text)] == []


def test_the_readme_of_incidents_names_reasons_that_exist() -> None:
    text = (ROOT / "services" / "incidents" / "README.md").read_text()
    named = re.findall(r"`(unknown-[a-z-]+)`", text)
    assert named
    assert set(named) <= set(REASONS)
