"""The consonants of a word, in classes that survive a change of alphabet: what a name keeps in every spelling."""

import unicodedata
from functools import lru_cache
from typing import Final

# Letters of one class are written for one another when a name goes from one alphabet into another. Vowels, h, glides
# and the letters that Arabic and Hebrew write for long vowels count for nothing.
_CLASSES: Final = {
    "p": "bpfvßбпфвבפףبفپڤv",
    "t": "dtðþдтדטתتدطضثذظ",
    "k": "gkqcxгкқғхגכקךחكقغخجحگ",
    "s": "szjсзжшчщцזסשצץسزشصژچ",
    "l": "lлלل",
    "r": "rрרر",
    "m": "mмמםم",
    "n": "nнңנןن",
}
_CLASS_OF: Final = {letter: name for name, letters in _CLASSES.items() for letter in letters}
# Pairs of letters for one sound, and letters that stand for several in turn.
_PAIRS: Final = (
    ("sch", "s"), ("tsch", "s"), ("sh", "s"), ("ch", "k"), ("zh", "s"), ("ph", "p"), ("th", "t"), ("ck", "k"),
    ("ts", "s"), ("tz", "s"), ("dj", "s"), ("x", "ks"), ("кс", "ks"), ("дж", "s"), ("тс", "s"),
)  # fmt: skip
_FEWEST: Final = 2


@lru_cache(maxsize=65_536)
def consonants(word: str) -> str:
    """Return the classes of a word's consonants, in order, doubled ones once."""
    text = "".join(
        char for char in unicodedata.normalize("NFKD", word.casefold()) if unicodedata.category(char) != "Mn"
    )
    for letters, sound in _PAIRS:
        text = text.replace(letters, sound)
    found = ""
    for char in text:
        name = _CLASS_OF.get(char, "")
        if name and not found.endswith(name):
            found += name
    return found


def sound_alike(one: str, other: str) -> bool:
    """Tell whether two words, in whatever letters, have the same consonants but for one."""
    a, b = consonants(one), consonants(other)
    if min(len(a), len(b)) < _FEWEST:
        return False
    return a.startswith(b[: max(2, len(b) - 1)]) or b.startswith(a[: max(2, len(a) - 1)]) or _one_apart(a, b)


def _one_apart(a: str, b: str) -> bool:
    """Tell whether one of two strings becomes the other by adding, dropping or changing one sign."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return a == b
    at = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[at + 1 :] == b[at + 1 :] or a[at:] == b[at + 1 :] or a[at + 1 :] == b[at:]
