"""Numbers that count the parts of a text and no pages, though each may begin a page: chapters, lessons, exercises."""

from itertools import pairwise

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import ends_block, lower_start

# Lines of text have so many characters at least where one is cut.
_TEXT_LINE = 40


def count_parts(lines: list[Line], numbered: dict[int, int], wide: int, *, from_one: bool = True) -> bool:
    """Tell whether the numbers of lines, by position, count parts: upwards from the first, at the head of a page.

    Pages count so too, but some of them end in mid-sentence. `wide` blank lines mean a page break; a title may stand
    over the first part.
    """
    numbers = list(numbered.values())
    if len(numbers) < 2 or (from_one and numbers[0] != 1) or any(b <= a and b != 1 for a, b in pairwise(numbers)):
        return False
    heads = all(not at or lines[at].page or lines[at].gap >= wide for at, number in numbered.items() if number > 1)
    return heads and not any(cuts(lines, at) for at in numbered)


def cuts(lines: list[Line], at: int) -> bool:
    """Tell whether the text stops in mid-sentence before a line and goes on behind it."""
    if not 0 < at < len(lines) - 1:
        return False
    before, after = lines[at - 1], lines[at + 1]
    return before.length >= _TEXT_LINE and not ends_block(before.text) and lower_start(after.text) is not False
