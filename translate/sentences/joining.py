"""From translated sentences back to a paragraph, keeping account of where each went."""

import re
from collections.abc import Sequence

# Languages whose sentences follow each other without a blank: their full stops are as wide as one.
_NO_BLANK = frozenset({"zh", "yue", "ja"})
# Languages without blanks between words. A sentence that carries its own stop needs none behind it; where it has none,
# the blank is the only sign that a sentence ends.
_NO_BLANK_AFTER_STOP = frozenset({"th", "lo", "km", "my", "shn", "bo", "dz"})
_STOPS = frozenset("។៕៖။၊།༎༏.!?…ฯ๚๛”»)")
_NOT_LINE_BREAK = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


def join(targets: Sequence[str], separators: Sequence[str], target_lang: str) -> tuple[str, list[tuple[int, int]]]:
    """Put a paragraph together from the translations of its sentences.

    `separators` are those of the source sentences. Line breaks in them are kept; all other separators, the empty one
    too, become what the target language writes between sentences. White space around a target is dropped, as is the
    last separator. Returns the text and the half-open range of each target in it; a blank target has an empty range.
    """
    if len(targets) != len(separators):
        raise ValueError(f"{len(targets)} targets against {len(separators)} separators: each target needs its own")
    language = target_lang.partition("-")[0].lower()
    parts: list[str] = []
    ranges: list[tuple[int, int]] = []
    length = 0
    last = ""
    pending = ""
    for target, separator in zip(targets, separators, strict=True):
        text = target.strip()
        if text:
            between = (_NOT_LINE_BREAK.sub("", pending) or _blank(last, text, language)) if last else ""
            parts += [between, text]
            length += len(between)
            last, pending = text[-1], ""
        ranges.append((length, length + len(text)))
        length += len(text)
        pending += separator
    return "".join(parts), ranges


def _blank(last: str, text: str, language: str) -> str:
    """Return what stands between two sentences, of which the first ends in `last`."""
    if language in _NO_BLANK:
        # Two sentences that stayed in Latin letters would run into each other.
        return " " if last.isascii() and text[0].isascii() and text[0].isalnum() else ""
    if language in _NO_BLANK_AFTER_STOP:
        return "" if last in _STOPS else " "
    return " "
