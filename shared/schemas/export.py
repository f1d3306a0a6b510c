"""Write every model as JSON Schema: `python -m shared.schemas.export DIR`, one file a domain.

Each file is self-contained: all models of its domain stand in `$defs` under their names. The files are the
same for the same models, byte for byte, so that a check in CI can compare them with what is committed.
"""

from __future__ import annotations

import json
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from shared.schemas import catalogue, envelope, health, http, hub, message, news, peers, signed, status

DOMAINS: dict[str, ModuleType] = {
    "catalogue": catalogue,
    "envelope": envelope,
    "health": health,
    "http": http,
    "hub": hub,
    "message": message,
    "news": news,
    "peers": peers,
    "signed": signed,
    "status": status,
}


def _parts(module: ModuleType) -> list[ModuleType]:
    """A domain is a module, or a package whose modules are its areas."""
    areas = pkgutil.iter_modules(getattr(module, "__path__", ()))
    return [module, *(import_module(f"{module.__name__}.{area.name}") for area in areas)]


def _models(module: ModuleType) -> list[type[BaseModel]]:
    return [
        value
        for key, value in sorted(vars(module).items())
        if isinstance(value, type)
        and issubclass(value, BaseModel)
        and value.__module__ == module.__name__
        and not key.startswith("_")
    ]


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a domain."""
    module = DOMAINS[name]
    models = [model for part in _parts(module) for model in _models(part)]
    _, definitions = models_json_schema([(model, "validation") for model in models], by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "description": (module.__doc__ or "").split("\n", 1)[0],
        **definitions,
    }


def export(directory: Path) -> list[Path]:
    """Write all domains into a directory; returns the files."""
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for name in DOMAINS:
        path = directory / f"{name}.json"
        text = json.dumps(schema(name), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def main(arguments: list[str]) -> int:
    """Command line: one directory."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m shared.schemas.export DIR\n")
        return 2
    for path in export(Path(arguments[0])):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
