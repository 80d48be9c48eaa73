"""Whatever a text holds, its line is one line, can be printed, and gives the text back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.json_lines import json_line

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=40)


@given(st.dictionaries(ANYTHING, ANYTHING | st.none() | st.integers() | st.booleans(), max_size=4))
def test_every_row_comes_back_from_one_line(row: dict[str, object]) -> None:
    line = json_line(row)
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8")) == row


@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\x7f", "\x85", "\u2028", "\u202e", "\u2067", "\ud800", "\n", "\0"])
def test_nothing_drives_a_terminal(sign: str) -> None:
    assert json_line({"text": f"a{sign}b"}).isprintable()


def test_letters_stand_as_they_are() -> None:
    assert json_line({"text": "שלום, мир 河 e\u0301"}) == '{"text": "שלום, мир 河 e\u0301"}'


def test_what_json_has_no_number_for_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_line({"score": float("nan")})
