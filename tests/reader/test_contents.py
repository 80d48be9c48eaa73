"""The contents of a document, and the next flag, worked out without a browser."""

from cache import Kind, Paragraph, Store
from reader.contents import Section, sections
from reader.flagged import next_flagged
from tests.reader.conftest import AddDocument
from translate.document import ParallelDocument
from translate.document_library import load_document
from translate.engines.fake import FakeEngine
from translate.pipeline import assemble, translate


def parallel(store: Store, *kinds: Kind) -> ParallelDocument:
    """A document of these kinds, of which nothing is translated."""
    paragraphs = tuple(
        Paragraph(at, kind, f"Text {at}.", "en", translatable=True, level=2 if kind is Kind.HEADING else None)
        for at, kind in enumerate(kinds)
    )
    return assemble(
        store, name="a.txt", paragraphs=paragraphs, source_lang="en", target_lang="pt", document_id="0" * 20
    )


def test_a_document_without_headings_has_no_contents(store: Store) -> None:
    assert sections(parallel(store, Kind.PARAGRAPH, Kind.PARAGRAPH)) == ()


def test_a_section_goes_up_to_the_next_heading(store: Store) -> None:
    found = sections(parallel(store, Kind.HEADING, Kind.PARAGRAPH, Kind.NOTE, Kind.HEADING))
    assert found == (
        Section(index=0, title="Text 0.", translated=None, level=2, done=0, total=3),
        Section(index=3, title="Text 3.", translated=None, level=2, done=0, total=1),
    )


def test_what_stands_before_the_first_heading_is_a_section_too(store: Store) -> None:
    first, second = sections(parallel(store, Kind.PARAGRAPH, Kind.HEADING))
    assert (first.index, first.title, first.total) == (0, None, 1)
    assert (second.index, second.title) == (1, "Text 1.")


def test_what_is_translated_counts_and_what_cannot_be_does_not(store: Store, add_document: AddDocument) -> None:
    document = add_document("One.", "Two.", "123")
    [whole] = translate([load_document(store, document.id)], "pt", FakeEngine(), store)
    headed = ParallelDocument(
        name=whole.name,
        source_lang=whole.source_lang,
        target_lang=whole.target_lang,
        paragraphs=(
            Paragraph(0, Kind.HEADING, "One.", "en", translatable=True),
            *whole.paragraphs[1:],
        ),
        units=whole.units,
    )
    [section] = sections(headed)
    assert (section.done, section.total, section.translated) == (2, 2, "«pt: One.»")


def test_the_next_flag_is_after_the_paragraph_that_is_named(store: Store) -> None:
    doubtful = {1, 250}
    document = store.documents.add(
        name="scan.txt",
        media_type="text/plain",
        encoding="utf-8",
        lang="en",
        data=b"",
        paragraphs=[
            Paragraph(
                at,
                Kind.PARAGRAPH,
                f"Text {at}.",
                "en",
                translatable=True,
                doubt="read twice" if at in doubtful else None,
            )
            for at in range(300)
        ],
    )
    assert next_flagged(store, document, "pt", -1) is None
    list(translate([load_document(store, document.id)], "pt", FakeEngine(), store))
    assert [next_flagged(store, document, "pt", after) for after in (-1, 0, 1, 249, 250)] == [1, 1, 250, 250, None]
