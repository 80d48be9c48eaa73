"""Checks of one hypothesis: what is stored with it, in which order, and that good text has nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Severity
from tests.translate.checks.flags import GOOD
from translate import checks
from translate.checks import check
from translate.engines.base import Hypothesis


def codes(source: str, target: str, source_lang: str = "en", target_lang: str = "pt") -> list[str]:
    """Return the codes of what is found, in order."""
    return [flag.code for flag in check(source, Hypothesis(target), source_lang, target_lang)]


class TestCheck:
    @pytest.mark.parametrize(("source_lang", "source", "target_lang", "target"), GOOD)
    def test_good_translations_have_no_flags(
        self, source_lang: str, source: str, target_lang: str, target: str
    ) -> None:
        assert check(source, Hypothesis(target, score=-0.4), source_lang, target_lang) == ()

    def test_errors_come_first(self) -> None:
        source = "In 1992 the two countries signed a treaty about the river and its bridges."
        flags = check(source, Hypothesis("A A A A A A", truncated=True), "en", "pt")
        assert [flag.severity for flag in flags] == sorted(
            (flag.severity for flag in flags), key=[Severity.ERROR, Severity.WARNING, Severity.INFO].index
        )
        assert {flag.code for flag in flags} >= {"truncated", "loop", "numbers"}

    def test_an_empty_or_copied_text_is_not_blamed_twice(self) -> None:
        assert codes("In 1992 the old bridge was closed for good.", "") == ["empty"]
        same = "In 1992 the old bridge was closed for good."
        assert codes(same, same) == ["copy"]

    def test_a_source_without_words_is_never_blamed(self) -> None:
        assert check("***", Hypothesis("", truncated=True), "en", "pt") == ()

    @given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "he", "zh-Hans", "kk"]), st.booleans())
    def test_any_text_can_be_checked(self, source: str, target: str, lang: str, truncated: bool) -> None:
        for flag in check(source, Hypothesis(target, truncated=truncated), lang, "pt"):
            assert flag.code in (checks.__doc__ or "")
            assert flag.evidence

    def test_a_very_long_number_is_checked_too(self) -> None:
        assert codes("The number is " + "7" * 5000 + " in all, they say so.", "O número é grande.")
