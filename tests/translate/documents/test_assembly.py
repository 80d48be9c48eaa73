"""From pieces to a document: languages, numbers, and where what was dropped stood."""

import pytest

from cache.records import Box, Cell, Dropped, Kind, Location, Mark, Paragraph, Style
from translate.documents.assembly import Found, make_document
from translate.documents.options import ReadOptions
from translate.errors import EmptyDocument
from translate.paragraphs.pieces import Piece

ENGLISH = "The bridge was closed for a whole week, and nobody in the town knew why."


def made(found: Found, **options: str) -> tuple[Paragraph, ...]:
    return make_document("a.txt", "text/plain", b"", found, ReadOptions(**options)).paragraphs  # type: ignore[arg-type]


def test_everything_that_a_reader_found_is_in_the_paragraph() -> None:
    piece = Piece(
        Kind.TABLE,
        ENGLISH,
        (3, 4),
        level=2,
        marker="b)",
        cell=Cell(1, 2, 3),
        marks=(Mark(4, 10, Style.BOLD),),
        original="as it stood",
        page=7,
        box=Box(1, 2, 3, 4),
        path="/0/1",
    )
    assert made(Found([piece])) == (
        Paragraph(
            index=0,
            kind=Kind.TABLE,
            text=ENGLISH,
            lang="en",
            translatable=True,
            location=Location((3, 4), 7, Box(1, 2, 3, 4), "/0/1"),
            level=2,
            marker="b)",
            cell=Cell(1, 2, 3),
            marks=(Mark(4, 10, Style.BOLD),),
            original="as it stood",
        ),
    )


def test_a_file_without_pieces_says_so() -> None:
    with pytest.raises(EmptyDocument, match=r"a\.txt: no text in it: nothing to translate"):
        made(Found([]))


def test_verbatim_pieces_are_not_translated() -> None:
    pieces = [Piece(Kind.CODE, ENGLISH, verbatim=True), Piece(Kind.PARAGRAPH, ENGLISH)]
    assert [one.translatable for one in made(Found(pieces))] == [False, True]


def test_what_the_file_says_of_itself_decides_only_where_the_text_says_little() -> None:
    found = make_document(
        "a.html", "text/html", b"", Found([Piece(Kind.PARAGRAPH, ENGLISH * 2)], lang="de"), ReadOptions()
    )
    assert found.lang == "en"
    short = make_document("a.html", "text/html", b"", Found([Piece(Kind.PARAGRAPH, "Hotel")], lang="de"), ReadOptions())
    assert (short.lang, short.notes) == ("de", ())
    figures = make_document("a.html", "text/html", b"", Found([Piece(Kind.PARAGRAPH, "12")], lang="kk"), ReadOptions())
    assert (figures.lang, figures.notes) == ("kk", ())


def test_what_a_person_says_decides() -> None:
    found = make_document(
        "a.html", "text/html", b"", Found([Piece(Kind.PARAGRAPH, ENGLISH)], lang="en"), ReadOptions(lang="fr")
    )
    assert found.lang == "fr"


def test_what_was_dropped_stands_before_the_paragraph_that_follows_it() -> None:
    pieces = [Piece(Kind.PARAGRAPH, ENGLISH, (2, 3)), Piece(Kind.PARAGRAPH, ENGLISH, (6,))]
    dropped = [Dropped((1,), "7", "page number"), Dropped((4,), "8", "page number"), Dropped((9,), "9", "page number")]
    document = make_document("a.txt", "text/plain", b"", Found(pieces, dropped), ReadOptions())
    assert [one.before for one in document.dropped] == [0, 1, None]


def test_a_reader_may_say_itself_where_something_stood() -> None:
    dropped = [Dropped((), "menu", "outside the main content", before=1), Dropped((), "foot", "outside")]
    document = make_document(
        "a.html", "text/html", b"", Found([Piece(Kind.PARAGRAPH, ENGLISH)] * 2, dropped), ReadOptions()
    )
    assert [one.before for one in document.dropped] == [1, None]
