"""What a translation would take, before anything is decoded or written."""

from collections.abc import Sequence
from dataclasses import dataclass

from cache import Origin, Store
from translate.document import Document
from translate.engines.base import Engine
from translate.pipeline.engine_choice import EngineChoice, by_language
from translate.pipeline.survey import survey


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """What one document would take.

    `memory` and `cached` count paragraphs that are there already. `decode_sentences` counts sentences that no earlier
    document of the plan decodes. `seconds` is an estimate from the engine's rough speed.
    """

    name: str
    paragraphs: int
    characters: int
    memory: int
    cached: int
    decode_sentences: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What a set of documents would take."""

    documents: tuple[PlannedDocument, ...]

    @property
    def seconds(self) -> float:
        """The estimate for all documents."""
        return sum(document.seconds for document in self.documents)


def plan(documents: Sequence[Document], target_lang: str, engine: Engine | EngineChoice, store: Store) -> Plan:
    """Say what `translate` would do with the same arguments; decodes nothing and writes nothing."""
    choice = by_language(engine, target_lang)
    found = survey(documents, target_lang, choice, store)
    missing = {sentence.key: sentence.lang for sentence in found.missing}
    planned = []
    for number, document in enumerate(documents):
        keys = {key for one in found.pending if one.document == number for key in one.keys if key is not None}
        # What an earlier document of the plan decodes is not decoded again.
        langs = [missing.pop(key) for key in keys & missing.keys()]
        units = found.units[number]
        planned.append(
            PlannedDocument(
                name=document.name,
                paragraphs=len(document.paragraphs),
                characters=sum(len(paragraph.text) for paragraph in document.paragraphs),
                memory=sum(unit.origin is Origin.MEMORY for unit in units),
                cached=sum(unit.origin is Origin.MACHINE for unit in units),
                decode_sentences=len(langs),
                seconds=round(sum(_seconds(choice(lang)) for lang in langs), 1),
            )
        )
    return Plan(tuple(planned))


def _seconds(engine: Engine | None) -> float:
    return 1 / engine.sentences_per_second if engine else 0.0
