"""From stretches of glyphs to a line of text in reading order, with its spaces, raised marks and styles."""

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from translate.documents.pdf.bidi import is_right_to_left, reading_order, settle_brackets
from translate.documents.pdf.layout import ALEFS, Glyph, Line, Segment, Style
from translate.raised import RAISE, RAISED_FIGURES
from translate.scripts import is_unspaced

# Shares of the type size: a gap that is a space where spaces are drawn, where they are only gaps, beside marks of
# notes, and where all is spaced.
_GAP_DRAWN: Final = 0.2
_GAP_ONLY: Final = 0.15
_GAP_MARK: Final = 0.22
_SPACED_OUT: Final = 0.1
# Alef has air to its left, as no letter joins it there: the gap beside it that is a space.
_GAP_ALEF: Final = 0.2
# A drawn space that the next letter was moved over is none.
_SHOWN: Final = 0.04
# One in so many letters is enough to go on from right to left.
_SOURCES: Final = 40
# The number of a list at the right end of a line.
_COUNTED: Final = re.compile(r"\.\d{1,3}$")
# Stretchers between Arabic letters; some programs give them a plus sign's name, or none.
_STRETCHER: Final = re.compile("(?<=[\u0620-\u065f\u0670-\u06d3])[+\u0640\ufffd]+(?=[\u0620-\u065f\u0670-\u06d3])")
_STYLES: Final = ("bold", "italic", "superscript", "subscript")


@dataclass(slots=True)
class Typesetter:
    """Reads the lines of one page, from its direction and its drawn spaces."""

    rtl: bool
    spaces: list[Glyph]
    drawn: bool
    _heights: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, segments: Sequence[Segment], spaces: Sequence[Glyph], rtl_before: bool = False) -> "Typesetter":
        """Look at a whole page; `rtl_before` says that the pages before it run from right to left."""
        texts = [glyph.text for segment in segments for glyph in segment.glyphs]
        letters = [text for text in texts if text[0].isalpha()]
        right = sum(_runs_left(text) for text in letters)
        shown = sorted(spaces, key=lambda space: space.baseline)
        # Pages of sources hold mostly Latin letters, whatever the document's direction.
        rtl = right * (_SOURCES if rtl_before else 2) > len(letters)
        setter = cls(rtl, shown, len(shown) * 25 > len(texts))
        setter._heights = [space.baseline for space in shown]
        return setter

    def line(
        self,
        segments: Sequence[Segment],
        region: int,
        edges: tuple[float, float] | None = None,
        *,
        against: bool = False,
    ) -> Line:
        """Read segments of one row, in any order, as one line.

        `edges` are those of its column; `against` says that its paragraphs run from left to right in spite of their
        letters.
        """
        glyphs = sorted((glyph for segment in segments for glyph in segment.glyphs), key=lambda glyph: glyph.left)
        _part_lam_alef(glyphs)
        spaced = self._spaced(glyphs)
        texts = [glyph.text if glyph is not None else " " for glyph in spaced]
        rtl = not against and (
            is_right_to_left([text for text in texts if text != " "], self.rtl)
            or (self.rtl and _from_the_right(glyphs, edges))
        )
        order = reading_order(texts, rtl)
        read = [spaced[at] for at in order.places]
        words = settle_brackets([texts[at] for at in order.places], order.backwards)
        text, styles = _written(words, read)
        size = max(segment.size for segment in segments)
        baseline = max(segments, key=lambda segment: len(segment.glyphs)).baseline
        return Line(
            text,
            glyphs[0].left,
            min(segment.top for segment in segments),
            max(glyph.right for glyph in glyphs),
            max(segment.bottom for segment in segments),
            baseline,
            size,
            rtl=rtl,
            bold=_mostly([glyph.bold for glyph in glyphs]),
            italic=_mostly([glyph.italic for glyph in glyphs]),
            region=region,
            paged=len(segments) > 1 and _is_page(segments, rtl),
            first_word=_first_word(read, text),
            styles=styles,
        )

    def _spaced(self, glyphs: list[Glyph]) -> list[Glyph | None]:
        """The glyphs with None where a space is."""
        gaps = sorted(after.left - before.right for before, after in pairwise(glyphs))
        size = max((glyph.size for glyph in glyphs), default=1.0)
        usual = gaps[len(gaps) // 2] if gaps else 0.0
        letterspaced = usual > _SPACED_OUT * size and len(gaps) > 3
        least = (_GAP_DRAWN if self.drawn else _GAP_ONLY) * size + (usual if letterspaced else 0.0)
        drawn = self._drawn_between(glyphs)
        result: list[Glyph | None] = glyphs[:1]  # type: ignore[assignment]
        reach = glyphs[0].right if glyphs else 0.0
        for before, glyph in pairwise(glyphs):
            gap = glyph.left - reach
            if self._is_space(before, glyph, gap, least, drawn):
                result.append(None)
            result.append(glyph)
            reach = max(reach, glyph.right) if not glyph.raised else glyph.right
        return result

    def _drawn_between(self, glyphs: list[Glyph]) -> list[float]:
        """The middles of the spaces drawn on this line."""
        if not glyphs:
            return []
        heights = [glyph.baseline for glyph in glyphs]
        low = bisect.bisect_left(self._heights, min(heights) - 1)
        high = bisect.bisect(self._heights, max(heights) + 1)
        return sorted(space.middle for space in self.spaces[low:high])

    def _is_space(self, before: Glyph, glyph: Glyph, gap: float, least: float, drawn: list[float]) -> bool:
        at = bisect.bisect_left(drawn, before.middle)
        if at < len(drawn) and drawn[at] < glyph.middle and gap > _SHOWN * glyph.size:
            return True
        if is_unspaced(before.text[-1]) or is_unspaced(glyph.text[0]):
            # Chinese is set with air around figures and Latin words that nobody typed.
            return gap > 1.2 * max(before.size, glyph.size)
        if glyph.raised or before.raised or glyph.text in "[]" or before.text in "[]":
            return gap > _GAP_MARK * max(before.size, glyph.size)
        if not drawn and glyph.text[0] in ALEFS:
            return gap > max(least, _GAP_ALEF * glyph.size)
        return gap > least


def _from_the_right(glyphs: Sequence[Glyph], edges: tuple[float, float] | None) -> bool:
    """Whether a line ends at its column's right edge and begins nowhere: so do last lines that run from the right.

    Where it fills its column, a slash on its left or a number of a list on its right tells the same.
    """
    if edges is None:
        return False
    size = glyphs[0].size
    left, right = glyphs[0].left - edges[0], edges[1] - max(glyph.right for glyph in glyphs)
    if right > 2.5 * size:
        return False
    if left > 2.5 * size:
        return True
    tail = "".join(glyph.text for glyph in glyphs[-4:])
    return (glyphs[0].text == "/" and glyphs[-1].text != "/") or _COUNTED.search(tail) is not None


def _is_page(segments: Sequence[Segment], rtl: bool) -> bool:
    """Whether the stretch that is read last is a number."""
    last = min(segments, key=lambda one: one.left) if rtl else max(segments, key=lambda one: one.left)
    return len(last.glyphs) < 5 and all(glyph.text.isdecimal() for glyph in last.glyphs)


def _part_lam_alef(glyphs: list[Glyph]) -> None:
    """Put alef to the left of a lam that it is drawn into, where their places tell nothing."""
    for at in range(len(glyphs) - 1):
        lam, alef = glyphs[at], glyphs[at + 1]
        if lam.text[0] == "\u0644" and alef.text[0] in ALEFS and alef.left - lam.left < 0.25 * (lam.right - lam.left):
            glyphs[at], glyphs[at + 1] = alef, lam


def _runs_left(text: str) -> bool:
    return "\u0590" <= text[0] <= "\u08ff" or "\ufb1d" <= text[0] <= "\ufefc"


def _mostly(signs: list[bool]) -> bool:
    return sum(signs) * 10 > 8 * len(signs)


def _first_word(read: Sequence[Glyph | None], text: str) -> float:
    """The width of the first word, or of the first character where words have no spaces."""
    if text and is_unspaced(text[0]):
        first = [glyph for glyph in read[:1] if glyph is not None]
    else:
        first = []
        for glyph in read[:40]:
            if glyph is None:
                break
            first.append(glyph)
    return max(glyph.right for glyph in first) - min(glyph.left for glyph in first) if first else 0.0


def _written(words: list[str], read: Sequence[Glyph | None]) -> tuple[str, list[Style]]:
    """The text of a line with raised figures as such, and where styles begin and end in it."""
    open_: dict[str, Style] = {}
    styles: list[Style] = []
    out = ""
    for word, glyph in zip(words, read, strict=True):
        if glyph is None:
            out += " "
            continue
        if glyph.raised > 0 and word.isdigit() and word.isascii():
            word = word.translate(RAISE)
        raised = glyph.raised if word.isalpha() or word.isdigit() else 0
        signs = (glyph.bold, glyph.italic, raised > 0 and not _is_raised(word), raised < 0)
        for name, sign in zip(_STYLES, signs, strict=True):
            current = open_.get(name)
            if sign and current is not None and not out[current.end :].strip():
                current.end = len(out) + len(word)
            elif sign:
                open_[name] = Style(len(out), len(out) + len(word), name)
                styles.append(open_[name])
        out += word
    return _without_stretchers(out, styles)


def _is_raised(word: str) -> bool:
    return word[:1] in RAISED_FIGURES


def _without_stretchers(text: str, styles: list[Style]) -> tuple[str, list[Style]]:
    found = [match.span() for match in _STRETCHER.finditer(text)]
    if not found:
        return text, styles
    gone = [at for start, end in found for at in range(start, end)]
    for style in styles:
        style.start -= bisect.bisect_left(gone, style.start)
        style.end -= bisect.bisect_left(gone, style.end)
    return _STRETCHER.sub("", text), styles
