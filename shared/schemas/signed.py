"""Signed objects and the texts inside them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from shared.peers import Flow
from shared.schemas.base import Box, Hash, Id, Key, Model, Recipient, RoleName, Sha256, Signature, Time, Words

Serial = Annotated[int, Field(ge=0, le=2**53 - 1)]


class SignatureEntry(Model):
    """One signature."""

    k: Key
    sig: Signature


class Dsse(Model):
    """A signed object: type, exact JSON text, signatures over DSSE's PAE of both."""

    t: str = Field(min_length=1, max_length=64)
    p: str
    s: list[SignatureEntry] = Field(min_length=1, max_length=16)


class RootPayload(Model):
    """tejedora/root/v1. `v` counts the roots of a region from 1."""

    v: int = Field(ge=1)
    keys: list[Key] = Field(min_length=1, max_length=16)
    threshold: int = Field(ge=1)
    demo: bool
    name: Words
    exp: Time


class RolePayload(Model):
    """tejedora/role/v1, by root."""

    region: Hash
    key: Key
    role: RoleName
    nbf: Time
    exp: Time
    serial: Serial


class SealPayload(Model):
    """tejedora/seal/v1, by the holder of a role."""

    region: Hash
    holder: Key
    recipient: Recipient
    nbf: Time
    exp: Time
    serial: Serial


class RevokePayload(Model):
    """tejedora/revoke/v1, by root or two other coordinators."""

    region: Hash
    key: Key
    at: Time


class HeadPayload(Model):
    """tejedora/head/v1, by a coordinator. `hash` is over the sorted ids of all statements but heads."""

    region: Hash
    issued: Time
    exp: Time
    hash: Hash


class PeerPayload(Model):
    """tejedora/peer/v1, by root: another region is known here, and these flows with it are consented to.

    `flows` is sorted; an empty list takes all consent back. The highest serial for a region wins.
    """

    region: Hash
    peer_region: Hash
    flows: list[Flow]
    exp: Time
    serial: Serial


class PeerJoinPayload(Model):
    """tejedora/peer-join/v1, by the hub key of who joins: `secret` is the SHA-256 of the code's."""

    region: Hash
    peer_region: Hash
    secret: Sha256
    at: Time


class PeerSessionPayload(Model):
    """tejedora/peer-session/v1, by the hub key of `peer_region`, for the hub of `region`."""

    region: Hash
    peer_region: Hash
    api_origin: str = Field(max_length=300)
    nonce: str = Field(pattern=r"^[A-Za-z0-9_-]{16,64}$")
    exp: Time


class ParcelPayload(Model):
    """tejedora/parcel/v1, by a hub key: what a file that is carried by hand holds. `body` is its SHA-256."""

    region: Hash
    made: Time
    generation: str = Field(max_length=64)
    body: Sha256
    documents: int = Field(ge=0)
    messages: int = Field(ge=0)
    places: dict[str, int | str]


class HelloPayload(Model):
    """tejedora/hello/v1, by the invitation key: a defender's certificate."""

    region: Hash
    author: Key
    seal: Recipient
    box: Box


class ReleaseItem(Model):
    """One catalogue document. `sha256` is of its exact `p`; null withdraws it."""

    id: str = Field(min_length=1, max_length=200)
    ver: int = Field(ge=1)
    sha256: Sha256 | None


class ReleasePayload(Model):
    """tejedora/release/v1, by an author and a different reviewer, or by a release key."""

    region: Hash
    origin: Words
    made: Time
    items: list[ReleaseItem] = Field(min_length=1, max_length=20_000)


class EnrolPayload(Model):
    """tejedora/enrol/v1, by the invitation key and the auth key."""

    region: Hash
    api_origin: str = Field(max_length=300)
    invitation: Key
    auth: Key
    at: Time


class SessionPayload(Model):
    """tejedora/session/v1, by the device's auth key."""

    region: Hash
    api_origin: str = Field(max_length=300)
    device: Id
    nonce: str = Field(pattern=r"^[A-Za-z0-9_-]{16,64}$")
    exp: Time


class StatementDocument(Dsse):
    """A statement in the database `directory`; `_id` is the statement id."""

    id: Hash = Field(alias="_id")
    rev: str | None = Field(None, alias="_rev")


StatementType = Literal[
    "tejedora/root/v1",
    "tejedora/role/v1",
    "tejedora/seal/v1",
    "tejedora/revoke/v1",
    "tejedora/head/v1",
    "tejedora/peer/v1",
]
