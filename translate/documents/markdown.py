"""The Markdown reader: blocks with their lines, their texts without markup."""

import re
from collections.abc import Iterable, Iterator

from cache.records import Dropped
from translate.document import Document
from translate.documents.assembly import Found, make_document
from translate.documents.encoding import decode
from translate.documents.markdown_blocks import Block, MarkdownFile, find_blocks
from translate.documents.options import ReadOptions
from translate.paragraphs.pieces import Piece

MARKDOWN = "text/markdown"
_DEFINITION = re.compile(r"\s*(?:[>*+-]\s*)*\[[^\]]+\]:")


def read_markdown(data: bytes, name: str, options: ReadOptions) -> Document:
    """Read Markdown."""
    decoded = decode(data, name)
    file = find_blocks(decoded.text)
    pieces = [_piece(file, block) for block in file.blocks if block.content.strip()]
    dropped = list(_dropped(file, pieces))
    return make_document(name, MARKDOWN, data, Found(pieces, dropped, decoded.encoding, notes=decoded.notes), options)


def _piece(file: MarkdownFile, block: Block) -> Piece:
    lines = tuple(number + 1 for number in range(block.first, block.last) if file.lines[number].strip())
    path = str(block.number)
    if block.inline is None:
        return Piece(block.kind, block.content, lines, path=path, verbatim=True)
    return Piece(
        block.kind,
        block.inline.text,
        lines,
        level=block.level,
        marker=block.marker,
        cell=block.cell,
        marks=block.inline.marks,
        path=path,
    )


def _dropped(file: MarkdownFile, pieces: Iterable[Piece]) -> Iterator[Dropped]:
    """Yield what no block shows: the front matter, definitions of links, titles, pictures, and the deepest quotes."""
    if file.front:
        text = "\n".join(file.lines[: file.front]).rstrip("\n")
        yield Dropped(tuple(range(1, file.front + 1)), text, "front matter")
    held = {line for piece in pieces for line in piece.lines}
    for number, line in enumerate(file.lines[file.front :], file.front + 1):
        if number not in held and any(map(str.isalnum, line)):
            yield Dropped((number,), line, _reason(line))
    for block in file.blocks:
        if block.info:
            yield Dropped((block.first + 1,), block.info, "language of code")
        for title in block.inline.titles if block.inline else ():
            yield Dropped((block.first + 1,), title, "title of a link")
        for words in block.inline.pictures if block.inline else ():
            yield Dropped((block.first + 1,), words, "text of a picture")


def _reason(line: str) -> str:
    if _DEFINITION.match(line):
        return "link definition"
    return "picture" if "![" in line else "nested too deep"
