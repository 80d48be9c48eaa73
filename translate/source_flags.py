"""Flags about a source text: what a reader should doubt before he looks at its translation."""

from collections.abc import Sequence
from dataclasses import replace

from cache import Flag, Origin, Paragraph, Severity, TranslationUnit
from translate.flag_codes import OCR_OVERLAP


def source_flags(paragraph: Paragraph, unit: TranslationUnit) -> tuple[Flag, ...]:
    """Return the flags about the source of `unit`: none where there is no translation yet, or a person made it.

    They are worked out of the paragraph each time and stored with no unit, for the same text may be sound elsewhere.
    """
    if paragraph.doubt is None or unit.target is None or unit.origin is Origin.MEMORY:
        return ()
    return (Flag(OCR_OVERLAP, Severity.WARNING, paragraph.doubt),)


def with_source_flags(paragraphs: Sequence[Paragraph], units: Sequence[TranslationUnit]) -> tuple[TranslationUnit, ...]:
    """Return the units with the flags about their sources, each once."""
    return tuple(
        replace(unit, flags=tuple(dict.fromkeys((*unit.flags, *found)))) if found else unit
        for unit, found in (
            (unit, source_flags(paragraph, unit)) for paragraph, unit in zip(paragraphs, units, strict=True)
        )
    )
