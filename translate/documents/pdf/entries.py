"""Lines that are entries by themselves: those of a table of contents or an index, which end with pages."""

import re
from collections.abc import Sequence
from typing import Final

from translate.documents.pdf.layout import Line

# What an entry ends with: leaders and a page, or pages behind a comma.
_PAGES: Final = re.compile(
    r"(?:[.…·_ ]{4,}|[,،]\s?)(?:\d{1,4}|[ivxlc]{1,7})(?:\s?[-–]\s?\d{1,4})?(?:\s?ff?\.?)?$", re.IGNORECASE
)
_LEAST: Final = 4
_MOSTLY: Final = 0.5


def are_entries(lines: Sequence[Line]) -> bool:
    """Tell whether lines that stand alike are entries, of one line or more."""
    return len(lines) >= _LEAST and sum(map(_has_pages, lines)) > _MOSTLY * len(lines)


def ends_entry(line: Line) -> bool:
    """Tell whether an entry ends with a line: among entries that is one with a number behind it."""
    return line.text[-1:].isdigit() or _has_pages(line)


def _has_pages(line: Line) -> bool:
    return line.paged or _PAGES.search(line.text[-80:]) is not None
