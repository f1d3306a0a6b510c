"""Pairing: a code that people carry from one hub to the other, and what each hub then knows of the other.

    A: invite -> code (region, address, hub key, secret)      B: join code -> A verifies the secret, once

Nothing flows yet: both roots sign their consent (`hub directory request`), and people compare a fingerprint.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
from pydantic import ValidationError

from services.federation.consent import Consent
from services.federation.keys import HubKeys
from services.federation.links import DATABASE, Link, Links
from services.federation.settings import FederationSettings
from shared.couch import Conflict, Couch, Doc, NotFound
from shared.directory import Directory, NoRoot, fold
from shared.directory_store import load
from shared.encoding import b64u, format_time, now, parse_time, sha256_hex, strict_json, unb64u
from shared.peers import BY_ROLE, OPPOSITE, LinkRole, PeerCode, fingerprint
from shared.problem import Problem, not_found
from shared.schemas.peers import Joined
from shared.schemas.signed import PeerJoinPayload
from shared.signing import PEER_JOIN, SigningError, sign, verify_dsse

CODE_LIFE = timedelta(days=1)
SKEW = timedelta(minutes=15)
MOST_OPEN = 20
JOIN_SECONDS = 20.0
ANSWER_BYTES = 256 * 1024


class Pairing:
    """Makes codes, takes them, and lets others take ours. Errors are Problems with a next step."""

    def __init__(
        self, couch: Couch, settings: FederationSettings, consent: Consent, keys: HubKeys, links: Links
    ) -> None:
        self._couch = couch
        self._settings = settings
        self._consent = consent
        self._keys = keys
        self._links = links

    async def invite(self, role: str) -> dict[str, Any]:
        """A code for a hub that will be `role` to this one. Only the hash of its secret is kept."""
        directory = await self._consent.directory()
        await self._drop_old()
        secret = b64u(secrets.token_bytes(32))
        expires = format_time(now() + CODE_LIFE)
        await self._couch.put_if_absent(
            DATABASE,
            {
                "_id": f"pairing:{_hash(secret)}",
                "role": role,
                "expires": expires,
                "state": "open",
                "region": None,
            },
        )
        code = PeerCode(directory.region, self._settings.public_url, await self._keys.public(), secret)
        return {"code": code.text(), "expires": expires}

    async def join(self, text: str) -> Link:
        """Use a code of another hub: from now on this hub dials it. Raises Problem."""
        code = _read(text)
        directory = await self._consent.directory()
        if code.region == directory.region:
            raise Problem(409, "own-code", "This code is of your own hub", "Use it on the other one.")
        statement = {
            "region": directory.region,
            "peer_region": code.region,
            "secret": _hash(code.secret),
            "at": format_time(now()),
        }
        signed = sign(PEER_JOIN, statement, await self._keys.seed())
        stored = await load(self._couch)
        body = {"join": signed, "secret": code.secret, "roots": stored.roots, "role": "sibling"}
        answer = await self._asked(code.address, body)
        other = _directory(answer.roots_plain, code.region)
        if answer.region != code.region or other is None or answer.key != code.key:
            raise Problem(
                502,
                "not-that-hub",
                "Another hub answered than the one that made the code",
                "Ask its people to look at their address, and for a new code.",
            )
        link = Link(
            region=code.region,
            name=other.root.name,
            role=OPPOSITE[answer.role],
            keys=(code.key,),
            roots=tuple(answer.roots_plain),
            address=code.address,
            asked=BY_ROLE[OPPOSITE[answer.role]],
            active=True,
            made=format_time(now()),
        )
        await self._links.put(link)
        return link

    async def accept(self, payload: Mapping[str, Any]) -> dict[str, Any]:
        """Another hub uses a code of ours (`POST /api/peers/join`). Raises Problem 4xx."""
        directory = await self._consent.directory()
        secret = str(payload["secret"])
        role = await self._spend(secret, None)
        statement, key = _statement(payload["join"])
        roots = [dict(root) for root in payload["roots"]]
        other = _directory(roots, statement.region)
        fresh = abs(now() - parse_time(statement.at)) <= SKEW
        if (
            other is None
            or not fresh
            or statement.region == directory.region
            or statement.peer_region != directory.region
            or statement.secret != _hash(secret)
        ):
            raise Problem(
                422,
                "bad-pairing",
                "This pairing does not hold",
                "Look at the clocks of both machines, and take a new code.",
            )
        await self._spend(secret, statement.region)
        await self._links.put(
            Link(
                region=other.region,
                name=other.root.name,
                role=role,
                keys=(key,),
                roots=tuple(roots),
                address=None,
                asked=BY_ROLE[role],
                active=True,
                made=format_time(now()),
            )
        )
        stored = await load(self._couch)
        return {
            "region": directory.region,
            "key": await self._keys.public(),
            "roots": stored.roots,
            "role": role,
        }

    async def know(self, region: str, name: str, role: LinkRole) -> None:
        """A region without a line: reached through others (`distant`), or by files that people carry.

        What it is called is our own word. Its keys come from its own root, whose hash is the region.
        """
        if await self._links.get(region) is None:
            await self._links.put(
                Link(region, name, role, (), (), None, BY_ROLE[role], True, format_time(now()))
            )

    async def fingerprint(self, link: Link) -> str:
        """What people of both hubs compare. Empty for a region that is only known."""
        if not link.keys:
            return ""
        directory = await self._consent.directory()
        return fingerprint(directory.region, await self._keys.public(), link.region, link.keys[0])

    async def _spend(self, secret: str, region: str | None) -> str:
        """The role of an open code; with a region it is used up by it. The same region may repeat itself."""
        doc = await self._couch.get(DATABASE, f"pairing:{_hash(secret)}")
        if doc is None:
            raise not_found("There is no such code.")
        if parse_time(doc["expires"]) <= now():
            raise Problem(410, "code-expired", "This code has expired", "Ask for a new one.")
        if doc["state"] == "used" and doc["region"] != region and region is not None:
            raise Problem(409, "code-used", "This code has been used", "Ask for a new one.")
        if region is not None and doc["state"] == "open":

            def used(present: Doc | None) -> Doc | None:
                if present is None or present["state"] != "open":
                    return None
                return {**present, "state": "used", "region": region}

            after = await self._couch.update(DATABASE, doc["_id"], used)
            if after is None or after["region"] != region:
                raise Problem(409, "code-used", "This code has been used", "Ask for a new one.")
        return str(doc["role"])

    async def _drop_old(self) -> None:
        rows = await self._couch.all_docs(
            DATABASE, startkey="pairing:", endkey="pairing:\uffff", include_docs=True
        )
        docs = [row["doc"] for row in rows if row.get("doc")]
        present = now()
        for doc in docs:
            if parse_time(doc["expires"]) <= present:
                with contextlib.suppress(NotFound, Conflict):  # another copy of the service was quicker
                    await self._couch.delete(DATABASE, doc["_id"], doc["_rev"])
        if sum(doc["state"] == "open" and parse_time(doc["expires"]) > present for doc in docs) >= MOST_OPEN:
            raise Problem(409, "too-many-codes", "Too many codes are open", "They expire within a day.")

    async def _asked(self, address: str, body: dict[str, Any]) -> _Answer:
        """Present a code at the hub that made it. Raises Problem."""
        timeout = aiohttp.ClientTimeout(total=JOIN_SECONDS)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar()) as http,
                http.post(
                    f"{address}/api/peers/join",
                    json=body,
                    allow_redirects=False,
                    proxy=self._settings.federation_proxy,
                ) as answer,
            ):
                data = await answer.content.read(ANSWER_BYTES)
                status = answer.status
        except (aiohttp.ClientError, TimeoutError, OSError):
            raise Problem(
                502,
                "unreachable",
                "The hub of this code does not answer",
                f"Look whether {address} opens from this machine, and try again: the code still holds.",
            ) from None
        try:
            value = strict_json(data)
            if status >= 300:
                raise Problem.from_dict({**value, "status": 409 if status < 500 else 502})
            joined = Joined.model_validate(value)
        except (ValueError, ValidationError, TypeError):
            raise Problem(502, "not-a-hub", "What answers at this address is no hub", address) from None
        return _Answer(joined.region, joined.key, [dict(root) for root in value["roots"]], joined.role)


class _Answer:
    """Who invited: its roots as they came, to be kept as they were signed."""

    def __init__(self, region: str, key: str, roots: list[Doc], role: str) -> None:
        self.region = region
        self.key = key
        self.roots_plain = roots
        self.role = role


def _read(text: str) -> PeerCode:
    try:
        return PeerCode.read(text)
    except ValueError:
        raise Problem(
            400, "bad-code", "This is not the code of a hub", "It begins with tejedora-peer and is one line."
        ) from None


def _statement(dsse: Any) -> tuple[PeerJoinPayload, str]:
    try:
        signed = verify_dsse(dsse, PEER_JOIN)
        if len(signed.keys) != 1:
            raise SigningError("too-many-signatures")
        return PeerJoinPayload.model_validate(signed.payload), signed.keys[0]
    except (SigningError, ValidationError):
        raise Problem(422, "bad-pairing", "This pairing does not hold", "Take a new code.") from None


def _directory(roots: list[Doc], region: str) -> Directory | None:
    try:
        return fold(roots, region)
    except NoRoot:
        return None


def _hash(secret: str) -> str:
    return sha256_hex(unb64u(secret))
