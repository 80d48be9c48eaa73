"""Documents made by hand."""

from dataclasses import replace

from cache import Store, StoredDocument
from translate.document import Document, Kind, Paragraph


def paragraph(text: str, *, index: int = 0, lang: str = "en", translatable: bool = True) -> Paragraph:
    """Make one paragraph."""
    return Paragraph(index, Kind.PARAGRAPH, text, lang, translatable)


def document(*paragraphs: str | Paragraph, name: str = "page.txt", lang: str = "en") -> Document:
    """Make a document of these paragraphs, numbered in order."""
    made = tuple(
        replace(one, index=index) if isinstance(one, Paragraph) else paragraph(one, index=index, lang=lang)
        for index, one in enumerate(paragraphs)
    )
    text = "\n\n".join(one.text for one in made)
    return Document(name, "text/plain", lang, made, text.encode("utf-8", "surrogatepass"))


def read_anew(store: Store, stored: StoredDocument, *texts: str) -> None:
    """Give a document the paragraphs that another reader makes of the same file."""
    store.documents.add(
        name=stored.name,
        media_type=stored.media_type,
        encoding=stored.encoding,
        lang=stored.lang,
        data=store.documents.original(stored.id),
        paragraphs=document(*texts).paragraphs,
    )
