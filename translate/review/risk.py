"""How much a translation needs a human, from 0 to 1, with the reasons.

Each thing that speaks against a text leaves it so much less likely to be right, and they are taken to be independent:
risk = 1 - product of (1 - weight). The weights are judgements, not measurements: what a check calls an error is wrong
more often than not, a warning in a third of cases. A person's report outweighs every check.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cache import Correction, Flag, Origin, Severity, TranslationUnit

# Codes of reasons that no check gives.
UNSURE: Final = "unsure"
REPORTED: Final = "reported"

_WEIGHTS: Final = {Severity.ERROR: 0.6, Severity.WARNING: 0.3, Severity.INFO: 0.05}
_REPORTED_WEIGHT: Final = 0.9
# A hypothesis whose words had an average probability below this one is worse than most.
_SURE: Final = 0.6
_UNSURE_WEIGHT: Final = 0.5
# What is worth saying of the score.
_SAID: Final = 0.1


@dataclass(frozen=True, slots=True)
class Risk:
    """A number between 0 and 1 and why, the weightiest reason first."""

    value: float
    reasons: tuple[Flag, ...]


def risk(unit: TranslationUnit, flags: Iterable[Flag], reports: Sequence[Correction] = ()) -> Risk:
    """Weigh what the checks found in a unit, the model's score and what readers say.

    `flags` are all that count: those stored with the unit are for the caller to put in.
    """
    weighed = [(_WEIGHTS[flag.severity], flag) for flag in dict.fromkeys(flags)]
    weighed += [(_REPORTED_WEIGHT, _reported(report)) for report in reports]
    if unit.origin is Origin.MACHINE and unit.score is not None:
        probability = math.exp(min(unit.score, 0.0))
        weight = _UNSURE_WEIGHT * max(0.0, _SURE - probability) / _SURE
        if weight:
            severity = Severity.WARNING if weight >= _SAID else Severity.INFO
            evidence = f"the model gave its words {probability:.0%} on average"
            weighed.append((weight, Flag(UNSURE, severity, evidence)))
    weighed.sort(key=lambda pair: -pair[0])
    right = math.prod(1 - weight for weight, _ in weighed)
    return Risk(1 - right, tuple(flag for weight, flag in weighed if weight >= _SAID))


def _reported(report: Correction) -> Flag:
    said = f": {report.note}" if report.note else ""
    return Flag(REPORTED, Severity.ERROR, f"{report.author}{said}")
