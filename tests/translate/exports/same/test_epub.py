"""Books in their own format."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from cache.records import Kind
from tests.translate.documents.books import NCX, ONE, XHTML, book, members, package, packed, parts
from tests.translate.exports.same.translated import kept, same
from tests.translate.exports.same.translations import translated
from translate.document import Document
from translate.documents import read_bytes, read_document
from translate.errors import ExportError

DATA = Path(__file__).parents[3] / "data" / "documents"
BOOKS = ("lighthouse.he.epub", "river.ar.epub", "dawn.kk.epub", "ferry.en.epub")


def written(document: Document, lang: str = "pt") -> dict[str, str]:
    return members(same(translated(document, lang), document).data)


def skeleton(source: str) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a file in order, with their attributes but for language and direction."""
    said = ("lang", "dir", "{http://www.w3.org/XML/1998/namespace}lang", "page-progression-direction")
    return [
        (str(one.tag), {str(key): str(value) for key, value in one.attrib.items() if key not in said})
        for one in etree.fromstring(source.replace("&nbsp;", "&#160;").encode()).iter()
    ]


def test_texts_are_in_the_new_language_wherever_they_stand() -> None:
    found = written(read_bytes(book(), "ferry.epub"))

    assert "<h1>«pt: The harbour»</h1>" in found["OPS/one.xhtml"]
    assert "«pt: The ferry left the <b>old harbour</b> at six.» «pt: Nobody saw it.»" in found["OPS/one.xhtml"]
    assert "<title>«pt: The harbour»</title>" in found["OPS/one.xhtml"]
    assert '<a href="one.xhtml">«pt: The harbour»</a>' in found["OPS/nav.xhtml"]
    assert '<a href="two.xhtml">«pt: At sea, later»</a>' in found["OPS/nav.xhtml"]
    assert "<dc:title>«pt: The Ferry»</dc:title><dc:language>pt</dc:language>" in found["OPS/book.opf"]


def test_a_book_into_a_language_that_runs_the_other_way() -> None:
    found = written(read_bytes(book(), "ferry.epub"), "he")

    root = etree.fromstring(found["OPS/one.xhtml"].encode())
    assert (root.get("lang"), root.get("dir")) == ("he", "rtl")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "he"
    assert 'page-progression-direction="rtl"' in found["OPS/book.opf"]
    assert found["OPS/style.css"] == "body {  color: black }"


def test_a_style_sheet_that_says_nothing_wrong_is_the_same() -> None:
    assert written(read_bytes(book(), "ferry.epub"))["OPS/style.css"] == parts()["OPS/style.css"]


def test_epub_2_says_languages_as_it_may() -> None:
    items = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    chapter = ONE.replace('lang="en" ', "", 1)
    members_ = parts(book=package(version="2.0", items=items), one=chapter) | {"OPS/toc.ncx": NCX}

    found = written(read_bytes(packed(members_), "ferry.epub"), "he")

    root = etree.fromstring(found["OPS/one.xhtml"].encode())
    assert root.get("lang") is None
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "he"
    assert "progression" not in found["OPS/book.opf"]
    assert "<text>«he: Far out»</text>" in found["OPS/toc.ncx"]
    assert "<text>vii</text>" in found["OPS/toc.ncx"]


def test_the_archive_keeps_its_order_and_begins_with_its_type() -> None:
    document = read_bytes(book(), "ferry.epub")
    with zipfile.ZipFile(BytesIO(same(translated(document, "pt"), document).data)) as archive:
        infos = archive.infolist()

    assert [info.filename for info in infos] == list(parts())
    assert (infos[0].filename, infos[0].compress_type, infos[0].extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert {info.date_time for info in infos} == {(2020, 1, 2, 3, 4, 6)}


def test_the_same_book_gives_the_same_bytes() -> None:
    document = read_bytes(book(), "ferry.epub")

    assert same(translated(document, "pt"), document) == same(translated(document, "pt"), document)


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("lang", ["pt", "he"])
def test_a_book_of_a_real_program_keeps_its_elements(name: str, lang: str) -> None:
    document = read_document(DATA / name)
    before, after = members(document.data or b""), written(document, lang)

    assert list(before) == list(after)
    for member in before:
        if member.endswith((".xhtml", ".opf", ".ncx")):
            assert sorted(map(str, skeleton(before[member]))) == sorted(map(str, skeleton(after[member]))), member
        elif not member.endswith(".css"):
            assert before[member] == after[member]


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_reads_again_as_its_translation(name: str) -> None:
    document = read_document(DATA / name)
    parallel = translated(document, "pt")

    again = read_bytes(same(parallel, document).data, name)

    assert [(one.kind, one.level, one.text) for one in again.paragraphs] == [
        (one.kind, one.level, " ".join(unit.target.split(" ")) if unit.target else "")
        for one, unit in zip(document.paragraphs, parallel.units, strict=True)
    ]


def test_what_needs_no_translation_stays() -> None:
    document = read_bytes(book(), "ferry.epub")

    found = members(same(kept(document), document).data)

    assert "The ferry left the <b>old harbour</b> at six.\xa0Nobody saw it." in found["OPS/one.xhtml"]


def test_a_damaged_chapter_comes_back_well_formed() -> None:
    document = read_bytes(book(two=f"<html {XHTML}><body><p>Salt &amp; pepper<br>and bread.</p>"), "ferry.epub")

    chapter = written(document)["OPS/two.xhtml"]

    assert etree.fromstring(chapter.encode()).tag == "{http://www.w3.org/1999/xhtml}html"
    assert "«pt: Salt &amp; pepper»" in chapter


def test_nothing_in_a_translation_becomes_markup() -> None:
    document = read_bytes(book(), "ferry.epub")

    found = members(same(translated(document, "pt", lambda _: "<b>&amp;</b>\x00\x0b]]>"), document).data)

    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in found["OPS/one.xhtml"]
    for member, text in found.items():
        if member.endswith((".xhtml", ".opf")):
            etree.fromstring(text.encode())


def test_an_original_that_is_gone_is_said() -> None:
    document = read_bytes(book(), "ferry.epub")
    parallel = translated(document, "pt")

    with pytest.raises(ExportError, match=r"^ferry\.epub: the original cannot be read again"):
        same(parallel, Document("ferry.epub", document.media_type, "en", (), b"PK\x03\x04"))


def test_the_kinds_that_a_style_sheet_tells_need_no_other_names_to_be_written() -> None:
    document = read_document(DATA / "ferry.en.epub")

    assert document.paragraphs[0].kind is Kind.HEADING
    assert '<span class="span0">«pt: The Old Ferry»</span>' in written(document)["OEBPS/sections/section0001.xhtml"]
