"""Short ways to directory statements for the vectors."""

from __future__ import annotations

from typing import Any

from shared import signing
from shared.signing import region_id, sign, statement_id
from tests.vectors.people import ROOT_1, Person

Dsse = dict[str, Any]

BEGIN = "2026-01-01T00:00:00Z"
MIDDLE = "2026-06-01T00:00:00Z"
END = "2027-01-01T00:00:00Z"
LATER = "2029-01-01T00:00:00Z"


def root(
    by: tuple[Person, ...] = (ROOT_1,),
    *,
    v: int = 1,
    keys: tuple[Person, ...] = (ROOT_1,),
    threshold: int = 1,
    exp: str = LATER,
    demo: bool = False,
    name: str = "Región de prueba",
) -> Dsse:
    """A root statement."""
    p = {
        "v": v,
        "keys": [k.key for k in keys],
        "threshold": threshold,
        "demo": demo,
        "name": name,
        "exp": exp,
    }
    return sign(signing.ROOT, p, *(person.seed for person in by))


ROOT = root()
REGION = region_id(ROOT["p"])


def role(
    person: Person,
    name: str,
    by: tuple[Person, ...] = (ROOT_1,),
    *,
    nbf: str = BEGIN,
    exp: str = END,
    serial: int = 1,
    region: str = REGION,
) -> Dsse:
    """A role statement."""
    p = {"region": region, "key": person.key, "role": name, "nbf": nbf, "exp": exp, "serial": serial}
    return sign(signing.ROLE, p, *(signer.seed for signer in by))


def seal(
    holder: Person,
    by: Person | None = None,
    *,
    recipient: str | None = None,
    nbf: str = "2026-05-01T00:00:00Z",
    exp: str = "2026-07-01T00:00:00Z",
    serial: int = 1,
    region: str = REGION,
) -> Dsse:
    """A seal statement."""
    p = {
        "region": region,
        "holder": holder.key,
        "recipient": recipient or holder.recipient,
        "nbf": nbf,
        "exp": exp,
        "serial": serial,
    }
    return sign(signing.SEAL, p, (by or holder).seed)


def peer(
    other: str, flows: list[str], by: tuple[Person, ...] = (ROOT_1,), *, exp: str = END, serial: int = 1
) -> Dsse:
    """A peer statement."""
    p = {"region": REGION, "peer_region": other, "flows": flows, "exp": exp, "serial": serial}
    return sign(signing.PEER, p, *(signer.seed for signer in by))


def also_by(statement: Dsse, *more: Person) -> Dsse:
    """The same statement with further signatures."""
    again = sign(statement["t"], statement["p"], *(person.seed for person in more))
    return {**statement, "s": statement["s"] + again["s"]}


def revoke(person: Person, by: tuple[Person, ...], *, at: str = MIDDLE, region: str = REGION) -> Dsse:
    """A revocation."""
    p = {"region": region, "key": person.key, "at": at}
    return sign(signing.REVOKE, p, *(signer.seed for signer in by))


def head(
    by: Person,
    statements: list[Dsse],
    *,
    issued: str = "2026-05-31T00:00:00Z",
    exp: str = "2026-06-10T00:00:00Z",
    region: str = REGION,
) -> Dsse:
    """A head over exactly these statements."""
    from shared.directory import statements_hash

    ids = [statement_id(s["t"], s["p"]) for s in statements]
    p = {"region": region, "issued": issued, "exp": exp, "hash": statements_hash(ids)}
    return sign(signing.HEAD, p, by.seed)
