"""What is wrong with one hypothesis: what the guard tries again, and what is stored with a unit."""

from collections.abc import Iterable
from typing import Final

from cache.records import Flag, Severity
from translate.checks.copy import copy
from translate.checks.empty import empty
from translate.checks.length import length
from translate.checks.loop import loop
from translate.checks.numbers import numbers
from translate.checks.script import script
from translate.checks.truncated import truncated
from translate.engines.base import Hypothesis

# Part of every unit's signature, since its flags are stored with it. Raise it when a check that `check` makes finds
# more or less; one that is made when reviewing stores nothing.
CHECKS_VERSION: Final = 1

_WORST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.INFO)


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
    return worst_first(flag for flag in found if flag)


def worst_first(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Return each flag once, errors before warnings before remarks."""
    return tuple(sorted(dict.fromkeys(flags), key=lambda flag: _WORST_FIRST.index(flag.severity)))
