"""The rows of `/sync` for the OpenAPI document. Requests are decided by the table of authorisation alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.gateway.sync import queries
from services.gateway.sync.queries import Check


@dataclass(frozen=True, slots=True)
class Row:
    """A method of a path under `/sync`: `endpoint` as the table of authorisation calls it."""

    method: str
    path: str
    endpoint: str
    summary: str
    parameters: tuple[str, ...] = ()
    body: bool = False


def _names(table: Mapping[str, Check]) -> tuple[str, ...]:
    return tuple(sorted(table))


ROWS: tuple[Row, ...] = (
    Row("GET", "/sync/", "root", "Who answers, and the storage generation as `uuid`"),
    Row("HEAD", "/sync/", "root", "As GET, without a body"),
    Row("GET", "/sync/{database}", "db", "The database's update sequence"),
    Row("HEAD", "/sync/{database}", "db", "Whether the database is there"),
    Row("GET", "/sync/{database}/_changes", "changes", "What changed", _names(queries.CHANGES)),
    Row(
        "POST",
        "/sync/{database}/_changes",
        "changes",
        "As GET; the body is empty or {}",
        _names(queries.CHANGES),
        True,
    ),
    Row(
        "POST",
        "/sync/{database}/_bulk_get",
        "bulk_get",
        "Many documents at once",
        _names(queries.BULK_GET),
        True,
    ),
    Row("GET", "/sync/{database}/{document}", "doc", "One document", _names(queries.DOCUMENT)),
    Row("GET", "/sync/{database}/_local/{checkpoint}", "local", "Always 404: no checkpoints are kept here"),
    Row(
        "POST",
        "/sync/{database}/_revs_diff",
        "revs_diff",
        "Which envelopes are not here yet (intake only)",
        (),
        True,
    ),
    Row(
        "POST",
        "/sync/{database}/_bulk_docs",
        "bulk_docs",
        "Store envelopes, all or none (intake only)",
        (),
        True,
    ),
)
