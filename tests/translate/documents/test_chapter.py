"""Chapters as trees."""

import pytest

from translate.documents.chapter import parse_chapter, parse_xml
from translate.errors import DocumentError

HTML = '<html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'


def text_of(body: str) -> str:
    chapter = parse_chapter(HTML.format(body).encode(), "a.epub", "one.xhtml")
    assert chapter is not None
    return "".join(map(str, chapter.root.itertext()))


def test_names_of_characters_are_known_without_a_dtd() -> None:
    assert text_of("<p>caf&eacute;&nbsp;&amp;&lt;&NotEqualTilde;</p>") == "café\xa0&<≂̸"


def test_a_well_formed_chapter_is_not_repaired() -> None:
    chapter = parse_chapter(HTML.format("<p>a</p>").encode(), "a.epub", "one.xhtml")

    assert chapter is not None
    assert not chapter.repaired


@pytest.mark.parametrize(
    "body", ["<p>a<br>b</p>", "<p>a<p>b", "<p>a & b</p>", "<p>a <b>b</p></b>", "<p title=x>a b</p>"]
)
def test_a_damaged_chapter_is_repaired_without_loss(body: str) -> None:
    chapter = parse_chapter(HTML.format(body).encode(), "a.epub", "one.xhtml")

    assert chapter is not None
    assert chapter.repaired
    assert "".join(filter(str.isalpha, "".join(map(str, chapter.root.itertext())))) == "ab"


@pytest.mark.parametrize("data", [b"", b"   ", b"<!-- only this -->"])
def test_a_chapter_of_nothing(data: bytes) -> None:
    assert parse_chapter(data, "a.epub", "one.xhtml") is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str) -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><html><body>&b;</body></html>'

    with pytest.raises(DocumentError, match=r"^a\.epub: 'one\.xhtml' in it declares entities.*not read$"):
        parse_chapter(bomb.encode(encoding), "a.epub", "one.xhtml")


def test_a_doctype_alone_is_none() -> None:
    doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'

    assert parse_chapter((doctype + HTML.format("<p>&eacute;</p>")).encode(), "a.epub", "one.xhtml") is not None


def test_what_cannot_be_parsed_at_all_is_said() -> None:
    with pytest.raises(DocumentError, match=r"^a\.epub: 'toc\.ncx' in it is damaged"):
        parse_xml(b"\x00\x01\x02", "a.epub", "toc.ncx")
