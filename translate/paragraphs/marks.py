"""What the ends of a line say by themselves: sentence ends, list markers, reference numbers, dangling words."""

import re
import unicodedata

from translate.raised import RAISED
from translate.scripts import UNSPACED, script_of
from translate.stops import ENDS

# Below it (Thai) all scripts have spaces.
_FIRST_UNSPACED = "\u0e00"
_TERMINAL = frozenset(ENDS)
_CLOSERS = "\"'”’»›)]}」』）】〉》*_\u200e\u200f\u202c\u2069 \t\u00a0"
# A reference to a note at the end of a sentence: [12], ¹², or a small bare number after the full stop
# (that of a figure ends nothing: 3.14).
_REFERENCE = re.compile(rf"(?:\[\s?\d{{1,3}}\s?\]|[{RAISED}]+|(?<=[.!?؟…»”\"”])(?<!\d\.) ?\d{{1,3}})$")
_RIGHT_TO_LEFT = re.compile("[\u0591-\u08ff]")
_COLUMNS = re.compile(r"\t|\S {3,}\S.* {3,}\S|\|.*\|")
_TWO_COLUMNS = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]")
# Of these Chinese lines are full; normalising them one by one takes five times as long as what is left.
_WIDE_FORMS = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2026: "..."}
_NO_LETTER = r"\W\d_²³¹⁰-⁹₀-₉¼-¾①-⑳Ⅰ-ↈ"
_CODED = re.compile(
    r"[{}\\`]|\w=\S|==|->|>>>|</|\$[A-Za-z_(]|::|\w\(\)|[A-Za-z_]{2}\([A-Za-z_]\w{2,}\)|\w_\w|^[\"']\w+[\"']:|(?:^|\s)--\w"
)
_LETTER = re.compile(f"[^{_NO_LETTER}]")
# Far fewer than the letters: counting what they leave costs a third.
_NO_LETTERS = re.compile(f"[{_NO_LETTER}]+")

# Bullets as typed, and as optical recognition misreads them: a pictograph or a bracket at the start of a line.
# What a scanner makes of a bullet, or the signs around a verse of the Koran.
_ORNATE = ("﴿", "﴾")
_VERSE = re.compile("[﴿﴾][^﴿﴾]*[﴿﴾]")
_BULLET = re.compile(
    # A year behind the sign of rights makes it no bullet.
    r"(?!©\s?\d{4})(?:[-–—−‐‑•●○◦▪▫■□▸►▶➢➤✓✔✗∙⁃‣⦿⊕⊙☀☼★☆♦◆◇❖©®﴿﴾·*]|[\U0001F300-\U0001FAFF]|[\u2600-\u27BF])"
    r"[\ufe0e\ufe0f]?(?=\s|\d)|\+(?=\s\S)"
)
_DASH_ITEM = re.compile(r"[-–—−•*]\s?(?=[\w\"'«“(])")
# A number, a small letter or a Roman number with a full stop or a bracket. A capital with a full stop is an initial.
_NUMBERED = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivx]{1,5}|[IVX]{2,5})[.)](?:\s|(?=[^\W\d_]))"
    r"|\(?[a-zа-яא-ת\u0621-\u064a][.)]\s(?!\w\.)"
    r"|\(?[A-ZА-Я]\)\s"
    r"|[（(]?[一二三四五六七八九十]{1,3}(?:、|[）)])"
    r"|\d{1,2}\s?[-–]\s(?=[^\W\d_])"
)


def is_row(text: str) -> bool:
    """Tell whether a line is set in columns: with tabs, bars, or wide gaps between three parts and more."""
    if "   " not in text and "\t" not in text and "|" not in text:
        return False
    return _COLUMNS.search(text[:400]) is not None and any(map(str.isalnum, text))


def is_coded(text: str) -> bool:
    """Tell whether a line has signs that stand in programs, in their data and commands, and not in sentences."""
    return _CODED.search(text) is not None


def has_letter(text: str) -> bool:
    """Tell whether there is any letter in `text`."""
    return _LETTER.search(text) is not None


def count_letters(text: str) -> int:
    """Count the letters of `text`."""
    return len(_NO_LETTERS.sub("", text))


def closed(text: str) -> bool:
    """Tell whether `text` ends as a sentence does, behind any closing quote, bracket and reference to a note."""
    last = text[-1:]
    if last in _TERMINAL or last.isalpha():
        return last in _TERMINAL
    tail = text[-80:].rstrip()
    for _ in range(6):
        numbered = tail[-1:] == "]" or tail[-1:].isdigit()
        shorter = _REFERENCE.sub("", tail).rstrip() if numbered else tail
        if shorter == tail:
            shorter = tail.rstrip(_CLOSERS)
        if shorter == tail or not shorter:
            break
        tail = shorter
    return tail[-1:] in _TERMINAL


def ends_block(text: str) -> bool:
    """Tell whether a paragraph may end after `text`: a sentence end, a colon before a list, a semicolon inside one."""
    last = text[-1:]
    if last in _TERMINAL or last.isalpha():
        return last in _TERMINAL
    tail = text[-8:].rstrip(_CLOSERS)
    return tail[-1:] in (":", ";", "؛", "：", "；") or closed(text)


def dangles(text: str) -> bool:
    """Tell whether `text` cannot be an end: it stops at a comma, an opening bracket or a joining dash."""
    tail = text[-8:].rstrip()
    if tail[-1:] == "/" and "://" in text[-200:].split()[-1]:
        # A whole address may end so.
        return False
    return tail[-1:] in (",", "،", "、", "，", "(", "[", "«", "“", "„", "&", "/")


def is_list_item(text: str) -> bool:
    """Tell whether `text` begins with the marker of a list item."""
    head = text[:24]
    if head[:1] in _ORNATE and _VERSE.match(text[:400]):
        return False
    if head[:1].isalpha():
        return _NUMBERED.match(head) is not None
    return bool(_BULLET.match(head) or _DASH_ITEM.match(head) or _NUMBERED.match(head))


def lower_start(text: str) -> bool | None:
    """Tell whether the first letter is a small one; None when the script has no capitals or a digit comes first.

    A Latin name that begins a line of Hebrew or Arabic says nothing either.
    """
    for character in text[:16]:
        if character.isdigit():
            return None
        if character.isalpha():
            if character.islower():
                return True
            return False if character.isupper() and not _RIGHT_TO_LEFT.search(text, 0, 60) else None
    return None


def all_capitals(text: str) -> bool:
    """Tell whether every letter is a capital, with three of them at least.

    Letters of a script that has none are not among these: an acronym among them says nothing.
    """
    return text.isupper() and 2 * sum(map(str.isupper, text)) >= count_letters(text) >= 3


def columns(text: str) -> int:
    """Return the columns that a text takes: a Chinese, Japanese or Korean sign takes two."""
    return len(text) if text.isascii() else len(text) + len(_TWO_COLUMNS.findall(text))


def first_unit(text: str) -> int:
    """Return how many columns had to be free for `text` to begin on the line before: its first word's.

    Scripts without spaces break anywhere: there it is one character. No more than 60 are counted.
    """
    if text[:1] >= _FIRST_UNSPACED and script_of(text[:1]) in UNSPACED:
        return 1
    return len(text[:60].partition(" ")[0])


def fold(text: str) -> str:
    """Return `text` as it is compared for repeats: compatibility forms, case, spaces and marks made one."""
    if not text.isascii() and not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text.translate(_WIDE_FORMS))
    folded = text.casefold()
    # Nothing but signs and single spaces, as most lines have: no words to be joined anew.
    return folded.strip() if "  " not in folded and folded.isprintable() else " ".join(folded.split())
