"""What a file is: by its first bytes, by what an archive holds, and only then by its name."""

import re
from pathlib import Path
from typing import Final

from translate.errors import BinaryDocument

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# DOCX with a password is an encrypted stream of this name in the container of the old formats.
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"{\\rtf", "RTF"),
    (_OLE, "an old Microsoft Office file (DOC, XLS, PPT)"),
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
_ZIPPED: Final[tuple[tuple[bytes, str], ...]] = (
    (b"application/epub+zip", "epub"),
    (b"META-INF/container.xml", "epub"),
    (b"word/document", "docx"),
    (b"word/", "docx"),
    (b"xl/", "XLSX"),
    (b"ppt/", "PPTX"),
    (b"opendocument.text", "ODT"),
    (b"opendocument", "an OpenDocument file"),
)
_BY_CONTENT: Final = (
    ("html", re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype html|<html[\s>])", re.I | re.S)),
    ("mhtml", re.compile(rb"(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){1,40}?content-type:\s*multipart/related", re.I)),
    ("vtt", re.compile(rb"WEBVTT(?:[ \t\r\n]|\Z)")),
    ("srt", re.compile(rb"\s*\d+[ \t]*\r?\n\s*\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->")),
)
_BY_SUFFIX: Final = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".docx": "docx",
    ".docm": "docx",
    ".pdf": "pdf",
    ".epub": "epub",
    ".srt": "srt",
    ".vtt": "vtt",
}
# Where the content says nothing of the kind, a file with such a suffix is text all the same, or broken.
_MUST_SHOW: Final = {"docx": "DOCX", "epub": "EPUB", "pdf": "PDF"}
# What a folder may hold of formats that are not read.
UNREAD_SUFFIXES: Final = frozenset({".doc", ".odt", ".rtf"})
READ_SUFFIXES: Final = frozenset(_BY_SUFFIX)
_REMEDIES: Final = {
    "RTF": "save it as DOCX and give that",
    "ODT": "save it as DOCX and give that",
    "an old Microsoft Office file (DOC, XLS, PPT)": "save it as DOCX or PDF and give that",
    "DjVu": "save or print it as PDF and give that",
}
# A PDF may begin with other bytes, and the standard's readers accept it within the first thousand.
_PDF_WITHIN: Final = 1024


def detect_format(data: bytes, name: str) -> str:
    """Return the key of the reader for a file. Raises BinaryDocument, naming the format, when there is none."""
    head, tail, suffix = data[:4096], data[-65536:], Path(name).suffix.lower()
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "pdf"
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            if _LOCKED in data and head.startswith(_OLE):
                raise BinaryDocument(
                    f"{name}: locked with a password: open it in the program that made it, save it without one"
                )
            raise _unread(name, what)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        what = next((what for part, what in _ZIPPED if part in head or part in tail), "a ZIP archive")
        if what in _MUST_SHOW:
            return what
        raise _unread(name, what)
    if head[:4] == b"RIFF":
        raise _unread(name, "a WebP image" if head[8:12] == b"WEBP" else "an audio or video file")
    if head[4:8] == b"ftyp":
        raise _unread(name, "a video file")
    return _text_format(head, name, suffix)


def _text_format(head: bytes, name: str, suffix: str) -> str:
    for what, pattern in _BY_CONTENT:
        if pattern.match(head.removeprefix(b"\xef\xbb\xbf")):
            return what
    what = _BY_SUFFIX.get(suffix, "text")
    if what in _MUST_SHOW:
        raise BinaryDocument(
            f"{name}: named like {_MUST_SHOW[what]}, but its content is not: it may be damaged or cut short; "
            "fetch or save it again, or rename it to what it is"
        )
    return what


def _unread(name: str, what: str) -> BinaryDocument:
    if what in _REMEDIES:
        return BinaryDocument(f"{name}: {what} is not read: {_REMEDIES[what]}")
    return BinaryDocument(f"{name}: looks like {what}, not a document: give a text, web page, DOCX, PDF or EPUB")
