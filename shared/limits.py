"""Every size, count and duration that the hub enforces, in one place, with its unit in its name or comment.

A limit is part of the interface: clients read the public ones from `GET /api/region` (see `public_limits`).
"""

from __future__ import annotations

from datetime import timedelta

KIB = 1024
MIB = 1024 * KIB

# Envelopes. The whole age file is padded to one of these sizes, in bytes, so that its length tells little.
ENVELOPE_SIZES = (4 * KIB, 16 * KIB, 64 * KIB, 256 * KIB, 1 * MIB)
ENVELOPE_HEADER_BYTES = 1 * KIB
ENVELOPE_MAX_DAYS = 400  # `exp` lies at most this many days ahead
ALERT_MAX = timedelta(hours=72)  # an alert lasts no longer; it can be said again
TIMER_MAX = timedelta(days=31)  # a sealed timer runs no longer
ENVELOPE_FUTURE_DAYS = 2  # `day` may be ahead by this much: time zones and a clock that is a little fast

# Signed statements.
STATEMENT_BYTES = 64 * KIB  # of `p`, for a directory statement
RELEASE_BYTES = 4 * MIB  # of `p`: a release lists every document of a language
TEXT_BYTES = 256 * KIB  # of a document of the catalogue
RELEASE_BODY_BYTES = 2 * MIB  # POST /api/releases: a release and the texts that it lists
SIGNATURES = 16  # at most this many on one DSSE object

ROLE_MAX = timedelta(days=400)
SEAL_MAX = timedelta(days=90)
CUSTODIAN_SEAL_MAX = timedelta(days=400)
HEAD_MAX = timedelta(days=14)
KEY_WARNING = timedelta(days=14)  # tell the operator this long before a key ends
SEAL_RENEWED = timedelta(days=45)  # apps renew monthly: whose seal is younger has opened hers lately

# HTTP.
JSON_BODY_BYTES = 64 * KIB  # any /api body that does not say otherwise
JSON_DEPTH = 32  # nesting that a request body may have
PUSH_BODY_BYTES = 6 * MIB  # POST _bulk_docs: base64 of the largest envelope is 1.4 MB
PUSH_DOCUMENTS = 50  # documents in one _bulk_docs
REVS_DIFF_IDS = 1000
BULK_GET_IDS = 1000
PULL_BODY_BYTES = 256 * KIB  # POST _changes, _bulk_get
WEBSOCKET_BYTES = 64 * KIB  # one message; hubs send theirs in smaller pieces
STATUS_IDS = 200
BLOB_BYTES = 1 * MIB
CHUNK_BYTES = 128 * KIB  # clear bytes in one chunk of a file
MEDIA_BYTES = 50 * MIB  # one picture, recording or sheet of the catalogue
MEDIA_CHUNK_BYTES = 1 * MIB  # of media, as they are stored
SVG_BYTES = 256 * KIB
INVITATION_DAYS = 30
DIRECTORY_KEYS_PER_REQUEST = 1

# Sessions.
TOKEN_LIFE = timedelta(minutes=15)
NONCE_LIFE = timedelta(minutes=2)
ENROL_SKEW = timedelta(minutes=15)  # how far `at` of an enrolment may be from the hub's clock

# Live.
LIVE_BEAT_SECONDS = 20

# News.
NEWS_AGE = timedelta(days=7)
NEWS_BYTES = 64 * MIB
DEAD_AGE = timedelta(days=30)
MAX_DELIVER = 5
ACK_WAIT_SECONDS = 30

# Disk: below the first the operator is warned, below the second the hub is in danger of stopping.
DISK_WARNING_BYTES = 2 * 1024 * MIB
DISK_PROBLEM_BYTES = 256 * MIB


def public_limits() -> dict[str, int | list[int]]:
    """What a client needs to know before it sends, as `limits` of `GET /api/region` (bytes, days, counts)."""
    return {
        "envelope_sizes": list(ENVELOPE_SIZES),
        "envelope_header_bytes": ENVELOPE_HEADER_BYTES,
        "envelope_max_days": ENVELOPE_MAX_DAYS,
        "blob_bytes": BLOB_BYTES,
        "chunk_bytes": CHUNK_BYTES,
        "media_bytes": MEDIA_BYTES,
        "push_documents": PUSH_DOCUMENTS,
        "push_body_bytes": PUSH_BODY_BYTES,
        "status_ids": STATUS_IDS,
        "json_body_bytes": JSON_BODY_BYTES,
        "invitation_days": INVITATION_DAYS,
        "token_seconds": int(TOKEN_LIFE.total_seconds()),
    }
