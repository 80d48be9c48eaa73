"""Kazakh words: plural, possessive and case follow each other behind the word, with vowels like its own."""

from collections.abc import Iterable, Iterator

_PLURALS = ("лар", "лер", "дар", "дер", "тар", "тер")
_POSSESSIVES = (
    "ымыз", "іміз", "мыз", "міз", "ыңыз", "іңіз", "ңыз", "ңіз", "сы", "сі", "ым", "ім", "ың", "ің", "м", "ң", "ы", "і",
)  # fmt: skip
_CASES = (
    "ндағы", "ндегі", "дағы", "дегі", "тағы", "тегі", "ның", "нің", "дың", "дің", "тың", "тің",
    "нда", "нде", "дан", "ден", "тан", "тен", "нан", "нен", "ға", "ге", "қа", "ке", "на", "не",
    "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та", "те", "н", "а", "е",
)  # fmt: skip
# "With" has the same vowel behind every word.
_WITH = ("менен", "мен", "бен", "пен")
_BACK, _FRONT = frozenset("аоұыяё"), frozenset("әеөүіэ")
# Before a vowel the last consonant is voiced.
_VOICED = {"ғ": "қ", "г": "к", "б": "п"}
_SHORTEST = 2
_THIRD_PERSON = ("сы", "сі", "ы", "і")


def analyses(word: str) -> Iterator[str]:
    """Yield what a word of a text may be a form of."""
    found = {word}
    for endings in (_CASES, _POSSESSIVES, _PLURALS):
        found |= {stem for form in found for stem in _without(form, endings)}
        if endings is _CASES:
            found |= {word[: -len(one)] for one in _WITH if word.endswith(one) and len(word) - len(one) >= _SHORTEST}
    for stem in found:
        yield stem
        if stem[-1] in _VOICED:
            yield stem[:-1] + _VOICED[stem[-1]]


def lemmas(word: str) -> Iterator[str]:
    """Yield what `analyses` gives for the forms of a word of a glossary."""
    yield word
    # Compounds end in the possessive, which gives way to the plural before it: үйі, үйлері.
    for ending in _THIRD_PERSON:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word[: -len(ending)]
    # A vowel is passed over between two consonants when another vowel follows: халық, халқы.
    if len(word) >= 4 and word[-2] in "ыі" and _is_consonant(word[-1]) and _is_consonant(word[-3]):
        yield word[:-2] + word[-1]


def _without(word: str, endings: Iterable[str]) -> Iterator[str]:
    for ending in endings:
        stem = word[: -len(ending)]
        if len(stem) >= _SHORTEST and word.endswith(ending) and _agree(stem, ending):
            yield stem


def _agree(stem: str, ending: str) -> bool:
    """Tell whether the vowels of an ending are of the kind of the last vowel before it; и and у are of both."""
    kinds = [_kind(letter) for letter in ending if _kind(letter)]
    last = next((kind for letter in reversed(stem) if (kind := _kind(letter))), None)
    return not kinds or last is None or kinds[0] == last


def _kind(letter: str) -> str | None:
    return "back" if letter in _BACK else "front" if letter in _FRONT else None


def _is_consonant(letter: str) -> bool:
    return letter.isalpha() and _kind(letter) is None and letter not in "иуюй"
