"""What the head of every readable export says: languages, engines, how far the translation has come."""

from dataclasses import dataclass

from cache.records import Origin, TranslationUnit
from translate.document import ParallelDocument
from translate.languages import find_language
from translate.provenance import provenance


@dataclass(frozen=True, slots=True)
class Summary:
    """Facts about a parallel document, in words and figures."""

    languages: str
    signatures: tuple[str, ...]
    translated: int
    machine: int
    memory: int
    kept: int
    pending: int

    @property
    def progress(self) -> str:
        """How far the translation has come, in one line."""
        total = self.translated + self.pending
        parts = []
        if self.memory:
            parts.append(f"{self.memory} from memory")
        if self.machine:
            parts.append(f"{self.machine} by machine")
        text = f"{self.translated} of {total} paragraphs translated"
        text += f" ({', '.join(parts)})" if parts else ""
        return text + (f", {self.kept} kept as they are" if self.kept else "")


def summary(parallel: ParallelDocument) -> Summary:
    """Count what a parallel document holds."""
    units = parallel.units
    kept = sum(map(is_kept, units))
    return Summary(
        languages=f"{language_label(parallel.source_lang)} → {language_label(parallel.target_lang)}",
        signatures=tuple(dict.fromkeys(unit.signature for unit in units if unit.signature)),
        translated=len(units) - kept - parallel.pending,
        machine=sum(unit.origin is Origin.MACHINE for unit in units),
        memory=sum(unit.origin is Origin.MEMORY for unit in units),
        kept=kept,
        pending=parallel.pending,
    )


def is_kept(unit: TranslationUnit) -> bool:
    """Tell whether a paragraph needs no translation and stands on both sides as it is."""
    return unit.target is not None and unit.origin is None


def is_new(unit: TranslationUnit) -> bool:
    """Tell whether there is a translation to be written in place of the source."""
    return unit.target is not None and (unit.origin is not None or unit.target != unit.source)


def remarks(unit: TranslationUnit, told: set[str]) -> list[str]:
    """Return what is to be said about a translation, in words: where it comes from, and what checks found.

    `told` holds what was said last of a memory: the same below the next paragraph is not repeated in full.
    """
    lines = [f"{flag.code}: {flag.evidence}" for flag in unit.flags]
    if said := provenance(unit):
        lines.insert(0, "from memory" if said in told else said)
        told.clear()
        told.add(said)
    return lines


def language_label(tag: str) -> str:
    """Return a language's name for people: English, then its own."""
    return find_language(tag).label
