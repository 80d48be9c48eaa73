import re

from hypothesis import given
from hypothesis import strategies as st

from translate.raised import LOWER, RAISE, RAISED


@given(st.integers(0))
def test_a_number_is_raised_and_lowered(number: int) -> None:
    raised = str(number).translate(RAISE)
    assert re.fullmatch(f"[{RAISED}]+", raised)
    assert raised.translate(LOWER) == str(number)


@given(st.characters())
def test_nothing_else_is_raised(sign: str) -> None:
    assert bool(re.fullmatch(f"[{RAISED}]", sign)) == (sign in "⁰¹²³⁴⁵⁶⁷⁸⁹")
    if sign not in "0123456789":
        assert sign.translate(RAISE) == sign
