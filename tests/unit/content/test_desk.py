"""What people write and sign on their devices: who may publish it, and what the folder may do then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra import statements as make
from services.content.desk import Desk
from shared.encoding import canonical_json, format_time, now, strict_json
from shared.problem import Problem
from shared.release import p_hash
from shared.signing import RELEASE, Seed, public_key, sign
from tests.unit.content.hub import AUTHOR, PUBLISHER, REVIEWER, ROOT, STRANGER, Copy, Hub, refused
from tests.unit.content.library import COURSE_FOLDER, change

LESSON = "lesson:care:01-begin"
COURSE = "course:care"
Entry = dict[str, Any]


@pytest.fixture
def hub(whole: Path) -> Hub:
    """A hub whose folder has two languages."""
    return Hub(whole)


async def _begun(hub: Hub) -> tuple[Copy, Desk]:
    copy = await hub.begin()
    await copy.sign_all()
    return copy, Desk(copy.couch, copy.releases, copy.media)


def entry(hub: Hub, id_: str, language: str = "es", **changes: Any) -> Entry:
    """A published document, changed."""
    return {**strict_json(hub.documents(language)[id_][1]), **changes}


def identity(of: Entry) -> str:
    """Its id."""
    return ":".join(filter(None, (of["type"], of.get("course"), of["id"])))


def question(
    hub: Hub,
    *entries: Entry,
    language: str = "es",
    gone: tuple[str, ...] = (),
    by: tuple[Seed, ...] = (AUTHOR, REVIEWER),
    versions: dict[str, int] | None = None,
    **changes: Any,
) -> dict[str, Any]:
    """What a device sends: each text in the version after the published one, unless told otherwise."""
    known = hub.versions(language) | (versions or {})
    docs = {identity(one): canonical_json(one) for one in entries}
    hashes = {id_: p_hash(p) for id_, p in docs.items()} | dict.fromkeys(gone)
    items = [{"id": id_, "ver": known.get(id_, 0) + 1, "sha256": sha} for id_, sha in hashes.items()]
    payload = {"region": hub.region, "origin": "desk", "made": format_time(now()), "items": items, **changes}
    release = sign(RELEASE, canonical_json(payload), *by)
    return {
        "release": release,
        "language": language,
        "docs": [{"_id": id_, "p": p} for id_, p in docs.items()],
    }


async def test_an_author_and_a_reviewer_publish_a_text_and_the_old_one_is_kept(hub: Hub) -> None:
    _, desk = await _begun(hub)
    before = hub.documents()[LESSON]
    changed = entry(hub, LESSON, body="## Hoy\n\nRespira.")
    answer = await desk.publish(question(hub, changed))
    assert (answer["state"], answer["written"]) == ("published", {"es": 1})
    assert hub.documents()[LESSON] == (2, canonical_json(changed))
    kept = hub.store.live("history-es")[f"{LESSON}@1"]
    assert (kept["ver"], kept["p"]) == before
    assert ("news.catalogue", {"database": "catalogue-es"}) in hub.wire.news


async def test_the_folder_takes_back_nothing_that_the_region_has_published(hub: Hub) -> None:
    copy, desk = await _begun(hub)
    await desk.publish(question(hub, entry(hub, LESSON, body="Nuestro.")))
    assert await copy.pending() == {"p": None}
    change(hub.folder, f"es/{COURSE_FOLDER}/01-begin.md", "Respira.", "Respira hondo.")
    change(hub.folder, f"es/{COURSE_FOLDER}/help.md", "Habla", "Platica")
    assert "es" in await copy.sign_all()
    assert hub.versions()[LESSON] == 2, "the region's own word stands when the software is updated"
    assert hub.versions()["help:care:help"] == 2


async def test_a_course_of_the_region_stays_though_no_folder_has_it(hub: Hub) -> None:
    copy, desk = await _begun(hub)
    part = {**entry(hub, LESSON), "course": "radio", "id": "uno"}
    ref = {name: part[name] for name in ("id", "type", "title", "minutes")}
    course = {**entry(hub, COURSE), "id": "radio", "parts": [ref]}
    await desk.publish(question(hub, course, part))
    assert await copy.pending() == {"p": None}
    assert {"course:radio", "lesson:radio:uno"} <= hub.documents().keys()


async def test_what_a_revoked_reviewer_let_in_gives_way_to_the_folder_again(hub: Hub) -> None:
    copy, desk = await _begun(hub)
    original = hub.documents()[LESSON][1]
    await desk.publish(question(hub, entry(hub, LESSON, body="Suyo.")))
    await copy.add(make.revocation(ROOT, hub.region, public_key(REVIEWER), now()))
    assert await copy.sign_all() == ["es"]
    assert hub.documents()[LESSON] == (3, original)


@pytest.mark.parametrize(
    ("by", "reason"),
    [
        ((AUTHOR,), "not-released"),
        ((REVIEWER,), "not-released"),
        ((STRANGER, REVIEWER), "not-released"),
        ((AUTHOR, STRANGER), "not-released"),
    ],
    ids=["author-alone", "reviewer-alone", "no-author", "no-reviewer"],
)
async def test_one_person_alone_publishes_nothing(hub: Hub, by: tuple[Seed, ...], reason: str) -> None:
    _, desk = await _begun(hub)
    before = hub.documents()
    problem = await refused(desk.publish(question(hub, entry(hub, LESSON, body="Sola."), by=by)))
    assert (problem.status, problem.extra) == (422, {"reason": reason})
    assert hub.documents() == before


async def test_an_author_who_also_reviews_is_not_her_own_reviewer(hub: Hub) -> None:
    copy, desk = await _begun(hub)
    await copy.add(hub.role(AUTHOR, "reviewer"))
    asked = question(hub, entry(hub, LESSON, body="Sola."), by=(AUTHOR,))
    assert (await refused(desk.publish(asked))).extra == {"reason": "not-released"}
    twice = {**asked["release"], "s": asked["release"]["s"] * 2}
    assert (await refused(desk.publish({**asked, "release": twice}))).extra == {"reason": "duplicate-key"}


async def test_a_repeat_changes_nothing_and_an_old_one_comes_too_late(hub: Hub) -> None:
    _, desk = await _begun(hub)
    first = question(hub, entry(hub, LESSON, body="Uno."))
    await desk.publish(first)
    assert (await desk.publish(first))["state"] == "unchanged"
    await desk.publish(question(hub, entry(hub, LESSON, body="Dos.")))
    problem = await refused(desk.publish(first))
    assert (problem.status, problem.slug, problem.extra) == (409, "published-meanwhile", {"ids": [LESSON]})
    assert strict_json(hub.documents()[LESSON][1])["body"] == "Dos."


async def test_of_two_who_publish_at_once_one_is_told(hub: Hub) -> None:
    _, desk = await _begun(hub)
    ends: list[str] = []

    async def one(body: str) -> None:
        try:
            ends.append((await desk.publish(question(hub, entry(hub, LESSON, body=body))))["state"])
        except Problem as problem:
            ends.append(problem.slug)

    async with anyio.create_task_group() as group:
        group.start_soon(one, "Uno.")
        group.start_soon(one, "Dos.")
    assert sorted(ends) == ["published", "published-meanwhile"]
    assert hub.versions()[LESSON] == 2


@pytest.mark.parametrize("version", [1, 3, 40])
async def test_only_the_next_version_is_taken(hub: Hub, version: int) -> None:
    _, desk = await _begun(hub)
    asked = question(hub, entry(hub, LESSON, body="Otra."), versions={LESSON: version - 1})
    assert (await refused(desk.publish(asked))).slug == "published-meanwhile"


def _html(hub: Hub) -> list[Entry]:
    return [entry(hub, LESSON, body="Hola <img src=x onerror=alert(1)>")]


def _link(hub: Hub) -> list[Entry]:
    return [entry(hub, LESSON, body="[Ven](http://example.org)")]


def _nowhere(hub: Hub) -> list[Entry]:
    return [entry(hub, LESSON, body="[Ven](/learn/none)")]


def _control(hub: Hub) -> list[Entry]:
    return [entry(hub, LESSON, title="Uno\u2028dos")]


def _turned(hub: Hub) -> list[Entry]:
    """What a reviewer reads on the screen is not what it says."""
    return [entry(hub, LESSON, body="Abre \u202eecalne le sarba on\u202c.")]


def _title(hub: Hub) -> list[Entry]:
    return [entry(hub, LESSON, title="Otro título")]


def _part(hub: Hub) -> list[Entry]:
    course = entry(hub, COURSE)
    return [{**course, "parts": [*course["parts"], {**course["parts"][0], "id": "none"}]}]


def _endless(hub: Hub) -> list[Entry]:
    story = entry(hub, "scenario:care:story")
    nodes = story["nodes"] | {"sleep": {**story["nodes"]["sleep"], "end": None}}
    nodes["sleep"]["choices"] = [{"text": "Otra vez", "to": "sleep"}]
    return [{**story, "nodes": nodes}]


def _wrong(hub: Hub) -> list[Entry]:
    quiz = entry(hub, "quiz:care:test")
    asked = quiz["questions"][0]
    options = [{**option, "right": False} for option in asked["options"]]
    return [{**quiz, "questions": [{**asked, "options": options}]}]


def _field(hub: Hub) -> list[Entry]:
    return [entry(hub, LESSON, script="x")]


def _unchecked(hub: Hub) -> list[Entry]:
    return [entry(hub, "mechanism:order", checked="2026-01-01")]


BAD: dict[str, Callable[[Hub], list[Entry]]] = {
    "html": _html,
    "unsafe-link": _link,
    "link-to-nowhere": _nowhere,
    "control-character": _control,
    "turned-around": _turned,
    "title-unlike-the-course": _title,
    "part-that-is-not-there": _part,
    "story-without-end": _endless,
    "nothing-right": _wrong,
    "unknown-field": _field,
    "checked-without-source": _unchecked,
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
async def test_a_text_that_the_folder_could_not_have_is_refused_whole(
    hub: Hub, bad: Callable[[Hub], list[Entry]]
) -> None:
    _, desk = await _begun(hub)
    before = hub.documents()
    good = entry(hub, "help:care:help", body="Bien.")
    problem = await refused(desk.publish(question(hub, good, *bad(hub))))
    assert (problem.status, problem.slug) == (422, "texts-refused")
    assert problem.extra["mistakes"]
    assert hub.documents() == before


async def test_a_text_goes_into_its_own_language_under_its_own_id(hub: Hub) -> None:
    _, desk = await _begun(hub)
    asked = question(hub, entry(hub, LESSON, body="Hola."))
    assert (await refused(desk.publish({**asked, "language": "en"}))).slug == "texts-refused"
    other = [{"_id": "lesson:care:02", "p": asked["docs"][0]["p"]}]
    assert (await refused(desk.publish({**asked, "docs": other}))).slug == "texts-refused"


async def test_a_release_and_its_texts_are_the_same(hub: Hub) -> None:
    _, desk = await _begun(hub)
    asked = question(hub, entry(hub, LESSON, body="Hola."))
    other = question(hub, entry(hub, LESSON, body="Adiós."))
    docs: list[dict[str, Any]]
    for docs in ([], other["docs"], asked["docs"] + question(hub, entry(hub, "help:care:help"))["docs"]):
        problem = await refused(desk.publish({**asked, "docs": docs}))
        assert problem.extra == {"reason": "documents-differ"}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"origin": "tejedora"}, "wrong-origin"),
        ({"region": "a" * 52}, "wrong-region"),
        ({"made": format_time(now() + timedelta(days=2))}, "future-dated"),
        ({"items": []}, "bad-payload"),
        ({"more": 1}, "bad-payload"),
    ],
    ids=["origin", "region", "made", "no-items", "unknown-field"],
)
async def test_a_release_of_something_else_is_refused(hub: Hub, changes: Entry, reason: str) -> None:
    _, desk = await _begun(hub)
    asked = question(hub, entry(hub, LESSON, body="Hola."), **changes)
    assert (await refused(desk.publish(asked))).extra == {"reason": reason}


async def test_a_text_whose_media_are_not_here_waits(hub: Hub) -> None:
    _, desk = await _begun(hub)
    sha = "ab" * 32
    media = {"sha256": sha, "type": "image/png", "size": 10, "alt": "Un mapa", "name": "mapa.png"}
    asked = question(hub, entry(hub, LESSON, body=f"![Un mapa](media:{sha})", media=[media]))
    problem = await refused(desk.publish(asked))
    assert (problem.status, problem.slug, problem.extra) == (409, "media-missing", {"missing": [sha]})


async def test_a_part_leaves_with_its_course_knowing_and_may_come_back(hub: Hub) -> None:
    _, desk = await _begun(hub)
    course, lesson = entry(hub, COURSE), entry(hub, "help:care:help")
    left = {**course, "parts": [ref for ref in course["parts"] if ref["id"] != "help"]}
    alone = await refused(desk.publish(question(hub, gone=("help:care:help",))))
    assert alone.slug == "texts-refused"
    await desk.publish(question(hub, left, gone=("help:care:help",)))
    again = question(hub, course, lesson, versions={"help:care:help": 2})
    assert (await desk.publish(again))["state"] == "published"
    assert hub.versions()["help:care:help"] == 3


async def test_a_translation_is_built_like_its_source(hub: Hub) -> None:
    _, desk = await _begun(hub)
    listed = entry(hub, "checklist:care:list", "en")
    shorter = {**listed, "groups": listed["groups"][:1]}
    assert (await refused(desk.publish(question(hub, shorter, language="en")))).slug == "texts-refused"
    await desk.publish(question(hub, {**listed, "intro": "Tick it."}, language="en"))
    assert hub.versions("en")["checklist:care:list"] == 2


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=6,
    )
)
def test_any_question_at_all_is_answered_with_a_problem(tmp_path_factory: Any, value: Any) -> None:
    async def ask() -> None:
        hub = Hub(tmp_path_factory.getbasetemp())
        copy = await hub.begin()
        desk = Desk(copy.couch, copy.releases, copy.media)
        for payload in (value, {"release": value, "language": "es", "docs": []}):
            asked = payload if isinstance(payload, dict) else {"release": payload}
            assert (await refused(desk.publish(asked))).status == 422

    anyio.run(ask)


async def test_signatures_count_by_the_roles_at_the_moment_of_publishing(hub: Hub) -> None:
    copy, desk = await _begun(hub)
    asked = question(hub, entry(hub, LESSON, body="Tarde."))
    await copy.add(make.revocation(ROOT, hub.region, public_key(AUTHOR), now()))
    assert (await refused(desk.publish(asked))).extra == {"reason": "not-released"}


async def test_the_release_key_may_publish_texts_alone(hub: Hub) -> None:
    _, desk = await _begun(hub)
    asked = question(hub, entry(hub, LESSON, body="De la casa."), by=(PUBLISHER,))
    assert (await desk.publish(asked))["state"] == "published"
