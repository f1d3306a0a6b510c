"""What federation answers over NATS: to the gateway, for other hubs and for people, and to `hub`."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from services.federation.consent import Consent
from services.federation.copies import Copies
from services.federation.dial import Dialler
from services.federation.exchange import Exchanges
from services.federation.fleet import Fleets
from services.federation.keys import HubKeys
from services.federation.links import Links
from services.federation.overview import Overview
from services.federation.pairing import Pairing
from services.federation.relay import Relay
from shared.bus import Bus, BusUnreachable, Endpoint
from shared.directory import Refusal, validate
from shared.directory_statements import Role
from shared.encoding import format_time, is_hash, now
from shared.peers import BY_ROLE, copy_of, flow_of, is_public
from shared.problem import Problem, bad_request, not_found
from shared.schemas.peers import Became, CodeJoin, Documents, Invite, Join
from shared.schemas.signed import ParcelPayload
from shared.signing import PARCEL, SigningError, sign, statement_id, verify_dsse


class Desk:
    """The questions."""

    def __init__(
        self,
        bus: Bus,
        consent: Consent,
        keys: HubKeys,
        links: Links,
        pairing: Pairing,
        copies: Copies,
        relay: Relay,
        exchanges: Exchanges,
        overview: Overview,
        dialler: Dialler,
        fleets: Fleets,
    ) -> None:
        self._bus = bus
        self._consent = consent
        self._keys = keys
        self._links = links
        self._pairing = pairing
        self._copies = copies
        self._relay = relay
        self._exchanges = exchanges
        self._overview = overview
        self._dialler = dialler
        self._fleets = fleets

    def endpoints(self) -> dict[str, Endpoint]:
        """`federation.<name>` -> handler."""
        return {
            "accept": self.accept,
            "exchange": self._exchanges.answer,
            "fleet": self.fleet,
            "invite": self.invite,
            "join": self.join,
            "know": self.know,
            "links": self.links,
            "offer": self.offer,
            "open_parcel": self.open_parcel,
            "parcel": self.parcel,
            "pending": self.pending,
            "receive": self.receive,
            "remove": self.remove,
            "rotate": self.rotate,
            "vouch": self.vouch,
        }

    async def invite(self, payload: dict[str, Any]) -> dict[str, Any]:
        """{role} -> {code, expires}."""
        return await self._pairing.invite(Invite.model_validate(payload).role)

    async def join(self, payload: dict[str, Any]) -> dict[str, Any]:
        """{code} -> the link that is there now."""
        link = await self._pairing.join(CodeJoin.model_validate(payload).code)
        return (await self._overview.view(link)).model_dump()

    async def accept(self, payload: dict[str, Any]) -> dict[str, Any]:
        """A hub uses a code of ours -> who we are."""
        return await self._pairing.accept(Join.model_validate(payload).model_dump())

    async def know(self, payload: dict[str, Any]) -> dict[str, Any]:
        """{region, name, role?}: a region without a line, reached through others or by files."""
        region, name = str(payload["region"]), str(payload["name"]).strip()[:80]
        role = payload.get("role", "distant")
        if not is_hash(region) or not name or region == (await self._consent.directory()).region:
            raise bad_request("Give the id of another region, and a name for it.", "bad-region")
        if role not in BY_ROLE:
            raise bad_request("This is not what a hub can be to another.", "bad-role")
        await self._pairing.know(region, name, role)
        return {"region": region}

    async def links(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """All links, as people see them."""
        return (await self._overview.links()).model_dump()

    async def fleet(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """This hub and all that tell it how they are, what needs most first."""
        return (await self._fleets.view()).model_dump()

    async def pending(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """What the root is to be asked for."""
        return await self._overview.pending()

    async def rotate(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """Make the next hub key -> {key}; it is used once the root has named it."""
        return {"key": await self._keys.rotate()}

    async def remove(self, payload: dict[str, Any]) -> dict[str, Any]:
        """{region}: no session, no line, no copies any more."""
        region = str(payload["region"])
        if not is_hash(region) or not await self._links.remove(region):
            raise not_found("There is no such hub.")
        await self._copies.drop(region)
        await self._exchanges.forget(region)
        await self._relay.publish()
        return {"region": region}

    async def offer(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Documents that a signed-in hub offers: {peer, region, database, docs} -> what became of them."""
        peer = str(payload["peer"])
        given = Documents.model_validate({k: payload[k] for k in ("region", "database", "docs")})
        ours = await self._consent.flows(peer)
        what = flow_of(given.database)
        if not is_public(given.database) or f"take-{what}" not in ours:
            raise Problem(
                403, "not-allowed", "This is not taken from you", "The root has not consented to it."
            )
        return await self._taken(given)

    async def receive(self, payload: dict[str, Any]) -> dict[str, Any]:
        """A line of a file that was carried here: documents, messages or ends, judged as those of a line."""
        if "messages" in payload:
            return {"stored": await self._relay.take_in(payload["messages"]), "refused": {}, "waiting": []}
        if "ends" in payload:
            ends = {identity: Became.model_validate(end) for identity, end in payload["ends"].items()}
            await self._relay.hear(str(payload["from"]), ends)
            return {"stored": 0, "refused": {}, "waiting": []}
        given = Documents.model_validate({k: payload[k] for k in ("region", "database", "docs")})
        if not is_public(given.database):
            raise bad_request("This is not one of a region's signed databases.", "bad-database")
        return await self._taken(given)

    async def parcel(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Sign the first line of a file: {body, documents, messages, places, generation}."""
        own = (await self._consent.directory()).region
        said = ParcelPayload.model_validate({**payload, "region": own, "made": format_time(now())})
        return sign(PARCEL, said.model_dump(), await self._keys.seed())

    async def open_parcel(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Who wrote a file: {region, name}. Problem 403 unless it is a hub that this one is paired with."""
        try:
            verified = verify_dsse(payload["parcel"], PARCEL, 256 * 1024)
            said = ParcelPayload.model_validate(verified.payload)
        except (SigningError, ValidationError):
            raise bad_request("This is not a file of a hub.", "bad-parcel") from None
        link = await self._links.get(said.region)
        directory = await self._copies.directory(said.region)
        known = set(link.keys if link else ())
        if directory is not None:
            known |= set(directory.holders("hub", now()))
        if link is None or len(verified.keys) != 1 or verified.keys[0] not in known:
            raise Problem(
                403,
                "peer-unknown",
                "This file is not of a hub that yours is paired with",
                "Pair first: hub peer invite there, hub peer join here. Without any line: "
                "hub peer know on both, and let both roots consent.",
            )
        return {"region": said.region, "name": link.name}

    async def _taken(self, given: Documents) -> dict[str, Any]:
        """Only of regions that our own root takes such things of."""
        own = (await self._consent.directory()).region
        what = flow_of(given.database)
        if given.region == own or f"take-{what}" not in await self._consent.flows(given.region):
            return {"stored": 0, "refused": {}, "waiting": []}
        outcome = await self._copies.offer(given.region, given.database, given.docs)
        if outcome.stored:
            await self._announce(copy_of(given.region, given.database))
            self._dialler.wake()
        return {
            "stored": outcome.stored,
            "refused": outcome.refused,
            "waiting": sorted(outcome.waiting)[:500],
        }

    async def vouch(self, payload: dict[str, Any]) -> dict[str, Any]:
        """A hub came with a key that is new here: {region, key, statement} of its root. Problem 403."""
        region, key, statement = str(payload["region"]), str(payload["key"]), payload["statement"]
        directory = await self._copies.directory(region)
        link = await self._links.get(region)
        try:
            if directory is None or link is None:
                raise Refusal("", "no-region")
            said = validate(statement, directory, now())
            if not isinstance(said, Role) or (said.key, said.role) != (key, "hub"):
                raise Refusal(said.id, "not-for-this-key")
            if not directory.holds(key, "hub", now()) and said.id in directory.statements:
                raise Refusal(said.id, "revoked")
        except Refusal:
            raise Problem(
                403, "peer-unknown", "This hub is not paired with yours", "Pair again, with a new code."
            ) from None
        doc = {"_id": statement_id(statement["t"], statement["p"]), **statement}
        await self._copies.offer(region, "directory", [doc])
        keys = [key, *(known for known in link.keys if known != key and known not in directory.revoked)][:4]
        await self._links.change(region, lambda doc: {**doc, "keys": keys})
        return {"key": key}

    async def _announce(self, database: str) -> None:
        try:
            await self._bus.publish_news("news.catalogue", {"database": database})
        except BusUnreachable:
            return
