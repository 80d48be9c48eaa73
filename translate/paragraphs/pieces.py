"""A piece: a paragraph as the reader of its format finds it, before its language is known."""

from dataclasses import dataclass

from cache.records import Box, Cell, Kind, Location, Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """What a reader found; fields are those of Paragraph and of Location.

    `lang` is the tag that the file itself gives for this piece, None where it gives none. A `verbatim` piece (code,
    formulas) is never translated.
    """

    kind: Kind
    text: str
    lines: tuple[int, ...] = ()
    level: int | None = None
    marker: str | None = None
    cell: Cell | None = None
    marks: tuple[Mark, ...] = ()
    original: str | None = None
    doubt: str | None = None
    page: int | None = None
    box: Box | None = None
    path: str | None = None
    lang: str | None = None
    verbatim: bool = False

    @property
    def location(self) -> Location:
        """Where the piece stands in its file."""
        return Location(self.lines, self.page, self.box, self.path)
