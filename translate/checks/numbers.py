"""Find numbers of the source that the translation lacks."""

from collections import Counter

from cache.records import Flag, Severity
from translate.checks.numerals import ByScale, equal_but_for_scale, numerals
from translate.checks.words import words_of
from translate.roman import roman

# Numbers up to twelve are often spelled out, in either language.
_SPELLED_OUT = 12
# Cyrillic letters that are typed for Roman numerals.
LATIN_LOOKALIKES = str.maketrans("ХІСМ", "XICM")


def numbers(source: str, target: str) -> Flag | None:
    """Find numbers of the source that the translation lacks.

    Native digits count as digits; grouping and decimal marks do not count, nor do changes of magnitude (1.5亿, 150
    million), Roman numerals, and small numbers, which may be spelled out.
    """
    wanted, given = numerals(source), numerals(target)
    missing, spare = Counter(wanted) - Counter(given), Counter(given) - Counter(wanted)
    words = {word.translate(LATIN_LOOKALIKES) for word in words_of(target)}
    by_scale = ByScale(spare)
    lost = []
    for number in missing.elements():
        if len(number.digits) <= 4 and (
            int(number.digits) <= _SPELLED_OUT or roman(int(number.digits)).upper() in words
        ):
            continue
        rescaled = next(
            (other for other in by_scale.like(number) if spare[other] and equal_but_for_scale(number, other)), None
        )
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
