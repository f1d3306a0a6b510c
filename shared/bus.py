"""NATS: news through JetStream, pokes through core NATS, questions through `nats.micro`.

Payloads are JSON objects of opaque ids and counts; the request id travels in the header `Request-Id`. News
means "look again": whoever hears it reads the database, so that lost news loses nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import nats.errors
import nats.js.errors
import structlog
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from nats.js import JetStreamContext
from nats.js.api import DiscardPolicy, StorageType, StreamConfig
from nats.micro import add_service
from nats.micro.request import ERROR_CODE_HEADER
from nats.micro.service import Service as MicroService

from shared import limits
from shared.bus_consumer import NewsHandler, consume
from shared.bus_messages import BusUnreachable, News, Payload, Poison, decoded, encoded
from shared.bus_micro import Endpoint, micro_handler
from shared.logging import REQUEST_ID_HEADER, bound_request_id, request_id
from shared.metrics import BUS_CONNECTED, BUS_PUBLISHED
from shared.problem import Problem

__all__ = ["DEAD", "NEWS", "Bus", "BusUnreachable", "Endpoint", "News", "Payload", "Poison"]

log = structlog.get_logger()

PokeHandler = Callable[[Payload], Awaitable[None]]

CONNECT_SECONDS = 3
NEWS = "NEWS"
DEAD = "DEAD"


class Bus:
    """One connection to NATS, under the service's name. It reconnects by itself, for ever."""

    def __init__(self, url: str, name: str) -> None:
        self.url = url
        self.name = name
        self._client: Client | None = None
        self._micro: MicroService | None = None

    # Connection

    async def connect(self) -> None:
        """Connect once. Raises BusUnreachable; `shared.service` tries again until it works."""
        if self._client is not None and not self._client.is_closed:
            return
        client = Client()
        try:
            async with asyncio.timeout(CONNECT_SECONDS):  # left alone, the library would try for ever
                await client.connect(
                    self.url,
                    name=self.name,
                    connect_timeout=2,
                    max_reconnect_attempts=-1,
                    reconnect_time_wait=1,
                    allow_reconnect=True,
                    error_cb=self._on_error,
                    disconnected_cb=self._on_disconnected,
                    reconnected_cb=self._on_connected,
                )
        except (OSError, nats.errors.Error, TimeoutError) as error:
            await client.close()
            raise BusUnreachable(type(error).__name__) from None
        self._client = client
        await self._on_connected()

    async def close(self) -> None:
        """Stop answering, hand over what is under way, and close."""
        if self._client is None:
            return
        try:
            if self._client.is_connected:
                if self._micro is not None:
                    await self._micro.stop()
                await self._client.flush(timeout=2)
        except (nats.errors.Error, TimeoutError) as error:
            log.warning("bus_close_failed", error=type(error).__name__)
        await self._client.close()
        self._client, self._micro = None, None
        BUS_CONNECTED.set(0)

    @property
    def connected(self) -> bool:
        """True while messages can go out."""
        return self._client is not None and self._client.is_connected

    async def check(self) -> str | None:
        """None while connected, else the reason in a word: for readiness."""
        return None if self.connected else "unreachable"

    @property
    def client(self) -> Client:
        """The client. Raises BusUnreachable at once while there is no connection: nothing is buffered."""
        if self._client is None or not self._client.is_connected:
            raise BusUnreachable("not connected")
        return self._client

    @property
    def jetstream(self) -> JetStreamContext:
        """JetStream of this connection. Raises BusUnreachable."""
        return self.client.jetstream(timeout=5)

    # Streams and news

    async def ensure_streams(self) -> None:
        """Create or update the streams NEWS and DEAD. Every service does this; repeats are harmless."""
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
            await self._asked(self.jetstream.update_stream(config))
        except (nats.errors.Error, TimeoutError) as error:
            raise BusUnreachable(type(error).__name__) from None

    async def publish_news(self, subject: str, payload: Payload, msg_id: str | None = None) -> None:
        """Publish to a stream and wait until it is stored. The same `msg_id` within two minutes counts once.

        Raises BusUnreachable, at once while not connected. Makes the streams again if NATS lost them.
        """
        headers = {REQUEST_ID_HEADER: request_id()}
        if msg_id is not None:
            headers["Nats-Msg-Id"] = msg_id
        data = encoded(payload)
        try:
            await self.jetstream.publish(subject, data, headers=headers)
        except nats.js.errors.NoStreamResponseError:
            await self.ensure_streams()
            await self._asked(self.jetstream.publish(subject, data, headers=headers))
        except (nats.errors.Error, TimeoutError) as error:
            raise BusUnreachable(type(error).__name__) from None
        BUS_PUBLISHED.labels(subject.split(".", 1)[0]).inc()

    async def consume(
        self, durable: str, subject: str, handler: NewsHandler, max_deliver: int = limits.MAX_DELIVER
    ) -> None:
        """Give each message of the stream to `handler(news)`, for ever. A worker: run it, cancel it.

        At least once. A handler that raises gets the message again after a pause, `max_deliver` times in
        all; the last failure, or Poison at once, puts {subject, code, delivered} on `dead.<durable>` and
        ends the message. Copies of a service share one durable consumer. Raises BusUnreachable: begin again.
        """
        stream = DEAD if subject.startswith("dead.") else NEWS
        await consume(self, stream, durable, subject, handler, max_deliver)

    async def dead_letters(self) -> int:
        """How many messages no handler could take, in the last thirty days."""
        info = await self._asked(self.jetstream.stream_info(DEAD))
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
        """Tell every gateway that a database has something new. May be lost: nothing depends on it."""
        await self.publish(f"poke.{database}", {"database": database, "n": n, "urgent": urgent})

    async def publish(self, subject: str, payload: Payload) -> None:
        """Publish on core NATS to whoever listens at this moment. Raises BusUnreachable."""
        headers = {REQUEST_ID_HEADER: request_id()}
        await self._asked(self.client.publish(subject, encoded(payload), headers=headers))
        BUS_PUBLISHED.labels(subject.split(".", 1)[0]).inc()

    async def subscribe_poke(self, handler: PokeHandler) -> Subscription:
        """Call `handler({database, n, urgent})` for every poke. Every copy of a gateway hears all of them."""
        return await self.subscribe("poke.>", handler)

    async def subscribe(self, subject: str, handler: PokeHandler) -> Subscription:
        """Call `handler(payload)` for every message on a core subject; it goes on after a reconnection."""

        async def on_message(message: Msg) -> None:
            with bound_request_id((message.headers or {}).get(REQUEST_ID_HEADER)):
                try:
                    await handler(decoded(message.data))
                except Exception as error:
                    log.warning("message_not_handled", kind=subject, error=type(error).__name__)

        return await self.client.subscribe(subject, cb=on_message)

    # Questions

    async def request(
        self,
        subject: str,
        payload: Payload | None = None,
        timeout: float = 5,  # noqa: ASYNC109 - NATS itself counts it
    ) -> Payload:
        """Ask a micro endpoint. `timeout` in seconds.

        Raises the Problem that the other service answered, BusUnreachable when NATS or it is not there.
        """
        headers = {REQUEST_ID_HEADER: request_id()}
        answer = await self._asked(
            self.client.request(subject, encoded(payload or {}), timeout=timeout, headers=headers)
        )
        try:
            body = decoded(answer.data)
        except ValueError:
            raise BusUnreachable("an answer that cannot be read") from None
        if answer.headers and ERROR_CODE_HEADER in answer.headers:
            raise Problem.from_dict(body)
        return body

    async def serve(self, name: str, version: str, endpoints: Mapping[str, Endpoint]) -> None:
        """Answer questions on `<name>.<endpoint>`, as a nats.micro service that can be discovered.

        A Problem that a handler raises becomes the answer, with the Nats-Service-Error headers.
        """
        try:
            self._micro = await add_service(self.client, name=name, version=version)
            for endpoint, handler in endpoints.items():
                subject = f"{name}.{endpoint}"
                await self._micro.add_endpoint(
                    name=endpoint, subject=subject, handler=micro_handler(subject, handler)
                )
        except (nats.errors.Error, TimeoutError) as error:
            raise BusUnreachable(type(error).__name__) from None

    # Plumbing

    async def _asked(self, call: Awaitable[Any]) -> Any:
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
