"""Web pages as documents: what is read of whole pages, and what odd and hostile ones do."""

import csv
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Kind
from tests.translate.documents.markup.trees import soups
from translate.document import Document
from translate.documents import read_bytes, read_document
from translate.errors import BinaryDocument, DocumentError, EmptyDocument

PAGES = sorted((Path(__file__).parents[2] / "data" / "pages").glob("*.html"))
LINE = "The lighthouse has stood on the rocky cape for more than a hundred years."


def page(body: str, head: str = "") -> Document:
    return read_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")


def texts(document: Document) -> list[str]:
    return [one.text for one in document.paragraphs]


def article(*more: str) -> str:
    """Text enough to be taken for the content of a page."""
    return "".join(f"<p>{LINE} {number}</p>" for number in range(8)) + "".join(more)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_are_read_as_a_person_would(path: Path) -> None:
    with path.with_suffix(".tsv").open(encoding="utf-8") as file:
        wanted = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    found = [
        {
            "kind": one.kind.value,
            "level": str(one.level or ""),
            "marker": one.marker or "",
            "cell": f"{one.cell.table}.{one.cell.row}.{one.cell.column}" if one.cell else "",
            "lang": one.lang,
            "text": one.text.replace("\n", "\\n"),
        }
        for one in read_document(path).paragraphs
    ]

    assert found == wanted


def test_there_are_pages_in_five_languages() -> None:
    assert {path.stem[-2:] for path in PAGES} == {"ar", "en", "he", "kk", "zh"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_is_left_out_of_pages_is_listed(path: Path) -> None:
    document = read_document(path)
    assert {one.reason for one in document.dropped} <= {
        "outside the main content", "title of the window", "edit link", "back link", "reading aid", "form control",
        "button",
    }  # fmt: skip
    for one in document.dropped:
        assert one.text.strip()
        assert one.before is None or 0 <= one.before < len(document.paragraphs)


def test_a_page_without_anything_around_its_text_is_read_whole() -> None:
    document = page("<h1>The cape</h1><p>Short.</p><ul><li>one</li></ul>")
    assert texts(document) == ["The cape", "Short.", "one"]
    assert document.dropped == ()
    assert (document.media_type, document.encoding) == ("text/html", "utf-8")


def test_the_title_of_the_window_stands_in_for_a_heading() -> None:
    document = page(article(), head="<title>The old cape</title>")
    assert (document.paragraphs[0].text, document.paragraphs[0].kind, document.paragraphs[0].level) == (
        "The old cape", Kind.HEADING, 1,
    )  # fmt: skip


def test_navigation_is_left_out_and_a_second_heading_is_not() -> None:
    menu = "<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>News</a></li></ul></nav>"
    document = page(
        menu + "<main><h1>Cape</h1>" + article("<h2>Tower</h2>", "<p>Its stairs are steep.</p>") + "</main>"
    )
    assert texts(document)[0] == "Cape"
    assert texts(document)[-2:] == ["Tower", "Its stairs are steep."]
    assert [(one.text, one.reason) for one in document.dropped] == [
        ("Home", "outside the main content"),
        ("News", "outside the main content"),
    ]
    assert [one.before for one in document.dropped] == [0, 0]


def test_what_a_page_says_of_its_language_decides_where_the_text_does_not() -> None:
    html = '<html lang="pt"><body><p>Ok.</p></body></html>'
    assert read_bytes(html.encode(), "page.html").lang == "pt"
    assert read_bytes(html.encode(), "page.html", lang="en").lang == "en"


@pytest.mark.parametrize(
    "body", ["", "<p></p>", "<script>alert(1)</script>", "<img src=x alt='a picture'>", "<p>&nbsp;</p>"]
)
def test_a_page_without_text_is_empty(body: str) -> None:
    with pytest.raises(EmptyDocument, match=r"page\.html: no text in this page"):
        page(body)


def test_a_page_of_frames_says_where_the_text_is() -> None:
    with pytest.raises(EmptyDocument, match="frames: save those"):
        read_bytes(b"<html><frameset cols='1,2'><frame src=a.html><frame src=b.html></frameset></html>", "page.html")


def test_frames_may_have_text_for_those_who_see_none() -> None:
    data = b"<html><frameset><frame src=a.html><noframes><p>No frames here.</p></noframes></frameset></html>"
    assert "No frames here" in " ".join(texts(read_bytes(data, "page.html")))


def test_binary_data_with_the_name_of_a_page_is_refused() -> None:
    with pytest.raises(BinaryDocument, match=r"page\.html"):
        read_bytes(bytes(range(256)) * 50, "page.html")


def test_a_page_with_the_name_of_a_text_is_a_page() -> None:
    assert read_bytes(b"<!DOCTYPE html><p>Hello there</p>", "page.txt").media_type == "text/html"


def test_a_text_with_the_name_of_a_page_is_read() -> None:
    assert texts(read_bytes(b"Hello there.", "page.html")) == ["Hello there."]


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div>" * 100_000 + b"deep text" + b"</div>" * 100_000 + b"<p>after",
        b"<html><body>" + b"<b>" * 100_000 + b"deep text<p>after",
        b"<html><body>" + b"<ul><li>" * 20_000 + b"deep text<p>after",
        b"<html><body><p " + b" ".join(b"a%d=x" % n for n in range(100_000)) + b">deep text</p><p>after",
        b"<html><body><p " + b" ".join(b'a%d=">"' % n for n in range(20_000)) + b">deep text</p><p>after",
        b"<html><body><img src='data:image/png;base64," + b"A" * 11_000_000 + b"'>deep text<p>after",
        b"<html><body><p>deep text</p></body></html><p>after</p></html>",
        b"<html><body><p>deep text</body></html><html><body>after",
        b"<p>de\0ep te\0xt<p>after",
        b"<p>deep text<p after <p>after",
        b"<p>deep text</b></i></div></p>after<![CDATA[x]]>",
    ],
    ids=["divs", "bold", "lists", "attributes", "quoted", "picture", "behind", "twice", "nul", "open", "wrong ends"],
)
def test_bombs_and_ruins_keep_their_text(data: bytes) -> None:
    document = read_bytes(data, "page.html")
    everything = " ".join([*texts(document), *(one.text for one in document.dropped)])
    assert "deep text" in everything
    assert "after" in everything


@pytest.mark.parametrize("start", [b"<", b"<a ", b"<!--", b"<script>", b"&", b"&#", b"</", b"<p title='", b"<![CDATA["])
def test_what_never_ends_takes_no_time(start: bytes) -> None:
    document = read_bytes(b"<html><body><p>Hello there</p>" + start * 200_000, "page.html")
    assert "Hello there" in " ".join(texts(document))


def test_a_wide_page_is_read() -> None:
    document = page("<p>" + "word <b>bold</b> <sup>1</sup> " * 5000 + "</p>")
    assert len(document.paragraphs[0].marks) == 10_000


@settings(max_examples=60, deadline=None)
@given(soups())
def test_any_page_is_a_document_or_an_error_of_ours(source: str) -> None:
    try:
        document = read_bytes(source.encode(), "page.html")
    except DocumentError:
        return
    assert [one.index for one in document.paragraphs] == list(range(len(document.paragraphs)))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAGES), st.randoms(use_true_random=False))
def test_damaged_pages_are_documents_or_errors_of_ours(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 30)):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(200)]
            case 2:
                data[at:at] = chance.choice(
                    [b"<", b">", b'"', b"\0", b"</div>", b"<table>", b"&", b"<!--", b"<script>"]
                )
            case _:
                other = chance.randrange(len(data))
                data[at : at + 50] = data[other : other + 50]
    try:
        document = read_bytes(bytes(data), "page.html")
    except DocumentError:
        return
    # A script or a comment that is never closed hides all behind it, as in a browser: what is left may be a sign.
    assert document.paragraphs
    assert all(text.strip() for text in texts(document))
