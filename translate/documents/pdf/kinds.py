"""What a passage is: heading, list item, caption, note, reference; from its looks first, then from its words."""

import re
from collections.abc import Sequence
from typing import Final

from cache.records import Kind
from translate.documents.pdf.measures import Measures, same_column, same_size
from translate.documents.pdf.notes import note_text
from translate.documents.pdf.passages import Passage, is_large
from translate.paragraphs.bylines import is_byline
from translate.paragraphs.markers import depth, item_marker
from translate.paragraphs.marks import all_capitals, closed, ends_block, fold, has_letter, is_list_item
from translate.paragraphs.phrases import phrases
from translate.paragraphs.sources import is_source

_HEADING_LENGTH: Final = 200
_PLAIN_HEADING: Final = 100
_HEADING_LINES: Final = 4
_CAPTION_LENGTH: Final = 500
_DEEPEST: Final = 6
_CAPTION: Final = re.compile(
    r"(?P<word>[^\W\d_]{1,12})\.? ?\d{1,3}\b|\d{1,3}[ -](?P<after>[^\W\d_]{3,12})\b"
    r"|\((?P<inside>[^\W\d_]{3,12}) \d{1,3}\)"
)


def assign_kinds(passages: list[Passage], measures: Measures) -> None:
    """Give every passage its kind, headings and list items their levels too."""
    _mark_notes(passages, measures)
    passages[:] = [passage for passage in passages if passage.lines]
    _mark_headings(passages, measures)
    _mark_sources(passages)
    for passage in passages:
        if passage.kind is None and is_caption(passage.head.text) and passage.length <= _CAPTION_LENGTH:
            passage.kind = Kind.CAPTION
        elif passage.kind is None and is_list_item(passage.head.text):
            passage.kind = Kind.LIST_ITEM
            passage.level = max(1, depth(item_marker(passage.head.text).marker))
    _mark_small(passages, measures)
    _mark_bylines(passages)
    for passage in passages:
        passage.kind = passage.kind or Kind.PARAGRAPH


def is_caption(text: str) -> bool:
    """Tell whether a text begins as a caption does: with the word for a figure or a table, and its number."""
    found = _CAPTION.match(text[:40])
    if found is None:
        return False
    return fold(found["word"] or found["after"] or found["inside"]) in phrases("caption")


def _mark_notes(passages: Sequence[Passage], measures: Measures) -> None:
    """Find the notes at the foot of pages: small type under a rule, or small type with a mark below all the text."""
    open_ = False
    for at, passage in enumerate(passages):
        before = passages[at - 1] if at else None
        if passage.kind is not None or is_caption(passage.head.text):
            continue
        small = passage.head.size < measures.size and not same_size(passage.head.size, measures.size)
        if before is not None and before.head.page != passage.head.page:
            open_ = False
        marked = note_text(passage.head.text)[0] is not None
        if open_:
            begins = small or marked
        else:
            begins = (passage.head.under_rule and marked) or (
                small and (marked or passage.head.under_rule) and _is_last(passages, at, measures)
            )
        if begins:
            passage.kind = Kind.NOTE
            open_ = True
    _join_notes(passages)


def _is_last(passages: Sequence[Passage], at: int, measures: Measures) -> bool:
    """Whether only small type follows on the page, or in the column."""
    first = passages[at].head
    for other in passages[at + 1 :]:
        if other.head.page != first.page or not (same_column(first, other.head) or other.head.top > first.top):
            return True
        if other.kind is Kind.TABLE or same_size(other.head.size, measures.size) or other.head.size > measures.size:
            return False
    return True


def _join_notes(passages: Sequence[Passage]) -> None:
    """Give a note the lines that go on with it, where its program set them apart."""
    last: Passage | None = None
    for passage in passages:
        if passage.kind is not Kind.NOTE:
            continue
        if last is not None and note_text(passage.head.text)[0] is None and not closed(last.tail.text):
            last.lines.extend(passage.lines)
            passage.lines = []
        else:
            last = passage


def _mark_headings(passages: Sequence[Passage], measures: Measures) -> None:
    found = [at for at, passage in enumerate(passages) if _is_heading(passages, at, measures)]
    looks = sorted(
        {(round(passages[at].head.size), passages[at].head.bold) for at in found}, key=lambda one: (-one[0], not one[1])
    )
    for at in found:
        passage = passages[at]
        passage.kind = Kind.HEADING
        passage.level = min(_DEEPEST, looks.index((round(passage.head.size), passage.head.bold)) + 1)


def _is_heading(passages: Sequence[Passage], at: int, measures: Measures) -> bool:
    passage = passages[at]
    if passage.kind is not None or not has_letter(passage.head.text):
        return False
    if passage.length > _HEADING_LENGTH or len(passage.lines) > _HEADING_LINES or is_caption(passage.head.text):
        return False
    if passage.head.size >= 1.3 * measures.size and passage.head.text[0] not in "•●▪":
        return True
    if closed(passage.tail.text) and not passage.tail.text.endswith(("?", "؟", "？", "!")):
        return False
    if is_large(passage.head, measures):
        return True
    return _is_plain_heading(passages, at)


def _is_plain_heading(passages: Sequence[Passage], at: int) -> bool:
    """Whether a line set like the text stands as a heading does: by itself, in mid-air, over a longer paragraph."""
    passage = passages[at]
    if len(passage.lines) > 1 or passage.length > _PLAIN_HEADING or ends_block(passage.tail.text):
        return False
    if is_list_item(passage.head.text) and not re.match(r"\d", passage.head.text):
        return False
    before = passages[at - 1] if at else None
    after = passages[at + 1] if at + 1 < len(passages) else None
    if after is None or after.kind is not None or passage.chunk == after.chunk:
        return False
    if not same_column(passage.tail, after.head):
        # The first line of a paragraph that a page or a column cuts.
        return False
    alone = before is None or before.chunk != passage.chunk
    followed = after.length >= max(110, 1.5 * passage.length)
    return alone and followed and (len(passage.head.text.split()) <= 14 or all_capitals(passage.head.text))


def _mark_sources(passages: Sequence[Passage]) -> None:
    """Mark what stands under a heading like `References` until the next heading of its rank."""
    level: int | None = None
    for passage in passages:
        if passage.kind is Kind.HEADING:
            title = fold(" ".join(line.text for line in passage.lines)).strip(" :.")
            title = re.sub(r"^[\d.]+\s+", "", title)
            if title in phrases("notes"):
                level = passage.level
            elif level is not None and (passage.level or 1) <= level:
                level = None
        elif level is not None and passage.kind is None:
            text = " ".join(line.text for line in passage.lines)
            passage.kind = Kind.REFERENCE if is_source(note_text(text)[1]) else Kind.NOTE


def _mark_small(passages: Sequence[Passage], measures: Measures) -> None:
    """Take small type close to a table for its caption."""
    for at, passage in enumerate(passages):
        if passage.kind is not None or passage.length > _CAPTION_LENGTH:
            continue
        if same_size(passage.head.size, measures.size) or passage.head.size > measures.size:
            continue
        beside = [passages[near] for near in (at - 1, at + 1) if 0 <= near < len(passages)]
        if any(other.kind is Kind.TABLE and other.head.page == passage.head.page for other in beside):
            passage.kind = Kind.CAPTION


def _mark_bylines(passages: Sequence[Passage]) -> None:
    """Mark who wrote a text, between its title and its first paragraph."""
    title = next((at for at, one in enumerate(passages[:6]) if one.kind is Kind.HEADING), None)
    if title is None:
        return
    for passage in passages[title + 1 : title + 5]:
        if passage.kind is not None or passage.length > 90:
            return
        if is_byline(" ".join(line.text for line in passage.lines)):
            passage.kind = Kind.BYLINE
