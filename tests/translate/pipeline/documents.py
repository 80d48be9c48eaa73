"""Documents made by hand."""

from dataclasses import replace

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
