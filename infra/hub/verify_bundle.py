"""`hub verify-bundle FILE`: does an evidence bundle hold what was signed? It asks no hub.

Exit codes: 0 everything matches; 3 something does not (each is named); 1 the file cannot be read; 2 a
senseless command. `--json` prints `{ok, faults: [{code, path}], region, region_name, record, mechanism, made,
signer, standing, counts}`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from infra.hub.text import fingerprint
from infra.hub.verify_bundle_checks import Verdict, verify
from infra.hub.verify_bundle_container import Fault
from infra.stop import Stop
from infra.words import say
from shared.encoding import format_time, is_hash

DIFFERS = 3
"""Exit code when something does not match."""


def verify_bundle(arguments: argparse.Namespace) -> int:
    """Verify, say what was found, and answer with the exit code."""
    path = Path(arguments.file)
    if arguments.region is not None and not is_hash(arguments.region):
        raise Stop(say("bundle-bad-region"))
    try:
        with path.open("rb") as file:
            verdict = verify(file)
    except OSError as error:
        raise Stop(say("unreadable", file=path, why=error.strerror or error)) from None
    of_region(verdict, arguments.region)
    if arguments.json:
        print(json.dumps(as_json(verdict), ensure_ascii=False))
    else:
        print("\n".join(lines(verdict)))
    return 0 if verdict.ok else DIFFERS


def of_region(verdict: Verdict, region: str | None) -> None:
    """Anybody can found a region and sign with its keys: the one expected is said by who verifies."""
    if region is not None and verdict.manifest is not None and verdict.manifest.region != region:
        verdict.faults = sorted([*verdict.faults, Fault("", "other-region")])


def as_json(verdict: Verdict) -> dict[str, Any]:
    """The same for programs."""
    manifest = verdict.manifest
    return {
        "ok": verdict.ok,
        "faults": [{"code": fault.code, "path": fault.path} for fault in verdict.faults],
        "region": manifest and manifest.region,
        "region_name": verdict.region_name,
        "record": manifest and manifest.record,
        "mechanism": manifest and manifest.mechanism,
        "made": manifest and format_time(manifest.made),
        "signer": verdict.signer,
        "standing": verdict.standing,
        "counts": verdict.counts,
    }


def lines(verdict: Verdict) -> list[str]:
    """What a person reads: first whether it matches, then each thing that does not, then what it is."""
    told = [say("bundle-ok") if verdict.ok else say("bundle-differs", n=len(verdict.faults))]
    told += [
        f"  ✗ {fault.path or say('bundle-whole')}: {say(f'bundle-{fault.code}')}" for fault in verdict.faults
    ]
    manifest = verdict.manifest
    if manifest is None:
        return told
    counts = verdict.counts
    told.append(say("bundle-counts", **counts))
    if counts["withheld"]:
        told.append(say("bundle-withheld", n=counts["withheld"]))
    if counts["gaps"]:
        told.append(say("bundle-gaps", n=counts["gaps"]))
    told.append(say("bundle-made", made=format_time(manifest.made), mechanism=manifest.mechanism))
    if verdict.signer is not None:
        told.append(say(f"bundle-by-{verdict.standing}", key=fingerprint(verdict.signer)))
    told.append(say("bundle-region", name=verdict.region_name or "?", region=manifest.region))
    return told
