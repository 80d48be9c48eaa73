"""Web pages in, web pages out: nothing but the text, the language and the direction changes."""

from pathlib import Path

import pytest
from lxml import etree

from tests.translate.documents.saved_pages import ADDRESS, FRAME, HEBREW, part, saved
from tests.translate.exports.same.translations import original, translated
from translate.document import Document
from translate.documents import read_bytes, read_document
from translate.documents.markup.elements import name_of
from translate.documents.markup.page import parse_page
from translate.exports import Export, same

PAGES = sorted((Path(__file__).parents[3] / "data" / "pages").glob("*.html"))
# What is set for the target, and what says which encoding the page is in.
_SET = ("lang", "dir", "charset", "content")


def shape(data: bytes) -> list[tuple[object, ...]]:
    """A page's tree without its text: elements with their attributes and how many children they have."""
    return [
        (
            name_of(element) or element.text,
            {name: value for name, value in element.attrib.items() if name not in _SET},
            len(element),
        )
        for element in parse_page(data, "page.html").root.iter()
    ]


def page(source: str) -> Document:
    return read_bytes(source.encode(), "page.html")


def back(document: Document, target_lang: str = "pt") -> Export:
    return same.render(translated(document, target_lang), original(document))


def root_of(export: Export) -> etree._Element:
    return parse_page(export.data, "page.html").root


@pytest.mark.parametrize("target_lang", ["pt", "ar"])
@pytest.mark.parametrize("path", [path for path in PAGES if path.stem != "forum-en"], ids=lambda path: path.stem)
def test_a_page_comes_back_with_nothing_but_its_text_changed(path: Path, target_lang: str) -> None:
    document = read_document(path)

    export = back(document, target_lang)

    assert export.notes == ()
    assert shape(export.data) == shape(path.read_bytes())
    root = root_of(export)
    assert root.get("lang") == target_lang
    assert root.get("dir") == ("rtl" if target_lang == "ar" else "ltr")


def test_a_page_that_does_not_say_its_encoding_says_it_now() -> None:
    path = next(path for path in PAGES if path.stem == "forum-en")
    export = back(read_document(path))
    found = shape(export.data)
    metas = [one for one in found if one[0] == "meta"]
    assert [one for one in found if one[0] not in ("meta", "head")] == [
        one for one in shape(path.read_bytes()) if one[0] != "head"
    ]
    assert len(metas) == 1
    assert b'<meta charset="utf-8">' in export.data


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_translation_stands_in_its_page(path: Path) -> None:
    document = read_document(path)
    parallel = translated(document, "pt")
    again = read_bytes(same.render(parallel, original(document)).data, "page.html", lang=document.lang)
    wanted = {" ".join((unit.target or "").split()) for unit in parallel.units}
    found = {" ".join(one.text.split()) for one in again.paragraphs} | {
        " ".join(one.text.split()) for one in again.dropped
    }
    assert wanted <= found


def test_what_is_around_the_text_stays_byte_for_byte() -> None:
    source = (
        '<!DOCTYPE html>\n<!-- first --><html><head><meta charset="utf-8"><title>x</title>'
        '<script>if (a < b && c) document.write("<p>\\"</p>")</script><style>p > a { color: red }</style></head>'
        '<body onload="go()"><!-- a --><p title="Tip &amp; trick">Hello there.</p><svg viewbox="0 0 1 1"></svg>'
        "</body></html>"
    )
    written = back(page(source)).data.decode()
    wanted = source.replace("Hello there.", "«pt: Hello there.»").replace("<html>", '<html lang="pt" dir="ltr">')
    assert written.rstrip("\n") == wanted.replace("<title>x</title>", "<title>«pt: x»</title>")


def test_an_encoding_that_is_said_is_corrected() -> None:
    for meta in (
        '<meta charset="windows-1255">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1255">',
    ):
        source = f"<html><head>{meta}</head><body><p>המגדלור עומד על הכף הסלעי זה יותר ממאה שנים.</p></body></html>"
        document = read_bytes(source.encode("cp1255"), "page.html")
        assert document.encoding == "windows-1255"
        written = back(document).data.decode("utf-8")
        assert "המגדלור עומד" in written
        assert "1255" not in written
        assert "charset=utf-8" in written.replace('"', "")


def test_the_title_of_the_window_goes_with_the_heading() -> None:
    source = "<html><head><title>{}</title></head><body><h1>The old cape</h1><p>Text.</p></body></html>"
    for title, wanted in (
        ("The old cape", "«pt: The old cape»"),
        ("The  old\ncape", "«pt: The old cape»"),
        ("The old cape - Sea News", "«pt: The old cape» - Sea News"),
        ("Sea News", "Sea News"),
    ):
        assert root_of(back(page(source.format(title)))).findtext("head/title") == wanted


def test_a_title_that_is_the_only_heading_is_translated_in_its_place() -> None:
    root = root_of(back(page("<html><head><title>The old cape</title></head><body><p>Text here.</p></body></html>")))
    assert root.findtext("head/title") == "«pt: The old cape»"


def test_the_direction_of_the_page_turns_and_what_stays_keeps_its_own() -> None:
    source = (
        '<html lang="he" dir="rtl"><body dir="rtl" style="direction:rtl; color:red"><div lang="he-IL" dir="rtl">'
        "<p>המגדלור עומד על הכף הסלעי.</p></div><p>האור שלו נראה למרחוק.</p>"
        "<div dir='rtl'><img src=x></div></body></html>"
    )
    document = page(source)
    parallel = translated(document, "en")
    kept = parallel.units[1]
    units = (parallel.units[0], type(kept)(kept.source, "he", "en", None))
    parallel = type(parallel)(parallel.name, "he", "en", parallel.paragraphs, units)

    root = root_of(same.render(parallel, original(document)))

    body, first, second = root[-1], root[-1][0], root[-1][1]
    assert (root.get("lang"), root.get("dir")) == ("en", "ltr")
    assert (body.get("dir"), body.get("style")) == ("ltr", "direction: ltr; color:red")
    assert (first.get("lang"), first.get("dir")) == ("en", "ltr")
    assert (second.get("lang"), second.get("dir"), second.text) == ("he", "rtl", "האור שלו נראה למרחוק.")
    assert root[-1][2].get("dir") == "rtl"


def test_what_has_no_translation_stays_untouched() -> None:
    source = "<html><body><p>One <b>two</b>  three.</p></body></html>"
    document = page(source)
    parallel = translated(document, "pt")
    waiting = type(parallel.units[0])(parallel.units[0].source, "en", "pt")
    parallel = type(parallel)(parallel.name, "en", "pt", parallel.paragraphs, (waiting,))
    assert b"<p>One <b>two</b>  three.</p>" in same.render(parallel, original(document)).data


def test_marks_without_a_place_are_told_in_one_line() -> None:
    document = page("<html><body><p>One <b>two</b> three.</p><p>Four <i>five</i> <u>six</u>.</p></body></html>")
    export = same.render(translated(document, "pt", lambda _: "Nada."), original(document))
    assert export.notes == ("3 inline marks found no place in the translation: paragraphs 1, 2",)
    assert b"<b>" not in export.data


def test_another_file_leaves_a_note_and_no_error() -> None:
    document = page("<html><body><div><p>One.</p><p>Two.</p></div></body></html>")
    other = type(original(document))("text/html", "utf-8", b"<html><body><p>x</p></body></html>")
    export = same.render(translated(document, "pt"), other)
    assert "not found again in the file: paragraphs 1, 2" in export.notes[0]


def test_a_saved_page_comes_back_as_a_page() -> None:
    data = saved(
        part(FRAME), part(HEBREW, charset="windows-1255", codec="cp1255", headers=[f"Content-Location: {ADDRESS}"])
    )
    document = read_bytes(data, "page.mhtml")

    export = back(document)

    assert same.file_type(document.media_type).suffix == "html"
    assert "«pt: המגדלור»" in export.data.decode()
    assert shape(export.data)[-2:] == shape(HEBREW.encode())[-2:]


def test_a_translation_is_never_markup() -> None:
    document = page("<html><body><p>Hello there.</p></body></html>")
    export = same.render(
        translated(document, "pt", lambda _: "<script>alert(1)</script> & \x01\x0c\udfff"), original(document)
    )
    assert b"&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in export.data
    assert b"<script>" not in export.data
