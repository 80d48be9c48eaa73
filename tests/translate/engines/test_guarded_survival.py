"""What must survive does, whatever the engine under the guard does; and the guard over real engines."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache import Store
from tests.scripted import SENTENCE, faithful, guarded, one
from translate import read_document
from translate.engines import EngineOptions, open_engine
from translate.engines.base import Decoding, Hypothesis
from translate.engines.bundled import BundledEngine
from translate.engines.fake import FakeEngine, Mischief
from translate.engines.guarded import GuardedEngine
from translate.engines.sentencewise import SentenceEngine, clean
from translate.feeding import FEEDING_VERSION
from translate.feeding.marks import find_marks
from translate.feeding.portion import portion
from translate.pipeline import translate
from translate.sentences import split

SAMPLES = Path(__file__).parents[3] / "translate" / "samples"


# -- what must survive

MARKED = "Write to a@b.org or read `make all` in {place} about the 3847 boats[1] today 🎉 and <b>tomorrow</b>"


def marks_of(text: str) -> list[str]:
    return sorted(mark.text for mark in find_marks(text).marks)


def test_an_engine_that_copies_is_asked_once() -> None:
    engine, inner = guarded(lambda text, _: faithful(text))
    assert one(engine, MARKED).text == faithful(MARKED)
    # What stands at an end is none of the engine's business.
    assert inner.calls == [([MARKED.removesuffix("</b>")], None)]


def test_an_engine_that_mangles_marks_gets_stand_ins() -> None:
    engine, inner = guarded(lambda text, _: faithful(text.replace("@", " at ").replace("`", "'")))
    text = "Write to a@b.org or read `make all` about the 3847 boats today"
    assert one(engine, text).text == faithful(text)
    assert inner.calls[1][0] == ["Write to 5926 or read 7184 about the 3847 boats today"]


def test_an_engine_that_mangles_stand_ins_too_gets_the_pieces() -> None:
    engine, inner = guarded(lambda text, _: faithful(re.sub(r"\d{4}|@|`", "x", text)))
    text = "Write to a@b.org or read `make all` about the boats today"
    assert one(engine, text).text == "Etirwz Otz a@b.org roz Daerz `make all` tuobaz Ehtz Staobz Yadotz"
    assert inner.calls[2][0] == ["Write to", "or read", "about the boats today"]


def test_an_attempt_that_loses_a_mark_never_wins() -> None:
    def answer(text: str, decoding: Decoding) -> Hypothesis | str:
        if decoding.repetition_penalty > 1:
            return Hypothesis("O velho moleiro vendeu sete barcos hoje em toda parte", score=-0.01)
        return Hypothesis("Sim a@b.org", score=-9.0)

    engine, _ = guarded(answer)
    hypothesis = one(engine, "the old miller sold his seven boats to a@b.org and to nobody else at all")
    assert "a@b.org" in hypothesis.text


def test_a_note_that_moved_to_the_end_is_no_echo_of_the_one_there() -> None:
    engine, _ = guarded(lambda text, _: re.sub(r"\d", "", text))
    assert one(engine, "12 [1] word [1]").text.count("[1]") == 2


def test_a_mark_in_capitals_text_is_left_alone() -> None:
    engine, inner = guarded(lambda text, _: faithful(text))
    assert one(engine, "THE BOATS: SEE www.x.org/Boats TODAY").text == faithful(
        "the boats: see www.x.org/Boats today"
    ).replace("Ehtz Staobz: Eesz", "EHTZ STAOBZ: EESZ").replace("Yadotz", "YADOTZ")
    assert inner.calls == [(["The boats: see www.x.org/Boats today"], None)]


@pytest.mark.parametrize("special", ["</s>", "eng_Latn", "<unk>", "__en__", "<pad>", "<mask>", "<2he>"])
def test_special_strings_are_text(special: str) -> None:
    for answer in (faithful, lambda text: "", lambda text: faithful(text.replace(special, ""))):
        engine, _ = guarded(lambda text, _, answer=answer: answer(text))  # type: ignore[misc]
        assert one(engine, f"the boat {special} sold").text.count(special) == 1


MISCHIEFS: list[Callable[[str], str]] = [
    lambda text: re.sub(r"\d", "", text),
    lambda text: re.sub(r"(\d{4})", r"\1 \1", text),
    lambda text: re.sub(r"(\d)(\d)(\d)", r"\2\1\3", text),
    lambda text: re.sub(r"(\d{4})", r"\g<1>5", text),
    lambda text: re.sub(r"[^\w\s]", "", text),
    lambda text: re.sub(r"[^\w\s]+", " ", text).upper(),
    lambda text: text[::-1],
    lambda text: text + " " + text,
    lambda text: " ".join(text.split()[::2]),
    lambda text: "",
    lambda text: text.replace("a@b.org", "c@d.org").replace("3847", "５９２６"),
    lambda text: "\U000f0000\U000f0001" + text,
    lambda text: text.replace(" ", "\U000f0000"),
]


PARTS = [
    *("word", "boats", "12", "3847", "THE", "and,", "end.", "[1]", "[22]", "https://x.org/a", "a@b.org", "`make it`"),
    *("{name}", "%d", "<b>", "</s>", "🎉", "/etc/hosts", "eng_Latn"),
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(PARTS),
        min_size=1,
        max_size=9,
    ).map(" ".join),
    st.lists(st.sampled_from(MISCHIEFS), min_size=1, max_size=3),
)
def test_whatever_a_model_does_all_marks_survive_and_no_stand_in_is_left(
    text: str, mischiefs: list[Callable[[str], str]]
) -> None:
    fed: set[str] = set()

    def answer(sentence: str, decoding: Decoding) -> str:
        fed.update(re.findall(r"\d{4}", sentence))
        mischief = mischiefs[(decoding.no_repeat_ngram + (decoding.beam_size or 0)) % len(mischiefs)]
        return mischief(sentence)

    hypothesis = one(guarded(answer)[0], text)
    for mark in set(marks_of(text)):
        assert hypothesis.text.count(mark) >= text.count(mark), (mark, hypothesis.text)
    stand_ins = fed - set(re.findall(r"\d{4}", text))
    assert not [number for number in stand_ins if number in hypothesis.text]
    if portion(text, "en", "pt", plain_marks=False).said.marks:
        assert not re.search("[\U000f0000-\U000fffff]", hypothesis.text)


@given(st.lists(st.sampled_from([SENTENCE, MARKED, "", "12", "bad", "GO HOME NOW BOYS", "a@b.org", "x"]), max_size=6))
def test_neighbours_change_nothing(sentences: list[str]) -> None:
    engine, _ = guarded(lambda text, _: "" if "bad" in text else faithful(text.replace("@", "")))
    together = engine.translate(sentences, "en", "pt")
    assert together == [one(engine, sentence) for sentence in sentences]


# -- with real engines


class Counting(SentenceEngine):
    """Long sentences reach it in clauses; it numbers nothing and loses nothing."""

    name = "counting"
    signature = "counting"
    max_source_tokens = 12

    def __init__(self) -> None:
        self.longest = 0

    def supports(self, source_lang: str, target_lang: str) -> bool:
        return True

    def _measure(self, text: str, source_lang: str) -> int:
        return len(text.split())

    def _decode(self, texts: Sequence[str], source_lang: str, target_lang: str, decoding: Decoding) -> list[Hypothesis]:
        self.longest = max(self.longest, *(len(text.split()) for text in texts))
        return [Hypothesis(faithful(text), -1.0, len(text.split())) for text in texts]


def test_long_sentences_are_cut_at_clauses_and_come_back_whole_and_in_order() -> None:
    long = "; ".join(f"in {1900 + at} the town had {at + 1300} boats and saw a@b{at}.org" for at in range(30)) + "."
    inner = Counting()
    first, second, third = GuardedEngine(inner).translate(["one boat", long, "two boats"], "en", "pt")
    assert (first.text, third.text) == (faithful("one boat"), faithful("two boats"))
    assert second.text == faithful(long)
    assert inner.longest <= 12


def test_what_still_fails_is_flagged_in_the_paragraph(tmp_path: Path) -> None:
    engine = GuardedEngine(FakeEngine(mischief=Mischief(cut_on="river")))
    (tmp_path / "a.txt").write_text("The river is very long and deep. All is well.", encoding="utf-8")
    with Store.open(f"sqlite:///{tmp_path / 'diglot.db'}") as store:
        [parallel] = translate([read_document(tmp_path / "a.txt", lang="en")], "pt", engine, store)
    [unit] = parallel.units
    assert unit.target is not None
    assert "All is well." in unit.target
    assert [flag.code for flag in unit.flags] == ["truncated"]
    assert unit.signature is not None
    assert f"feeding={FEEDING_VERSION} guard=1" in unit.signature


def test_open_engine_guards_all_but_fake(tmp_path: Path) -> None:
    engine = open_engine(source_lang="en", target_lang="pt", models_root=tmp_path)
    assert isinstance(engine, GuardedEngine)
    assert isinstance(engine.inner, BundledEngine)
    assert isinstance(open_engine("fake", source_lang="en", target_lang="pt", models_root=tmp_path), FakeEngine)
    engine.close()


@pytest.mark.parametrize(("lang", "to", "name"), [("en", "pt", "en-news-comments"), ("pt", "en", "pt-news-comments")])
def test_the_bundled_models_say_of_ordinary_sentences_what_they_always_said(lang: str, to: str, name: str) -> None:
    document = read_document(SAMPLES / f"{name}.txt")
    sentences = [
        sentence.text
        for paragraph in document.paragraphs
        for sentence in split(paragraph.text, lang)
        if sentence.text and not portion(sentence.text, lang, to, plain_marks=False).capitals
    ]
    said: list[tuple[str, str]] = []

    class Overheard(BundledEngine):
        def translate(
            self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
        ) -> list[Hypothesis]:
            hypotheses = super().translate(sentences, source_lang, target_lang)
            said.extend(zip(sentences, (hypothesis.text for hypothesis in hypotheses), strict=True))
            return hypotheses

    engine = GuardedEngine(Overheard(EngineOptions(threads=2)))
    answers = [hypothesis.text for hypothesis in engine.translate(sentences, lang, to)]
    # It was given what it was always given, once, and nothing was made of its answer: but for km², which it calls km2.
    assert [sentence for sentence, _ in said] == [clean(sentence, lang) for sentence in sentences]
    assert answers == [answer.replace("km2", "km²") for _, answer in said]
    assert len(sentences) > 55
    engine.close()


def test_with_the_bundled_models_everything_survives() -> None:
    engine = GuardedEngine(BundledEngine(EngineOptions(threads=2)))
    texts = [
        MARKED,
        "Contact: press@city-hall.example.com, www.example.com/press",
        "Run `pip install diglot` before you open the file /etc/diglot/config.toml.",
        "The river is 120 km long[12] and flows north.[3]",
        "</s> ends the sentence, <unk> is an unknown word, eng_Latn and __en__ are codes.",
        "Great work, everyone! 🎉🎉",
    ]
    for text, hypothesis in zip(texts, engine.translate(texts, "en", "pt"), strict=True):
        assert marks_of(hypothesis.text) == marks_of(text)
        assert hypothesis.text != text
    assert one(engine, "WARNING: DO NOT OPEN THE DOOR").text == "AVISO: NÃO ABRA A PORTA"
    engine.close()
