"""What waits for a signature, and what a signature lets in: versions, refusals, repeats, copies at once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra import statements as make
from shared.encoding import canonical_json, format_time, now, parse_time, strict_json
from shared.release import p_hash, read_release
from shared.signing import RELEASE, Seed, public_key, sign
from tests.unit.content.hub import (
    AUTHOR,
    PUBLISHER,
    REVIEWER,
    ROOT,
    STRANGER,
    Copy,
    Hub,
    Killed,
    Lives,
    refused,
)
from tests.unit.content.library import COURSE_FOLDER, DOCUMENTS, LESSON, WHOLE, change, write

LESSON_FILE = f"es/{COURSE_FOLDER}/01-begin.md"
LESSON_ID = "lesson:care:01-begin"


@pytest.fixture
def hub(whole: Path) -> Hub:
    """A hub whose folder has two languages."""
    return Hub(whole)


async def _pending(copy: Copy) -> dict[str, Any]:
    pending = await copy.pending()
    return dict(strict_json(pending["p"]), language=pending["language"])


async def test_each_language_waits_for_a_release_of_its_own_the_source_first(hub: Hub) -> None:
    copy = await hub.begin()
    assert await copy.sign_all() == ["es", "en"]
    assert await copy.pending() == {"p": None}
    assert sorted(hub.documents("es")) == DOCUMENTS == sorted(hub.documents("en"))


async def test_what_is_to_be_signed_lists_every_text_by_its_hash(hub: Hub) -> None:
    copy = await hub.begin()
    pending = await _pending(copy)
    assert (pending["region"], pending["language"]) == (hub.region, "es")
    assert parse_time(pending["made"]) <= now()
    assert [item["id"] for item in pending["items"]] == DOCUMENTS
    await copy.sign_all()
    texts = hub.documents("es")
    assert {item["id"]: item["sha256"] for item in pending["items"]} == {
        id_: p_hash(p) for id_, (_, p) in texts.items()
    }


async def test_a_device_finds_every_published_document_in_a_release_that_counts(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    directory = await copy.releases.directory()
    for doc in hub.store.live("catalogue-es").values():
        if doc["_id"].startswith("release:"):
            verified, release = read_release(doc, directory)
            assert doc["_id"] == f"release:{verified.id}"
    listed = {(item.id, item.ver, item.sha256) for item in release.items}
    assert listed == {(id_, ver, p_hash(p)) for id_, (ver, p) in hub.documents("es").items()}


async def test_a_changed_text_gets_the_next_version_and_the_others_keep_theirs(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    change(hub.folder, LESSON_FILE, "Respira.", "Respira hondo.")
    assert await copy.sign_all() == ["es"]
    versions = hub.versions()
    assert versions.pop(LESSON_ID) == 2
    assert set(versions.values()) == {1}
    assert "hondo" in hub.documents()[LESSON_ID][1]


async def test_a_text_that_was_changed_back_gets_a_version_that_is_higher_still(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    for new, old in (("Camina.", "Respira."), ("Respira.", "Camina.")):
        change(hub.folder, LESSON_FILE, old, new)
        await copy.sign_all()
    assert hub.versions()[LESSON_ID] == 3


async def test_what_left_the_folder_is_withdrawn_and_may_come_back(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    mechanisms = [hub.folder / language / "mechanisms/order.md" for language in ("es", "en")]
    text = mechanisms[0].read_text()
    for file in mechanisms:
        file.unlink()
    withdrawn = await _pending(copy)
    assert {item["id"]: item for item in withdrawn["items"]}["mechanism:order"] == {
        "id": "mechanism:order",
        "ver": 2,
        "sha256": None,
    }
    assert await copy.sign_all() == ["es", "en"]
    assert "mechanism:order" not in [item["id"] for item in (await _again(hub, copy))["items"]]
    for file in mechanisms:
        file.write_text(text)
    assert await copy.sign_all() == ["es", "en"]
    assert hub.versions()["mechanism:order"] == 3


async def _again(hub: Hub, copy: Copy) -> dict[str, Any]:
    """What would be signed after one more change."""
    change(hub.folder, LESSON_FILE, "Respira.", "Respira otra vez.")
    pending = await _pending(copy)
    change(hub.folder, LESSON_FILE, "Respira otra vez.", "Respira.")
    return pending


async def test_a_language_that_left_the_folder_is_withdrawn_and_its_withdrawal_signed_once(hub: Hub) -> None:
    copy = await hub.begin()
    write(hub.folder, {name.replace("en/", "nah/", 1): text for name, text in WHOLE.items() if "en/" in name})
    assert await copy.sign_all() == ["es", "en", "nah"]
    for language in ("en", "nah"):
        (hub.folder / language).rename(hub.folder.parent / language)
    assert await copy.sign_all() == ["en", "nah"]
    for language in ("en", "nah"):
        last = max(hub.releases(language), key=lambda release: max(item["ver"] for item in release["items"]))
        assert {(item["ver"], item["sha256"]) for item in last["items"]} == {(2, None)}


async def test_a_folder_that_is_not_there_withdraws_nothing(hub: Hub, tmp_path: Path) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    problem = await refused(Copy(hub, tmp_path / "nowhere").pending())
    assert problem.slug == "folder-has-mistakes"


async def test_a_folder_with_mistakes_is_told_with_the_first_ones_and_their_number(hub: Hub) -> None:
    copy = await hub.begin()
    signed = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    change(hub.folder, f"es/{COURSE_FOLDER}/test.md", "- [x]", "- [ ]")
    change(hub.folder, LESSON_FILE, "https://example.org", "http://example.org")
    for ask in (copy.pending, lambda: copy.publish(signed)):
        problem = await refused(ask())
        assert (problem.status, problem.slug) == (409, "folder-has-mistakes")
        assert problem.extra == {"mistakes": 2}
        assert f"es/{COURSE_FOLDER}/test.md:7: no option is right." in str(problem.detail)
        assert str(hub.folder) not in str(problem.detail)


async def test_of_many_mistakes_five_are_told(hub: Hub) -> None:
    copy = await hub.begin()
    for stem in ("01-begin", "list", "story", "test", "help"):
        for language in ("es", "en"):
            (hub.folder / language / COURSE_FOLDER / f"{stem}.md").write_text("x")
    problem = await refused(copy.pending())
    assert str(problem.detail).endswith(f"; and {problem.extra['mistakes'] - 5} more")


async def test_without_a_region_nothing_is_signed(hub: Hub) -> None:
    copy = hub.copy()
    for ask in (copy.pending, lambda: copy.publish(_release(hub, []))):
        problem = await refused(ask())
        assert (problem.status, problem.slug) == (503, "no-region")


def _release(
    hub: Hub, listed: list[dict[str, Any]], signer: Seed = PUBLISHER, **changes: Any
) -> dict[str, Any]:
    payload = {"region": hub.region, "origin": "tejedora", "made": format_time(now()), "items": listed}
    return sign(RELEASE, canonical_json({**payload, **changes}), signer)


@pytest.mark.parametrize(
    ("seeds", "reason"),
    [
        ((STRANGER,), "not-released"),
        ((AUTHOR,), "not-released"),
        ((REVIEWER,), "not-released"),
        ((ROOT,), "not-released"),
    ],
)
async def test_only_those_whom_the_root_named_can_sign(
    hub: Hub, seeds: tuple[Seed, ...], reason: str
) -> None:
    copy = await hub.begin()
    pending = await copy.pending()
    problem = await refused(copy.publish(sign(RELEASE, pending["p"], *seeds)))
    assert (problem.status, problem.slug, problem.extra) == (422, "release-refused", {"reason": reason})
    assert "catalogue-es" not in hub.store.databases


async def test_an_author_and_a_reviewer_can_sign_together(hub: Hub) -> None:
    copy = await hub.begin()
    assert await copy.sign_all(AUTHOR, REVIEWER) == ["es", "en"]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"region": "a" * 52}, "wrong-region"),
        ({"made": format_time(now() + timedelta(hours=1))}, "future-dated"),
        ({"made": "yesterday"}, "bad-payload"),
        ({"items": []}, "bad-payload"),
        ({"lang": "es"}, "bad-payload"),
    ],
)
async def test_a_release_of_another_region_or_time_or_form_is_refused(
    hub: Hub, changes: dict[str, Any], reason: str
) -> None:
    copy = await hub.begin()
    items = (await _pending(copy))["items"]
    problem = await refused(copy.publish(_release(hub, items, **changes)))
    assert (problem.slug, problem.extra) == ("release-refused", {"reason": reason})


async def test_a_document_that_is_listed_twice_is_refused(hub: Hub) -> None:
    copy = await hub.begin()
    items = (await _pending(copy))["items"]
    problem = await refused(copy.publish(_release(hub, [*items, items[0]])))
    assert problem.extra == {"reason": "duplicate-item"}


@pytest.mark.parametrize("payload", [{}, {"release": {}}, {"release": 1}, {"release": {}, "x": 1}])
async def test_what_is_no_release_is_refused(hub: Hub, payload: dict[str, Any]) -> None:
    copy = await hub.begin()
    problem = await refused(copy.releases.publish(payload))
    assert (problem.status, problem.extra) == (422, {"reason": "not-signed"})


async def test_a_text_that_was_tampered_with_after_signing_is_refused(hub: Hub) -> None:
    copy = await hub.begin()
    signed = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    signed["p"] = signed["p"].replace('"ver":1', '"ver":2')
    problem = await refused(copy.publish(signed))
    assert problem.extra == {"reason": "bad-signature"}


async def test_a_release_of_what_the_folder_no_longer_holds_is_refused(hub: Hub) -> None:
    copy = await hub.begin()
    signed = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    change(hub.folder, LESSON_FILE, "Respira.", "Camina.")
    problem = await refused(copy.publish(signed))
    assert (problem.status, problem.slug) == (409, "folder-changed")
    assert "catalogue-es" not in hub.store.databases


@pytest.mark.parametrize("ver", [1, 3, 2**53])
async def test_a_version_that_was_not_asked_for_is_refused(hub: Hub, ver: int) -> None:
    """A lower one would do nothing; a higher one would leave no room above it."""
    copy = await hub.begin()
    await copy.sign_all()
    change(hub.folder, LESSON_FILE, "Respira.", "Camina.")
    items = [
        item | ({"ver": ver} if item["id"] == LESSON_ID else {}) for item in (await _pending(copy))["items"]
    ]
    assert (await refused(copy.publish(_release(hub, items)))).slug == "folder-changed"


async def test_an_old_release_cannot_be_put_in_force_again(hub: Hub) -> None:
    copy = await hub.begin()
    old = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    change(hub.folder, LESSON_FILE, "Respira.", "Camina.")
    await copy.sign_all()
    assert (await refused(copy.publish(old))).slug == "folder-changed"
    assert "Camina" in hub.documents()[LESSON_ID][1]


async def test_a_release_may_list_a_part_of_what_waits(hub: Hub) -> None:
    copy = await hub.begin()
    items = (await _pending(copy))["items"]
    lesson = [item for item in items if item["id"] == LESSON_ID]
    answer = await copy.publish(_release(hub, lesson))
    assert answer["written"] == {"es": 1}
    assert list(hub.documents()) == [LESSON_ID]
    assert await copy.sign_all() == ["es", "en"]
    assert hub.versions()[LESSON_ID] == 1


async def test_a_repeat_changes_nothing_and_says_so(hub: Hub) -> None:
    copy = await hub.begin()
    signed = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    first = await copy.publish(signed)
    stored = hub.store.live("catalogue-es")
    again = await copy.publish(signed)
    assert first == again | {"written": {"es": len(DOCUMENTS)}, "state": "published"}
    assert (again["written"], again["state"]) == ({"es": 0}, "unchanged")
    assert hub.store.live("catalogue-es") == stored


async def test_devices_are_told_of_every_release_also_when_it_comes_again(hub: Hub) -> None:
    """Whoever published it the first time may have been killed before it said so."""
    copy = await hub.begin()
    signed = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    await copy.publish(signed)
    await copy.publish(signed)
    assert hub.wire.news == [("news.catalogue", {"database": "catalogue-es"})] * 2


async def test_an_outage_of_nats_does_not_keep_a_release_from_being_published(hub: Hub) -> None:
    copy = await hub.begin()
    hub.wire.down = True
    assert await copy.sign_all() == ["es", "en"]


async def test_what_only_a_revoked_key_has_signed_waits_for_a_signature_again(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.add(hub.role(STRANGER, "release"))
    await copy.sign_all(STRANGER)
    await copy.add(make.revocation(ROOT, hub.region, public_key(STRANGER), now()))
    before = hub.documents()
    assert await copy.sign_all() == ["es", "en"]
    assert hub.documents() == before, "the texts are the same, so phones load nothing again"


async def test_a_change_that_a_revoked_key_has_signed_is_overruled_by_a_higher_version(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    await copy.add(hub.role(STRANGER, "release"))
    change(hub.folder, LESSON_FILE, "Respira.", "Calla.")
    await copy.sign_all(STRANGER)
    change(hub.folder, LESSON_FILE, "Calla.", "Respira.")
    await copy.add(make.revocation(ROOT, hub.region, public_key(STRANGER), now()))
    assert await copy.sign_all() == ["es"]
    ver, p = hub.documents()[LESSON_ID]
    assert (ver, "Respira" in p) == (3, True)


async def test_two_that_signed_different_texts_at_once_are_told_apart_by_the_next_version(hub: Hub) -> None:
    copy = await hub.begin()
    mine = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    await copy.publish(mine)
    other = Hub(write(hub.folder.parent / "other", WHOLE | {LESSON_FILE: LESSON.replace("Respira", "Anda")}))
    rival = sign(RELEASE, (await _of(other, hub).pending())["p"], PUBLISHER)
    assert await _publish_blindly(hub, rival)
    assert await copy.sign_all() == ["es", "en"]
    ver, p = hub.documents()[LESSON_ID]
    assert (ver, "Respira" in p) == (2, True)


def _of(other: Hub, hub: Hub) -> Copy:
    """A copy with another folder, before anything is published."""
    copy = Copy(hub, other.folder)
    copy.couch._store = type(hub.store)(databases={"directory": hub.store.databases["directory"]})
    return copy


async def _publish_blindly(hub: Hub, signed: dict[str, Any]) -> bool:
    """Store a release as a copy does that has not seen the other one."""
    verified, _ = read_release(signed, await hub.copy().releases.directory())
    return await hub.copy().couch.put_if_absent("catalogue-es", {"_id": f"release:{verified.id}", **signed})


async def test_whatever_lies_among_the_releases_is_not_believed(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.sign_all()
    forged = _release(hub, [{"id": LESSON_ID, "ver": 2**53, "sha256": "a" * 64}], STRANGER)
    forged["s"][0]["sig"] = "A" * 86
    for number, doc in enumerate((forged, {"t": RELEASE, "p": "{", "s": []}, {"p": 1})):
        await copy.couch.put("catalogue-es", {"_id": f"release:{number}", **doc})
    assert await copy.pending() == {"p": None}


async def test_a_document_that_was_changed_behind_our_back_is_mended_by_a_repeat(hub: Hub) -> None:
    copy = await hub.begin()
    signed = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    await copy.publish(signed)
    doc = hub.store.live("catalogue-es")[LESSON_ID]
    await copy.couch.put("catalogue-es", {**doc, "p": "{}"})
    assert (await copy.publish(signed))["written"] == {"es": 1}
    assert "Respira" in hub.documents()[LESSON_ID][1]


async def test_killed_at_any_step_a_repeat_finishes_it(hub: Hub) -> None:
    copy = await hub.begin()
    signed = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    deaths = 0
    for lives in range(100):
        fresh = Hub(hub.folder)
        fresh.began, fresh.root, fresh.region = hub.began, hub.root, hub.region
        survivor = await fresh.begin()
        try:
            await fresh.copy(Lives(lives)).publish(signed)
        except Killed:
            deaths += 1
        else:
            break
        await survivor.publish(signed)
        assert sorted(fresh.documents()) == DOCUMENTS
        assert set(fresh.versions().values()) == {1}
        assert len(fresh.releases()) == 1
        assert ("news.catalogue", {"database": "catalogue-es"}) in fresh.wire.news
        assert await survivor.sign_all() == ["en"]
    assert deaths > 8


async def test_documents_that_were_left_without_their_release_are_taken_up_by_the_next(hub: Hub) -> None:
    """A CouchDB that fails within a request may store a part of it."""
    copy = await hub.begin()
    signed = sign(RELEASE, (await copy.pending())["p"], PUBLISHER)
    await copy.publish(signed)
    stored = hub.store.databases["catalogue-es"].docs
    for id_ in [id_ for id_ in stored if id_.startswith("release:")] + ["quiz:care:test"]:
        del stored[id_]
    assert await copy.sign_all() == ["es", "en"]
    assert sorted(hub.documents()) == DOCUMENTS
    assert set(hub.versions().values()) == {1}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=1, max_size=30), st.booleans())
async def test_copies_that_publish_at_once_end_with_one_version_of_everything(
    pauses: list[int], same: bool
) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        hub = Hub(write(Path(folder), WHOLE))
        copy = await hub.begin()
        p = (await copy.pending())["p"]
        later = canonical_json({**strict_json(p), "made": format_time(now() - timedelta(seconds=9))})
        turn = iter(pauses * 100)

        async def step(_name: str) -> None:
            for _ in range(next(turn, 0)):
                await anyio.lowlevel.checkpoint()

        answers: list[dict[str, Any]] = []

        async def publish(text: str) -> None:
            answers.append(await hub.copy(step).publish(sign(RELEASE, text, PUBLISHER)))

        async with anyio.create_task_group() as copies:
            for text in (p, p if same else later, p):
                copies.start_soon(publish, text)
    assert sorted(hub.documents()) == DOCUMENTS
    assert set(hub.versions().values()) == {1}
    assert len(hub.releases()) == (1 if same else 2)
    assert sum(answer["state"] == "published" for answer in answers) >= 1
    assert all(doc["_rev"].startswith("1-") for doc in hub.store.live("catalogue-es").values())
