"""What was asked before in the same words is answered from memory, as new and as guarded as the usual way."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from services.gateway.authorise import authorise
from services.gateway.callers import Caller
from services.gateway.sync.again import Again, Questions
from services.gateway.sync.paths import Target
from services.gateway.sync.public import FRESH_SECONDS, Answered, question_of
from shared.problem import Problem
from tests.unit.gateway.fakes import FakeReply
from tests.unit.gateway.test_public import House

LESSON = Target("catalogue-es", "catalogue", "doc", "lesson:1")
PATH = "/catalogue-es/lesson:1"


def member(*roles: str) -> Caller:
    return Caller("device", "member", frozenset(roles), "box", "hash", datetime(2030, 1, 1, tzinfo=UTC))


class Front:
    """`Again` before a usual way that counts how often it was gone."""

    def __init__(self) -> None:
        self.house = House()
        self.questions = Questions(most=3)
        self.usual = 0
        self.caller: Caller | Problem = member("defender")
        self.authorizations: list[str | None] = []
        self.again = Again(self.questions, self.house.public, self.admit, self.authorise, self.the_usual_way)

    async def admit(self, authorization: str | None) -> Caller:
        self.authorizations.append(authorization)
        if isinstance(self.caller, Problem):
            raise self.caller
        return self.caller

    def authorise(self, caller: Caller, target: Target, method: str) -> None:
        authorise(caller.roles, target.kind, target.endpoint, method)

    async def the_usual_way(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.usual += 1
        request = Request(scope, receive)
        params = dict(request.query_params)
        question = question_of(LESSON, "GET", PATH, params)
        kept = await self.house.public.answer(question)
        self.questions.note(request, LESSON, question)
        await Answered(request, kept)(scope, receive, send)

    async def ask(self, query: str = "", method: str = "GET", **headers: str) -> tuple[dict[str, str], bytes]:
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": b""}

        async def send(message: Message) -> None:
            sent.append(message)

        scope: dict[str, Any] = {
            "type": "http",
            "method": method,
            "path": "/sync" + PATH,
            "raw_path": ("/sync" + PATH).encode(),
            "query_string": query.encode(),
            "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
        }
        await self.again(scope, receive, send)
        head, body = sent
        assert head["status"] == 200
        return {name.decode(): value.decode() for name, value in head["headers"]}, body["body"]


async def test_the_second_time_the_same_bytes_come_without_the_usual_way() -> None:
    front = Front()
    first = await front.ask(authorization="Bearer one")
    again = await front.ask(authorization="Bearer two")
    assert (front.usual, again) == (1, first)
    assert front.authorizations == ["Bearer two"], "who asks is looked at; the usual way does it itself"


async def test_other_parameters_and_other_methods_are_other_questions() -> None:
    front = Front()
    for query, method in (("", "GET"), ("revs=true", "GET"), ("", "HEAD"), ("", "HEAD")):
        await front.ask(query, method)
    assert front.usual == 4


async def test_each_gets_the_encoding_that_she_reads() -> None:
    front = Front()
    front.house.script.replies = [FakeReply(pieces=(b"x" * 5000,))]
    await front.ask()
    plain, text = await front.ask()
    packed, bytes_ = await front.ask(accept_encoding="br, gzip")
    assert front.usual == 1
    assert "content-encoding" not in plain
    assert len(text) == 5000
    assert packed["content-encoding"] == "gzip"
    assert len(bytes_) == int(packed["content-length"]) < 5000


@pytest.mark.parametrize("lost", [False, True])
async def test_after_a_publish_the_new_text_comes_at_once_and_within_a_second_if_the_news_was_lost(
    lost: bool,
) -> None:
    front = Front()
    await front.ask()
    front.house.publish(2)
    if lost:
        front.house.now += FRESH_SECONDS
    else:
        front.house.public.heard()
    assert (await front.ask())[1] == b'{"state":2}'


async def test_while_no_news_can_be_heard_all_goes_the_usual_way() -> None:
    front = Front()
    front.house.public.hears = lambda: False
    await front.ask()
    await front.ask()
    assert front.usual == 2


async def test_nobody_who_may_not_ask_gets_what_is_in_memory() -> None:
    front = Front()
    await front.ask()
    for caller, status in (
        (Problem(401, "session-ended", "Not signed in"), 401),
        (Problem(429, "too-many-requests", "Too many requests"), 429),
        (member("peer-directory"), 403),
    ):
        front.caller = caller
        with pytest.raises(Problem) as refused:
            await front.ask()
        assert refused.value.status == status


async def test_an_answer_whose_form_depends_on_accept_is_never_one_of_them() -> None:
    front = Front()
    await front.ask("open_revs=%5B%221-a%22%5D")
    await front.ask("open_revs=%5B%221-a%22%5D")
    assert front.usual == 2


async def test_only_so_many_questions_are_known_those_asked_lately() -> None:
    front = Front()
    for query in ("revs=true", "conflicts=true", "", "revs=true", "revs_info=true"):
        await front.ask(query)
    assert front.usual == 4
    await front.ask("revs=true")
    assert front.usual == 4, "it was asked again, so another went"
    await front.ask("conflicts=true")
    assert front.usual == 5


async def test_long_words_are_not_kept_in_memory() -> None:
    front = Front()
    long = "_nonce=" + "x" * 60_000
    await front.ask(long)
    await front.ask(long)
    assert front.usual == 2
