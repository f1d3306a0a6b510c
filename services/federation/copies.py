"""Copies of other regions' signed databases: `of-<region>-directory`, `-alerts`, `-catalogue-<language>`.

One door for whatever brings documents: a line, a push of the other side, a file that was carried here. Each
document is judged by that region's own root and releases, one by one: a bad one is refused and counted, and
stops nothing else. This hub writes what it believes in revisions of its own; trust never rests on them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import anyio
import anyio.to_thread

from services.federation.listed import Listed, judged
from services.federation.written import there, write
from shared import limits
from shared.alerts import Alert, read_alert
from shared.couch import Couch, Doc, NotFound
from shared.directory import Directory, NoRoot, Refusal, fold
from shared.encoding import is_hash, now, parse_time, strict_json
from shared.media import media_of
from shared.peers import ALERTS, CATALOGUE, DIRECTORY, copy_of, replaced_of
from shared.release import read_release
from shared.signing import SigningError, statement_id

RELEASE = "release:"
RELEASES = 16  # read at once; the largest has 4 MB
WRONG_CLOCK = timedelta(hours=12)
OF_A_CLOCK = ("expired", "future-dated", "not-by-a-coordinator")
MOST_STATEMENTS = 20_000  # of one region: whoever signs more than that means harm


@dataclass
class Outcome:
    """What became of documents that were offered. `waiting`: no release lists them yet."""

    stored: int = 0
    refused: dict[str, str] = field(default_factory=dict)
    waiting: set[str] = field(default_factory=set)
    media: dict[str, Doc] = field(default_factory=dict)


class Copies:
    """The copies. Every act may be repeated; several copies of the service may run."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch
        self._directories: dict[str, tuple[str, Directory | None]] = {}
        self._listed: dict[str, Listed] = {}
        self._lock = anyio.Lock()

    async def directory(self, region: str) -> Directory | None:
        """The fold of another region's directory as it is known here, or None. Raises CouchError."""
        name = copy_of(region, DIRECTORY)
        try:
            seq = str((await self._couch.info(name))["update_seq"])
        except NotFound:
            return None
        known = self._directories.get(region)
        if known is not None and known[0] == seq:
            return known[1]
        docs = await self._all(name)
        directory = await anyio.to_thread.run_sync(_folded, docs, region)
        self._directories[region] = (seq, directory)
        return directory

    async def offer(self, region: str, database: str, docs: Sequence[Mapping[str, Any]]) -> Outcome:
        """Take what holds. `database` is as the region itself calls it. Raises CouchError."""
        async with self._lock:
            name = copy_of(region, database)
            await self._couch.ensure_db(name)
            if database == DIRECTORY:
                return await self._offer_statements(region, name, docs)
            if database == ALERTS:
                return await self._offer_alerts(region, name, docs)
            return await self._offer_catalogue(region, database, docs)

    async def lacking(self, region: str, database: str, ids: Sequence[str]) -> list[str]:
        """Which of these are not here as the region's releases want them now. Raises CouchError."""
        name = copy_of(region, database)
        if not database.startswith(CATALOGUE):
            return list(ids)
        listed = self._listed.get(name, Listed())
        directory = await self.directory(region)
        if directory is not None and not listed.releases:
            listed = await self._said(name, directory)
        if all(id_.startswith(RELEASE) for id_ in ids):
            return [id_ for id_ in ids if id_.removeprefix(RELEASE) not in listed.releases]
        here = await there(self._couch, name, list(ids))
        return [id_ for id_ in ids if judged(here.get(id_, {}), listed) != "good"]

    async def known(self, region: str, database: str) -> str:
        """Another word whenever what waits may be judged otherwise than before. Raises CouchError."""
        name, directory = copy_of(region, database), copy_of(region, DIRECTORY)
        seq = ""
        with contextlib.suppress(NotFound):
            seq = str((await self._couch.info(directory))["update_seq"])
        if database.startswith(CATALOGUE):
            return f"{seq} {len(self._listed.get(name, Listed()).releases)}"
        if database == ALERTS:
            return f"{seq} {now():%Y-%m-%dT%H:%M}"  # the time of day decides as well
        return seq

    async def drop(self, region: str) -> None:
        """Forget all that was mirrored of a region. Raises CouchError."""
        beginnings = (copy_of(region, ""), replaced_of(region, ""))
        for name in await self._couch.db_names():
            if name.startswith(beginnings):
                await self._couch.delete_db(name)
                self._listed.pop(name, None)
        self._directories.pop(region, None)

    async def _offer_statements(self, region: str, name: str, docs: Sequence[Mapping[str, Any]]) -> Outcome:
        outcome = Outcome()
        offered: dict[str, Doc] = {}
        for doc in docs:
            id_, signed = doc.get("_id"), _signed(doc)
            if not is_hash(id_) or signed is None or statement_id(signed["t"], signed["p"]) != id_:
                outcome.refused[str(id_)[:64]] = "not-a-statement"
            else:
                offered[str(id_)] = signed
        stored = {doc["_id"]: doc for doc in await self._all(name)}
        if len(stored) + len(offered) > MOST_STATEMENTS:
            outcome.refused |= dict.fromkeys(offered, "too-many")
            return outcome
        everything = [*stored.values(), *offered.values()]
        directory = await anyio.to_thread.run_sync(_folded, everything, region)
        if directory is None:
            outcome.waiting |= offered.keys()  # their root may come with the next
            return outcome
        ever = {role.key for role in directory.roles}
        good = {s.id for s in (*directory.heads, *directory.peers)} | directory.statements
        writing = []
        for id_, signed in offered.items():
            if id_ not in good or id_ in directory.refused:
                outcome.refused[id_] = directory.refused.get(id_, "does-not-count")
            elif any(s.id == id_ and s.holder not in ever for s in directory.seals):
                outcome.refused[id_] = "holder-without-role"
            else:
                joined = _joined(stored.get(id_), signed)
                if joined is not None:
                    writing.append({"_id": id_, **joined})
        outcome.stored = await write(self._couch, name, writing)
        return outcome

    async def _offer_alerts(self, region: str, name: str, docs: Sequence[Mapping[str, Any]]) -> Outcome:
        """Alerts that hold about now. One that is over is of no use, and no offence."""
        outcome = Outcome()
        directory = await self.directory(region)
        if directory is None:
            outcome.waiting |= {str(doc.get("_id")) for doc in docs}
            return outcome
        writing = []
        for doc in docs:
            signed = _signed(doc) or {}
            try:
                alert = _alert(signed, directory)
                if alert.id != doc.get("_id"):
                    raise Refusal(alert.id, "bad-id")
            except Refusal as refusal:
                if refusal.reason != "expired":
                    outcome.refused[str(doc.get("_id"))[:80]] = refusal.reason
                continue
            writing.append({"_id": alert.id, **signed})
        outcome.stored = await write(self._couch, name, writing)
        return outcome

    async def _offer_catalogue(
        self, region: str, database: str, docs: Sequence[Mapping[str, Any]]
    ) -> Outcome:
        name = copy_of(region, database)
        outcome = Outcome()
        directory = await self.directory(region)
        if directory is None:
            outcome.waiting |= {str(doc.get("_id")) for doc in docs}
            return outcome
        listed = self._listed.get(name) or await self._said(name, directory)
        fresh = []
        for doc in docs:
            id_ = str(doc.get("_id"))
            if not id_.startswith(RELEASE) or id_.removeprefix(RELEASE) in listed.releases:
                continue
            signed = _signed(doc)
            try:
                verified, release = await anyio.to_thread.run_sync(read_release, signed or {}, directory)
            except SigningError as error:
                outcome.refused[id_[:80]] = error.reason
                continue
            if id_ != RELEASE + verified.id:
                outcome.refused[id_[:80]] = "bad-id"
                continue
            fresh.append((verified.id, release.items, {"_id": id_, **(signed or {})}))
        outcome.stored += await write(self._couch, name, [doc for _, _, doc in fresh])
        for id_, items, _ in fresh:
            listed.add(id_, items)
        if any(judged(doc, listed) == "waiting" for doc in docs):
            listed = await self._said(name, directory)  # another copy of the service may have got its release
        writing = []
        for doc in docs:
            id_ = str(doc.get("_id"))
            if id_.startswith(RELEASE):
                continue
            match judged(doc, listed):
                case "good":
                    writing.append({"_id": id_, "ver": doc["ver"], "p": doc["p"]})
                    outcome.media |= {ref["sha256"]: ref for ref in _refs(doc["p"])}
                case "waiting":
                    outcome.waiting.add(id_)
                case why:
                    outcome.refused[id_[:80]] = why
        outcome.stored += await write(self._couch, name, writing, replaced_of(region, database))
        return outcome

    async def _said(self, name: str, directory: Directory) -> Listed:
        """What the releases that are here already say; each is read once, then kept."""
        listed = self._listed.setdefault(name, Listed())
        rows = await self._couch.all_docs(name, startkey=RELEASE, endkey=f"{RELEASE}\uffff")
        fresh = [row["id"] for row in rows if row["id"].removeprefix(RELEASE) not in listed.releases]
        for start in range(0, len(fresh), RELEASES):
            docs = await there(self._couch, name, fresh[start : start + RELEASES])
            for doc in docs.values():
                with contextlib.suppress(SigningError):
                    verified, release = await anyio.to_thread.run_sync(read_release, doc, directory)
                    listed.add(verified.id, release.items)
        return listed

    async def _all(self, name: str) -> list[Doc]:
        docs: list[Doc] = []
        async for rows in self._couch.pages(name):
            docs.extend(row["doc"] for row in rows if not row["id"].startswith("_"))
        return docs


def _folded(docs: Iterable[Mapping[str, Any]], region: str) -> Directory | None:
    try:
        return fold(docs, region)
    except NoRoot:
        return None


def _alert(signed: Mapping[str, Any], directory: Directory) -> Alert:
    """An alert that holds now, or by a clock that is some hours wrong, ours or theirs. Raises Refusal.

    An urgent word waits for no clock to be set right: devices judge it once more, by their own.
    """
    present = now()
    try:
        return read_alert(signed, directory, present)
    except Refusal as refusal:
        if refusal.reason not in OF_A_CLOCK:
            raise
        payload = strict_json(signed["p"])  # it was read already
        made, exp = parse_time(payload["made"]), parse_time(payload["exp"])
        moment = min(max(present, made), exp - timedelta(seconds=1))
        if abs(moment - present) > WRONG_CLOCK:
            raise
        return read_alert(signed, directory, moment)


def _signed(doc: Mapping[str, Any]) -> Doc | None:
    """The signed object in a document, without what a database adds; None for what is none."""
    t, p, s = doc.get("t"), doc.get("p"), doc.get("s")
    if not (isinstance(t, str) and isinstance(p, str) and isinstance(s, list)):
        return None
    try:
        if len(p.encode()) > limits.RELEASE_BYTES:
            return None
    except UnicodeEncodeError:
        return None
    return {"t": t, "p": p, "s": s}


def _joined(stored: Mapping[str, Any] | None, new: Doc) -> Doc | None:
    """A statement with the signatures of both copies: they are gathered one by one. None: nothing is new."""
    if stored is None:
        return new
    known = {entry["k"] for entry in stored["s"]}
    more = [entry for entry in new["s"] if entry["k"] not in known]
    if not more or len(stored["s"]) + len(more) > limits.SIGNATURES:
        return None
    return {"t": new["t"], "p": new["p"], "s": [*stored["s"], *more]}


def _refs(p: str) -> list[Doc]:
    """Media that a text names. Its text was signed, and can still be no JSON."""
    if '"media"' not in p:
        return []
    try:
        entry = strict_json(p)
    except ValueError:
        return []
    return media_of(entry) if isinstance(entry, dict) else []
