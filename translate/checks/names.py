"""Find a name that one document spells in two ways: `Naomi Feldstein` here and `Noemi Feldstein` there.

Two spellings that are alike are the same name when a word of the source stands in all paragraphs of the rarer and in
most of the other: the name, in whatever letters. The rarer is flagged where it stands, unless both stand side by side
somewhere, so that two people of like names stay two.

In letters without capitals, such words are names when their consonants are those of the word of the source, which
must be a name itself: only then is anything certain.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from cache.records import Flag, Severity, TranslationUnit
from translate.checks.affixes import forms_of
from translate.checks.consonants import consonants, sound_alike
from translate.checks.words import letters_of
from translate.languages import find_language
from translate.scripts import CASED

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’׳][^\W\d_]+)*")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_SHORTEST: Final = 4
_ALIKE: Final = 0.7
# With the same consonants, two words need share less.
_ALIKE_IN_SOUND: Final = 0.5
# What differs behind so much of a common beginning is an ending, in languages that decline names.
_BEGINNING: Final = 0.6
# How many paragraphs of one document are compared: neighbours in a huge one, so that time stays in proportion.
_WINDOW: Final = 4000
_DECLINING: Final = frozenset(
    ("pl", "cs", "sk", "sl", "hr", "bs", "lt", "lv", "et", "fi", "hu", "tr", "az", "uz", "tk", "ro", "hy", "el")
)


@dataclass(slots=True)
class _Places:
    """Where words stand: paragraphs by word, of both sides, and the words of each paragraph's source in order."""

    source: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    target: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    words: list[list[str]] = field(default_factory=list)


def names(units: Sequence[TranslationUnit]) -> Iterator[tuple[int, Flag]]:
    """Yield the units in which a name is spelled otherwise than elsewhere in the document, with what is wrong."""
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        if unit.target and unit.source_lang != unit.target_lang and unit.target != unit.source:
            pairs[unit.source_lang, unit.target_lang].append(index)
    for (source_lang, target_lang), indexes in pairs.items():
        for start in range(0, len(indexes), _WINDOW):
            window = indexes[start : start + _WINDOW]
            for at, flag in _spelled_otherwise([units[index] for index in window], source_lang, target_lang):
                yield window[at], flag


def _spelled_otherwise(
    units: Sequence[TranslationUnit], source_lang: str, target_lang: str
) -> Iterator[tuple[int, Flag]]:
    if not (_is_cased(source_lang) or _is_cased(target_lang)):
        return
    places = _places(units, source_lang, target_lang)
    flagged: set[tuple[int, str]] = set()
    for usual, rare in _look_alikes(places, cased=_is_cased(target_lang), declined=_declines(target_lang)):
        word = _common_word(usual, rare, places)
        if word is None:
            continue
        for at in places.target[rare]:
            if (at, rare) not in flagged:
                flagged.add((at, rare))
                evidence = f"{rare} for {word}, in {len(places.target[usual])} other paragraphs {usual}"
                yield at, Flag("names", Severity.WARNING, evidence)


def _places(units: Sequence[TranslationUnit], source_lang: str, target_lang: str) -> _Places:
    places = _Places()
    for at, unit in enumerate(units):
        places.words.append(list(dict.fromkeys(_names(unit.source, source_lang, stems=True))))
        for word in places.words[-1]:
            places.source[word].add(at)
        for word in _names(unit.target or "", target_lang):
            places.target[word].add(at)
    return places


def _names(text: str, lang: str, *, stems: bool = False) -> Iterator[str]:
    """Yield the words that may be names: with a capital letter, or every long word where there are none.

    With `stems`, each without the endings that it may have, too.
    """
    cased = _is_cased(lang)
    for match in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", match[0])
        if cased and len(word) >= _SHORTEST and word[0].isupper():
            name = word.title() if word.isupper() else word
            yield from (form for form in (forms_of(name, lang) if stems else [name]) if len(form) >= _SHORTEST)
        elif not cased:
            yield from (form for form in forms_of(word, lang) if len(form) >= _SHORTEST - 1)


def _look_alikes(places: _Places, *, cased: bool, declined: bool) -> Iterator[tuple[str, str]]:
    """Yield pairs of words of the target that may be one name, the more frequent first."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for name in places.target:
        for key in _keys(name, cased=cased):
            buckets[key].append(name)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        ranked = sorted(bucket, key=lambda name: (-len(places.target[name]), name))
        for number, usual in enumerate(ranked):
            where = places.target[usual]
            if len(where) < 2:
                break
            for rare in ranked[number + 1 :]:
                pair = (usual, rare)
                fewer = len(places.target[rare]) < len(where)
                if pair in seen:
                    continue
                seen.add(pair)
                apart = fewer and where.isdisjoint(places.target[rare])
                if apart and _alike(usual, rare, cased=cased, declined=declined):
                    yield pair


def _keys(name: str, *, cased: bool) -> set[str]:
    """Return keys of which two spellings of a name share one: the consonants without any one of them."""
    sounds = consonants(name)
    if not cased:
        return {sounds} if len(sounds) >= 3 else set()
    return {sounds, *(sounds[:at] + sounds[at + 1 :] for at in range(len(sounds)))} if len(sounds) >= 2 else set()


def _alike(one: str, other: str, *, cased: bool, declined: bool) -> bool:
    """Tell whether two words may be spellings of one name, and not forms of one spelling."""
    a, b = one.casefold(), other.casefold()
    if a == b:
        return False
    if not cased:
        return a not in b and b not in a
    common = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if common == min(len(a), len(b)) or (declined and common >= max(_SHORTEST, _BEGINNING * max(len(a), len(b)))):
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    least = _ALIKE_IN_SOUND if consonants(a) == consonants(b) else _ALIKE
    return matcher.quick_ratio() >= least and matcher.ratio() >= least


def _common_word(usual: str, rare: str, places: _Places) -> str | None:
    """Return the name in the source that both spellings stand for."""
    here, there = places.target[rare], places.target[usual]
    for word in places.words[min(here)]:
        where = places.source[word]
        both = len(where & there)
        # A word that stands nearly everywhere goes with every name.
        if not here <= where or both < 2 or both * 3 < len(there) * 2 or 2 * len(where - here - there) > len(there):
            continue
        if sound_alike(word, usual) and sound_alike(word, rare):
            return word
    return None


def _declines(lang: str) -> bool:
    """Tell whether a language gives names endings."""
    return find_language(lang).script == "Cyrl" or lang in _DECLINING


def _is_cased(lang: str) -> bool:
    return not letters_of(lang).isdisjoint(CASED)
