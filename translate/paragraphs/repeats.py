"""Lines that stand twice on end where text is wrapped: a slip of the scanner, for nobody writes one so."""

from cache.records import Dropped
from translate.paragraphs.lines import Line, drop_lines
from translate.paragraphs.marks import count_letters
from translate.paragraphs.profile import Setting

REPEAT = "repeat"
_LETTERS = 15


def without_repeats(
    lines: list[Line], found: list[Setting], dropped: list[Dropped]
) -> tuple[list[Line], list[Setting]]:
    """Return the lines without those that repeat the one before them in wrapped text, and their settings."""
    again = [
        at
        for at in range(1, len(lines))
        if lines[at].text == lines[at - 1].text
        and found[at].width is not None
        and count_letters(lines[at].text) >= _LETTERS
    ]
    if not again:
        return lines, found
    leave = dict.fromkeys(again, REPEAT)
    return drop_lines(lines, leave, dropped, page=False), [one for at, one in enumerate(found) if at not in leave]
