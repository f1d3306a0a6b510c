"""Write all vectors: `python -m tests.vectors.generate`. The same bytes each time; see README.md."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.vectors import (
    make_alert,
    make_bundle,
    make_directory,
    make_envelope,
    make_message,
    make_release,
    make_signed,
    make_source,
)

HERE = Path(__file__).parent
FILES: dict[str, Callable[[], dict[str, Any]]] = {
    "encoding": make_signed.encoding,
    "dsse": make_signed.dsse,
    "region": make_signed.region,
    "header": make_envelope.header,
    "envelope": make_envelope.envelope,
    "message": make_message.message,
    "directory": make_directory.directory,
    "release": make_release.release,
    "alert": make_alert.alert,
    "bundle": make_bundle.bundles,
    "source": make_source.source,
    "source-catalogue": make_source.own_catalogue,
}


def text_of(name: str) -> str:
    """The file's content as the generator makes it."""
    return json.dumps(FILES[name](), indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Write every file beside this one."""
    for name in FILES:
        (HERE / f"{name}.json").write_text(text_of(name), encoding="utf-8")


if __name__ == "__main__":
    main()
