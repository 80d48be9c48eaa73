from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cache import (
    Origin,
    SentenceHypothesis,
    State,
    Store,
    TranslationUnit,
    machine_key,
    sentence_key,
    source_key,
)
from tests.cache.samples import TEXTS, hypotheses, hypothesis, unit, units

# One store serves all examples of a property: what is left from one must not trouble the next.
shared_store = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def key_of(one: SentenceHypothesis) -> str:
    return sentence_key(one.source, one.source_lang, one.target_lang, one.signature)


def unit_key(one: TranslationUnit) -> str:
    assert one.signature is not None
    return machine_key(source_key(one.source, one.source_lang), one.target_lang, one.signature)


def test_a_sentence_comes_back(store: Store) -> None:
    one = hypothesis(score=-1.0625, truncated=True)
    assert store.sentences.put_many([one]) == 1
    assert store.sentences.get_many([key_of(one), "00" * 32]) == {key_of(one): one}


def test_nothing_asked_nothing_given(store: Store) -> None:
    assert store.sentences.get_many([]) == {}
    assert store.sentences.put_many([]) == 0
    assert store.units.get_many([]) == {}
    assert store.units.put_many([]) == 0
    assert store.units.latest([], "en") == {}


def test_the_first_hypothesis_of_a_sentence_stays(store: Store) -> None:
    first, second = hypothesis(target="first"), hypothesis(target="second")
    assert store.sentences.put_many([first, second]) == 1
    assert store.sentences.put_many([second, hypothesis("אחר")]) == 1
    assert store.sentences.get_many([key_of(first)])[key_of(first)].target == "first"


def test_whatever_changes_the_text_is_a_miss(store: Store) -> None:
    store.sentences.put_many([hypothesis()])
    for field in ("source", "source_lang", "target_lang", "signature"):
        changed = hypothesis(**{"source": "שלום לכם.", field: "other"})
        assert store.sentences.get_many([key_of(changed)]) == {}, field


def test_white_space_and_invisible_characters_are_a_hit(store: Store) -> None:
    store.sentences.put_many([hypothesis("שלום לכם.")])
    assert store.sentences.get_many([key_of(hypothesis("\u200fשלום\n לכם. "))])


def test_more_sentences_than_fit_into_a_statement(store: Store) -> None:
    many = [hypothesis(f"משפט {number}", f"Sentence {number}") for number in range(2500)]
    assert store.sentences.put_many(many) == 2500
    assert store.sentences.put_many(many) == 0
    found = store.sentences.get_many(key_of(one) for one in many)
    assert found == {key_of(one): one for one in many}


def test_many_signatures_at_once(store: Store) -> None:
    many = [hypothesis(signature=f"engine {number}") for number in range(1100)]
    assert store.sentences.put_many(many) == 1100
    assert len(store.stats().signatures) == 1100
    assert store.sentences.get_many([key_of(many[-1])])[key_of(many[-1])].signature == "engine 1099"


def test_a_malformed_key_is_an_error_and_no_miss(store: Store) -> None:
    with pytest.raises(Exception, match="non-hexadecimal"):
        store.sentences.get_many(["a sentence"])


def test_any_text_comes_back_unchanged(store: Store) -> None:
    for text in TEXTS:
        sentence, paragraph = hypothesis(text, text, signature=text), unit(text, text, note=text, signature=text)
        store.sentences.put_many([sentence])
        store.units.put_many([paragraph])
        assert store.sentences.get_many([key_of(sentence)]) == {key_of(sentence): sentence}
        assert store.units.get_many([unit_key(paragraph)]) == {unit_key(paragraph): paragraph}


def test_what_is_put_is_got(store: Store) -> None:
    @shared_store
    @given(st.lists(hypotheses, max_size=5), st.lists(units(), max_size=5))
    def run(sentences: list[SentenceHypothesis], paragraphs: list[TranslationUnit]) -> None:
        before = store.sentences.get_many(map(key_of, sentences))
        store.sentences.put_many(sentences)
        first_by_key = {key_of(one): one for one in reversed(sentences)} | before
        assert store.sentences.get_many(map(key_of, sentences)) == first_by_key
        store.units.put_many(paragraphs)
        last_by_key = {unit_key(one): one for one in paragraphs}
        assert store.units.get_many(map(unit_key, paragraphs)) == last_by_key

    run()


def test_a_unit_takes_the_place_of_the_one_before(store: Store) -> None:
    old, new = unit(target="old"), unit(target="new", score=None, alignment=(), flags=())
    assert store.units.put_many([old]) == 1
    assert store.units.put_many([new]) == 1
    assert store.units.get_many([unit_key(old)]) == {unit_key(old): new}
    assert store.stats().units == 1


def test_of_one_key_twice_in_a_batch_the_last_counts(store: Store) -> None:
    assert store.units.put_many([unit(target="old"), unit(target="new")]) == 1
    assert store.units.get_many([unit_key(unit())])[unit_key(unit())].target == "new"


def test_a_unit_gives_the_source_that_its_alignment_counts_in(store: Store) -> None:
    spaced = unit("שלום   לכם.")
    store.units.put_many([spaced])
    [found] = store.units.get_many([unit_key(unit("שלום לכם."))]).values()
    assert found == spaced
    assert found.source[slice(found.alignment[0].source_start, found.alignment[0].source_end)] == "שלום   לכם."


@pytest.mark.parametrize(
    "wrong",
    [
        unit(origin=Origin.MEMORY),
        unit(origin=None),
        unit(signature=None),
        replace(unit(), target=None),
        TranslationUnit("12", "he", "en", target="12", state=State.INITIAL),
    ],
)
def test_only_what_an_engine_made_is_put(sqlite_store: Store, wrong: TranslationUnit) -> None:
    with pytest.raises(ValueError, match="not a machine translation"):
        sqlite_store.units.put_many([unit("אחר"), wrong])
    assert sqlite_store.stats().units == 0


def test_latest_is_what_was_put_last_by_any_engine(store: Store) -> None:
    small, large = unit(target="small", signature="600M"), unit(target="large", signature="3.3B")
    key = source_key(small.source, "he")
    store.units.put_many([large])
    store.units.put_many([small])
    assert store.units.latest([key, "00" * 32], "en") == {key: small}
    store.units.put_many([large])
    assert store.units.latest([key], "en") == {key: large}


def test_latest_asks_for_one_target_language(store: Store) -> None:
    english, russian = unit(target="Hello"), unit(target="Привет", target_lang="ru")
    store.units.put_many([english, russian])
    key = source_key(english.source, "he")
    assert store.units.latest([key], "en") == {key: english}
    assert store.units.latest([key], "ru") == {key: russian}
    assert store.units.latest([key], "kk") == {}


def test_latest_of_many(store: Store) -> None:
    for signature in ("old", "new"):
        store.units.put_many(
            unit(f"פסקה {number}", f"{signature} {number}", signature=signature) for number in range(1000)
        )
    keys = [source_key(f"פסקה {number}", "he") for number in range(1000)]
    found = store.units.latest(keys, "en")
    assert [found[key].target for key in keys] == [f"new {number}" for number in range(1000)]
