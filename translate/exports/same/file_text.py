"""The text of a file that is written again, and its encoding: what is not replaced keeps its bytes."""

import codecs
from dataclasses import dataclass

from translate.document import Original
from translate.documents.encoding import decode
from translate.exports.export import Export

_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file, its encoding, and the byte-order mark that stood before it (empty where there was none)."""

    text: str
    encoding: str
    mark: bytes


def file_text(original: Original, name: str) -> FileText:
    """Decode a file as its reader did."""
    decoded = decode(original.data, name)
    mark = _MARKS.get(decoded.encoding, b"")
    return FileText(decoded.text, decoded.encoding, mark if original.data.startswith(mark) else b"")


def encoded(text: str, source: FileText, notes: tuple[str, ...] = ()) -> Export:
    """Write a text in the encoding of its source, or in UTF-8 where that lacks a letter of the translation."""
    try:
        return Export(source.mark + text.encode(source.encoding), notes)
    except UnicodeEncodeError as error:
        lacking = text[error.start]
        note = f"written as UTF-8, not {source.encoding}, which has no {lacking!r}"
        return Export(text.encode("utf-8", errors="replace"), (*notes, note))
