"""Other forms of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import Store
from cache.folding import fold
from cache.search_query import Clause, SearchQuery
from cache.variants import MOST_VARIANTS, variants
from tests.cache.samples import add


@pytest.mark.parametrize(
    ("word", "others"),
    [
        # Joined to its beginning …
        ("ספר", "הספר ובספר לספר כספר מהספר שבספר כשהספר ושהספר"),
        ("كتاب", "الكتاب والكتاب بالكتاب للكتاب وللكتاب ولكتاب ككتاب فكتاب"),
        ("لغه", "اللغه للغه باللغه ولغه"),
        # … and taken off it.
        ("הספר", "ספר והספר שהספר מהספר בספר ולספר"),
        ("ובספר", "ספר בספר"),
        ("הים", "ים בים"),
        ("والكتاب", "كتاب الكتاب"),
        ("للكتاب", "كتاب"),
        # Typed without Kazakh letters, or looked for with them.
        ("казак", "қазақ"),
        ("тунде", "түнде"),
        ("озен", "өзен"),
        ("менин", "менің"),
        ("жана", "жаңа"),
        ("суру", "сұру"),
        ("жиһаз", "жихаз"),
        ("қазақ", "казак"),
    ],
)
def test_a_word_is_found_in_other_forms(word: str, others: str) -> None:
    assert set(others.split()) <= set(variants(word))


@pytest.mark.parametrize(
    ("word", "other"), [("כלב", "לב"), ("שלום", "כלום"), ("כתב", "תב"), ("كتاب", "تاب"), ("الله", "له"), ("כתב", "מכ")]
)
def test_a_word_that_begins_like_that_by_itself_is_left_whole(word: str, other: str) -> None:
    assert other not in variants(word)


@pytest.mark.parametrize("word", ["river", "ו", "و", "的", "2026", "ом", "ספר1", "Ουρανός"])
def test_other_words_have_none(word: str) -> None:
    assert variants(fold(word)) == ()


@given(
    st.text("ובהלכמשספר", min_size=1, max_size=9) | st.text("والبكفتم", min_size=1) | st.text("казңүуни", min_size=1)
)
def test_variants_are_some_other_words_as_an_index_holds_them(word: str) -> None:
    found = variants(word)
    assert len(found) == len(set(found)) <= MOST_VARIANTS
    assert word not in found
    assert all(one == fold(one) and one.strip() for one in found)


@given(st.text("ובהלכמשספר", min_size=2, max_size=6), st.sampled_from(["ו", "ה", "ב", "ל", "כ", "מ", "ש", "וש", "וב"]))
def test_whatever_is_joined_finds_what_it_is_joined_to(word: str, prefix: str) -> None:
    if not (prefix == "ה" and word.startswith("ה")):
        assert SearchQuery.parse(word).matches(f"... {prefix}{word}.")


def test_quotes_ask_for_the_very_word() -> None:
    assert SearchQuery.parse('"ספר"') == SearchQuery((Clause(("ספר",)),))
    assert not SearchQuery.parse('"ספר"').matches("הספר")


def test_other_forms_are_lit() -> None:
    text = "קראתי בַּסֵּפֶר ספר."
    assert [text[start:end] for start, end in SearchQuery.parse("ספר").spans(text)] == ["בַּסֵּפֶר", "ספר"]
    assert SearchQuery.parse("ספ*").matches("הספרים")


def test_not_all_words_of_a_long_query_have_them() -> None:
    clauses = SearchQuery.parse(" ".join(f"ספר{letter}" for letter in "אבגדזחטיסע")).clauses
    assert [bool(clause.variants) for clause in clauses] == [True] * 8 + [False] * 2


def test_they_rank_below_the_word_however_rare_they_are(store: Store) -> None:
    add(store, "והספר", "ספר ועוד ספר ועוד דברים רבים אחרים", "מסופר", "ספר", "הספר")
    hits = store.search.find("ספר")
    assert hits.total == 4
    assert [hit.index for hit in hits.hits][:2] == [3, 1]
    assert {hit.index for hit in hits.hits[2:]} == {0, 4}
    pages = [store.search.find("ספר", limit=1, offset=at).hits for at in range(5)]
    assert tuple(hit for page in pages for hit in page) == hits.hits
    assert [hit.index for hit in store.search.find("ספר", limit=2, offset=1).hits] == [1, hits.hits[2].index]
    assert {hit.index for hit in store.search.find("הספר").hits} == {0, 1, 3, 4}
    assert store.search.find('"ספר"').total == 2


def test_words_and_phrases_are_looked_for_together_with_them(store: Store) -> None:
    add(store, "בית הספר של העיר", "ספר ובעיר בית", "הספר, בית העיר", lang="he")
    assert {hit.index for hit in store.search.find("ספר עיר").hits} == {0, 1, 2}
    assert {hit.index for hit in store.search.find('"בית הספר" עיר').hits} == {0}
    assert {hit.index for hit in store.search.find("ספ* עי*", side="source").hits} == {0, 1, 2}
    assert store.search.find("ספר עיר", side="target").total == 0


def test_both_sides_are_found(store: Store) -> None:
    add(store, "وقرأ الكتاب", "Қазақ тілі", lang="ar")
    assert [hit.spans for hit in store.search.find("كتاب").hits] == [((5, 11),)]
    assert [hit.spans for hit in store.search.find("казак тили").hits] == [((0, 5), (6, 10))]
