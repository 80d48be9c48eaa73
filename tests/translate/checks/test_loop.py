"""The same words again and again."""

import pytest

from cache.records import Severity
from tests.translate.checks.flags import found
from translate.checks.loop import loop


class TestLoop:
    SOURCE = "The committee will meet again in the autumn to decide about the bridge."

    @pytest.mark.parametrize(
        ("target", "times"),
        [
            ("A comissão comissão comissão comissão comissão", 5),
            ("A comissão vai, a comissão vai, a comissão vai, a comissão vai decidir.", 4),
            ("Sinto muito, mas não posso. Sinto muito, mas não posso. Sinto muito, mas não posso.", 3),
        ],
    )
    def test_words_on_end(self, target: str, times: int) -> None:
        flag = found(loop(self.SOURCE, target))
        assert flag.severity is Severity.ERROR
        assert flag.evidence.endswith(f"{times} times on end")

    @pytest.mark.parametrize(
        "target", ["我很抱歉我很抱歉我很抱歉我很抱歉", "委员会委员会委员会委员会委员会", "ขอโทษขอโทษขอโทษขอโทษ"]
    )
    def test_signs_on_end_where_words_are_not_spaced(self, target: str) -> None:
        assert loop(self.SOURCE, target)

    def test_letters_on_end(self) -> None:
        assert loop(self.SOURCE, "A comissããããããããããããããããããããããããão")

    def test_repetition_that_the_source_has_as_well(self) -> None:
        assert loop("Ha ha ha ha ha ha!", "He he he he he he!") is None
        assert loop("哈哈哈哈哈哈哈哈哈哈哈哈哈", "哈哈哈哈哈哈哈哈哈哈哈哈") is None

    @pytest.mark.parametrize(
        "target",
        [
            "A comissão se reúne no outono, e no inverno, e na primavera.",
            "Muito, muito, muito bem.",
            "Capítulo ..... 12",
            "委员会将在秋天再次开会，决定桥的事情。",
        ],
    )
    def test_ordinary_text_does_not_loop(self, target: str) -> None:
        assert loop(self.SOURCE, target) is None

    def test_a_long_text_is_searched_at_its_end(self) -> None:
        words = " ".join(f"palavra{number}" for number in range(2000))
        assert loop(self.SOURCE, f"{words} fim fim fim fim fim")
