"""The handlers of the JSON API: each asks one part of the gateway and makes the answer."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.responses import Response

from services.gateway import demo
from services.gateway.directory import Requests, add_alert, add_statement, publish
from services.gateway.enrolment import Enrolment
from services.gateway.invitations import ROLES_BY_COORDINATOR, Invitations
from services.gateway.members import Members
from services.gateway.operations import Call, answer
from services.gateway.push_endpoint import Pushes
from services.gateway.records import Records
from services.gateway.region import Region
from services.gateway.revocations import Revocations
from services.gateway.sessions import Nonces, Sessions
from services.gateway.status import Status
from services.gateway.sync.public import Public
from shared.bus import Bus
from shared.couch import NotFound
from shared.encoding import format_time, is_hash, is_id, now, unb64u
from shared.envelope import COORDINATORS_BOX
from shared.fetched import Fetched
from shared.problem import Problem, bad_request, not_found
from shared.schemas.status import HubStatus
from shared.timers import Timers


@dataclass(frozen=True)
class Parts:
    """What the API calls."""

    records: Records
    region: Region
    invitations: Invitations
    enrolment: Enrolment
    nonces: Nonces
    sessions: Sessions
    revocations: Revocations
    members: Members
    status: Status
    timers: Timers
    opened: Fetched
    requests: Requests
    pushes: Pushes
    bus: Bus
    public: Public
    hub_status: Callable[[], Awaitable[HubStatus]]


class Api:
    """The handlers."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def check_in(self, call: Call) -> Response:
        return answer({"state": await self._parts.timers.cancel(unb64u(call.body.secret), now())})

    async def region(self, _call: Call) -> Response:
        return answer(await self._parts.region.info())

    async def check_invitation(self, call: Call) -> Response:
        return answer(await self._parts.invitations.check(call.body.public, joining=call.body.joining))

    async def enrol(self, call: Call) -> Response:
        made = await self._parts.enrolment.enrol(call.body)
        body = {
            "member": made.member,
            "device": made.device,
            "roles": made.roles,
            "box": made.box,
            "region": made.region,
        }
        return answer(body, 201 if made.new else 200)

    async def nonce(self, call: Call) -> Response:
        nonce, exp = await self._parts.nonces.make(call.body.device)
        return answer({"nonce": nonce, "exp": format_time(exp)})

    async def open_session(self, call: Call) -> Response:
        token, caller = await self._parts.sessions.open(call.body)
        body = {
            "token": token,
            "exp": format_time(caller.expires),
            "roles": sorted(caller.roles),
            "box": caller.box,
        }
        return answer(body)

    async def end_session(self, call: Call) -> Response:
        await self._parts.sessions.end(call.caller.token)
        await self._parts.revocations.tell("session", call.caller.token)
        return Response(status_code=204)

    async def status(self, call: Call) -> Response:
        return answer(await self._parts.status.of(call.body.ids))

    async def opened(self, call: Call) -> Response:
        with contextlib.suppress(NotFound):  # nothing was ever sent
            await self._parts.opened.note(COORDINATORS_BOX, call.body.since, now())
        return Response(status_code=204)

    async def my_push(self, call: Call) -> Response:
        return answer(await self._parts.pushes.state(call.caller))

    async def set_push(self, call: Call) -> Response:
        await self._parts.pushes.put(call.caller, call.body)
        return Response(status_code=204)

    async def end_push(self, call: Call) -> Response:
        await self._parts.pushes.delete(call.caller)
        return Response(status_code=204)

    async def invite(self, call: Call) -> Response:
        role = call.body.roles[0]
        if role not in ROLES_BY_COORDINATOR:
            raise Problem(403, "not-your-role-to-give", "Only whoever runs the hub invites to this role")
        doc, new = await self._parts.invitations.create(
            call.body.public, role, call.body.days, call.caller.member, vouched=True
        )
        body = {"id": doc["_id"].removeprefix("invitation:"), "expires": doc["expires"]}
        return answer(body, 201 if new else 200)

    async def my_invitations(self, call: Call) -> Response:
        return answer({"invitations": await self._parts.invitations.mine(call.caller.member)})

    async def cancel_invitation(self, call: Call) -> Response:
        identity = call.request.path_params["id"]
        if not is_hash(identity):
            raise not_found("You have made no such invitation.")
        await self._parts.invitations.cancel(identity, call.caller.member)
        return Response(status_code=204)

    async def my_requests(self, call: Call) -> Response:
        return answer({"requests": await self._parts.requests.mine(call.caller)})

    async def add_request(self, call: Call) -> Response:
        view, new = await self._parts.requests.add(call.caller, call.body.role, call.body.key)
        return answer(view, 201 if new else 200)

    async def add_alert(self, call: Call) -> Response:
        if not isinstance(call.body, dict):
            raise bad_request("A signed alert is an object {t, p, s}.", "bad-statement")
        accepted = await add_alert(self._parts.bus, call.body)
        self._parts.public.heard()
        return answer(accepted, 201)

    async def add_statement(self, call: Call) -> Response:
        if not isinstance(call.body, dict):
            raise bad_request("A signed statement is an object {t, p, s}.", "bad-statement")
        accepted = await add_statement(self._parts.bus, self._parts.region, call.body)
        self._parts.public.heard()  # she reads what she has just written
        return answer(accepted, 201)

    async def release(self, call: Call) -> Response:
        accepted = await publish(self._parts.bus, call.body)
        self._parts.public.heard()
        self._parts.region.forget()  # it may be the first in its language
        return answer(accepted, 201)

    async def hub_status(self, _call: Call) -> Response:
        return answer(await self._parts.hub_status())

    async def members(self, _call: Call) -> Response:
        return answer({"members": await self._parts.members.all()})

    async def revoke(self, call: Call) -> Response:
        identity = call.request.path_params["id"]
        if not is_id(identity):
            raise not_found("There is no such member.")
        await self._parts.members.revoke(identity, call.caller.member)
        return Response(status_code=204)

    async def enter_demo(self, call: Call) -> Response:
        if call.body.role not in demo.ROLES:
            raise bad_request("The demo has no such role.", "bad-role")
        parts = self._parts
        return answer(await demo.enter(parts.records, parts.region, parts.invitations, call.body.role))
