"""What was read from one file, and the same with its translation."""

from collections import Counter
from dataclasses import dataclass

from cache.records import Dropped, Flag, Kind, Location, Paragraph, TranslationUnit

__all__ = ["Document", "Dropped", "Kind", "Location", "Original", "Paragraph", "ParallelDocument"]


@dataclass(frozen=True, slots=True)
class Document:
    """An ordered list of paragraphs with the file that they came from.

    `lang` is the document's main language tag. `data` holds the original bytes, None where they are left in the
    library: whatever is left out of the paragraphs stands in `dropped` and can be found again in them. `encoding` is
    None for formats that say it themselves. `notes` are one-line remarks for the operator (encoding guessed, language
    guessed with little evidence). `id` is its row in the library, None while it is in none.
    """

    name: str
    media_type: str
    lang: str
    paragraphs: tuple[Paragraph, ...]
    data: bytes | None
    encoding: str | None = None
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """The file that a document was read from, for writing the same format again."""

    media_type: str
    encoding: str | None
    data: bytes


@dataclass(frozen=True, slots=True)
class ParallelDocument:
    """A document and its translation into one language.

    `units` stand against `paragraphs` one to one, in the same order: `len(units) == len(paragraphs)`, always. It holds
    what reading and exporting need and not the file's bytes, so that it can be made from the store alone.
    """

    name: str
    source_lang: str
    target_lang: str
    paragraphs: tuple[Paragraph, ...]
    units: tuple[TranslationUnit, ...]

    def __post_init__(self) -> None:
        if len(self.units) != len(self.paragraphs):
            raise ValueError(f"{self.name}: {len(self.units)} units against {len(self.paragraphs)} paragraphs")

    @property
    def pending(self) -> int:
        """How many paragraphs have no translation."""
        return sum(unit.target is None for unit in self.units)

    def missing(self) -> list[tuple[Flag, int]]:
        """Return why paragraphs have no translation, each reason with how many it holds back."""
        return Counter(flag for unit in self.units if unit.target is None for flag in unit.flags).most_common()
