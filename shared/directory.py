"""The directory: signed statements of who holds which key for which purpose, folded into what holds now.

The statements are a set that only grows. `fold` gives the same Directory for any order and any repetition of
them, and what is not well signed, of an unknown type or of another region does not count. The rules:

- The region is named by the hash of root 1, which its own keys sign. Root n+1 counts when the thresholds of
  root n and of its own keys sign it; of two rivals the one with the lower id does. The last of the chain is
  the current root.
- A role counts when the threshold of the current root signs it, its term is at most 400 days and begins
  before that root ends. For a key and a role the highest serial that has begun wins; at equal serials the
  lower id.
- A seal counts when its holder signs it and holds the role it is used for; term at most 90 days, for
  custodians 400. For a holder the highest serial that has begun wins.
- A revocation counts when the threshold of any root of the chain signs it, or two coordinators other than the
  revoked key whose terms cover `at`. It holds from the moment it is known, and nothing takes it back.
- A peer statement counts when the threshold of the current root signs it; for a region the highest serial
  wins. It consents to flows with that region until it ends, and names whom to believe there: nobody else.
- A head is issued by a coordinator, for at most 14 days. It says which statements she knew: one that is
  missing, old, or of another set is a warning, never a stop.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from shared import limits
from shared.directory_roots import NoRoot, revocation_counts, root_chain, root_signs, term_is_good
from shared.directory_statements import (
    Head,
    Peer,
    Refusal,
    Revocation,
    Role,
    RoleName,
    Root,
    Seal,
    Statement,
    read,
)
from shared.encoding import sha256_b32
from shared.signing import HEAD, ROOT

HeadState = Literal["none", "fresh", "expired", "differs"]

SEALED_ROLES: tuple[RoleName, ...] = ("coordinator", "custodian", "author", "reviewer")
"""Whose holders others seal to."""


@dataclass(frozen=True)
class Directory:
    """The fold of a set of statements, for one region. It serves until the set grows: times are asked."""

    region: str
    root: Root
    roots: tuple[Root, ...]
    roles: tuple[Role, ...]
    seals: tuple[Seal, ...]
    revoked: frozenset[str]
    heads: tuple[Head, ...]
    statements: frozenset[str]
    refused: Mapping[str, str] = field(default_factory=dict)
    peers: tuple[Peer, ...] = ()

    def role(self, key: str, role: RoleName, now: datetime) -> Role | None:
        """The role statement that speaks for a key now: it may have ended. None where there is none."""
        begun = [r for r in self.roles if r.key == key and r.role == role and r.nbf <= now]
        return min(begun, key=lambda r: (-r.serial, r.id), default=None)

    def holds(self, key: str, role: RoleName, now: datetime) -> bool:
        """True if the key holds the role at this moment."""
        held = self.role(key, role, now)
        return held is not None and held.nbf <= now < held.exp and key not in self.revoked

    def holders(self, role: RoleName, now: datetime) -> list[str]:
        """Sorted keys that hold the role at this moment."""
        return sorted(key for key in {r.key for r in self.roles} if self.holds(key, role, now))

    def roles_of(self, key: str, now: datetime) -> list[RoleName]:
        """Sorted roles that the key holds at this moment."""
        return sorted(name for name in {r.role for r in self.roles} if self.holds(key, name, now))

    def seal(self, holder: str, role: RoleName, now: datetime) -> Seal | None:
        """The seal to use for a holder in this role now, or None."""
        if role not in SEALED_ROLES or not self.holds(holder, role, now):
            return None
        longest = limits.CUSTODIAN_SEAL_MAX if role == "custodian" else limits.SEAL_MAX
        begun = [s for s in self.seals if s.holder == holder and s.nbf <= now and s.exp - s.nbf <= longest]
        best = min(begun, key=lambda s: (-s.serial, s.id), default=None)
        return best if best is not None and now < best.exp else None

    def recipients(self, role: RoleName, now: datetime) -> dict[str, Seal]:
        """The seal of every holder of a role who has one now, by her key: whom a message can be sealed to."""
        found = {key: self.seal(key, role, now) for key in self.holders(role, now)}
        return {key: seal for key, seal in found.items() if seal is not None}

    def peer(self, region: str) -> Peer | None:
        """The statement that speaks for another region; it may have ended, or consent to nothing."""
        said = [peer for peer in self.peers if peer.peer_region == region]
        return min(said, key=lambda peer: (-peer.serial, peer.id), default=None)

    def consents(self, now: datetime) -> dict[str, frozenset[str]]:
        """What this region's root consents to at this moment: flows by the other region, no empty ones."""
        said = {peer.peer_region: self.peer(peer.peer_region) for peer in self.peers}
        return {region: frozenset(p.flows) for region, p in said.items() if p and p.flows and now < p.exp}

    @property
    def hash(self) -> str:
        """What a head of exactly these statements says."""
        return statements_hash(self.statements)

    def head(self, now: datetime) -> Head | None:
        """The newest head by a coordinator of this moment, or None."""
        known = [h for h in self.heads if any(self.holds(key, "coordinator", now) for key in h.signers)]
        return max(known, key=lambda h: (h.issued, h.id), default=None)

    def head_state(self, now: datetime) -> HeadState:
        """`fresh`, or what to warn of: `none`, `expired`, `differs` (it was issued over another set)."""
        head = self.head(now)
        if head is None:
            return "none"
        if now >= head.exp:
            return "expired"
        return "fresh" if head.hash == self.hash else "differs"


def statements_hash(ids: Iterable[str]) -> str:
    """base32 SHA-256 of sorted statement ids, one a line."""
    return sha256_b32("\n".join(sorted(ids)).encode())


def fold(statements: Iterable[Mapping[str, Any]], region: str) -> Directory:
    """The Directory of a region from signed statements in any order. Raises NoRoot."""
    known: dict[str, Statement] = {}
    refused: dict[str, str] = {}
    for signed in statements:
        try:
            statement = read(signed, region)
        except Refusal as refusal:
            refused[refusal.id] = min(refusal.reason, refused.get(refusal.id, refusal.reason))
            continue
        known[statement.id] = _joined(known.get(statement.id), statement)
    for id_ in known.keys() & refused.keys():  # another copy of it was good
        del refused[id_]
    chain, current = root_chain([s for s in known.values() if isinstance(s, Root)], region)
    usable = {id_ for id_, s in known.items() if not isinstance(s, Root) or s in chain}
    refused.update({id_: "bad-root" for id_ in known if id_ not in usable})

    all_roles = [s for s in known.values() if isinstance(s, Role)]
    ever = [r for r in all_roles if any(root_signs(root, r) for root in chain) and term_is_good(r, chain)]
    roles = [r for r in ever if root_signs(current, r) and r.nbf < current.exp]
    refused.update({r.id: "not-by-root" for r in all_roles if r not in roles})
    peers = [s for s in known.values() if isinstance(s, Peer) and root_signs(current, s)]
    refused.update({s.id: "not-by-root" for s in known.values() if isinstance(s, Peer) and s not in peers})
    revoked = {
        s.key for s in known.values() if isinstance(s, Revocation) and revocation_counts(s, chain, ever)
    }
    return Directory(
        region=region,
        root=current,
        roots=tuple(sorted(chain, key=lambda r: (r.v, r.id))),
        roles=tuple(sorted(roles, key=lambda r: r.id)),
        seals=tuple(sorted((s for s in known.values() if isinstance(s, Seal)), key=lambda s: s.id)),
        revoked=frozenset(revoked),
        heads=tuple(sorted((s for s in known.values() if isinstance(s, Head)), key=lambda h: h.id)),
        statements=frozenset(s.id for s in known.values() if s.t != HEAD and s.id in usable),
        refused=refused,
        peers=tuple(sorted(peers, key=lambda p: p.id)),
    )


def validate(statement: Mapping[str, Any], directory: Directory, now: datetime) -> Statement:
    """Whether a hub takes a new statement into its directory now. Raises Refusal with a reason code.

    Stricter than `fold`, because a door may be: the signers must hold their role at this moment, terms must
    not be over, and a serial must rise. An exact repeat is accepted (the caller finds it stored).
    """
    new = read(statement, directory.region)
    if new.id in directory.statements:
        return new
    match new:
        case Root():
            if new.v != directory.root.v + 1:
                raise Refusal(new.id, "not-the-next-root")
            if not (root_signs(directory.root, new) and root_signs(new, new)):
                raise Refusal(new.id, "not-by-root")
            _not_over(new.id, new.exp, now)
        case Role():
            _check_role(new, directory, now)
        case Seal():
            _check_seal(new, directory, now)
        case Peer():
            _check_peer(new, directory, now)
        case Revocation():
            others = [k for k in new.signers if k != new.key and directory.holds(k, "coordinator", now)]
            if not root_signs(directory.root, new) and len(others) < 2:
                raise Refusal(new.id, "not-by-root-or-two-coordinators")
            if new.at > now + limits.ENROL_SKEW:
                raise Refusal(new.id, "future-dated")
        case Head():
            if not any(directory.holds(key, "coordinator", now) for key in new.signers):
                raise Refusal(new.id, "not-by-a-coordinator")
            if new.issued > now + limits.ENROL_SKEW:
                raise Refusal(new.id, "future-dated")
            _not_over(new.id, new.exp, now)
    return new


def _check_role(new: Role, directory: Directory, now: datetime) -> None:
    if not root_signs(directory.root, new) or new.nbf >= directory.root.exp:
        raise Refusal(new.id, "not-by-root")
    if now >= directory.root.exp:
        raise Refusal(new.id, "root-expired")
    if new.exp - new.nbf > limits.ROLE_MAX:
        raise Refusal(new.id, "term-too-long")
    if new.key in directory.revoked:
        raise Refusal(new.id, "revoked")
    _not_over(new.id, new.exp, now)
    serials = [r.serial for r in directory.roles if (r.key, r.role) == (new.key, new.role)]
    if serials and new.serial <= max(serials):
        raise Refusal(new.id, "serial-not-higher")


def _check_seal(new: Seal, directory: Directory, now: datetime) -> None:
    held = [role for role in directory.roles_of(new.holder, now) if role in SEALED_ROLES]
    if not held:
        raise Refusal(new.id, "holder-without-role")
    longest = limits.CUSTODIAN_SEAL_MAX if "custodian" in held else limits.SEAL_MAX
    if new.exp - new.nbf > longest:
        raise Refusal(new.id, "term-too-long")
    _not_over(new.id, new.exp, now)
    serials = [s.serial for s in directory.seals if s.holder == new.holder]
    if serials and new.serial <= max(serials):
        raise Refusal(new.id, "serial-not-higher")


def _check_peer(new: Peer, directory: Directory, now: datetime) -> None:
    if not root_signs(directory.root, new):
        raise Refusal(new.id, "not-by-root")
    if new.exp > now + limits.ROLE_MAX + limits.ENROL_SKEW:
        raise Refusal(new.id, "term-too-long")
    _not_over(new.id, new.exp, now)
    known = directory.peer(new.peer_region)
    if known is not None and new.serial <= known.serial:
        raise Refusal(new.id, "serial-not-higher")


def _not_over(id_: str, exp: datetime, now: datetime) -> None:
    if now >= exp:
        raise Refusal(id_, "expired")


def _joined(known: Statement | None, new: Statement) -> Statement:
    """The same statement with the signers of both copies: signatures are gathered one by one."""
    return new if known is None else new.signed_also_by(known.signers)


__all__ = [
    "HEAD",
    "ROOT",
    "SEALED_ROLES",
    "Directory",
    "Head",
    "NoRoot",
    "Peer",
    "Refusal",
    "Revocation",
    "Role",
    "Root",
    "Seal",
    "Statement",
    "fold",
    "statements_hash",
    "validate",
]
