"""Below `shared.bus`: a durable consumer of a stream, with bounded redelivery and dead letters."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING

import nats.errors
import structlog
from nats.aio.msg import Msg
from nats.js.api import AckPolicy, ConsumerConfig

from shared import limits
from shared.bus_messages import BusUnreachable, News, Poison, decoded
from shared.logging import REQUEST_ID_HEADER, bound_request_id
from shared.metrics import BUS_HANDLED

if TYPE_CHECKING:
    from shared.bus import Bus

log = structlog.get_logger()

NewsHandler = Callable[[News], Awaitable[None]]
RETRY_SECONDS = (1.0, 2.0, 5.0, 10.0)
FETCH_SECONDS = 5


async def consume(
    bus: Bus, stream: str, durable: str, subject: str, handler: NewsHandler, max_deliver: int
) -> None:
    """Give messages to a handler until cancelled. Raises BusUnreachable when NATS or the stream goes away."""
    config = ConsumerConfig(
        durable_name=durable,
        filter_subject=subject,
        ack_policy=AckPolicy.EXPLICIT,
        ack_wait=limits.ACK_WAIT_SECONDS,
        max_deliver=-1,  # counted here: JetStream would drop the last failure without a word
    )
    await bus.ensure_streams()  # NATS may have come back with an empty store
    try:
        subscription = await bus.jetstream.pull_subscribe(
            subject, durable=durable, stream=stream, config=config
        )
    except (nats.errors.Error, TimeoutError) as error:
        raise BusUnreachable(type(error).__name__) from None
    try:
        while True:
            try:
                # One at a time: a message that waits behind a slow one would be delivered again meanwhile.
                [message] = await subscription.fetch(batch=1, timeout=FETCH_SECONDS)
            except TimeoutError:  # also nats' own: nothing new, or nobody there
                await _still_there(bus, stream, durable)
                continue
            await _deliver(bus, durable, message, handler, max_deliver)
    except (nats.errors.Error, TimeoutError) as error:
        raise BusUnreachable(type(error).__name__) from None
    finally:
        if bus.connected:
            await subscription.unsubscribe()


async def _still_there(bus: Bus, stream: str, durable: str) -> None:
    """A consumer that is gone answers as silently as one without news."""
    if not bus.connected:
        raise BusUnreachable("not connected")
    await bus.jetstream.consumer_info(stream, durable)


async def _deliver(bus: Bus, durable: str, message: Msg, handler: NewsHandler, max_deliver: int) -> None:
    meta = message.metadata
    with bound_request_id((message.headers or {}).get(REQUEST_ID_HEADER)):
        try:
            if meta.num_delivered > max_deliver:  # the last attempts ended their process
                raise Poison("gave-up")
            async with _kept_alive(message):
                await handler(_news(message))
        except Poison as poison:
            await _bury(bus, durable, message, poison.code)
        except Exception as error:
            log.warning(
                "news_not_handled", consumer=durable, delivered=meta.num_delivered, error=type(error).__name__
            )
            if meta.num_delivered >= max_deliver:
                await _bury(bus, durable, message, "gave-up")
            else:
                BUS_HANDLED.labels(durable, "again").inc()
                await message.nak(delay=RETRY_SECONDS[min(meta.num_delivered, len(RETRY_SECONDS)) - 1])
        else:
            BUS_HANDLED.labels(durable, "ok").inc()
            await message.ack()


@contextlib.asynccontextmanager
async def _kept_alive(message: Msg) -> AsyncIterator[None]:
    """While its handler works, a message is not given to another copy, however long that takes."""

    async def tell() -> None:
        while True:
            await asyncio.sleep(limits.ACK_WAIT_SECONDS / 3)
            with contextlib.suppress(nats.errors.Error):  # no connection: then nobody else gets it either
                await message.in_progress()

    telling = asyncio.create_task(tell())
    try:
        yield
    finally:
        telling.cancel()


def _news(message: Msg) -> News:
    try:
        payload = decoded(message.data)
    except ValueError:
        raise Poison("not-json") from None
    meta = message.metadata
    return News(message.subject, payload, meta.sequence.stream, meta.timestamp, meta.num_delivered)


async def _bury(bus: Bus, durable: str, message: Msg, code: str) -> None:
    """Put a message among the dead letters, without its payload, and end it."""
    meta = message.metadata
    letter = {"subject": message.subject, "code": code, "delivered": meta.num_delivered}
    await bus.publish_news(
        f"dead.{durable}", letter, msg_id=f"{durable}:{meta.stream}:{meta.sequence.stream}"
    )
    BUS_HANDLED.labels(durable, "dead").inc()
    log.error("news_given_up", consumer=durable, code=code)
    await message.term()
