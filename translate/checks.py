"""What is wrong with one hypothesis: pure functions, each looking for one fault and giving its evidence.

empty       a sentence came back as nothing
truncated   decoding stopped at a length limit, so the end is missing
loop        the same words again and again, more often than in the source
copy        the source itself came back
script      it is not written in the target language's letters
length      far shorter (text was passed over) or longer (text was made up) than such a sentence comes out
numbers     a number of the source is missing or altered
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cache.records import Flag, Severity
from translate.addresses import without_addresses
from translate.engines.base import Hypothesis
from translate.languages import find_language
from translate.scripts import CASED, UNSPACED, script_of

# Part of every unit's signature, since its flags are stored with it. Raise it when a check finds more or less.
CHECKS_VERSION = 1

# What one letter says, in Latin letters: a Han sign is a syllable and mostly a word's half, alphabets without written
# vowels are shorter. From the lengths of parallel news texts, rounded; the band below is wide enough not to care.
_WEIGHTS = {"Han": 3.0, "Kana": 1.7, "Hang": 2.2, "Ethi": 1.7, "Hebr": 1.25, "Arab": 1.2}
_LETTERS_OF = {"Hans": ("Han",), "Hant": ("Han",), "Jpan": ("Han", "Kana"), "Hang": ("Hang", "Han")}

# Added to both lengths, so that "No." against "Isso não." is no alarm.
_LENGTH_SLACK = 12.0
_LENGTH_BAND = (0.45, 2.2)
_LENGTH_ABSURD = (0.22, 4.5)
_SCRIPT_SHARE = 0.5
_SCRIPT_LETTERS = 6
_COPY_WORDS = 3
_COPY_SIGNS = 6
# Numbers up to twelve are often spelled out, in either language.
_SPELLED_OUT = 12
# How often a run of so many words may be repeated on end before it is a loop.
_LOOP_REPEATS = {1: 4, 2: 3, 3: 3}
_LOOP_LONGEST = 12
_LOOP_SIGNS = re.compile(r"(?P<unit>.{1,30}?)(?P=unit){2,}", re.DOTALL)
_LOOP_SIGNS_COVER = 12
_WINDOW = 1500

_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
# Cyrillic letters that are typed for Roman numerals.
_LATIN_LOOKALIKES = str.maketrans("ХІСМ", "XICM")
_WORD = re.compile(r"[^\W_]+(?:['’\"״׳-][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_MARK = re.compile(r"\D")
# Digits with what stands between them in one number: decimal marks, grouping marks, blanks before three digits.
_NUMBER = re.compile(r"\d+(?:[.,٫٬'’]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*")


def check(source: str, hypothesis: Hypothesis, source_lang: str, target_lang: str) -> tuple[Flag, ...]:
    """Return what is wrong with the translation of one sentence, the worst first; empty when nothing is.

    A source without letters and digits is never blamed. When a hypothesis is empty or a copy, no more is said.
    """
    if not any(char.isalnum() for char in source):
        return ()
    target = hypothesis.text
    for decisive in (empty(source, target), copy(source, target, source_lang, target_lang)):
        if decisive:
            return (decisive, cut) if (cut := truncated(hypothesis)) else (decisive,)
    found = (
        truncated(hypothesis),
        loop(source, target),
        script(source, target, target_lang),
        length(source, target),
        numbers(source, target),
    )
    order = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    return tuple(sorted((flag for flag in found if flag), key=lambda flag: order.index(flag.severity)))


def empty(source: str, target: str) -> Flag | None:
    """Find a translation without a letter or digit."""
    if any(char.isalnum() for char in target):
        return None
    return Flag("empty", Severity.ERROR, f"nothing for {len(source.strip())} characters")


def truncated(hypothesis: Hypothesis) -> Flag | None:
    """Find a decoding that stopped at a length limit rather than at an end."""
    if not hypothesis.truncated:
        return None
    size = f"{hypothesis.tokens} pieces" if hypothesis.tokens else f"{len(hypothesis.text)} characters"
    return Flag("truncated", Severity.ERROR, f"stopped at the length limit after {size}: …{hypothesis.text[-40:]}")


def loop(source: str, target: str) -> Flag | None:
    """Find words, or signs where words are not spaced, that repeat on end far more often than in the source."""
    unit, times = _longest_loop(target)
    if times and times > 2 * _longest_loop(source)[1]:
        return Flag("loop", Severity.ERROR, f"{unit!r} {times} times on end")
    return None


def copy(source: str, target: str, source_lang: str, target_lang: str) -> Flag | None:
    """Find a source that came back as it was, unless it is one that stays (names, numbers, addresses)."""
    if source_lang == target_lang or _folded(source) != _folded(target):
        return None
    words = [word for word in _words(without_addresses(source)) if word.isalpha() or not word.isascii()]
    ours = _letters_of(target_lang)
    if all(script_of(char) in ours for word in words for char in word) and not _letters_of(source_lang) & ours:
        # Text that stands in the target language's letters already: a foreign name or title.
        return None
    if any(script_of(char) in UNSPACED for word in words for char in word):
        signs = sum(map(len, words))
        return Flag("copy", Severity.WARNING, f"{signs} signs came back unchanged") if signs >= _COPY_SIGNS else None
    ordinary = [word for word in words if len(word) > 2 and not _is_name(word)]
    if len(words) < _COPY_WORDS or not ordinary:
        return None
    return Flag("copy", Severity.WARNING, f"{len(words)} words came back unchanged")


def script(source: str, target: str, target_lang: str) -> Flag | None:
    """Find a translation most of whose letters are not those of the target language.

    Words that stand in the source as well are left out: a Latin name in a Hebrew sentence may stay as it is.
    """
    kept = {word.casefold() for word in _LETTERS.findall(source)}
    new = [word for word in _LETTERS.findall(target) if word.casefold() not in kept and not _is_acronym(word)]
    scripts = Counter(found for word in new for char in word if (found := script_of(char)))
    total = sum(scripts.values())
    wanted = _letters_of(target_lang)
    ours = sum(number for name, number in scripts.items() if name in wanted)
    if total < _SCRIPT_LETTERS or ours >= _SCRIPT_SHARE * total:
        return None
    other = scripts.most_common(1)[0][0]
    severity = Severity.ERROR if ours < _SCRIPT_SHARE * total / 2 else Severity.WARNING
    return Flag(
        "script", severity, f"{total - ours} of {total} letters are not {'/'.join(sorted(wanted))} (mostly {other})"
    )


def length(source: str, target: str) -> Flag | None:
    """Find a translation far shorter or longer than the source lets expect, by what a letter of each script says."""
    expected, actual = _weight(source), _weight(target)
    ratio = (actual + _LENGTH_SLACK) / (expected + _LENGTH_SLACK)
    low, high = _LENGTH_BAND
    if low <= ratio <= high:
        return None
    absurd = not _LENGTH_ABSURD[0] <= ratio <= _LENGTH_ABSURD[1]
    word = "short" if ratio < low else "long"
    counts = f"{len(target.strip())} characters for {len(source.strip())}"
    return Flag(
        "length", Severity.ERROR if absurd else Severity.WARNING, f"too {word}: {counts}, {ratio:.2f} of the usual"
    )


def numbers(source: str, target: str) -> Flag | None:
    """Find numbers of the source that the translation lacks.

    Native digits count as digits; grouping and decimal marks do not count, nor do changes of magnitude (1.5亿, 150
    million), Roman numerals, and small numbers, which may be spelled out.
    """
    wanted, given = _numbers(source), _numbers(target)
    missing, spare = Counter(wanted) - Counter(given), Counter(given) - Counter(wanted)
    words = {word.translate(_LATIN_LOOKALIKES) for word in _words(target)}
    lost = []
    for number in missing.elements():
        if len(number.digits) <= 4 and (int(number.digits) <= _SPELLED_OUT or _roman(int(number.digits)) in words):
            continue
        rescaled = next((other for other in spare if spare[other] and _rescaled(number, other)), None)
        if rescaled is None:
            lost.append(number.digits)
        else:
            spare[rescaled] -= 1
    if not lost:
        return None
    instead = ", ".join(number.digits for number in sorted((+spare).elements())[:5])
    return Flag(
        "numbers", Severity.WARNING, f"missing: {', '.join(lost[:5])}{f', instead: {instead}' if instead else ''}"
    )


@dataclass(frozen=True, slots=True, order=True)
class _Number:
    """A number by its digits, in ASCII; `whole` is how many of them stand before the decimal mark."""

    digits: str
    whole: int = field(compare=False)


def _numbers(text: str) -> list[_Number]:
    return [number for match in _NUMBER.finditer(text) for number in _parsed(match[0])]


def _parsed(written: str) -> Iterator[_Number]:
    """Yield the number that is written, or the numbers when it is a date or a version (12.04.2021)."""
    parts = ["".join(str(unicodedata.decimal(char)) for char in part) for part in _MARK.split(written)]
    last = parts[-1]
    grouped = all(len(part) == 3 for part in parts[1:-1]) or (
        len(last) == 3 and all(len(p) in (2, 3) for p in parts[1:])
    )
    if len(parts) > 2 and not grouped:
        for part in parts:
            yield _Number(part.lstrip("0") or "0", len(part.lstrip("0")))
        return
    fraction = len(last) if len(parts) > 1 and len(last) != 3 else 0
    digits = "".join(parts).lstrip("0") or "0"
    yield _Number(digits, len(digits) - fraction)


def _roman(number: int) -> str:
    """Return a number below 4,000 in Roman numerals, in which many languages count centuries."""
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs


def _rescaled(number: _Number, other: _Number) -> bool:
    """Tell whether two numbers are equal (20.0 and 20) or differ by a word such as million or 万 only."""
    apart = abs(number.whole - other.whole)
    return number.digits.rstrip("0") == other.digits.rstrip("0") and (apart == 0 or apart >= 2)


def _longest_loop(text: str) -> tuple[str, int]:
    """Return what repeats on end in a text and how often; zero times when nothing repeats suspiciously."""
    tail = text[-_WINDOW:].casefold()
    if _is_unspaced(tail):
        return _longest_sign_loop(tail)
    words = _words(tail)
    best = ("", 0)
    # What is repeated on end is there three times; most sentences have no such word.
    longest = min(_LOOP_LONGEST, len(words) // 2) if words and max(Counter(words).values()) >= 3 else 0
    for size in range(1, longest + 1):
        run = 0
        for at in range(size, len(words)):
            run = run + 1 if words[at] == words[at - size] else 0
            times = run // size + 1
            if times >= _LOOP_REPEATS.get(size, 3) and times > best[1]:
                best = (" ".join(words[at - size + 1 : at + 1]), times)
    return best if best[1] else _longest_sign_loop(tail, shortest_cover=24)


def _longest_sign_loop(text: str, shortest_cover: int = _LOOP_SIGNS_COVER) -> tuple[str, int]:
    """Return the unit of signs that repeats on end and how often, if the run is long enough to be a fault."""
    best = ("", 0)
    # A run of three units holds two thirds of itself twice; where nothing so long does, the search need not be made.
    length = 2 * shortest_cover // 3
    starts = range(len(text) - length + 1)
    if len({text[at : at + length] for at in starts}) == len(starts):
        return best
    for match in _LOOP_SIGNS.finditer(text):
        times = len(match[0]) // len(match["unit"])
        if len(match[0]) >= shortest_cover and match["unit"].strip() and times > best[1]:
            best = (match["unit"].strip(), times)
    return best


def _is_unspaced(text: str) -> bool:
    letters = Counter(script_of(char) for char in text if char.isalpha())
    return sum(number for name, number in letters.items() if name in UNSPACED) * 2 > sum(letters.values())


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _folded(text: str) -> str:
    return " ".join(_words(unicodedata.normalize("NFC", text).casefold()))


def _is_name(word: str) -> bool:
    """Tell whether a word begins with a capital letter or holds a digit, so that it may stay as it is."""
    return word[0].isupper() or any(char.isdigit() for char in word) or script_of(word[0]) is None


def _is_acronym(word: str) -> bool:
    return len(word) <= 6 and word.isupper() and script_of(word[0]) in CASED


def _letters_of(lang: str) -> frozenset[str]:
    """Return the scripts in which a language's letters are."""
    name = find_language(lang).script
    return frozenset(_LETTERS_OF.get(name, (name,)))


def _weight(text: str) -> float:
    return sum(_weights(text))


def _weights(text: str) -> Iterable[float]:
    for char in text:
        if char.isalnum():
            yield _WEIGHTS.get(script_of(char) or "", 1.0)
        elif not char.isspace() and unicodedata.category(char)[0] not in "MC":
            yield 0.5
