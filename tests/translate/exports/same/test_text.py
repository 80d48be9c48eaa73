"""Plain text in its own format."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Kind, Location, Origin, Paragraph, State, TranslationUnit
from tests.translate.exports.same.translated import by, kept, rewritten, same
from translate.document import Document, Original, ParallelDocument
from translate.documents import read_bytes
from translate.errors import DocumentError
from translate.exports.same.text import render

PAGE = """THE OLD MILL

The mill stands by the river, and its wheel has not turned for
thirty years. Nobody in the village knows why it was shut, and
the miller's daughter does not tell.

                              12

- Built of stone
- Lit by oil

The end came in 1984, when the river was led through a pipe and the
water was sold to the town.
"""


def test_lines_of_paragraphs_are_replaced_and_all_others_stay() -> None:
    written = rewritten(PAGE, "mill.txt", str.upper)

    assert written.split("\n") == [line.upper() for line in PAGE.split("\n")]


def test_a_longer_translation_is_broken_like_its_original() -> None:
    written = rewritten(PAGE, "mill.txt", lambda text: f"{text} {text}" if len(text) > 100 else text)

    lines = written.split("\n")
    assert max(map(len, lines)) <= 67
    assert lines[9] == "                              12"


def test_ends_of_lines_and_encodings_stay() -> None:
    data = PAGE.replace("\n", "\r\n").encode("utf-16")
    document = read_bytes(data, "mill.txt")

    assert same(kept(document), document).data == data
    assert same(by(document, str.upper), document).data == PAGE.upper().replace("\n", "\r\n").encode("utf-16")


def test_an_encoding_without_the_letters_becomes_utf_8() -> None:
    hebrew = "הטחנה עומדת על גדת הנהר, והגלגל שלה לא הסתובב כבר שלושים שנה.\n"
    document = read_bytes(hebrew.encode("windows-1255"), "mill.txt")

    export = same(by(document, lambda _: "O moinho não gira."), document)

    assert export.data.decode() == "O moinho não gira.\n"
    assert export.notes == ("written as UTF-8, not windows-1255, which has no 'ã'",)


def parallel(*rows: tuple[str, tuple[int, ...], str | None], marker: str | None = None) -> ParallelDocument:
    """Return paragraphs with their lines and translations."""
    units = tuple(
        TranslationUnit(source, "en", "pt", target, Origin.MACHINE if target else None, State.TRANSLATED)
        for source, _, target in rows
    )
    paragraphs = tuple(
        Paragraph(index, Kind.PARAGRAPH, source, "en", True, Location(lines), marker=marker)
        for index, (source, lines, _) in enumerate(rows)
    )
    return ParallelDocument("a.txt", "en", "pt", paragraphs, units)


def text(parallel: ParallelDocument, source: str) -> str:
    return render(parallel, Original("text/plain", "utf-8", source.encode())).data.decode()


def test_two_paragraphs_on_one_line_stay_there() -> None:
    found = parallel(("Heading", (1,), "Título"), ("And text.", (1,), "E texto."))

    assert text(found, "Heading  And text.\n") == "Título  E texto.\n"


def test_cells_of_a_row_keep_what_is_between_them() -> None:
    found = parallel(("Year", (1,), "Ano"), ("Keeper", (1,), None), ("Boat", (1,), "Barco"))

    assert text(found, "| Year\t| Keeper | Boat |\n") == "| Ano\t| Keeper | Barco |\n"


def test_what_stands_within_a_paragraph_comes_behind_it() -> None:
    found = parallel(("It went on and on.", (1, 4), "Continuou sempre."))

    assert text(found, "It went on\n\n- 12 -\nand on.\nEnd") == "Continuou\nsempre.\n\n- 12 -\nEnd"


def test_indents_and_markers_stay() -> None:
    found = parallel(("Built of stone.", (1, 2), "Feito de pedra."), marker="•")

    assert text(found, "  • Built of\n    stone.\n") == "  • Feito de\n    pedra.\n"


def test_lines_beyond_the_end_are_said() -> None:
    export = render(parallel(("Gone.", (9,), "Foi.")), Original("text/plain", "utf-8", b"Here.\n"))

    assert export.data == b"Here.\n"
    assert export.notes == ("left in the original language, not found again in the file: paragraph 1",)


def test_a_translation_of_several_lines_is_one_paragraph() -> None:
    assert text(parallel(("One.", (1,), "Um.\n\nDois.")), "One.\n") == "Um. Dois.\n"


_SAID = [
    "", " ", "\t", "THE OLD MILL", "The mill stands by the river, and its wheel has not turned for", "thirty years.",
    "12", "- Built of stone", "  - Lit by oil", "1. Climb", "* * *", "References", "[1] Holm, A. Lamps. 1988, p. 3.",
    "Year   Keeper   Lamp", "1901   Anna     oil", "| a | b |", "הטחנה עומדת על גדת הנהר.", "الطاحونة على النهر",
    "风车在河边。", "www.example.org/a", "> quoted", "so-", "called", "\x0c", "\x0cNext page", "a\x85b", "x\u2028y",
]  # fmt: skip
_LINES = st.one_of(st.sampled_from(_SAID), st.text("ab .-–1\t:«»א汉", max_size=30))


def readable(lines: list[str], end: str) -> tuple[bytes, Document | None]:
    """Return a text file of these lines and what is read from it, None where nothing is."""
    data = end.join(lines).encode()
    try:
        return data, read_bytes(data, "a.txt", lang="en")
    except DocumentError:
        return data, None


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text.casefold() if char.isalnum())


@settings(deadline=None)
@given(st.lists(_LINES, max_size=20), st.sampled_from(["\n", "\r\n"]))
def test_no_text_is_lost_whatever_the_file_holds(lines: list[str], end: str) -> None:
    data, document = readable(lines, end)
    if document is None or document.media_type != "text/plain":
        return
    assert same(kept(document), document).data == data

    export = same(by(document, lambda text: f"«pt: {text}»"), document)

    written = export.data.decode()
    units = [f"«pt: {one.text}»" if one.translatable else one.text for one in document.paragraphs]
    wanted = letters("".join([*units, *(one.marker or "" for one in document.paragraphs)]))
    missing = wanted - letters(written)
    assert not missing or export.notes, (written, missing)
    # What is in no paragraph stays where it stood.
    held = {number for one in document.paragraphs for number in one.location.lines}
    for number, line in enumerate(data.decode().split("\n"), 1):
        assert number in held or line in written.split("\n")


@settings(deadline=None)
@given(st.lists(_LINES, max_size=12), st.text(max_size=30))
def test_no_translation_breaks_the_writer_or_gets_lost(lines: list[str], target: str) -> None:
    _, document = readable(lines, "\n")
    if document is None or document.media_type != "text/plain":
        return
    export = same(by(document, lambda _: target), document)
    number = sum(one.translatable for one in document.paragraphs)
    assert export.notes or all(
        export.data.decode("utf-8", errors="replace").casefold().count(char) >= number
        for char in set(target.casefold())
        if char.isalnum()
    )
