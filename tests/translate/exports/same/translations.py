"""Documents with a translation of every paragraph, as the fake engine would make it, without a store."""

from collections.abc import Callable

from cache.records import Origin, Paragraph, Span, State, TranslationUnit
from translate.document import Document, Original, ParallelDocument
from translate.sentences import join, split


def translated(document: Document, target_lang: str, engine: Callable[[str], str] | None = None) -> ParallelDocument:
    """Return a document with its translation: each sentence as `engine` has it, marked as the fake engine does."""

    def marked(sentence: str) -> str:
        return f"«{target_lang}: {' '.join(sentence.split())}»"

    return ParallelDocument(
        name=document.name,
        source_lang=document.lang,
        target_lang=target_lang,
        paragraphs=document.paragraphs,
        units=tuple(_unit(one, target_lang, engine or marked) for one in document.paragraphs),
    )


def original(document: Document) -> Original:
    """Return the file that a document was read from."""
    return Original(document.media_type, document.encoding, document.data or b"")


def _unit(one: Paragraph, target_lang: str, engine: Callable[[str], str]) -> TranslationUnit:
    if not one.translatable:
        return TranslationUnit(one.text, one.lang, target_lang, one.text)
    sentences = split(one.text, one.lang)
    targets = [engine(sentence.text) for sentence in sentences]
    target, ranges = join(targets, [sentence.separator for sentence in sentences], target_lang)
    spans, position = [], 0
    for sentence, (start, end) in zip(sentences, ranges, strict=True):
        spans.append(Span(position, position + len(sentence.text), start, end))
        position += len(sentence.text) + len(sentence.separator)
    return TranslationUnit(
        one.text, one.lang, target_lang, target, Origin.MACHINE, State.TRANSLATED, "fake", -0.1, tuple(spans)
    )
