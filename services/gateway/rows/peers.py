"""The rows of what other hubs may ask, and of what people decide about them."""

from __future__ import annotations

from services.gateway.operations import Operation
from services.gateway.peers import PeerDoor
from services.gateway.rows.callers import LOOKS, OPERATOR, PEER
from shared.limits import PUSH_BODY_BYTES
from shared.schemas import health, http, peers

TAG = "peers"


def peer_rows(do: PeerDoor) -> tuple[Operation, ...]:
    """The operations."""
    return (
        Operation(
            "POST",
            "/api/peers/join",
            do.join,
            "Pair with this hub by a code that its people gave away",
            "open-enrol",
            {200: peers.Joined},
            body=peers.Join,
            tag=TAG,
            problems=(404, 409, 410, 503),
        ),
        Operation(
            "POST",
            "/api/peers/nonces",
            do.nonce,
            "A nonce for a hub to sign, good for two minutes and one session",
            "open-session",
            {200: http.Nonce},
            body=peers.PeerNonceAsk,
            tag=TAG,
        ),
        Operation(
            "POST",
            "/api/peers/sessions",
            do.open,
            "Sign in as a paired hub: a bearer token for fifteen minutes",
            "open-session",
            {200: peers.PeerSessionOpened},
            body=peers.PeerSessionAsk,
            tag=TAG,
            description="`session` is `tejedora/peer-session/v1` {region, peer_region, api_origin, nonce, "
            "exp}, signed by the hub key of `peer_region`. 403 `peer-not-consented` until this hub's root "
            "has signed its consent, and when that has ended.",
            problems=(401, 403, 503),
        ),
        Operation(
            "POST",
            "/api/peers/exchange",
            do.exchange,
            "What both sides consent to, which regions they know a way to, what became of messages",
            "write",
            {200: peers.Exchange},
            roles=PEER,
            body=peers.Exchange,
            tag=TAG,
            problems=(503,),
        ),
        Operation(
            "POST",
            "/api/peers/documents",
            do.documents,
            "Signed documents of a region, judged one by one",
            "write",
            {200: peers.DocumentsTaken},
            roles=PEER,
            body=peers.Documents,
            limit=PUSH_BODY_BYTES,
            tag=TAG,
            problems=(503,),
        ),
        Operation(
            "GET",
            "/api/peers",
            do.links,
            "This hub's links: what flows, when it last worked, what waits",
            "read",
            {200: peers.Links},
            roles=LOOKS,
            tag=TAG,
            problems=(503,),
        ),
        Operation(
            "GET",
            "/api/fleet",
            do.fleet,
            "This hub and those that tell it how they are: what each needs, who is silent",
            "read",
            {200: health.Fleet},
            roles=OPERATOR,
            tag=TAG,
            problems=(503,),
        ),
        Operation(
            "POST",
            "/api/peers/invitations",
            do.invite,
            "A code for another hub to pair with this one, for one use within a day",
            "write",
            {201: peers.Invited},
            roles=LOOKS,
            body=peers.Invite,
            tag=TAG,
            problems=(503,),
        ),
        Operation(
            "POST",
            "/api/peers/codes",
            do.use_code,
            "Pair with the hub that made a code",
            "write",
            {201: peers.LinkView},
            roles=LOOKS,
            body=peers.CodeJoin,
            tag=TAG,
            problems=(400, 409, 502, 503),
        ),
        Operation(
            "DELETE",
            "/api/peers/{region}",
            do.remove,
            "Part from a hub: its session and its copies end, what it was sent stays with it",
            "write",
            {204: None},
            roles=LOOKS,
            tag=TAG,
            problems=(404, 503),
        ),
    )
