"""What a translation would take, before anything is decoded or written."""

from collections.abc import Sequence
from dataclasses import dataclass

from cache import Origin, Store
from translate.document import Document
from translate.engines.base import Engine
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


def plan(documents: Sequence[Document], target_lang: str, engine: Engine | None, store: Store) -> Plan:
    """Say what `translate` would do with the same arguments; decodes nothing and writes nothing.

    Without an engine only the store is asked, and nothing is to be decoded.
    """
    found = survey(documents, target_lang, engine, store)
    missing = {sentence.key for sentence in found.missing}
    planned = []
    for number, document in enumerate(documents):
        needed = {
            key for one in found.pending if one.document == number for key in one.keys if key is not None
        } & missing
        missing -= needed
        units = found.units[number]
        planned.append(
            PlannedDocument(
                name=document.name,
                paragraphs=len(document.paragraphs),
                characters=sum(len(paragraph.text) for paragraph in document.paragraphs),
                memory=sum(unit.origin is Origin.MEMORY for unit in units),
                cached=sum(unit.origin is Origin.MACHINE for unit in units),
                decode_sentences=len(needed),
                seconds=round(len(needed) / engine.sentences_per_second, 1) if engine else 0.0,
            )
        )
    return Plan(tuple(planned))
