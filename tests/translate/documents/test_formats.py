"""Which reader a file goes to: content first, then its name."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents.formats import READ_SUFFIXES, UNREAD_SUFFIXES, detect_format
from translate.errors import BinaryDocument

CUE = b"1\r\n00:00:01,000 --> 00:00:02,000\r\nHello.\r\n"
MESSAGE = (
    b"From: <Saved by a browser>\r\nSubject: A page\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n'
)


def zipped(*members: str, stored: bytes = b"") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in members:
            archive.writestr(name, stored)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.4\n", "pdf"),
        (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
        (zipped("mimetype", stored=b"application/epub+zip"), "epub"),
        (zipped("META-INF/container.xml", "OPS/book.opf"), "epub"),
        (b"<!DOCTYPE html><p>x", "html"),
        (b"\xef\xbb\xbf  <!doctype HTML>\n<html>", "html"),
        (b'<?xml version="1.0"?>\n<!-- saved --><html xmlns="x">', "html"),
        (b"<html><body>x", "html"),
        (MESSAGE, "mhtml"),
        (MESSAGE.replace(b"\r\n", b"\n"), "mhtml"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello.", "vtt"),
        (b"\xef\xbb\xbfWEBVTT - title\n", "vtt"),
        (CUE, "srt"),
        (b"\xef\xbb\xbf\n" + CUE, "srt"),
        (b"Just words.", "text"),
        (b"<p>A piece of markup in a text.", "text"),
        (b"12\n13\n", "text"),
    ],
)
@pytest.mark.parametrize("name", ["file", "file.txt", "file.dat"])
def test_the_content_decides(data: bytes, expected: str, name: str) -> None:
    assert detect_format(data, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
        ("a.mht", "mhtml"),
        ("a.srt", "srt"),
        ("a.vtt", "vtt"),
        ("a.text", "text"),
        ("a", "text"),
        ("a.unknown", "text"),
    ],
)
def test_where_it_says_nothing_the_name_decides(name: str, expected: str) -> None:
    assert detect_format(b"Just words.", name) == expected


@pytest.mark.parametrize("name", ["a.pdf", "a.DOCX", "a.epub"])
def test_a_file_that_is_not_what_it_is_named_says_so(name: str) -> None:
    with pytest.raises(BinaryDocument, match=r"named like (PDF|DOCX|EPUB), but its content is not: .*rename it"):
        detect_format(b"Just words.", name)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1 text}", "RTF is not read: save it as DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"Office file \(DOC, XLS, PPT\) is not read: save it as DOCX or PDF"),
        (zipped("xl/workbook.xml"), "looks like XLSX, not a document"),
        (zipped("a.bin"), "looks like a ZIP archive"),
        (b"RIFF\0\0\0\0WAVE", "looks like an audio or video file"),
        (b"\0\0\0\x18ftypmp42", "looks like a video file"),
    ],
)
def test_what_is_not_read_is_named(data: bytes, what: str) -> None:
    with pytest.raises(BinaryDocument, match=what):
        detect_format(data, "file.txt")


def test_folders_are_searched_for_what_is_read() -> None:
    assert {".txt", ".md", ".html", ".docx", ".pdf", ".epub", ".srt", ".vtt", ".mhtml"} <= READ_SUFFIXES
    assert not READ_SUFFIXES & UNREAD_SUFFIXES


@given(data=st.binary(max_size=200), name=st.text(max_size=10))
def test_any_bytes_have_a_format_or_a_message(data: bytes, name: str) -> None:
    with suppress(BinaryDocument):
        assert detect_format(data, name)


@pytest.mark.parametrize("data", [b"a:" * 100_000, b"a: b\n" * 50_000, b"<!--" * 50_000, b" " * 200_000])
def test_no_content_takes_long(data: bytes) -> None:
    assert detect_format(data, "a.txt") == "text"
