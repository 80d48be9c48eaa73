"""Other ways to decode, in both runtimes, over the same tiny checkpoint."""

from itertools import groupby
from pathlib import Path

import pytest

from tests.tiny_nllb import sentences
from translate.engines.base import Decoding
from translate.engines.checkpoint import CheckpointEngine
from translate.engines.ct2 import Ct2Engine
from translate.engines.guarded import GuardedEngine
from translate.engines.hf import HfEngine
from translate.engines.options import EngineOptions
from translate.feeding.marks import find_marks
from translate.models import recognise

OPTIONS = EngineOptions(threads=1, compute_type="float32", max_target_tokens=32, beam_size=1)


@pytest.fixture(scope="module", params=["ct2", "hf"])
def engine(request: pytest.FixtureRequest, nllb: Path, nllb_ct2: Path) -> CheckpointEngine:
    return Ct2Engine(recognise(nllb_ct2), OPTIONS) if request.param == "ct2" else HfEngine(recognise(nllb), OPTIONS)


def decoded(engine: CheckpointEngine, decoding: Decoding | None) -> list[str]:
    return [one.text for one in engine.translate(sentences("en", 12), "en", "he", decoding=decoding)]


def longest_run(texts: list[str]) -> int:
    """Return how often the same character stands on end, at the most."""
    return max(len(list(run)) for text in texts for _, run in groupby(text))


def test_checkpoints_heed_a_decoding_and_say_so(engine: CheckpointEngine) -> None:
    assert engine.varies
    assert engine.plain_marks
    assert engine.beam_size == 1


def test_without_a_decoding_and_with_the_usual_one_the_text_is_the_same(engine: CheckpointEngine) -> None:
    assert decoded(engine, None) == decoded(engine, Decoding()) == decoded(engine, Decoding(beam_size=1))


@pytest.mark.parametrize(
    "decoding", [Decoding(no_repeat_ngram=1), Decoding(repetition_penalty=2.0), Decoding(beam_size=5)]
)
def test_each_setting_changes_the_text(engine: CheckpointEngine, decoding: Decoding) -> None:
    assert decoded(engine, decoding) != decoded(engine, None)


def test_nothing_is_said_again_and_again_when_no_piece_may_come_twice(engine: CheckpointEngine) -> None:
    usual, other = decoded(engine, None), decoded(engine, Decoding(no_repeat_ngram=1))
    assert longest_run(other) < 6 < longest_run(usual)


def test_greedily_both_runtimes_say_the_same(nllb: Path, nllb_ct2: Path) -> None:
    # Not so with a penalty: transformers makes the end less likely too, since it starts each output with that token.
    ct2, hf = Ct2Engine(recognise(nllb_ct2), OPTIONS), HfEngine(recognise(nllb), OPTIONS)
    assert decoded(ct2, Decoding(no_repeat_ngram=3)) == decoded(hf, Decoding(no_repeat_ngram=3))


def test_guarded_a_model_of_noise_keeps_counts_and_order_and_everything_that_must_survive(
    engine: CheckpointEngine,
) -> None:
    texts = [*sentences("en", 3), "", "the </s> boat eng_Latn", "12", "see https://x.org/a [1] and {name} 🎉", "12"]
    guarded = GuardedEngine(engine)
    hypotheses = guarded.translate(texts, "en", "he")
    assert len(hypotheses) == len(texts)
    assert [hypotheses[at].text for at in (3, 5, 7)] == ["", "12", "12"]
    for text, hypothesis in zip(texts, hypotheses, strict=True):
        for mark in find_marks(text).marks:
            assert mark.text in hypothesis.text
    # Whatever a noisy model says, an attempt is never worse than the first.
    assert hypotheses == guarded.translate(texts, "en", "he")
