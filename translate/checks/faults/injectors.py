"""The injectors, by the code of the check that should find what they make."""

from collections.abc import Callable
from typing import Final

from translate.checks.faults.decoding import copied, cut, emptied, looped, resized, strange
from translate.checks.faults.details import (
    another_address,
    another_currency,
    another_date,
    another_number,
    another_term,
    half_a_bracket,
)
from translate.checks.faults.fault import Fault, Ground
from translate.checks.faults.wording import another_language, another_spelling, left_over

Injector = Callable[[Ground], Fault | None]

# An injector gives None where the text offers nothing to spoil.
INJECTORS: Final[dict[str, Injector]] = {
    "empty": emptied,
    "truncated": cut,
    "loop": looped,
    "copy": copied,
    "script": strange,
    "language": another_language,
    "length": resized,
    "numbers": another_number,
    "dates": another_date,
    "money": another_currency,
    "addresses": another_address,
    "brackets": half_a_bracket,
    "leftover": left_over,
    "names": another_spelling,
    "glossary": another_term,
}
