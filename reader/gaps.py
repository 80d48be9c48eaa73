"""What a document lacks, and which engine fills it: a share for each engine that its languages need."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cache import Paragraph, Store
from translate.document import Document
from translate.engines.base import Engine
from translate.engines.open_engines import OpenEngines
from translate.errors import NoEngineForPair
from translate.pipeline import assemble_document


@dataclass(frozen=True, slots=True)
class Share:
    """Paragraphs of a document that one engine translates."""

    document: Document
    engine: Engine


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a document lacks, divided by engine.

    `settled` counts paragraphs that need nothing. `uncovered` has the remedy for each language that no engine reads,
    the most frequent first.
    """

    shares: tuple[Share, ...]
    settled: int
    uncovered: tuple[tuple[str, str], ...]


def divide_gaps(document: Document, target_lang: str, store: Store, engines: OpenEngines) -> Gaps:
    """Find an engine for every paragraph that has no translation yet, from whichever engine.

    The reader fills gaps and never replaces machine text that is there: an operator may have had it made by a better
    engine overnight. Opens no engine when nothing is missing. Raises what opening an engine raises, but for
    NoEngineForPair.
    """
    parallel = assemble_document(store, document, target_lang)
    missing = [
        paragraph for paragraph, unit in zip(parallel.paragraphs, parallel.units, strict=True) if unit.target is None
    ]
    chosen, uncovered = _choose(missing, target_lang, engines)
    shares = []
    for engine, langs in chosen:
        paragraphs = tuple(paragraph for paragraph in missing if paragraph.lang in langs)
        shares.append(Share(replace(document, paragraphs=paragraphs), engine))
    return Gaps(tuple(shares), len(document.paragraphs) - len(missing), tuple(uncovered))


def _choose(
    missing: Sequence[Paragraph], target_lang: str, engines: OpenEngines
) -> tuple[list[tuple[Engine, set[str]]], list[tuple[str, str]]]:
    """Give each language to an engine that is in use already, or open one for it."""
    chosen: list[tuple[Engine, set[str]]] = []
    uncovered = []
    for lang, _ in Counter(paragraph.lang for paragraph in missing).most_common():
        for engine, langs in chosen:
            if engine.supports(lang, target_lang):
                langs.add(lang)
                break
        else:
            try:
                chosen.append((engines.engine_for(lang, target_lang), {lang}))
            except NoEngineForPair as error:
                uncovered.append((lang, str(error)))
    return chosen, uncovered
