"""Flags in words for people: what a badge says, and what stands behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cache import Flag
from reader.flag_words import explain
from reader.plain_text import shortened
from reader.told import as_it_is, told
from translate.review.risk import REPORTED


@dataclass(frozen=True, slots=True)
class Badge:
    """A flag in words for people."""

    label: str
    severity: str
    explanation: str


def badges(flags: Iterable[Flag]) -> tuple[Badge, ...]:
    """Return flags in words, one badge a code, the worst first."""
    found: dict[str, tuple[Flag, list[str]]] = {}
    for flag in flags:
        worst, evidence = found.setdefault(flag.code, (flag, []))
        if _RANK[flag.severity] < _RANK[worst.severity]:
            found[flag.code] = (flag, evidence)
        if flag.evidence and flag.evidence not in evidence:
            evidence.append(flag.evidence)
    ordered = sorted(found.values(), key=lambda one: _RANK[one[0].severity])
    return tuple(_badge(flag, evidence) for flag, evidence in ordered)


_RANK = {"error": 0, "warning": 1, "info": 2}


def _badge(flag: Flag, evidence: Sequence[str]) -> Badge:
    words = explain(flag.code)
    # A report is in the words of a person, who may be called “editor” and write as we do.
    said = as_it_is if flag.code == REPORTED else told
    seen = shortened("; ".join(map(said, evidence)), 400)
    explanation = f"{words.explanation} {seen}" if seen else words.explanation
    return Badge(label=words.label, severity=flag.severity.value, explanation=explanation.strip())
