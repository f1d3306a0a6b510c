"""Each form of Markdown: what becomes of it when it is right, and what is said, where, when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.content.source.folder import Catalogue, read_folder
from services.content.source.markdown import last_quote, links, plain
from tests.unit.content.library import (
    CHECKLIST,
    COURSE_FOLDER,
    DOCUMENTS,
    QUIZ,
    SCENARIO,
    change,
)

FOLDER = f"es/{COURSE_FOLDER}"


def _troubles(root: Path) -> list[str]:
    return [str(trouble) for trouble in read_folder(root).troubles]


def _entry(catalogue: Catalogue, id_: str) -> dict[str, object]:
    return catalogue.texts["es"][id_].entry


def test_a_folder_in_order_becomes_one_document_for_each_file(whole: Path) -> None:
    catalogue = read_folder(whole)
    assert catalogue.troubles == []
    assert sorted(catalogue.texts["es"]) == DOCUMENTS == sorted(catalogue.texts["en"])
    assert list(catalogue.texts) == ["es", "en"]


def test_a_course_knows_its_parts_in_their_order(spanish: Path) -> None:
    course = _entry(read_folder(spanish), "course:care")
    assert course["opening"] == "Es martes y nadie ha comido."
    assert course["parts"] == [
        {"id": "01-begin", "type": "lesson", "title": "Empezar", "minutes": 5},
        {"id": "list", "type": "checklist", "title": "Acuerdos", "minutes": 5},
        {"id": "story", "type": "scenario", "title": "La llamada", "minutes": 5},
        {"id": "test", "type": "quiz", "title": "Repaso", "minutes": 5},
        {"id": "help", "type": "help", "title": "Más ayuda", "minutes": 2},
    ]
    assert course["sources"] == [
        {
            "title": "Una guía",
            "publisher": "Una red",
            "url": "https://example.org/guia",
            "checked": "2026-05-01",
        }
    ]


def test_a_translation_names_the_text_it_is_of(whole: Path) -> None:
    texts = read_folder(whole).texts
    for id_ in ("course:care", "mechanism:order"):
        assert texts["es"][id_].entry["translation"] is None
        assert texts["en"][id_].entry["translation"] == {"of": "es", "source_hash": texts["es"][id_].sha256}


def test_a_lesson_is_its_markdown_as_it_stands(spanish: Path) -> None:
    lesson = _entry(read_folder(spanish), "lesson:care:01-begin")
    assert lesson["body"] == "## Para hoy\n\nRespira. [Más](https://example.org)."


def test_a_checklist_is_ticked_by_place(spanish: Path) -> None:
    checklist = _entry(read_folder(spanish), "checklist:care:list")
    assert checklist["intro"] == "Márcalo con tu grupo."
    assert checklist["groups"] == [
        {
            "title": "Primero",
            "items": [
                {"id": "g1-i1", "text": "Comer juntas", "help": "Sin teléfonos."},
                {"id": "g1-i2", "text": "Dormir", "help": None},
            ],
        },
        {"title": "Después", "items": [{"id": "g2-i1", "text": "Descansar", "help": None}]},
    ]


def test_boxes_before_the_first_heading_are_a_group_without_a_title(spanish: Path) -> None:
    change(spanish, f"{FOLDER}/list.md", "## Primero\n\n", "")
    checklist = _entry(read_folder(spanish), "checklist:care:list")
    assert checklist["intro"] == "Márcalo con tu grupo."
    assert isinstance(checklist["groups"], list)
    assert [group["title"] for group in checklist["groups"]] == ["", "Después"]
    assert [item["id"] for item in checklist["groups"][0]["items"]] == ["g1-i1", "g1-i2"]


def test_a_bulleted_introduction_is_no_group(spanish: Path) -> None:
    change(spanish, f"{FOLDER}/list.md", "Márcalo con tu grupo.", "- Con calma\n- Juntas")
    checklist = _entry(read_folder(spanish), "checklist:care:list")
    assert checklist["intro"] == "- Con calma\n- Juntas"


def test_an_item_may_go_on_in_the_next_line_and_hold_a_list_below(spanish: Path) -> None:
    change(
        spanish,
        f"{FOLDER}/list.md",
        "- [ ] Dormir\n",
        "- [ ] Dormir\n  temprano\n\n  - sin luz\n  - sin ruido\n",
    )
    checklist = _entry(read_folder(spanish), "checklist:care:list")
    assert isinstance(checklist["groups"], list)
    assert checklist["groups"][0]["items"][1] == {
        "id": "g1-i2",
        "text": "Dormir temprano",
        "help": "- sin luz\n- sin ruido",
    }


def test_a_scenario_is_situations_with_choices_and_ends(spanish: Path) -> None:
    scenario = _entry(read_folder(spanish), "scenario:care:story")
    assert (scenario["intro"], scenario["start"]) == ("Una noche cualquiera.", "start")
    assert scenario["nodes"] == {
        "start": {
            "text": "Suena el teléfono.",
            "choices": [{"text": "Contesto", "to": "answer"}, {"text": "Duermo", "to": "sleep"}],
            "end": None,
        },
        "answer": {
            "text": "Hablas una hora.",
            "choices": [],
            "end": {"tone": "mixed", "text": "Ayudar también cansa."},
        },
        "sleep": {
            "text": "Duermes.",
            "choices": [],
            "end": {"tone": "good", "text": "Descansar es parte del trabajo."},
        },
    }


def test_a_situation_may_tell_with_numbers_and_choices_keep_their_emphasis(spanish: Path) -> None:
    change(spanish, f"{FOLDER}/story.md", "Suena el teléfono.", "1. Suena.\n2. Vuelve a sonar.")
    change(spanish, f"{FOLDER}/story.md", "[Contesto]", "[Contesto *ya*]")
    nodes = _entry(read_folder(spanish), "scenario:care:story")["nodes"]
    assert isinstance(nodes, dict)
    assert nodes["start"]["text"] == "1. Suena.\n2. Vuelve a sonar."
    assert nodes["start"]["choices"][0]["text"] == "Contesto *ya*"


def test_a_quiz_says_why_of_every_option(spanish: Path) -> None:
    quiz = _entry(read_folder(spanish), "quiz:care:test")
    assert quiz["questions"] == [
        {
            "id": "q1",
            "text": "¿Quién cuida?",
            "options": [
                {"text": "Todas", "right": True, "why": "Así pesa menos."},
                {"text": "Una", "right": False, "why": "Se cansa."},
            ],
        }
    ]


def test_a_mechanism_is_its_front_matter_and_its_text(spanish: Path) -> None:
    mechanism = _entry(read_folder(spanish), "mechanism:order")
    assert mechanism["level"] == "state"
    assert mechanism["body"] == "Pide que te acompañen."
    assert mechanism["fields"] == [
        {"id": "who", "name": "Quién", "required": True, "help": "Di quién.", "from": None}
    ]


def _line(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "said"),
    [
        ("01-begin", "---\ntype", "type", 1, "there is no front matter. Begin the file with a line `---`."),
        ("01-begin", "minutes: 5\n---", "minutes: 5", 1, "the front matter does not end. Close it with"),
        ("01-begin", "title: Empezar", "title: Uno: dos", 3, "this is not YAML: mapping values are not"),
        ("01-begin", "title: Empezar", "title: [", 4, "this is not YAML: expected ',' or ']'"),
        ("01-begin", "title: Empezar", "title: A\ntitle: B", 4, "this is not YAML: `title` stands twice."),
        ("01-begin", "title: Empezar", "title: &a B", 3, "this is not YAML: `&`, `*` and `!` begin no"),
        ("01-begin", "title: Empezar", "title: *a", 3, "this is not YAML"),
        ("01-begin", "title: Empezar", "title: !!int x", 3, "this is not YAML: `&`, `*` and `!` begin no"),
        ("01-begin", "title: Empezar", "title: 911", 3, "`title` should be a text. Put it between quotes."),
        ("01-begin", "title: Empezar", "title: ''", 3, "`title` is empty. Write something, or take it out."),
        ("01-begin", "title: Empezar\n", "", 2, "`title` is missing. Add it; write `null` where"),
        ("01-begin", "title: Empezar", "title: A\nname: B", 4, "`name` is not known here. Mend its name"),
        ("01-begin", "title: Empezar", "title: A\nid: b", 4, "`id` comes from elsewhere. Take the line out."),
        ("01-begin", "minutes: 5", "minutes: cinco", 4, "`minutes` should be a whole number."),
        ("01-begin", "minutes: 5", "minutes: 0", 4, "`minutes` does not fit: input should be greater than"),
        ("01-begin", "type: lesson", "type: poem", 2, "`type` is none of the kinds of parts. Write one of"),
        ("01-begin", "type: lesson", "type: [lesson]", 2, "`type` is none of the kinds of parts."),
        ("01-begin", "## Para hoy\n\nRespira. [Más](https://example.org).\n", "", 6, "the text is empty."),
        ("01-begin", "Respira.", "<b>Respira.</b>", 9, "there is HTML in it. Write it in Markdown."),
        ("01-begin", "Respira.", "<script>x</script>", 9, "there is HTML in it."),
        ("01-begin", "Respira.", "<!-- no -->", 9, "there is HTML in it."),
        ("01-begin", "Respira.", "Respira.\x07", 9, "there is an invisible control character in it."),
        ("list", "- [ ] Dormir", "- Dormir", 15, "this is not a box to tick. Write it `- [ ] …`."),
        ("list", "- [ ] Dormir", "- [x] Dormir", 15, "this is not a box to tick."),
        ("list", "- [ ] Dormir", "- [ ]", 15, "this is not a box to tick."),
        ("list", "- [ ] Dormir", "-", 15, "the item does not begin with words. Write `- words`."),
        ("list", "- [ ] Descansar", "Descansar", 17, "the group has nothing to tick. Add lines"),
        ("list", "- [ ] Descansar", "1. [ ] Descansar", 17, "the group has nothing to tick."),
        ("list", "- [ ] Descansar", "Luego:\n\n- [ ] Descansar", 19, "there is text above the list. Put it"),
        ("list", "- [ ] Descansar", "- [ ] Descansar\n\nYa.", 21, "there is text below the list. Put it"),
        ("story", "start: start", "start: begin", 5, "`start` names no situation. Name a `## heading`."),
        ("story", "start: start\n", "", 2, "`start` names no situation."),
        ("story", "(#answer)", "(#reply)", 10, "a choice leads to `reply`, which is not there."),
        ("story", "- [Duermo](#sleep)\n", "", 22, "nothing leads to `sleep`."),
        ("story", "## sleep", "## answer", 23, "a situation `answer` is there already."),
        ("story", "[Duermo](#sleep)", "Duermo", 15, "this choice is not one way on. Write nothing but"),
        ("story", "[Duermo](#sleep)", "[Duermo](#sleep) y ya", 15, "this choice is not one way on."),
        ("story", "[Duermo](#sleep)", "[Duermo](https://example.org)", 15, "this choice is not one way on."),
        ("story", "(#sleep)\n", "(#sleep)\n\n  Al fin.\n", 15, "this choice is not one way on."),
        ("story", "(#sleep)\n", "(#sleep)\n\nElige.\n", 17, "there is text below the choices. Put it above"),
        ("story", "> mixed:", "> sad:", 17, "this situation has neither choices nor an end. End it with"),
        ("story", "> mixed: Ayudar también cansa.", "> mixed:", 17, "this situation has neither choices nor"),
        (
            "story",
            "> mixed: Ayudar también cansa.",
            "- [Otra vez](#answer)",
            17,
            "from `answer` no way comes",
        ),
        ("test", "- [x]", "- [ ]", 7, "no option is right. Mark one with `- [x]`."),
        ("test", "- [ ] Una", "- Una", 13, "this is not an option. Write it `- [ ] …` or `- [x] …`."),
        ("test", "- [ ] Una\n\n  Se cansa.", "- [ ] Una", 13, "the option does not say why. Add an indented"),
        ("test", "- [ ] Una\n\n  Se cansa.", "- [ ] Una\n\nSe cansa.", 15, "there is text below the list."),
        ("test", "¿Quién cuida?\n", "¿Quién cuida?\n\nPiensa.\n", 9, "there is text above the list."),
        ("course", "order: [01-begin,", "order: [../../x,", 8, "`order` does not name the parts. List the"),
        ("course", "order: [01-begin,", "order: [[1],", 8, "`order` does not name the parts."),
        ("course", "order:", "parts:", 2, "`order` does not name the parts."),
        ("course", "module: 7", "module: 8", 2, "the folder's name is not its `module` and `id`. Call it"),
        ("course", "id: care", "id: caring", 2, "the folder's name is not its `module` and `id`."),
        ("course", "https://example.org/guia", "ftp://x", 10, "`sources.0.url` does not fit: string should"),
        ("course", "warning: null\n", "", 2, "`warning` is missing. Add it; write `null` where there is"),
        ("course", "warning: null", "opening: Hola", 7, "`opening` comes from elsewhere."),
    ],
)
def test_a_mistake_is_told_with_its_file_its_line_and_what_to_do(
    spanish: Path, file: str, old: str, new: str, line: int, said: str
) -> None:
    change(spanish, f"{FOLDER}/{file}.md", old, new)
    found = _troubles(spanish)
    wanted = f"{FOLDER}/{file}.md:{line}: {said}"
    assert [text for text in found if text.startswith(wanted)], found


def test_lines_are_those_of_the_file_that_a_person_sees() -> None:
    assert _line(CHECKLIST, "- [ ] Dormir") == 15
    assert _line(SCENARIO, "- [Duermo]") == 15
    assert _line(QUIZ, "- [ ] Una") == 13


def test_a_line_of_dashes_under_a_sentence_is_a_heading_and_loses_nothing(spanish: Path) -> None:
    """In Markdown it makes the sentence a heading of level 2; the line itself is no text."""
    change(spanish, f"{FOLDER}/test.md", "## ¿Quién cuida?", "¿Quién cuida?\n---")
    quiz = _entry(read_folder(spanish), "quiz:care:test")
    assert isinstance(quiz["questions"], list)
    assert quiz["questions"][0]["text"] == "¿Quién cuida?"


def test_files_from_a_windows_machine_are_read_like_any_other(spanish: Path) -> None:
    before = read_folder(spanish).texts["es"]["quiz:care:test"].p
    file = spanish / FOLDER / "test.md"
    file.write_bytes(b"\xef\xbb\xbf" + QUIZ.replace("\n", "\r\n").encode())
    assert read_folder(spanish).texts["es"]["quiz:care:test"].p == before


def test_the_quotation_that_ends_a_text_is_taken_off_it() -> None:
    assert last_quote("Uno.\n\n> good: dos\n> tres") == ("Uno.", "good: dos\ntres")
    assert last_quote("> a\n\nUno.") == ("> a\n\nUno.", None)
    assert last_quote("") == ("", None)


def test_links_are_told_with_their_words_and_pictures_with_their_alternative() -> None:
    text = "[**Uno** y `dos`](/learn) ![](/x.png) [![alt](/y.png)](https://example.org)"
    found = [(link.to, link.words, link.image) for link in links(text)]
    assert found == [
        ("/learn", "Uno y dos", False),
        ("/x.png", "", True),
        ("/y.png", "alt", True),
        ("https://example.org", "", False),
    ]


def test_plain_words_have_no_marks() -> None:
    assert list(plain("## Uno\n\n- **dos** [tres](/x)\n  cuatro\n")) == ["Uno", "dos tres cuatro"]
