"""From the text of a file to its paragraphs, step by step."""

from dataclasses import dataclass

from cache.collection import uncollected
from cache.records import Dropped
from translate.paragraphs.bridge import bridge
from translate.paragraphs.composition import compose
from translate.paragraphs.foot_notes import mark_foot_notes
from translate.paragraphs.furniture import remove_furniture
from translate.paragraphs.hanging_entries import mark_entries
from translate.paragraphs.hyphens import Vocabulary
from translate.paragraphs.kinds import assign_kinds
from translate.paragraphs.levels import assign_levels
from translate.paragraphs.lines import Line, measure, split_lines
from translate.paragraphs.list_items import mark_lost_bullets
from translate.paragraphs.page_signs import page_gap
from translate.paragraphs.pieces import Piece
from translate.paragraphs.profile import Setting, settings
from translate.paragraphs.reflow import Layout, gather
from translate.paragraphs.repeats import without_repeats
from translate.paragraphs.widgets import is_comment_counter, titles_of


@dataclass(frozen=True, slots=True)
class Extraction:
    """The paragraphs of a text in reading order, and what was left out, in the order of the lines.

    `notes` are one-line remarks for the operator.
    """

    pieces: tuple[Piece, ...]
    dropped: tuple[Dropped, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Steps:
    """An extraction with what led to it: the lines that were kept, how each is set, and the layout of the whole."""

    lines: list[Line]
    found: list[Setting]
    layout: Layout
    extraction: Extraction


def extract(text: str, profile: str = "auto") -> Extraction:
    """Return the paragraphs of `text` and what is furniture.

    Every letter of `text` is in a paragraph or in what was dropped; line numbers count from 1 in `text.split("\\n")`.
    `profile` is that of ReadOptions.
    """
    return extract_in_steps(text, profile).extraction


@uncollected()
def extract_in_steps(text: str, profile: str = "auto") -> Steps:
    """Do the same, and keep the steps."""
    cleaned = remove_furniture(split_lines(text))
    dropped = cleaned.dropped
    measure(cleaned.lines)
    found = settings(cleaned.lines, profile)
    lines, found = without_repeats(cleaned.lines, found, dropped)
    vocabulary = Vocabulary()
    for line in lines:
        vocabulary.learn(line.text)
    mark_foot_notes(lines)
    mark_entries(lines)
    layout = Layout(page_gap(lines), _comments_from(lines), profile)
    blocks = gather(lines, found, layout)
    assign_kinds(blocks, layout.wide, layout.comments_from)
    blocks = bridge(blocks, layout)
    mark_lost_bullets(blocks)
    assign_levels(blocks)
    composed = compose(blocks, vocabulary, dropped)
    left = tuple(sorted(dropped, key=lambda one: one.lines))
    extraction = Extraction(tuple(composed.pieces), left, composed.notes())
    return Steps(lines, found, layout, extraction)


def _comments_from(lines: list[Line]) -> int | None:
    """The source line of the comment counter, when there is one with anything after it."""
    titles = titles_of(lines)
    for line in reversed(lines[:-1]):
        if is_comment_counter(line.text, titles):
            return line.number
    return None
