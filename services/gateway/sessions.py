"""Sessions: a device signs a nonce and gets a bearer token of fifteen minutes.

Nonces carry their own proof (HMAC), so that asking for one stores nothing; using one is written down, so that
each opens one session on whichever copy of the gateway. Of tokens only the SHA-256 is stored, in a database a
day that is dropped after the next one.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from typing import Any

from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.peer_callers import hub_caller
from services.gateway.rates import Rates
from services.gateway.records import Records
from services.gateway.region import Region
from shared.couch import Doc, NotFound
from shared.encoding import b64u, format_day, format_time, is_id, parse_time, sha256_hex, unb64u
from shared.limits import NONCE_LIFE, TOKEN_LIFE
from shared.metrics import SESSIONS_OPENED
from shared.problem import Problem
from shared.signing import SESSION, SigningError, verify_dsse

PREFIX = "sessions-"
STATEMENT_BYTES = 2048
_TIME_BYTES, _RANDOM_BYTES, _MAC_BYTES = 8, 16, 16


def refused(slug: str, detail: str) -> Problem:
    """401: sign in (again)."""
    return Problem(401, slug, "Not signed in", detail, headers={"WWW-Authenticate": "Bearer"})


class Nonces:
    """Numbers used once: `time ‖ random ‖ HMAC(time, random, device)`, base64url."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    async def make(self, device: str) -> tuple[str, datetime]:
        """A nonce for a device, and when it ends.

        Whether there is such a device is not looked up, and not told.
        """
        exp = self._clock() + NONCE_LIFE
        begin = int(exp.timestamp()).to_bytes(_TIME_BYTES, "big") + secrets.token_bytes(_RANDOM_BYTES)
        return b64u(begin + await self._mac(begin, device)), exp

    async def check(self, nonce: str, device: str) -> datetime:
        """When a nonce of ours for this device ends. Raises Problem 401."""
        try:
            raw = unb64u(nonce)
        except ValueError:
            raw = b""
        begin, mac = raw[: _TIME_BYTES + _RANDOM_BYTES], raw[_TIME_BYTES + _RANDOM_BYTES :]
        if len(mac) != _MAC_BYTES or not hmac.compare_digest(mac, await self._mac(begin, device)):
            raise refused("bad-nonce", "The nonce is not one of this hub for this device. Ask for a new one.")
        exp = datetime.fromtimestamp(int.from_bytes(begin[:_TIME_BYTES], "big"), self._clock().tzinfo)
        if exp <= self._clock():
            raise refused("bad-nonce", "The nonce has expired. Ask for a new one.")
        return exp

    async def _mac(self, begin: bytes, device: str) -> bytes:
        text = b"tejedora/nonce/v1\n" + begin + device.encode()
        return hmac.digest(await self._records.secret(), text, hashlib.sha256)[:_MAC_BYTES]


class Sessions:
    """Opens, finds and ends sessions."""

    def __init__(
        self,
        records: Records,
        region: Region,
        nonces: Nonces,
        rates: Rates,
        origins: frozenset[str],
        clock: Clock,
    ) -> None:
        self._records = records
        self._couch = records.couch
        self._region = region
        self._nonces = nonces
        self._rates = rates
        self._origins = origins
        self._clock = clock

    async def open(self, dsse: Any) -> tuple[str, Caller]:
        """A token for a device that signed `tejedora/session/v1`. Raises Problem 400, 401, 403."""
        statement = await self._statement(dsse)
        device, key = statement["device"], statement["key"]
        nonce_exp = await self._nonces.check(statement["nonce"], device)
        record = await self._records.get("device", device)
        if record is None or record.get("auth") != key:
            raise refused("unknown-device", "This hub does not know this device with this key.")
        member = await self.member_of(record)
        self._rates.take("session", device)  # now that it is known to be the device that asks
        await self.use_up(statement["nonce"], nonce_exp)
        token, expires = await self.grant({"device": device})
        return token, _caller(record, member, token_hash(token), expires)

    async def use_up(self, nonce: str, exp: datetime) -> None:
        """A nonce opens one session. Raises Problem 401 the second time."""
        if not await self._write(exp, {"_id": f"nonce-{sha256_hex(nonce.encode())}"}):
            raise refused("bad-nonce", "The nonce has been used. Ask for a new one.")

    async def grant(self, whose: Doc) -> tuple[str, datetime]:
        """A new token for fifteen minutes; only its hash is stored."""
        token = b64u(secrets.token_bytes(32))
        expires = self._clock() + TOKEN_LIFE
        await self._write(self._clock(), {"_id": token_hash(token), **whose, "exp": format_time(expires)})
        SESSIONS_OPENED.inc()
        return token, expires

    async def find(self, hashed: str) -> Caller:
        """The caller of a token, read from the databases now. Raises Problem 401, 403."""
        now = self._clock()
        session = await self._couch.get(PREFIX + format_day(now), hashed)
        if session is None and now - now.replace(hour=0, minute=0, second=0) < TOKEN_LIFE:
            session = await self._couch.get(PREFIX + format_day(now - timedelta(days=1)), hashed)
        if session is None or parse_time(session["exp"]) <= now:
            raise refused("session-ended", "The session has ended. Sign in again.")
        if "peer" in session:
            return await hub_caller(self._records, self._region, session, self._clock())
        record = await self._records.get("device", session["device"])
        if record is None:
            raise refused("unknown-device", "This hub does not know this device any more.")
        return _caller(record, await self.member_of(record), hashed, parse_time(session["exp"]))

    async def end(self, hashed: str) -> None:
        """Forget a session at once."""
        now = self._clock()
        for day in (now, now - timedelta(days=1)):
            session = await self._couch.get(PREFIX + format_day(day), hashed)
            if session is not None:
                await self._couch.delete(PREFIX + format_day(day), hashed, session["_rev"])

    async def member_of(self, device: Doc) -> Doc:
        """The member whose device it is. Raises Problem 403 when either may not come in."""
        member = await self._records.get("member", device["member"])
        if member is None or device.get("state") == "joining" or member.get("state") == "joining":
            raise Problem(
                403, "enrolment-incomplete", "Enrolment is not complete", "Send the enrolment again."
            )
        if device.get("state") != "active" or member.get("state") != "active":
            raise Problem(403, "revoked", "This device may no longer come in", "Ask who invited you.")
        return member

    async def drop_old(self) -> int:
        """Drop the databases of sessions older than yesterday's. Returns how many."""
        oldest = PREFIX + format_day(self._clock() - timedelta(days=1))
        old = [name for name in await self._couch.db_names() if name.startswith(PREFIX) and name < oldest]
        for name in old:
            await self._couch.delete_db(name)
        return len(old)

    async def _statement(self, dsse: Any) -> dict[str, str]:
        try:
            signed = verify_dsse(dsse, SESSION, STATEMENT_BYTES)
        except SigningError as error:
            raise refused("bad-statement", f"The signed statement is refused: {error.reason}.") from None
        p = signed.payload
        texts = ("region", "api_origin", "device", "nonce", "exp")
        if (
            set(p) != set(texts)
            or not all(isinstance(p[name], str) for name in texts)
            or len(signed.keys) != 1
        ):
            raise refused(
                "bad-statement", "A session statement has region, api_origin, device, nonce and exp."
            )
        if not is_id(p["device"]):
            raise refused("bad-statement", "This is not the id of a device.")
        if p["region"] != await self._region.id():
            raise refused("wrong-region", "The statement is for another region.")
        if p["api_origin"] not in self._origins:
            raise refused("wrong-origin", "The statement is for another address than this hub's.")
        self.check_exp(p["exp"])
        return {**p, "key": signed.keys[0]}

    def check_exp(self, text: str) -> None:
        """Raises Problem 401 for the end of a statement that is past, or too far ahead."""
        try:
            exp = parse_time(text)
        except ValueError:
            raise refused("bad-statement", "`exp` is a time like 2026-11-24T18:00:00Z.") from None
        now = self._clock()
        if not now < exp <= now + TOKEN_LIFE:
            problem = refused("bad-clock", "`exp` is past, or too far ahead. Take the `exp` of the nonce.")
            problem.extra["time"] = format_time(now)
            raise problem

    async def _write(self, day: datetime, doc: Doc) -> bool:
        """Write a new document to the database of a day, made when it is missing. False when it was there."""
        name = PREFIX + format_day(day)
        try:
            return await self._couch.put_if_absent(name, doc)
        except NotFound:
            await self._couch.ensure_db(name)
            return await self._couch.put_if_absent(name, doc)


def token_hash(token: str) -> str:
    """What is stored of a token: hex SHA-256 of its text."""
    return sha256_hex(token.encode())


def _caller(device: Doc, member: Doc, hashed: str, expires: datetime) -> Caller:
    return Caller(
        device=device["_id"].removeprefix("device:"),
        member=device["member"],
        roles=frozenset(member["roles"]),
        box=member["box"],
        token=hashed,
        expires=expires,
    )
