"""Doors for other hubs: pairing with a code, signing in with a hub key, the exchange, signed documents.

The gateway checks who is asking; what is asked is answered by `federation`, over NATS.
"""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.operations import Call, answer
from services.gateway.peer_callers import not_consented, unknown_peer
from services.gateway.rates import Rates
from services.gateway.records import Records
from services.gateway.region import Region
from services.gateway.sessions import STATEMENT_BYTES, Nonces, Sessions, refused
from shared.bus import Bus
from shared.encoding import format_time, is_hash
from shared.problem import not_found
from shared.schemas.signed import PeerSessionPayload
from shared.signing import PEER_SESSION, SigningError, verify_dsse

ASK_SECONDS = 30.0


class PeerDoor:
    """The handlers."""

    def __init__(
        self,
        records: Records,
        region: Region,
        nonces: Nonces,
        sessions: Sessions,
        rates: Rates,
        origins: frozenset[str],
        bus: Bus,
        clock: Clock,
    ) -> None:
        self._records = records
        self._region = region
        self._nonces = nonces
        self._sessions = sessions
        self._rates = rates
        self._origins = origins
        self._bus = bus
        self._clock = clock

    async def nonce(self, call: Call) -> Response:
        nonce, exp = await self._nonces.make(_subject(call.body.region))
        return answer({"nonce": nonce, "exp": format_time(exp)})

    async def open(self, call: Call) -> Response:
        """A token for a hub that signed with a key that this one knows, or that its root vouches for."""
        statement, key = await self._statement(call.body.session.model_dump())
        peer = statement.peer_region
        nonce_exp = await self._nonces.check(statement.nonce, _subject(peer))
        await self._check_key(peer, key, call.body.proof)
        if not (await self._region.directory()).consents(self._clock()).get(peer):
            raise not_consented()
        self._rates.take("session", _subject(peer))  # now that it is known to be that hub
        await self._sessions.use_up(statement.nonce, nonce_exp)
        token, expires = await self._sessions.grant({"peer": peer, "key": key})
        return answer({"token": token, "exp": format_time(expires)})

    async def join(self, call: Call) -> Response:
        return answer(await self._ask("accept", call.body.model_dump()))

    async def exchange(self, call: Call) -> Response:
        return answer(
            await self._ask("exchange", {"peer": _peer(call.caller), "body": call.body.model_dump()})
        )

    async def documents(self, call: Call) -> Response:
        return answer(await self._ask("offer", {"peer": _peer(call.caller), **call.body.model_dump()}))

    async def links(self, _call: Call) -> Response:
        return answer(await self._ask("links", {}))

    async def fleet(self, _call: Call) -> Response:
        return answer(await self._ask("fleet", {}))

    async def invite(self, call: Call) -> Response:
        await self._records.audit("peer-invite", call.caller.member, "")
        return answer(await self._ask("invite", call.body.model_dump()), 201)

    async def use_code(self, call: Call) -> Response:
        await self._records.audit("peer-join", call.caller.member, "")
        return answer(await self._ask("join", call.body.model_dump()), 201)

    async def remove(self, call: Call) -> Response:
        region = call.request.path_params["region"]
        if not is_hash(region):
            raise not_found("There is no such hub.")
        await self._records.audit("peer-remove", call.caller.member, region)
        await self._ask("remove", {"region": region})
        return Response(status_code=204)

    async def _ask(self, endpoint: str, payload: dict[str, Any]) -> dict[str, Any]:
        return await self._bus.request(f"federation.{endpoint}", payload, timeout=ASK_SECONDS)

    async def _check_key(self, peer: str, key: str, proof: Any) -> None:
        """Raises Problem 403 unless the key is that hub's, or its root says so now."""
        link = await self._records.get("peer", peer)
        if link is None or link["state"] != "active":
            raise unknown_peer()
        if key not in link["keys"]:
            if proof is None:
                raise unknown_peer()
            await self._ask("vouch", {"region": peer, "key": key, "statement": proof.model_dump()})

    async def _statement(self, dsse: Any) -> tuple[PeerSessionPayload, str]:
        try:
            signed = verify_dsse(dsse, PEER_SESSION, STATEMENT_BYTES)
            statement = PeerSessionPayload.model_validate(signed.payload)
        except (SigningError, ValueError):
            raise refused("bad-statement", "The signed statement of a hub is refused.") from None
        if len(signed.keys) != 1:
            raise refused("bad-statement", "A hub signs with one key.")
        if statement.region != await self._region.id():
            raise refused("wrong-region", "The statement is for another region.")
        if statement.api_origin not in self._origins:
            raise refused("wrong-origin", "The statement is for another address than this hub's.")
        self._sessions.check_exp(statement.exp)
        return statement, signed.keys[0]


def _subject(region: str) -> str:
    return f"peer:{region}"


def _peer(caller: Caller) -> str:
    return caller.device.removeprefix("peer:")
