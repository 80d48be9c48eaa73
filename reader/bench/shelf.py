"""What is read in the measurements: a store with a long document, translated to the end, and one that is not begun."""

from dataclasses import dataclass
from typing import Final

from cache import Kind, Paragraph, Store, StoredDocument
from translate.document_library import load_document
from translate.documents import read_document
from translate.engines.fake import FakeEngine
from translate.pipeline import translate
from translate.samples import samples
from translate.sentences import split

# Right to left beside left to right, and the one language that the bundled engine translates into another.
_LONG_LANGS: Final = ("he", "en")
_UNREAD_LANGS: Final = ("en", "pt")
# Sentences of the samples that make a paragraph of a book.
_TOGETHER: Final = 4


@dataclass(frozen=True, slots=True)
class Work:
    """A document of the library, by its id, into which language it is read, and how many paragraphs it has."""

    id: str
    target_lang: str
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The translated document and the other one."""

    warm: Work
    unread: Work


def fill(store: Store, paragraphs: int) -> Shelf:
    """Put both documents, of so many paragraphs each, into a store.

    The engine `fake` has written the translation: its sentences are as long as the original's, and how they came about
    makes no difference to a page.
    """
    warm = _add(store, "warm.txt", _LONG_LANGS[0], paragraphs)
    translate([load_document(store, warm.id)], _LONG_LANGS[1], FakeEngine(), store)
    unread = _add(store, "unread.txt", _UNREAD_LANGS[0], paragraphs)
    return Shelf(Work(warm.id, _LONG_LANGS[1], paragraphs), Work(unread.id, _UNREAD_LANGS[1], paragraphs))


def _add(store: Store, name: str, lang: str, count: int) -> StoredDocument:
    sentences, made = _sentences(lang), []
    for index in range(count):
        # The number makes each sentence one of its kind: it is looked up, and translated, by itself.
        text = " ".join(
            f"({number + 1}) {sentences[number % len(sentences)]}"
            for number in range(_TOGETHER * index, _TOGETHER * (index + 1))
        )
        made.append(Paragraph(index, Kind.PARAGRAPH, text, lang, translatable=True))
    data = "\n\n".join(one.text for one in made).encode()
    return store.documents.add(
        name=name, media_type="text/plain", encoding="utf-8", lang=lang, data=data, paragraphs=made
    )


def _sentences(lang: str) -> list[str]:
    with samples() as found:
        return [
            sentence.text
            for sample in found
            if sample.source_lang == lang
            for paragraph in read_document(sample.path).paragraphs
            if paragraph.translatable and paragraph.lang == lang
            for sentence in split(paragraph.text, lang)
        ]
