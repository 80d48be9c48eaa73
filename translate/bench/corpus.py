"""What is translated in the measurements: the sentences of middle length in our own samples."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cache.records import Paragraph
from translate.document import Document
from translate.documents import read_document
from translate.samples import samples
from translate.sentences import split

# In tokens: shorter ones say little about speed, longer ones are few.
SHORTEST: Final = 12
LONGEST: Final = 44
TARGET: Final = "en"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Documents all of whose sentences are distinct and of middle length."""

    documents: tuple[Document, ...]

    def sentences(self) -> list[tuple[str, str]]:
        """Return the language and the text of each sentence, in order."""
        return [pair for paragraph in self.paragraphs() for pair in paragraph]

    def paragraphs(self) -> list[list[tuple[str, str]]]:
        """Return the sentences of each paragraph, with their language."""
        return [
            [(paragraph.lang, sentence.text) for sentence in split(paragraph.text, paragraph.lang)]
            for document in self.documents
            for paragraph in document.paragraphs
        ]


def texts() -> list[str]:
    """Return the samples as they are written, from which the vocabulary is made."""
    with samples() as found:
        return [sample.path.read_text(encoding="utf-8") for sample in found]


def corpus(
    measure: Callable[[str], int], *, source_langs: tuple[str, ...] = ("ar", "he", "kk", "pt"), limit: int | None = None
) -> Corpus:
    """Return the corpus by the length that `measure` gives, of at most `limit` sentences."""
    left = limit if limit is not None else 1_000_000
    seen: set[str] = set()
    documents = []
    for document in _documents(source_langs):
        paragraphs: list[Paragraph] = []
        for paragraph in document.paragraphs:
            if left <= 0 or not paragraph.translatable or paragraph.lang != document.lang:
                continue
            kept = [
                sentence.text
                for sentence in split(paragraph.text, paragraph.lang)
                if SHORTEST <= measure(sentence.text) <= LONGEST and sentence.text not in seen
            ][:left]
            text = " ".join(kept)
            # Without its neighbours a sentence may be cut otherwise: then it is no sentence to count on.
            if kept and [sentence.text for sentence in split(text, paragraph.lang)] == kept:
                seen.update(kept)
                left -= len(kept)
                paragraphs.append(replace(paragraph, text=text, index=len(paragraphs)))
        if paragraphs:
            documents.append(replace(document, paragraphs=tuple(paragraphs)))
    return Corpus(tuple(documents))


def _documents(source_langs: tuple[str, ...]) -> Iterator[Document]:
    with samples() as found:
        for sample in found:
            if sample.source_lang in source_langs:
                yield read_document(sample.path)
