"""What a spreadsheet takes for a formula, and would run: the sign of one, whatever stands unseen before it."""

import re
from typing import Final

# Blanks, quotes and characters that nobody sees are passed over by one program or another; so are the wide signs.
_FORMULA: Final = re.compile(r"[\s\"'\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠−]|'*[\t\r]")


def is_formula(cell: str) -> bool:
    """Tell whether a spreadsheet might run a cell. With an apostrophe before it, by which it is text, it still counts.

    So an apostrophe that somebody wrote can be told from one that was put there: it gets a second.
    """
    return _FORMULA.match(cell) is not None
