"""What a hub says when it is ready: what to open, and what to do first."""

from __future__ import annotations

from shlex import quote
from urllib.parse import urlsplit

from infra.runner.hub import Hub
from infra.settings import HubSettings
from infra.words import say
from shared.settings import ServiceSettings


def welcome(hub: Hub, settings: HubSettings, seconds: float) -> str:
    """The lines after `ready`, in the operator's language."""
    lines = [say("took", seconds=f"{seconds:.1f}"), ""]
    if settings.hub_demo:
        lines.append(say("open-demo", url=hub.public_url))
    elif hub.region_is_missing:
        lines.append(say("first-region", url=hub.public_url, prepare=_prepare(settings)))
    else:
        lines.append(say("open-hub", url=hub.public_url, prepare=_prepare(settings)))
    if not ServiceSettings(hub_public_url=hub.public_url).reachable:
        lines += ["", say("loopback", url=hub.public_url)]
    elif urlsplit(hub.public_url).scheme == "http":
        lines += ["", say("plain-http", url=hub.public_url)]
    lines += ["", say("how-to-stop")]
    return "\n".join(lines)


def _prepare(settings: HubSettings) -> str:
    """What makes `hub` mean this hub in another terminal."""
    return f'export HUB_DATA={quote(str(settings.hub_data.absolute()))} PATH="$PWD/.venv/bin:$PATH"'
