"""Questions about public databases that were asked before in the same words: answered from memory at once.

Most of the time of such an answer went into reading the same path and parameters again. Who asks is looked at
as at any other request: who she is, how often she asks, what her role may read. So is the answer, which is
given only while it is known to be as new as the database (`public`). Everything else goes the usual way.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from services.gateway.callers import Caller
from services.gateway.sync.paths import Target
from services.gateway.sync.public import Public, Question

MOST_QUESTIONS = 8192  # some hundred bytes each
LONGEST_WORDS = 1024  # of path and parameters; a stranger's may be any length, and would fill the memory

Admit = Callable[[str | None], Awaitable[Caller]]
"""From an Authorization header to who may ask now. Raises Problem 401, 403, 429."""

Authorise = Callable[[Caller, Target, str], None]
"""What she may do with which method. Raises Problem 403."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words mean."""

    target: Target
    question: Question


class Questions:
    """What was asked with GET, by path and parameters as they came. What was not asked for longest goes."""

    def __init__(self, most: int = MOST_QUESTIONS) -> None:
        self._most = most
        self._asked: OrderedDict[tuple[bytes, bytes], Asked] = OrderedDict()

    def note(self, request: Request, target: Target, question: Question) -> None:
        """This request was read, allowed and answered. Its target is public, so it is the same for everybody.

        Not with `open_revs`: the form of that answer depends on `Accept`.
        """
        if request.method != "GET" or any(name == "open_revs" for name, _ in question.params):
            return
        words = _words(request.scope)
        if sum(map(len, words)) > LONGEST_WORDS:
            return
        self._asked[words] = Asked(target, question)
        if len(self._asked) > self._most:
            self._asked.popitem(last=False)

    def find(self, scope: Scope) -> Asked | None:
        """What a request asks, if the same was asked before."""
        if scope["method"] != "GET":
            return None
        words = _words(scope)
        asked = self._asked.get(words)
        if asked is not None:
            self._asked.move_to_end(words)
        return asked


class Again:
    """ASGI app in front of the usual way (`otherwise`)."""

    def __init__(
        self,
        questions: Questions,
        public: Public,
        admit: Admit,
        authorise: Authorise,
        otherwise: ASGIApp,
    ) -> None:
        self._questions = questions
        self._public = public
        self._admit = admit
        self._authorise = authorise
        self._otherwise = otherwise

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. Raises Problem."""
        asked = self._questions.find(scope)
        kept = None if asked is None else self._public.at_once(asked.question)
        if asked is None or kept is None:
            await self._otherwise(scope, receive, send)
            return
        headers = dict(scope["headers"])
        authorization = headers.get(b"authorization", b"").decode("latin-1")
        caller = await self._admit(authorization)
        self._authorise(caller, asked.target, "GET")
        await kept.send(headers.get(b"accept-encoding", b""), send)


def _words(scope: Scope) -> tuple[bytes, bytes]:
    return scope["raw_path"], scope["query_string"]
