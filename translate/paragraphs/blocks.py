"""A block: the lines that one paragraph draws on, while paragraphs are being put together."""

from dataclasses import dataclass

from cache.records import Kind
from translate.paragraphs.hyphens import Vocabulary, joint
from translate.paragraphs.lines import Line
from translate.paragraphs.marks import first_word
from translate.paragraphs.profile import FULL
from translate.scripts import UNSPACED, script_of


@dataclass(slots=True)
class Block:
    """Lines that belong together, and the kind that they were found to be; None while that is open.

    `width` is where the region wraps its lines, None where it does not; `indented` says that paragraphs there begin
    with an indent.
    """

    lines: list[Line]
    kind: Kind | None = None
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
    def numbers(self) -> tuple[int, ...]:
        """The source lines, each once."""
        return tuple(dict.fromkeys(line.number for line in self.lines))

    def full(self, after: str) -> bool:
        """Tell whether the last line left no room for the first word of `after`."""
        return self.width is not None and self.lines[-1].end + 1 + len(first_word(after)) >= FULL * self.width

    def text(self, vocabulary: Vocabulary) -> str:
        """Join the lines, with hyphens at their ends undone."""
        pieces = [self.lines[0].text]
        for line in self.lines[1:]:
            before, between = joint(pieces[-1], line.text, vocabulary)
            if between and script_of(before[-1:]) in UNSPACED and script_of(line.text[:1]) in UNSPACED:
                between = ""
            pieces[-1] = before + between
            pieces.append(line.text)
        return "".join(pieces).replace("\u00ad", "")
