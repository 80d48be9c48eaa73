"""A DOCX that is a plain text: a word processor opened a text file, and made a paragraph of each of its lines."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from translate.documents.options import Profile
from translate.documents.wordprocessing.kinds import Draft
from translate.documents.wordprocessing.paragraphs import Place
from translate.paragraphs import Extraction, extract

# How programs call the style of what they know nothing about.
_STYLES: Final = frozenset({
    "", "normal", "standard", "default", "default style", "plain text", "preformatted text", "html preformatted",
    "text body", "body text", "no spacing",
})  # fmt: skip
# Fewer lines than this tell nothing about where they were broken.
_FEWEST: Final = 8
# Stands in the path of a paragraph before the numbers of its lines.
LINES: Final = "lines:"


def is_plain(drafts: Sequence[Draft]) -> bool:
    """Tell whether nothing in a document says what its paragraphs are: no style, list, table, note, break or mark."""
    return len(drafts) >= _FEWEST and all(
        draft.place is Place.BODY
        and draft.style in _STYLES
        and draft.piece.cell is None
        and draft.level is None
        and not draft.outlined
        and not draft.piece.marks
        and "\n" not in draft.piece.text
        for draft in drafts
    )


def extract_lines(drafts: Sequence[Draft], profile: Profile) -> Extraction:
    """Find the paragraphs of such a document as those of a text file are found.

    Lines are its paragraphs, from 1, empty ones too; paths lead to all that a piece draws on.
    """
    part = (drafts[0].piece.path or "").partition("#")[0]
    numbers = [int((draft.piece.path or "").rpartition("#")[2]) for draft in drafts]
    lines = [""] * (max(numbers) + 1)
    for number, draft in zip(numbers, drafts, strict=True):
        marker = f"{draft.piece.marker} " if draft.piece.marker else ""
        lines[number] = marker + draft.piece.text
    found = extract("\n".join(lines), profile)
    return replace(found, pieces=tuple(replace(piece, path=_path(part, piece.lines)) for piece in found.pieces))


def _path(part: str, lines: Sequence[int]) -> str:
    return f"{part}#{LINES}{','.join(str(line - 1) for line in lines)}"


def line_numbers(path: str) -> tuple[str, tuple[int, ...]] | None:
    """Return the part and the numbers, from 0, that the path of such a piece leads to; None for any other path."""
    part, _, rest = path.partition("#")
    numbers = rest.removeprefix(LINES).split(",") if rest.startswith(LINES) else []
    if not numbers or not all(number.isascii() and number.isdigit() for number in numbers):
        return None
    return part, tuple(map(int, numbers))
