"""The six kinds of directory statements as typed, verified values; see `shared.directory` for what they do.

`read` is the only way to one: it verifies every signature before it looks at the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, Self, TypeVar, cast, get_args

from shared import limits
from shared.encoding import is_hash, parse_time, sha256_b32
from shared.peers import is_flows
from shared.signing import (
    HEAD,
    PEER,
    REVOKE,
    ROLE,
    ROOT,
    SEAL,
    SigningError,
    Verified,
    check_public_key,
    statement_id,
    verify_dsse,
)

RoleName = Literal["coordinator", "custodian", "author", "reviewer", "release", "hub"]
ROLES: tuple[str, ...] = get_args(RoleName)
MAX_SERIAL = 2**53 - 1  # what JavaScript can count to

T = TypeVar("T")


class Refusal(ValueError):  # noqa: N818 - it is an answer
    """A statement is refused: `id` of the statement ("" if it has none) and a `reason` code."""

    def __init__(self, id_: str, reason: str) -> None:
        super().__init__(reason)
        self.id = id_
        self.reason = reason


@dataclass(frozen=True)
class Statement:
    """What all have: the id, the type, the exact text, and the keys whose signatures verified."""

    id: str
    t: str
    p: str
    signers: frozenset[str]

    def signed_also_by(self, keys: Iterable[str]) -> Self:
        """The same statement with more signers."""
        return replace(self, signers=self.signers | frozenset(keys))


@dataclass(frozen=True)
class Root(Statement):
    """The keys that a region trusts, and how many of them must sign."""

    v: int
    keys: tuple[str, ...]
    threshold: int
    demo: bool
    name: str
    exp: datetime


@dataclass(frozen=True)
class Role(Statement):
    """A key holds a role from `nbf` until `exp`."""

    key: str
    role: RoleName
    nbf: datetime
    exp: datetime
    serial: int


@dataclass(frozen=True)
class Seal(Statement):
    """The age recipient that a holder opens, from `nbf` until `exp`."""

    holder: str
    recipient: str
    nbf: datetime
    exp: datetime
    serial: int


@dataclass(frozen=True)
class Revocation(Statement):
    """A key is worth nothing any more."""

    key: str
    at: datetime


@dataclass(frozen=True)
class Head(Statement):
    """A coordinator has seen exactly the statements of this hash."""

    issued: datetime
    exp: datetime
    hash: str


@dataclass(frozen=True)
class Peer(Statement):
    """This region's root knows another region, and consents to flows with it; none of them: no more."""

    peer_region: str
    flows: tuple[str, ...]
    exp: datetime
    serial: int


def read(signed: Mapping[str, Any], region: str) -> Statement:
    """A verified, well-formed statement of this region. Raises Refusal."""
    id_ = _id_of(signed)
    try:
        verified = verify_dsse(signed, _READERS)
    except SigningError as error:
        raise Refusal(id_, error.reason) from None
    try:
        return _READERS[verified.t](verified, _Fields(verified.payload), region)
    except _Malformed as error:
        raise Refusal(id_, error.args[0]) from None


def _id_of(signed: object) -> str:
    if isinstance(signed, Mapping):
        t, p = signed.get("t"), signed.get("p")
        if isinstance(t, str) and isinstance(p, str):
            try:
                return statement_id(t, p)
            except UnicodeEncodeError:
                return ""
    return ""


class _Malformed(Exception):  # noqa: N818
    """The text of a signed statement is not what its type says."""


class _Fields:
    """Strict access to a payload: every field checked, none left over."""

    def __init__(self, payload: Mapping[str, Any]) -> None:
        self._payload = payload

    def exactly(self, *names: str) -> None:
        if set(self._payload) != set(names):
            raise _Malformed("bad-payload")

    def region(self, region: str) -> None:
        if self._payload["region"] != region:
            raise _Malformed("wrong-region")

    def key(self, name: str) -> str:
        try:
            check_public_key(self._payload[name])
        except SigningError:
            raise _Malformed("bad-key") from None
        return cast(str, self._payload[name])

    def time(self, name: str) -> datetime:
        try:
            return parse_time(self._payload[name])
        except ValueError:
            raise _Malformed("bad-payload") from None

    def whole(self, name: str, least: int, most: int) -> int:
        value = self._payload[name]
        if type(value) is not int or not least <= value <= most:
            raise _Malformed("bad-payload")
        return value

    def typed(self, name: str, kind: type[T], good: Callable[[T], bool]) -> T:
        value = self._payload[name]
        if type(value) is not kind or not good(value):
            raise _Malformed("bad-payload")
        return value

    def term(self) -> tuple[datetime, datetime]:
        nbf, exp = self.time("nbf"), self.time("exp")
        if nbf >= exp:
            raise _Malformed("bad-payload")
        return nbf, exp


def _root(v: Verified, f: _Fields, region: str) -> Root:
    f.exactly("v", "keys", "threshold", "demo", "name", "exp")
    number = f.whole("v", 1, 10_000)
    keys = f.typed("keys", list, lambda keys: 1 <= len(keys) <= limits.SIGNATURES)
    try:
        for key in keys:
            check_public_key(key)
    except SigningError:
        raise _Malformed("bad-key") from None
    if len(set(keys)) != len(keys):
        raise _Malformed("bad-payload")
    if number == 1 and sha256_b32(v.p.encode()) != region:
        raise _Malformed("wrong-region")
    return Root(
        *_common(v),
        v=number,
        keys=tuple(keys),
        threshold=f.whole("threshold", 1, len(keys)),
        demo=f.typed("demo", bool, lambda _: True),
        name=f.typed("name", str, lambda name: 1 <= len(name) <= 80),
        exp=f.time("exp"),
    )


def _role(v: Verified, f: _Fields, region: str) -> Role:
    f.exactly("region", "key", "role", "nbf", "exp", "serial")
    f.region(region)
    nbf, exp = f.term()
    role = cast(RoleName, f.typed("role", str, lambda role: role in ROLES))
    return Role(*_common(v), f.key("key"), role, nbf, exp, f.whole("serial", 0, MAX_SERIAL))


def _seal(v: Verified, f: _Fields, region: str) -> Seal:
    f.exactly("region", "holder", "recipient", "nbf", "exp", "serial")
    f.region(region)
    nbf, exp = f.term()
    recipient = f.typed("recipient", str, is_recipient)
    holder = f.key("holder")
    if holder not in v.keys:
        raise _Malformed("not-by-holder")
    return Seal(*_common(v), holder, recipient, nbf, exp, f.whole("serial", 0, MAX_SERIAL))


def _revocation(v: Verified, f: _Fields, region: str) -> Revocation:
    f.exactly("region", "key", "at")
    f.region(region)
    return Revocation(*_common(v), f.key("key"), f.time("at"))


def _head(v: Verified, f: _Fields, region: str) -> Head:
    f.exactly("region", "issued", "exp", "hash")
    f.region(region)
    issued, exp = f.time("issued"), f.time("exp")
    if issued >= exp:
        raise _Malformed("bad-payload")
    if exp - issued > limits.HEAD_MAX:  # a sum could leave the calendar
        raise _Malformed("term-too-long")
    return Head(*_common(v), issued, exp, f.typed("hash", str, is_hash))


def _peer(v: Verified, f: _Fields, region: str) -> Peer:
    f.exactly("region", "peer_region", "flows", "exp", "serial")
    f.region(region)
    peer = f.typed("peer_region", str, lambda peer: is_hash(peer) and peer != region)
    flows = tuple(f.typed("flows", list, is_flows))
    return Peer(*_common(v), peer, flows, f.time("exp"), f.whole("serial", 0, MAX_SERIAL))


def _common(v: Verified) -> tuple[str, str, str, frozenset[str]]:
    return v.id, v.t, v.p, frozenset(v.keys)


def is_recipient(text: str) -> bool:
    """True for an age X25519 recipient: bech32 of 32 bytes with its checksum, in lower case."""
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    if len(text) != 62 or not text.startswith("age1") or any(c not in alphabet for c in text[4:]):
        return False
    values = [ord(c) >> 5 for c in "age"] + [0] + [ord(c) & 31 for c in "age"]
    values += [alphabet.index(c) for c in text[4:]]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for i, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> i & 1 else 0
    return check == 1


_READERS: dict[str, Callable[[Verified, _Fields, str], Statement]] = {
    ROOT: _root,
    ROLE: _role,
    SEAL: _seal,
    REVOKE: _revocation,
    HEAD: _head,
    PEER: _peer,
}
