"""Numbers that are missing or altered."""

import pytest

from translate.checks.numbers import numbers


class TestNumbers:
    @pytest.mark.parametrize(
        ("source", "target", "evidence"),
        [
            ("It rained in 1992.", "Choveu.", "missing: 1992"),
            ("It rained in 1992.", "Choveu em 1929.", "missing: 1992, instead: 1929"),
            ("It rained in 1992.", "Choveu em 1993.", "missing: 1992, instead: 1993"),
            ("There were 1,500 people.", "Havia 150 pessoas.", "missing: 1500, instead: 150"),
            ("From 1941 to 1945", "De 1941 a 1941", "missing: 1945, instead: 1941"),
        ],
    )
    def test_missing_and_altered(self, source: str, target: str, evidence: str | None) -> None:
        flag = numbers(source, target)
        assert (flag.evidence if flag else None) == evidence

    @pytest.mark.parametrize(
        ("source", "target"),
        [
            ("1,418,233,615 people", "1.418.233.615 pessoas"),
            ("1 418 233 615 people", "1\u202f418\u202f233\u202f615 pessoas"),
            ("3.14", "3,14"),
            ("٣٫١٤", "3.14"),
            ("۱۲۳۴ نفر", "1234 pessoas"),
            ("14/04/2020", "2020-04-14"),
            ("seven of 12 men", "sete de doze homens"),
            ("the 18th century", "século XVIII"),
            ("2.5 million", "2 500 000"),
            ("007", "7"),
            ("14.04.2020", "14 April 2020"),
            ("version 2.0.31", "versão 2.0.31"),
            ("1,234.56 dollars", "1.234,56 dólares"),
            ("12,34,567 rupees", "1.234.567 rupias"),
            ("20.0 percent", "20 por cento"),
        ],
    )
    def test_other_ways_to_write_the_same(self, source: str, target: str) -> None:
        assert numbers(source, target) is None

    def test_numbers_that_only_the_translation_has_may_be_words_in_the_source(self) -> None:
        assert numbers("Fifty years", "50 anos") is None

    def test_a_table_of_thousands_is_paired_by_digits(self) -> None:
        source = " ".join(f"{number}.5" for number in range(2001, 6001))
        target = " ".join(f"{number},50" for number in range(2001, 6000))
        flag = numbers(source, target)
        assert flag is not None
        assert flag.evidence == "missing: 60005"
