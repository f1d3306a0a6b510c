"""A small catalogue folder for tests: one course with every kind of part, one mechanism, a glossary."""

from __future__ import annotations

from pathlib import Path

COURSE = """\
---
id: care
module: 7
title: Cuidado
summary: Cuidarnos juntas.
minutes: 20
warning: null
order: [01-begin, list, story, test, help]
sources:
  - {title: Una guía, publisher: Una red, url: "https://example.org/guia", checked: 2026-05-01}
checked: 2026-05-02
reviewed: null
---

Es martes y nadie ha comido.
"""
LESSON = """\
---
type: lesson
title: Empezar
minutes: 5
---

## Para hoy

Respira. [Más](https://example.org).
"""
CHECKLIST = """\
---
type: checklist
title: Acuerdos
minutes: 5
---

Márcalo con tu grupo.

## Primero

- [ ] Comer juntas

  Sin teléfonos.

- [ ] Dormir

## Después

- [ ] Descansar
"""
SCENARIO = """\
---
type: scenario
title: La llamada
minutes: 5
start: start
---

Una noche cualquiera.

## start

Suena el teléfono.

- [Contesto](#answer)
- [Duermo](#sleep)

## answer

Hablas una hora.

> mixed: Ayudar también cansa.

## sleep

Duermes.

> good: Descansar es parte del trabajo.
"""
QUIZ = """\
---
type: quiz
title: Repaso
minutes: 5
---

## ¿Quién cuida?

- [x] Todas

  Así pesa menos.

- [ ] Una

  Se cansa.
"""
HELP = """\
---
type: help
title: Más ayuda
minutes: 2
---

Habla con tu red.
"""
MECHANISM = """\
---
id: order
title: Orden de protección
level: state
summary: Alejar a quien daña.
for_whom: Mujeres.
when: Si hay peligro.
steps: [Pedirla]
fields:
  - {id: who, name: Quién, required: true, help: Di quién., from: null}
documents: []
languages: [es]
next:
  - {what: Respuesta, deadline: null, source: null}
risks: [Que se sepa]
sources:
  - {title: Una ley, publisher: Un congreso, url: "https://example.org/ley", checked: null}
checked: null
reviewed: null
---

Pide que te acompañen.
"""
GLOSSARY = """\
- id: care
  es: {term: cuidado, also: [cuidados], meaning: Lo que sostiene.}
  en: {term: care, meaning: What holds us.}
"""

COURSE_FOLDER = "courses/07-care"
PARTS = {"01-begin": LESSON, "list": CHECKLIST, "story": SCENARIO, "test": QUIZ, "help": HELP}
SPANISH = {
    f"es/{COURSE_FOLDER}/course.md": COURSE,
    **{f"es/{COURSE_FOLDER}/{stem}.md": text for stem, text in PARTS.items()},
    "es/mechanisms/order.md": MECHANISM,
}
ENGLISH = {path.replace("es/", "en/", 1): text for path, text in SPANISH.items()}
WHOLE = SPANISH | ENGLISH | {"glossary.yaml": GLOSSARY}

DOCUMENTS = [
    "checklist:care:list",
    "course:care",
    "glossary:all",
    "help:care:help",
    "lesson:care:01-begin",
    "mechanism:order",
    "quiz:care:test",
    "scenario:care:story",
]


def write(root: Path, files: dict[str, str]) -> Path:
    """Write files below a folder, which is returned."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def change(root: Path, name: str, old: str, new: str) -> None:
    """Replace words in a file that has them."""
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")
