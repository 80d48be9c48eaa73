"""A paragraph's text for a page: its sentences as numbered spans, its marks as elements, everything else as text."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from typing import Final

from cache.records import Mark, Style
from translate.exports.style_tags import TAGS
from translate.exports.visible import visible

# Whatever else an address begins with could run something, or read a file of whoever opens the page.
_FOLLOWED: Final = ("http://", "https://", "mailto:")


def text_html(text: str) -> str:
    """Return text for the page: markup is escaped, control characters are shown, bidi controls are shut in."""
    return escape(visible(text), quote=True)


def sentences_html(text: str, ranges: Sequence[tuple[int, int]], marks: Sequence[Mark], first: int = 0) -> str:
    """Return a text with each range as a span, numbered from `first`; what stands between ranges stays between them."""
    parts: list[str] = []
    position = 0
    for number, (start, end) in enumerate(ranges, first):
        start = max(position, min(start, len(text)))
        end = max(start, min(end, len(text)))
        parts.append(_marked(text, position, start, marks))
        if end > start:
            parts.append(f'<span class="s" data-s="{number}">{_marked(text, start, end, marks)}</span>')
        position = end
    parts.append(_marked(text, position, len(text), marks))
    return "".join(parts)


def _marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """Return a stretch of the text, cut wherever a mark begins or ends, so that elements never overlap."""
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    if not inside:
        return text_html(text[start:end])
    cuts = sorted({start, end, *(max(start, mark.start) for mark in inside), *(min(end, mark.end) for mark in inside)})
    parts = []
    for left, right in pairwise(cuts):
        shown = text_html(text[left:right])
        for mark in inside:
            if mark.start <= left and right <= mark.end:
                shown = _element(mark, shown)
        parts.append(shown)
    return "".join(parts)


def _element(mark: Mark, inner: str) -> str:
    if mark.style is Style.LINK:
        address = mark.value or ""
        if not address.lower().startswith(_FOLLOWED):
            return inner
        return f'<a href="{text_html(address)}" rel="noopener noreferrer">{inner}</a>'
    return f"<{TAGS[mark.style]}>{inner}</{TAGS[mark.style]}>"
