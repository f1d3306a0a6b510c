"""NATS: news through JetStream, pokes through core NATS, questions through `nats.micro`.

Payloads are JSON objects of opaque ids and counts; the request id travels in the header `Request-Id`. News means
"look again": whoever hears it reads the database, so that lost news loses nothing.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import nats
import nats.errors
import nats.js.errors
import structlog
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from nats.js import JetStreamContext
from nats.js.api import AckPolicy, ConsumerConfig, DiscardPolicy, StorageType, StreamConfig
from nats.micro import add_service
from nats.micro.request import ERROR_CODE_HEADER, ERROR_HEADER, Request
from nats.micro.service import Service as MicroService

from shared import limits
from shared.encoding import depth, strict_json
from shared.logging import REQUEST_ID_HEADER, bound_request_id, request_id
from shared.metrics import BUS_CONNECTED, BUS_HANDLED, BUS_PUBLISHED, MICRO_REQUESTS
from shared.problem import Problem, bad_request, unavailable

log = structlog.get_logger()

Payload = dict[str, Any]
Endpoint = Callable[[Payload], Awaitable[Payload]]
NewsHandler = Callable[[str, Payload], Awaitable[None]]
PokeHandler = Callable[[Payload], Awaitable[None]]

NEWS = "NEWS"
DEAD = "DEAD"
RETRY_SECONDS = (1.0, 2.0, 5.0, 10.0)


class BusUnreachable(Exception):  # noqa: N818
    """NATS does not answer, or nobody there does. Trying again later may help."""


class Bus:
    """One connection to NATS, under the service's name. It reconnects by itself, for ever."""

    def __init__(self, url: str, name: str) -> None:
        self.url = url
        self.name = name
        self._client: Client | None = None
        self._micro: MicroService | None = None
        self._subscriptions: list[Subscription] = []

    # Connection

    async def connect(self) -> None:
        """Connect once. Raises BusUnreachable; `shared.service` tries again until it works."""
        if self._client is not None and not self._client.is_closed:
            return
        try:
            self._client = await nats.connect(
                self.url,
                name=self.name,
                connect_timeout=2,
                max_reconnect_attempts=-1,
                reconnect_time_wait=0.5,
                allow_reconnect=True,
                error_cb=self._on_error,
                disconnected_cb=self._on_disconnected,
                reconnected_cb=self._on_connected,
            )
        except (OSError, nats.errors.Error, TimeoutError) as error:
            raise BusUnreachable(type(error).__name__) from None
        await self._on_connected()

    async def close(self) -> None:
        """Stop answering, hand over what is under way, and close."""
        if self._client is None:
            return
        if self._micro is not None and self._client.is_connected:
            try:
                await self._micro.stop()
            except nats.errors.Error as error:
                log.warning("micro_stop_failed", error=type(error).__name__)
        self._micro = None
        try:
            if self._client.is_connected:
                await self._client.flush(timeout=2)
        except (nats.errors.Error, TimeoutError) as error:
            log.warning("bus_flush_failed", error=type(error).__name__)
        await self._client.close()
        self._client = None
        BUS_CONNECTED.set(0)

    async def check(self) -> str | None:
        """None while connected, else the reason in a word: for readiness."""
        return None if self._client is not None and self._client.is_connected else "unreachable"

    @property
    def client(self) -> Client:
        """The connected client. Raises BusUnreachable before `connect`."""
        if self._client is None:
            raise BusUnreachable("not connected")
        return self._client

    @property
    def jetstream(self) -> JetStreamContext:
        """JetStream of this connection."""
        return self.client.jetstream(timeout=5)

    # Streams and news

    async def ensure_streams(self) -> None:
        """Create or update the streams NEWS and DEAD. Every service does this; it is harmless when repeated."""
        await self._ensure_stream(NEWS, "news.>", limits.NEWS_AGE.total_seconds(), limits.NEWS_BYTES)
        await self._ensure_stream(DEAD, "dead.>", limits.DEAD_AGE.total_seconds(), limits.NEWS_BYTES)

    async def _ensure_stream(self, name: str, subject: str, age_seconds: float, max_bytes: int) -> None:
        config = StreamConfig(
            name=name,
            subjects=[subject],
            max_age=age_seconds,
            max_bytes=max_bytes,
            discard=DiscardPolicy.OLD,
            storage=StorageType.FILE,
            duplicate_window=120,
        )
        try:
            await self.jetstream.add_stream(config)
        except nats.js.errors.BadRequestError:  # it is there with other limits
            await self._jetstream_call(self.jetstream.update_stream(config))
        except (nats.errors.Error, TimeoutError) as error:
            raise BusUnreachable(type(error).__name__) from None

    async def publish_news(self, subject: str, payload: Payload, msg_id: str | None = None) -> None:
        """Publish to a stream and wait until it is stored. The same `msg_id` within two minutes counts once.

        Raises BusUnreachable.
        """
        headers = {REQUEST_ID_HEADER: request_id()}
        if msg_id is not None:
            headers["Nats-Msg-Id"] = msg_id
        await self._jetstream_call(self.jetstream.publish(subject, _encoded(payload), headers=headers))
        BUS_PUBLISHED.labels(subject.split(".", 1)[0]).inc()

    async def consume(
        self, durable: str, subject: str, handler: NewsHandler, max_deliver: int = limits.MAX_DELIVER
    ) -> None:
        """Give each message of the stream to `handler(subject, payload)`, for ever. A worker: run it, cancel it.

        At least once. A handler that raises gets the message again after a pause, `max_deliver` times in all; the
        last failure puts it on `dead.<durable>` and ends it. Copies of a service share one durable consumer.
        """
        stream = DEAD if subject.startswith("dead.") else NEWS
        config = ConsumerConfig(
            durable_name=durable,
            filter_subject=subject,
            ack_policy=AckPolicy.EXPLICIT,
            ack_wait=limits.ACK_WAIT_SECONDS,
            max_deliver=-1,  # counted here, so that the last failure is never lost between two copies
        )
        subscription = await self._jetstream_call(
            self.jetstream.pull_subscribe(subject, durable=durable, stream=stream, config=config)
        )
        while True:
            try:
                messages = await subscription.fetch(batch=16, timeout=5)
            except TimeoutError:  # nothing new; nats' own timeout is one too
                continue
            except nats.errors.Error as error:
                raise BusUnreachable(type(error).__name__) from None
            for message in messages:
                await self._deliver(durable, message, handler, max_deliver)

    async def _deliver(self, durable: str, message: Msg, handler: NewsHandler, max_deliver: int) -> None:
        delivered = message.metadata.num_delivered
        with bound_request_id((message.headers or {}).get(REQUEST_ID_HEADER)):
            try:
                await handler(message.subject, _decoded(message.data))
            except Exception as error:
                log.warning(
                    "news_not_handled", consumer=durable, delivered=delivered, error=type(error).__name__
                )
                if delivered < max_deliver:
                    BUS_HANDLED.labels(durable, "again").inc()
                    await message.nak(delay=RETRY_SECONDS[min(delivered - 1, len(RETRY_SECONDS) - 1)])
                    return
                await self.publish_news(
                    f"dead.{durable}",
                    {"subject": message.subject, "error": type(error).__name__, "delivered": delivered},
                    msg_id=f"{durable}:{message.metadata.sequence.stream}",
                )
                BUS_HANDLED.labels(durable, "dead").inc()
                await message.term()
                return
            BUS_HANDLED.labels(durable, "ok").inc()
            await message.ack()

    async def dead_letters(self) -> int:
        """How many messages no handler could take, of the last thirty days."""
        info = await self._jetstream_call(self.jetstream.stream_info(DEAD))
        return int(info.state.messages)

    async def consumer_backlog(self, durable: str) -> int:
        """News that a durable consumer has not yet handled. 0 when the consumer does not exist yet."""
        try:
            info = await self.jetstream.consumer_info(NEWS, durable)
        except nats.js.errors.NotFoundError:
            return 0
        except (nats.errors.Error, TimeoutError) as error:
            raise BusUnreachable(type(error).__name__) from None
        return int(info.num_pending or 0) + int(info.num_ack_pending or 0)

    # Pokes

    async def poke(self, database: str, n: int, urgent: bool) -> None:
        """Tell every gateway that there is something new in a database. May be lost: nothing depends on it."""
        payload = {"database": database, "n": n, "urgent": urgent}
        try:
            await self.client.publish(
                f"poke.{database}", _encoded(payload), headers={REQUEST_ID_HEADER: request_id()}
            )
        except nats.errors.Error as error:
            raise BusUnreachable(type(error).__name__) from None
        BUS_PUBLISHED.labels("poke").inc()

    async def subscribe_poke(self, handler: PokeHandler) -> Subscription:
        """Call `handler({database, n, urgent})` for every poke. Every copy of a gateway hears all of them."""

        async def on_message(message: Msg) -> None:
            with bound_request_id((message.headers or {}).get(REQUEST_ID_HEADER)):
                try:
                    await handler(_decoded(message.data))
                except Exception as error:
                    log.warning("poke_not_handled", error=type(error).__name__)

        return await self.client.subscribe("poke.>", cb=on_message)

    # Questions

    async def request(self, subject: str, payload: Payload | None = None, timeout: float = 5) -> Payload:
        """Ask a micro endpoint. `timeout` in seconds.

        Raises the Problem that the other service answered, BusUnreachable when NATS or the service is not there.
        """
        try:
            answer = await self.client.request(
                subject,
                _encoded(payload or {}),
                timeout=timeout,
                headers={REQUEST_ID_HEADER: request_id()},
            )
        except (nats.errors.Error, TimeoutError) as error:
            raise BusUnreachable(type(error).__name__) from None
        body = _decoded(answer.data)
        if answer.headers and ERROR_CODE_HEADER in answer.headers:
            raise Problem.from_dict(body)
        return body

    async def serve(self, name: str, version: str, endpoints: Mapping[str, Endpoint]) -> None:
        """Answer questions on `<name>.<endpoint>`, as a nats.micro service that can be discovered.

        A Problem that a handler raises becomes the answer, with the Nats-Service-Error headers.
        """
        self._micro = await add_service(self.client, name=name, version=version)
        for endpoint, handler in endpoints.items():
            await self._micro.add_endpoint(
                name=endpoint,
                subject=f"{name}.{endpoint}",
                handler=_micro_handler(f"{name}.{endpoint}", handler),
            )

    # Plumbing

    async def _jetstream_call(self, call: Awaitable[Any]) -> Any:
        try:
            return await call
        except (nats.errors.Error, TimeoutError) as error:
            raise BusUnreachable(type(error).__name__) from None

    async def _on_error(self, error: Exception) -> None:
        log.warning("bus_error", error=type(error).__name__)

    async def _on_disconnected(self) -> None:
        BUS_CONNECTED.set(0)
        log.warning("bus_disconnected")

    async def _on_connected(self) -> None:
        BUS_CONNECTED.set(1)
        log.info("bus_connected")


def _micro_handler(subject: str, handler: Endpoint) -> Callable[[Request], Awaitable[None]]:
    async def handle(request: Request) -> None:
        with bound_request_id((request.headers or {}).get(REQUEST_ID_HEADER)):
            try:
                answer = await handler(_decoded(request.data))
            except Problem as problem:
                await _respond_problem(request, subject, problem)
            except BusUnreachable:
                await _respond_problem(request, subject, unavailable("nats"))
            except asyncio.CancelledError:
                raise
            except Exception as error:
                log.error("unhandled_error", subject=subject, error=type(error).__name__, exc_info=True)
                await _respond_problem(
                    request, subject, Problem(500, "internal", "Something went wrong here")
                )
            else:
                MICRO_REQUESTS.labels(subject, "200").inc()
                await request.respond(_encoded(answer))

    return handle


async def _respond_problem(request: Request, subject: str, problem: Problem) -> None:
    MICRO_REQUESTS.labels(subject, str(problem.status)).inc()
    headers = {ERROR_HEADER: problem.slug, ERROR_CODE_HEADER: str(problem.status)}
    await request.respond(_encoded(problem.to_dict()), headers=headers)


def _encoded(payload: Payload) -> bytes:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def _decoded(data: bytes) -> Payload:
    if not data:
        return {}
    try:
        payload = strict_json(data)
    except ValueError as error:
        raise bad_request(str(error)) from None
    if not isinstance(payload, dict) or depth(payload) > limits.JSON_DEPTH:
        raise bad_request("The payload is not a JSON object of reasonable depth.")
    return payload
