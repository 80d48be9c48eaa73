"""Find web and mail addresses that changed: one wrong letter, and they lead nowhere."""

import re
from collections import Counter
from typing import Final

from cache.records import Flag, Severity

# Bounded, so that a line of a megabyte without a blank takes time in proportion to its length.
_ADDRESS: Final = re.compile(
    r"(?<![a-z0-9+.-])(?:https?|ftps?|mailto|file|ssh|git)://[^\s<>«»“”„\"]+"
    r"|\bwww\.[^\s<>«»“”„\"]+"
    r"|[a-z0-9][a-z0-9_.+-]{0,63}@[a-z0-9][a-z0-9-]{0,63}\.[a-z0-9][a-z0-9.-]{1,63}"
    r"|(?<![a-z0-9@.-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,4}(?:com|org|net|edu|gov|info|io|eu|br|il|kz|ru|pt|uk|de|fr|cn)"
    r"(?![a-z0-9])(?:/[^\s<>«»“”„\"]*)?"
    r"|\b10\.\d{4,9}/[^\s<>«»“”„\"]+",
    re.IGNORECASE | re.ASCII,
)
_INVISIBLE: Final = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CLOSING: Final = ".,;:!?([{)]}'’*_،؛؟。，、"


def addresses(source: str, target: str) -> Flag | None:
    """Find an address of the source that the translation has otherwise or not at all, and one that it made up."""
    wanted, given = _addresses(source), _addresses(target)
    lost, spare = sorted(set(wanted) - set(given)), sorted(set(given) - set(wanted))
    # A sentence that ends in a word without a blank behind its full stop looks like an address on one side.
    lost = [one for one in lost if not _stands_in(one, target)]
    spare = [one for one in spare if not _stands_in(one, source)]
    if lost:
        instead = f", instead: {', '.join(spare[:3])}" if spare else ""
        return Flag("addresses", Severity.WARNING, f"missing: {', '.join(lost[:3])}{instead}")
    if spare:
        return Flag("addresses", Severity.WARNING, f"not in the original: {', '.join(spare[:3])}")
    return None


def without_any_address(text: str) -> str:
    """Return a text with a blank in place of every address."""
    return _ADDRESS.sub(" ", text) if "." in text else text


def _addresses(text: str) -> Counter[str]:
    """Return the addresses of a text without what closes a sentence or a bracket behind them."""
    # Every unit of every review comes by here; hardly any has a sign without which there is no address.
    if "." not in text:
        return Counter()
    plain = text if text.isascii() else _INVISIBLE.sub("", text)
    return Counter(_trimmed(match[0]) for match in _ADDRESS.finditer(plain))


def _trimmed(address: str) -> str:
    while address and address[-1] in _CLOSING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def _stands_in(address: str, text: str) -> bool:
    """Tell whether an address stands in a text as a whole, however the text goes on."""
    return re.search(rf"(?<![\w@./-]){re.escape(address)}(?![\w@/-])", text) is not None
