"""Documents whose paragraphs are translated as a whole, and the same format of them."""

from collections.abc import Callable

from cache.records import Origin, Span, State, TranslationUnit
from tests.translate.exports.same.translations import original
from translate import exports
from translate.document import Document, ParallelDocument
from translate.documents import read_bytes
from translate.exports import Export


def kept(document: Document, target_lang: str = "en") -> ParallelDocument:
    """Return a document in which nothing needs a translation."""
    units = tuple(TranslationUnit(one.text, one.lang, target_lang, one.text) for one in document.paragraphs)
    return ParallelDocument(document.name, document.lang, target_lang, document.paragraphs, units)


def by(document: Document, translation: Callable[[str], str], target_lang: str = "pt") -> ParallelDocument:
    """Return a document whose paragraphs are translated one by one, each as one sentence."""

    def unit(source: str, lang: str, translatable: bool) -> TranslationUnit:
        if not translatable:
            return TranslationUnit(source, lang, target_lang, source)
        target = translation(source)
        return TranslationUnit(
            source,
            lang,
            target_lang,
            target,
            Origin.MACHINE,
            State.TRANSLATED,
            "fake",
            alignment=(Span(0, len(source), 0, len(target)),),
        )

    return ParallelDocument(
        document.name,
        document.lang,
        target_lang,
        document.paragraphs,
        tuple(unit(one.text, one.lang, one.translatable) for one in document.paragraphs),
    )


def same(parallel: ParallelDocument, document: Document) -> Export:
    """Write a document in its own format."""
    return exports.render(exports.SAME, parallel, lambda: original(document))


def rewritten(data: bytes | str, name: str, translation: Callable[[str], str], target_lang: str = "pt") -> str:
    """Read a text file, translate it and write it again in UTF-8."""
    document = read_bytes(data.encode() if isinstance(data, str) else data, name)
    return same(by(document, translation, target_lang), document).data.decode()
