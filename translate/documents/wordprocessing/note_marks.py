"""The marks of footnotes and endnotes, counted in the order in which the text refers to them."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from translate.documents.wordprocessing.names import name_of, number, value
from translate.documents.wordprocessing.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

_USUAL: Final = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(slots=True)
class NoteMarks:
    """Gives each note its mark, in brackets: engines keep those, and no number is glued to a word."""

    forms: dict[str, str] = field(default_factory=lambda: dict(_USUAL))
    starts: dict[str, int] = field(default_factory=dict)
    _marks: dict[tuple[str, str], str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def mark(self, sort: str, id: str) -> str:
        """Return the mark of a note (`footnote`, `endnote`), counting it when the text first refers to it."""
        key = (sort, id)
        if key not in self._marks:
            count = self._counts[sort] = self._counts.get(sort, self.starts.get(sort, 1) - 1) + 1
            self._marks[key] = f"[{numeral(count, self.forms[sort])}]"
        return self._marks[key]

    def known(self, sort: str) -> dict[str, str]:
        """Return the marks of all notes of a sort that were referred to, by id, in that order."""
        return {id: mark for (other, id), mark in self._marks.items() if other == sort}


def read_note_marks(roots: "Iterable[Element]") -> NoteMarks:
    """Read how notes are numbered from what says so last: the settings first, then the sections of the text."""
    marks = NoteMarks()
    for root in roots:
        for node in root.iter("{*}footnotePr", "{*}endnotePr"):
            sort = name_of(node).removeprefix("w:").removesuffix("Pr")
            form, start = value(node, "numFmt"), number(node, "numStart")
            if sort in marks.forms and form:
                marks.forms[sort] = form
            if start is not None:
                marks.starts[sort] = start
    return marks
