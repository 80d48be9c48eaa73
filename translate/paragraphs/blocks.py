"""A block: the lines that one paragraph draws on, while paragraphs are being put together."""

import re
from dataclasses import dataclass

from cache.records import Kind
from translate.paragraphs.hyphens import Vocabulary, joint
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import first_unit
from translate.paragraphs.profile import FULL
from translate.scripts import UNSPACED, WIDE, script_of

# Marks of Chinese and Japanese, and those that they share with other scripts.
_WIDE_MARK = re.compile(f"[{WIDE}“”‘’…—·]")


@dataclass(slots=True)
class Block:
    """Lines that belong together, and the kind that they were found to be; None while that is open.

    `level` is as in Piece. `width` is where the region wraps its lines, None where it does not; `indented` says that
    paragraphs there begin with an indent.
    """

    lines: list[Line]
    kind: Kind | None = None
    level: int | None = None
    width: int | None = None
    indented: bool = False

    @property
    def gap(self) -> int:
        """Blank lines before the block."""
        return self.lines[0].gap

    @property
    def page(self) -> bool:
        """Whether a page begins with the block."""
        return self.lines[0].page

    @property
    def head(self) -> str:
        """The first line."""
        return self.lines[0].text

    @property
    def tail(self) -> str:
        """The last line."""
        return self.lines[-1].text

    @property
    def length(self) -> int:
        """Characters in all lines."""
        if len(self.lines) == 1:
            return len(self.lines[0].text)
        return sum(line.length for line in self.lines) + len(self.lines) - 1

    @property
    def extent(self) -> int:
        """How much it says, in letters of an alphabet: a Chinese sign is as good as two of them."""
        return self.length * (1 + (script_of(self.head[:1]) in UNSPACED))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The source lines, each once."""
        return tuple(dict.fromkeys(line.number for line in self.lines))

    def full(self, after: str) -> bool:
        """Tell whether the last line left no room for the first word of `after`."""
        return self.width is not None and self.lines[-1].end + 1 + first_unit(after) >= FULL * self.width

    def text(self, vocabulary: Vocabulary) -> str:
        """Join the lines, with hyphens at their ends undone."""
        pieces = [self.lines[0].text]
        for line in self.lines[1:]:
            before, between = joint(pieces[-1], line.text, vocabulary)
            if between and _unspaced(before[-1:], line.text[:1]):
                between = ""
            pieces[-1] = before + between
            pieces.append(line.text)
        return "".join(pieces).replace("\u00ad", "")


def _unspaced(last: str, first: str) -> bool:
    """Whether no blank stands between the two signs: Chinese or Japanese ones, or marks beside them."""
    if last < "\u0e00" and first < "\u0e00":
        return False
    scripts = (script_of(last) in UNSPACED, script_of(first) in UNSPACED)
    return all(scripts) or (any(scripts) and _WIDE_MARK.match(first if scripts[0] else last) is not None)
