"""From the folder to `catalogue-<language>`: what waits for a signature, and what a signature lets in.

A release covers one language. The hub can leave a document out; it cannot make one: every document that is
published is listed, by the hash of its exact text, in a release that people's keys have signed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import anyio.to_thread
import structlog
from pydantic import ValidationError

from services.content.source.folder import Catalogue, Text
from shared import directory_store, limits
from shared.bus import Bus, BusUnreachable
from shared.couch import Conflict, Couch, Doc, NotFound
from shared.directory import Directory
from shared.encoding import canonical_json, format_time, now, parse_time, strict_json
from shared.problem import Problem
from shared.release import read_release
from shared.schemas.news import Publish
from shared.schemas.signed import ReleasePayload
from shared.signing import SigningError, Verified

ATTEMPTS = 5

log = structlog.get_logger()


@dataclass(frozen=True)
class Listed:
    """What releases say of a document: its newest version, and the hash of its text (None: withdrawn)."""

    ver: int
    sha256: str | None


class Releases:
    """Makes payloads to be signed, and publishes signed ones. Every act may be repeated."""

    def __init__(self, couch: Couch, bus: Bus, read: Callable[[], Catalogue]) -> None:
        self._couch = couch
        self._bus = bus
        self._read = read

    async def pending(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """`content.pending`: {language, p} of the first language whose releases lag behind, else {p: null}.

        Raises Problem: the hub has no region, or the folder has mistakes in it.
        """
        region = (await self._directory()).region
        catalogue = await self._catalogue()
        for language, texts in catalogue.texts.items():
            listed = await self._listed(database(language))
            items = [_item(text, listed.get(text.id)) for text in texts.values()]
            items += [_withdrawn(id_, was) for id_, was in listed.items() if id_ not in texts and was.sha256]
            if any(Listed(item["ver"], item["sha256"]) != listed.get(item["id"]) for item in items):
                payload = {"region": region, "origin": "tejedora", "made": format_time(now())}
                return {"language": language, "p": canonical_json({**payload, "items": items})}
        return {"p": None}

    async def publish(self, payload: dict[str, Any]) -> dict[str, Any]:
        """`content.publish`: {release} -> {id, written: {language: documents}, state}. Raises Problem."""
        signed, verified, release = self._signed(payload, await self._directory())
        language, texts = self._of_language(await self._catalogue(), release)
        name = database(language)
        await self._couch.ensure_db(name)
        written = await self._write(name, [(texts[i.id], i.ver) for i in release.items if i.sha256])
        new = await self._couch.put_if_absent(name, {"_id": f"release:{verified.id}", **signed})
        if written or new:
            log.info("catalogue_published", language=language, written=written, listed=len(release.items))
            await self._announce(name)
        state = "published" if written or new else "unchanged"
        return {"id": verified.id, "written": {language: written}, "state": state}

    async def counts(self) -> dict[str, int]:
        """Documents in each language, for `content.status`."""
        names = [name for name in await self._couch.db_names() if name.startswith("catalogue-")]
        found = {}
        for name in names:
            rows = await self._couch.all_docs(name)
            documents = [row for row in rows if not row["id"].startswith(("release:", "_"))]
            found[name.replace("-", "_")] = len(documents)
        return found

    def _signed(self, payload: dict[str, Any], directory: Directory) -> tuple[Doc, Verified, ReleasePayload]:
        """The release, its signers checked at this moment."""
        moment = now()
        try:
            signed = Publish.model_validate(payload).release.model_dump()
            verified, release = read_release(signed, directory, moment)
        except SigningError as error:
            raise _refused(error.reason) from None
        except ValidationError:
            raise _refused("not-signed") from None
        if parse_time(release.made) > moment + limits.ENROL_SKEW:
            raise _refused("future-dated")
        return signed, verified, release

    def _of_language(self, catalogue: Catalogue, release: ReleasePayload) -> tuple[str, Mapping[str, Text]]:
        """The language whose texts have exactly the listed hashes."""
        for language, texts in catalogue.texts.items():
            wanted = {item.id: item.sha256 for item in release.items if item.sha256}
            if wanted and all(id_ in texts and texts[id_].sha256 == hash_ for id_, hash_ in wanted.items()):
                return language, texts
        raise Problem(
            409,
            "folder-changed",
            "The folder no longer holds what was signed",
            "Ask for the pending release again and sign that.",
        )

    async def _write(self, name: str, texts: list[tuple[Text, int]]) -> int:
        """Store documents that are not there in this version; the number stored. Higher versions stay."""
        for _ in range(ATTEMPTS):
            rows = await self._couch.all_docs(name, keys=[text.id for text, _ in texts], include_docs=True)
            stored = {row["id"]: row["doc"] for row in rows if row.get("doc")}
            docs = []
            for text, ver in texts:
                old = stored.get(text.id)
                if old is None or old["ver"] < ver:
                    rev = {} if old is None else {"_rev": old["_rev"]}
                    docs.append({"_id": text.id, **rev, "ver": ver, "p": text.p})
            if not docs:
                return 0
            answers = await self._couch.bulk(name, docs)
            if not any(row.get("error") for row in answers):
                return len(docs)
        raise Conflict(name)

    async def _listed(self, name: str) -> dict[str, Listed]:
        """The newest version of each document that the stored releases list."""
        newest: dict[str, Listed] = {}
        try:
            rows = await self._couch.all_docs(
                name, startkey="release:", endkey="release:\ufff0", include_docs=True
            )
        except NotFound:
            return newest
        for row in rows:
            for item in strict_json(row["doc"]["p"])["items"]:
                known = newest.get(item["id"])
                if known is None or item["ver"] > known.ver:
                    newest[item["id"]] = Listed(item["ver"], item["sha256"])
        return newest

    async def _directory(self) -> Directory:
        directory = await directory_store.load_directory(self._couch)
        if directory is None:
            raise Problem(503, "no-region", "This hub has no region yet", "Begin with `hub directory init`.")
        return directory

    async def _catalogue(self) -> Catalogue:
        catalogue = await anyio.to_thread.run_sync(self._read)
        if catalogue.troubles:
            raise Problem(
                409,
                "folder-has-mistakes",
                "The catalogue's folder has mistakes in it",
                "; ".join(str(trouble) for trouble in catalogue.troubles[:5]),
            )
        return catalogue

    async def _announce(self, name: str) -> None:
        """News that is lost loses nothing: devices look again by themselves."""
        try:
            await self._bus.publish_news("news.catalogue", {"database": name})
        except BusUnreachable:
            return


def database(language: str) -> str:
    """The database of a language."""
    return f"catalogue-{language}"


def _item(text: Text, was: Listed | None) -> dict[str, Any]:
    ver = 1 if was is None else was.ver if was.sha256 == text.sha256 else was.ver + 1
    return {"id": text.id, "ver": ver, "sha256": text.sha256}


def _withdrawn(id_: str, was: Listed) -> dict[str, Any]:
    return {"id": id_, "ver": was.ver + 1, "sha256": None}


def _refused(reason: str) -> Problem:
    return Problem(
        422, "release-refused", "The release does not hold", f"Reason: {reason}.", extra={"reason": reason}
    )
