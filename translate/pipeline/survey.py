"""What a set of documents needs: what the store has already, and the distinct sentences that it has not."""

from collections.abc import Sequence
from dataclasses import dataclass

from cache import Paragraph, SentenceHypothesis, Store, TranslationUnit
from cache.keys import normalize, sentence_key
from translate.document import Document
from translate.engines.base import Engine
from translate.pipeline.assemble import resolve
from translate.pipeline.engine_choice import EngineChoice
from translate.pipeline.units import passes_through
from translate.sentences import Sentence, split


@dataclass(frozen=True, slots=True)
class PendingParagraph:
    """A paragraph to be put together: its place, its sentences, and a key for each, None where one is copied."""

    document: int
    position: int
    paragraph: Paragraph
    sentences: tuple[Sentence, ...]
    keys: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class MissingSentence:
    """A distinct sentence that no run has decoded: the text as the engine gets it, and its language."""

    key: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Survey:
    """The state of the documents before decoding.

    `units` has a list a document. `known` holds the sentences of pending paragraphs that the store has; `missing` the
    others, distinct, in the order in which paragraphs need them.
    """

    units: list[list[TranslationUnit]]
    pending: list[PendingParagraph]
    known: dict[str, SentenceHypothesis]
    missing: list[MissingSentence]


def survey(
    documents: Sequence[Document], target_lang: str, choice: EngineChoice, store: Store, first: Sequence[int] = ()
) -> Survey:
    """Look everything up once; what no engine reads is not pending.

    `first` names paragraphs of the first document that are wanted before all others.
    """
    units = [
        resolve(store, document.paragraphs, target_lang, document_id=document.id, engine=choice)
        for document in documents
    ]
    pending = [
        _split(number, position, documents[number].paragraphs[position], target_lang, engine)
        for number, row in enumerate(units)
        for position, unit in enumerate(row)
        if unit.target is None and (engine := choice(unit.source_lang)) is not None
    ]
    rank = {index: order for order, index in enumerate(first)}
    pending.sort(key=lambda one: rank.get(one.paragraph.index, len(rank)) if one.document == 0 else len(rank))
    wanted = {key: None for one in pending for key in one.keys if key is not None}
    known = store.sentences.get_many(wanted)
    missing: dict[str, MissingSentence] = {}
    for one in pending:
        for key, sentence in zip(one.keys, one.sentences, strict=True):
            if key is not None and key not in known and key not in missing:
                missing[key] = MissingSentence(key, normalize(sentence.text, one.paragraph.lang), one.paragraph.lang)
    return Survey(units, pending, known, list(missing.values()))


def _split(number: int, position: int, paragraph: Paragraph, target_lang: str, engine: Engine) -> PendingParagraph:
    sentences = tuple(split(paragraph.text, paragraph.lang))
    keys = tuple(
        None
        if passes_through(sentence.text)
        else sentence_key(sentence.text, paragraph.lang, target_lang, engine.signature)
        for sentence in sentences
    )
    return PendingParagraph(number, position, paragraph, sentences, keys)
