"""The title of a page: its first heading, or what its `title` element says where no heading does."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from cache.records import Dropped, Kind
from translate.documents.markup.blocks import Blocks
from translate.documents.markup.elements import name_of
from translate.documents.markup.inline import read_run
from translate.documents.markup.paths import Run
from translate.paragraphs.marks import fold
from translate.paragraphs.pieces import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

# What stands between the title of an article and the name of its site.
SEPARATORS: Final = (" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", "_")


def title_element(root: "_Element") -> "_Element | None":
    """Return the title in the head of a page; a picture's title is none."""
    for element in root.iter("title", "{*}title"):
        parent = element.getparent()
        if parent is not None and name_of(parent) in ("head", "html", "body"):
            return element
    return None


def with_title(root: "_Element", blocks: Blocks) -> Blocks:
    """Put the page's title first where no heading of the first level stands in it, else set it aside."""
    element = title_element(root)
    run = Run(element, None, tuple(element), 0, 2 * len(element)) if element is not None else None
    text = read_run(run).text if run is not None else ""
    if element is None or run is None or not text:
        return blocks
    folded = fold(text)
    # Where any other text says the same, it is the title; many pages show it as a smaller heading.
    headings = [piece for piece in blocks.pieces if piece.kind is Kind.HEADING]
    if any(fold(piece.text) == folded for piece in blocks.pieces):
        return blocks
    said = any(fold(piece.text) in folded for piece in headings if len(piece.text) >= 8)
    if said or any(piece.level == 1 for piece in headings):
        return replace(blocks, dropped=(Dropped((), text, "title of the window", before=0), *blocks.dropped))
    piece = Piece(Kind.HEADING, text, level=1, path=run.path(_way_to(element)))
    dropped = (replace(one, before=one.before + 1 if one.before is not None else None) for one in blocks.dropped)
    return replace(blocks, pieces=(piece, *blocks.pieces), dropped=tuple(dropped))


def _way_to(element: "_Element") -> str:
    numbers: list[int] = []
    parent = element.getparent()
    while parent is not None:
        numbers.append(parent.index(element))
        element, parent = parent, parent.getparent()
    return "/".join(map(str, reversed(numbers)))
