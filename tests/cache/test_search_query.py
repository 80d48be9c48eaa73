"""What is looked for, and where a text has it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.search_query import Clause, SearchQuery
from tests.cache.samples import texts


def lit(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in SearchQuery.parse(query).spans(text)]


@pytest.mark.parametrize(
    ("query", "clauses"),
    [
        ("The River", [("the",), ("river",)]),
        ('"the river" rose', [("the", "river"), ("rose",)]),
        ("«the river» „rose“ ”again”", [("the", "river"), ("rose",), ("again",)]),
        ("river river RIVER", [("river",)]),
        ("well-known", [("well", "known")]),
        ('צה"ל', [("צה", "ל")]),
        ("河水", [("河水",)]),
        ("河水夜", [("河水", "水夜")]),
        ("用DNA", [("用", "dna")]),
        ('"not closed', [("not", "closed")]),
        ("*", []),
        ('"" … !', []),
        ("", []),
        ("AND OR NOT ' \\ % _ ; -- (", [("and",), ("or",), ("not",)]),
    ],
)
def test_a_query_is_of_words_and_phrases(query: str, clauses: list[tuple[str, ...]]) -> None:
    assert SearchQuery.parse(query) == SearchQuery(tuple(map(Clause, clauses)))


@pytest.mark.parametrize("query", ["ri*", '"ri*"', '"ri"*'])
def test_a_star_stands_for_any_ending(query: str) -> None:
    assert SearchQuery.parse(query) == SearchQuery((Clause(("ri",), prefix=True),))
    assert SearchQuery.parse('"the ri*"') == SearchQuery((Clause(("the", "ri"), prefix=True),))
    assert SearchQuery.parse("河*") == SearchQuery.parse("河") == SearchQuery((Clause(("河",), prefix=True),))
    assert SearchQuery.parse("河水*") == SearchQuery.parse("河水")


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("river rose", "The river ROSE, the Rose.", ["river", "ROSE", "Rose"]),
        ('"river rose"', "A river, rose.", ["river, rose"]),
        ('"rose river"', "A river rose.", []),
        ("riv*", "Rivers arrive", ["Rivers"]),
        ("ברא", "בָּרָא אלהים", ["בָּרָא"]),
        ("strasse", "In der Straße.", ["Straße"]),
        ("水", "河水夜里上水", ["水", "水"]),
        ("水夜", "河水夜里", ["水夜"]),
        ("水夜里", "河水夜里上", ["水夜里"]),
        ("水ab", "河水AB 水", ["水AB"]),
        ("a", "banana", []),
    ],
)
def test_what_is_found_is_lit(query: str, text: str, found: list[str]) -> None:
    assert lit(query, text) == found


@given(st.text("ab水河* \"'", max_size=8), texts | st.text("ab水河 ", max_size=20))
def test_any_text_is_a_query_and_what_is_lit_lies_in_the_text(query: str, text: str) -> None:
    parsed = SearchQuery.parse(query)
    spans = parsed.spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] < behind[0] for before, behind in pairwise(spans))
    if parsed.matches(text):
        assert spans


@given(st.text("河水夜里", min_size=1, max_size=3), st.text("河水夜里", max_size=8))
def test_where_words_are_not_parted_any_part_is_found(part: str, text: str) -> None:
    assert SearchQuery.parse(part).matches(text) == (part in text)


@given(texts)
def test_a_text_is_found_by_all_its_words(text: str) -> None:
    short = text[:40]
    parsed = SearchQuery.parse(short.replace("*", " "))
    if len(parsed.clauses) < 32 and parsed.clauses:
        assert parsed.matches(short)


def test_a_book_as_a_query_is_cut() -> None:
    assert len(SearchQuery.parse(" ".join(map(str, range(1000)))).clauses) == 32
