"""The committed vectors: they are what the generator makes, and Python keeps what they promise."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from shared import encoding
from shared.alerts import read_alert
from shared.directory import NoRoot, Refusal, fold
from shared.encoding import parse_time
from shared.envelope import EnvelopeError, check_envelope, envelope_id, parse_header
from shared.release import listed, p_hash, read_release
from shared.signing import SigningError, pae, region_id, statement_id, verify_dsse
from tests.vectors.generate import FILES, HERE, text_of
from tests.vectors.make_directory import seen
from tests.vectors.opening import Quarantined, open_envelope

VECTORS: dict[str, Any] = {name: json.loads((HERE / f"{name}.json").read_text("utf-8")) for name in FILES}


def cases(file: str, *path: str) -> pytest.MarkDecorator:
    """A parametrisation over the named cases of a vector file."""
    items = VECTORS[file]
    for step in path:
        items = items[step]
    return pytest.mark.parametrize("case", [pytest.param(item, id=item["name"]) for item in items])


@pytest.mark.parametrize("name", FILES)
def test_the_committed_file_is_what_the_generator_makes(name: str) -> None:
    assert (HERE / f"{name}.json").read_text("utf-8") == text_of(name), "run python -m tests.vectors.generate"


@pytest.mark.parametrize("kind", ["b64u", "b64", "b32"])
def test_encodings_have_one_text_for_each_byte_string(kind: str) -> None:
    encode: Callable[[bytes], str] = getattr(encoding, kind)
    decode: Callable[[str], bytes] = getattr(encoding, f"un{kind}")
    for item in VECTORS["encoding"][kind]["valid"]:
        assert encode(bytes.fromhex(item["hex"])) == item["text"]
        assert decode(item["text"]) == bytes.fromhex(item["hex"])
    for item in VECTORS["encoding"][kind]["invalid"]:
        with pytest.raises(ValueError, match="bas"):
            decode(item["text"])


@pytest.mark.parametrize(("kind", "parse"), [("time", encoding.parse_time), ("day", encoding.parse_day)])
def test_times_and_days_have_one_form(kind: str, parse: Callable[[str], Any]) -> None:
    write: Callable[[Any], str] = getattr(encoding, f"format_{kind}")
    for text in VECTORS["encoding"][kind]["valid"]:
        assert write(parse(text)) == text
    for item in VECTORS["encoding"][kind]["invalid"]:
        with pytest.raises(ValueError, match=r".+"):
            parse(item["text"])


def test_what_is_signed_is_dsse_pae() -> None:
    assert pae("http://example.com/HelloWorld", "hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"  # from the DSSE specification
    )
    for item in VECTORS["dsse"]["pae"]:
        assert pae(item["t"], item["p"]).hex() == item["hex"]


@cases("dsse", "valid")
def test_signed_object_is_accepted(case: Any) -> None:
    verified = verify_dsse(case["dsse"])
    assert list(verified.keys) == case["keys"]
    assert verified.id == case["id"] == statement_id(case["dsse"]["t"], case["dsse"]["p"])


@cases("dsse", "invalid")
def test_signed_object_is_refused(case: Any) -> None:
    with pytest.raises(SigningError) as refused:
        verify_dsse(case["dsse"])
    assert refused.value.reason == case["reason"]


@cases("region", "regions")
def test_a_region_is_the_hash_of_its_first_root(case: Any) -> None:
    assert region_id(case["p"]) == case["region"]


@cases("header", "valid")
def test_header_is_accepted(case: Any) -> None:
    header = parse_header(case["h"])
    assert {key: getattr(header, key) for key in case["header"]} == case["header"]


@cases("header", "invalid")
def test_header_is_refused(case: Any) -> None:
    with pytest.raises(EnvelopeError) as refused:
        parse_header(case["h"])
    assert refused.value.reason == case["reason"]


@cases("envelope", "ids")
def test_envelope_id(case: Any) -> None:
    assert envelope_id(case["h"], bytes.fromhex(case["age_hex"])) == case["id"]


@cases("envelope", "valid")
def test_envelope_is_accepted(case: Any) -> None:
    file = VECTORS["envelope"]
    envelope = check_envelope(case["doc"], file["region"], parse_time(file["now"]))
    assert (envelope.id, envelope.size) == (case["doc"]["_id"], case["size"])


@cases("envelope", "invalid")
def test_envelope_is_refused(case: Any) -> None:
    file = VECTORS["envelope"]
    with pytest.raises(EnvelopeError) as refused:
        check_envelope(case["doc"], file["region"], parse_time(file["now"]))
    assert refused.value.reason == case["reason"]


@cases("message", "cases")
def test_message(case: Any) -> None:
    file = VECTORS["message"]
    directory = fold(file["directory"]["statements"], file["directory"]["region"])
    now = parse_time(file["directory"]["now"])
    identity = file["readers"][case["reader"]]["identity"]
    if case["outcome"] == "ok":
        assert open_envelope(case["doc"], identity, directory, now) == case["message"]
        return
    with pytest.raises(Quarantined) as refused:
        open_envelope(case["doc"], identity, directory, now)
    assert refused.value.reason == case["reason"]


@cases("directory", "cases")
def test_directory_in_any_order_and_with_repeats(case: Any) -> None:
    orders = (
        list(itertools.permutations(case["statements"]))
        if len(case["statements"]) <= 4
        else [random.Random(n).sample(case["statements"], len(case["statements"])) for n in range(12)]
    )
    for order in orders:
        repeated = [*order, *order[:2]]
        if case.get("no_root"):
            with pytest.raises(NoRoot):
                fold(repeated, case["region"])
            continue
        directory = fold(repeated, case["region"])
        for check in case["checks"]:
            assert seen(directory, check["now"]) == check


@cases("alert", "cases")
def test_alert(case: Any) -> None:
    file = VECTORS["alert"]["directory"]
    directory, moment = fold(file["statements"], file["region"]), parse_time(file["now"])
    if case["valid"]:
        assert read_alert(case["alert"], directory, moment).id
    else:
        with pytest.raises(Refusal) as refusal:
            read_alert(case["alert"], directory, moment)
        assert refusal.value.reason == case["reason"]


@cases("release", "cases")
def test_release(case: Any) -> None:
    file = VECTORS["release"]
    directory = fold(file["directory"]["statements"], file["directory"]["region"])
    for at, wanted in ((None, case["valid"]), (parse_time(file["directory"]["now"]), case["publishable"])):
        if wanted:
            read_release(case["release"], directory, at)
        else:
            with pytest.raises(SigningError):
                read_release(case["release"], directory, at)


@cases("release", "documents")
def test_document_of_releases(case: Any) -> None:
    file = VECTORS["release"]
    directory = fold(file["directory"]["statements"], file["directory"]["region"])
    best: dict[str, tuple[int, str | None]] = {}
    for signed in case["releases"]:
        try:
            _, release = read_release(signed, directory)
        except SigningError:
            continue
        for id_, line in listed(release).items():
            best[id_] = max(best.get(id_, (0, None)), line, key=lambda entry: entry[0])
    known = best.get(case["doc"]["_id"])
    assert (known is not None and known[1] == p_hash(case["doc"]["p"])) is case["accepted"]
