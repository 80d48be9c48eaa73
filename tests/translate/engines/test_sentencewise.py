from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.keys import normalize
from tests.cache.samples import damaged_texts
from translate.engines.base import Decoding, Hypothesis
from translate.engines.sentencewise import SentenceEngine, clean, has_letters
from translate.errors import DecodingError, NoEngineForPair


class Echo(SentenceEngine):
    """Decodes into capitals; texts that hold `loop` never end, and `lose` loses one hypothesis."""

    name = "echo"
    signature = "echo"
    max_source_tokens = 8

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def supports(self, source_lang: str, target_lang: str) -> bool:
        return (source_lang, target_lang) == ("en", "pt")

    def _measure(self, text: str, source_lang: str) -> int:
        return len(text.split())

    def _decode(self, texts: Sequence[str], source_lang: str, target_lang: str, decoding: Decoding) -> list[Hypothesis]:
        self.calls.append(list(texts))
        hypotheses = [
            Hypothesis(text.upper(), -1.0, len(text.split()), truncated="loop" in text or len(text.split()) > 5)
            for text in texts
        ]
        return hypotheses[1:] if any("lose" in text for text in texts) else hypotheses


def translate(*sentences: str) -> list[str]:
    return [hypothesis.text for hypothesis in Echo().translate(sentences, "en", "pt")]


def test_every_sentence_gets_its_hypothesis_in_its_place() -> None:
    assert translate("one", "", "two", "  \n", "three") == ["ONE", "", "TWO", "", "THREE"]
    assert translate() == []


def test_blank_sentences_and_bare_numbers_never_reach_the_model() -> None:
    engine = Echo()
    texts = [one.text for one in engine.translate(["", " \u200b\u00ad", "12.50 — 17%", "…", "😀"], "en", "pt")]
    assert texts == ["", "", "12.50 — 17%", "…", "😀"]
    assert engine.calls == []


def test_an_address_or_a_key_is_copied_and_not_read_out() -> None:
    url = "https://example.org/" + "a1b2c3/" * 12
    assert translate(url) == [url]
    assert translate(f"see {url}") == [f"SEE {url.upper()}"]


def test_equal_sentences_are_decoded_once() -> None:
    engine = Echo()
    engine.translate(["one", "two", "one", " one ", "o\u00adne"], "en", "pt")
    assert engine.calls == [["one", "two"]]


def test_what_only_the_keys_ignore_the_model_does_not_see() -> None:
    assert clean("\ufeffco\u00adoperate\u200b \u202eleft\u202c\u2067 to\u200e", "en") == "cooperate left to"
    assert clean("e\u0301", "fr") == "\u00e9"
    assert clean("a\x00b\x1bc\x9bd\ud800e\uffff", "en") == "a b c d e"
    assert clean("می\u200cخواهم", "fa") == "می\u200cخواهم"


def test_damage_that_the_keys_ignore_the_model_does_not_see_either() -> None:
    assert clean("\ufedf\ufe8e الســــلام علی فی", "ar") == "لا السلام على في"
    assert clean("ארגון ((SCO, מנגנון", "he") == "ארגון (SCO), מנגנון"
    assert clean("тiл мeн қаhарман", "kk") == "тіл мен қаһарман"


@given(damaged_texts, st.sampled_from(["en", "he", "ar", "kk"]))
def test_equal_keys_mean_equal_input(text: str, lang: str) -> None:
    fed = clean(text, lang)
    assert fed == clean(normalize(text, lang), lang) == clean(fed, lang) == normalize(fed, lang)
    fed.encode()


def test_letters_of_any_script_are_letters() -> None:
    assert all(map(has_letters, ("a1", "ש", "ж", "字", "ก")))
    assert not any(map(has_letters, ("", "123", "۱۲۳", "— 5 %", "😀")))


def test_a_long_sentence_is_decoded_clause_by_clause_and_put_together() -> None:
    engine = Echo()
    [hypothesis] = engine.translate(["one two three four, five six seven eight; nine ten"], "en", "pt")
    assert hypothesis.text == "ONE TWO THREE FOUR, FIVE SIX SEVEN EIGHT; NINE TEN"
    assert all(len(text.split()) <= 8 for call in engine.calls for text in call)
    assert len(engine.calls[0]) > 1


def test_an_output_that_did_not_end_is_tried_again_in_halves() -> None:
    engine = Echo()
    [hypothesis] = engine.translate(["one two three, four five six"], "en", "pt")
    assert engine.calls == [["one two three, four five six"], ["one two three,", "four five six"]]
    assert hypothesis == Hypothesis("ONE TWO THREE, FOUR FIVE SIX", score=-1.0, tokens=6)


def test_an_output_that_does_not_end_in_halves_either_is_flagged() -> None:
    engine = Echo()
    [hypothesis] = engine.translate(["we loop and loop"], "en", "pt")
    assert hypothesis.truncated
    assert hypothesis.text == "WE LOOP AND LOOP"
    assert len(engine.calls) == 2


def test_a_word_that_does_not_end_is_not_cut_in_two() -> None:
    engine = Echo()
    [hypothesis] = engine.translate(["loop"], "en", "pt")
    assert hypothesis.truncated
    assert len(engine.calls) == 1


def test_a_pair_that_is_not_supported_is_refused_with_the_remedy() -> None:
    with pytest.raises(NoEngineForPair, match=r"echo does not translate Hebrew to Portuguese: use --engine auto"):
        Echo().translate(["שלום"], "he", "pt")


def test_an_engine_that_loses_a_hypothesis_is_caught() -> None:
    with pytest.raises(DecodingError, match="echo returned 0 hypotheses for 1 sentences"):
        Echo().translate(["lose this"], "en", "pt")


@given(st.lists(st.text(alphabet=st.sampled_from(list("ab 1,;\n\u200b")), max_size=60), max_size=8))
def test_counts_match_and_neighbours_change_nothing(sentences: list[str]) -> None:
    together = Echo().translate(sentences, "en", "pt")
    alone = [Echo().translate([sentence], "en", "pt")[0] for sentence in sentences]
    assert together == alone
