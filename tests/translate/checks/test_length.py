"""A translation that is too short or too long."""

from cache.records import Severity
from tests.translate.checks.flags import found
from translate.checks.length import length, paragraph_length


class TestLength:
    SOURCE = "The committee will meet again in the autumn, because the bridge over the river is still closed."

    def test_too_short(self) -> None:
        flag = found(length(self.SOURCE, "A comissão vai."))
        assert flag.code == "length"
        assert flag.evidence.startswith("too short: 15 characters for 95")

    def test_absurdly_short_is_an_error(self) -> None:
        assert found(length(self.SOURCE * 4, "A ponte.")).severity is Severity.ERROR

    def test_too_long(self) -> None:
        target = "A comissão vai se reunir novamente no outono. " * 6
        assert found(length(self.SOURCE, target)).evidence.startswith("too long")

    def test_a_han_sign_says_more_than_a_letter(self) -> None:
        assert length(self.SOURCE, "委员会将在秋天再次开会，因为河上的桥仍然关闭。") is None
        assert length(self.SOURCE, "委员会开会。")

    def test_short_texts_have_room(self) -> None:
        assert length("No.", "De jeito nenhum.") is None


class TestParagraphLength:
    SOURCE = TestLength.SOURCE * 3

    def test_half_a_paragraph_is_too_short_though_half_a_sentence_is_not(self) -> None:
        target = "A comissão volta a reunir-se no outono, porque a ponte sobre o rio continua fechada. " * 3
        assert paragraph_length(self.SOURCE, target) is None
        half = target[: len(target) // 2]
        assert length(self.SOURCE, half) is None
        assert found(paragraph_length(self.SOURCE, half)).evidence.startswith("too short: ")

    def test_twice_a_paragraph_is_too_long(self) -> None:
        assert found(paragraph_length(self.SOURCE, "A comissão volta a reunir-se. " * 18)).evidence.startswith(
            "too long"
        )

    def test_what_is_absurd_is_an_error_here_too(self) -> None:
        assert found(paragraph_length(self.SOURCE, "A ponte.")).severity is Severity.ERROR

    def test_a_short_paragraph_is_a_sentence(self) -> None:
        assert paragraph_length("No.", "De jeito nenhum.") is None
