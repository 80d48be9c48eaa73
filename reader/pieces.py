"""One side of a row: its text in pieces, each with its sentence, its styles and where it leads."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cache import Mark, Style
from reader.language_choice import direction
from translate.exports.visible import visible

# A paragraph of megabytes (a file without line ends) would stop the browser; downloads have it whole.
LONGEST_TEXT = 20_000
_LETTERS_LOOKED_AT = 2_000
# On one side of a paragraph: each is an element of the page.
_MOST_FOUND = 200
# Whatever else an address begins with could run something, or read a file of whoever clicks on it.
_FOLLOWED = ("http://", "https://", "mailto:")

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `sentence` is its number within the paragraph, None between sentences.

    `link` is an address that may be followed. `note` is the index of the paragraph that a note's mark leads to. `found`
    tells that it was looked for.
    """

    text: str
    sentence: int | None = None
    styles: tuple[str, ...] = ()
    link: str | None = None
    note: int | None = None
    found: bool = False


@dataclass(frozen=True, slots=True)
class NoteLink:
    """The mark of a note in a text, half-open, and the index of the note's paragraph."""

    start: int
    end: int
    note: int


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a row: its language, its direction (`ltr`, `rtl`, `auto`) and its text in pieces."""

    lang: str
    dir: str
    pieces: tuple[Piece, ...]
    cut: int = 0


@dataclass(frozen=True, slots=True)
class _Layer:
    """What holds for a stretch of the text: it is a sentence, has a style, leads somewhere, or is not shown."""

    start: int
    end: int
    sentence: int | None = None
    style: Style | None = None
    link: str | None = None
    note: int | None = None
    hidden: bool = False
    found: bool = False


def side(
    lang: str,
    text: str,
    ranges: Ranges,
    marks: Iterable[Mark] = (),
    notes: Iterable[NoteLink] = (),
    found: Ranges = (),
) -> Side:
    """Return a side with its text in pieces, cut where it is too long to show; `found` is where it is lit."""
    shown = text[:LONGEST_TEXT]
    layers = [*_sentences(ranges), *_styles(text, marks)]
    layers += [_Layer(one.start, one.end, note=one.note) for one in notes]
    layers += [_Layer(start, end, found=True) for start, end in found[:_MOST_FOUND]]
    made = (_piece(shown[start:end], over) for start, end, over in _stretches(len(shown), layers))
    return Side(
        lang=lang,
        dir=text_direction(text, lang),
        pieces=tuple(piece for piece in made if piece.text),
        cut=len(text) - len(shown),
    )


def _sentences(ranges: Ranges) -> Iterator[_Layer]:
    for number, (start, end) in enumerate(ranges):
        yield _Layer(start, end, sentence=number)


def _styles(text: str, marks: Iterable[Mark]) -> Iterator[_Layer]:
    for mark in marks:
        if mark.style is Style.LINK:
            yield _Layer(mark.start, mark.end, link=_followed(mark.value))
            continue
        yield _Layer(mark.start, mark.end, style=mark.style)
        ticks = _ticks(text[mark.start : mark.end]) if mark.style is Style.CODE else 0
        if ticks:
            yield _Layer(mark.start, mark.start + ticks, hidden=True)
            yield _Layer(mark.end - ticks, mark.end, hidden=True)


def _ticks(code: str) -> int:
    """Return how many backticks stand around code on either side: they say to an engine what the type says here."""
    found = min(len(code) - len(code.lstrip("`")), len(code) - len(code.rstrip("`")))
    return found if 2 * found < len(code) else 0


def _followed(address: str | None) -> str | None:
    """Return an address that may be followed, None for any other."""
    if address is None or not address.isprintable() or not address.lower().startswith(_FOLLOWED):
        return None
    return address


def _stretches(length: int, layers: Sequence[_Layer]) -> Iterator[tuple[int, int, list[_Layer]]]:
    """Yield the text's stretches in order, each with the layers over it."""
    waiting = sorted((one for one in layers if one.start < one.end), key=lambda one: one.start, reverse=True)
    edges = {edge for one in waiting for edge in (one.start, one.end) if 0 < edge < length}
    over: list[_Layer] = []
    for start, end in pairwise(sorted({0, length, *edges})):
        while waiting and waiting[-1].start <= start:
            over.append(waiting.pop())
        over = [one for one in over if one.end > start]
        yield start, end, over


def _piece(text: str, over: Sequence[_Layer]) -> Piece:
    hidden = any(one.hidden for one in over)
    return Piece(
        text="" if hidden else visible(text),
        sentence=next((one.sentence for one in over if one.sentence is not None), None),
        styles=tuple(dict.fromkeys(one.style.value for one in over if one.style is not None)),
        link=next((one.link for one in over if one.link is not None), None),
        note=next((one.note for one in over if one.note is not None), None),
        found=any(one.found for one in over),
    )


def text_direction(text: str, lang: str) -> str:
    """Return the direction of a paragraph: that of its language, unless its letters plainly say otherwise.

    Short lines inherit the document's language: a Latin title in a Hebrew list of sources has no letter that runs from
    right to left. And a short line may be taken for the language of the names in it.
    """
    base = direction(lang)
    # Letter by letter: as a rule the first one decides.
    strong = _strong(text)
    first = next(strong, None)
    if base == "rtl" and first == "L" and "R" not in strong:
        return "ltr"
    if base == "ltr" and first == "R":
        others = list(strong)
        return "rtl" if others.count("R") + 1 >= 0.3 * (len(others) + 1) else base
    return base


def strong_letters(text: str) -> str:
    """Return the directions of a text's letters: an L or an R each."""
    return "".join(_strong(text))


def _strong(text: str) -> Iterator[str]:
    kinds = (unicodedata.bidirectional(sign) for sign in text[:_LETTERS_LOOKED_AT])
    return ("L" if kind == "L" else "R" for kind in kinds if kind in {"L", "R", "AL"})
