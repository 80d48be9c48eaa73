"""A good translation, and the same with a fault."""

from dataclasses import dataclass, replace
from random import Random

from cache.records import Flag, Origin, Span, Term, TranslationUnit
from translate.checks.sentence import check
from translate.engines.base import Hypothesis


@dataclass(frozen=True, slots=True)
class Fault:
    """A unit that has a fault, and the terms that its glossary would have for it."""

    unit: TranslationUnit
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What an injector works on: a good unit, the others of its document, texts in other letters, and chance."""

    unit: TranslationUnit
    others: tuple[TranslationUnit, ...]
    strangers: tuple[str, ...]
    random: Random

    @property
    def target(self) -> str:
        """The good translation."""
        return self.unit.target or ""

    def sentence(self, fewest: int) -> Span | None:
        """Choose a sentence with so many characters at least on either side."""
        fit = [
            span
            for span in self.unit.alignment
            if min(span.source_end - span.source_start, span.target_end - span.target_start) >= fewest
        ]
        return self.random.choice(fit) if fit else None


def by_people(unit: TranslationUnit, target: str) -> TranslationUnit:
    """Return the unit with another target, as a person would have written it."""
    return replace(unit, target=target, origin=Origin.MEMORY, flags=(), alignment=_stretched(unit, target))


def by_machine(unit: TranslationUnit, span: Span, text: str, *, truncated: bool = False) -> TranslationUnit:
    """Return the unit with another text for one sentence, as an engine would have made it, with what is stored then."""
    target = unit.target or ""
    grown = len(text) - (span.target_end - span.target_start)
    spans = []
    for one in unit.alignment:
        if one == span:
            one = replace(one, target_end=one.target_end + grown)
        elif one.target_start >= span.target_end:
            one = replace(one, target_start=one.target_start + grown, target_end=one.target_end + grown)
        spans.append(one)
    made = replace(
        unit,
        target=target[: span.target_start] + text + target[span.target_end :],
        origin=Origin.MACHINE,
        alignment=tuple(spans),
    )
    return replace(made, flags=stored_flags(made, truncated=truncated and text))


def stored_flags(unit: TranslationUnit, *, truncated: str | bool = False) -> tuple[Flag, ...]:
    """Return what is stored with a unit of these sentences; `truncated` is the text at whose end the engine stopped."""
    found: list[Flag] = []
    target = unit.target or ""
    for span in unit.alignment:
        text = target[span.target_start : span.target_end]
        hypothesis = Hypothesis(text, truncated=bool(truncated) and text == truncated)
        source = unit.source[span.source_start : span.source_end]
        found += check(source, hypothesis, unit.source_lang, unit.target_lang)
    return tuple(dict.fromkeys(found))


def _stretched(unit: TranslationUnit, target: str) -> tuple[Span, ...]:
    """Return one span over both texts: who types moves sentences."""
    return (Span(0, len(unit.source), 0, len(target)),) if target else ()
