"""Which paragraphs are shown and not translated, by their kind and language."""

from dataclasses import dataclass

from cache.records import Kind
from translate.addresses import without_addresses
from translate.documents.options import Foreign, References
from translate.paragraphs.marks import has_letter
from translate.paragraphs.pieces import Piece

# A reader looks these up in the language of their source, and reads them in no other.
SOURCED = (Kind.REFERENCE, Kind.NOTE)


@dataclass(frozen=True, slots=True)
class Policy:
    """What a person wants of a document in `lang`; see ReadOptions."""

    lang: str
    foreign: Foreign | None = None
    references: References = "keep"

    def translates(self, piece: Piece, lang: str) -> bool:
        """Tell whether a piece in this language is to be translated: bare addresses, figures and code never are."""
        if piece.verbatim or not has_letter(without_addresses(piece.text)):
            return False
        if piece.kind is Kind.REFERENCE and self.references == "keep":
            return False
        if lang == self.lang or self.foreign == "translate":
            return True
        return self.foreign is None and piece.kind not in SOURCED
