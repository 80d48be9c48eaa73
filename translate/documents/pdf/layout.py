"""What a page holds, in points from its top left corner: glyphs, stretches of them, rules, and the lines to read."""

from dataclasses import dataclass, field
from typing import Final

from cache.records import Box

# The letters that lam is drawn into one with.
ALEFS: Final = frozenset("\u0622\u0623\u0625\u0627\u0671")


@dataclass(slots=True)
class Glyph:
    """A letter with its marks, where it stands; `text` is as it is read. `raised` is +1 for a superscript, -1 for a
    subscript."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    raised: int = 0

    @property
    def middle(self) -> float:
        """Halfway between left and right."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line or a thin bar."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def across(self) -> bool:
        """Whether it lies flat."""
        return self.right - self.left >= self.bottom - self.top


@dataclass(slots=True)
class Marks:
    """What a page's glyphs come to: visible ones and spaces, rules, drawn dots, and what cannot be read.

    `cut` counts the characters beyond those that anybody reads on one page, which were left out.
    """

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    spaces: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    dots: list[Rule] = field(default_factory=list)
    unreadable: int = 0
    slanted: str = ""
    outside: str = ""
    covered: float = 0.0
    paths: int = 0
    cut: int = 0


@dataclass(slots=True)
class Segment:
    """Glyphs of one line from left to right, without a wide gap among them."""

    glyphs: list[Glyph]
    row: int
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float


@dataclass(slots=True)
class Style:
    """A stretch of a line, half-open, and how it is set."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class Line:
    """A line in reading order.

    `start` and `end` are where its reading begins and ends: from left to right `left` and `right`, else the reverse
    with the sign changed, so that `start` always grows with an indent and `end` with the length. `region` numbers the
    column that it stands in; `cell` is (table on the page, row, column), `header` says that the cell heads others.
    A `paged` line ends with a number that stands apart from it.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    rtl: bool = False
    bold: bool = False
    italic: bool = False
    region: int = 0
    cell: tuple[int, int, int] | None = None
    header: bool = False
    paged: bool = False
    first_word: float = 0.0
    under_rule: bool = False
    styles: list[Style] = field(default_factory=list)
    page: int = 0

    @property
    def start(self) -> float:
        """Where reading begins, growing with an indent."""
        return -self.right if self.rtl else self.left

    @property
    def end(self) -> float:
        """Where reading ends, growing with the length."""
        return -self.left if self.rtl else self.right

    @property
    def box(self) -> Box:
        """The rectangle on the page."""
        return Box(self.left, self.top, self.right, self.bottom)


@dataclass(slots=True)
class Page:
    """A page as it was read.

    `glyphs` counts what can be seen, `unreadable` what no character is known for. `covered` is the share of the page
    that its largest picture takes, `paths` how many shapes are drawn. `slanted` is text that runs askew (a watermark),
    `outside` what stands beyond the edges. `cut` counts characters that were left out. A page that `failed` holds
    nothing.
    """

    number: int
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    glyphs: int = 0
    unreadable: int = 0
    slanted: str = ""
    outside: str = ""
    covered: float = 0.0
    paths: int = 0
    rtl: bool = False
    cut: int = 0
    failed: bool = False
