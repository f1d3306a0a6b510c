"""Files that are wrong in one way each, and the codes of what is said of them."""

from __future__ import annotations

from dataclasses import dataclass, field

Change = tuple[str, str, str]
ES, EN = "es/courses/07-care", "en/courses/07-care"


@dataclass(frozen=True)
class Case:
    """A change of the whole folder: texts replaced, files taken away, files put there."""

    name: str
    changes: tuple[Change, ...] = ()
    gone: tuple[str, ...] = ()
    more: dict[str, str] = field(default_factory=dict)


def _in(stem: str, old: str, new: str, name: str = "") -> Case:
    """The same change in both languages, so that they stay built alike."""
    file = f"courses/07-care/{stem}.md" if "/" not in stem else f"{stem}.md"
    shown = name or f"{stem}: {old!r} -> {new!r}"
    return Case(shown, ((f"es/{file}", old, new), (f"en/{file}", old, new)))


CODES = (
    (r"control character", "control-character"),
    (r"no front matter", "head-missing"),
    (r"does not end", "head-open"),
    (r"not a list of names", "head-not-names"),
    (r"comes from elsewhere", "head-given"),
    (r"stands twice", "yaml-twice"),
    (r"^this is not YAML", "yaml"),
    (r"^it is empty", "yaml-empty"),
    (r"HTML in it", "html"),
    (r"none of the kinds", "part-type"),
    (r"`order` does not name the parts", "order"),
    (r"`order` does not name it|no text names this file", "file-unused"),
    (r"the folder's name|the file's name is not", "file-name"),
    (r"^the file is not there", "file-missing"),
    (r"larger than 256 KiB", "file-too-large"),
    (r"not UTF-8", "file-not-utf8"),
    (r"names no language", "language"),
    (r"source language is not there", "source-missing"),
    (r"is there already: ", "twice"),
    (r"^`.+` is missing", "field-missing"),
    (r"^`nodes\..+` does not fit: string should match", "field-form"),
    (r"is not known here", "field-unknown"),
    (r"^`.+` is empty", "field-empty"),
    (r"should be a text", "field-not-text"),
    (r"should be a whole number", "field-not-number"),
    (r"should be true or false", "field-not-yes-no"),
    (r"should be a list", "field-not-list"),
    (r"should have names|valid dictionary", "field-not-names"),
    (r"string should have at most", "field-too-long"),
    (r"should have at least", "field-too-few"),
    (r"should have at most", "field-too-many"),
    (r"greater than or equal|less than or equal", "field-number"),
    (r"input should be '", "field-choice"),
    (r"string should match", "field-form"),
    (r"the text is empty", "text-empty"),
    (r"does not begin with words", "item-words"),
    (r"text above the list", "list-above"),
    (r"text below the list", "list-below"),
    (r"nothing to tick", "list-empty"),
    (r"not a box", "list-box"),
    (r"a situation `.*` is there", "scenario-twice"),
    (r"`start` names no", "scenario-start"),
    (r"a choice leads to", "scenario-nowhere"),
    (r"nothing leads to", "scenario-unreached"),
    (r"no way comes to an end", "scenario-endless"),
    (r"neither choices nor an end", "scenario-open"),
    (r"not one way on", "scenario-choice"),
    (r"text below the choices", "scenario-below"),
    (r"not an option", "quiz-option"),
    (r"does not say why", "quiz-why"),
    (r"no option is right", "quiz-right"),
    (r"there is no programme", "workshop-programme"),
    (r"heading does not say when", "workshop-heading"),
    (r"stand together", "workshop-half-dated"),
    (r"`ends` is no time", "workshop-time"),
    (r"ends before it starts", "workshop-backwards"),
    (r"no `timezone`", "workshop-no-zone"),
    (r"no `place`", "workshop-no-place"),
    (r"is no time zone", "workshop-zone"),
    (r"begins before the part", "workshop-overlap"),
    (r"goes on after the end", "workshop-longer"),
    (r"there is no course `", "workshop-course"),
    (r"a material, is not there|a material's `media` names no file", "workshop-material"),
    (r"a material, is not one thing", "workshop-material-one"),
    (r"leads nowhere that is safe", "link-unsafe"),
    (r"no such course", "link-course"),
    (r"no such mechanism", "link-mechanism"),
    (r"no such workshop", "link-workshop"),
    (r"no alternative text", "picture-words"),
    (r"cannot be shown here", "picture-elsewhere"),
    (r"no file that the app shows", "picture-name"),
    (r"these bytes are not", "picture-type"),
    (r"names no recording|is no recording", "voice"),
    (r"^`media/.+` is not there", "media-missing"),
    (r"heading of level 1", "heading-1"),
    (r"is no day", "day"),
    (r"no source was checked", "checked-without-source"),
    (r"not in the source language", "translation-extra"),
    (r"not built like its source", "translation-built"),
    (r"glossary is not a list|this is not a term|does not fit: ", "glossary-form"),
    (r"of another kind", "adapted-kind"),
    (r"is explained twice|is there twice", "term-twice"),
)

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
_WORKSHOP = """\
---
id: day
title: Un día
summary: Para empezar.
status: open
starts: 2027-03-08T15:00:00Z
ends: 2027-03-08T17:00:00Z
timezone: America/Mexico_City
place: {kind: online, words: En la app}
capacity: 20
languages: [es]
course: care
facilitators: []
materials:
  - {title: Acuerdos, docId: "checklist:care:list"}
before: [Respira]
after: []
sources: []
checked: null
reviewed: null
---

De qué va.

## +0:00 · 30 min · Llegar

Nos saludamos.

## +0:30 · 90 min · Practicar
"""


def _workshop(old: str = "", new: str = "", name: str = "", files: dict[str, str] | None = None) -> Case:
    assert old in _WORKSHOP, old
    text = _WORKSHOP.replace(old, new, 1) if old else _WORKSHOP
    more = {f"{language}/workshops/day.md": text for language in ("es", "en")}
    for file, content in (files or {}).items():
        more |= {f"{language}/workshops/media/{file}": content for language in ("es", "en")}
    return Case(name or f"workshop: {old!r} -> {new!r}", more=more)


def _material(material: str, name: str = "", **files: str) -> Case:
    """A workshop with one more material; `files`: what lies in `media/`, by its name without the ending."""
    old = '  - {title: Acuerdos, docId: "checklist:care:list"}\n'
    named = {f"{file}.pdf": content for file, content in files.items()}
    return _workshop(old, f"{old}  - {material}\n", name, named)


_ADAPTED = f"adapted_from: {{region: {'a' * 52}, id: 'course:cuidado', ver: 3, source_hash: {'0' * 64}}}"
_PART = _ADAPTED.replace("course:cuidado", "lesson:cuidado:empezar")
_PICTURE = {f"{folder}/media/map.svg": _SVG for folder in (ES, EN)}


def _picture(markdown: str, name: str, more: dict[str, str] | None = None) -> Case:
    change = tuple((f"{folder}/01-begin.md", "Respira.", markdown) for folder in (ES, EN))
    return Case(name, change, more=_PICTURE if more is None else more)


CASES = (
    Case("nothing is wrong"),
    _in("01-begin", "---\ntype", "type"),
    _in("01-begin", "minutes: 5\n---", "minutes: 5"),
    _in("01-begin", "title: Empezar", "title: Uno: dos"),
    _in("01-begin", "title: Empezar", "title: ["),
    _in("01-begin", "title: Empezar", "title: A\ntitle: B"),
    _in("01-begin", "title: Empezar", "title: &a B"),
    _in("01-begin", "title: Empezar", "title: *a"),
    _in("01-begin", "title: Empezar", "title: !!int x"),
    _in("01-begin", "title: Empezar", "title: 911"),
    _in("01-begin", "title: Empezar", "title: yes"),
    _in("01-begin", "title: Empezar", "title: 1.5"),
    _in("01-begin", "title: Empezar", 'title: "a\\x07b"'),
    _in("01-begin", "title: Empezar", "title: ''"),
    _in("01-begin", "title: Empezar", f"title: {'a' * 301}"),
    _in("01-begin", "title: Empezar\n", ""),
    _in("01-begin", "title: Empezar", "title: A\nname: B"),
    _in("01-begin", "title: Empezar", "title: A\nid: b"),
    _in("01-begin", "title: Empezar", "title: A\n1: b"),
    _in("01-begin", "minutes: 5", "minutes: cinco"),
    _in("01-begin", "minutes: 5", "minutes: 0"),
    _in("01-begin", "minutes: 5", "minutes: 601"),
    _in("01-begin", "type: lesson", "type: poem"),
    _in("01-begin", "type: lesson", "type: [lesson]"),
    _in("01-begin", "## Para hoy\n\nRespira. [Más](https://example.org).\n", ""),
    _in("01-begin", "Respira.", "<b>Respira.</b>"),
    _in("01-begin", "Respira.", "<script>x</script>"),
    _in("01-begin", "Respira.", "<!-- no -->"),
    _in("01-begin", "Respira.", "Respira.\x07"),
    _in("01-begin", "## Para hoy", "# Para hoy"),
    _in("list", "- [ ] Dormir", "- Dormir"),
    _in("list", "- [ ] Dormir", "- [x] Dormir"),
    _in("list", "- [ ] Dormir", "- [ ]"),
    _in("list", "- [ ] Dormir", "-"),
    _in("list", "- [ ] Descansar", "Descansar"),
    _in("list", "- [ ] Descansar", "1. [ ] Descansar"),
    _in("list", "- [ ] Descansar", "Luego:\n\n- [ ] Descansar"),
    _in("list", "- [ ] Descansar", "- [ ] Descansar\n\nYa."),
    _in("list", "## Primero\n\n", ""),
    _in("list", "Márcalo con tu grupo.", "- Con calma\n- Juntas"),
    _in("list", "- [ ] Dormir\n", "- [ ] Dormir\n  temprano\n\n  - sin luz\n  - sin ruido\n"),
    _in("story", "start: start", "start: begin"),
    _in("story", "start: start\n", ""),
    _in("story", "(#answer)", "(#reply)"),
    _in("story", "- [Duermo](#sleep)\n", ""),
    _in("story", "## sleep", "## answer"),
    _in("story", "[Duermo](#sleep)", "Duermo"),
    _in("story", "[Duermo](#sleep)", "[Duermo](#sleep) y ya"),
    _in("story", "(#sleep)\n", "(#sleep)\n\n  Al fin.\n"),
    _in("story", "(#sleep)\n", "(#sleep)\n\nElige.\n"),
    _in("story", "> mixed:", "> sad:"),
    _in("story", "> mixed: Ayudar también cansa.", "> mixed:"),
    _in("story", "> mixed: Ayudar también cansa.", "- [Otra vez](#answer)"),
    _in("story", "Suena el teléfono.", "1. Suena.\n2. Vuelve a sonar."),
    Case(
        "a situation whose name is no name",
        tuple(
            (f"{folder}/story.md", old, new)
            for folder in (ES, EN)
            for old, new in (("(#sleep)", "(#Sleep)"), ("## sleep", "## Sleep"))
        ),
    ),
    _in("test", "- [x]", "- [ ]"),
    _in("test", "- [ ] Una", "- Una"),
    _in("test", "- [ ] Una\n\n  Se cansa.", "- [ ] Una"),
    _in("test", "- [ ] Una\n\n  Se cansa.", "- [ ] Una\n\nSe cansa."),
    _in("test", "- [ ] Una\n\n  Se cansa.\n", "", "one option is too few"),
    _in("test", "¿Quién cuida?\n", "¿Quién cuida?\n\nPiensa.\n"),
    _in("course", "order: [01-begin,", "order: [../../x,"),
    _in("course", "order: [01-begin,", "order: [[1],"),
    _in("course", "order:", "parts:"),
    _in("course", "order: [01-begin,", "order: [01-begin, 01-begin,"),
    _in("course", "order: [01-begin, list,", "order: [01-begin,"),
    _in("course", "module: 7", "module: 8"),
    _in("course", "id: care", "id: caring"),
    _in("course", "https://example.org/guia", "ftp://x"),
    _in("course", "warning: null\n", ""),
    _in("course", "warning: null", "opening: Hola\nwarning: null"),
    _in("course", "checked: 2026-05-01}", "checked: 2026-06-01}"),
    _in("course", "checked: 2026-05-01}", "checked: null}"),
    _in("course", "checked: 2026-05-02", "checked: 2026-13-02"),
    _in("course", "reviewed: null", "reviewed: 2026-02-30"),
    _in("course", "reviewed: null", "reviewed: null\ntranslation: {of: es, source_hash: abc}"),
    _in("course", "reviewed: null", f"reviewed: null\ntranslation: {{of: es, source_hash: {'0' * 64}}}"),
    _in("course", "reviewed: null", f"reviewed: null\n{_ADAPTED}", "a course adapted from another region's"),
    _in("course", "reviewed: null", f"reviewed: null\n{_ADAPTED.replace('ver: 3', 'ver: 0')}"),
    _in("course", "reviewed: null", f"reviewed: null\n{_ADAPTED.replace('source_', '')}"),
    _in("course", "reviewed: null", f"reviewed: null\n{_ADAPTED.replace('course:', 'mechanism:')}"),
    _in("course", "reviewed: null", f"reviewed: null\n{_ADAPTED.replace('a' * 52, 'Sierra')}"),
    Case("only one language was adapted", ((f"{ES}/01-begin.md", "minutes: 5", f"minutes: 5\n{_PART}"),)),
    _in("mechanisms/order", "level: state", "level: village"),
    _in("mechanisms/order", "steps: [Pedirla]", "steps: Pedirla"),
    _in("mechanisms/order", "steps: [Pedirla]", "steps: []"),
    _in("mechanisms/order", "required: true", "required: maybe"),
    _in("mechanisms/order", "risks: [Que se sepa]", 'risks: ["[x](http://x)"]'),
    _in("mechanisms/order", "id: order", "id: orders"),
    *(
        _in("01-begin", "https://example.org", to)
        for to in ("http://example.org", "//x", "mailto:a@example.org", "/learn/../x", "story", "#start")
    ),
    *(
        _in("01-begin", "https://example.org", to)
        for to in ("/learn/other", "/learn/care/other", "/mechanisms/other", "/workshops/other")
    ),
    *(
        _in("01-begin", "https://example.org", to)
        for to in ("/learn/care/story", "/mechanisms/order", "/settings/kit", "javascript:alert(1)")
    ),
    _picture("Respira.\n\n![Un mapa](media/map.svg)\n\nYa.", "a picture of our own"),
    _picture('![Un mapa](media/map.svg "De aquí")\n', "a picture with a caption"),
    _picture("Mira ![Un mapa](media/map.svg)", "a picture within a sentence"),
    _picture("- ![Un mapa](media/map.svg)\n\n", "a picture in a list"),
    _picture("![ ](media/map.svg)\n\n", "a picture without words"),
    _picture("![Un mapa](media/map.svg)\n\n", "a picture that is not there", {}),
    _picture("![Un mapa](media/Map.svg)\n\n", "a picture with a name that is not allowed"),
    _picture("![Un mapa](media/map.exe)\n\n", "a picture that is a program"),
    _picture("![Un mapa](https://example.org/pixel.png)", "a picture from elsewhere"),
    _picture(
        "![Un mapa](media/map.png)\n\n",
        "a picture that is not what it is called",
        {f"{folder}/media/map.png": "GIF89a" for folder in (ES, EN)},
    ),
    Case("a picture that no text names", more={f"{ES}/media/map.svg": _SVG}),
    _in("01-begin", "minutes: 5", "minutes: 5\nvoice: 01.ogg"),
    _in("01-begin", "minutes: 5", "minutes: 5\nvoice: media/01.ogg"),
    Case(
        "a voice in one language",
        ((f"{ES}/01-begin.md", "minutes: 5", "minutes: 5\nvoice: media/01.ogg"),),
        more={f"{ES}/media/01.ogg": "OggS and so on"},
    ),
    Case(
        "a voice that is a picture",
        ((f"{ES}/01-begin.md", "minutes: 5", "minutes: 5\nvoice: media/map.svg"),),
        more={f"{ES}/media/map.svg": _SVG},
    ),
    _workshop(name="a workshop"),
    _workshop("ends: 2027-03-08T17:00:00Z", "ends: null"),
    _workshop("ends: 2027-03-08T17:00:00Z", "ends: 2027-03-08T14:00:00Z"),
    _workshop("ends: 2027-03-08T17:00:00Z", "ends: 2027-03-08T16:00:00Z"),
    _workshop("ends: 2027-03-08T17:00:00Z", "ends: 2027-02-30T16:00:00Z"),
    _workshop("timezone: America/Mexico_City", "timezone: null"),
    _workshop("timezone: America/Mexico_City", "timezone: America/Nowhere"),
    _workshop("place: {kind: online, words: En la app}", "place: null"),
    _workshop("course: care", "course: other"),
    _workshop("checklist:care:list", "checklist:care:other"),
    _material(
        "{title: Una hoja, media: media/sheet.pdf}", "a material that is a file", sheet="%PDF-1.7 sheet"
    ),
    _material("{title: Una hoja, media: media/sheet.pdf}", "a material whose file is not there"),
    _material("{title: Una hoja, media: media/sheet.pdf}", "a material that is no sheet", sheet="sheet"),
    _material("{title: Una hoja, media: sheet.pdf}", "a material that is not in the folder"),
    _material(
        '{title: Una hoja, docId: "course:care", media: media/sheet.pdf}',
        "a material that is two things",
        sheet="%PDF-1.7 sheet",
    ),
    _material("{title: Una hoja}", "a material that is nothing"),
    _workshop("+0:30 ·", "+0:10 ·"),
    _workshop("+0:30 ·", "0:30 ·"),
    _workshop("status: open", "status: closed"),
    _workshop(_WORKSHOP[_WORKSHOP.index("## ") :], "", "a workshop without a programme"),
    Case("the translation is built otherwise", ((f"{EN}/list.md", "- [ ] Dormir\n\n", ""),)),
    Case("the translation has other ways", ((f"{EN}/story.md", "> good:", "> hard:"),)),
    Case(
        "the translation has a situation of its own",
        ((f"{EN}/story.md", "#sleep", "#rest"), (f"{EN}/story.md", "## sleep", "## rest")),
    ),
    Case("the translation has sources of its own", (("en/mechanisms/order.md", "Una ley", "A law"),)),
    Case("only the translation is there", gone=("es/mechanisms/order.md",)),
    Case("the source cannot be read", (("es/mechanisms/order.md", "level: state", "level: village"),)),
    Case("a part is missing", gone=(f"{ES}/list.md",)),
    Case("two courses share an id", more={"es/courses/07-care2/course.md": "---\nid: care\n---\n"}),
    Case("a folder that names no language", more={"Old Courses/x.md": "x"}),
    Case("an empty file", more={f"{ES}/help.md": ""}),
    Case("empty front matter", more={f"{ES}/help.md": "---\n---\n"}),
    Case("front matter that is a list", more={f"{ES}/help.md": "---\n- a\n---\n"}),
    Case(
        "lines that end as on Windows",
        more={f"{ES}/help.md": "\ufeff---\r\ntype: help\r\ntitle: A\r\nminutes: 2\r\n---\r\n\r\nHabla.\r\n"},
    ),
    Case("a glossary that is no list", more={"glossary.yaml": "id: care\n"}),
    Case("a term without a meaning", more={"glossary.yaml": "- id: care\n  es: {term: cuidado}\n"}),
    Case("a term that is no term", more={"glossary.yaml": "- id: care\n  es: cuidado\n"}),
    Case(
        "a form of two terms",
        more={
            "glossary.yaml": "- id: a\n  es: {term: Uno, meaning: x}\n"
            "- id: b\n  es: {term: uno, meaning: y}\n"
        },
    ),
)
