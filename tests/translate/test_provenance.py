"""Who made a target, in words."""

from datetime import UTC, datetime

import pytest

from cache import Origin, State, TranslationUnit
from translate.provenance import provenance

AT = datetime(2024, 5, 1, 23, 59, tzinfo=UTC)


def unit(**changes: object) -> TranslationUnit:
    values = {"target": "Um.", "origin": Origin.MEMORY, "state": State.REVIEWED, **changes}
    return TranslationUnit("One.", "en", "pt", **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (unit(), "from memory"),
        (unit(note="an idiom"), "from memory: an idiom"),
        (unit(author="Dana"), "from memory, reviewed (Dana)"),
        (unit(author="Dana", at=AT), "from memory, reviewed (Dana, 2024-05-01)"),
        (unit(author="Dana", at=AT, note="n", state=State.FINAL), "from memory, final (Dana, 2024-05-01): n"),
        (unit(origin=Origin.MACHINE, author="Dana", note="n"), ""),
        (unit(origin=None), ""),
    ],
)
def test_what_is_known_is_said(made: TranslationUnit, said: str) -> None:
    assert provenance(made) == said


def test_what_people_wrote_stands_in_the_form_that_is_asked_for() -> None:
    made = unit(author="<Dana>", at=AT, note="a\nb")
    assert provenance(made, repr) == "from memory, reviewed ('<Dana>', 2024-05-01): 'a\\nb'"
