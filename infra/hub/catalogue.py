"""`hub catalogue …`: the key that signs the project's own courses for a region, and the signing."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from infra import statements
from infra.hub import keyfile
from infra.hub.asking import asking
from infra.hub.keyfile import KeyFile, note
from infra.hub.text import fingerprint, table
from infra.stop import Stop
from infra.words import say
from shared import directory_store
from shared.encoding import format_time, now, strict_json
from shared.signing import RELEASE, public_key
from shared.signing import sign as signed

SHOWN = 10  # lines of what is missing, and of mistakes


async def new_key(arguments: argparse.Namespace) -> None:
    """Make a release key, and print the request for its role: for `hub directory sign`, then `import`."""
    path = Path(arguments.out)
    async with asking() as hub:
        region = await directory_store.region_of(hub.couch)
    if region is None:
        raise Stop(say("no-region"))
    seed = statements.new_seed()
    keyfile.create(path, KeyFile("release", region, seed), keyfile.passphrase_for("release", path, new=True))
    wanted = {"key": public_key(seed), "role": "release", "made": format_time(now())}
    print(json.dumps({"v": 1, "region": region, "roles": [wanted], "revoke": []}, indent=2))
    note(say("release-key-made", file=path, print=fingerprint(public_key(seed))))


async def sign(arguments: argparse.Namespace) -> None:
    """Sign what the catalogue's folder holds, a release for each language, and publish it."""
    async with asking() as hub:
        pending = await hub.ask("content.pending")
        if pending["p"] is None:
            note(say("nothing-to-sign"))
            return
        key = keyfile.open_file(Path(arguments.key), "release")
        while pending["p"] is not None:
            release = strict_json(pending["p"])
            if release["region"] != key.region:
                raise Stop(say("other-region", theirs=release["region"], ours=key.region))
            note(say("signing", n=len(release["items"]), language=pending["language"]))
            await hub.ask("content.publish", {"release": signed(RELEASE, pending["p"], key.seed)})
            pending = await hub.ask("content.pending")
    note(say("published"))


async def show(arguments: argparse.Namespace) -> None:
    """What is published in each language, what waits for a signature, and what is missing."""
    async with asking() as hub:
        found = await hub.ask("content.overview")
    print(json.dumps(found, indent=2, ensure_ascii=False) if arguments.json else readable(found))


def readable(found: dict[str, Any]) -> str:
    """The overview as text: a row a language, then what is to be done."""
    languages: dict[str, dict[str, Any]] = found["languages"]
    rows = [say("catalogue-head").split("|")]
    for language, of in languages.items():
        published = of["published"]
        kinds = ("courses", "lessons", "mechanisms", "workshops", "terms", "documents")
        rows.append([language, *(str(published[kind]) for kind in kinds), str(of["unsigned"])])
    lines = [table(rows)] if languages else []
    for language, of in languages.items():
        sources = sum(of["unchecked_sources"].values())
        numbers = {"unreviewed": len(of["unreviewed"]), "sources": sources, "absent": len(of["untranslated"])}
        if any(numbers.values()):
            lines.append(say("catalogue-wanting", language=language, **numbers))
        media = of["media"]
        more = {"stale": len(of["stale"]), "media": media["files"], "missing": len(media["missing"])}
        if any(more.values()):
            lines.append(say("catalogue-more", language=language, size=f"{media['bytes'] / 1e6:.1f}", **more))
    for kind in ("missing", "mistakes_shown"):
        lines += [f"  {line}" for line in found[kind][:SHOWN]]
    if found["mistakes"]:
        lines.append(say("catalogue-mistakes", n=found["mistakes"]))
    else:
        lines.append(say("catalogue-pending" if found["unsigned"] else "catalogue-signed"))
    return "\n".join(lines)
