"""Vectors of encodings, DSSE and regions."""

from __future__ import annotations

import copy
from typing import Any

from shared import signing
from shared.encoding import b32, b64, b64u, unb64u
from shared.signing import Seed, pae, region_id, sign, statement_id
from tests.vectors.people import COORDINATOR, DEFENDER, STRANGER
from tests.vectors.statements import ROOT, root

ORDER = 2**252 + 27742317777372353535851937790883648493
PRIME = 2**255 - 19


def encoding() -> dict[str, Any]:
    """encoding.json."""
    samples = [b"", b"\x00", b"\xff", b"ab", b"abc", bytes(range(32)), b"\xff" * 16]

    def valid(encode: Any) -> list[dict[str, str]]:
        return [{"text": encode(data), "hex": data.hex()} for data in samples]

    def invalid(**texts: str) -> list[dict[str, str]]:
        return [{"name": name.replace("_", " "), "text": text} for name, text in texts.items()]

    return {
        "b64u": {
            "valid": valid(b64u),
            "invalid": invalid(
                padded="YQ==",
                stray_bits="YR",
                standard_alphabet="+/8",
                a_space="YW Jj",
                a_newline="YWJj\n",
                impossible_length="YWJjZ",
                not_ascii="YWJñ",
            ),
        },
        "b64": {
            "valid": valid(b64),
            "invalid": invalid(
                no_padding="YQ",
                stray_bits="YR==",
                url_alphabet="-_8=",
                a_newline="YWJj\n",
                too_much_padding="YWJj====",
                padding_inside="YQ==YWJj",
            ),
        },
        "b32": {
            "valid": valid(b32),
            "invalid": invalid(
                upper_case="MFRGG",
                padded="me======",
                stray_bits="mf",
                a_digit_that_is_not_in_it="m1",
                impossible_length="mfr",
                a_newline="mfrgg\n",
            ),
        },
        "time": {
            "valid": ["2026-11-24T18:00:00Z", "2024-02-29T23:59:59Z", "1970-01-01T00:00:00Z"],
            "invalid": invalid(
                fraction="2026-11-24T18:00:00.5Z",
                offset="2026-11-24T18:00:00+00:00",
                lower_case="2026-11-24t18:00:00z",
                no_zone="2026-11-24T18:00:00",
                no_such_day="2026-02-29T00:00:00Z",
                no_such_hour="2026-11-24T24:00:00Z",
                a_day="2026-11-24",
                leap_second="2016-12-31T23:59:60Z",
                a_newline="2026-11-24T18:00:00Z\n",
                other_digits="٢٠٢٦-11-24T18:00:00Z",
            ),
        },
        "day": {
            "valid": ["2026-11-24", "2024-02-29"],
            "invalid": invalid(
                no_such_day="2026-02-29",
                basic_form="20261124",
                a_week="2026-W48-2",
                a_time="2026-11-24T18:00:00Z",
                short="2026-11-4",
                a_newline="2026-11-24\n",
            ),
        },
    }


def dsse() -> dict[str, Any]:
    """dsse.json."""
    text = '{"region":"r","n":1,"words":"señal ñandú 🌱"}'
    valid = {
        "one signature": sign("test/one/v1", text, DEFENDER.seed),
        "two signatures": sign("test/one/v1", text, DEFENDER.seed, COORDINATOR.seed),
        "spaces and order of the text are kept": sign(
            "test/one/v1", ' { "b" : 1 ,\n"a":2.0e0 } ', DEFENDER.seed
        ),
        "an empty object": sign("test/one/v1", "{}", DEFENDER.seed),
        "a real root": ROOT,
    }
    return {
        "pae": [
            {"t": t, "p": p, "hex": pae(t, p).hex()}
            for t, p in (
                ("", ""),
                ("http://example.com/HelloWorld", "hello world"),
                ("tejedora/root/v1", text),
            )
        ],
        "valid": [
            {
                "name": name,
                "dsse": signed,
                "keys": [entry["k"] for entry in signed["s"]],
                "id": statement_id(signed["t"], signed["p"]),
            }
            for name, signed in valid.items()
        ],
        "invalid": [
            {"name": name, "dsse": signed, "reason": reason} for name, signed, reason in _broken(text)
        ],
    }


def _broken(text: str) -> list[tuple[str, Any, str]]:
    good = sign("test/one/v1", text, DEFENDER.seed)
    first = good["s"][0]
    raw = unb64u(first["sig"])
    high_s = raw[:32] + (int.from_bytes(raw[32:], "little") + ORDER).to_bytes(32, "little")

    def with_signature(**entry: Any) -> dict[str, Any]:
        return {**good, "s": [{**first, **entry}]}

    def small(hex_: str) -> dict[str, Any]:
        # For a key of small order, R = that point and S = 0 would pass a careless check for some messages.
        point = bytes.fromhex(hex_)
        return with_signature(k=b64u(point), sig=b64u(point + bytes(32)))

    other = sign("test/one/v1", text, STRANGER.seed)["s"][0]
    return [
        ("S that is not below the group order", with_signature(sig=b64u(high_s)), "bad-signature"),
        ("the text was changed", {**good, "p": text.replace("1", "2")}, "bad-signature"),
        ("a space was added to the text", {**good, "p": text + " "}, "bad-signature"),
        ("the type was changed", {**good, "t": "test/two/v1"}, "bad-signature"),
        (
            "signed without the encoding",
            with_signature(sig=_plain_signature(text, DEFENDER.seed)),
            "bad-signature",
        ),
        ("another's key", with_signature(k=STRANGER.key), "bad-signature"),
        (
            "one good signature and one bad",
            {**good, "s": [first, {**other, "sig": first["sig"]}]},
            "bad-signature",
        ),
        ("the same key twice", {**good, "s": [first, first]}, "duplicate-key"),
        ("no signature", {**good, "s": []}, "not-signed"),
        ("seventeen signatures", {**good, "s": _many(text, 17)}, "too-many-signatures"),
        ("a short signature", with_signature(sig=b64u(raw[:63])), "bad-signature"),
        ("a signature with padding", with_signature(sig=first["sig"] + "=="), "bad-signature"),
        ("a signature in standard base64", with_signature(sig=b64(raw)), "bad-signature"),
        ("a signature with stray bits", with_signature(sig=_stray(first["sig"])), "bad-signature"),
        ("a key with padding", with_signature(k=first["k"] + "="), "bad-key"),
        ("a key with stray bits", with_signature(k=_stray(first["k"])), "bad-key"),
        ("a key of 31 bytes", with_signature(k=b64u(unb64u(first["k"])[:31])), "bad-key"),
        ("small order key: 0", small("00" * 32), "bad-key"),
        ("small order key: 0, other sign", small("00" * 31 + "80"), "bad-key"),
        ("small order key: identity", small("01" + "00" * 31), "bad-key"),
        ("small order key: identity, other sign", small("01" + "00" * 30 + "80"), "bad-key"),
        ("small order key: order 8, first", small(_EIGHT[0]), "bad-key"),
        ("small order key: order 8, first, other sign", small(_other_sign(_EIGHT[0])), "bad-key"),
        ("small order key: order 8, second", small(_EIGHT[1]), "bad-key"),
        ("small order key: order 8, second, other sign", small(_other_sign(_EIGHT[1])), "bad-key"),
        ("small order key: -1", small((PRIME - 1).to_bytes(32, "little").hex()), "bad-key"),
        ("key not canonical: p", small(PRIME.to_bytes(32, "little").hex()), "bad-key"),
        ("key not canonical: p + 1", small((PRIME + 1).to_bytes(32, "little").hex()), "bad-key"),
        ("key not canonical: all ones", small("ff" * 32), "bad-key"),
        ("the text is a list", sign("test/one/v1", "[1]", DEFENDER.seed), "bad-payload"),
        ("the text is not JSON", sign("test/one/v1", "{", DEFENDER.seed), "bad-payload"),
        (
            "the text has half a character as an escape",
            sign("test/one/v1", '{"a":"\\ud800"}', DEFENDER.seed),
            "bad-payload",
        ),
        ("the text is empty", sign("test/one/v1", "", DEFENDER.seed), "bad-payload"),
        (
            "the text is deeply nested",
            sign("test/one/v1", '{"a":' * 40 + "1" + "}" * 40, DEFENDER.seed),
            "bad-payload",
        ),
        ("a field too many", {**good, "x": 1}, "not-signed"),
        ("a field too many in a signature", with_signature(x=1), "not-signed"),
        ("no type", {key: good[key] for key in ("p", "s")}, "not-signed"),
        ("the text as an object", {**good, "p": {"region": "r"}}, "not-signed"),
        ("the signatures as an object", {**good, "s": {"0": first}}, "not-signed"),
        ("a key that is a number", with_signature(k=1), "not-signed"),
        ("a list", [copy.deepcopy(good)], "not-signed"),
        ("null", None, "not-signed"),
    ]


_EIGHT = (
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
)


def _other_sign(hex_: str) -> str:
    point = bytearray.fromhex(hex_)
    point[31] ^= 0x80
    return point.hex()


def _stray(text: str) -> str:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return text[:-1] + alphabet[alphabet.index(text[-1]) + 1]


def _plain_signature(text: str, seed: Seed) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return b64u(Ed25519PrivateKey.from_private_bytes(seed).sign(text.encode()))


def _many(text: str, count: int) -> list[dict[str, str]]:
    from tests.vectors.people import Person

    seeds = [Person(f"signer {number}").seed for number in range(count)]
    entries: list[dict[str, str]] = sign("test/one/v1", text, *seeds)["s"]
    return entries


def region() -> dict[str, Any]:
    """region.json."""
    cases = {"one key": ROOT, "a demo": root(demo=True, name="Demostración")}
    return {
        "regions": [{"name": name, "p": r["p"], "region": region_id(r["p"])} for name, r in cases.items()],
        "type": signing.ROOT,
    }
