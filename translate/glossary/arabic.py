"""Arabic words: conjunctions, prepositions and the article are written as one with the word, pronouns behind it."""

import re
from collections.abc import Iterator

# And, then; in, as, to, will; the. After "to" the article loses its first letter.
_PREFIXES = re.compile("([وف]?)((?:[بك]?ال|لل|[بكلس])?)")
# Written in one way here and in another there, as hamzas and the endings ى and ة are.
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ؤ": "و", "ئ": "ي", "ة": "ه"})
# The ending of the feminine is written ه here.
_ENDINGS = (
    "اتهما", "اتهم", "اتهن", "اتها", "اتنا", "اتكم", "اته", "اتك", "اتي", "يات",
    "تهما", "تهم", "تهن", "تها", "تنا", "تكم", "تان", "تين", "ته", "تك", "تي",
    "هما", "كما", "ونه", "ات", "ون", "ين", "ان", "هم", "هن", "ها", "نا", "كم", "كن", "وا", "يه",
    "ه", "ك", "ي", "ا", "ت",
)  # fmt: skip
_OWN_ENDINGS = ("ات", "ون", "ين", "ه")
_SHORTEST = 2
_SHORTEST_STEM = 3


def analyses(word: str) -> Iterator[str]:
    """Yield what a word of a text may be a form of. Plurals that change the word's inside are not among them."""
    plain = word.translate(_LETTERS)
    for bare in _bare(plain):
        yield bare
        yield from _without(bare, _ENDINGS)


def lemmas(word: str) -> Iterator[str]:
    """Yield what `analyses` gives for the forms of a word of a glossary, which may have the article."""
    plain = word.translate(_LETTERS)
    for bare in (plain, plain[2:]) if plain.startswith("ال") and len(plain) >= 2 + _SHORTEST_STEM else (plain,):
        yield bare
        yield from _without(bare, _OWN_ENDINGS)


def _bare(word: str) -> Iterator[str]:
    yield word
    found = _PREFIXES.match(word)
    for end in range(1, (found.end() if found else 0) + 1):
        if len(word) - end >= _SHORTEST and _PREFIXES.fullmatch(word, 0, end):
            yield word[end:]


def _without(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            yield word[: -len(ending)]
