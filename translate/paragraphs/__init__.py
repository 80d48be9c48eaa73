"""From the text of a file to its paragraphs, by evidence from the text itself."""

from dataclasses import dataclass

from cache.records import Dropped, Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.furniture import is_comment_counter, page_gap, remove_furniture
from translate.paragraphs.hyphens import Vocabulary
from translate.paragraphs.kinds import assign_kinds
from translate.paragraphs.lines import Line, split_lines
from translate.paragraphs.marks import count_letters, fold, split_items
from translate.paragraphs.profile import settings
from translate.paragraphs.reflow import bridge, gather

__all__ = ["Extraction", "Piece", "extract"]

# Letters from which on a repeat of the paragraph before is a slip of the program that saved the page.
_REPEAT = 25


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph before its language is known."""

    kind: Kind
    text: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """The paragraphs of a text in reading order, and what was left out, in the order of the lines."""

    pieces: tuple[Piece, ...]
    dropped: tuple[Dropped, ...]


def extract(text: str) -> Extraction:
    """Return the paragraphs of `text` and what is furniture.

    Every letter of `text` is in a paragraph or in what was dropped; line numbers count from 1 in `text.split("\\n")`.
    """
    lines = split_lines(text)
    cleaned = remove_furniture(lines)
    lines, dropped = cleaned.lines, cleaned.dropped
    vocabulary = Vocabulary()
    for line in lines:
        vocabulary.learn(line.text)
    wide = page_gap(lines)
    comments_from = _comments_from(lines)
    blocks = gather(lines, settings(lines), wide, comments_from)
    assign_kinds(blocks, wide, comments_from)
    blocks = bridge(blocks, wide)
    pieces = _without_repeats(blocks, vocabulary, dropped)
    return Extraction(tuple(pieces), tuple(sorted(dropped, key=lambda one: one.lines)))


def _comments_from(lines: list[Line]) -> int | None:
    """The source line of the comment counter, when there is one with anything after it."""
    for line in reversed(lines[:-1]):
        if is_comment_counter(line.text):
            return line.number
    return None


def _without_repeats(blocks: list[Block], vocabulary: Vocabulary, dropped: list[Dropped]) -> list[Piece]:
    """Turn blocks into paragraphs, leaving out one that says the same as the one before it."""
    pieces: list[Piece] = []
    last = ""
    for block in blocks:
        text = block.text(vocabulary)
        same = fold(text)
        if same == last and count_letters(same) >= _REPEAT:
            dropped.append(Dropped(block.numbers, "\n".join(line.text for line in block.lines), "repeat"))
            continue
        last = same
        kind = block.kind or Kind.PARAGRAPH
        parts = split_items(text) if kind is Kind.LIST_ITEM else [text]
        pieces.extend(Piece(kind, part, block.numbers) for part in parts)
    return pieces
