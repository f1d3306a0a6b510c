"""federation on a real CouchDB and NATS: the same identity through every door and every copy."""

from __future__ import annotations

from shared.bus import Bus
from shared.couch import Couch
from tests.integration.house import federation, house, new_region, ready


async def test_identity_is_the_same_over_http_and_nats_in_every_copy_and_after_a_restart(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region = await new_region(couch)
    async with house(federation(couch_url, nats_url), federation(couch_url, nats_url)) as clients:
        for client in clients:
            await ready(client)
        answers = [(await client.get("/identity")).json() for client in clients]
        answers.append(await bus.request("federation.identity"))
        assert (await bus.request("federation.status"))["counts"] == {"peers": 0}
    async with house(federation(couch_url, nats_url)) as (client,):
        await ready(client)
        answers.append((await client.get("/identity")).json())
    assert all(answer == answers[0] for answer in answers)
    assert answers[0]["region"] == region


async def test_before_there_is_a_region_identity_is_a_problem_and_readiness_says_why(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    async with house(federation(couch_url, nats_url)) as (client,):
        answer = await client.get("/identity")
        assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
        await new_region(couch)
        await ready(client)
        assert (await client.get("/identity")).status_code == 200
