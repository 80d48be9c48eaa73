"""How a file is to be read, where a person says more than the file does."""

from dataclasses import dataclass
from typing import Literal

Profile = Literal["auto", "lines", "blank-lines", "wrapped", "pages"]
Foreign = Literal["keep", "translate"]
References = Literal["keep", "translate"]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What is known about a file beforehand.

    `lang` is the tag of the document's language, None to detect it. `profile` says how plain text is set: a paragraph a
    line, paragraphs between blank lines, wrapped lines, or the pages of an OCR program; `auto` decides by evidence,
    region by region. `foreign` says what becomes of paragraphs in other languages: kept as they are, or translated from
    their own; None keeps references and notes, which a reader looks up in their language, and translates the others.
    `ocr` lets pages without text be read by Tesseract, where it is installed. `references` says what becomes of the
    entries of a bibliography that are in the document's language, or that `foreign` lets be translated.
    """

    lang: str | None = None
    profile: Profile = "auto"
    foreign: Foreign | None = None
    ocr: bool = False
    references: References = "keep"
