"""What the ends of a line say by themselves: sentence ends, list markers, reference numbers, dangling words."""

import re
import unicodedata

from translate.scripts import UNSPACED, script_of

# Below it (Thai) all scripts have spaces.
_FIRST_UNSPACED = "\u0e00"
_TERMINAL = frozenset(".!?…؟۔。！？।॥։።｡៕။")
_CLOSERS = "\"'”’»›)]}」』）】〉》*_\u200e\u200f\u202c\u2069 \t\u00a0"
# A reference to a note at the end of a sentence: [12], ¹², or a small bare number after the full stop.
_REFERENCE = re.compile(r"(?:\[\s?\d{1,3}\s?\]|[⁰¹²³⁴-⁹]+|(?<=[.!?؟…»”\"”]) ?\d{1,3})$")
_RIGHT_TO_LEFT = re.compile("[\u0591-\u08ff]")
_COLUMNS = re.compile(r"\t|\S {3,}\S.* {3,}\S|\|.*\|")
_LETTER = re.compile(r"[^\W\d_²³¹⁰-⁹₀-₉¼-¾①-⑳Ⅰ-ↈ]")

# Bullets as typed, and as optical recognition misreads them: a pictograph or a bracket at the start of a line.
_BULLET = re.compile(
    r"(?:[-–—−‐‑•●○◦▪▫■□▸►▶➢➤✓✔✗∙⁃‣⦿⊕⊙☀☼★☆♦◆◇❖©®﴿﴾·*]|[\U0001F300-\U0001FAFF]|[\u2600-\u27BF])"
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


def has_letter(text: str) -> bool:
    """Tell whether there is any letter in `text`."""
    return _LETTER.search(text) is not None


def count_letters(text: str) -> int:
    """Count the letters of `text`."""
    return len(_LETTER.findall(text))


def closed(text: str) -> bool:
    """Tell whether `text` ends as a sentence does, behind any closing quote, bracket and reference to a note."""
    last = text[-1:]
    if last in _TERMINAL or last.isalpha():
        return last in _TERMINAL
    tail = text[-80:].rstrip()
    for _ in range(6):
        shorter = _REFERENCE.sub("", tail).rstrip()
        if shorter == tail:
            shorter = tail.rstrip(_CLOSERS)
        if shorter == tail or not shorter:
            break
        tail = shorter
    return tail[-1:] in _TERMINAL


def ends_block(text: str) -> bool:
    """Tell whether a paragraph may end after `text`: a sentence end, a colon before a list, a semicolon inside one."""
    tail = text[-8:].rstrip(_CLOSERS)
    return tail[-1:] in (":", ";", "؛", "：", "；") or closed(text)


def dangles(text: str) -> bool:
    """Tell whether `text` cannot be an end: it stops at a comma, an opening bracket or a joining dash."""
    tail = text[-8:].rstrip()
    return tail[-1:] in (",", "،", "、", "，", "(", "[", "«", "“", "„", "&", "/")


def is_list_item(text: str) -> bool:
    """Tell whether `text` begins with the marker of a list item."""
    head = text[:24]
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
    """Tell whether every letter is a capital, with three of them at least."""
    return text.isupper() and count_letters(text) >= 3


def first_unit(text: str) -> int:
    """Return how many characters had to fit for `text` to begin on the line before: its first word's.

    Scripts without spaces break anywhere: there it is one character. No more than 60 are counted.
    """
    if text[:1] >= _FIRST_UNSPACED and script_of(text[:1]) in UNSPACED:
        return 1
    return len(text[:60].partition(" ")[0])


def fold(text: str) -> str:
    """Return `text` as it is compared for repeats: compatibility forms, case, spaces and marks made one."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold().split())
