"""Faults of wording: another language, words of the source, a name spelled otherwise."""

import re
from functools import cache
from importlib.resources import files
from typing import Final

from translate.checks.faults.fault import Fault, Ground, by_machine, by_people
from translate.languages import find_language

_WORD: Final = re.compile(r"[^\W\d_]+")
_FEWEST_ELSEWHERE: Final = 2


def another_language(ground: Ground) -> Fault | None:
    """Put a sentence in another language of the same letters for one."""
    span = ground.sentence(40)
    wanted = find_language(ground.unit.target_lang)
    texts = [
        text
        for lang, text in _rows("foreign")
        if lang not in (wanted.tag, ground.unit.source_lang) and find_language(lang).script == wanted.script
    ]
    if span is None or not texts:
        return None
    return Fault(by_machine(ground.unit, span, ground.random.choice(texts)))


def left_over(ground: Ground) -> Fault | None:
    """Leave a word of the source, or two side by side, where words of the target should be.

    Only words in small letters that no target of the document has, so that they are none of its language.
    """
    known = {word.casefold() for unit in ground.others for word in _WORD.findall(unit.target or "")}
    known |= {word.casefold() for word in _WORD.findall(ground.target)}
    source = list(_WORD.finditer(ground.unit.source))
    fit = [
        at
        for at, match in enumerate(source)
        if len(match[0]) >= 4 and not match[0][0].isupper() and match[0].casefold() not in known
    ]
    places = [match for match in _WORD.finditer(ground.target) if match[0].islower() or not match[0].isascii()]
    places = [match for match in places if len(match[0]) >= 4 and not match[0][0].isupper()]
    # Within an address it would be another fault.
    places = [match for match in places if not re.search(r"[@./]", _around(ground.target, match))]
    if not fit or not places:
        return None
    at = ground.random.choice(fit)
    words = source[at][0]
    if at + 1 in fit and ground.random.random() < 0.5:
        words = ground.unit.source[source[at].start() : source[at + 1].end()]
    place = ground.random.choice(places)
    target = ground.target
    return Fault(by_people(ground.unit, target[: place.start()] + words + target[place.end() :]))


def another_spelling(ground: Ground) -> Fault | None:
    """Spell a name otherwise than elsewhere in the document, where it stands in two other paragraphs at least."""
    fit = []
    for lang, usual, other in _rows("misspellings"):
        name = re.compile(rf"(?<![^\W\d_]){re.escape(usual)}(?![^\W\d_])")
        if lang == ground.unit.target_lang and name.search(ground.target):
            elsewhere = sum(name.search(unit.target or "") is not None for unit in ground.others)
            if elsewhere >= _FEWEST_ELSEWHERE:
                fit.append(name.sub(other, ground.target))
    return Fault(by_people(ground.unit, ground.random.choice(fit))) if fit else None


def _around(text: str, match: re.Match[str]) -> str:
    """Return what stands on either side of a match: one sign before it, and the one behind it where a word follows."""
    behind = text[match.end() : match.end() + 2]
    return text[max(0, match.start() - 1) : match.start()] + (behind if behind[1:].isalnum() else "")


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    text = (files("translate.checks.faults") / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines()[1:])
