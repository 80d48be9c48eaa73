"""From blocks to the pieces that a reader of the document sees."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cache.records import Cell, Dropped, Kind
from translate.paragraphs.blocks import Block
from translate.paragraphs.hyphens import Vocabulary
from translate.paragraphs.interleaving import unravel
from translate.paragraphs.markers import Marked, item_marker, note_marker
from translate.paragraphs.marks import count_letters, fold
from translate.paragraphs.overlaps import repair, says_again
from translate.paragraphs.pieces import Piece
from translate.paragraphs.repeats import REPEAT
from translate.paragraphs.sources import is_source
from translate.paragraphs.splits import split_heading, split_items, split_notes
from translate.paragraphs.tables import cells
from translate.paragraphs.tags import without_tags

# Letters from which on a repeat of the paragraph before is a slip of the program that saved the page.
_REPEAT = 25
# Lines of verse and of logs may say the same twice on end; from this length on nobody writes so.
_LONG = 100
# A heading that stands on one line with its text is a section's.
_SECTION = 2
_SHOWN = 8


@dataclass(slots=True)
class Composition:
    """The pieces so far, what was left out on the way, and the first lines of those with words that stood twice."""

    vocabulary: Vocabulary
    dropped: list[Dropped]
    pieces: list[Piece] = field(default_factory=list)
    repaired: list[int] = field(default_factory=list)
    doubtful: list[int] = field(default_factory=list)
    table: int = -1
    row: int = 0
    last: str = ""

    def add(self, block: Block) -> None:
        """Turn a block into pieces, unless it says the same as the one before it."""
        if block.kind is Kind.TABLE:
            self._add_row(block)
            return
        self.row = 0
        text = block.text(self.vocabulary)
        same = fold(text)
        if same == self.last and _is_slip(block, same):
            self.dropped.append(Dropped(block.numbers, "\n".join(line.text for line in block.lines), REPEAT))
            return
        self.last = same
        self.pieces.extend(self._repaired(without_tags(piece)) for piece in self._parts(block, text))

    def notes(self) -> tuple[str, ...]:
        """Return remarks for the operator on words that stood twice."""
        found = []
        if self.repaired:
            where = _lines(self.repaired)
            found.append(f"words that a scanner gave twice were taken out at {where}: the record keeps them")
        if self.doubtful:
            where = _lines(self.doubtful)
            found.append(f"words seem to stand twice at {where}: compare with the page, and correct the file")
        return tuple(found)

    def _add_row(self, block: Block) -> None:
        self.table, self.row, self.last = (self.table, self.row + 1, "") if self.row else (self.table + 1, 1, "")
        self.pieces.extend(
            Piece(Kind.TABLE, text, block.numbers, cell=Cell(self.table, self.row - 1, column))
            for column, text in enumerate(cells(block.head))
            if text
        )

    def _parts(self, block: Block, text: str) -> list[Piece]:
        if block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM) and (parts := split_heading(text)):
            heading, rest = parts
            return [
                Piece(Kind.HEADING, heading, block.numbers, level=_SECTION),
                Piece(Kind.PARAGRAPH, rest, block.numbers),
            ]
        if block.kind is Kind.LIST_ITEM:
            return [_marked(block, item_marker(part)) for part in split_items(text)]
        if block.kind in (Kind.NOTE, Kind.REFERENCE):
            return [self._note(block, note_marker(part)) for part in split_notes(text)]
        return [Piece(block.kind or Kind.PARAGRAPH, text, block.numbers, level=block.level)]

    def _note(self, block: Block, note: Marked) -> Piece:
        kind = Kind.REFERENCE if is_source(note.text) else block.kind
        if note.links and kind is Kind.REFERENCE and any(map(str.isalnum, note.links)):
            # A source is shown as it stands, and the places that name it are a part of that.
            note = replace(note, text=f"{note.links} {note.text}")
        elif note.links:
            self.dropped.append(Dropped(block.numbers, note.links, "link back"))
        return replace(_marked(block, note), kind=kind or Kind.NOTE)

    def _repaired(self, piece: Piece) -> Piece:
        if not says_again(piece.text):
            return piece
        found = repair(piece.text)
        woven = unravel(found.text)
        doubts = [*found.doubts, *woven.doubts]
        if doubts:
            self.doubtful.append(piece.lines[0])
            piece = replace(piece, doubt="; ".join(doubts))
        if not found.repaired and not woven.repaired:
            return piece
        self.repaired.append(piece.lines[0])
        stood = f"{piece.marker} {piece.text}" if piece.marker else piece.text
        return replace(piece, text=woven.text, original=piece.original or stood)


def compose(blocks: Sequence[Block], vocabulary: Vocabulary, dropped: list[Dropped]) -> Composition:
    """Turn blocks into pieces; what says the same as the one before it, and links back from notes, go to `dropped`."""
    composition = Composition(vocabulary, dropped)
    for block in blocks:
        composition.add(block)
    return composition


def _is_slip(block: Block, same: str) -> bool:
    """Whether a block that repeats the one before it is a slip: it is set apart from it, wrapped, or long."""
    if count_letters(same) < _REPEAT:
        return False
    return block.gap > 0 or block.page or block.width is not None or block.length >= _LONG


def _marked(block: Block, part: Marked) -> Piece:
    original = f"{part.found} {part.text}" if part.found != part.marker else None
    return Piece(
        block.kind or Kind.PARAGRAPH,
        part.text,
        block.numbers,
        level=block.level,
        marker=part.marker,
        original=original,
    )


def _lines(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:_SHOWN]))
    more = f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
    return f"line{'s' if len(numbers) > 1 else ''} {shown}{more}"
