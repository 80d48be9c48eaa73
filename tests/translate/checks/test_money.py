"""Amounts in another currency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.checks.flags import GOOD, found
from translate.checks.money import money


@pytest.mark.parametrize(
    ("source", "target", "evidence"),
    [
        ("It cost £4.6 million.", "Custou 4,6 milhões de euros.", "missing: pound, instead: euro"),
        ("It cost £4.50 a head.", "Custou € 4,50 por pessoa.", "missing: pound, instead: euro"),
        ("A passagem custa R$ 68,00.", "The ticket costs $68.00.", "missing: real, instead: dollar"),
        ("Ол 500 теңге тұрады.", "It costs 500 dollars.", "missing: tenge, instead: dollar"),
        ('המחיר הוא 30 ש"ח.', "The price is 30 euros.", "missing: shekel, instead: euro"),
        ("بلغ الثمن ٥٠٠ جنيه.", "The price was 500 dollars.", "missing: pound, instead: dollar"),
        ("It was sold for 20 dollars.", "הוא נמכר ב-20 אירו.", "missing: dollar, instead: euro"),
        ("It was sold for 20 dollars.", "بيع بالجنيه: 20 جنيها.", "missing: dollar, instead: pound"),
    ],
)
def test_another_currency_is_found(source: str, target: str, evidence: str) -> None:
    flag = found(money(source, target))
    assert (flag.code, flag.evidence) == ("money", evidence)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It cost £4.6 million.", "Custou 4,6 milhões de libras."),
        ("It cost £5.", "Custou 5 libras (cerca de US$ 6)."),
        ("It cost £5 (about $6).", "Custou 5 libras."),
        ("It cost $20.", "Costó 20 pesos."),
        ("It cost 5 quid.", "Custou 5 euros."),
        ("R$ 68,00 por pessoa", "R$ 68.00 a head"),
        ("He lost 5 pounds in Europe.", "Ele perdeu 5 libras na Europa."),
        ("Two pounds of apples, in 2019.", "Duas maçãs, e nenhum euro, em 2019."),
        ("It cost 5 dollars in the 3 events.", "זה עלה 5 דולרים בשלושת האירועים, 3 במספר."),
        ("The 3 dollars are his.", "ה-3 הדולרים שלו."),
        ("两国贸易额达到1.5亿美元。", "Trade reached 150 million dollars."),
    ],
)
def test_what_is_no_fault(source: str, target: str) -> None:
    assert money(source, target) is None


@pytest.mark.parametrize(("source", "target"), [(source, target) for _, source, _, target in GOOD])
def test_good_translations_keep_their_currencies(source: str, target: str) -> None:
    assert money(source, target) is None
    assert money(target, source) is None


@given(st.text("£€$R 5.,\nmilhões de euros דולר جنيه", max_size=80), st.text(max_size=80))
def test_any_text_can_be_checked(source: str, target: str) -> None:
    money(source, target)
    assert money(source, source) is None
