"""The languages that a DOCX gives itself: hints, since programs write them without asking."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from translate.documents.wordprocessing.items import Item
from translate.documents.wordprocessing.styles import RunLook
from translate.errors import UnknownLanguage
from translate.languages import find_language
from translate.scripts import main_script

_RIGHT_TO_LEFT: Final = frozenset({"Hebr", "Arab"})
_ASIAN: Final = frozenset({"Han", "Kana", "Hang"})
# A hint that holds for less of a paragraph than this says nothing about it.
_MOST: Final = 0.8


def language_of(items: Iterable[Item]) -> str | None:
    """Return the tag that most of a paragraph's runs carry, None where they carry none or several."""
    counts: Counter[str | None] = Counter()
    for item in items:
        letters = sum(map(str.isalpha, item.text))
        if letters and not item.is_object:
            counts[hint(item.look, item.text)] += letters
    if not counts:
        return None
    tag, count = counts.most_common(1)[0]
    return tag if count >= _MOST * counts.total() else None


def hint(look: RunLook, text: str) -> str | None:
    """Return the tag that a look gives to a text in its script, None where it gives none or one that is unknown."""
    script = main_script(text)
    if look.rtl or script in _RIGHT_TO_LEFT:
        said = look.complex_lang
    else:
        said = look.asian_lang if script in _ASIAN else look.lang
    if not said:
        return None
    try:
        return find_language(said).tag
    except UnknownLanguage:
        return None
