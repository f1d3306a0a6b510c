"""The table of authorisation, whole: every role, kind, endpoint and method, and random paths beside it."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway import authorise
from services.gateway.authorise import ENDPOINTS, KINDS, METHODS, PEERS, ROLES, allowed
from services.gateway.sync.operations import ROWS
from services.gateway.sync.paths import Target, parse
from shared.problem import Problem

BOX = "box-" + "a" * 26
PULL = {
    ("db", "GET"),
    ("db", "HEAD"),
    ("changes", "GET"),
    ("changes", "POST"),
    ("bulk_get", "POST"),
    ("doc", "GET"),
    ("local", "GET"),
}
PUSH = {("db", "GET"), ("db", "HEAD"), ("local", "GET"), ("revs_diff", "POST"), ("bulk_docs", "POST")}


def expected(role: str, kind: str, endpoint: str, method: str) -> bool:
    """The same rules, said once more in another way."""
    step = (endpoint, method)
    if role in PEERS:
        reads = {
            "peer-alerts": ("alerts", "copied-alerts"),
            "peer-catalogue": ("catalogue", "copied-catalogue"),
            "peer-directory": ("directory", "copied-directory"),
            "peer-takes-relay": ("own-relay",),
        }
        if role == "peer":
            return kind == "root" and step in {("root", "GET"), ("root", "HEAD")}
        if role == "peer-gives-relay":
            return kind == "intake" and step in PUSH
        return kind in reads[role] and step in PULL
    if kind == "root":
        return step in {("root", "GET"), ("root", "HEAD")}
    if kind in (
        "catalogue",
        "directory",
        "alerts",
        "copied-alerts",
        "copied-catalogue",
        "copied-directory",
        "own-box",
    ):
        return step in PULL
    if kind in ("coordinators-box", "casework-box", "unheard"):
        return role == "coordinator" and step in PULL
    if kind in ("facilitators-box", "history"):
        return role == "facilitator" and step in PULL
    if kind == "intake":
        return step in PUSH
    return False


@pytest.mark.parametrize("role", [*ROLES, *PEERS, "hub", ""])
@pytest.mark.parametrize("kind", [*KINDS, "unheard-of"])
def test_every_cell_of_the_table_is_as_meant(role: str, kind: str) -> None:
    for endpoint, method in itertools.product([*ENDPOINTS, "unheard-of"], [*METHODS, "BREW", "get"]):
        meant = role in (*ROLES, *PEERS) and expected(role, kind, endpoint, method)
        assert allowed([role], kind, endpoint, method) is meant, (role, kind, endpoint, method)


def test_nobody_without_a_role_may_do_anything() -> None:
    assert not any(allowed([], *cell) for cell in itertools.product(KINDS, ENDPOINTS, METHODS))


def test_roles_add_up_and_never_take_away() -> None:
    for cell in itertools.product(KINDS, ENDPOINTS, METHODS):
        together = allowed(ROLES, *cell)
        assert together is any(allowed([role], *cell) for role in ROLES)


def test_nobody_writes_but_to_the_intake_and_nobody_reads_the_intake() -> None:
    for role, kind, endpoint, method in itertools.product(ROLES, KINDS, ENDPOINTS, METHODS):
        if allowed([role], kind, endpoint, method):
            assert (endpoint == "bulk_docs") <= (kind == "intake")
            assert method in ("GET", "HEAD", "POST")
            assert kind != "intake" or endpoint not in ("changes", "doc", "bulk_get")


def test_what_the_table_allows_is_what_the_api_document_shows() -> None:
    shown = {(row.endpoint, row.method) for row in ROWS}
    in_table = {(rule.endpoint, method) for rule in authorise.TABLE for method in rule.methods}
    assert shown == in_table


def test_the_readme_shows_the_same_table() -> None:
    readme = Path(authorise.__file__).with_name("README.md").read_text()
    lines = re.findall(r"^\| `?([\w-]+)`? \| (.+?) \| (.+?) \| (.+?) \|$", readme, re.MULTILINE)
    shown = {
        (kind, tuple(sorted(who.split(", "))), endpoint, method)
        for kind, who, endpoint, methods in lines
        if kind in KINDS
        for method in methods.split(", ")
    }
    table = {
        (
            rule.kind,
            ("everyone",) if rule.roles == authorise.EVERYONE else tuple(sorted(rule.roles)),
            f"`{rule.endpoint}`",
            method,
        )
        for rule in authorise.TABLE
        for method in rule.methods
    }
    assert shown == table


ALPHABET = "abcdefghijklmnopqrstuvwxyzABC0123456789_-/.%:~+@$ \\\"'<>{}|^`?#;=&,!*()[]é\x00"
NAMES = [
    "intake",
    "directory",
    "catalogue-es",
    "box-coordinators",
    BOX,
    "box-" + "e" * 26,
    "hub",
    "receipts",
    "notices",
    "blobs",
    "intake-2026-11",
    "sessions-2026-11-24",
    "_users",
    "_changes",
    "_design",
    "_local",
    "_bulk_docs",
    "_all_docs",
    "..",
    ".",
    "",
    "%2e%2e",
    "%2f",
    "%5c",
    "x",
]


def read(raw: bytes) -> Target | None:
    """The target of a path; None when it is refused, which is never the hub's fault."""
    refused: list[int] = []
    try:
        return parse(raw, BOX)
    except Problem as problem:
        refused.append(problem.status)
    assert 400 <= refused[0] < 500
    return None


@given(
    st.one_of(
        st.text(alphabet=ALPHABET, max_size=60),
        st.lists(st.sampled_from(NAMES), max_size=6).map("/".join),
        st.lists(st.one_of(st.sampled_from(NAMES), st.text(alphabet=ALPHABET, max_size=8)), max_size=6).map(
            "/".join
        ),
    ),
    st.sampled_from(METHODS),
)
def test_no_path_whatever_reaches_what_is_not_the_callers(rest: str, method: str) -> None:
    target = read(b"/sync/" + rest.encode())
    if target is None:
        return
    assert target.kind in KINDS
    assert target.endpoint in ENDPOINTS
    if not allowed(["defender"], target.kind, target.endpoint, method):
        return
    assert target.database in ("", "intake", "directory", BOX) or target.database.startswith("catalogue-")
    assert "/" not in target.document
    assert not target.document.startswith(("_", ".")) or target.endpoint == "local"


@given(st.binary(max_size=80))
def test_no_bytes_whatever_break_the_reading_of_a_path(raw: bytes) -> None:
    read(b"/sync" + raw)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/sync", Target("", "root", "root")),
        ("/sync/", Target("", "root", "root")),
        ("/sync/intake", Target("intake", "intake", "db")),
        ("/sync/intake/", Target("intake", "intake", "db")),
        (f"/sync/{BOX}/_changes", Target(BOX, "own-box", "changes")),
        ("/sync/box-" + "e" * 26, Target("box-" + "e" * 26, "other-box", "db")),
        ("/sync/catalogue-es/course%3Ax", Target("catalogue-es", "catalogue", "doc", "course:x")),
        ("/sync/catalogue-nah-x", Target("catalogue-nah-x", "internal", "db")),
        ("/sync/directory/_local/a%3D%3D", Target("directory", "directory", "local", "a==")),
        ("/sync/directory/_local/.aQ%3D%3D", Target("directory", "directory", "local", ".aQ==")),
        ("/sync/directory/_local/_aQ%3D%3D", Target("directory", "directory", "local", "_aQ==")),
        ("/sync/directory/_design/x", Target("directory", "directory", "other")),
        ("/sync/directory/x/y", Target("directory", "directory", "attachment")),
        ("/sync/intake-2026-11", Target("intake-2026-11", "internal", "db")),
    ],
)
def test_paths_are_read_as_meant(path: str, target: Target) -> None:
    assert parse(path.encode(), BOX) == target
