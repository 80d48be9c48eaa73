"""What must come out of a translation exactly as it went in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from translate.raised import RAISED


class Kind(Enum):
    """How a mark stands in a sentence, which decides how it is translated around.

    NOUN: it stands for a noun (addresses, paths, code, placeholders), so that a number can stand in for it. SIGN: it
    stands between words (emoji, tags, entities). NOTE: it hangs on the word before it ([12], ³).
    """

    NOUN = "noun"
    SIGN = "sign"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that must survive."""

    text: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Parts:
    """A sentence cut at its marks: `texts` has one more than `marks`, and they alternate, a text first and last."""

    texts: tuple[str, ...]
    marks: tuple[Mark, ...] = ()

    def joined(self) -> str:
        """Return the sentence again."""
        return (
            "".join(f"{text}{mark.text}" for text, mark in zip(self.texts, self.marks, strict=False)) + (self.texts[-1])
        )


# What is written behind an address without a blank: Chinese, Japanese, Korean, Thai, Lao, Burmese, Khmer, wide marks.
_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef"
_IN_ADDRESS: Final = rf"[^\s<>\"“”„«»`{{}}|\\^{_UNSPACED}\U00020000-\U0010ffff]"
# Only domains whose last part is no word that might follow a full stop without its blank.
_DOMAINS: Final = "com|org|net|edu|gov|info|eu|io|co\\.uk|com\\.br"
_FILES: Final = (
    "py|js|sh|exe|html?|css|xml|jsonl?|ya?ml|toml|ini|cfg|conf|txt|md|csv|tsv|pdf|docx?|xlsx?|pptx?|odt|epub|png|"
    "jpe?g|gif|svg|mp[34]|zip|gz|sqlite"
)
_EMOJI: Final = "[\U0001f000-\U0001faff\u2600-\u26ff\u2700-\u275a\u2761-\u27bf\u2b50\u2b55\u231a\u231b\u23e9-\u23f3]"

# One pattern a sort, tried in this order at each place. Those within (?a:…) are of ASCII alone, or they would swallow
# the Chinese or Thai words beside them.
_PATTERNS: Final = {
    "backticks": r"(?P<fence>`+)[^`]{1,200}(?P=fence)(?!`)",
    "url": rf"(?<![a-zA-Z])(?:https?|ftp|file)://{_IN_ADDRESS}+|(?<![\w.])www\.[a-z0-9]{_IN_ADDRESS}+",
    "mail": r"(?<![a-zA-Z0-9._%+-])(?:mailto:)?[a-zA-Z0-9_%+-][a-zA-Z0-9._%+-]{0,63}"
    r"@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]*[a-zA-Z0-9])+",
    "domain": rf"(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:{_DOMAINS})(?![a-zA-Z0-9_-])(?:/{_IN_ADDRESS}*)?",
    "tag": r"(?a:</?[A-Za-z][\w:-]*(?: [\w:-]+(?: ?= ?(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=]+))?)* ?/?>"
    r"|<2[A-Za-z_]{2,8}>|&(?:\w{2,8}|\#\d{2,6});)",
    "placeholder": r"(?a:\$?\{\{? ?[\w.:!$-]{0,40} ?\}?\}"
    r"|(?<![\d%\w])%(?:\([a-zA-Z_]\w*\))?[-+\#0]?\d*(?:\.\d+)?[sdifgxu](?![a-zA-Z0-9])|(?<![\w$])\$[A-Z_][A-Z0-9_]+(?!\w))",
    "path": rf"(?a:(?<![\w/.:~{RAISED}-])"
    r"(?:[A-Za-z]:\\[\w.\\-]*\w|(?:~|\.{1,2})?/[\w.@+-]+(?:/[\w.@+-]*\w)+/?|~/[\w.@+-]*\w"
    rf"|(?:[\w@+-]+/)*[\w+-]+(?:\.[\w-]+)*\.(?:{_FILES})(?![\w-])))",
    "name": r"(?a:(?<![\w@-])(?:\w*[a-zA-Z0-9]_\w+|__\w+|@[a-zA-Z_]\w+))",
    "note": r"\[(?:\d{1,4}(?: ?[,–-] ?\d{1,4})*|[a-z]|[ivxlc]{1,7}|\*+)\](?![^\W\d_])|[†‡]+"
    # Raised digits behind a word or a mark of the sentence, or behind a blank after it, or at the very beginning.
    rf"|(?<![{RAISED}])(?:(?<=[^\W\d_]{{2}})|(?<=[.,;:!?”»\"')\]]))[{RAISED}]+"
    rf"|(?:(?<=[^\W\d_]{{2}} )|(?<=[.,;:!?”»\"')\]] ))[{RAISED}]+(?![\w(])|\A[{RAISED}]+(?=\s)",
    "emoji": rf"(?:[\U0001f1e6-\U0001f1ff]{{2}}|[0-9\#*]\ufe0f?\u20e3"
    rf"|{_EMOJI}(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d{_EMOJI})*)+",
}
_KINDS: Final = {"tag": Kind.SIGN, "emoji": Kind.SIGN, "note": Kind.NOTE}
_MARK: Final = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()))
# What is raised behind these is a power. Units of one letter, or joined by a slash or a dot (mol²/min²), need no list.
# fmt: off
_UNITS: Final = frozenset({
    "km", "cm", "mm", "dm", "nm", "µm", "μm", "ft", "in", "yd", "mi", "ha", "kg", "Hz", "Pa", "ms", "mc",
    "км", "см", "мм", "дм", "нм", "га", "кг", "мс", "קמ", "סמ", "ממ", "كم", "سم", "مم",
})
# fmt: on
_BEFORE_POWER: Final = re.compile(r"([/·⋅∙×*^]?)([^\W\d_]{1,8}) ?\Z")
_JOINED: Final = frozenset("/·⋅∙×*^")
# No mark is without one of these; most sentences have none of them, and need not be searched.
_HINT: Final = re.compile(rf"[`:@\[<&{{%$/\\_†‡{RAISED}" r"\u2300-\u2bff\u20e3\U0001f000-\U0001faff]|\w\.[a-z]")
_OPENED_BY: Final = {")": "(", "]": "["}
_ENDS_SENTENCE: Final = frozenset(".,;:!?'’…،؛؟*~")


def find_marks(text: str) -> Parts:
    """Cut a sentence at everything in it that must survive."""
    if not _HINT.search(text):
        return Parts((text,))
    texts, marks, position = [], [], 0
    for start, mark in _matches(text):
        texts.append(text[position:start])
        marks.append(mark)
        position = start + len(mark.text)
    return Parts((*texts, text[position:]), tuple(marks))


def _matches(text: str) -> Iterator[tuple[int, Mark]]:
    for match in _MARK.finditer(text):
        sort = next(name for name in _PATTERNS if match[name] is not None)
        if sort == "note" and _is_power(text, *match.span()):
            continue
        found = _without_tail(match[0]) if sort in ("url", "domain") else match[0]
        yield match.start(), Mark(found, _KINDS.get(sort, Kind.NOUN))


def _is_power(text: str, start: int, end: int) -> bool:
    """Tell whether raised digits are a power behind a unit, and so a part of the word."""
    before = _BEFORE_POWER.search(text, max(0, start - 10), start)
    if before is None or text[start] in "[†‡":
        return False
    joined = before[1] in _JOINED or text[end : end + 1] in _JOINED
    return before[2] in _UNITS or (joined and len(before[2]) <= 4)


def _without_tail(address: str) -> str:
    """Take off what belongs to the sentence: its marks, and brackets that the address did not open."""
    while address[-1] in _ENDS_SENTENCE or (
        address[-1] in _OPENED_BY and address.count(address[-1]) > address.count(_OPENED_BY[address[-1]])
    ):
        address = address[:-1]
    return address
