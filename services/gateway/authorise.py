"""Who may do what under `/sync`: a table of (role, kind of database, endpoint, methods), and nothing beside
it.

Deny by default: what no row allows is refused. Rows are data; README.md shows the same table and a test
compares.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shared.problem import Problem

ROLES = ("defender", "coordinator", "facilitator", "custodian", "operator")
PEERS = ("peer", "peer-alerts", "peer-catalogue", "peer-directory", "peer-takes-relay", "peer-gives-relay")
"""What another hub may do: `peer` comes in at all, the others follow from what the root consents to."""
KINDS = (
    "root",
    "catalogue",
    "history",
    "directory",
    "alerts",
    "copied-alerts",
    "copied-catalogue",
    "copied-directory",
    "unheard",
    "own-relay",
    "own-box",
    "coordinators-box",
    "facilitators-box",
    "casework-box",
    "other-box",
    "intake",
    "internal",
)
ENDPOINTS = (
    "root",
    "db",
    "changes",
    "bulk_get",
    "doc",
    "local",
    "revs_diff",
    "bulk_docs",
    "attachment",
    "other",
)
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "COPY")

EVERYONE = frozenset(ROLES)
COORDINATOR = frozenset({"coordinator"})
FACILITATOR = frozenset({"facilitator"})


@dataclass(frozen=True, slots=True)
class Rule:
    """Members with one of `roles` may use `methods` at `endpoint` of databases of `kind`."""

    roles: frozenset[str]
    kind: str
    endpoint: str
    methods: frozenset[str]


def _rules(roles: frozenset[str], kind: str, endpoints: dict[str, str]) -> tuple[Rule, ...]:
    return tuple(Rule(roles, kind, name, frozenset(methods.split())) for name, methods in endpoints.items())


# `local` is read-only and always answers 404: a pulling client keeps its own checkpoint.
PULL = {"db": "GET HEAD", "changes": "GET POST", "bulk_get": "POST", "doc": "GET", "local": "GET"}
PUSH = {"db": "GET HEAD", "local": "GET", "revs_diff": "POST", "bulk_docs": "POST"}

TABLE: tuple[Rule, ...] = (
    *_rules(EVERYONE, "root", {"root": "GET HEAD"}),
    *_rules(EVERYONE, "catalogue", PULL),
    *_rules(FACILITATOR, "history", PULL),
    *_rules(EVERYONE, "directory", PULL),
    *_rules(EVERYONE, "alerts", PULL),
    *_rules(EVERYONE, "copied-alerts", PULL),
    *_rules(EVERYONE, "copied-catalogue", PULL),
    *_rules(EVERYONE, "copied-directory", PULL),
    *_rules(EVERYONE, "own-box", PULL),
    *_rules(COORDINATOR, "coordinators-box", PULL),
    *_rules(FACILITATOR, "facilitators-box", PULL),
    *_rules(COORDINATOR, "casework-box", PULL),
    *_rules(COORDINATOR, "unheard", PULL),
    *_rules(EVERYONE, "intake", PUSH),
    *_rules(frozenset({"peer"}), "root", {"root": "GET HEAD"}),
    *_rules(frozenset({"peer-alerts"}), "alerts", PULL),
    *_rules(frozenset({"peer-alerts"}), "copied-alerts", PULL),
    *_rules(frozenset({"peer-catalogue"}), "catalogue", PULL),
    *_rules(frozenset({"peer-catalogue"}), "copied-catalogue", PULL),
    *_rules(frozenset({"peer-directory"}), "directory", PULL),
    *_rules(frozenset({"peer-directory"}), "copied-directory", PULL),
    *_rules(frozenset({"peer-takes-relay"}), "own-relay", PULL),
    *_rules(frozenset({"peer-gives-relay"}), "intake", PUSH),
)

_ALLOWED = frozenset(
    (role, rule.kind, rule.endpoint, method)
    for rule in TABLE
    for role in rule.roles
    for method in rule.methods
)


def allowed(roles: Iterable[str], kind: str, endpoint: str, method: str) -> bool:
    """True when a row of the table allows it to one of the roles."""
    return any((role, kind, endpoint, method) in _ALLOWED for role in roles)


def authorise(roles: Iterable[str], kind: str, endpoint: str, method: str) -> None:
    """Raises Problem 403, the same for what is not allowed and for what is not there."""
    if not allowed(roles, kind, endpoint, method):
        raise Problem(403, "not-allowed", "This is not open to you", "Nothing in the hub's table allows it.")


def may_read(roles: Iterable[str], kind: str) -> bool:
    """True when the roles may pull from databases of this kind."""
    return allowed(roles, kind, "changes", "GET")
