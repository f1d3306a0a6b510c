"""What people compare, and how tables and moments are told."""

from __future__ import annotations

import pytest

from infra.hub.text import fingerprint, moment, table
from shared.signing import Seed, public_key


def test_a_fingerprint_is_20_characters_of_the_keys_hash_in_fours() -> None:
    key = public_key(Seed(bytes(32)))
    assert key == "O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"
    assert fingerprint(key) == "copd sqhg jnkj c4ra rdm2"


def test_a_table_is_as_wide_as_its_widest_cells() -> None:
    assert table([("a", "bb"), ("ccc", "d")]) == "a    bb\nccc  d"


def test_a_moment_is_told_in_utc() -> None:
    assert moment("2026-11-24T18:05:59Z") == "2026-11-24 18:05 UTC"


@pytest.mark.parametrize("text", ["2026-11-24", "soon"])
def test_a_moment_that_is_none_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        moment(text)
