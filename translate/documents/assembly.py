"""A document from the pieces that the reader of its format found."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cache.collection import uncollected
from cache.records import Dropped, Paragraph
from translate.document import Document
from translate.documents.bibliographies import mark_references
from translate.documents.languages import DocumentLanguage, document_language, paragraphs_in
from translate.documents.options import ReadOptions
from translate.documents.policy import Policy
from translate.errors import EmptyDocument
from translate.paragraphs.pieces import Piece


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader found in a file; `lang` is the tag that the file gives itself, None where it gives none.

    Programs put it into files without asking, so it only decides where the text itself says little.
    """

    pieces: Sequence[Piece]
    dropped: Sequence[Dropped] = ()
    encoding: str | None = None
    lang: str | None = None
    notes: tuple[str, ...] = ()


@uncollected()
def make_document(name: str, media_type: str, data: bytes, found: Found, options: ReadOptions) -> Document:
    """Give pieces their languages and numbers. Raises EmptyDocument when there are none."""
    if not found.pieces:
        raise EmptyDocument(f"{name}: no text in it: nothing to translate")
    pieces = mark_references(found.pieces)
    main = DocumentLanguage(options.lang) if options.lang else document_language(pieces, found.lang)
    policy = Policy(main.lang, options.foreign, options.references)
    paragraphs = paragraphs_in(pieces, main.lang, forced=options.lang is not None, policy=policy)
    return Document(
        name=name,
        media_type=media_type,
        lang=main.lang,
        paragraphs=paragraphs,
        data=data,
        encoding=found.encoding,
        dropped=_placed(found.dropped, paragraphs),
        notes=(*found.notes, *main.notes),
    )


def _placed(dropped: Sequence[Dropped], paragraphs: Sequence[Paragraph]) -> tuple[Dropped, ...]:
    """Say before which paragraph each part stands, by the lines, where its reader did not."""
    starts = [(one.location.lines[0], one.index) for one in paragraphs if one.location.lines]
    firsts = [line for line, _ in starts]

    def place(one: Dropped) -> Dropped:
        if one.before is not None or not one.lines:
            return one
        at = bisect_right(firsts, one.lines[0])
        return replace(one, before=starts[at][1] if at < len(starts) else None)

    return tuple(map(place, dropped))
