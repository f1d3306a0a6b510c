"""A push through a real push service on loopback, which opens it as a browser would (RFC 8291, by hand), and
checks who sent it (RFC 8292). Then services that hang, lie, redirect or never end.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any

import anyio
import jwt
import pytest
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from services.gateway.app import build as build_gateway
from services.gateway.settings import GatewaySettings
from services.notifications.app import build as build_notifications
from services.notifications.push_sender import Answer, PushSender
from services.notifications.settings import NotificationsSettings
from shared.bus import Bus
from shared.couch import Couch
from shared.encoding import b64u, unb64u
from shared.push import sender_key
from tests.integration.gateway.conftest import entered
from tests.integration.gateway.devices import Device
from tests.integration.gateway.serving import serving
from tests.support.apps import running
from tests.support.region import make_region
from tests.support.waiting import eventually

CONTACT = "mailto:hub@example.org"


@dataclass
class Browser:
    """What a browser keeps of a subscription."""

    name: str
    auth: bytes = b"sixteen bytes :)"
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    @property
    def point(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def opened(self, body: bytes) -> dict[str, Any]:
        """The plain text of a push, as sections 3.4 of RFC 8291 and 2.1 of RFC 8188 say."""
        salt, size, length = body[:16], int.from_bytes(body[16:20], "big"), body[20]
        sender, sealed = body[21 : 21 + length], body[21 + length :]
        assert len(sealed) <= size, "one record"
        shared = self.key.exchange(
            ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender)
        )
        secret = _derived(self.auth, b"WebPush: info\x00" + self.point + sender, shared, 32)
        key = _derived(salt, b"Content-Encoding: aes128gcm\x00", secret, 16)
        nonce = _derived(salt, b"Content-Encoding: nonce\x00", secret, 12)
        padded = AESGCM(key).decrypt(nonce, sealed, None).rstrip(b"\x00")
        assert padded[-1:] == b"\x02", "the last record"
        plain: dict[str, Any] = json.loads(padded[:-1])
        return plain

    def wishes(self, service: str, **changes: Any) -> dict[str, Any]:
        """The body of PUT /api/push."""
        wants = {"answers": True, "reports": True, "alerts": True}
        return {
            "endpoint": f"{service}/push/{self.name}",
            "p256dh": b64u(self.point),
            "auth": b64u(self.auth),
            "quiet": None,
            "kinds": wants,
            "digest_minutes": 0,
        } | changes


def _derived(salt: bytes, info: bytes, secret: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret)


@dataclass
class Got:
    """A push as it arrived."""

    name: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Service:
    """A push service on loopback; `manner` by the subscription's name."""

    url: str = ""
    got: list[Got] = field(default_factory=list)
    elsewhere: int = 0
    closing: anyio.Event = field(default_factory=anyio.Event)

    async def push(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        headers = {key.lower(): value for key, value in request.headers.items()}
        self.got.append(Got(name, headers, await request.read()))
        match name:
            case "gone":
                return web.Response(status=410)
            case "busy":
                return web.Response(status=429, headers={"Retry-After": "120"})
            case "redirects":
                return web.Response(status=307, headers={"Location": f"{self.url}/elsewhere"})
            case "hangs":
                await self.closing.wait()
            case "endless":
                return await self._endless(request)
        return web.Response(status=201)

    async def _endless(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(status=201)
        await response.prepare(request)
        while not self.closing.is_set():
            await response.write(b"x" * 65536)
        return response

    async def other(self, _request: web.Request) -> web.Response:
        self.elsewhere += 1
        return web.Response(status=201)


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    served = Service()
    app = web.Application()
    app.router.add_post("/push/{name}", served.push)
    app.router.add_route("*", "/elsewhere", served.other)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    served.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield served
    served.closing.set()
    await runner.cleanup()


async def rung(service: Service, count: int) -> list[Got]:
    """Wait for so many pushes."""

    async def there() -> bool:
        return len(service.got) >= count

    await eventually(there)
    return service.got


async def test_a_phone_is_rung_once_with_a_push_that_only_it_can_open_and_that_says_nothing(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, service: Service
) -> None:
    await make_region(couch)
    browser = Browser("ana")
    urls: dict[str, Any] = {"couchdb_url": couch_url, "nats_url": nats_url, "hub_push_services": service.url}
    async with AsyncExitStack() as stack:
        hub = await stack.enter_async_context(serving(build_gateway(GatewaySettings(**urls, hub_demo=True))))
        device: Device = await stack.enter_async_context(entered(hub, bus, "defender"))
        key = (await device.call("GET", "/api/push")).json()["key"]
        answer = await device.call("PUT", "/api/push", json=browser.wishes(service.url))
        assert answer.status_code == 204, answer.text

        for _ in range(2):  # the service is started again in between; the same news comes twice
            async with running(build_notifications(NotificationsSettings(**urls))):
                await bus.publish_news("news.box", {"database": device.box, "urgent": False}, "the same")
                await rung(service, 1)
                await settled(couch, device.enrolled["device"])
        async with running(build_notifications(NotificationsSettings(**urls))):
            await bus.publish_news("news.alert", {})
            news, alert = await rung(service, 2)
            await settled(couch, device.enrolled["device"])
            counts = (await bus.request("notifications.status"))["counts"]

    assert [browser.opened(push.body) for push in (news, alert)] == [{"ring": "news"}, {"ring": "alert"}]
    assert counts["push_devices"] == 1
    assert counts["push_failing"] == 0
    assert len(news.body) == len(alert.body), "the size says nothing"
    varying = {"authorization", "topic"}
    assert {name: value for name, value in news.headers.items() if name not in varying} == {
        name: value for name, value in alert.headers.items() if name not in varying
    }, "nor do the headers"
    assert news.headers["topic"] != alert.headers["topic"]
    verify(news, key, service.url)
    told = " ".join([*news.headers.values(), *alert.headers.values()])
    for canary in (device.box, device.enrolled["device"], device.enrolled["member"], "Tejedora", "tejedora"):
        assert canary not in told


async def settled(couch: Couch, device: str) -> None:
    """Wait until nothing is under way for a device."""

    async def look() -> bool:
        doc = await couch.get("push", device)
        return doc is not None and doc["next"] is None

    await eventually(look)


def verify(push: Got, key: str, origin: str) -> None:
    """What a push service checks of the sender (RFC 8292) and of the message (RFC 8030)."""
    scheme, _, rest = push.headers["authorization"].partition(" ")
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    assert (scheme, parts["k"]) == ("vapid", key)
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), unb64u(parts["k"]))
    claims = jwt.decode(parts["t"], public, algorithms=["ES256"], audience=origin)
    assert set(claims) == {"aud", "exp", "sub"}
    assert claims["sub"] == CONTACT
    assert push.headers["content-encoding"] == "aes128gcm"
    assert int(push.headers["ttl"]) > 0
    assert 1 <= len(push.headers["topic"]) <= 32
    assert push.headers["urgency"] == "high"


async def test_services_that_hang_lie_or_redirect_are_outcomes_and_nothing_more(
    couch: Couch, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.notifications.push_sender.SECONDS", 2.0)
    await couch.ensure_db("hub")
    key = await sender_key(couch)
    sender = PushSender([service.url], CONTACT)
    answers: dict[str, Answer] = {}

    async def send(name: str) -> None:
        browser = Browser(name)
        answers[name] = await sender.send(browser.wishes(service.url), "news", key)

    names = ("well", "gone", "busy", "redirects", "hangs", "endless")
    with anyio.fail_after(8):
        async with anyio.create_task_group() as group:
            for name in names:
                group.start_soon(send, name)
    away = PushSender(["http://127.0.0.1:9"], CONTACT)
    closed = await away.send(Browser("x").wishes("http://127.0.0.1:9"), "news", key)
    await away.close()
    elsewhere = await sender.send(Browser("x").wishes("http://127.0.0.1:1"), "news", key)
    await sender.close()
    assert {name: answer.outcome for name, answer in answers.items()} == {
        "well": "sent",
        "gone": "gone",
        "busy": "later",
        "redirects": "refused",
        "hangs": "unreachable",
        "endless": "sent",
    }
    assert answers["busy"].wait is not None
    assert answers["busy"].wait.total_seconds() == 120
    assert closed.outcome == "unreachable"
    assert elsewhere.outcome == "not-allowed"
    assert service.elsewhere == 0
