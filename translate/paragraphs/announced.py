"""Short lines behind a colon, which are items of a list though small letters begin them and no marker stands there."""

from translate.paragraphs.lines import Line
from translate.paragraphs.marks import dangles, is_coded

_ITEM = 60
_FEWEST = 3
_COLONS = (":", "：")


def announced(lines: list[Line]) -> set[int]:
    """Return the positions of such lines: three and more, close together, none of which is half a sentence's length."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if line.text[-1] not in _COLONS:
            continue
        end = at + 1
        while end < len(lines) and _may_be_item(lines, end, first=end == at + 1):
            end += 1
        if end - at > _FEWEST:
            found.update(range(at + 1, end))
    return found


def _may_be_item(lines: list[Line], at: int, *, first: bool) -> bool:
    line = lines[at]
    apart = (line.gap > 0 and not first) or line.before_edit or line.after_edit
    return (
        not (apart or is_coded(line.text))
        and line.length <= _ITEM
        and line.text[-1] not in _COLONS
        and not dangles(line.text)
    )
