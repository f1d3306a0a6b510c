"""Pictures and recordings of the folder: read, told of, brought in, required, collected."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from infra.hub.catalogue import readable
from services.content.media import Media
from services.content.source.cache import checked
from shared.encoding import now
from shared.peers import copy_of
from shared.signing import RELEASE, sign
from tests.unit.content.hub import PUBLISHER, Hub, refused
from tests.unit.content.library import COURSE_FOLDER, change

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><circle r="4"/></svg>'
VOICE = b"OggS\0voice"
NAME = hashlib.sha256(SVG).hexdigest()
LESSON = "lesson:care:01-begin"
PICTURE = '![Un círculo: mirar, pensar, actuar](media/cycle.svg "El ciclo")'


def put(library: Path, language: str, name: str, data: bytes) -> None:
    folder = library / language / COURSE_FOLDER / "media"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)


def write(library: Path, text: str, language: str = "es", file: str = "01-begin.md") -> None:
    path = library / language / COURSE_FOLDER / file
    path.write_text(f"{path.read_text()}\n{text}\n")


def troubles(library: Path) -> list[str]:
    return [str(trouble) for trouble in checked(library).troubles]


def entry(library: Path, id_: str = LESSON, language: str = "es") -> dict[str, Any]:
    found: dict[str, Any] = checked(library).texts[language][id_].entry
    return found


@pytest.fixture
def illustrated(whole: Path) -> Path:
    """A catalogue whose first lesson has a picture in both languages."""
    for language in ("es", "en"):
        put(whole, language, "cycle.svg", SVG)
        write(whole, PICTURE, language)
    return whole


def test_a_text_names_its_picture_by_hash_and_nothing_else_of_it_changes(illustrated: Path) -> None:
    assert troubles(illustrated) == []
    found = entry(illustrated)
    assert found["body"].endswith(PICTURE.replace("media/cycle.svg", f"media:{NAME}"))
    alt = "Un círculo: mirar, pensar, actuar"
    ref = {"sha256": NAME, "type": "image/svg+xml", "size": len(SVG), "alt": alt, "name": "cycle.svg"}
    assert found["media"] == [ref]


def test_a_text_without_pictures_says_nothing_of_any(whole: Path) -> None:
    assert "media" not in entry(whole)


def test_a_course_may_open_with_a_picture(whole: Path) -> None:
    for language in ("es", "en"):
        put(whole, language, "cycle.svg", SVG)
        write(whole, PICTURE, language, "course.md")
    assert troubles(whole) == []
    assert [ref["sha256"] for ref in entry(whole, "course:care")["media"]] == [NAME]


def test_a_voice_is_of_one_language_and_asks_for_none_in_the_other(illustrated: Path) -> None:
    put(illustrated, "es", "voz.ogg", VOICE)
    change(illustrated, f"es/{COURSE_FOLDER}/01-begin.md", "minutes: 5", "minutes: 5\nvoice: media/voz.ogg")
    assert troubles(illustrated) == []
    found = entry(illustrated)
    assert found["voice"] == hashlib.sha256(VOICE).hexdigest() == found["media"][-1]["sha256"]
    assert found["media"][-1]["alt"] == found["title"]


@pytest.mark.parametrize(
    ("text", "name", "data", "said"),
    [
        ("![](media/a.svg)", "a.svg", SVG, "has no alternative text"),
        ("![ ](media/a.svg)", "a.svg", SVG, "has no alternative text"),
        ("![x](media/gone.svg)", "", b"", "`media/gone.svg` is not there"),
        ("![x](media/a.exe)", "a.exe", SVG, "is no file that the app shows"),
        ("![x](media/../a.svg)", "", b"", "is no file that the app shows"),
        ("![x](media/a.png)", "a.png", SVG, "these bytes are not image/png"),
        ("![x](media/a.svg)", "a.svg", SVG.replace(b"circle", b"script"), "An SVG may only draw"),
        ("- ![x](media/a.svg)", "a.svg", SVG, "cannot be shown here"),
        ("Mira ![x](media/a.svg) aquí", "a.svg", SVG, "cannot be shown here"),
        (f"![x](media:{NAME})", "", b"", "cannot be shown here"),
        (f"![x](/media/{NAME})", "", b"", "cannot be shown here"),
        ("![x](https://example.org/a.svg)", "", b"", "cannot be shown here"),
        ("Sin dibujo.", "a.svg", SVG, "no text names this file"),
    ],
)
def test_what_is_wrong_with_a_picture_is_told(
    whole: Path, text: str, name: str, data: bytes, said: str
) -> None:
    if name:
        put(whole, "es", name, data)
    write(whole, text)
    assert any(said in told for told in troubles(whole)), troubles(whole)


def test_a_picture_stands_in_lessons_and_not_in_boxes_to_tick(whole: Path) -> None:
    put(whole, "es", "a.svg", SVG)
    write(whole, "- [ ] Mirar\n\n  ![x](media/a.svg)", file="list.md")
    assert any("cannot be shown here" in told for told in troubles(whole))


def test_a_translation_without_the_picture_is_a_mistake(whole: Path) -> None:
    put(whole, "es", "cycle.svg", SVG)
    write(whole, PICTURE)
    assert any("differs in media" in told for told in troubles(whole))


@pytest.mark.parametrize("voice", ["voz.ogg", "media/cycle.svg", "media/gone.ogg", "1"])
def test_a_voice_is_a_recording_that_is_there(illustrated: Path, voice: str) -> None:
    change(illustrated, f"es/{COURSE_FOLDER}/01-begin.md", "minutes: 5", f"minutes: 5\nvoice: {voice}")
    assert troubles(illustrated) != []


async def test_what_is_published_has_its_media_here_first(
    illustrated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    hub = Hub(illustrated)
    copy = await hub.begin()
    await copy.sign_all()
    assert await copy.media.missing([entry(illustrated)]) == []
    found = await copy.overview.answer({})
    assert "Imágenes y grabaciones: 1 (0.0 MB), faltan: 0." in readable(found)
    of = found["languages"]["es"]
    assert of["media"] == {"files": 1, "bytes": len(SVG), "missing": []}
    assert of["stale"] == []


async def test_a_release_whose_pictures_are_not_here_is_refused_and_says_which(illustrated: Path) -> None:
    hub = Hub(illustrated)
    copy = await hub.begin()
    pending = await copy.pending()
    copy.releases._media = Media(copy.couch, illustrated / "elsewhere")  # a file that went meanwhile
    problem = await refused(copy.publish(sign(RELEASE, pending["p"], PUBLISHER)))
    assert (problem.status, problem.slug, problem.extra) == (409, "media-missing", {"missing": [NAME]})
    assert "catalogue-es" not in hub.store.databases, "nothing of it was written"


async def test_what_no_document_names_goes_after_its_time_and_what_one_names_stays(illustrated: Path) -> None:
    hub = Hub(illustrated)
    copy = await hub.begin()
    await copy.sign_all()
    later = now() + timedelta(days=400)
    other = Media(copy.couch, illustrated, 90, lambda: later)
    assert await other.collect() == 0
    for language in ("es", "en"):
        change(illustrated, f"{language}/{COURSE_FOLDER}/01-begin.md", PICTURE, "Sin dibujo.")
        (illustrated / language / COURSE_FOLDER / "media" / "cycle.svg").unlink()
    await copy.sign_all()
    assert await other.collect() == 0, "its time begins now"
    much_later = Media(copy.couch, illustrated, 90, lambda: later + timedelta(days=90))
    assert await much_later.collect() == 1


async def test_a_translation_of_what_was_said_otherwise_is_told_as_stale(whole: Path) -> None:
    hub = Hub(whole)
    copy = await hub.begin()
    await copy.sign_all()
    doc = hub.store.live("catalogue-en")["course:care"]
    assert json.loads(doc["p"])["translation"] is not None
    change(whole, f"es/{COURSE_FOLDER}/course.md", "Es martes", "Es jueves")
    pending = await copy.pending()
    assert pending["language"] == "es"
    await copy.publish(sign(RELEASE, pending["p"], PUBLISHER))
    found = (await copy.overview.answer({}))["languages"]
    assert (found["en"]["stale"], found["es"]["stale"]) == (["course:care"], [])


async def test_what_a_copy_of_another_region_names_stays(illustrated: Path) -> None:
    hub = Hub(illustrated)
    copy = await hub.begin()
    await copy.sign_all()
    doc = hub.store.live("catalogue-es")[LESSON]
    for language in ("es", "en"):
        change(illustrated, f"{language}/{COURSE_FOLDER}/01-begin.md", PICTURE, "Sin dibujo.")
        (illustrated / language / COURSE_FOLDER / "media" / "cycle.svg").unlink()
    await copy.sign_all()
    other = copy_of("a" * 52, "catalogue-es")
    await copy.couch.ensure_db(other)
    await copy.couch.put(other, {"_id": LESSON, "ver": 1, "p": doc["p"]})
    for days in (1, 400):
        later = Media(copy.couch, illustrated, 90, partial(_in, days))
        assert await later.collect() == 0


def _in(days: int) -> datetime:
    return now() + timedelta(days=days)
