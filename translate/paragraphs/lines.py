"""The lines of a text, as far as paragraphs are concerned: content, numbers, indents, and the blank lines between."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from cache.records import Dropped
from translate.paragraphs.marks import columns, ends_block, fold, is_list_item

# What ends a line inside a line of `text.split("\n")`: programs write old Mac ends, form feeds, Unicode's separators.
_INNER_END = re.compile("[\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_FIRST_WIDE = "\u1100"
# Lines mostly of Chinese signs that say how these are counted.
_WIDE = 3
_MARKS = "\ufeff\u200b"


@dataclass(slots=True)
class Line:
    """A line with something on it.

    `number` is that of its source line, from 1; several may share one. `gap` counts the blank lines before it. `page`
    says that a page begins here (a form feed, a page number that was taken out); `after_edit` and `before_edit` that
    an edit link stood beside it, as it does beside a heading; `after_rule` and `underlined` that a drawn line stood
    before it, or close under it as under a heading; `note` that a note under a page begins with
    it; `signed` that it names who wrote the comment under it. `level` is how deep a heading stands whose signs said so,
    0 for any other line. `why` is the reason for what became of it.
    """

    number: int
    text: str
    indent: int
    gap: int
    page: bool = False
    after_edit: bool = False
    before_edit: bool = False
    after_rule: bool = False
    underlined: bool = False
    note: bool = False
    signed: bool = False
    level: int = 0
    why: str = ""
    _ended: bool | None = None
    _item: bool | None = None
    _folded: str | None = None
    _columns: int | None = None

    @property
    def ended(self) -> bool:
        """Whether a paragraph may end after the line; kept, since it is asked for often."""
        if self._ended is None:
            self._ended = ends_block(self.text)
        return self._ended

    @property
    def item(self) -> bool:
        """Whether the line begins with the marker of a list item; kept as well."""
        if self._item is None:
            self._item = is_list_item(self.text)
        return self._item

    @property
    def folded(self) -> str:
        """The text as it is compared; kept as well, from when the text changes no more."""
        if self._folded is None:
            folded = fold(self.text)
            # One string where the two are the same, as in scripts without capitals.
            self._folded = self.text if folded == self.text else folded
        return self._folded

    def forget(self) -> None:
        """Keep the folded text no longer, which takes as much room as the text."""
        self._folded = None

    @property
    def length(self) -> int:
        """Characters."""
        return len(self.text)

    @property
    def end(self) -> int:
        """The column that the line ends in, counted as a wrapping program does: with its indent."""
        if self._columns is None:
            self._columns = columns(self.text)
        return self.indent + self._columns


def counts_signs(line: Line) -> bool:
    """Tell whether a line mostly of Chinese signs is measured by these, and not in columns."""
    return line.text[0] >= _FIRST_WIDE and line.end - line.indent == line.length and columns(line.text) > line.length


def split_lines(text: str) -> list[Line]:
    """Return the lines of `text` that hold anything, in order."""
    lines: list[Line] = []
    gap = 0
    page = False
    for number, whole in enumerate(text.split("\n"), 1):
        row = whole[:-1] if whole.endswith("\r") else whole
        if row.isprintable():
            # Most lines: nothing in them but signs and plain spaces.
            if not (body := row.strip()):
                gap += 1
                continue
            lines.append(Line(number, body, _indent(row), gap, page))
            gap, page = 0, False
            continue
        pieces = _INNER_END.split(row) if _INNER_END.search(row) else [row]
        ends = _INNER_END.findall(row) if len(pieces) > 1 else []
        for at, piece in enumerate(pieces):
            if at and ends[at - 1] == "\f":
                page = True
            body = piece.strip().strip(_MARKS).strip()
            if not body.strip("\u00ad"):
                # What stands before a form feed or after it on the same line is no blank line of its own.
                gap += at == len(pieces) - 1
                continue
            left = piece.lstrip(_MARKS)
            lines.append(Line(number, body, _indent(left), gap, page))
            gap, page = 0, False
    return lines


def measure(lines: list[Line]) -> None:
    """Settle how wide lines with Chinese signs are: in columns, or in signs where a program wrapped by counting these.

    Lines that another one follows end in the same place by the one measure and not by the other. A few such signs in
    other text are counted like letters.
    """
    wide = [(line, after.gap) for line, after in pairwise(lines) if 2 * columns(line.text) >= 3 * line.length]
    closest = 0 if sum(not gap for _, gap in wide) >= _WIDE else 1
    wrapped = [line for line, gap in wide if gap == closest]
    by_columns = Counter(line.end for line in wrapped)
    by_signs = Counter(line.indent + line.length for line in wrapped)
    # The last column may be too narrow for a sign.
    even = max((count + by_columns[end - 1] for end, count in by_columns.items()), default=0)
    if max((count + by_signs[end - 1] for end, count in by_signs.items()), default=0) > even or len(wrapped) < _WIDE:
        for line in lines:
            line._columns = line.length


def drop_lines(lines: list[Line], reasons: dict[int, str], dropped: list[Dropped], *, page: bool) -> list[Line]:
    """Drop the lines at the positions in `reasons`; the next line inherits the blank lines, and the page break."""
    kept: list[Line] = []
    gap, breaks = 0, False
    for at, line in enumerate(lines):
        if at in reasons:
            dropped.append(Dropped((line.number,), line.text, reasons[at]))
            gap += line.gap
            breaks = breaks or page or line.page
            continue
        if gap or breaks:
            line.gap += gap
            line.page = line.page or breaks
            gap, breaks = 0, False
        kept.append(line)
    return kept


def _indent(row: str) -> int:
    """Columns of white space before the first character."""
    return len(row.expandtabs(4)) - len(row.lstrip().expandtabs(4)) if row[:1].isspace() else 0
