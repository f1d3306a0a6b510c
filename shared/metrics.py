"""Every metric of the hub: its name, its unit and a sentence, in this one file.

No label names a member, a device, a box or an envelope. Each service is one process and exposes all metrics
that it has touched at `/metrics`, in Prometheus' text format.
"""

from __future__ import annotations

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from starlette.requests import Request
from starlette.responses import Response

REGISTRY = CollectorRegistry()


def _counter(name: str, sentence: str, *labels: str) -> Counter:
    return Counter(f"tejedora_{name}", sentence, labels, registry=REGISTRY)


def _gauge(name: str, sentence: str, *labels: str) -> Gauge:
    return Gauge(f"tejedora_{name}", sentence, labels, registry=REGISTRY)


def _seconds(name: str, sentence: str, *labels: str) -> Histogram:
    buckets = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
    return Histogram(f"tejedora_{name}_seconds", sentence, labels, buckets=buckets, registry=REGISTRY)


# Every service
HTTP_REQUESTS = _counter(
    "http_requests_total", "Requests answered, by route and status.", "route", "method", "status"
)
HTTP_SECONDS = _seconds("http_request", "Time from request to the head of the answer, in seconds.", "route")
READY = _gauge("ready", "1 while the service has all that it needs, else 0.")
WORKER_RESTARTS = _counter(
    "worker_restarts_total", "Background loops that failed and were begun again.", "worker"
)
COUCH_SECONDS = _seconds("couch_call", "Time of one call to CouchDB, in seconds.", "operation")
COUCH_ERRORS = _counter("couch_errors_total", "Calls to CouchDB that failed, by kind of error.", "kind")
TAIL_CHANGES = _counter("tail_changes_total", "Changes handled from tailed databases.", "worker")
TAIL_RESETS = _counter(
    "tail_resets_total", "Times that a tail began again because its database went back.", "worker"
)
BUS_PUBLISHED = _counter("bus_published_total", "Messages published, by kind of subject.", "kind")
BUS_HANDLED = _counter(
    "bus_handled_total", "Messages taken from a stream, by outcome.", "consumer", "outcome"
)
BUS_CONNECTED = _gauge("bus_connected", "1 while connected to NATS, else 0.")
MICRO_REQUESTS = _counter(
    "micro_requests_total", "Requests answered over NATS, by endpoint.", "endpoint", "status"
)

# gateway
SYNC_REFUSED = _counter("sync_refused_total", "Replication requests refused, by reason.", "reason")
SYNC_DOCUMENTS = _counter("sync_documents_total", "Documents pushed by devices, by outcome.", "outcome")
SYNC_SHARED = _counter(
    "sync_shared_total", "Answers about public databases, by where they came from.", "origin"
)
SYNC_BYTES = _counter("sync_bytes_total", "Bytes through the replication proxy.", "direction")
SESSIONS_OPENED = _counter("sessions_opened_total", "Sessions opened.")
RATE_LIMITED = _counter("rate_limited_total", "Requests refused because there were too many.", "route")
LIVE_STREAMS = _gauge("live_streams", "Devices that hold a live stream at this moment.")
LIVE_POKES = _counter("live_pokes_total", "Pokes sent to devices.")
BLOB_BYTES = _counter("blob_bytes_total", "Bytes of sealed chunks.", "direction")
MEDIA_BYTES = _counter("media_bytes_total", "Bytes of the catalogue's media.", "direction")
ENROLLED = _counter("enrolled_total", "Devices enrolled.")

# incidents
ENVELOPES = _counter("envelopes_total", "Envelopes taken from the intake, by outcome.", "outcome")
INTAKE_BACKLOG = _gauge("intake_backlog", "Changes of the intake that are not yet handled.")

# notifications
NOTICES = _counter("notices_total", "Notices written.")
MAILS = _counter("mails_total", "E-mails that urgent mail waits unopened, by outcome.", "outcome")
PUSHES = _counter("pushes_total", "Pushes tried, by what became of them.", "outcome")

# content
CATALOGUE_PUBLISHED = _counter("catalogue_published_total", "Catalogue documents written.", "language")
STATEMENTS_ADDED = _counter("statements_added_total", "Directory statements accepted.", "type")

# federation
PEER_UP = _gauge("peer_up", "1 while a link that this hub dials works, else 0.", "peer")
PEER_DOCUMENTS = _counter("peer_documents_total", "Documents that other hubs offered, by outcome.", "outcome")
PEER_BYTES = _counter("peer_bytes_total", "Bytes through the links that this hub dials.", "direction")
LEAVES = _gauge("leafnodes", "Leafnodes to other hubs that are open: dialled ones, or those let in.")
HEALTH_REPORTS = _counter(
    "health_reports_total", "Reports of other hubs on how they are, by outcome.", "outcome"
)
FLEET_SILENT = _gauge("fleet_silent", "Hubs whose report has not come for long.")
FLEET_AGE = _gauge("fleet_report_age_seconds", "How long ago a hub's last report came, in seconds.", "peer")
PEER_MESSAGES = _gauge("peer_messages_waiting", "Sealed messages for other regions that have no end yet.")

# both
REFUSED = _counter("refused_total", "Signed or sealed input refused, by kind and reason.", "kind", "reason")


async def metrics_endpoint(_request: Request) -> Response:
    """`GET /metrics`."""
    return Response(generate_latest(REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})
