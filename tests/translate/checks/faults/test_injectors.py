"""The injectors: each makes a fault, in its own unit, and says nothing where there is nothing to spoil."""

from random import Random

import pytest

from cache.records import Flag, Origin, Severity, Span, TranslationUnit
from translate.checks import CODES
from translate.checks.faults import INJECTORS, Ground
from translate.checks.faults.fault import by_machine, by_people, stored_flags

SOURCE = (
    "The committee of Alexandria will meet again on 14 May 2019 (in the old harbour). "
    "The bridge over the river is still closed, and nobody knows who will pay 3,500 pounds for it."
)
TARGET = (
    "A comissão de Alexandria volta a reunir-se em 14 de maio de 2019 (no porto velho). "
    "A ponte sobre o rio continua fechada, e ninguém sabe quem vai pagar 3.500 libras por ela."
)
CUT = SOURCE.index("The bridge"), TARGET.index("A ponte")
UNIT = TranslationUnit(
    SOURCE,
    "en",
    "pt",
    TARGET,
    Origin.MEMORY,
    alignment=(Span(0, CUT[0] - 1, 0, CUT[1] - 1), Span(CUT[0], len(SOURCE), CUT[1], len(TARGET))),
)
OTHERS = (TranslationUnit("The mill is old. " * 12, "en", "pt", "O moinho é muito velho. " * 12, Origin.MEMORY),)
# No name in this document recurs.
WITHOUT_NAMES = sorted(set(INJECTORS) - {"names"})


def ground(seed: int, unit: TranslationUnit = UNIT) -> Ground:
    """Return ground for an injector."""
    return Ground(unit, OTHERS, ("Мост через реку всё ещё закрыт, и никто не знает почему.",), Random(seed))


def test_there_is_one_for_every_code() -> None:
    assert list(INJECTORS) == list(CODES)


@pytest.mark.parametrize("code", WITHOUT_NAMES)
def test_a_fault_changes_the_target_and_little_else(code: str) -> None:
    made = [fault for seed in range(12) if (fault := INJECTORS[code](ground(seed)))]
    assert made
    for fault in made:
        assert fault.unit.target != TARGET
        assert fault.unit.source.startswith(SOURCE)
        assert (fault.unit.source_lang, fault.unit.target_lang) == ("en", "pt")


@pytest.mark.parametrize("code", sorted(INJECTORS))
def test_chance_is_all_that_differs(code: str) -> None:
    assert INJECTORS[code](ground(5)) == INJECTORS[code](ground(5))


@pytest.mark.parametrize("code", sorted(set(INJECTORS) - {"addresses"}))
def test_where_nothing_can_be_spoiled_nothing_is(code: str) -> None:
    bare = TranslationUnit("Yes", "en", "pt", "Sim", Origin.MEMORY, alignment=(Span(0, 3, 0, 3),))
    assert INJECTORS[code](Ground(bare, (), (), Random(1))) is None


def test_a_recurring_name_is_spelled_otherwise() -> None:
    text = "A ponte de Gullhaven continua fechada."
    unit = TranslationUnit("The bridge of Gullhaven is still closed.", "en", "pt", text, Origin.MEMORY)
    fault = INJECTORS["names"](Ground(unit, (unit, unit), (), Random(1)))
    assert fault is not None
    assert fault.unit.target == "A ponte de Gulhaven continua fechada."
    assert INJECTORS["names"](Ground(unit, (unit,), (), Random(1))) is None


def test_an_engine_s_sentence_is_replaced_and_checked() -> None:
    made = by_machine(UNIT, UNIT.alignment[0], "", truncated=False)
    assert made.origin is Origin.MACHINE
    assert (made.target or "").strip() == TARGET[CUT[1] :]
    assert [span.target_end - span.target_start for span in made.alignment] == [0, len(TARGET) - CUT[1]]
    assert made.flags == (Flag("empty", Severity.ERROR, f"nothing for {CUT[0] - 1} characters"),)


def test_an_engine_that_stops_says_so_of_that_sentence() -> None:
    made = by_machine(UNIT, UNIT.alignment[1], "A ponte sobre o rio continua", truncated=True)
    assert [flag.code for flag in made.flags if flag.severity is Severity.ERROR] == ["truncated"]


def test_people_say_nothing_of_their_slips() -> None:
    assert by_people(UNIT, "A ponte").flags == ()
    assert by_people(UNIT, "").alignment == ()


def test_a_good_unit_has_nothing_stored() -> None:
    assert stored_flags(UNIT) == ()
