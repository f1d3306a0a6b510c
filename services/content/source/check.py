"""What a reader must not stumble over in the catalogue: `python -m services.content.source.check [FOLDER]`.

Each line names the file, the line, what is wrong, and how to put it right. Ends with 1 when there is any.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from services.content.settings import ContentSettings
from services.content.source.folder import SOURCE_LANGUAGE, Catalogue, Text, Trouble, read_folder
from services.content.source.markdown import links

IN_APP = ("/learn", "/mechanisms", "/reports", "/about", "/settings")


def check(root: Path) -> list[Trouble]:
    """All that is wrong with a catalogue folder; empty when it can be published."""
    catalogue = read_folder(root)
    return [*catalogue.troubles, *_links(catalogue), *_sources(catalogue), *_translations(catalogue)]


def _links(catalogue: Catalogue) -> Iterator[Trouble]:
    """Links lead to an https page or a screen of the app; pictures have words for who cannot see them."""
    for text in _all(catalogue):
        for to, words, image in (link for markdown in _strings(text.entry) for link in links(markdown)):
            if image and not words.strip():
                yield Trouble(text.path, 1, f"the picture `{to}` has no alternative text.")
            elif not image and not (to.startswith("https://") or to.startswith(IN_APP)):
                yield Trouble(text.path, 1, f"`{to}` leads out of the app by an unsafe way.", "Use https.")


def _sources(catalogue: Catalogue) -> Iterator[Trouble]:
    """Whatever says it was checked on a day has a source that was checked then or before."""
    for text in _all(catalogue):
        checked = text.entry.get("checked")
        days = [source["checked"] for source in text.entry.get("sources", []) if source["checked"]]
        if checked and not any(day <= checked for day in days):
            yield Trouble(text.path, 1, "`checked` has a day, but no source was checked by then.")


def _translations(catalogue: Catalogue) -> Iterator[Trouble]:
    """A translation is whole and has the shape of its source: the same parts, choices, options, boxes."""
    source = catalogue.texts.get(SOURCE_LANGUAGE, {})
    for language, texts in catalogue.texts.items():
        if language == SOURCE_LANGUAGE:
            continue
        for id_ in sorted(source.keys() - texts.keys()):
            yield Trouble(source[id_].path, 1, f"there is no `{id_}` in `{language}`.")
        for id_ in sorted(texts.keys() - source.keys()):
            yield Trouble(texts[id_].path, 1, f"`{id_}` is not in the source language.")
        for id_ in sorted(texts.keys() & source.keys()):
            if _shape(texts[id_].entry) != _shape(source[id_].entry):
                yield Trouble(
                    texts[id_].path, 1, f"it is not built like `{source[id_].path.name}` in the source."
                )


def _shape(entry: Any) -> Any:
    """What must be the same in every language: ids, order, numbers, ways; words count only as being there."""
    same = ("id", "to", "start", "tone", "right", "required", "from", "level", "module", "minutes", "type")
    if isinstance(entry, dict):
        skipped = ("lang", "translation", "sources", "languages", "documents", "checked", "reviewed")
        kept = {key: value for key, value in entry.items() if key not in skipped}
        return {k: v if k in same and not isinstance(v, dict) else _shape(v) for k, v in kept.items()}
    if isinstance(entry, list):
        return [_shape(value) for value in entry]
    return entry is not None and entry != ""


def _all(catalogue: Catalogue) -> Iterator[Text]:
    for texts in catalogue.texts.values():
        yield from texts.values()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def main() -> None:
    """Print what is wrong with the folder that is named, or with the project's own."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ContentSettings().content_catalogue
    troubles = check(folder)
    for trouble in troubles:
        print(trouble)
    sys.exit(1 if troubles else 0)


if __name__ == "__main__":
    main()
