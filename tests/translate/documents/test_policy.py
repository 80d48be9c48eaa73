"""Which paragraphs are shown and not translated."""

import pytest

from cache.records import Kind
from translate.documents.assembly import Found, make_document
from translate.documents.options import Foreign, ReadOptions, References
from translate.documents.policy import Policy
from translate.paragraphs.pieces import Piece

ENGLISH = "The lighthouse has stood on the rocky cape for more than a hundred years, and nobody knows who built it."
FRENCH = "Le phare se dresse sur le cap rocheux depuis plus de cent ans, et personne ne sait qui l'a construit."
OTHER_KINDS = [kind for kind in Kind if kind not in (Kind.REFERENCE, Kind.NOTE)]


def translated(
    kind: Kind, lang: str, foreign: Foreign | None = None, references: References = "keep", text: str = ENGLISH
) -> bool:
    return Policy("en", foreign, references).translates(Piece(kind, text), lang)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.REFERENCE])
@pytest.mark.parametrize("foreign", [None, "keep", "translate"])
def test_what_is_in_the_document_s_language_is_translated(kind: Kind, foreign: Foreign | None) -> None:
    assert translated(kind, "en", foreign)


def test_references_are_shown() -> None:
    assert not translated(Kind.REFERENCE, "en")
    assert not translated(Kind.REFERENCE, "fr")
    assert not translated(Kind.REFERENCE, "fr", "translate")
    assert translated(Kind.REFERENCE, "en", references="translate")
    assert not translated(Kind.REFERENCE, "fr", references="translate")
    assert not translated(Kind.REFERENCE, "fr", "keep", references="translate")
    assert translated(Kind.REFERENCE, "fr", "translate", references="translate")


def test_notes_are_translated_but_for_foreign_ones() -> None:
    assert [translated(Kind.NOTE, "fr", foreign) for foreign in (None, "keep", "translate")] == [False, False, True]


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_other_foreign_paragraphs_are_translated_unless_a_person_says_otherwise(kind: Kind) -> None:
    assert [translated(kind, "fr", foreign) for foreign in (None, "keep", "translate")] == [True, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "1,234 5,678",
        "— * —",
        "https://example.org/a/b",
        "keeper@example.org",
        "31 https://example.org/x",
        "⁸ www.example.org",
    ],
)
@pytest.mark.parametrize("kind", Kind)
def test_what_holds_no_words_is_never_translated(kind: Kind, text: str) -> None:
    assert not translated(kind, "en", "translate", "translate", text)
    assert not translated(kind, "fr", "translate", "translate", text)


def test_code_is_never_translated() -> None:
    piece = Piece(Kind.CODE, ENGLISH, verbatim=True)
    assert not Policy("en", "translate", "translate").translates(piece, "en")


def test_the_options_of_reading_say_so_for_a_whole_document() -> None:
    pieces = [
        Piece(Kind.PARAGRAPH, ENGLISH),
        Piece(Kind.PARAGRAPH, ENGLISH),
        Piece(Kind.PARAGRAPH, FRENCH),
        Piece(Kind.NOTE, FRENCH),
        Piece(Kind.REFERENCE, ENGLISH),
        Piece(Kind.REFERENCE, FRENCH),
    ]

    def read(foreign: Foreign | None = None, references: References = "keep") -> list[bool]:
        options = ReadOptions(foreign=foreign, references=references)
        document = make_document("a.txt", "text/plain", b"", Found(pieces), options)
        assert [one.lang for one in document.paragraphs] == ["en", "en", "fr", "fr", "en", "fr"]
        return [one.translatable for one in document.paragraphs]

    assert read() == [True, True, True, False, False, False]
    assert read("keep") == [True, True, False, False, False, False]
    assert read("translate") == [True, True, True, True, False, False]
    assert read(references="translate") == [True, True, True, False, True, False]
    assert read("translate", "translate") == [True] * 6
