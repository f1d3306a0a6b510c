"""What is published and what is missing, in numbers that are those of a phone."""

from __future__ import annotations

from pathlib import Path

import pytest

from infra.hub.catalogue import readable
from tests.unit.content.hub import Hub, refused
from tests.unit.content.library import COURSE_FOLDER, DOCUMENTS, change

LESSON_FILE = f"es/{COURSE_FOLDER}/01-begin.md"


@pytest.fixture
def hub(whole: Path) -> Hub:
    return Hub(whole)


async def test_before_anything_is_signed_everything_waits(hub: Hub) -> None:
    copy = await hub.begin()
    found = await copy.overview.answer({})
    assert found["unsigned"] == 2 * len(DOCUMENTS)
    assert (found["mistakes"], found["mistakes_shown"], found["missing"]) == (0, [], [])
    spanish = found["languages"]["es"]
    assert spanish["published"] == {
        "documents": 0,
        "courses": 0,
        "lessons": 0,
        "mechanisms": 0,
        "workshops": 0,
        "terms": 0,
    }
    assert spanish["folder"] == {
        "documents": 8,
        "courses": 1,
        "lessons": 1,
        "mechanisms": 1,
        "workshops": 0,
        "terms": 1,
    }
    assert spanish["unsigned"] == 8
    assert await copy.overview.status() == {
        "counts": {"mistakes": 0, "unsigned": 16, "catalogue_es": 0, "catalogue_en": 0},
        "warnings": ["catalogue-unsigned"],
    }


async def test_once_signed_it_says_what_people_still_have_to_do(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    found = await copy.overview.answer({})
    assert found["unsigned"] == 0
    for language in ("es", "en"):
        of = found["languages"][language]
        assert of["published"] == of["folder"]
        assert of["unreviewed"] == ["course:care", "mechanism:order"]
        assert of["unchecked_sources"] == {"mechanism:order": 1}
        assert of["untranslated"] == []
    assert await copy.overview.status() == {
        "counts": {"mistakes": 0, "unsigned": 0, "catalogue_es": 8, "catalogue_en": 8},
        "warnings": [],
    }


async def test_only_what_phones_believe_is_published(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    doc = hub.store.live("catalogue-en")["quiz:care:test"]
    await copy.couch.put("catalogue-en", {**doc, "p": "{}"})
    await copy.couch.put("catalogue-en", {"_id": "lesson:care:x", "ver": 1, "p": "{}"})
    english = (await copy.overview.answer({}))["languages"]["en"]
    assert english["published"]["documents"] == 7
    assert english["untranslated"] == ["quiz:care:test"]


async def test_mistakes_and_what_is_missing_are_told_and_stop_nothing(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    change(hub.folder, f"es/{COURSE_FOLDER}/test.md", "- [x]", "- [ ]")
    (hub.folder / "en/mechanisms/order.md").unlink()
    found = await copy.overview.answer({})
    assert found["mistakes"] == 1
    assert found["mistakes_shown"] == [
        f"es/{COURSE_FOLDER}/test.md:7: no option is right. Mark one with `- [x]`."
    ]
    assert found["missing"] == ["es/mechanisms/order.md:1: there is no `mechanism:order` in `en` yet."]
    assert found["languages"]["es"]["published"]["documents"] == 8
    status = await copy.overview.status()
    assert (status["counts"]["mistakes"], status["counts"]["unsigned"]) == (1, 0)
    assert status["warnings"] == ["folder-has-mistakes"]


async def test_without_a_region_there_is_no_overview_but_there_is_a_status(hub: Hub) -> None:
    copy = hub.copy()
    await copy.statements.prepare()
    assert (await refused(copy.overview.answer({}))).slug == "no-region"
    assert await copy.overview.status() == {"counts": {"mistakes": 0, "unsigned": 0}, "warnings": []}


async def test_an_operator_reads_it_in_her_language(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    copy = await hub.begin()
    waiting = readable(await copy.overview.answer({}))
    assert waiting.splitlines()[0].split() == [
        "idioma",
        "cursos",
        "lecciones",
        "mecanismos",
        "talleres",
        "palabras",
        "documentos",
        "por",
        "firmar",
    ]
    assert waiting.splitlines()[1].split() == ["es", "0", "0", "0", "0", "0", "0", "8"]
    assert waiting.endswith("hub catalogue sign --key ARCHIVO")
    await copy.sign_all()
    signed = readable(await copy.overview.answer({}))
    assert "es: sin revisar por una persona: 2. Fuentes sin fecha de consulta: 1. Sin traducir: 0." in signed
    assert signed.endswith("Lo publicado es lo que hay en la carpeta.")
    change(hub.folder, f"es/{COURSE_FOLDER}/test.md", "- [x]", "- [ ]")
    broken = readable(await copy.overview.answer({}))
    assert f"  es/{COURSE_FOLDER}/test.md:7: no option is right." in broken
    assert "Errores en la carpeta del catálogo: 1." in broken
