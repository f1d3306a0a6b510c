"""Signed statements: DSSE v1 over exact JSON text with Ed25519.

A signed object is `{"t": type, "p": "exact JSON text", "s": [{"k": public key, "sig": signature}]}`. What is
signed is PAE: `DSSEv1 <len t> <t> <len p> <p>`, lengths in bytes. The text is parsed only after its
signatures verify. Refused, so that one statement has one set of bytes: keys of small order or not in
canonical form, signatures whose S is not below the group order, the same key twice, any signature that does
not verify.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NewType

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from shared import limits
from shared.encoding import b64u, canonical_json, depth, sha256_b32, strict_json, unb64u

Seed = NewType("Seed", bytes)
"""32 secret bytes of an Ed25519 key. A type of its own, so that a secret never passes for something else."""

ROOT = "tejedora/root/v1"
ROLE = "tejedora/role/v1"
SEAL = "tejedora/seal/v1"
REVOKE = "tejedora/revoke/v1"
HEAD = "tejedora/head/v1"
HELLO = "tejedora/hello/v1"
ALERT = "tejedora/alert/v1"
MESSAGE = "tejedora/message/v1"
RELEASE = "tejedora/release/v1"
ENROL = "tejedora/enrol/v1"
SESSION = "tejedora/session/v1"
PEER = "tejedora/peer/v1"
PEER_JOIN = "tejedora/peer-join/v1"
PEER_SESSION = "tejedora/peer-session/v1"
PARCEL = "tejedora/parcel/v1"
HEALTH = "tejedora/health/v1"

_PRIME = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
# The y coordinates of the eight points of small order, whose signatures would hold for many messages.
_SMALL_ORDER_Y = frozenset(
    int.from_bytes(bytes.fromhex(text), "little")
    for text in (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
)


class SigningError(ValueError):
    """A signed object is refused. `reason` is a code, not a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Verified:
    """What was signed and by whom: `payload` is the parsed `p`, `keys` all signers, each verified."""

    t: str
    p: str
    payload: dict[str, Any]
    keys: tuple[str, ...]

    @property
    def id(self) -> str:
        """The statement id, which does not depend on the signatures."""
        return statement_id(self.t, self.p)


def pae(t: str, p: str) -> bytes:
    """DSSE's pre-authentication encoding: the bytes that are signed."""
    kind, payload = t.encode(), p.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def public_key(seed: Seed) -> str:
    """The public key of a seed, base64url."""
    return b64u(Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())


def sign(t: str, p: str | Mapping[str, Any], *seeds: Seed) -> dict[str, Any]:
    """A signed object over the text `p`, or the canonical JSON of a mapping; one signature for each seed."""
    text = p if isinstance(p, str) else canonical_json(p)
    message = pae(t, text)
    signatures = [
        {"k": public_key(seed), "sig": b64u(Ed25519PrivateKey.from_private_bytes(seed).sign(message))}
        for seed in seeds
    ]
    return {"t": t, "p": text, "s": signatures}


def check_public_key(text: object) -> bytes:
    """The 32 bytes of a public key. Raises SigningError bad-key for what is none, or is of small order."""
    try:
        raw = unb64u(text) if isinstance(text, str) else b""
    except ValueError:
        raw = b""
    if len(raw) != 32:
        raise SigningError("bad-key")
    y = int.from_bytes(raw, "little") & ~(1 << 255)
    if y >= _PRIME or y in _SMALL_ORDER_Y:
        raise SigningError("bad-key")
    return raw


def verify_signature(key: str, signature: str, message: bytes) -> None:
    """Check one signature. Raises SigningError: bad-key, bad-signature."""
    raw = check_public_key(key)
    try:
        sig = unb64u(signature)
    except ValueError:
        raise SigningError("bad-signature") from None
    if len(sig) != 64 or int.from_bytes(sig[32:], "little") >= _ORDER:
        raise SigningError("bad-signature")
    try:
        Ed25519PublicKey.from_public_bytes(raw).verify(sig, message)
    except (InvalidSignature, ValueError):
        raise SigningError("bad-signature") from None


def verify_dsse(
    dsse: object, expected: str | Collection[str] | None = None, max_bytes: int = limits.STATEMENT_BYTES
) -> Verified:
    """Verify every signature of a signed object, then parse its text.

    `expected` is the one type, or the types, that are acceptable here. Keys of `dsse` that begin with `_`
    belong to a database and are ignored. Raises SigningError with one of: not-signed, unknown-type,
    too-large, too-many-signatures, duplicate-key, bad-key, bad-signature, bad-payload.
    """
    t, p, entries = _shape(dsse)
    wanted = {expected} if isinstance(expected, str) else expected
    if wanted is not None and t not in wanted:
        raise SigningError("unknown-type")
    try:
        if len(p.encode()) > max_bytes:
            raise SigningError("too-large")
        message = pae(t, p)
    except UnicodeEncodeError:
        raise SigningError("bad-payload") from None
    if len(entries) > limits.SIGNATURES:
        raise SigningError("too-many-signatures")
    if len({key for key, _ in entries}) != len(entries):
        raise SigningError("duplicate-key")
    for key, signature in entries:
        verify_signature(key, signature, message)
    try:
        payload = strict_json(p)
    except ValueError:
        raise SigningError("bad-payload") from None
    if not isinstance(payload, dict) or depth(payload) > limits.JSON_DEPTH:
        raise SigningError("bad-payload")
    return Verified(t, p, payload, tuple(key for key, _ in entries))


def _shape(dsse: object) -> tuple[str, str, list[tuple[str, str]]]:
    """Type, text and signatures of what looks like a signed object, else SigningError not-signed."""
    if not isinstance(dsse, Mapping) or {k for k in dsse if not str(k).startswith("_")} != {"t", "p", "s"}:
        raise SigningError("not-signed")
    t, p, s = dsse["t"], dsse["p"], dsse["s"]
    if not (isinstance(t, str) and isinstance(p, str) and isinstance(s, list) and s):
        raise SigningError("not-signed")
    entries = []
    for entry in s:
        if not isinstance(entry, Mapping) or set(entry) != {"k", "sig"}:
            raise SigningError("not-signed")
        if not isinstance(entry["k"], str) or not isinstance(entry["sig"], str):
            raise SigningError("not-signed")
        entries.append((entry["k"], entry["sig"]))
    return t, p, entries


def statement_id(t: str, p: str) -> str:
    """The id of a signed statement's document: base32 SHA-256 over its type and text."""
    return sha256_b32(f"tejedora/statement/v1\n{t}\n{p}".encode())


def region_id(root_p: str) -> str:
    """The id of a region: base32 SHA-256 of the text of its first root statement."""
    return sha256_b32(root_p.encode())
