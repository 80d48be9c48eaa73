"""The Markdown reader: the parser's block tokens with their lines; the inline markup stays in the text."""

import re
from typing import TYPE_CHECKING

from cache.records import Dropped, Kind, Paragraph
from translate.document import Document
from translate.documents.encoding import decode
from translate.documents.languages import DocumentLanguage, document_language, paragraphs_in
from translate.errors import EmptyDocument
from translate.paragraphs import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n.*?\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# The parser calls itself at each level, and Python allows it a thousand calls.
_DEEPEST = 100
_DEFINITION = re.compile(r"\s*(?:[>*+-]\s*)*\[[^\]]+\]:")
_ENDS = re.compile("[\r\f\v\x1c-\x1e\x85\u2028\u2029]")


def read_markdown(data: bytes, name: str, lang: str | None) -> Document:
    """Read Markdown; `lang` is the tag that a person named, None to detect it."""
    decoded = decode(data, name)
    # Line numbers are those of `text.split("\\n")`: other line ends become spaces, but in a file that has no others.
    text = _ENDS.sub(" ", decoded.text if "\n" in decoded.text else decoded.text.replace("\r", "\n"))
    front = _FRONT_MATTER.match(text)
    skipped = text[: front.end()].count("\n") if front else 0
    body = text[front.end() :] if front else text
    pieces, verbatim = _pieces(body, skipped)
    dropped = [Dropped(tuple(range(1, skipped + 1)), front[0].rstrip("\n"), "front matter")] if front else []
    dropped += _left_over(text.split("\n"), _lines(pieces) | _lines(dropped))
    if not pieces:
        raise EmptyDocument(f"{name}: no text in it: nothing to translate")
    main = DocumentLanguage(lang) if lang else document_language(pieces)
    paragraphs = paragraphs_in(pieces, main.lang, forced=lang is not None)
    return Document(
        name=name,
        media_type="text/markdown",
        lang=main.lang,
        paragraphs=tuple(_keep(one) if one.index in verbatim else one for one in paragraphs),
        data=data,
        encoding=decoded.encoding,
        dropped=tuple(dropped),
        notes=(*decoded.notes, *main.notes),
    )


def _lines(parts: "Sequence[Piece] | Sequence[Dropped]") -> set[int]:
    return {line for part in parts for line in part.lines}


def _left_over(lines: "Sequence[str]", held: set[int]) -> list[Dropped]:
    """Lines with letters or digits that no block shows: definitions of links and notes, and the deepest quotes."""
    return [
        Dropped((number,), line, "link definition" if _DEFINITION.match(line) else "nested too deep")
        for number, line in enumerate(lines, 1)
        if number not in held and any(map(str.isalnum, line))
    ]


def _keep(one: Paragraph) -> Paragraph:
    return Paragraph(one.index, one.kind, one.text, one.lang, False, one.location)


def _pieces(body: str, skipped: int) -> tuple[list[Piece], set[int]]:
    """The block elements that hold text, and the positions of those that are code or markup."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST}).enable("table")
    lines = body.split("\n")
    pieces: list[Piece] = []
    verbatim: set[int] = set()
    held: list[str] = []
    for token in parser.parse(body):
        held = _track(token, held)
        if token.map is None:
            continue
        first, last = token.map
        numbers = _filled(lines, first, last, skipped)
        if token.type == "inline" and token.content.strip():
            text = " ".join(part.strip() for part in token.content.split("\n"))
            pieces.append(Piece(_kind(held), text, numbers))
        elif token.type in ("fence", "code_block", "html_block"):
            verbatim.add(len(pieces))
            text = "\n".join(lines[first:last]).strip("\n")
            pieces.append(Piece(Kind.PARAGRAPH, text, numbers))
    return pieces, verbatim


def _track(token: "Token", held: list[str]) -> list[str]:
    """The block elements that are open, outermost first."""
    if token.nesting == 1:
        return [*held, token.type.removesuffix("_open")]
    if token.nesting == -1:
        return held[:-1]
    return held


def _filled(lines: "Sequence[str]", first: int, last: int, skipped: int) -> tuple[int, ...]:
    return tuple(skipped + at + 1 for at in range(first, min(last, len(lines))) if lines[at].strip())


def _kind(held: list[str]) -> Kind:
    if "heading" in held:
        return Kind.HEADING
    if "table" in held:
        return Kind.TABLE
    if "list_item" in held:
        return Kind.LIST_ITEM
    return Kind.PARAGRAPH
