"""What is doubtful in a source reaches readers: through the store, into exports, and never instead of a translation."""

from dataclasses import replace

from cache import Flag, Kind, Origin, Paragraph, Severity, Store, TranslationUnit
from translate.document_library import add_document, load_document
from translate.documents import read_bytes
from translate.engines.fake import FakeEngine
from translate.flag_codes import OCR_OVERLAP
from translate.pipeline import assemble_document, translate
from translate.source_flags import source_flags, with_source_flags

DOUBTFUL = (
    "They complain that it gives the country the first place in all things thungs gives the country the first place in "
    "all things it does."
)
SOUND = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book there."
TEXT = f"{SOUND}\n\n{DOUBTFUL}\n"

PARAGRAPH = Paragraph(0, Kind.PARAGRAPH, DOUBTFUL, "en", translatable=True, doubt="gives the country")
UNIT = TranslationUnit(DOUBTFUL, "en", "pt", target="Queixam-se.", origin=Origin.MACHINE)
FLAG = Flag(OCR_OVERLAP, Severity.WARNING, "gives the country")


def test_a_translated_paragraph_with_a_doubt_is_flagged_once() -> None:
    assert source_flags(PARAGRAPH, UNIT) == (FLAG,)
    (unit,) = with_source_flags([PARAGRAPH], [UNIT])
    assert unit.flags == (FLAG,)
    assert with_source_flags([PARAGRAPH], [unit]) == (unit,)


def test_what_a_person_made_or_nobody_yet_is_not() -> None:
    assert source_flags(PARAGRAPH, replace(UNIT, origin=Origin.MEMORY)) == ()
    assert source_flags(PARAGRAPH, replace(UNIT, target=None, origin=None)) == ()
    assert source_flags(replace(PARAGRAPH, doubt=None), UNIT) == ()


def test_the_doubt_survives_the_store_and_stands_on_the_unit(store: Store) -> None:
    document = add_document(store, read_bytes(TEXT.encode(), "book.txt", lang="en"))
    (made,) = translate([document], "pt", FakeEngine(), store)
    assert document.id is not None
    again = load_document(store, document.id)

    assert [one.doubt for one in again.paragraphs] == [one.doubt for one in document.paragraphs]
    assert "gives the country the first place in all things" in (again.paragraphs[1].doubt or "")
    for parallel in (made, assemble_document(store, again, "pt", FakeEngine())):
        assert [[flag.code for flag in unit.flags] for unit in parallel.units] == [[], [OCR_OVERLAP]]
