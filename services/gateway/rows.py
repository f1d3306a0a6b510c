"""Every operation outside `/sync` as a row: method, path, handler, who may call it, what goes in and out."""

from __future__ import annotations

from starlette.responses import Response

from services.gateway.api import Api
from services.gateway.authorise import EVERYONE
from services.gateway.blobs import Blobs
from services.gateway.directory import PUBLIC_ROLES
from services.gateway.live_endpoint import LiveEndpoint
from services.gateway.media import Media
from services.gateway.operations import Call, Operation
from services.gateway.packs import Packs
from shared.limits import RELEASE_BODY_BYTES
from shared.schemas import http, news, signed
from shared.schemas.status import HubStatus

COORDINATOR = frozenset({"coordinator"})
OPERATOR = frozenset({"operator"})
FACILITATOR = frozenset({"facilitator"})
PUBLIC = frozenset(PUBLIC_ROLES)


def api_rows(do: Api) -> tuple[Operation, ...]:
    """The rows of `/api`, open ones first."""
    return (
        Operation(
            "GET",
            "/api/region",
            do.region,
            "Which region this hub serves, its root, and its limits",
            "open-info",
            {200: http.Region},
            problems=(503,),
        ),
        Operation(
            "POST",
            "/api/invitations/check",
            do.check_invitation,
            "Whether an invitation can still be used",
            "open-enrol",
            {200: http.InvitationState},
            body=http.InvitationCheck,
            problems=(404, 410),
        ),
        Operation(
            "POST",
            "/api/enrol",
            do.enrol,
            "Enrol a device",
            "open-enrol",
            {201: http.Enrolled, 200: http.Enrolled},
            body=signed.Dsse,
            signed=True,
            description="`tejedora/enrol/v1` {region, api_origin, invitation, auth, at}, signed by the "
            "invitation's key and by the device's auth key. Sent again by the same two keys, the answer is "
            "the same.",
            problems=(400, 404, 409, 410, 503),
        ),
        Operation(
            "POST",
            "/api/sessions/nonce",
            do.nonce,
            "A nonce to sign, good for two minutes and one session",
            "open-session",
            {200: http.Nonce},
            body=http.NonceAsk,
        ),
        Operation(
            "POST",
            "/api/sessions",
            do.open_session,
            "Sign in: a bearer token for fifteen minutes",
            "open-session",
            {200: http.SessionOpened},
            body=signed.Dsse,
            signed=True,
            description="`tejedora/session/v1` {region, api_origin, device, nonce, exp}, signed by the "
            "device's auth key; `exp` as it came with the nonce.",
            problems=(401, 403, 503),
        ),
        Operation(
            "POST",
            "/api/demo/enter",
            do.enter_demo,
            "Demo hubs only: a fresh invitation",
            "open-demo",
            {200: http.DemoEntered},
            body=http.DemoEnter,
            problems=(400, 404, 503),
        ),
        Operation("DELETE", "/api/sessions", do.end_session, "Sign out", "read", {204: None}, roles=EVERYONE),
        Operation(
            "POST",
            "/api/status",
            do.status,
            "What became of envelopes, by their ids",
            "read",
            {200: http.StatusAnswer},
            roles=EVERYONE,
            body=http.StatusAsk,
        ),
        Operation(
            "POST",
            "/api/opened",
            do.opened,
            "Everything urgent in the coordinators' box up to a place was opened by a person",
            "write",
            {204: None},
            roles=COORDINATOR,
            body=http.Opened,
            description="Not by whom. Until then the hub goes on looking for a coordinator.",
            problems=(503,),
        ),
        Operation(
            "POST",
            "/api/timers/cancel",
            do.check_in,
            "Stop what was sealed to be delivered unless somebody checks in",
            "write",
            {200: http.TimerCancelled},
            roles=EVERYONE,
            body=http.TimerCancel,
            description="Who shows the secret stops it, whoever she is. `unknown`: no such timer is here; it "
            "is stopped when it comes.",
        ),
        Operation(
            "GET",
            "/api/push",
            do.my_push,
            "The hub's key for push services, and whether this device is rung",
            "read",
            {200: http.PushState},
            roles=EVERYONE,
            problems=(503,),
        ),
        Operation(
            "PUT",
            "/api/push",
            do.set_push,
            "Have this device rung through its push service, with pushes that say nothing",
            "write",
            {204: None},
            roles=EVERYONE,
            body=http.PushSubscription,
            description="`endpoint` must belong to a push service that the hub calls; 422 `bad-push` "
            "names the `fields` that are wrong. What came before is not rung.",
            problems=(422, 503),
        ),
        Operation(
            "DELETE",
            "/api/push",
            do.end_push,
            "Ring this device no more, and forget its push service",
            "write",
            {204: None},
            roles=EVERYONE,
            problems=(503,),
        ),
        Operation(
            "POST",
            "/api/invitations",
            do.invite,
            "Keep an invitation whose seed the device made itself",
            "write",
            {201: http.InvitationMade, 200: http.InvitationMade},
            roles=COORDINATOR,
            body=http.InvitationMake,
            problems=(400, 409),
        ),
        Operation(
            "GET",
            "/api/invitations",
            do.my_invitations,
            "The caller's invitations, newest first",
            "read",
            {200: http.InvitationList},
            roles=COORDINATOR,
        ),
        Operation(
            "DELETE",
            "/api/invitations/{id}",
            do.cancel_invitation,
            "Cancel one of the caller's invitations",
            "write",
            {204: None},
            roles=COORDINATOR,
            problems=(404, 409),
        ),
        Operation(
            "GET",
            "/api/directory/requests",
            do.my_requests,
            "The device's requests for a public role",
            "read",
            {200: http.KeyRequestList},
            roles=EVERYONE,
            problems=(503,),
        ),
        Operation(
            "POST",
            "/api/directory/requests",
            do.add_request,
            "Ask the root to give a key one of the caller's public roles",
            "write",
            {201: http.KeyRequest, 200: http.KeyRequest},
            roles=PUBLIC,
            body=http.KeyRequestMake,
            problems=(400, 409, 503),
        ),
        Operation(
            "POST",
            "/api/directory/statements",
            do.add_statement,
            "Add a signed statement to the directory",
            "write",
            {201: http.StatementAccepted},
            roles=PUBLIC,
            body=signed.Dsse,
            signed=True,
            problems=(400, 409, 422, 503),
        ),
        Operation(
            "POST",
            "/api/alerts",
            do.add_alert,
            "Alert everybody of the region, signed by a coordinator",
            "write",
            {201: http.StatementAccepted},
            roles=COORDINATOR,
            body=signed.Dsse,
            signed=True,
            description="`tejedora/alert/v1` {region, area, text, advice, made, exp, ends}; at most 72 "
            "hours. Refused as `alert-refused`, with a `reason`.",
            problems=(400, 409, 422, 503),
        ),
        Operation(
            "POST",
            "/api/releases",
            do.release,
            "Publish texts, signed by their author and by another person who reviewed them",
            "write",
            {201: news.Published},
            roles=FACILITATOR,
            body=news.PublishTexts,
            limit=RELEASE_BODY_BYTES,
            description="`release` is `tejedora/release/v1` with the origin `desk`; it lists the hash of "
            "each text in `docs`, in the version after the published one, and with the hash null what is "
            "withdrawn. 409 `published-meanwhile` names in `ids` what somebody published first.",
            problems=(409, 503),
        ),
        Operation(
            "GET",
            "/api/operator/status",
            do.hub_status,
            "How the hub is, and what to do",
            "read",
            {200: HubStatus},
            roles=OPERATOR,
        ),
        Operation(
            "GET",
            "/api/operator/members",
            do.members,
            "Who is enrolled: opaque ids, roles, days",
            "read",
            {200: http.MemberList},
            roles=OPERATOR,
        ),
        Operation(
            "POST",
            "/api/operator/members/{id}/revoke",
            do.revoke,
            "Shut a member out with all her devices",
            "write",
            {204: None},
            roles=OPERATOR,
            problems=(404, 409),
        ),
    )


def pack_rows(packs: Packs) -> tuple[Operation, ...]:
    """The operations of packs, for whoever may read the catalogue."""
    return (
        Operation(
            "GET",
            "/api/packs",
            packs.all,
            "The present pack of each language, and where replication goes on after it",
            "read",
            {200: http.PackList},
            roles=EVERYONE,
            problems=(503,),
        ),
        Operation(
            "GET",
            "/packs/{sha256}",
            packs.get,
            "A pack, or one range of it: gzip of one document a line, under the hex SHA-256 of its bytes",
            "read",
            {200: "application/gzip", 206: "application/gzip"},
            roles=EVERYONE,
            tag="packs",
            problems=(400, 404, 416, 503),
        ),
    )


def media_rows(media: Media) -> tuple[Operation, ...]:
    """The operations of the catalogue's media: facilitators put, every member reads."""
    path = "/media/{sha256}"
    binary = "application/octet-stream"
    return (
        Operation(
            "PUT",
            path,
            media.put,
            "Store a picture, a recording or a sheet of the catalogue under the hex SHA-256 of its bytes",
            "blob",
            {201: dict[str, int | bool | None], 200: dict[str, int | bool | None]},
            roles=FACILITATOR,
            tag="media",
            description="`Content-Type` says what it is, and the bytes must agree. An SVG may only draw.",
            problems=(400, 408, 413, 415, 422, 503),
        ),
        Operation(
            "GET",
            path,
            media.get,
            "Media, or one range of it, with its own media type",
            "blob",
            {200: binary, 206: binary},
            roles=EVERYONE | {"peer-catalogue"},
            tag="media",
            problems=(400, 404, 416, 503),
        ),
        Operation(
            "HEAD",
            path,
            media.head,
            "Whether it is here, its media type and its size",
            "blob",
            {200: None},
            roles=EVERYONE | {"peer-catalogue"},
            tag="media",
            problems=(400, 404, 503),
        ),
    )


def other_rows(blobs: Blobs, streams: LiveEndpoint) -> tuple[Operation, ...]:
    """The operations outside `/api`: chunks of files, and the live stream."""
    binary = "application/octet-stream"

    async def put(call: Call) -> Response:
        return await blobs.put(call.request, call.caller)

    async def get(call: Call) -> Response:
        return await blobs.get(call.request)

    async def head(call: Call) -> Response:
        return await blobs.head(call.request)

    path = "/blobs/{sha256}"
    return (
        Operation(
            "PUT",
            path,
            put,
            "Store a sealed chunk, at most 1 MiB, under the hex SHA-256 of its bytes",
            "blob",
            {201: dict[str, int | bool | None], 200: dict[str, int | bool | None]},
            roles=EVERYONE,
            tag="blobs",
            problems=(400, 408, 413, 415, 422, 503),
        ),
        Operation(
            "GET",
            path,
            get,
            "A chunk, or one range of it",
            "blob",
            {200: binary, 206: binary},
            roles=EVERYONE,
            tag="blobs",
            problems=(400, 404, 416, 503),
        ),
        Operation(
            "HEAD",
            path,
            head,
            "Whether a chunk is here, and its size",
            "blob",
            {200: None},
            roles=EVERYONE,
            tag="blobs",
            problems=(400, 404, 503),
        ),
        Operation(
            "GET",
            "/live",
            streams.open,
            "Server-Sent Events: `poke` with {database, n, urgent}, beats, `end` before it closes",
            "live",
            {200: "text/event-stream"},
            roles=EVERYONE | {"peer"},
            tag="live",
            problems=(503,),
        ),
    )
