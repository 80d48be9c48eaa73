"""Words for every flag."""

import pytest

from reader.flag_words import explain
from translate.checks import CODES
from translate.flag_codes import FAILED, NO_ENGINE


@pytest.mark.parametrize("code", [*CODES, NO_ENGINE, FAILED])
def test_every_flag_has_a_label_and_a_sentence(code: str) -> None:
    words = explain(code)
    assert words.label
    assert words.label != code
    assert words.explanation.endswith(".")


def test_an_unknown_flag_speaks_for_itself() -> None:
    assert explain("new-check").label == "new check"
    assert explain("new-check").explanation == ""
