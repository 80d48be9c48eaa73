import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines import EngineOptions
from translate.engines.fake import FakeEngine, Mischief
from translate.errors import DecodingError, NoEngineForPair, UnknownLanguage


def test_a_sentence_is_marked_and_keeps_its_text() -> None:
    assert [one.text for one in FakeEngine().translate(["In 1998, 3.5 % left.", ""], "en", "pt")] == [
        "«pt: In 1998, 3.5 % left.»",
        "",
    ]


def test_every_pair_is_supported_in_any_script() -> None:
    engine = FakeEngine()
    assert engine.supports("he", "kk")
    assert engine.translate(["שלום"], "he", "zh-Hans")[0].text == "«zh-Hans: שלום»"


def test_a_name_that_is_no_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        FakeEngine().translate(["x"], "en", "klingon-x")


def test_line_breaks_do_not_get_through() -> None:
    assert FakeEngine().translate(["one\n two"], "en", "pt")[0].text == "«pt: one two»"


def test_pairs_can_be_limited() -> None:
    engine = FakeEngine(pairs=frozenset({("en", "pt")}))
    assert engine.supports("en", "pt")
    assert not engine.supports("pt", "en")
    with pytest.raises(NoEngineForPair, match="not to translate Portuguese to English"):
        engine.translate(["olá"], "pt", "en")


def test_the_signature_has_what_changes_the_text_and_nothing_else() -> None:
    plain = FakeEngine().signature
    assert plain == FakeEngine(EngineOptions(beam_size=9, threads=3, batch_tokens=7)).signature
    assert plain == FakeEngine(mischief=Mischief(fail_on="x", seconds=0.001, drop=1)).signature
    assert plain != FakeEngine(marks=("[", "]")).signature
    assert plain != FakeEngine(mischief=Mischief(cut_on="x")).signature
    assert "\n" not in plain


def test_it_fails_when_told_to() -> None:
    engine = FakeEngine(mischief=Mischief(fail_on="bridge"))
    assert len(engine.translate(["the road"], "en", "pt")) == 1
    with pytest.raises(DecodingError, match="told to fail on 'bridge'"):
        engine.translate(["the road", "the bridge"], "en", "pt")


def test_it_cuts_when_told_to() -> None:
    [cut, whole] = FakeEngine(mischief=Mischief(cut_on="long")).translate(["a long way to go", "near"], "en", "pt")
    assert cut.truncated
    assert len(cut.text) < len("«pt: a long way to go»")
    assert not whole.truncated


def test_it_breaks_the_contract_when_told_to() -> None:
    assert len(FakeEngine(mischief=Mischief(drop=1)).translate(["a", "b"], "en", "pt")) == 1


def test_it_takes_its_time_when_told_to() -> None:
    assert FakeEngine(mischief=Mischief(seconds=0.25)).sentences_per_second == 4
    assert FakeEngine().sentences_per_second > 1000
    assert FakeEngine(mischief=Mischief(seconds=0.001)).translate(["a"], "en", "pt")[0].text == "«pt: a»"


def test_it_remembers_what_it_was_asked_for_from_every_thread() -> None:
    engine = FakeEngine()
    threads = [
        threading.Thread(target=engine.translate, args=([f"{number} a", f"{number} b"], "en", "pt"))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(engine.decoded) == sorted(f"{number} {letter}" for number in range(8) for letter in "ab")


@given(st.lists(st.text()))
def test_counts_match_and_blank_stays_blank(sentences: list[str]) -> None:
    hypotheses = FakeEngine().translate(sentences, "en", "he")
    assert len(hypotheses) == len(sentences)
    assert all(bool(one.text) == bool(text.split()) for one, text in zip(hypotheses, sentences, strict=True))
    assert hypotheses == FakeEngine().translate(sentences, "en", "he")
