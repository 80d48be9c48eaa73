"""What could not be carried over into the same format, in one line a sort."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cache.records import Paragraph, Style

_NAMED = 8


@dataclass(frozen=True, slots=True)
class LostMarks:
    """How many inline marks of a paragraph found no place in its translation, and how many of them are links."""

    paragraph: Paragraph
    marks: int
    links: int = 0


def lost_among(paragraph: Paragraph, styles: Iterable[Style | None]) -> tuple[LostMarks, ...]:
    """Return what a paragraph lost, given the styles of its lost marks; nothing where there are none."""
    found = tuple(styles)
    return (LostMarks(paragraph, len(found), found.count(Style.LINK)),) if found else ()


def lost_marks(lost: Sequence[LostMarks]) -> tuple[str, ...]:
    """Say in one line how many inline marks found no place and where, and which of them are links."""
    if not lost:
        return ()
    number = sum(one.marks for one in lost)
    marks = "1 inline mark" if number == 1 else f"{number:,} inline marks"
    note = f"{marks} found no place in the translation: {_named([one.paragraph for one in lost])}"
    with_links = [one.paragraph for one in lost if one.links]
    count = sum(one.links for one in lost)
    if not count:
        return (note,)
    if count == number:
        return (f"{note}; {'it is a link' if count == 1 else 'all are links'}",)
    return (f"{note}; {count:,} of them {'is a link' if count == 1 else 'are links'}: {_named(with_links)}",)


def not_found(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Say that paragraphs are no longer where the document's record has them, and stay as they were."""
    if not paragraphs:
        return ()
    return (f"left in the original language, not found again in the file: {_named(paragraphs)}",)


def _named(paragraphs: Collection[Paragraph]) -> str:
    """Return the numbers of paragraphs, from 1, as the reader shows them."""
    numbers = ", ".join(str(one.index + 1) for one in list(paragraphs)[:_NAMED])
    word = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{word} {numbers}" + (" …" if len(paragraphs) > _NAMED else "")
