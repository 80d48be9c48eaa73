"""Tags that a scanner's program wrote around a whole line: `<u>Summary</u>` is an underlined word, not two signs."""

import re
from dataclasses import replace

from cache.records import Mark, Style
from translate.paragraphs.pieces import Piece

_WRAPPED = re.compile(r"<(u|b|i|em|strong)>\s*([^<>]*[^<>\s])\s*</\1>", re.IGNORECASE)
_STYLES = {"u": Style.UNDERLINE, "b": Style.BOLD, "strong": Style.BOLD, "i": Style.ITALIC, "em": Style.ITALIC}


def without_tags(piece: Piece) -> Piece:
    """Return a piece with the pair of tags that encloses all of its text as a mark; the text as it stood is kept."""
    found = _WRAPPED.fullmatch(piece.text) if piece.text[:1] == "<" else None
    if not found:
        return piece
    text = found[2]
    marks = (*piece.marks, Mark(0, len(text), _STYLES[found[1].lower()]))
    stood = f"{piece.marker} {piece.text}" if piece.marker else piece.text
    return replace(piece, text=text, marks=marks, original=piece.original or stood)
