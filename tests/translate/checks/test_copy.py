"""A source that came back."""

import pytest

from cache.records import Flag, Severity
from tests.translate.checks.flags import found
from translate.checks.copy import copy


class TestCopy:
    def test_a_sentence_came_back(self) -> None:
        flag = found(copy("The bridge was closed.", "the bridge  was closed", "en", "pt"))
        assert flag == Flag("copy", Severity.WARNING, "4 words came back unchanged")

    def test_signs_came_back(self) -> None:
        assert copy("没有人通知司机。", "没有人通知司机。", "zh-Hans", "ja")

    def test_hebrew_came_back(self) -> None:
        assert copy("הגשר נסגר במאי", "הגשר נסגר במאי", "he", "en")

    @pytest.mark.parametrize(
        "text", ["Jane Smith Cooper", "Hotel", "12:30", "animal vegetal", "https://a.org/the/old/road"]
    )
    def test_names_numbers_and_short_texts_may_stay(self, text: str) -> None:
        assert copy(text, text, "en", "pt") is None

    def test_text_in_the_target_letters_already_may_stay(self) -> None:
        assert copy("the old road to town", "the old road to town", "he", "en") is None

    def test_the_same_language_is_no_copy(self) -> None:
        assert copy("The bridge was closed.", "The bridge was closed.", "en", "en") is None
