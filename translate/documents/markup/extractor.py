"""What an extractor of main content (trafilatura) finds in a page; it only ever says which text counts."""

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

# Beyond these it takes too long, or calls itself too often.
_MOST_ELEMENTS: Final = 30_000
# Its second opinions (jusText among them) take time that grows with the square of the number of paragraphs.
_FEW_ELEMENTS: Final = 4_000
_MOST_CHARACTERS: Final = 4_000_000
_DEEPEST: Final = 150
_EMBEDDED: Final = re.compile(r"data:[a-z]+/[^\"'\s)]{200,}", re.IGNORECASE)
_NOT_ALNUM: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Extracted:
    """The letters and digits of the main text and of its comments, in order and folded; see `letters`."""

    text: str
    comments: str


def letters(text: str) -> str:
    """Return the letters and digits of a text, folded, as they are compared."""
    return _NOT_ALNUM.sub("", text).casefold()


def extract_main(root: "_Element") -> Extracted | None:
    """Ask for the main text of a page; None where there is none, or the page is too large to ask."""
    from lxml import etree

    count = _count_elements(root)
    if count is None:
        return None
    page = etree.tostring(root, encoding="unicode", method="html")
    page = _EMBEDDED.sub("data:,", page)
    if len(page) > _MOST_CHARACTERS:
        return None
    from trafilatura import bare_extraction

    # It warns about pages without much text, which is no news here.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        found = bare_extraction(
            page, fast=count > _FEW_ELEMENTS, include_comments=True, include_tables=True, with_metadata=False
        )
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, RecursionError, etree.Error):
        # Whatever it stumbles over: the page is read without its advice.
        return None
    if found is None or isinstance(found, dict):
        return None
    return Extracted(_letters_in(found.body), _letters_in(found.commentsbody))


def _letters_in(body: "_Element | None") -> str:
    return letters(" ".join(map(str, body.itertext()))) if body is not None else ""


def _count_elements(root: "_Element") -> int | None:
    """How many elements there are; None where they are too many or stand too deep."""
    from lxml.etree import iterwalk

    depth = count = 0
    for event, _ in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            return None
    return count
