"""What a file looks like by its first bytes and its name, where that is nothing that Diglot reads."""

import re
from pathlib import Path

from translate.errors import BinaryDocument

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file (DOC, XLS, PPT)"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"AT&TFORM", "DjVu"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"ID3", "an audio file"),
    (b"OggS", "an audio file"),
    (b"fLaC", "an audio file"),
    (b"\0\0\x01\0", "an icon"),
)
# What the parts of a ZIP archive tell, in this order; the names stand near its beginning or in its directory.
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"application/epub+zip", "EPUB"),
    (b"word/", "DOCX"),
    (b"xl/", "XLSX"),
    (b"ppt/", "PPTX"),
    (b"opendocument.text", "ODT"),
    (b"opendocument", "an OpenDocument file"),
)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])", re.IGNORECASE)
# Text that would be read with its markup as if it were words; and what a folder may hold of formats not read yet.
_BY_SUFFIX = {".html": "HTML", ".htm": "HTML", ".xhtml": "HTML", ".rtf": "RTF"}
UNREAD_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub"})
_REMEDY = {
    "PDF": "save or convert it as plain text (pdftotext) and give that",
    "HTML": "save the page as plain text and give that",
}
_OFFICE = frozenset({"DOCX", "ODT", "RTF", "EPUB", "DjVu"})


def refuse_unread(data: bytes, name: str) -> None:
    """Raise BinaryDocument, naming the format, when the file is in one that is known and not read."""
    what = _format(data[:4096], data[-65536:], Path(name).suffix.lower())
    if what is None:
        return
    if what in _REMEDY or what in _OFFICE:
        raise BinaryDocument(
            f"{name}: {what} is not read yet: {_REMEDY.get(what, 'save it as plain text and give that')}"
        )
    raise BinaryDocument(f"{name}: looks like {what}, not text: give a text or Markdown file")


def _format(head: bytes, tail: bytes, suffix: str) -> str | None:
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            return what
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((what for part, what in _ZIPPED if part in head or part in tail), "a ZIP archive")
    if head[:4] == b"RIFF":
        return "a WebP image" if head[8:12] == b"WEBP" else "an audio or video file"
    if head[4:8] == b"ftyp":
        return "a video file"
    if _HTML.match(head):
        return "HTML"
    return _BY_SUFFIX.get(suffix)
