"""A backup is everything, and comes back as it was; a file that is not whole changes nothing."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import stat
import tarfile
from pathlib import Path
from typing import Any

import anyio
import pytest

from infra import hubfile
from infra.hub.archive import parts, verified
from infra.hub.backup import in_order
from shared.couch import Couch
from shared.encoding import new_id, sha256_b32
from tests.integration.infra.device import Device, post
from tests.integration.infra.hub_process import HubProcess, environment, run_hub
from tests.support.claims import MARK

BLOB = os.urandom(300_000)


async def _fill(couch: Couch) -> None:
    """A little of everything that a hub keeps, in shapes that are easy to lose."""
    for name in ("hub", "receipts", "intake-2026-11", "box-coordinators", "blobs", "sessions-2026-11-24"):
        await couch.ensure_db(name)
    await couch.put("hub", {"_id": "storage", "generation": "old-generation"})
    await couch.put("hub", {"_id": "member:ñ/ü", "words": 'Ξ  "quoted" \u2028'})
    gone = await couch.put("hub", {"_id": "gone", "was": "here"})
    await couch.delete("hub", "gone", gone)
    await couch.put("sessions-2026-11-24", {"_id": "f" * 64, "device": new_id()})
    await couch.put_attachment("blobs", {"_id": "ab" * 32}, "c", BLOB)
    envelopes = [{"_id": sha256_b32(str(n).encode()), "h": "{}", "a": "A" * 5000} for n in range(450)]
    await couch.bulk("intake-2026-11", envelopes)
    rival = {"_id": "two", "_revisions": {"start": 2, "ids": ["b" * 32, "a" * 32]}, "says": "b"}
    other = {**rival, "_revisions": {"start": 2, "ids": ["c" * 32, "a" * 32]}, "says": "c"}
    for doc, revision in ((rival, "b"), (other, "c")):
        await couch.bulk("box-coordinators", [{**doc, "_rev": f"2-{revision * 32}"}], new_edits=False)


async def _everything(couch: Couch) -> dict[str, Any]:
    """Every open revision with attachments, by database and id; local documents and sessions apart."""
    found: dict[str, Any] = {}
    for name in in_order(await couch.db_names()):
        for change in (await couch.changes(name))["results"]:
            leaves: Any = await couch.get(name, change["id"], open_revs="all", revs=True, attachments=True)
            docs = [leaf["ok"] for leaf in leaves]
            for doc in docs:
                for attachment in doc.get("_attachments", {}).values():
                    attachment.pop("revpos", None)
            found[f"{name}/{change['id']}"] = sorted(docs, key=lambda doc: str(doc["_rev"]))
    return found


def _mode(file: str) -> int:
    return stat.S_IMODE(Path(file).stat().st_mode)


async def test_everything_comes_back_as_it_was_with_a_new_generation(
    couch: Couch, couch_url: str, nats_url: str, tmp_path: Path
) -> None:
    await _fill(couch)
    before = await _everything(couch)
    env = environment(tmp_path / "hub", COUCHDB_URL=couch_url, NATS_URL=nats_url)
    file = str(tmp_path / "hub.tar.gz")
    made = run_hub(env, "backup", file, "--json")
    ours = MARK in await couch.db_names()  # a server that was given to the tests bears their mark
    assert json.loads(made.stdout) == {"file": file, "databases": 5 + ours, "documents": 454}
    assert _mode(file) == 0o600

    await couch.put("receipts", {"_id": "later"})
    refused = run_hub(env, "restore", file)
    assert refused.stderr.startswith("hub: This CouchDB holds ")
    restored = run_hub(env, "restore", file, "--replace")
    assert restored.returncode == 0, restored.stderr

    after = await _everything(couch)
    [storage] = after.pop("hub/storage")
    del before["hub/storage"]
    assert after == before
    assert storage["generation"] != "old-generation"
    assert "sessions-2026-11-24" not in await couch.db_names()
    assert await couch.get_attachment("blobs", "ab" * 32, "c") == BLOB


async def test_a_backup_can_be_made_while_documents_arrive(
    couch: Couch, couch_url: str, nats_url: str, tmp_path: Path
) -> None:
    await _fill(couch)
    env = environment(tmp_path / "hub", COUCHDB_URL=couch_url, NATS_URL=nats_url)
    assert run_hub(env, "backup", str(tmp_path / "b.tar.gz")).returncode == 0
    manifest = verified(tmp_path / "b.tar.gz")
    lines = [doc["_id"] for _database, docs in parts(tmp_path / "b.tar.gz") for doc in docs]
    assert sum(contents["documents"] for contents in manifest["databases"].values()) == 454
    assert len(lines) == 456  # the deleted document and the second revision of the disputed one too


def test_boxes_are_read_before_the_intake_and_receipts_before_both() -> None:
    names = ["hub", "intake-2026-11", "_users", "box-abc", "sessions-x", "blobs", "receipts", "directory"]
    assert in_order(names) == ["receipts", "box-abc", "intake-2026-11", "directory", "blobs", "hub"]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory, demo_hub: HubProcess) -> Path:
    """A backup of a hub that runs."""
    file = tmp_path_factory.mktemp("backup") / "good.tar.gz"
    made = demo_hub.hub("backup", str(file))
    assert made.returncode == 0, made.stderr
    return file


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.9, 0.999])
def test_a_file_that_breaks_off_changes_nothing(share: float, good: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(good.read_bytes()[: int(good.stat().st_size * share)])
    _refused_unchanged(broken, tmp_path)


def test_a_file_with_a_changed_byte_inside_changes_nothing(good: Path, tmp_path: Path) -> None:
    plain = gzip.decompress(good.read_bytes())
    at = plain.index(b'"demo:coordinator"') + 4
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(gzip.compress(plain[:at] + b"X" + plain[at + 1 :]))
    _refused_unchanged(broken, tmp_path)


def test_a_file_with_something_more_inside_changes_nothing(good: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tar.gz"
    (tmp_path / "extra").write_text("{}\n")
    with tarfile.open(good) as old, tarfile.open(broken, "w:gz") as new:
        for entry in old:
            new.addfile(entry, old.extractfile(entry))
        new.add(tmp_path / "extra", "../../extra")
    _refused_unchanged(broken, tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"hello", gzip.compress(b"hello", mtime=0)], ids=["empty", "plain", "gzip"]
)
def test_a_file_that_is_something_else_changes_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "b.tar.gz").write_bytes(content)
    _refused_unchanged(tmp_path / "b.tar.gz", tmp_path)


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    refused = run_hub(environment(tmp_path), "restore", str(tmp_path / "none.tar.gz"))
    assert refused.stderr == f"hub: {tmp_path}/none.tar.gz cannot be read: No such file or directory.\n"


def test_a_backup_never_writes_over_a_file(demo_hub: HubProcess, good: Path) -> None:
    refused = demo_hub.hub("backup", str(good))
    assert refused.stderr == f"hub: {good} is there already; choose another name.\n"


def test_a_hub_that_runs_is_not_restored(demo_hub: HubProcess, good: Path) -> None:
    refused = demo_hub.hub("restore", str(good), "--replace")
    assert refused.returncode == 1
    assert refused.stderr.startswith("hub: A hub runs on the data in ")


def test_a_restored_hub_runs_and_knows_its_people(new_hub: HubProcess, tmp_path: Path) -> None:
    new_hub.start()
    device = Device.invited(new_hub.answer("invite", "--role", "defender", "--json")["link"])
    device.enrol()
    assert new_hub.hub("backup", str(tmp_path / "b.tar.gz")).returncode == 0
    generation = _generation(new_hub)
    later = Device.invited(new_hub.answer("invite", "--role", "defender", "--json")["link"])
    later.enrol()
    assert new_hub.stop() == 0

    refused = new_hub.hub("restore", str(tmp_path / "b.tar.gz"))
    assert refused.stderr.endswith("To put the backup in its place: --replace\n")
    restored = new_hub.hub("restore", str(tmp_path / "b.tar.gz"), "--replace")
    assert restored.returncode == 0, restored.stderr
    assert sorted(path.name for path in new_hub.data.iterdir()) == ["couchdb", "demo", "nats", "run"]

    device.hub = later.hub = new_hub.start()
    assert _generation(new_hub) != generation
    assert _signs_in(new_hub, device)
    assert not _signs_in(new_hub, later)


def _signs_in(hub: HubProcess, device: Device) -> bool:
    status, _answer = post(f"{hub.url}/api/sessions/nonce", {"device": device.id})
    return status == 200 and device.session() == 200


def _generation(hub: HubProcess) -> str:
    """The generation of a running hub's storage, read from its engine."""
    running = hubfile.read(hub.data / "run")
    assert running is not None

    async def read() -> str:
        couch = Couch(running.couchdb_url)
        storage = await couch.get("hub", "storage")
        await couch.close()
        assert storage is not None
        return str(storage["generation"])

    return anyio.run(read)


def _refused_unchanged(file: Path, folder: Path) -> None:
    """A restore of the file fails in one line, and leaves the data as it is."""
    data = folder / "hub"
    (data / "couchdb").mkdir(parents=True)
    (data / "couchdb" / "kept").write_text("kept")
    refused = run_hub(environment(data), "restore", str(file), "--replace")
    assert refused.returncode == 1
    assert refused.stderr.startswith(f"hub: {file} is ")
    assert refused.stderr.endswith("Nothing was changed.\n")
    assert [path.name for path in (data / "couchdb").iterdir()] == ["kept"]
    shutil.rmtree(data)
