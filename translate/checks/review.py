"""What needs a human: the flags of every unit of a document, worked out when it is reviewed.

Flags that are stored with machine text stay as they are, but for `numbers`, which is worked out anew with what is known
about numbers in words. A text that people wrote has no stored flags: a slip of the pen is found here too.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cache.characters import undamaged
from cache.records import Flag, Origin, Term, TranslationUnit
from translate.checks.addresses import addresses
from translate.checks.brackets import brackets
from translate.checks.copy import copy
from translate.checks.dates import dates
from translate.checks.empty import empty
from translate.checks.ending import ending
from translate.checks.language import language
from translate.checks.leftover import leftover
from translate.checks.length import paragraph_length
from translate.checks.loop import loop
from translate.checks.money import money
from translate.checks.names import names
from translate.checks.quantities import quantities
from translate.checks.script import script
from translate.checks.sentence import worst_first
from translate.document import ParallelDocument
from translate.glossary.matching import Glossary

# With these nobody need be told that words of the source stand in the target, or those of a third language, or that a
# date is in none of the words that were expected.
_NOT_TRANSLATED: Final = frozenset({"copy", "script"})


def review_flags(parallel: ParallelDocument, terms: Iterable[Term] = ()) -> list[tuple[Flag, ...]]:
    """Return the flags of every unit, stored ones and those worked out, each unit's worst first.

    `terms` are those of the glossary that hold in the document.
    """
    glossary = Glossary(terms)
    found = [list(unit_flags(unit, glossary)) for unit in parallel.units]
    for index, flag in names(parallel.units):
        found[index].append(flag)
    return [worst_first(flags) for flags in found]


def unit_flags(unit: TranslationUnit, glossary: Glossary | None = None) -> tuple[Flag, ...]:
    """Return the flags of one unit by itself; names need the document.

    What has no translation, or is shown on both sides as it is, keeps the flags that say why, and no more.
    """
    target = unit.target
    if target is None or unit.origin is None:
        return unit.flags
    if not any(char.isalnum() for char in unit.source):
        return ()
    if unit.origin is Origin.MEMORY:
        decisive = empty(unit.source, target) or copy(unit.source, target, unit.source_lang, unit.target_lang)
        if decisive:
            return (decisive,)
    stored = [flag for flag in unit.flags if flag.code != "numbers"]
    mine = _slips(unit, target) if unit.origin is Origin.MEMORY else ()
    missed = glossary.missed(unit.source, target, unit.source_lang, unit.target_lang) if glossary else ()
    found = (flag for flag in (*mine, *_worked_out(unit, target, stored)) if flag)
    return worst_first([*stored, *found, *missed])


def _slips(unit: TranslationUnit, target: str) -> Iterator[Flag | None]:
    """Yield what would be stored with the text of an engine, found by paragraph."""
    yield loop(unit.source, target)
    yield script(unit.source, target, unit.target_lang)
    yield paragraph_length(unit.source, target)
    yield ending(unit.source, target)


def _worked_out(unit: TranslationUnit, target: str, stored: Sequence[Flag]) -> Iterator[Flag | None]:
    """Yield what is found in any text when it is reviewed; a sentence that came back is not blamed for its words."""
    languages = unit.source_lang, unit.target_lang
    source, plain = undamaged(unit.source, unit.source_lang), undamaged(target, unit.target_lang)
    yield quantities(source, plain, *languages)
    yield money(source, plain)
    yield addresses(source, plain)
    yield brackets(source, plain)
    if not any(flag.code in _NOT_TRANSLATED for flag in stored):
        sentences = [target[span.target_start : span.target_end] for span in unit.alignment] or [target]
        yield dates(source, plain, *languages)
        yield language(source, sentences, unit.target_lang)
        yield leftover(source, plain, *languages)
