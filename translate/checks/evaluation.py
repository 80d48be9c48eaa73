"""How much the checks find: recall on faults that are put in on purpose, false alarms on good translations.

The texts are the samples with their translations, and what stands in `good.tsv`, each in both directions. Whoever
passes other texts measures the same on them.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from random import Random
from typing import Final

from cache.records import Kind, Origin, Paragraph, TranslationUnit
from translate.checks.faults import INJECTORS, Fault, Ground
from translate.checks.faults.fault import stored_flags
from translate.checks.names import names
from translate.checks.review import review_flags, unit_flags
from translate.document import ParallelDocument
from translate.glossary.matching import Glossary
from translate.samples import samples
from translate.scripts import main_script
from translate.sentences import align_texts

# What the checks must reach.
RECALL: Final = 0.95
FALSE_ALARMS: Final = 0.05
_SEED: Final = 20
# How many faults of one code are put into one document.
_FAULTS: Final = 12
_LONG: Final = 40


@dataclass(frozen=True, slots=True)
class GoodText:
    """A document that is translated well: pairs of paragraphs, source and target."""

    name: str
    source_lang: str
    target_lang: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CodeFigures:
    """What was found of the faults of one code, and in how many good paragraphs it was a false alarm."""

    code: str
    faults: int
    found: int
    alarms: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures by code; `paragraphs` is how many good ones there were, `alarms` how many of them had any flag."""

    codes: tuple[CodeFigures, ...]
    paragraphs: int
    alarms: int

    @property
    def faults(self) -> int:
        """How many faults were put in."""
        return sum(one.faults for one in self.codes)

    @property
    def recall(self) -> float:
        """The share of faults that were found."""
        return sum(one.found for one in self.codes) / max(1, self.faults)

    @property
    def false_alarms(self) -> float:
        """The share of good paragraphs with a flag."""
        return self.alarms / max(1, self.paragraphs)

    @property
    def good_enough(self) -> bool:
        """Whether the checks do what they must."""
        return self.recall >= RECALL and self.false_alarms <= FALSE_ALARMS


def good_texts() -> list[GoodText]:
    """Return the texts that come with the program, each in both directions."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    with samples() as every:
        for sample in every:
            if sample.memory is not None:
                for line in sample.memory.read_text(encoding="utf-8").splitlines():
                    row = json.loads(line)
                    key = (sample.path.stem, row["source_lang"], row["target_lang"])
                    found[key].append((row["source"], row["target"]))
    return [*_texts(found), *read_texts((files("translate.checks") / "good.tsv").read_text(encoding="utf-8"))]


def read_texts(table: str) -> list[GoodText]:
    """Return the texts of a table, each in both directions: document, source_lang, target_lang, source, target."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for line in table.splitlines()[1:]:
        name, source_lang, target_lang, source, target = line.split("\t")
        found[name, source_lang, target_lang].append((source, target))
    return list(_texts(found))


def evaluate(texts: Sequence[GoodText], *, seed: int = _SEED, most: int = _FAULTS) -> Evaluation:
    """Measure the checks on good texts: `most` faults of each code are put into each document, one at a time."""
    random = Random(seed)
    faults: Counter[str] = Counter()
    found: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    alarmed = 0
    for text in texts:
        parallel = _parallel(text)
        flagged = _alarms(parallel)
        alarmed += sum(map(bool, flagged))
        alarms.update(code for codes in flagged for code in codes)
        strangers = _strangers(text, texts)
        for code in INJECTORS:
            for index, fault in _faults(code, parallel, strangers, random, most):
                faults[code] += 1
                found[code] += code not in flagged[index] and _is_found(code, parallel, index, fault)
    return Evaluation(
        codes=tuple(CodeFigures(code, faults[code], found[code], alarms[code]) for code in INJECTORS),
        paragraphs=sum(len(text.pairs) for text in texts),
        alarms=alarmed,
    )


def _texts(found: dict[tuple[str, str, str], list[tuple[str, str]]]) -> Iterator[GoodText]:
    for (name, source_lang, target_lang), pairs in found.items():
        yield GoodText(name, source_lang, target_lang, tuple(pairs))
        yield GoodText(name, target_lang, source_lang, tuple((target, source) for source, target in pairs))


def _parallel(text: GoodText) -> ParallelDocument:
    """Return a text as a document that people translated."""
    languages = text.source_lang, text.target_lang
    return ParallelDocument(
        name=text.name,
        source_lang=text.source_lang,
        target_lang=text.target_lang,
        paragraphs=tuple(
            Paragraph(index, Kind.PARAGRAPH, source, text.source_lang, True)
            for index, (source, _) in enumerate(text.pairs)
        ),
        units=tuple(
            TranslationUnit(
                source, *languages, target, Origin.MEMORY, alignment=align_texts(source, target, *languages)
            )
            for source, target in text.pairs
        ),
    )


def _alarms(parallel: ParallelDocument) -> list[set[str]]:
    """Return the codes of every good unit, were it written by people or by an engine that makes no fault."""
    machine = [replace(unit, origin=Origin.MACHINE, flags=stored_flags(unit)) for unit in parallel.units]
    either = zip(review_flags(parallel), review_flags(replace(parallel, units=tuple(machine))), strict=True)
    return [{flag.code for flag in (*one, *other)} for one, other in either]


def _faults(
    code: str, parallel: ParallelDocument, strangers: tuple[str, ...], random: Random, most: int
) -> Iterator[tuple[int, Fault]]:
    """Yield faults of a code with the index of their unit, in an order left to chance, each unit once."""
    made = 0
    order = list(range(len(parallel.units)))
    random.shuffle(order)
    for index in order:
        others = parallel.units[:index] + parallel.units[index + 1 :]
        fault = INJECTORS[code](Ground(parallel.units[index], others, strangers, random))
        if fault is not None:
            yield index, fault
            made += 1
            if made == most:
                return


def _is_found(code: str, parallel: ParallelDocument, index: int, fault: Fault) -> bool:
    """Tell whether a fault is flagged by its code, in its unit and document."""
    if code != "names":
        return any(flag.code == code for flag in unit_flags(fault.unit, Glossary(fault.terms)))
    units = (*parallel.units[:index], fault.unit, *parallel.units[index + 1 :])
    return any(at == index for at, _ in names(units))


def _strangers(text: GoodText, texts: Iterable[GoodText]) -> tuple[str, ...]:
    """Return paragraphs in letters of neither language."""
    own = {main_script(side) for pair in text.pairs for side in pair}
    return tuple(
        dict.fromkeys(
            pair[1]
            for other in texts
            for pair in other.pairs
            if len(pair[1]) >= _LONG and main_script(pair[1]) not in own
        )
    )
