"""Only push services are called: by name, over TLS, and never an address inside the hub's network."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from services.gateway.settings import GatewaySettings
from shared.encoding import b64u
from shared.push import is_point, origin_of, sender_key
from tests.support.memory_couch import Database, MemoryCouch, Store

PUBLIC = GatewaySettings().push_services


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:DEF_-123",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAA%3D",
        "https://web.push.apple.com/QHx",
        "https://wns2-by3p.notify.windows.com/w/?token=BQYAAA%2fz",
        "https://fcm.googleapis.com:443/wp/x",
    ],
)
def test_push_services_of_browsers_are_allowed(endpoint: str) -> None:
    assert origin_of(endpoint, PUBLIC) is not None


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://2130706433/x",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evilpush.apple.com/x",
        "https://push.apple.com/x",
        "https://fcm.googleapis.com@127.0.0.1/x",
        "https://127.0.0.1\\@fcm.googleapis.com/x",
        "https://127.0.0.1#@fcm.googleapis.com/x",
        "https://fcm.googleapis.com/x\r\nHost: a",
        "https://fcm.googleapis.com/x\n",
        "https://fcm.googleapis.com",
        "//fcm.googleapis.com/x",
        "file:///etc/passwd",
        "https://\uff46cm.googleapis.com/x",
        "https://.push.apple.com/x",
        "",
    ],
)
def test_every_other_address_is_refused(endpoint: str) -> None:
    assert origin_of(endpoint, PUBLIC) is None


def test_an_origin_of_ones_own_must_be_written_down_whole() -> None:
    own = frozenset(["http://127.0.0.1:9000"])
    assert origin_of("http://127.0.0.1:9000/a", own) == "http://127.0.0.1:9000"
    for other in ("http://127.0.0.1:9001/a", "https://127.0.0.1:9000/a", "http://127.0.0.1/a"):
        assert origin_of(other, own) is None


@pytest.mark.parametrize("services", ["*", "a b", "https://x/path", "ftp://x", "*.*.example", "http://u@h"])
def test_a_setting_that_is_no_list_of_services_is_refused_at_the_start(services: str) -> None:
    with pytest.raises(ValueError, match="push services"):
        GatewaySettings(hub_push_services=services)


async def test_a_hub_has_one_key_whoever_asks_first() -> None:
    store = Store({"hub": Database()})
    first = await sender_key(MemoryCouch(store))
    assert await sender_key(MemoryCouch(store)) == first
    assert is_point(first.public)


def test_a_point_is_on_the_curve_and_uncompressed() -> None:
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    assert is_point(b64u(key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)))
    assert not is_point(b64u(key.public_bytes(Encoding.X962, PublicFormat.CompressedPoint)))
    assert not is_point(b64u(b"\x04" + b"\x01" * 64))
    assert not is_point("x")
