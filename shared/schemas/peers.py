"""What hubs say to each other, and what people see of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from shared.peers import Flow, LinkRole
from shared.schemas.base import Hash, Key, Model, Time, Words
from shared.schemas.signed import Dsse

Distance = Annotated[int, Field(ge=0, le=16)]
Address = Annotated[str, Field(max_length=300)]
Final = Literal["delivered", "refused", "expired"]


class PeerNonceAsk(Model):
    """POST /api/peers/nonces, for the hub of a region."""

    region: Hash


class PeerSessionAsk(Model):
    """POST /api/peers/sessions. `proof`: the root's word for a hub key that is new here."""

    session: Dsse
    proof: Dsse | None


class PeerSessionOpened(Model):
    """Its answer."""

    token: str
    exp: Time


class Join(Model):
    """POST /api/peers/join. `join` is `tejedora/peer-join/v1`, `roots` all root statements of who joins."""

    join: Dsse
    secret: Key
    roots: list[Dsse] = Field(min_length=1, max_length=8)
    role: LinkRole


class Joined(Model):
    """Its answer: who invited, and what she said the other is to her."""

    region: Hash
    key: Key
    roots: list[Dsse] = Field(min_length=1, max_length=8)
    role: LinkRole


class Became(Model):
    """What became of a sealed message in the end, as the last hub says."""

    state: Final
    reason: str | None = Field(None, max_length=64)


class Unheard(Model):
    """Urgent reports that no coordinator has opened: how many at least, and since when the first waits."""

    n: int = Field(ge=1, le=1000)
    since: Time


class Exchange(Model):
    """POST /api/peers/exchange and its answer: what each side consents to, knows the way to, and asks.

    `routes`: regions and how many hubs away they are. `asks`: messages that were handed on. `databases`: what
    the other side may pull now; `places`: how far the feed of each goes (in answers only). Nothing here names
    a person.
    """

    v: Literal[1]
    generation: str = Field(max_length=64)
    flows: list[Flow]
    address: Address | None
    routes: dict[Hash, Distance]
    asks: list[Hash] = Field(max_length=200)
    answers: dict[Hash, Became]
    databases: list[str] = Field(max_length=400)
    places: dict[str, int] = Field(default_factory=dict, max_length=400)
    health: Dsse | None = None
    unheard: Unheard | None = None


class Documents(Model):
    """POST /api/peers/documents: signed documents of a region, for the hub to judge one by one."""

    region: Hash
    database: str = Field(max_length=60)
    docs: list[dict[str, Any]] = Field(max_length=500)


class DocumentsTaken(Model):
    """Its answer. `waiting`: no release lists them yet."""

    stored: int
    refused: dict[str, str]
    waiting: list[str]


class Invite(Model):
    """POST /api/peers/invitations: what the other hub will be to this one."""

    role: LinkRole


class Invited(Model):
    """Its answer: a code for one use, and the fingerprint of this hub."""

    code: str
    expires: Time


class CodeJoin(Model):
    """POST /api/peers/codes: pair with the hub that made a code."""

    code: str = Field(max_length=1200)


class LinkTrouble(Model):
    """Why a link does not work now: a code that the app and `hub status` explain, since when."""

    code: str
    since: Time


class LinkView(Model):
    """One link, as people see it. Times are null before it ever happened.

    `state`: `ready`, `waits-for-root` (ours has not signed), `waits-for-peer` (theirs has not), `trouble`,
    `quiet` (nothing heard for long), `known` (no line: reached through others). `gives` and `takes` are what
    flows now. `waiting`: messages for it; `behind`: documents of theirs that are not here yet.
    """

    region: Hash
    name: Words
    role: LinkRole
    state: Literal["ready", "waits-for-root", "waits-for-peer", "trouble", "quiet", "known"]
    dials: bool
    fingerprint: str
    gives: list[str]
    takes: list[str]
    asked: list[Flow]
    consented: list[Flow]
    last_success: Time | None
    waiting: int
    behind: int | None
    refused: int
    trouble: LinkTrouble | None
    via: list[Hash]


class Links(Model):
    """GET /api/peers: this hub and its links."""

    region: Hash
    name: str
    key: Key
    links: list[LinkView]
