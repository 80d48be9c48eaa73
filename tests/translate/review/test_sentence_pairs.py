"""Sentences pair off one to one, or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.review.sentence_pairs import PAIRING, sentence_pairs


def texts(source: str, target: str, source_lang: str = "en", target_lang: str = "pt") -> list[tuple[str, str]]:
    return [
        (source[one.source_start : one.source_end], target[one.target_start : one.target_end])
        for one in sentence_pairs(source, target, source_lang, target_lang)
    ]


def test_as_many_sentences_of_like_length_pair_off() -> None:
    source = "The river rose overnight. It took the old bridge with it. Nobody was hurt."
    target = "O rio subiu durante a noite. Levou consigo a ponte velha. Ninguém ficou ferido."
    assert texts(source, target) == [
        ("The river rose overnight.", "O rio subiu durante a noite."),
        ("It took the old bridge with it.", "Levou consigo a ponte velha."),
        ("Nobody was hurt.", "Ninguém ficou ferido."),
    ]


def test_right_to_left_and_chinese_pair_off_too() -> None:
    assert texts("הנהר עלה במשך הלילה. איש לא נפגע.", "河水夜里上涨了。没有人受伤。", "he", "zh-Hans") == [
        ("הנהר עלה במשך הלילה.", "河水夜里上涨了。"),
        ("איש לא נפגע.", "没有人受伤。"),
    ]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The river rose. It took the bridge.", "O rio subiu e levou a ponte."),
        ("The river rose and took the bridge.", "O rio subiu. Levou a ponte."),
        (
            "Yes. The river rose overnight and took the old bridge with it, as it had done in 1824.",
            "Sim, o rio subiu durante a noite e levou consigo a ponte velha, tal como tinha feito. Em 1824.",
        ),
        ("", ""),
        ("The river rose.", ""),
        ("  ", "O rio subiu."),
    ],
)
def test_otherwise_there_are_none(source: str, target: str) -> None:
    assert texts(source, target) == []


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab. !\n"), max_size=60), st.text(st.sampled_from("ab. !\n"), max_size=60))
def test_pairs_are_in_order_and_inside_the_texts(source: str, target: str) -> None:
    spans = sentence_pairs(source, target, "en", "pt")
    ends = (0, 0)
    for one in spans:
        assert ends[0] <= one.source_start < one.source_end <= len(source)
        assert ends[1] <= one.target_start < one.target_end <= len(target)
        ends = (one.source_end, one.target_end)


def test_its_version_names_the_splitter() -> None:
    assert "splitter:" in PAIRING.version
    assert PAIRING.pairs is sentence_pairs
