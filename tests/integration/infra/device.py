"""A phone as a few lines of Python: keys, enrolment and session over plain HTTP."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

from infra.statements import new_seed
from shared.encoding import format_time, now, unb64u
from shared.signing import ENROL, SESSION, Seed, public_key, sign

Answer = tuple[int, dict[str, Any]]


def post(url: str, body: Any, token: str = "") -> Answer:
    """Status and JSON of an answer, errors too."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    ask = urllib.request.Request(url, data=json.dumps(body).encode(), headers=headers)
    try:
        with urllib.request.urlopen(ask, timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)


@dataclass
class Device:
    """One browser that was given an invitation."""

    hub: str
    region: str
    invitation: Seed
    auth: Seed
    author: Seed
    id: str = ""
    token: str = ""

    @classmethod
    def invited(cls, link: str) -> Device:
        """From an invitation's link."""
        hub, _, fragment = link.partition("/join#")
        _version, seed, region = fragment.split(".")
        return cls(hub, region, Seed(unb64u(seed)), new_seed(), new_seed())

    def enrol(self) -> dict[str, Any]:
        """Enrol; the hub's answer."""
        payload = {
            "region": self.region,
            "api_origin": self.hub,
            "invitation": public_key(self.invitation),
            "auth": public_key(self.auth),
            "at": format_time(now()),
        }
        status, answer = post(f"{self.hub}/api/enrol", sign(ENROL, payload, self.invitation, self.auth))
        assert status == 201, answer
        self.id = answer["device"]
        return answer

    def session(self) -> int:
        """Open a session; the status of the answer."""
        status, nonce = post(f"{self.hub}/api/sessions/nonce", {"device": self.id})
        if status != 200:
            return status
        payload = {
            "region": self.region,
            "api_origin": self.hub,
            "device": self.id,
            "nonce": nonce["nonce"],
            "exp": nonce["exp"],
        }
        status, answer = post(f"{self.hub}/api/sessions", sign(SESSION, payload, self.auth))
        self.token = answer.get("token", "")
        return status

    def ask_for_role(self, role: str) -> dict[str, Any]:
        """Ask the root to give her author key a role."""
        body = {"role": role, "key": public_key(self.author)}
        status, answer = post(f"{self.hub}/api/directory/requests", body, self.token)
        assert status in (200, 201), answer
        return answer
