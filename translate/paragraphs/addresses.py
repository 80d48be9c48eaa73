"""Web addresses that the end of a line cut in two."""

import re

_LAST = re.compile(r"(?:https?://|www\.|ftp://|doi:|doi\.org/)\S*$", re.IGNORECASE)
_FIRST = re.compile(r"[\w.\-/%?=&#~+:@!$,;()]+")
# What only stands inside an address.
_INSIDE = re.compile(r"[/=&?%#_~]|[\w-]\.(?:html?|pdf|php|aspx?|jsp|xml|txt)\b|\w-\w+-\w|\d\.\w")


def goes_on(before: str, after: str) -> bool:
    """Tell whether the address that `before` ends in goes on at the beginning of `after`."""
    tail = before[-400:]
    if "://" not in tail and "www." not in tail and "doi" not in tail.casefold():
        return False
    last = _LAST.search(tail)
    if last is None or len(last[0]) < 8:
        return False
    first = _FIRST.match(after[:400])
    if first is None or (first.end() < len(after) and not after[first.end()].isspace()):
        return False
    token = first[0].rstrip(".,;:)")
    if not token or not token.isascii():
        return False
    inside = _INSIDE.search(token) is not None and "://" not in token
    if before[-1] in "-_=&?%#~+":
        return True
    if before[-1] == "/":
        return inside or first.end() == len(after)
    if before[-1] == ".":
        return inside and not token[0].isupper()
    # In the middle of a word: only what is an address by itself.
    return inside and token[0] not in "("
