"""`make test`: every check in order, the fast ones first, and a summary at the end.

All steps run even when one failed, so that one run tells everything. Only what needs the built app is
left out when the build failed. Exit code 1 when anything failed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass

STEPS = ("lint", "types", "unit", "vitest", "build", "size", "integration", "e2e")
NEED_THE_APP = frozenset({"size", "integration", "e2e"})


@dataclass(frozen=True)
class Result:
    """How one step went; `seconds` is None when it was left out."""

    step: str
    passed: bool
    seconds: float | None


def run_step(step: str) -> Result:
    """Run `make STEP` with its output as it comes."""
    print(f"\n── {step} ".ljust(80, "─"), flush=True)
    began = time.monotonic()
    finished = subprocess.run(["make", step], check=False)  # noqa: S603, S607 - fixed names
    return Result(step, finished.returncode == 0, time.monotonic() - began)


def summary(results: list[Result]) -> str:
    """One line a step, and one that says it all."""
    lines = [
        f"  {_word(r):<9} {r.step:<12} {f'{r.seconds:6.1f} s' if r.seconds is not None else ''}"
        for r in results
    ]
    failed = [r.step for r in results if not r.passed]
    total = sum(r.seconds or 0 for r in results)
    verdict = f"FAILED: {', '.join(failed)}" if failed else "All checks passed"
    return "\n".join(["", "── summary ".ljust(80, "─"), *lines, f"{verdict} ({total:.0f} s)"])


def _word(result: Result) -> str:
    if result.seconds is None:
        return "left out"
    return "passed" if result.passed else "FAILED"


def main() -> int:
    """Run all steps and print the summary."""
    results: list[Result] = []
    for step in STEPS:
        built = all(r.passed for r in results if r.step == "build")
        results.append(run_step(step) if built or step not in NEED_THE_APP else Result(step, False, None))
    print(summary(results), flush=True)
    return 0 if all(r.passed for r in results) else 1


if __name__ == "__main__":
    sys.exit(main())
