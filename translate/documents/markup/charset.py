"""The encoding of a web page: what it says, and whether that is so."""

import codecs
import re
from contextlib import suppress
from typing import Final

from translate.documents.encoding import Decoded, decode

# Pages say what they are within the first thousand bytes, or soon behind a long comment.
_HEAD: Final = 16 * 1024
_META: Final = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML: Final = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Names that browsers read as a larger encoding than they say, and names that Python does not know.
_READ_AS: Final = {
    **dict.fromkeys(("iso8859-1", "ascii", "latin-1", "x-cp1252"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("shift_jis", "x-sjis", "sjis", "ms_kanji"), "cp932"),
    **dict.fromkeys(("euc_kr", "ks_c_5601-1987", "ksc5601"), "cp949"),
    **dict.fromkeys(("iso-8859-8-i", "iso-8859-8-e", "logical", "visual"), "iso8859-8"),
    **dict.fromkeys(("iso8859-11", "tis-620", "windows-874"), "cp874"),
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be", "utf-16le", "utf-16be", "unicode", "utf-7"), "utf-8"),
    "iso8859-9": "cp1254",
    "big5": "big5hkscs",
    "x-euc-jp": "euc_jp",
    "x-mac-cyrillic": "mac_cyrillic",
}
_TAG: Final = re.compile(rb"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL)
# Characters that cannot be read in a declared encoding, in a thousand, and letters beyond ASCII, in a hundred, from
# which on Western text is not what it says.
_WRONG: Final = 5
_FOREIGN: Final = 45
_SAMPLE: Final = 256 * 1024


def decode_page(data: bytes, name: str, charset: str | None = None) -> Decoded:
    """Decode a page: its byte-order mark, UTF-8 where it is that, what it says, and what its text looks like.

    `charset` is what a mail or a server says about it, and counts more than what the page says itself. NULs are left
    out, as browsers do, and line ends are made one. Raises BinaryDocument when the bytes are no text.
    """
    decoded = _decoded(data, name, charset)
    text, notes = decoded.text, decoded.notes
    if b"\0" in data and ("\0" in text or "\u2400" in text):
        nuls = text.count("\0") + text.count("\u2400")
        text = text.replace("\0", "").replace("\u2400", "")
        notes = (*(note for note in notes if "NUL" not in note), f"{nuls} NUL characters left out")
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), decoded.encoding, notes)


def _decoded(data: bytes, name: str, charset: str | None) -> Decoded:
    if data.startswith(_MARKS) or data[:4096].count(0) * 5 > min(len(data), 4096):
        return decode(data, name)
    with suppress(UnicodeDecodeError):
        return Decoded(data.decode("utf-8"), "utf-8")
    notes: list[str] = []
    for said in (charset, _declared(data)):
        encoding = _codec(said) if said else None
        if encoding is None or encoding == "utf-8":
            continue
        text = data.decode(encoding, errors="replace")
        if _fits(text, encoding):
            wrong = text.count("\ufffd")
            notes += [f"{wrong} characters could not be decoded"] if wrong else []
            return Decoded(text, _label(encoding), tuple(notes))
        notes.append(f"says that it is in {said}, and is not")
    guessed = decode(_without_tags(data), name)
    if guessed.encoding == "utf-8":
        whole = decode(data, name)
        return Decoded(whole.text, whole.encoding, (*notes, *whole.notes))
    text = data.decode(guessed.encoding, errors="replace")
    return Decoded(text, guessed.encoding, (*notes, *guessed.notes))


def _declared(data: bytes) -> str | None:
    found = _XML.match(data[:400]) or _META.search(data, 0, _HEAD)
    return found[1].decode("ascii") if found else None


def _codec(label: str) -> str | None:
    """The codec for the name of an encoding, as browsers read it; None for a name that nobody knows."""
    label = label.strip().lower()
    if label in _READ_AS:
        return _READ_AS[label]
    try:
        info = codecs.lookup(label)
    except LookupError:
        return None
    # Python has codecs that are no encodings of text (`hex`, `rot13`, `idna`).
    if not getattr(info, "_is_text_encoding", True) or info.name in ("idna", "punycode", "unicode_escape"):
        return None
    return _READ_AS.get(info.name, info.name)


def _label(encoding: str) -> str:
    return re.sub(r"^cp(125\d)$", r"windows-\1", encoding).replace("_", "-")


def _fits(text: str, encoding: str) -> bool:
    """Whether what was decoded looks like text: hardly a wrong character, and Western text mostly of ASCII."""
    if text.count("\ufffd") * 1000 > _WRONG * len(text):
        return False
    if encoding != "cp1252":
        return True
    # Hebrew, Arabic or Russian on a page that says Latin, from a template that was never changed.
    sample = re.sub(r"<[^<>]*>", " ", text[:_SAMPLE])
    letters = sum(map(str.isalpha, sample))
    return sum(char.isalpha() and not char.isascii() for char in sample) * 100 <= _FOREIGN * letters


def _without_tags(data: bytes) -> bytes:
    """The text of a page's beginning, or its bytes where there is hardly any."""
    text = _TAG.sub(b" ", data[:_SAMPLE])
    return text if len(text.strip()) >= 20 else data[:_SAMPLE]
