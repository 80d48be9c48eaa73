"""Both engines over the same tiny checkpoints: what they share, and that they agree."""

import itertools
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tiny_nllb import build_nllb, sentences
from translate.engines.base import Decoding
from translate.engines.checkpoint import CheckpointEngine
from translate.engines.ct2 import Ct2Engine
from translate.engines.hf import HfEngine
from translate.engines.options import EngineOptions
from translate.errors import EngineError, ModelError, NoEngineForPair
from translate.models import recognise

# One thread: the models are so small that a second one only waits. Short outputs: random weights rarely end.
FAST = {"threads": 1, "compute_type": "float32", "max_target_tokens": 32}
PAIRS = (("en", "pt"), ("he", "en"), ("kk", "ru"), ("ar", "zh-Hans"), ("zh-Hans", "he"))


def options(**changes: object) -> EngineOptions:
    return EngineOptions(**{**FAST, **changes})  # type: ignore[arg-type]


@pytest.fixture(scope="module", params=["ct2", "hf"])
def engine(request: pytest.FixtureRequest, nllb: Path, nllb_ct2: Path) -> CheckpointEngine:
    return Ct2Engine(recognise(nllb_ct2), options()) if request.param == "ct2" else HfEngine(recognise(nllb), options())


@pytest.mark.parametrize("family", ["nllb", "m2m100"])
def test_greedy_output_is_the_same_token_for_token(request: pytest.FixtureRequest, family: str) -> None:
    checkpoint, converted = request.getfixturevalue(family), request.getfixturevalue(f"{family}_ct2")
    ct2 = Ct2Engine(recognise(converted), options(beam_size=1))
    hf = HfEngine(recognise(checkpoint), options(beam_size=1))
    seen: set[str] = set()
    for source, target in PAIRS:
        texts = sentences(source, 24)
        for ours, theirs in zip(ct2.translate(texts, source, target), hf.translate(texts, source, target), strict=True):
            assert ours.text == theirs.text
            assert ours.tokens == theirs.tokens
            assert ours.truncated == theirs.truncated
            assert ours.score == pytest.approx(theirs.score, abs=2e-4)
            seen.add(ours.text)
    assert len(seen) > 30  # the models answer different sentences differently, or this would prove nothing


def test_beams_agree_where_two_are_not_equally_good(nllb: Path, nllb_ct2: Path) -> None:
    ct2, hf = Ct2Engine(recognise(nllb_ct2), options()), HfEngine(recognise(nllb), options())
    same = total = 0
    for source, target in PAIRS[:2]:
        texts = sentences(source, 20)
        for ours, theirs in zip(ct2.translate(texts, source, target), hf.translate(texts, source, target), strict=True):
            same, total = same + (ours.text == theirs.text), total + 1
    assert same >= 0.9 * total


def test_the_target_language_decides_the_output(engine: CheckpointEngine) -> None:
    texts = sentences("en", 6)
    outputs = {target: [one.text for one in engine.translate(texts, "en", target)] for target in ("pt", "he", "kk")}
    assert len({tuple(output) for output in outputs.values()}) == 3


def test_the_source_language_decides_the_output(engine: CheckpointEngine) -> None:
    texts = sentences("en", 6)
    as_english, as_russian = (engine.translate(texts, source, "he") for source in ("en", "ru"))
    assert [one.text for one in as_english] != [one.text for one in as_russian]


def test_no_code_and_no_control_token_gets_into_the_text(engine: CheckpointEngine) -> None:
    for hypothesis in engine.translate(sentences("en", 20), "en", "he"):
        assert not re.search(r"[a-z]{3}_[A-Z][a-z]{3}|</?s>|<unk>|<pad>|<mask>|madeupword|\u2581", hypothesis.text)
        assert hypothesis.text == hypothesis.text.strip()


def test_evidence_comes_with_every_hypothesis(engine: CheckpointEngine) -> None:
    for hypothesis in engine.translate(sentences("he", 12), "he", "en"):
        assert hypothesis.score is not None
        assert hypothesis.score < 0
        assert hypothesis.tokens is not None
        assert 0 < hypothesis.tokens <= 64


def test_blank_and_unreadable_sentences_do_not_reach_the_model(
    engine: CheckpointEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*arguments: object) -> None:
        raise AssertionError("reached the model")

    monkeypatch.setattr(engine, "_generate", never)
    texts = ["", " \n", "\u202e\u00ad\u200b", "17.5 %", "…", "ᱥᱟᱱᱛᱟᱲᱤ"]
    got = [one.text for one in engine.translate(texts, "en", "he")]
    # Ol Chiki is in no piece of these models: they would be given nothing but <unk>, and would invent.
    assert got == ["", "", "", "17.5 %", "…", "ᱥᱟᱱᱛᱟᱲᱤ"]


def test_invisible_characters_change_nothing(engine: CheckpointEngine) -> None:
    [plain] = engine.translate(["the old miller sold seven small boats."], "en", "he")
    [strewn] = engine.translate(
        ["\u2067the o\u00adld mil\u200bler\u200e sold  seven\nsmall\ufeff boats.\u2069"], "en", "he"
    )
    assert plain == strewn


def test_the_name_of_a_special_token_is_read_as_text(engine: CheckpointEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    sources: list[list[str]] = []
    generate = engine._generate

    def watch(tokens: list[list[str]], target_code: str, max_tokens: int, decoding: Decoding) -> object:
        sources.extend(tokens)
        assert target_code == "heb_Hebr"
        return generate(tokens, target_code, max_tokens, decoding)

    monkeypatch.setattr(engine, "_generate", watch)
    engine.translate(["the </s> sold heb_Hebr boats", "the <mask> and <pad> wall"], "en", "he")
    for tokens in sources:
        assert tokens[0] == "eng_Latn"
        assert tokens[-1] == "</s>"
        assert not {"</s>", "heb_Hebr", "<mask>", "<pad>"} & set(tokens[1:-1])


def test_nothing_is_cut_in_silence(engine: CheckpointEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    read: list[str] = []
    generate = engine._generate

    def watch(tokens: list[list[str]], target_code: str, max_tokens: int, decoding: Decoding) -> object:
        lengths.extend(map(len, tokens))
        read.extend(piece for source in tokens for piece in source[1:-1])
        return generate(tokens, target_code, max_tokens, decoding)

    monkeypatch.setattr(engine, "_generate", watch)
    long = "; ".join(text.rstrip(".") for text in sentences("en", 90))
    [hypothesis] = engine.translate([long], "en", "he")
    assert max(lengths) <= engine.max_source_tokens + 2
    assert sum(lengths) > 1500
    assert not {word for word in long.split() if word.isalpha()} - set(
        "".join(read).replace("\u2581", " ").replace(",", " ").replace(";", " ").split()
    )
    assert hypothesis.truncated  # random weights do not end every clause, and it says so


def test_an_output_that_reached_its_limit_is_flagged(nllb_ct2: Path) -> None:
    engine = Ct2Engine(recognise(nllb_ct2), options(max_target_tokens=8))
    hypotheses = engine.translate(sentences("en", 12), "en", "he")
    assert any(one.truncated for one in hypotheses)
    assert all(one.truncated or (one.tokens or 0) <= 16 for one in hypotheses)


def test_one_word_of_a_thousand_letters_does_not_break_the_positions(engine: CheckpointEngine) -> None:
    [copied] = engine.translate(["miller" * 500], "en", "he")
    assert copied.text == "miller" * 500
    [cut] = engine.translate(["老磨坊主修好了断桥" * 150], "zh-Hans", "he")
    assert cut.text


def test_order_is_kept_whatever_the_batches_are(engine: CheckpointEngine) -> None:
    texts = [*sentences("en", 12), "", "the wall", "17", *sentences("en", 3, seed=1)]
    together = engine.translate(texts, "en", "ru")
    alone = [engine.translate([text], "en", "ru")[0] for text in texts]
    backwards = engine.translate(texts[::-1], "en", "ru")[::-1]
    for other in (alone, backwards):
        assert [(one.text, one.tokens, one.truncated) for one in other] == [
            (one.text, one.tokens, one.truncated) for one in together
        ]
        assert [one.score for one in other] == pytest.approx([one.score for one in together], abs=2e-4)


@pytest.mark.parametrize("batch_tokens", [1, 40, 100_000])
def test_the_batch_budget_changes_nothing(nllb: Path, nllb_ct2: Path, batch_tokens: int) -> None:
    texts = sentences("kk", 12)
    for kind, path in ((Ct2Engine, nllb_ct2), (HfEngine, nllb)):
        usual = kind(recognise(path), options(beam_size=2))
        other = kind(recognise(path), options(beam_size=2, batch_tokens=batch_tokens))
        assert usual.signature == other.signature
        assert [one.text for one in usual.translate(texts, "kk", "en")] == [
            one.text for one in other.translate(texts, "kk", "en")
        ]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*sentences("en", 8), "", " ", "17", "the </s> wall", "ᱥᱟᱱ"]), max_size=7))
def test_neighbours_change_nothing_in_int8_either(nllb_ct2: Path, texts: list[str]) -> None:
    engine = Ct2Engine(recognise(nllb_ct2), EngineOptions(threads=1, beam_size=2, max_target_tokens=24))
    together = engine.translate(texts, "en", "he")
    assert len(together) == len(texts)
    assert [one.text for one in together] == [engine.translate([text], "en", "he")[0].text for text in texts]


def test_limits_follow_the_sentence_and_not_the_batch(engine: CheckpointEngine) -> None:
    limits = [engine._limit(length) for length in range(1, 1100)]
    assert limits == sorted(limits)
    assert max(limits) == 32
    roomy = type(engine)(engine._model, options(max_target_tokens=1000))
    assert roomy._limit(10) == roomy._limit(16) == 64
    assert roomy._limit(17) == 112
    assert all(roomy._limit(length) >= 2 * length + 10 for length in range(1, 400))


TEXT_SETTINGS = {"beam_size": 2, "compute_type": "float16", "max_source_tokens": 90, "max_target_tokens": 64}
SPEED_SETTINGS = {"threads": 3, "batch_tokens": 77, "device": "cpu"}


@pytest.mark.parametrize("field", TEXT_SETTINGS)
def test_a_setting_that_changes_the_text_is_in_the_signature(engine: CheckpointEngine, field: str) -> None:
    changed = type(engine)(engine._model, options(**{field: TEXT_SETTINGS[field]}))
    assert changed.signature != engine.signature
    assert str(TEXT_SETTINGS[field]) in changed.signature


@pytest.mark.parametrize("field", SPEED_SETTINGS)
def test_a_setting_that_only_changes_the_speed_is_not(engine: CheckpointEngine, field: str) -> None:
    assert type(engine)(engine._model, options(**{field: SPEED_SETTINGS[field]})).signature == engine.signature


def test_every_option_is_one_or_the_other() -> None:
    import dataclasses

    # Of `full_vocabulary` only CTranslate2 makes something: see test_shortlist.
    known = {*TEXT_SETTINGS, *SPEED_SETTINGS, "full_vocabulary"}
    assert {field.name for field in dataclasses.fields(EngineOptions)} == known


def test_the_signature_is_one_line_without_a_path(engine: CheckpointEngine) -> None:
    assert "\n" not in engine.signature
    assert "/" not in engine.signature
    assert "rules=" in engine.signature
    assert "nllb:" in engine.signature


def test_a_moved_model_has_the_same_signature(engine: CheckpointEngine, tmp_path: Path) -> None:
    moved = shutil.copytree(engine._model.path, tmp_path / "another name")
    assert type(engine)(recognise(moved), options()).signature == engine.signature


def test_another_model_has_another_signature(nllb: Path, tmp_path: Path) -> None:
    other = build_nllb(tmp_path / "other", seed=5)
    first, second = (HfEngine(recognise(path), options()).signature for path in (nllb, other))
    assert first != second
    assert [a != b for a, b in zip(first.split(), second.split(), strict=True)].count(True) == 1


def test_support_follows_the_family(engine: CheckpointEngine, m2m100_ct2: Path) -> None:
    for source, target in itertools.permutations(("en", "he", "kk", "sat", "zh-Hant"), 2):
        assert engine.supports(source, target)
    assert not engine.supports("en", "en")
    smaller = Ct2Engine(recognise(m2m100_ct2), options())
    assert smaller.supports("zh-Hant", "en")
    assert not smaller.supports("en", "zh-Hant")
    with pytest.raises(NoEngineForPair, match="M2M100 does not have Santali: pass --model DIR of one that does"):
        smaller.translate(["hello"], "en", "sat")


def test_a_code_that_is_not_in_the_vocabulary_is_never_fed(nllb_ct2: Path, tmp_path: Path) -> None:
    # CTranslate2 itself takes an unknown code without a word and writes in some language.
    pruned = shutil.copytree(nllb_ct2, tmp_path / "pruned")
    vocabulary = pruned / "shared_vocabulary.json"
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8").replace("heb_Hebr", "madeupword7"), encoding="utf-8")
    engine = Ct2Engine(recognise(pruned), options())
    assert engine.supports("en", "pt")
    assert not engine.supports("en", "he")
    with pytest.raises(
        NoEngineForPair, match=r"Hebrew \(heb_Hebr\) is not in the vocabulary.*get the complete checkpoint"
    ):
        engine.translate(["hello"], "en", "he")
    with pytest.raises(ModelError, match=r"heb_Hebr"):
        engine._decode(["hello"], "en", "he", Decoding())


def test_a_tokenizer_of_another_model_is_refused(nllb_ct2: Path, tmp_path: Path) -> None:
    mixed = shutil.copytree(nllb_ct2, tmp_path / "mixed")
    vocabulary = mixed / "shared_vocabulary.json"
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8").replace('"\\u2581', '"x'), encoding="utf-8")
    with pytest.raises(ModelError, match="the tokenizer is of another model"):
        Ct2Engine(recognise(mixed), options()).translate(["the wall"], "en", "he")


def test_settings_that_cannot_be_are_refused(engine: CheckpointEngine) -> None:
    with pytest.raises(EngineError, match=r"compute_type is 'int3': for (ct2|hf) give one of default, "):
        type(engine)(engine._model, options(compute_type="int3"))
    with pytest.raises(EngineError, match="max_source_tokens is 2000, but NLLB-200 has 1022 positions"):
        type(engine)(engine._model, options(max_source_tokens=2000))
    with pytest.raises(EngineError, match="max_target_tokens is 5000"):
        type(engine)(engine._model, options(max_target_tokens=5000))


def test_a_closed_engine_can_be_used_again(engine: CheckpointEngine) -> None:
    before = engine.translate(["the wall"], "en", "he")
    engine.close()
    engine.close()
    assert engine.translate(["the wall"], "en", "he") == before


def test_larger_models_are_expected_to_be_slower(engine: CheckpointEngine) -> None:
    import dataclasses

    larger = type(engine)(dataclasses.replace(engine._model, bytes=engine._model.bytes * 10), options())
    assert larger.sentences_per_second < engine.sentences_per_second
