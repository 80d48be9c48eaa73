"""Which note belongs to which mark in a text: `[12]`, raised digits, and the way back."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cache import Kind, Mark, Paragraph, Style
from reader.pieces import LONGEST_TEXT, NoteLink
from translate.feeding import marks
from translate.raised import RAISE, RAISED

_NOTES = frozenset({Kind.NOTE, Kind.REFERENCE})
_NUMBER = re.compile(r"\d+|[a-z]+|\*+|[†‡]+")
# Most texts have none of these, and need not be searched.
_HINT = re.compile(rf"[\[†‡{RAISED}]")
# Digits raised by their type are taken for those that are raised by themselves: which are powers is known of these.


@dataclass(frozen=True, slots=True)
class Mention:
    """The mark of a note within a text, half-open, and the note's number."""

    start: int
    end: int
    number: str


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a document and their marks: for each number the indices of the paragraphs, in order."""

    notes: Mapping[str, Sequence[int]] = field(default_factory=dict)
    mentions: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def note_for(self, number: str, index: int) -> int | None:
        """Return the note that a mark in a paragraph means: the next of that number, else the last one before."""
        found = self.notes.get(number, ())
        if not found:
            return None
        return found[min(bisect_right(found, index), len(found) - 1)]

    def mention_for(self, number: str, index: int) -> int | None:
        """Return the first paragraph that means the note at `index`."""
        notes, mentions = self.notes.get(number, ()), self.mentions.get(number, ())
        at = bisect_left(notes, index)
        after = notes[at - 1] if at else -1
        return next((one for one in mentions if one > after and self.note_for(number, one) == index), None)

    def links(self, paragraph: Paragraph, text: str, placed: Iterable[Mark]) -> list[NoteLink]:
        """Return the marks of notes in a paragraph's text, or in its translation, with the notes that they mean.

        `placed` are the inline marks of that text.
        """
        if not self.notes or paragraph.kind in _NOTES:
            return []
        found = ((one, self.note_for(one.number, paragraph.index)) for one in mentions(text, placed))
        return [NoteLink(one.start, one.end, note) for one, note in found if note is not None]

    def back(self, paragraph: Paragraph) -> int | None:
        """Return the paragraph that a note's way back leads to, None for what is no note or has no mark."""
        number = note_number(paragraph)
        return None if number is None else self.mention_for(number, paragraph.index)


def gather_notes(paragraphs: Iterable[Paragraph], *, back: bool = True) -> Notes:
    """Return the notes of a document, and with `back` where they are meant, which takes reading all of it."""
    notes, found = defaultdict(list), defaultdict(list)
    for paragraph in paragraphs:
        number = note_number(paragraph)
        if number is not None:
            notes[number].append(paragraph.index)
        elif back and paragraph.kind not in _NOTES:
            for one in dict.fromkeys(mention.number for mention in mentions(paragraph.text, paragraph.marks)):
                found[one].append(paragraph.index)
    return Notes(dict(notes), dict(found))


def has_notes(paragraphs: Iterable[Paragraph]) -> bool:
    """Tell whether any of these paragraphs is a note."""
    return any(note_number(one) is not None for one in paragraphs)


def has_mentions(paragraphs: Iterable[Paragraph]) -> bool:
    """Tell whether any of these paragraphs seems to have the mark of a note."""
    return any(mentions(one.text, one.marks) for one in paragraphs)


def note_number(paragraph: Paragraph) -> str | None:
    """Return the number of a note, None for what is no note or has none."""
    return _number(paragraph.marker) if paragraph.marker and paragraph.kind in _NOTES else None


def mentions(text: str, placed: Iterable[Mark]) -> list[Mention]:
    """Return the marks of notes in a text, in order; digits that are raised by their type are among `placed`."""
    shown = text[:LONGEST_TEXT]
    for one in placed:
        raised = shown[one.start : one.end]
        if one.style is Style.SUPERSCRIPT and raised.isascii() and raised.isdecimal():
            shown = f"{shown[: one.start]}{raised.translate(RAISE)}{shown[one.end :]}"
    if not _HINT.search(shown):
        return []
    found, position = [], 0
    parts = marks.find_marks(shown)
    for before, mark in zip(parts.texts, parts.marks, strict=False):
        start = position + len(before)
        position = start + len(mark.text)
        number = _number(mark.text) if mark.kind is marks.Kind.NOTE else None
        if number is not None:
            found.append(Mention(start, position, number))
    return found


def _number(marker: str) -> str | None:
    """Return the number that a marker says, in plain digits; of several the first."""
    match = _NUMBER.search(unicodedata.normalize("NFKC", marker[:20]).lower())
    if match is None:
        return None
    return str(int(match[0])) if match[0].isdecimal() else match[0]
