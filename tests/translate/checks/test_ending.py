"""A text that ends before its end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.checks.flags import found
from translate.checks.ending import ending

SOURCE = "The committee will meet again in the autumn, because the bridge is still closed."


def test_a_text_that_breaks_off() -> None:
    flag = found(ending(SOURCE, "A comissão volta a reunir-se no outono, porque a"))
    assert flag.code == "truncated"
    assert flag.evidence.endswith("no outono, porque a")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (SOURCE, "A comissão volta a reunir-se no outono."),
        (SOURCE, "“A comissão volta a reunir-se no outono.”"),
        (SOURCE, "A comissão volta a reunir-se no outono.[1]"),
        (SOURCE, "委员会将在秋天再次开会。"),
        (SOURCE, "समिति शरद ऋतु में फिर मिलेगी।"),
        (SOURCE, "គណៈកម្មាធិការនឹងជួបប្រជុំម្តងទៀតនៅរដូវស្លឹកឈើជ្រុះ។"),
        (SOURCE, "ကော်မတီသည် ဆောင်းဦးတွင် ထပ်မံတွေ့ဆုံမည်။"),
        (SOURCE, "คณะกรรมการจะประชุมกันอีกครั้งในฤดูใบไม้ร่วง"),
        (SOURCE[:-1], "A comissão volta a reunir-se no outono"),
        ("He left.", "Ele saiu"),
        (SOURCE, ""),
    ],
)
def test_what_ends_as_it_should(source: str, target: str) -> None:
    assert ending(source, target) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_checked(source: str, target: str) -> None:
    ending(source, target)
    assert ending(source, source) is None
