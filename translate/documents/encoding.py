"""From bytes to text: byte-order marks, UTF-8, UTF-16 without a mark, and the older code pages by detection."""

import codecs
import csv
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from translate.documents.line_pages import page_of_lines
from translate.errors import BinaryDocument
from translate.scripts import count_scripts

# Longest first: the mark of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings of several bytes a character; the code pages of one byte are those of `common_words.tsv`.
_SEVERAL_BYTES = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "iso2022_jp")
# Code pages for Latin letters that the usual one lacks.
_OTHER_LATIN = frozenset({"cp1250", "cp1254", "cp1257", "iso8859_2", "iso8859_15", "mac_roman", "cp850", "cp437"})
# Bytes that are looked at to choose a code page: more change no verdict and cost seconds.
_SAMPLE = 64 * 1024
# A damaged UTF-8 file has few wrong bytes; a file in a code page has many among its few right ones.
_DAMAGE = 0.05
# So many characters beyond ASCII in a line that is right UTF-8 are no accident; fewer bytes beyond it than
# these, in all lines that are not, are damage.
_CERTAIN = 4
_OTHER_PAGE = 8
# More right lines than this prove it too, if they are more than those that are not.
_SEVERAL = 2
# One control character in so few makes data binary; random bytes hold one in ten.
_STRANGE = 33
# What may stand around a word.
_PUNCTUATION = b".,;:!?()[]\"'-"
# Control characters that text files do not hold; tab, line ends, form feed, escape (ANSI colours) and NUL are data.
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding that it was in, and remarks for the operator."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """Decode `data` and say how; what cannot be shown is replaced one for one by visible signs, with a note.

    A lone surrogate becomes U+FFFD and a NUL becomes U+2400 (␀), since neither can be stored everywhere. Raises
    BinaryDocument when the bytes are not text.
    """
    text, encoding, notes = _to_text(data, name)
    _refuse_controls(text, name)
    surrogates = len(_LONE_SURROGATE.findall(text))
    if surrogates:
        text = _LONE_SURROGATE.sub("\ufffd", text)
        notes.append(f"{surrogates} lone surrogates shown as \ufffd")
    nuls = text.count("\0")
    if nuls:
        text = text.replace("\0", "\u2400")
        notes.append(f"{nuls} NUL characters shown as \u2400")
    return Decoded(text, encoding, tuple(notes))


def _to_text(data: bytes, name: str) -> tuple[str, str, list[str]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace" if "32" in encoding else "surrogatepass_or_mark")
            return text, encoding, _damage_note(text)
    wide = _wide(data)
    if wide:
        text = data.decode(wide, errors="surrogatepass_or_mark")
        return text, wide, ["encoding guessed: " + wide, *_damage_note(text)]
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8"), "utf-8", []
    mixed = _mixed(data, name)
    if mixed is not None:
        return mixed
    damaged = _damaged_utf8(data)
    if damaged is not None:
        return damaged, "utf-8", _damage_note(damaged)
    return _legacy(data, name)


def _pass_or_mark(error: UnicodeError) -> tuple[str | bytes, int]:
    """Keep a lone surrogate for `decode` to count; mark any other wrong byte."""
    if isinstance(error, UnicodeDecodeError):
        try:
            return codecs.lookup_error("surrogatepass")(error)
        except UnicodeDecodeError:
            return codecs.lookup_error("replace")(error)
    raise error


codecs.register_error("surrogatepass_or_mark", _pass_or_mark)


def _damage_note(text: str) -> list[str]:
    wrong = text.count("\ufffd")
    return [f"{wrong} characters could not be decoded"] if wrong else []


def _damaged_utf8(data: bytes) -> str | None:
    """The text when the bytes are UTF-8 but for some damage (cut in mid-character, lone surrogates), else None."""
    text = data.decode("utf-8", errors="surrogatepass_or_mark")
    wrong = text.count("\ufffd") - data.count("\ufffd".encode())
    beyond_ascii = len(data) - len(data.translate(None, delete=bytes(range(128, 256))))
    if wrong <= 2 and beyond_ascii > 4 * wrong:
        return text
    return text if wrong <= _DAMAGE * beyond_ascii else None


def _mixed(data: bytes, name: str) -> tuple[str, str, list[str]] | None:
    """Decode a file that was put together from lines in UTF-8 and lines in a code page; None where it was not."""
    lines = data.split(b"\n")
    texts = [_damaged_utf8(line) for line in lines]
    others = [line for line, text in zip(lines, texts, strict=True) if text is None]
    right = [text for text in texts if text and not text.isascii() and "\ufffd" not in text]
    sure = any(len(text.encode("ascii", "ignore")) + _CERTAIN <= len(text) for text in right)
    if not others or not (sure or len(right) > max(_SEVERAL, len(others))):
        return None
    page = page_of_lines(others, "\n".join(right)) or _page_by_itself(others, name)
    if page is None:
        return None
    whole = [line.decode(page, "replace") if text is None else text for line, text in zip(lines, texts, strict=True)]
    word = "line is" if len(others) == 1 else "lines are"
    text = "\n".join(whole)
    return (
        text,
        "utf-8",
        [f"mixed encodings: {len(others):,} {word} read as {_shown(page)}, the rest as utf-8", *_damage_note(text)],
    )


def _page_by_itself(others: list[bytes], name: str) -> str | None:
    """The code page of lines that are in another script than the rest; None where they are damage, or in no page."""
    if sum(len(line) - len(line.translate(None, delete=bytes(range(128, 256)))) for line in others) < _OTHER_PAGE:
        return None
    try:
        _, page, _ = _legacy(b"\n".join(others), name)
    except BinaryDocument:
        return None
    # Two bytes of a page of several are now and then a right character of UTF-8: the whole file is in it.
    return None if page.replace("-", "_") in _SEVERAL_BYTES else page


def _wide(data: bytes) -> str | None:
    """Say which UTF-16 the bytes are in, if they are: spaces or line ends every other byte, words in known scripts."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 4 or len(data) % 2:
        return None
    best: tuple[float, str] | None = None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, errors="replace")
        spaces = sum(text.count(space) for space in " \n\r")
        strange = text.count("\ufffd") + len(_CONTROLS.findall(text)) + text.count("\0")
        known = sum(count_scripts(text).values()) / max(1, min(len(text), 1200))
        if strange * 20 > len(text) or known < 0.4 or (spaces * 100 < len(text) and known < 0.9):
            continue
        # UTF-8 text read as UTF-16 is mostly Han: only NULs and control bytes in the raw data speak for real UTF-16.
        raw = sample.count(0) + len(re.findall(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]", sample))
        if raw * 20 < len(sample):
            continue
        if best is None or known > best[0]:
            best = (known, encoding)
    return best[1] if best else None


def _legacy(data: bytes, name: str) -> tuple[str, str, list[str]]:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    _refuse_controls(sample.decode("latin-1"), name)
    pages = list(dict.fromkeys(word.encoding for word in _common_words()))
    best = from_bytes(sample, cp_isolation=[*pages, *_SEVERAL_BYTES]).best()
    found = best.encoding if best else None
    if found not in _SEVERAL_BYTES:
        # The detection goes by letter frequencies, which need a page of text; common words tell from a sentence on.
        found = _by_common_words(sample, found)
    if found is None:
        raise BinaryDocument(f"{name}: not text in any encoding that is known: save it as UTF-8 text and try again")
    encoding = _shown(found)
    text = data.decode(found, errors="replace")
    return text, encoding, [f"encoding guessed: {encoding}", *_damage_note(text)]


def _shown(page: str) -> str:
    """The name of a code page as people write it."""
    return page.replace("_", "-").replace("cp125", "windows-125")


@dataclass(frozen=True, slots=True)
class _Common:
    """The most frequent words of one language, and a code page that it was written in."""

    encoding: str
    words: frozenset[str]


@cache
def _common_words() -> tuple[_Common, ...]:
    with files("translate.documents").joinpath("common_words.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return tuple(
        _Common(encoding, frozenset(row["words"].split())) for row in rows for encoding in row["encodings"].split()
    )


def _by_common_words(sample: bytes, found: str | None) -> str | None:
    """The code page in which most words of the sample that hold other letters than ASCII's are common ones.

    Words of ASCII letters look the same in all; they count little. `found` stays unless another is clearly better.
    """
    words = [word.strip(_PUNCTUATION) for word in sample.lower().split()]
    scores: dict[str, float] = {}
    for common in _common_words():
        decoded = [word.decode(common.encoding, errors="replace").lower() for word in words]
        hits = sum(1.0 if not word.isascii() else 0.1 for word in decoded if word in common.words)
        wrong = sum("\ufffd" in word for word in decoded)
        scores[common.encoding] = max(scores.get(common.encoding, 0.0), hits - wrong)
    best = max(scores, key=lambda encoding: scores[encoding])
    if found in _OTHER_LATIN and not scores.get(found):
        # Not one word of the languages that this page was made for: then it is the page that most Latin text is in.
        return best if scores[best] else "cp1252"
    return best if scores[best] > 1.5 * scores.get(found or "", 0.0) + 0.5 else found


def _refuse_controls(text: str, name: str) -> None:
    sample = text[: 4 * _SAMPLE]
    strange = len(_CONTROLS.findall(sample)) + sample.count("\0")
    if strange > 8 and strange * _STRANGE > len(sample):
        raise BinaryDocument(f"{name}: binary data, not text: give a text or Markdown file")
