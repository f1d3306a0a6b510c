"""Below `shared.directory`: which roots follow from the first one, and what their signatures make count."""

from __future__ import annotations

from shared import limits
from shared.directory_statements import Revocation, Role, Root, Statement
from shared.encoding import sha256_b32


class NoRoot(ValueError):  # noqa: N818 - it is a state, not a fault
    """There is no first root statement for the region: nothing can be trusted yet."""


def root_signs(root: Root, statement: Statement) -> bool:
    """True when the threshold of a root has signed."""
    return len(set(root.keys) & statement.signers) >= root.threshold


def root_chain(roots: list[Root], region: str) -> tuple[list[Root], Root]:
    """Every root that the first one leads to, rivals included, and the current one."""
    first = [r for r in roots if r.v == 1 and sha256_b32(r.p.encode()) == region and root_signs(r, r)]
    if not first:
        raise NoRoot(region)
    current = first[0]
    chain, newest = [current], [current]
    while newest:
        newest = [
            r
            for r in roots
            if r.v == newest[0].v + 1 and root_signs(r, r) and any(root_signs(before, r) for before in newest)
        ]
        chain.extend(newest)
        after = [r for r in newest if r.v == current.v + 1 and root_signs(current, r)]
        current = min(after, key=lambda r: r.id, default=current)
    return chain, current


def term_is_good(role: Role, chain: list[Root]) -> bool:
    """True for a role of at most 400 days that begins before a root that signed it ends."""
    ends = max(root.exp for root in chain if root_signs(root, role))
    return role.exp - role.nbf <= limits.ROLE_MAX and role.nbf < ends


def revocation_counts(revocation: Revocation, chain: list[Root], roles: list[Role]) -> bool:
    """True when any root of the chain, or two other coordinators of that moment, revoke a key."""
    if any(root_signs(root, revocation) for root in chain):
        return True
    coordinators = {r.key for r in roles if r.role == "coordinator" and r.nbf <= revocation.at < r.exp} - {
        revocation.key
    }
    return len(coordinators & revocation.signers) >= 2
