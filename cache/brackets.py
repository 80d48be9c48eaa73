"""Round brackets around foreign words in right-to-left text, where a converter put both on one side or turned them.

`ארגון ((SCO, מנגנון` was `ארגון (SCO), מנגנון`.
"""

import re
from typing import Final

_WORD: Final = "[A-Za-z0-9\u00c0-\u024f]+(?:[.&'’/+-][A-Za-z0-9\u00c0-\u024f]+)*"
# A few words in Latin letters with both brackets before them, or turned away from them. What follows must end a word,
# and no more such words may follow: who knows where their bracket was.
_DAMAGED: Final = re.compile(
    rf"(?:(?<=\s)|\A)(?:(?P<both>\(\(|\)\))|\))(?P<run>(?=[A-Za-z])(?>{_WORD}(?: {_WORD}){{0,4}}))"
    r"(?(both)(?!\()|\()(?=[\s.,;:!?\"'”’»…،؛؟]|\Z)(?!\W*[A-Za-z0-9\u00c0-\u024f])"
)
_RIGHT_TO_LEFT: Final = "\u05d0-\u05f2\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9"
_LETTER: Final = re.compile(r"[^\W\d_]")
_TURNED: Final = re.compile(f"[{_RIGHT_TO_LEFT}]")


def mend_brackets(text: str) -> str:
    """Put brackets around the words again, where no other brackets of the text could belong to theirs.

    White space must be single blanks.
    """
    # Looking for each of these is far faster than the expression, and few texts have one.
    if not ("((" in text or "))" in text or " )" in text or text.startswith(")")):
        return text
    if not _TURNED.search(text) or not _DAMAGED.search(text):
        return text
    alone = _unmatched(text)

    def mended(match: re.Match[str]) -> str:
        brackets = (match.start(), match.start() + 1 if match["both"] else match.end() - 1)
        certain = alone.issuperset(brackets) and _among_turned(text, *match.span())
        return f"({match['run']})" if certain else match[0]

    return _DAMAGED.sub(mended, text)


def _unmatched(text: str) -> set[int]:
    """Return the places of brackets that no other one opens or closes."""
    opened: list[int] = []
    alone: set[int] = set()
    for at, character in enumerate(text):
        if character == "(":
            opened.append(at)
        elif character == ")":
            if opened:
                opened.pop()
            else:
                alone.add(at)
    return alone.union(opened)


def _among_turned(text: str, start: int, end: int) -> bool:
    """Tell whether the letter before a stretch, or behind it where none is before, is written from right to left."""
    before = start - 1
    while before >= 0 and not _LETTER.match(text, before):
        before -= 1
    letter = text[before] if before >= 0 else ""
    if not letter:
        behind = _LETTER.search(text, end)
        letter = behind[0] if behind else ""
    return bool(letter and _TURNED.match(letter))
