"""Bilingual books."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from cache.records import Cell, Flag, Kind, Mark, Severity, Style
from tests.translate.documents.books import members
from tests.translate.exports.documents import bridge, document, documents, hostile, no_original, unit
from translate import exports
from translate.document import ParallelDocument
from translate.documents import read_bytes

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
FORMATS = ("epub", "epub-facing")


def made(parallel: ParallelDocument, format: str = "epub") -> bytes:
    return exports.render(format, parallel, no_original).data


def chapter(parallel: ParallelDocument, format: str = "epub") -> str:
    return members(made(parallel, format))["OEBPS/chapter0001.xhtml"]


def with_paragraphs(parallel: ParallelDocument, *changes: Mapping[str, object]) -> ParallelDocument:
    """Return a document with other values in its paragraphs."""
    paragraphs = tuple(
        replace(one, **change)  # type: ignore[arg-type]
        for one, change in zip(parallel.paragraphs, changes, strict=True)
    )
    return ParallelDocument(parallel.name, parallel.source_lang, parallel.target_lang, paragraphs, parallel.units)


def book_of_headings(count: int, text: str) -> ParallelDocument:
    """Return a document of so many headings, each with a text below it."""
    units = [one for number in range(count) for one in (unit(f"פרק {number}", f"Part {number}"), unit(text, text))]
    return document(*units, kinds=(Kind.HEADING, Kind.PARAGRAPH) * count)


def check(data: bytes) -> dict[str, str]:
    """Check the rules of EPUB that a slip would break, and return the members."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert len(set(archive.namelist())) == len(archive.namelist())
    found = members(data)
    assert found["mimetype"] == "application/epub+zip"
    package = etree.fromstring(found["OEBPS/package.opf"].encode())
    items = {one.get("id"): one for one in package.iter(f"{OPF}item")}
    assert {f"OEBPS/{one.get('href')}" for one in items.values()} == {
        name for name in found if name.startswith("OEBPS/") and not name.endswith(".opf")
    }
    assert [one.get("properties") for one in items.values()].count("nav") == 1
    for reference in package.iter(f"{OPF}itemref"):
        assert reference.get("idref") in items
    anchors = set()
    links = []
    for name, text in found.items():
        if not name.endswith(".xhtml"):
            continue
        root = etree.fromstring(text.encode())
        assert root.findtext(f"{XHTML}head/{XHTML}title")
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(ids) == len(set(ids))
        anchors |= {name, *(f"{name}#{one}" for one in ids)}
        links += [one.get("href") or "" for one in root.iter(f"{XHTML}a")]
        for one in root.iter():
            assert one.get("lang") == one.get("{http://www.w3.org/XML/1998/namespace}lang")
        for nested in root.iter(f"{XHTML}ol"):
            assert len(nested)
            assert {child.tag for child in nested} == {f"{XHTML}li"}
        for item in root.iter(f"{XHTML}li"):
            assert [child.tag for child in item] in ([f"{XHTML}a"], [f"{XHTML}a", f"{XHTML}ol"])
    assert all(f"OEBPS/{link}" in anchors for link in links if not link.startswith("http"))
    assert "direction" not in found["OEBPS/style.css"]
    return found


@pytest.mark.parametrize("format", FORMATS)
def test_a_small_book(format: str) -> None:
    found = check(made(bridge(), format))

    assert "The bridge was closed. Nobody knew." in found["OEBPS/chapter0001.xhtml"]
    assert "<dc:language>en</dc:language><dc:language>he</dc:language>" in found["OEBPS/package.opf"]
    assert "Hebrew · עברית → English" in found["OEBPS/cover.xhtml"]
    assert "fake v=1" in found["OEBPS/cover.xhtml"]
    assert 'href="chapter0001.xhtml#p0"' in found["OEBPS/contents.xhtml"]


@pytest.mark.parametrize("format", FORMATS)
def test_languages_and_directions_of_each_side(format: str) -> None:
    text = chapter(bridge(), format)

    assert re.search(r'class="side source[^"]*" xml:lang="he" lang="he" dir="rtl">הגשר<', text)
    assert re.search(r'class="side target[^"]*" xml:lang="en" lang="en" dir="ltr">The bridge<', text)


def test_a_book_for_readers_from_right_to_left() -> None:
    found = members(made(document(unit("One.", "אחת.", source_lang="en", target_lang="he"), source_lang="en")))

    assert 'page-progression-direction="rtl"' in found["OEBPS/package.opf"]
    assert 'lang="he" dir="rtl"><head>' in found["OEBPS/chapter0001.xhtml"]


def test_what_is_missing_kept_or_flagged_shows() -> None:
    text = chapter(bridge())

    assert text.count("not translated yet") == 1
    assert text.count("1992–2019") == 1
    assert "⟪numbers: missing: 2019⟫" in text
    assert "⟪from memory: checked by Dana⟫" in text


def test_marks_are_elements_on_both_sides() -> None:
    parallel = with_paragraphs(
        document(unit("See Anna `x` there.", "Lá `x` Anna.", source_lang="en", target_lang="pt")),
        {"marks": (Mark(4, 8, Style.LINK, "https://a.b/c?d=1&e"), Mark(4, 8, Style.BOLD), Mark(9, 12, Style.CODE))},
    )

    text = chapter(parallel)

    assert 'See <a href="https://a.b/c?d=1&amp;e"><b>Anna</b></a> <code>x</code> there.' in text
    assert 'Lá <code>x</code> <a href="https://a.b/c?d=1&amp;e"><b>Anna</b></a>.' in text


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///x", "x.html", "http://a b", "http://[", "data:x", "https://a.b/<c>", None],
)
def test_addresses_that_may_not_be_followed_are_no_links(address: str | None) -> None:
    parallel = with_paragraphs(document(unit("אבג", "abc")), {"marks": (Mark(0, 3, Style.LINK, address),)})

    assert "<a " not in chapter(parallel)


def test_levels_markers_and_kinds() -> None:
    kinds = (Kind.HEADING, Kind.LIST_ITEM, Kind.CODE, Kind.CAPTION)
    parallel = with_paragraphs(
        document(unit("א", "a"), unit("ב", "b"), unit("x\n  y", "x\n  y", origin=None), unit("ד", "d"), kinds=kinds),
        {"level": 3},
        {"level": 2, "marker": "2."},
        {},
        {},
    )

    text = chapter(parallel)

    assert "<h3 " in text
    assert '<span class="marker">2.</span> ב' in text
    assert "item depth2" in text
    assert re.search(r"<pre [^>]*>x\n  y</pre>", text)
    assert '<div class="pair caption">' in text


def test_tables_are_tables() -> None:
    cells = [Cell(0, 0, 0), Cell(0, 0, 1), Cell(0, 1, 1), Cell(1, 0, 10**9)]
    parallel = with_paragraphs(
        document(*(unit(f"א{at}", f"a{at}") for at in range(4)), kinds=(Kind.TABLE,) * 4),
        *({"cell": one} for one in cells),
    )

    text = chapter(parallel)

    assert text.count("<table>") == 2
    assert text.count("<tr>") == 3
    assert text.count("<td></td>") == 1


def test_chapters_begin_at_headings_and_files_stay_small() -> None:
    found = check(made(book_of_headings(5, "x" * 2000)))

    assert [name for name in found if "chapter" in name] == [
        f"OEBPS/chapter{number:04}.xhtml" for number in range(1, 6)
    ]
    assert found["OEBPS/contents.xhtml"].count("<li>") == 5


def test_a_book_without_headings_is_cut_by_its_length() -> None:
    found = check(made(document(*(unit("א" * 9000, "b" * 9000) for _ in range(30)))))

    sizes = [len(text) for name, text in found.items() if "chapter" in name]
    assert len(sizes) > 3
    assert max(sizes) < 160_000
    assert found["OEBPS/contents.xhtml"].count("<li>") == len(sizes)


def test_levels_that_are_left_out_make_no_empty_lists() -> None:
    levels = [3, 1, 4, 2, 4, 1, 6, 5]
    parallel = with_paragraphs(
        document(*(unit(f"א{at}", f"a{at}") for at in range(8)), kinds=(Kind.HEADING,) * 8),
        *({"level": one} for one in levels),
    )

    assert check(made(parallel))["OEBPS/contents.xhtml"].count("<a ") == 8


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_document_gives_the_same_bytes_and_another_another_number(format: str) -> None:
    number = re.compile(r"urn:uuid:[0-9a-f-]{36}")
    first = members(made(bridge(), format))["OEBPS/package.opf"]

    assert made(bridge(), format) == made(bridge(), format)
    assert number.findall(first) != number.findall(members(made(hostile(), format))["OEBPS/package.opf"])


def test_a_document_without_paragraphs_is_a_book() -> None:
    check(made(document()))


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_text_is_text(format: str) -> None:
    found = check(made(hostile(), format))

    assert "<script" not in found["OEBPS/chapter0001.xhtml"]
    assert "\u202e" not in found["OEBPS/chapter0001.xhtml"]


@settings(deadline=None, max_examples=60)
@given(documents())
def test_any_document_is_a_book_that_can_be_read(parallel: ParallelDocument) -> None:
    check(made(parallel, "epub-facing"))


def test_a_bilingual_book_is_read_again() -> None:
    again = read_bytes(made(bridge()), "bridge.epub")

    assert "The bridge was closed. Nobody knew." in [one.text for one in again.paragraphs]


@pytest.mark.skipif(shutil.which("epubcheck") is None or shutil.which("java") is None, reason="needs epubcheck")
def test_epubcheck_finds_nothing(tmp_path: Path) -> None:
    flagged = unit("סוף", "End", flags=(Flag("copy", Severity.WARNING, "x"),))
    rows = (*bridge().units, *hostile().units, flagged)
    levels = ({"level": 3 - at % 3, "marks": (Mark(0, 2, Style.LINK, "https://a.b/ü?q=1"),)} for at in range(len(rows)))
    kinds = tuple(list(Kind)[at % len(Kind)] for at in range(len(rows)))
    parallel = with_paragraphs(document(*rows, kinds=kinds), *levels)
    path = tmp_path / "book.epub"
    path.write_bytes(made(parallel, "epub-facing"))

    command = ["java", "-jar", str(Path(shutil.which("epubcheck") or "").resolve()), "--failonwarnings", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, re.findall(r"(?:ERROR|WARNING|FATAL)\(.*", done.stdout + done.stderr)) == (0, [])
