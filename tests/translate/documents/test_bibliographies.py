"""Entries of bibliographies: in every format by the heading over them, by their numbers, by the file's own signs."""

import pytest

from cache.records import Kind
from tests.translate.documents.books import XHTML, book
from tests.translate.documents.word_files import item, par, word_file
from translate.document import Document
from translate.documents import ReadOptions, read_bytes
from translate.documents.bibliographies import mark_references
from translate.paragraphs.pieces import Piece

BODY = "The lamp on the cape was lit for the first time in 1824, and it has not gone out since."
HOLM = "Holm, Anna (1988). Lamps of the North Shore. Elmsea: Parish Press. pp. 12–19."
SADE = "Sade, R. Tides and harbours. Journal of Coasts 12(3), 2004, pp. 3-9."
PAGE = "Harbour office. The lights of the coast. https://harbour.example/lights"


def kinds(pieces: list[Piece]) -> list[Kind]:
    return [piece.kind for piece in mark_references(pieces)]


def heading(text: str, level: int = 2) -> Piece:
    return Piece(Kind.HEADING, text, level=level)


def items(*texts: str, marker: str | None = "•") -> list[Piece]:
    return [Piece(Kind.LIST_ITEM, text, level=1, marker=marker) for text in texts]


def prose(*texts: str) -> list[Piece]:
    return [Piece(Kind.PARAGRAPH, text) for text in texts]


REFERENCES = [Kind.REFERENCE] * 3


@pytest.mark.parametrize(
    "title",
    [
        "References",
        "REFERENCES:",
        "7. References",
        "IV. Bibliography",
        "Works cited",
        "רשימת מקורות",
        "ביבליוגרפיה",
        "المراجع",
        "قائمة المصادر والمراجع",
        "Пайдаланылған әдебиеттер тізімі",
        "Список использованной литературы",
        "Referências bibliográficas",
        "Literaturverzeichnis",
        "Références bibliographiques",
        "Bibliografía",
        "参考文献",
        "參考書目",
        "引用文献",
    ],
)
def test_items_and_paragraphs_under_the_title_of_a_bibliography_are_references(title: str) -> None:
    assert kinds([heading(title), *items(HOLM, SADE, PAGE)])[1:] == REFERENCES
    assert kinds([heading(title), *prose(HOLM, SADE, PAGE)])[1:] == REFERENCES


def test_a_title_without_a_headings_style_is_one() -> None:
    assert kinds(prose("References", HOLM, SADE, PAGE)) == [Kind.PARAGRAPH, *REFERENCES]


@pytest.mark.parametrize(
    "entry",
    [
        "Вавилов Н.И. Дикие родичи плодовых деревьев // Труды по ботанике. – 1931. – Т. 26. – С. 85-107.",
        "Қазақстанның Қызыл кітабы. 2-том: Өсімдіктер. – Астана, 2014. – 452 б.",
        "سالم، كريم (1988). منارات الساحل. دار المثال. ص. 12–19.",
        "רון שדה, תולדות הרכבל, הוצאת הנמל, 1988, עמ' 12",
        "王海：《北岸的灯》，北京，1988年",
        "[12] Holm, Anna. Lamps of the North Shore, 2003",
        "https://harbour.example/lights",
    ],
)
def test_entries_in_many_languages(entry: str) -> None:
    assert kinds([heading("References"), *prose(entry)])[1:] == [Kind.REFERENCE]


def test_a_section_ends_at_the_next_heading_of_its_rank_and_not_at_lower_ones() -> None:
    pieces = [
        heading("References"),
        heading("Books", 3),
        *items(HOLM),
        heading("Papers", 3),
        *items(SADE),
        heading("Appendix"),
        *items(PAGE),
    ]
    assert [at for at, kind in enumerate(kinds(pieces)) if kind is Kind.REFERENCE] == [2, 4]
    assert kinds([heading("References", 3), *items(HOLM), heading("Part two", 1), *items(HOLM)])[3] is Kind.LIST_ITEM
    assert kinds([heading("References", 1), *items(HOLM), heading("See also", 2), *items(HOLM)])[3] is Kind.LIST_ITEM


def test_prose_beside_entries_stays_prose() -> None:
    said = "The following books were of use in 1988, and the keepers of the coast lent us most of them."
    found = "The figures are from the harbour office, https://harbour.example, and they were checked by us in May."
    assert kinds([heading("References"), *prose(said), *items(HOLM, SADE), *prose(found)]) == [
        Kind.HEADING,
        Kind.PARAGRAPH,
        Kind.REFERENCE,
        Kind.REFERENCE,
        Kind.PARAGRAPH,
    ]


def test_items_that_only_name_a_book_are_entries_among_entries() -> None:
    pieces = [heading("Bibliography"), *items(HOLM, SADE, "Lamps and their keepers")]
    assert kinds(pieces)[1:] == REFERENCES


def test_an_item_that_says_something_is_none() -> None:
    said = "Ask at the library for the other books that the society has given to it."
    assert kinds([heading("Sources"), *items(HOLM, SADE, said)])[-1] is Kind.LIST_ITEM


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        (
            "Sources",
            ["The river rises at the foot of the hill.", "It is fed by two springs.", "None of them dries up."],
        ),
        ("Notes", ["Bring a lamp.", "The tide turns at six.", "Read the chapter on tides before you go."]),
        ("Notes", ["The Sea and its Names, by Anna Holm", "Tides, 2nd edition", "Lamps of the North Shore (1988)"]),
        ("Notes", [HOLM, SADE]),
        ("Further reading", ["The Sea and its Names", "Tides for everybody", "Lamps of the North Shore"]),
        (
            "Literature",
            ["We read two novels a month.", "Poems are learnt by heart.", "There is an examination in May."],
        ),
        ("The lamp", [HOLM, SADE]),
    ],
)
def test_what_only_looks_like_a_bibliography_is_left_alone(title: str, texts: list[str]) -> None:
    assert kinds([heading(title), *items(*texts)])[1:] == [Kind.LIST_ITEM] * len(texts)
    assert kinds([heading(title), *prose(*texts)])[1:] == [Kind.PARAGRAPH] * len(texts)


def test_numbered_notes_that_name_a_source_are_references() -> None:
    said = "That is the old name of the village; nobody has used it since the war."
    pieces = [heading("Notes"), *items(HOLM, said, marker="3."), Piece(Kind.NOTE, SADE), Piece(Kind.NOTE, said)]
    assert kinds(pieces)[1:] == [Kind.REFERENCE, Kind.LIST_ITEM, Kind.REFERENCE, Kind.NOTE]


def test_entries_that_are_numbered_one_after_another_need_no_title() -> None:
    numbered = [f"[{number}] {text}" for number, text in enumerate((HOLM, SADE, PAGE), 7)]
    assert kinds([*prose(BODY), *prose(*numbered)])[1:] == REFERENCES
    assert kinds(prose(*numbered[:2])) == [Kind.PARAGRAPH] * 2
    assert kinds(prose("[1] The lamp is lit.", "[2] The lamp burns.", "[3] The lamp goes out.")) == [Kind.PARAGRAPH] * 3
    assert kinds(prose(f"[1] {HOLM}", f"[3] {SADE}", f"[2] {PAGE}")) == [Kind.PARAGRAPH] * 3


def test_what_is_no_text_of_a_list_is_left_alone() -> None:
    pieces = [
        heading("References"),
        Piece(Kind.CODE, HOLM, verbatim=True),
        Piece(Kind.TABLE, HOLM),
        Piece(Kind.COMMENT, HOLM, level=1),
        Piece(Kind.CAPTION, HOLM),
    ]
    assert mark_references(pieces) == pieces


# Formats

LIST = f"<ul><li>{HOLM}</li><li>{SADE}</li><li>{PAGE}</li></ul>"


def html(body: str) -> bytes:
    return f"<html><body><article><h1>The lamp</h1><p>{BODY}</p>{body}</article></body></html>".encode()


def docx(body: str) -> bytes:
    return word_file(par("The lamp", style="1") + par(BODY) + body)


MARKDOWN = f"# The lamp\n\n{BODY}\n\n## References\n\n1. {HOLM}\n2. {SADE}\n3. {PAGE}\n\n## After\n\n{BODY}\n".encode()
TEXT = f"The lamp\n\n{BODY}\n\n{BODY}\n\nReferences\n\n[1] {HOLM}\n\n[2] {SADE}\n\n[3] {PAGE}\n".encode()
FILES = {
    "a.md": MARKDOWN,
    "a.txt": TEXT,
    "a.html": html(f"<h2>References</h2>{LIST}<h2>After</h2><p>{BODY}</p>"),
    "wiki.html": html(
        f'<h2>Marginal</h2><ol><li id="cite_note-1">{HOLM}</li><li id="cite_note-Sade_2004-2">{SADE}</li>'
        f'<li id="cite_note-3">{PAGE}</li></ol>'
    ),
    "list.html": html(f'<h2>Marginal</h2><ol class="references"><li>{HOLM}</li><li>{SADE}</li><li>{PAGE}</li></ol>'),
    "a.docx": docx(par("References", style="1") + item(HOLM, 1) + item(SADE, 1) + item(PAGE, 1)),
    "style.docx": docx(par("Marginal", style="1") + "".join(par(one, style="Bib") for one in (HOLM, SADE, PAGE))),
    "a.epub": book(one=f"<html {XHTML}><body><p>{BODY}</p><h2>References</h2>{LIST}</body></html>"),
    "types.epub": book(
        one=f"<html {XHTML}><body><p>{BODY}</p><section epub:type='bibliography'><p>{HOLM}</p><p>{SADE}</p></section>"
        f"<p epub:type='biblioentry'>{PAGE}</p></body></html>"
    ),
}


def read(name: str, options: ReadOptions | None = None) -> Document:
    return read_bytes(FILES[name], name, options=options)


@pytest.mark.parametrize("name", FILES)
def test_every_format_knows_its_references_and_keeps_or_translates_them(name: str) -> None:
    kept = [one for one in read(name).paragraphs if one.kind is Kind.REFERENCE]
    assert [one.text.removeprefix(f"[{number}] ") for number, one in enumerate(kept, 1)] == [HOLM, SADE, PAGE]
    assert not any(one.translatable for one in kept)
    assert all(one.translatable for one in read(name).paragraphs if one.text == BODY)
    given = [one for one in read(name, ReadOptions(references="translate")).paragraphs if one.kind is Kind.REFERENCE]
    assert len(given) == 3
    assert all(one.translatable for one in given)
