"""From the intake to the boxes. Every step can be repeated; each makes sure of the one before.

    copy to the box (same _id and _rev)  ->  see that it is there  ->  news  ->  receipt  ->  position

A copy of the service that is killed between two steps leaves an envelope without a receipt after the
position. Whoever reads the intake next repeats its steps: copying the same revision changes nothing, news
says only "look again", and a receipt is written once. Nothing needs a leader or a lock.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog

from services.incidents.ledger import Held, Ledger, Seq
from services.incidents.news import Announcer
from services.incidents.verdict import Accepted, Refused, Timed, judge
from shared.chunks import BLOBS
from shared.couch import Couch, CouchError, NotFound
from shared.encoding import format_day, is_hash, now, sha256_b32, sha256_hex
from shared.envelope import SHARED_BOXES
from shared.metrics import ENVELOPES, REFUSED
from shared.peers import HUB, RELAY, RELAYED
from shared.timers import Timer, Timers

RECEIPTS = "receipts"
BATCH = 16  # envelopes in memory at once; the largest is 1.4 MB of base64

Doc = dict[str, Any]
log = structlog.get_logger()


class Copied(enum.Enum):
    """How copying into one box ended."""

    DONE = enum.auto()
    NO_BOX = enum.auto()
    HELD = enum.auto()


class Delivery:
    """Delivers envelopes of one region. `clock` tells the time for expiry and for receipts."""

    def __init__(
        self,
        couch: Couch,
        ledger: Ledger,
        announcer: Announcer,
        timers: Timers,
        region: str,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._couch = couch
        self._ledger = ledger
        self._announcer = announcer
        self._timers = timers
        self._region = region
        self._clock = clock

    async def handle(self, intake: str, changes: Sequence[Doc]) -> None:
        """Take rows of the intake's `_changes`. When this returns, each is delivered, refused or held.

        Raises CouchError when CouchDB does not answer: the same rows are then to be given again.
        """
        seqs: dict[str, Seq] = {change["id"]: change["seq"] for change in changes}
        await self._count_foreign([doc_id for doc_id in seqs if not is_hash(doc_id)])
        new = await self._without_receipt([doc_id for doc_id in seqs if is_hash(doc_id)])
        for start in range(0, len(new), BATCH):
            part = {doc_id: seqs[doc_id] for doc_id in new[start : start + BATCH]}
            for doc_id in await self._deliver(intake, part):
                await self._ledger.hold(doc_id, intake, part[doc_id])
                ENVELOPES.labels("held").inc()

    async def retry(self, held: Held) -> None:
        """Try once more to deliver an envelope that was held."""
        if await self._without_receipt([held.envelope]):
            try:
                if await self._deliver(held.intake, {held.envelope: held.seq}):
                    return
            except NotFound:
                log.warning("held_envelope_gone")  # its intake was dropped, and the envelope with it
            except CouchError:
                if await self._couch.check() is not None:
                    raise
                return  # its intake cannot be read: others are tried all the same
        await self._ledger.release(held)

    async def _deliver(self, intake: str, seqs: Mapping[str, Seq]) -> set[str]:
        """Deliver or refuse; returns the ids that have to be held."""
        verdicts = await self._verdicts(intake, list(seqs))
        refused = {doc_id: v.reason for doc_id, v in verdicts.items() if isinstance(v, Refused)}
        timed = [verdict for verdict in verdicts.values() if isinstance(verdict, Timed)]
        for verdict in timed:
            await self._timers.keep(verdict.envelope, verdict.rev, self._clock())
        delivered: list[str] = []
        held = seqs.keys() - verdicts.keys()
        for database, accepted in _by_database(verdicts).items():
            ids = [envelope.envelope for envelope in accepted]
            match await self._copy(database, [envelope.document for envelope in accepted]):
                case Copied.DONE if database == RELAY:
                    pass  # federation tails it, and writes the receipt when another hub has delivered
                case Copied.DONE if database == BLOBS:
                    delivered += ids  # devices look for chunks by themselves, once their text is there
                case Copied.DONE:
                    urgent = any(envelope.urgent for envelope in accepted)
                    await self._announcer.tell(database, urgent, _msg_id(intake, seqs[ids[-1]]))
                    delivered += ids
                case Copied.NO_BOX:
                    refused |= dict.fromkeys(ids, "unknown-box")
                case Copied.HELD:
                    held = held | set(ids)
        await self._ledger.refuse(refused.items())
        await self._write_receipts(delivered, refused, [verdict.envelope.id for verdict in timed])
        return held

    async def release(self, timer: Timer, document: Doc) -> bool:
        """Deliver a timer's envelope, as if it came now. False when its box cannot be written yet."""
        refused: dict[str, str] = {}
        match await self._copy(timer.box, [document]):
            case Copied.HELD:
                return False
            case Copied.NO_BOX:
                refused[timer.envelope] = "unknown-box"
                await self._ledger.refuse(refused.items())
            case Copied.DONE:
                await self._announcer.tell(timer.box, timer.urgent, sha256_hex(timer.key.encode()))
        await self._write_receipts([] if refused else [timer.envelope], refused)
        return True

    async def _without_receipt(self, ids: list[str]) -> list[str]:
        if not ids:
            return []
        rows = await self._couch.all_docs(RECEIPTS, keys=ids)
        return [row["key"] for row in rows if "error" in row or row["value"].get("deleted")]

    async def _verdicts(self, intake: str, ids: list[str]) -> dict[str, Accepted | Timed | Refused]:
        """No verdict on a document that changed yet is not found: another node of a cluster may have it."""
        moment = self._clock()
        rows = await self._couch.all_docs(intake, keys=ids, include_docs=True)
        relayed = await self._couch.get(HUB, RELAYED) or {}
        beyond = {*relayed.get("consented", ()), *relayed.get("transit", ())}
        return {
            row["key"]: judge(row["doc"], self._region, moment, beyond) for row in rows if "error" not in row
        }

    async def _copy(self, database: str, documents: list[Doc]) -> Copied:
        """Copy, then see that all are there: an answer `ok` alone has been seen to mean nothing."""
        try:
            # A chunk is the same whoever sent it, and is written once: a conflict says that it is there.
            await self._couch.bulk(database, documents, new_edits=database == BLOBS)
            rows = await self._couch.all_docs(database, keys=[document["_id"] for document in documents])
        except NotFound:
            if database not in (*SHARED_BOXES.values(), RELAY, BLOBS):
                return Copied.NO_BOX
            await self._couch.ensure_db(database)
            return Copied.HELD
        except CouchError:
            if await self._couch.check() is not None:
                raise  # CouchDB is away for everybody: nothing is wrong with this box
            log.warning("box_not_writable", count=len(documents))
            return Copied.HELD
        return Copied.HELD if any("error" in row for row in rows) else Copied.DONE

    async def _write_receipts(
        self, delivered: list[str], refused: Mapping[str, str], timed: Sequence[str] = ()
    ) -> None:
        """One receipt for each; the first stands, but what became of a timer overrules that it is one, and
        "delivered" another copy's "refused"."""
        day = format_day(self._clock())
        receipts = [{"_id": doc_id, "state": "delivered", "day": day} for doc_id in delivered]
        receipts += [
            {"_id": doc_id, "state": "refused", "reason": why, "day": day} for doc_id, why in refused.items()
        ]
        receipts += [{"_id": doc_id, "state": "timed", "day": day} for doc_id in timed]
        results = await self._couch.bulk(RECEIPTS, receipts)
        for receipt, result in zip(receipts, results, strict=True):
            error = result.get("error")
            if error not in (None, "conflict"):
                raise CouchError("a receipt could not be written")
            if error == "conflict" and receipt["state"] != "timed":
                await self._couch.update(RECEIPTS, receipt["_id"], _overrule(receipt))
            elif error is None:
                ENVELOPES.labels(receipt["state"]).inc()
                if "reason" in receipt:
                    REFUSED.labels("envelope", receipt["reason"]).inc()

    async def _count_foreign(self, ids: list[str]) -> None:
        """Documents whose id no envelope has: nobody can ask for their receipt, so they are only counted."""
        await self._ledger.refuse((sha256_b32(doc_id.encode()), "not-an-envelope") for doc_id in ids)
        if ids:
            ENVELOPES.labels("foreign").inc(len(ids))


def _by_database(verdicts: Mapping[str, Accepted | Timed | Refused]) -> dict[str, list[Accepted]]:
    groups: dict[str, list[Accepted]] = defaultdict(list)
    for verdict in verdicts.values():
        if isinstance(verdict, Accepted):
            groups[verdict.database].append(verdict)
    return groups


def _msg_id(intake: str, seq: Seq) -> str:
    """The same in every copy of the service that reads the same change: JetStream drops the second."""
    return sha256_hex(f"{intake}:{seq}".encode())


def _overrule(receipt: Doc) -> Callable[[Doc | None], Doc | None]:
    def change(present: Doc | None) -> Doc | None:
        if present is None:
            return receipt
        if present["state"] == "delivered" or receipt["state"] == present["state"]:
            return None
        return {**receipt, "_rev": present["_rev"]}

    return change
