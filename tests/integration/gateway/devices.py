"""Devices as the app would be: keys of their own, enrolment, sign-in, calls with a token."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

import httpx2

from shared.encoding import format_time, now, unb64u
from shared.signing import ENROL, SESSION, Seed, public_key, sign


def seed_of(link: str) -> Seed:
    """The seed in an invitation's link, `…/join#1.<seed>.<region>`."""
    version, seed, _region = link.split("#", 1)[1].split(".")
    assert version == "1"
    return Seed(unb64u(seed))


def new_seed() -> Seed:
    """32 fresh secret bytes."""
    return Seed(secrets.token_bytes(32))


class Device:
    """One device at one hub, over any httpx2 client."""

    def __init__(self, http: httpx2.AsyncClient) -> None:
        self.http = http
        self.auth = new_seed()
        self.region: dict[str, Any] = {}
        self.enrolled: dict[str, Any] = {}
        self.token = ""
        self.invitation = Seed(b"")
        self.clock: Callable[[], str] = lambda: format_time(now())

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def box(self) -> str:
        return str(self.enrolled["box"])

    async def look(self) -> dict[str, Any]:
        """Ask the hub which region it serves."""
        answer = await self.http.get("/api/region")
        answer.raise_for_status()
        self.region = answer.json()
        return self.region

    def enrolment(self, invitation: Seed, /, **other: Any) -> dict[str, Any]:
        """The signed enrolment; `other` replaces fields."""
        p = {
            "region": self.region["region"],
            "api_origin": self.region["api_origin"],
            "invitation": public_key(invitation),
            "auth": public_key(self.auth),
            "at": self.clock(),
        } | other
        return sign(ENROL, p, invitation, self.auth)

    async def enrol(self, invitation: Seed) -> httpx2.Response:
        """Enrol with an invitation's seed; keeps what the hub answers."""
        await self.look()
        self.invitation = invitation
        answer = await self.http.post("/api/enrol", json=self.enrolment(invitation))
        if answer.is_success:
            self.enrolled = answer.json()
        return answer

    async def nonce(self) -> dict[str, Any]:
        answer = await self.http.post("/api/sessions/nonce", json={"device": self.enrolled["device"]})
        answer.raise_for_status()
        result: dict[str, Any] = answer.json()
        return result

    def statement(self, nonce: dict[str, Any], /, **other: Any) -> dict[str, Any]:
        """The signed session statement; `other` replaces fields."""
        p = {
            "region": self.region["region"],
            "api_origin": self.region["api_origin"],
            "device": self.enrolled["device"],
            "nonce": nonce["nonce"],
            "exp": nonce["exp"],
        } | other
        return sign(SESSION, p, self.auth)

    async def sign_in(self) -> httpx2.Response:
        """Open a session; keeps the token."""
        answer = await self.http.post("/api/sessions", json=self.statement(await self.nonce()))
        if answer.is_success:
            self.token = answer.json()["token"]
        return answer

    async def call(self, method: str, path: str, **more: Any) -> httpx2.Response:
        """A call with this device's token."""
        headers = self.headers | more.pop("headers", {})
        return await self.http.request(method, path, headers=headers, **more)
