"""What the paragraphs of a DOCX are: by their styles and places first, by their looks where those say nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cache.records import Kind
from translate.documents.wordprocessing.languages import language_of
from translate.documents.wordprocessing.names import attribute, name_of
from translate.documents.wordprocessing.paragraphs import CONTENTS_HEADINGS, Found, Place
from translate.paragraphs.marks import ends_block, fold, has_letter
from translate.paragraphs.phrases import phrases
from translate.paragraphs.pieces import Piece

_DEEPEST: Final = 6
_BODY_TEXT: Final = 9
# By the names of styles, in small letters, as Word, LibreOffice and pandoc have them in their files.
_KINDS: Final = {
    "caption": Kind.CAPTION,
    "image caption": Kind.CAPTION,
    "table caption": Kind.CAPTION,
    "html preformatted": Kind.CODE,
    "preformatted text": Kind.CODE,
    "source code": Kind.CODE,
    "macro": Kind.CODE,
    "code": Kind.CODE,
    "code block": Kind.CODE,
    "listing": Kind.CODE,
    "bibliography": Kind.REFERENCE,
    "bibliography 1": Kind.REFERENCE,
    "endnote bibliography": Kind.REFERENCE,
    "author": Kind.BYLINE,
    "byline": Kind.BYLINE,
    "footnote text": Kind.NOTE,
    "endnote text": Kind.NOTE,
    "footnote": Kind.NOTE,
    "endnote": Kind.NOTE,
}
_TITLES: Final = {"title": 1, "subtitle": 2}
_CODE_SIGNS: Final = re.compile(r"[{}();=<>\[\]|$\\#&]")
_SEQUENCE: Final = re.compile(r"\s*SEQ\s", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"([^\W\d_]{2,12})\.? ?\d{1,3}(?:[.:]|\Z)")
_LONGEST_CAPTION: Final = 400
_LONGEST_HEADING: Final = 100
_HEADING_WORDS: Final = 14


@dataclass(slots=True)
class Draft:
    """A piece, and what is needed of its paragraph when all pieces are known; `style` is its name."""

    piece: Piece
    style: str
    outlined: bool
    title: bool
    place: Place
    listed: bool
    level: int | None
    bold: bool


def drafts_of(found: Iterable[Found]) -> list[Draft]:
    """Return the paragraphs that were found, each with the kind that it has by itself."""
    return [_draft(one) for one in found]


def pieces_of(drafts: Sequence[Draft]) -> list[Piece]:
    """Return the pieces with the kinds that they have among each other."""
    if any(draft.title for draft in drafts):
        # A title stands over all headings.
        for draft in drafts:
            if draft.outlined:
                level = min(_DEEPEST, (draft.piece.level or 1) + 1)
                draft.piece = replace(draft.piece, level=level)
    code = sum(len(draft.piece.text) for draft in drafts if draft.piece.verbatim)
    if code * 2 > sum(len(draft.piece.text) for draft in drafts):
        # A plain text that a word processor opened, or one set in a typewriter's letters.
        for draft in drafts:
            draft.piece = _not_code(draft)
    return list(_with_headings(drafts))


def _draft(found: Found) -> Draft:
    kind, level = _kind(found)
    content, title = found.content, _title(found)
    piece = Piece(
        kind=kind,
        text=content.text,
        level=level,
        marker=found.marker,
        cell=found.cell,
        marks=content.marks,
        path=found.path,
        lang=language_of(content.items),
        verbatim=kind is Kind.CODE,
    )
    outlined = kind is Kind.HEADING and title is None
    style = found.look.names[0] if found.look.names else ""
    return Draft(piece, style, outlined, title == 1, found.place, found.listed, found.level, _is_bold(found))


def _not_code(draft: Draft) -> Piece:
    if not draft.piece.verbatim:
        return draft.piece
    kind, level = (Kind.LIST_ITEM, draft.level or 1) if draft.listed else (Kind.PARAGRAPH, None)
    return replace(draft.piece, kind=kind, level=level, verbatim=False)


def _kind(found: Found) -> tuple[Kind, int | None]:
    if found.place is Place.COMMENT:
        return Kind.COMMENT, found.level
    if found.place is Place.NOTE:
        return Kind.NOTE, None
    if found.cell is not None:
        return Kind.TABLE, None
    names, title = found.look.names, _title(found)
    if title is not None:
        return Kind.HEADING, title
    if any(name in CONTENTS_HEADINGS for name in names):
        return Kind.HEADING, 1
    if found.in_contents:
        return Kind.LIST_ITEM, found.level or 1
    named = next((_KINDS[name] for name in names if name in _KINDS), None)
    if named is not None:
        return named, None
    if found.look.outline is not None and 0 <= found.look.outline < _BODY_TEXT:
        return Kind.HEADING, min(_DEEPEST, found.look.outline + 1)
    if _is_code(found):
        return Kind.CODE, None
    if found.listed:
        return Kind.LIST_ITEM, found.level or 1
    return (Kind.CAPTION if _is_numbered_caption(found) else Kind.PARAGRAPH), None


def _title(found: Found) -> int | None:
    if found.place is not Place.BODY or found.cell is not None:
        return None
    return next((_TITLES[name] for name in found.look.names if name in _TITLES), None)


def _is_code(found: Found) -> bool:
    """Tell whether a paragraph is a formula, or set as programs are in a document that is not and looks like one."""
    content = found.content
    shown = [item for item in content.items if item.text.strip()]
    if all(name_of(item.node).startswith("m:") for item in shown):
        return True
    signs = len(_CODE_SIGNS.findall(content.text))
    return content.monospaced and not content.plain.is_code and signs * 25 >= len(content.text)


def _is_numbered_caption(found: Found) -> bool:
    """Tell whether a paragraph counts figures or tables, with a field or by its first words."""
    if len(found.content.text) > _LONGEST_CAPTION:
        return False
    typed = _NUMBERED.match(found.content.text)
    if typed and fold(typed[1]) in phrases("caption"):
        return True
    for item in found.content.items:
        holders = (holder.element for holder in item.within if holder.element is not None)
        codes = [attribute(holder, "instr") for holder in holders if name_of(holder) == "w:fldSimple"]
        if name_of(item.node) == "w:instrText":
            codes.append(item.node.text)
        if any(_SEQUENCE.match(code or "") for code in codes):
            return True
    return False


def _with_headings(drafts: Sequence[Draft]) -> Iterator[Piece]:
    """Yield the pieces, and take for headings the short bold lines over text that is not bold.

    Many people set headings so, without a style.
    """
    last = 1
    for at, draft in enumerate(drafts):
        piece = draft.piece
        after = drafts[at + 1] if at + 1 < len(drafts) else None
        if piece.kind is Kind.HEADING:
            last = piece.level or 1
        elif piece.kind is Kind.PARAGRAPH and after is not None and _heads(draft, after):
            yield replace(piece, kind=Kind.HEADING, level=1 if at == 0 else min(_DEEPEST, last + 1), marks=())
            continue
        yield piece


def _heads(draft: Draft, after: Draft) -> bool:
    text = draft.piece.text
    if draft.place is not Place.BODY or after.place is not Place.BODY or len(text) > _LONGEST_HEADING:
        return False
    if len(text.split()) > _HEADING_WORDS or ends_block(text) or not has_letter(text):
        return False
    return draft.bold and not after.bold and (len(after.piece.text) > len(text) or after.listed)


def _is_bold(found: Found) -> bool:
    return all(item.look.is_bold for item in found.content.items if item.text.strip() and not item.is_object)
