"""The guard over engines that fail on purpose: each rung, the choice among attempts, and what must survive."""

from collections.abc import Callable

import pytest

from tests.engines import WatchedEngine
from tests.scripted import SENTENCE, faithful, guarded, one
from translate.checks import check
from translate.engines.base import Decoding, Hypothesis
from translate.engines.fake import FakeEngine, Mischief
from translate.engines.guarded import GuardedEngine
from translate.errors import DecodingError, NoEngineForPair
from translate.feeding import FEEDING_VERSION

# -- the contract of an engine


def test_it_is_the_engine_inside_but_for_its_signature() -> None:
    inner = WatchedEngine(pairs={("en", "pt")})
    engine = GuardedEngine(inner)
    assert engine.name == "watched"
    assert engine.signature == f"watched beam=4 feeding={FEEDING_VERSION} guard=1"
    assert engine.supports("en", "pt")
    assert not engine.supports("pt", "en")
    assert engine.sentences_per_second == inner.sentences_per_second
    assert engine.inner is inner


def test_closing_closes_the_engine_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    inner, closed = WatchedEngine(), []
    monkeypatch.setattr(inner, "close", lambda: closed.append(True))
    GuardedEngine(inner).close()
    assert closed == [True]


def test_every_sentence_gets_its_hypothesis_in_its_place_and_distinct_ones_are_decoded_once() -> None:
    engine, inner = guarded(lambda text, _: faithful(text))
    texts = ["one boat", "", "two boats", " one  boat ", "12.50", "\u200b", "o\u00adne boat", "https://x.org"]
    answers = [hypothesis.text for hypothesis in engine.translate(texts, "en", "pt")]
    assert answers == ["Enoz Taobz", "", "Owtz Staobz", "Enoz Taobz", "12.50", "", "Enoz Taobz", "https://x.org"]
    assert inner.calls == [(["one boat", "two boats"], None)]
    assert engine.translate([], "en", "pt") == []


def test_a_pair_that_is_not_supported_is_refused_even_for_nothing() -> None:
    engine = GuardedEngine(FakeEngine(pairs=frozenset({("en", "pt")})))
    for sentences in (["hello there"], ["12"], []):
        with pytest.raises(NoEngineForPair):
            engine.translate(sentences, "pt", "en")


def test_an_engine_that_loses_a_hypothesis_is_found_out() -> None:
    with pytest.raises(DecodingError, match="fake returned 1 hypotheses for 2 sentences: report this defect"):
        GuardedEngine(FakeEngine(mischief=Mischief(drop=1))).translate(["one boat", "two boats"], "en", "pt")


def test_a_failure_is_not_swallowed() -> None:
    with pytest.raises(DecodingError, match="fake was told to fail"):
        GuardedEngine(FakeEngine(mischief=Mischief(fail_on="boats"))).translate(["two boats"], "en", "pt")


def test_the_evidence_of_the_model_is_kept() -> None:
    engine, _ = guarded(lambda text, _: Hypothesis(faithful(text), score=-0.25, tokens=17))
    assert one(engine, SENTENCE) == Hypothesis(faithful(SENTENCE), score=-0.25, tokens=17)


def test_a_decoding_that_the_caller_wants_is_passed_on() -> None:
    engine, inner = guarded(lambda text, _: faithful(text))
    engine.translate(["one boat"], "en", "pt", decoding=Decoding(beam_size=2))
    assert inner.calls == [(["one boat"], Decoding(beam_size=2))]


# -- the ladder

FAULTS: dict[str, Callable[[str], Hypothesis | str]] = {
    "empty": lambda text: "",
    "truncated": lambda text: Hypothesis(faithful(text), score=-1.0, tokens=9, truncated=True),
    "loop": lambda text: faithful(text) + " sim sim sim sim sim sim sim",
    "copy": lambda text: text,
    "script": lambda text: "старый мельник продал все семь лодок, и начальник порта купил их все сразу",
    "length": lambda text: "Sim.",
    "numbers": lambda text: faithful(text).replace("1998", "1889"),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(
    ("rung", "mends"),
    [
        ("halves", lambda text, decoding: "boats," not in text or "bought" not in text),
        ("no_repeat_ngram", lambda text, decoding: decoding.no_repeat_ngram == 3),
        ("repetition_penalty", lambda text, decoding: decoding.repetition_penalty == 1.15),
        ("beam", lambda text, decoding: decoding.beam_size == 1),
    ],
)
def test_each_rung_mends_each_fault_and_ends_the_climb(
    fault: str, rung: str, mends: Callable[[str, Decoding], bool]
) -> None:
    sentence = f"{SENTENCE} in 1998"
    engine, inner = guarded(lambda text, decoding: faithful(text) if mends(text, decoding) else FAULTS[fault](text))
    broken = FAULTS[fault](sentence)
    flags = check(sentence, Hypothesis(broken) if isinstance(broken, str) else broken, "en", "pt")
    assert fault in {flag.code for flag in flags}
    hypothesis = one(engine, sentence)
    assert check(sentence, hypothesis, "en", "pt") == ()
    assert "1998" in hypothesis.text
    assert len(inner.calls) == 2 + [step.name for step in engine.ladder].index(rung)


def test_the_ladder_is_climbed_in_its_order() -> None:
    engine, inner = guarded(lambda text, _: "")
    one(engine, SENTENCE)
    whole, first, second = [SENTENCE], "the old miller sold seven boats,", "and the harbour master bought all of them"
    assert inner.calls == [
        (whole, None),
        ([first, second], None),
        (whole, Decoding(no_repeat_ngram=3)),
        (whole, Decoding(repetition_penalty=1.15)),
        (whole, Decoding(beam_size=1)),
    ]


def test_where_one_beam_is_usual_the_other_is_five() -> None:
    engine, inner = guarded(lambda text, _: "", beam=1)
    one(engine, SENTENCE)
    assert inner.calls[-1][1] == Decoding(beam_size=5)


@pytest.mark.parametrize(
    ("options", "rungs"),
    [
        ({"varies": False}, ["halves"]),
        ({"beam": None}, ["halves", "no_repeat_ngram", "repetition_penalty"]),
    ],
)
def test_rungs_that_the_engine_cannot_climb_are_left_out(options: dict[str, object], rungs: list[str]) -> None:
    engine, inner = guarded(lambda text, _: "", **options)
    one(engine, SENTENCE)
    assert [rung.name for rung in engine.ladder] == rungs
    assert len(inner.calls) == 1 + len(rungs)


def test_only_what_fails_is_tried_again_and_all_of_it_in_one_call_a_rung() -> None:
    engine, inner = guarded(
        lambda text, decoding: "" if "bad" in text and not decoding.no_repeat_ngram else faithful(text)
    )
    texts = ["a good boat", "a bad boat", "good wind", "bad wind", "a bad boat"]
    hypotheses = engine.translate(texts, "en", "pt")
    assert [hypothesis.text for hypothesis in hypotheses] == [faithful(text) for text in texts]
    assert inner.calls == [
        (["a good boat", "a bad boat", "good wind", "bad wind"], None),
        (["a bad boat", "bad wind"], Decoding(no_repeat_ngram=3)),
    ]


def test_a_short_sentence_and_a_single_word_are_not_halved() -> None:
    engine, inner = guarded(lambda text, _: "", varies=False)
    engine.translate(["two boats", "incomprehensibilities", "1 1 1 1 1 1 1 1 1 1 1 1 yes"], "en", "pt")
    assert len(inner.calls) == 1


def test_halves_are_put_together_in_their_order_with_the_worse_evidence() -> None:
    def answer(text: str, decoding: Decoding) -> Hypothesis | str:
        return "" if text == SENTENCE else Hypothesis(faithful(text), score=-float(len(text)), tokens=10)

    engine, _ = guarded(answer, varies=False)
    hypothesis = one(engine, SENTENCE)
    assert hypothesis.text == faithful(SENTENCE)
    assert hypothesis.score == -36.5
    assert hypothesis.tokens == 20


def test_the_best_by_errors_then_warnings_then_score_wins() -> None:
    sentence = f"{SENTENCE} in 1998"
    good = faithful(sentence)

    def answers(**by_rung: Hypothesis) -> str:
        def answer(text: str, decoding: Decoding) -> Hypothesis:
            if decoding.no_repeat_ngram:
                return by_rung["ngram"]
            if decoding.repetition_penalty > 1:
                return by_rung["penalty"]
            return by_rung["beam"] if decoding.beam_size else by_rung["base"] if text == sentence else Hypothesis("")

        return one(guarded(answer)[0], sentence).text

    nothing = Hypothesis("", score=-0.1)
    warned, two = good.replace("1998", "1"), good.replace("1998", "1") + " yes" * 99
    assert answers(base=nothing, ngram=Hypothesis(warned, -3), penalty=nothing, beam=nothing) == warned
    assert answers(base=Hypothesis(two, -1), ngram=Hypothesis(warned, -3), penalty=nothing, beam=nothing) == warned
    better = warned + "!"
    assert answers(base=Hypothesis(warned, -3), ngram=nothing, penalty=Hypothesis(better, -2), beam=nothing) == better
    assert answers(base=Hypothesis(warned, -2), ngram=Hypothesis(better, -2), penalty=nothing, beam=nothing) == warned
    assert answers(base=Hypothesis(warned), ngram=Hypothesis(better, -9), penalty=nothing, beam=nothing) == better


def test_what_fails_to_the_end_comes_back_with_its_fault() -> None:
    engine, inner = guarded(lambda text, _: Hypothesis("Sim", score=-2.0, tokens=512, truncated=True))
    hypothesis = one(engine, SENTENCE)
    assert hypothesis.truncated
    assert {flag.code for flag in check(SENTENCE, hypothesis, "en", "pt")} == {"truncated", "length"}
    assert len(inner.calls) == 1 + len(engine.ladder)


def test_a_name_that_stays_is_no_failure() -> None:
    engine, inner = guarded(lambda text, _: text)
    assert one(engine, "Maria Almeida").text == "Maria Almeida"
    assert len(inner.calls) == 1


def test_a_sentence_is_never_decoded_more_often_than_promised() -> None:
    engine, inner = guarded(lambda text, _: "")
    one(engine, "write about the seven boats that the old miller sold to the harbour master to a@b.org")
    assert len(inner.calls) == 7
    assert all(len(texts) <= 2 for texts, _ in inner.calls)
