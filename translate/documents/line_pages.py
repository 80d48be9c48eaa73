"""Which code page a few lines of a file are in, by the letters of the rest of it: too few to be told by themselves."""

import re
from collections import Counter
from collections.abc import Iterable

# The first of several that read a line alike is taken; those of old Macs only where they are better by far.
_PAGES = (
    *("cp1251", "kz1048", "koi8_r", "koi8_u", "cp1255", "cp1256", "cp1252", "cp1250", "cp1253", "cp1254", "cp1257"),
    *("cp866", "iso8859_5", "iso8859_8", "iso8859_6", "iso8859_2", "iso8859_9"),
)
_MAC_PAGES = ("mac_cyrillic", "mac_roman")
# Signs beyond ASCII that stand between words in any language.
_BETWEEN = frozenset("«»“”„‘’–—…№§©°\u00a0")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")
# Pairs of letters of the rest of the file that a reading must consist of; one of known letters counts half.
_SHARE = 0.7
_RARE = 0.1
# Characters of it, and of the lines, that are looked at.
_KNOWN = 200_000
_SAMPLE = 20_000


def page_of_lines(lines: Iterable[bytes], known: str) -> str | None:
    """Return the code page in which `lines` look most like the text that is `known`; None when they do in none."""
    whole = b"\n".join(lines)[:_SAMPLE]
    pairs, signs = frozenset(_pairs(known[:_KNOWN])), _BETWEEN.union(known[:_KNOWN])
    likeness = {
        page: _likeness(whole.decode(page, "replace"), pairs, signs) - _RARE * (page in _MAC_PAGES)
        for page in (*_PAGES, *_MAC_PAGES)
    }
    best = max(likeness, key=lambda page: likeness[page])
    return best if likeness[best] >= _SHARE else None


def _likeness(text: str, pairs: frozenset[str], signs: frozenset[str]) -> float:
    """The share of pairs of letters that are known, less what no text has: strange signs, capitals within words."""
    own = {pair: count for pair, count in _pairs(text).items() if not pair.isascii()}
    letters = frozenset("".join(pairs))
    strange = sum(not sign.isascii() and not sign.isalpha() and sign not in signs for sign in text)
    inner = sum(
        not word.isascii() and not word.isupper() and word[1:] != word[1:].lower() for word in _WORD.findall(text)
    )
    score = sum(
        count * (1.0 if pair in pairs else 0.5 if letters.issuperset(pair) else 0.0) for pair, count in own.items()
    )
    # A letter by itself may be half of another one; in a line of Latin letters it is a word.
    sure = len(own) > 2 or any(pair.strip() == pair for pair in own) or _LATIN.search(text) is not None
    return (score - strange - inner) / sum(own.values()) if own and sure else 0.0


def _pairs(text: str) -> Counter[str]:
    """Letters with the one before them, or with the blank before a word, without regard to capitals."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(text):
        spaced = f" {word.lower()} "
        found.update(map(str.__add__, spaced, spaced[1:]))
    return found
