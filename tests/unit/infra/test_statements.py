"""What the root and the demo's coordinator sign is what everybody's fold believes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pyrage

from infra import statements
from shared.directory import fold, validate
from shared.limits import ROLE_MAX, SEAL_MAX
from shared.signing import public_key, region_id

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)


def test_a_region_grows_statement_by_statement() -> None:
    root_seed, author = statements.new_seed(), statements.new_seed()
    key, recipient = public_key(author), str(pyrage.x25519.Identity.generate().to_public())
    root = statements.root(root_seed, "Sierra", NOW)
    region = region_id(root["p"])
    known = [root]
    for statement in (
        statements.role(root_seed, region, key, "coordinator", NOW, ROLE_MAX),
        statements.seal(author, region, recipient, NOW, SEAL_MAX),
    ):
        validate(statement, fold(known, region), NOW)
        known.append(statement)
    head = statements.head(author, fold(known, region), NOW)
    validate(head, fold(known, region), NOW)
    directory = fold([*known, head], region)
    assert directory.head_state(NOW) == "fresh"
    assert directory.recipients("coordinator", NOW)[key].recipient == recipient
    revocation = statements.revocation(root_seed, region, key, NOW)
    assert not fold([*known, revocation], region).holds(key, "coordinator", NOW)


def test_a_later_statement_has_a_higher_serial_without_knowing_the_first() -> None:
    seed = statements.new_seed()
    region = region_id(statements.root(seed, "Sierra", NOW)["p"])
    key = public_key(statements.new_seed())
    first, second = (
        statements.role(seed, region, key, "author", NOW + timedelta(days=day), ROLE_MAX) for day in (0, 1)
    )
    directory = fold([statements.root(seed, "Sierra", NOW)], region)
    assert validate(second, directory, NOW).t == first["t"]
    assert int(second["p"].partition('"serial":')[2][:-1]) > int(first["p"].partition('"serial":')[2][:-1])
