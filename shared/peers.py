"""What two hubs agree on before anything flows between them: flows, roles of a link, codes, names of copies.

A flow is one thing in one direction, as the hub that consents sees it: `take-catalogue` means that it mirrors
the other region's courses, `give-catalogue` that the other hub may read its own. What flows from A to B is
what A gives and B takes: each side consents by a statement of its own root (`tejedora/peer/v1`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Literal, get_args
from urllib.parse import urlsplit

from shared.encoding import (
    b64u,
    canonical_json,
    is_hash,
    sha256_b32,
    strict_json,
    unb64u,
)
from shared.signing import SigningError, check_public_key

Flow = Literal[
    "give-alerts",
    "give-catalogue",
    "give-directory",
    "give-health",
    "give-relay",
    "take-alerts",
    "take-catalogue",
    "take-directory",
    "take-health",
    "take-relay",
]
FLOWS: tuple[Flow, ...] = get_args(Flow)

LinkRole = Literal["upstream", "downstream", "sibling", "distant"]
"""What the other hub is to this one. `distant`: no line to it, only through others."""

BY_ROLE: dict[str, tuple[Flow, ...]] = {
    "upstream": (
        "give-directory",
        "give-health",
        "give-relay",
        "take-alerts",
        "take-catalogue",
        "take-directory",
        "take-relay",
    ),
    "downstream": (
        "give-alerts",
        "give-catalogue",
        "give-directory",
        "give-relay",
        "take-directory",
        "take-health",
        "take-relay",
    ),
    "sibling": (
        "give-alerts",
        "give-directory",
        "give-relay",
        "take-alerts",
        "take-directory",
        "take-relay",
    ),
    "distant": ("give-relay", "take-directory", "take-relay"),
}
"""What a link of a role is asked to carry when nothing else is said."""

OPPOSITE: dict[str, LinkRole] = {
    "upstream": "downstream",
    "downstream": "upstream",
    "sibling": "sibling",
    "distant": "distant",
}

RELAY = "relay"
"""Database of sealed messages for other regions: incidents copies them there, federation sends them on."""
HUB = "hub"
RELAYED = "relayed"
"""Document in `hub`, written by federation: {consented, transit}, the regions that are relayed to."""
UNHEARD = "unheard"
"""Document in `hub`, written by notifications: {n, since} of what waits here for very long.

Database, written by federation, for coordinators: the same of other regions, by region."""
SILENCE = "silence"
"""Document in `hub`, written by federation: {hubs: {region: since}}, whose reports do not come any more."""
DIRECTORY = "directory"
ALERTS = "alerts"
CATALOGUE = "catalogue-"
LANGUAGE = r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}"
_COPY = re.compile(rf"of-([a-z2-7]{{52}})-(directory|alerts|catalogue-{LANGUAGE})\Z")
_PUBLIC = re.compile(rf"(directory|alerts|catalogue-{LANGUAGE})\Z")
_REPLACED = re.compile(rf"history-of-([a-z2-7]{{52}})-{LANGUAGE}\Z")
_QUEUE = re.compile(r"(?:relay|files)-to-([a-z2-7]{52})\Z")
_CODE = "tejedora-peer.1."
_ADDRESS = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(?::\d{1,5})?")
LONGEST_CODE = 1200


def copy_of(region: str, database: str) -> str:
    """Where a hub keeps another region's `directory`, `alerts` or `catalogue-<language>`."""
    return f"of-{region}-{database}"


def read_copy(name: str) -> tuple[str, str] | None:
    """(region, database) of a copy's name; None for the name of anything else."""
    found = _COPY.match(name)
    return (found[1], found[2]) if found and is_hash(found[1]) else None


def replaced_of(region: str, database: str) -> str:
    """Where a hub keeps what was replaced in another region's `catalogue-<language>`, for who adapted it."""
    return f"history-of-{region}-{database.removeprefix(CATALOGUE)}"


def is_replaced(name: str) -> bool:
    """True for the name of a database of replaced texts of another region."""
    found = _REPLACED.match(name)
    return found is not None and is_hash(found[1])


def is_public(database: str) -> bool:
    """True for the name of one of a region's signed databases."""
    return _PUBLIC.match(database) is not None


def queue_to(region: str) -> str:
    """Where sealed messages wait for the hub of a region that is next on their way."""
    return f"relay-to-{region}"


def files_to(region: str) -> str:
    """Where chunks of files wait for it: apart, so that they hold up no message."""
    return f"files-to-{region}"


def read_queue(name: str) -> str | None:
    """The region of a queue's name."""
    found = _QUEUE.match(name)
    return found[1] if found and is_hash(found[1]) else None


def flow_of(database: str) -> str:
    """Which flow a public database belongs to: `alerts`, `catalogue` or `directory`."""
    return database if database in (DIRECTORY, ALERTS) else "catalogue"


def is_flows(value: object) -> bool:
    """True for a list of flows, sorted, none twice."""
    return (
        isinstance(value, list)
        and all(isinstance(flow, str) and flow in FLOWS for flow in value)
        and value == sorted(set(value))
    )


def fingerprint(*parts: str) -> str:
    """What two people compare by phone: 20 characters over both regions and both hub keys, in any order."""
    digits = sha256_b32("\n".join(("tejedora/peer-fingerprint/v1", *sorted(parts))).encode())[:20]
    return " ".join(digits[at : at + 4] for at in range(0, 20, 4))


@dataclass(frozen=True)
class PeerCode:
    """An invitation to pair: where the inviting hub answers, which key it has, and a secret for one use."""

    region: str
    address: str
    key: str
    secret: str

    def text(self) -> str:
        """As it is printed, and drawn as a QR code."""
        fields = {"r": self.region, "a": self.address, "k": self.key, "s": self.secret}
        return _CODE + b64u(canonical_json(fields).encode())

    @staticmethod
    def read(text: str) -> PeerCode:
        """The code of a text. Raises ValueError."""
        text = "".join(text.split())
        if len(text) > LONGEST_CODE or not text.startswith(_CODE):
            raise ValueError("not a code of a hub")
        value = strict_json(unb64u(text.removeprefix(_CODE)))
        if not isinstance(value, dict) or set(value) != {"r", "a", "k", "s"}:
            raise ValueError("not a code of a hub")
        if not all(isinstance(part, str) for part in value.values()):
            raise ValueError("not a code of a hub")
        code = PeerCode(value["r"], value["a"], value["k"], value["s"])
        try:
            check_public_key(code.key)
        except SigningError as error:
            raise ValueError("not a key of a hub") from error
        if not is_hash(code.region) or len(unb64u(code.secret)) != 32 or not is_address(code.address):
            raise ValueError("not a code of a hub")
        return code


def is_address(text: object) -> bool:
    """True for `https://host[:port]`; for http only on this machine, or at an onion, which encrypts."""
    if not isinstance(text, str) or len(text) > 300 or not _ADDRESS.fullmatch(text):
        return False
    host = urlsplit(text).hostname or ""
    return text.startswith("https:") or host == "localhost" or host.endswith(".onion") or _is_loopback(host)


def is_outside(address: str) -> bool:
    """True for an address with TLS that does not name this machine, or one of the network around it."""
    host = urlsplit(address).hostname or ""
    try:
        return address.startswith("https://") and ip_address(host).is_global
    except ValueError:
        return address.startswith("https://") and "." in host and not host.endswith((".local", ".internal"))


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def sorted_flows(flows: Iterable[str]) -> list[str]:
    """As they stand in a statement."""
    return sorted(set(flows))
