"""From bytes to trees."""

import pytest
from lxml import etree

from translate.documents.markup.page import parse_page
from translate.errors import DocumentTooLarge, EmptyDocument


def text(data: str | bytes) -> str:
    page = parse_page(data.encode() if isinstance(data, str) else data, "page.html")
    return " ".join("".join(map(str, page.root.itertext())).split())


@pytest.mark.parametrize("data", [b"<!-- -->", b" ", b"<!DOCTYPE html>", b"\n<!-- a --><!-- b -->"])
def test_a_page_without_an_element_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyDocument, match=r"page\.html: no text in this page"):
        parse_page(data, "page.html")


def test_no_document_type_is_added() -> None:
    root = parse_page(b"<p>x</p>", "page.html").root
    assert etree.tostring(root.getroottree(), method="html") == b"<html><body><p>x</p></body></html>"


@pytest.mark.parametrize(
    "source",
    [
        "<html><body><p>one</p></body></html><p>two</p>",
        "<html><body><p>one</p></html>two",
        "<html><body>one</body></html>\n<!-- x --><html><body>two</body></html>",
        "<html><body>one</HTML >two</html>",
    ],
)
def test_what_stands_behind_the_end_is_read(source: str) -> None:
    assert text(source) == "one two" or text(source) == "onetwo"


def test_programs_that_write_an_end_stay_as_they_are() -> None:
    script = 'document.write("</body></html>")'
    page = parse_page(f"<html><body>one<script>{script}</script>two</body></html>three".encode(), "page.html")
    assert page.root.findtext(".//script") == script


def test_what_only_comments_stand_behind_is_left_alone() -> None:
    page = parse_page(b"<html><body>one</body></html>\n<!-- saved today -->\n", "page.html")
    assert page.root.getnext() is not None


def test_entities_are_those_of_html_and_no_others() -> None:
    source = '<!DOCTYPE html [<!ENTITY x "bomb"><!ENTITY y SYSTEM "file:///etc/passwd">]><p>&eacute;&#x5d0;&x;&y;</p>'
    assert text(source).endswith("éא&x;&y;")


def test_depth_is_cut_where_the_parser_would_stop_and_said_so() -> None:
    page = parse_page(b"<div><b>" * 3000 + b"deep" + b"</b></div>" * 3000 + b"<p>after", "page.html")
    assert "".join(map(str, page.root.itertext())).split() == ["deep", "after"]
    assert "deep" in page.notes[0]
    assert parse_page(b"<div>" * 500 + b"deep", "page.html").notes == ()


def test_attributes_beyond_reason_are_left_out_and_long_ones_stay() -> None:
    many = " ".join(f"a{number}=x" for number in range(30_000))
    page = parse_page(f'<p {many}>one</p><p title="{"x" * 50_000}">two</p>'.encode(), "page.html")
    first, second = page.root[0]
    assert (len(first.attrib), len(second.get("title") or "")) == (0, 50_000)


def test_xhtml_is_read_as_a_page() -> None:
    source = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>one<br/>two</p></body></html>'
    assert text(source) == "onetwo"


def test_a_page_that_nobody_reads_is_refused_in_one_line() -> None:
    with pytest.raises(
        DocumentTooLarge, match=r"^page\.html: 16\.\d million characters of text .* limit is 16: save it"
    ):
        parse_page(b"<p>" + b"words " * 2_700_000, "page.html")


@pytest.mark.parametrize("frame", ["<img src='data:image/png;base64,{}'>", "<!--{}-->", "<script>{}</script>"])
def test_pictures_and_scripts_within_a_page_do_not_count(frame: str) -> None:
    assert text(f"<p>one</p>{frame.format('A' * 16_000_000)}").startswith("one")
