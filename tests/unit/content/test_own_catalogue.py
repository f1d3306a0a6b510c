"""The project's own courses, mechanisms and words: what would make a reader stumble fails here."""

from __future__ import annotations

import pytest

from services.content.settings import OWN_CATALOGUE
from services.content.source.cache import checked
from services.content.source.folder import Catalogue
from services.content.source.rules import COMPLETE, missing
from shared.release import p_hash
from shared.schemas.catalogue import CatalogueDocument


@pytest.fixture(scope="module")
def own() -> Catalogue:
    return checked(OWN_CATALOGUE)


def test_no_file_has_a_mistake(own: Catalogue) -> None:
    assert [str(trouble) for trouble in own.troubles] == []


def test_nothing_is_missing_in_a_language_that_is_promised_to_be_complete(own: Catalogue) -> None:
    assert [str(trouble) for trouble in missing(own)] == []


def test_every_document_fits_a_database_and_is_listed_by_the_hash_of_its_text(own: Catalogue) -> None:
    for text in own.all():
        CatalogueDocument.model_validate({"_id": text.id, "ver": 1, "p": text.p})
        assert text.sha256 == p_hash(text.p)


@pytest.mark.parametrize("language", COMPLETE)
def test_the_words_of_the_field_are_explained(own: Catalogue, language: str) -> None:
    terms = own.texts[language]["glossary:all"].entry["terms"]
    assert len(terms) >= 40
