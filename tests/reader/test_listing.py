"""The list of documents: search, shares, days."""

from datetime import UTC, datetime

import pytest

from cache import StoredDocument
from reader.listing import (
    Filter,
    Order,
    Stage,
    added_words,
    filtered,
    matching,
    ordered,
    share,
    size_words,
    stage,
)


def test_documents_are_found_by_name_and_language() -> None:
    def stored(name: str, lang: str) -> StoredDocument:
        return StoredDocument(name, name, "text/plain", None, lang, "0", datetime.now(UTC), 1, 1, 1)

    documents = [stored("News of May.txt", "en"), stored("חדשות.txt", "he")]
    assert [one.lang for one in matching(documents, "news")] == ["en"]
    assert [one.lang for one in matching(documents, "hebrew")] == ["he"]
    assert [one.lang for one in matching(documents, "MAY engl")] == ["en"]
    assert matching(documents, "") == documents


@pytest.mark.parametrize(
    ("done", "total", "percent"), [(0, 10, 0), (1, 1000, 1), (5, 10, 50), (999, 1000, 99), (10, 10, 100), (0, 0, 100)]
)
def test_a_share_is_whole_only_at_the_end(done: int, total: int, percent: int) -> None:
    assert share(done, total) == percent


def test_the_day_has_no_leading_zero_and_twins_have_the_time_too() -> None:
    when = datetime(2026, 5, 3, 14, 5, 9).astimezone()
    document = StoredDocument("a", "a", "text/plain", None, "en", "0", when, 1, 1, 1)
    assert added_words(document, exact=False) == "3 May 2026"
    assert added_words(document, exact=True) == "3 May 2026, 14:05:09"


def stored(name: str, lang: str = "en", characters: int = 1, collection: str | None = None) -> StoredDocument:
    when = datetime.now(UTC)
    return StoredDocument(name, name, "text/plain", None, lang, "0", when, 1, 1, characters, collection=collection)


SHELF = [stored("b", "he", 3, "Letters"), stored("C", "en", 1), stored("a", "en", 2, "Letters")]
SHARES = {"a": 0, "b": 100, "C": 40}


def shares(document: StoredDocument) -> int:
    return SHARES[document.name]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.NEWEST, "bCa"),
        (Order.OLDEST, "aCb"),
        (Order.NAME, "abC"),
        (Order.LONGEST, "baC"),
        (Order.SHORTEST, "Cab"),
        (Order.PROGRESS, "bCa"),
    ],
)
def test_documents_are_sorted(order: Order, names: str) -> None:
    assert "".join(one.name for one in ordered(SHELF, order, shares)) == names


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(), "bCa"),
        (Filter(lang="en"), "Ca"),
        (Filter(collection="Letters"), "ba"),
        (Filter(collection="Letters", lang="he"), "b"),
        (Filter(tag="new"), "C"),
        (Filter(tag="none"), ""),
        (Filter(stage=Stage.NOT_BEGUN), "a"),
        (Filter(stage=Stage.IN_PART), "C"),
        (Filter(stage=Stage.WHOLE), "b"),
    ],
)
def test_documents_are_filtered(wanted: Filter, names: str) -> None:
    assert "".join(one.name for one in filtered(SHELF, wanted, {"C": ("new",)}, shares)) == names


def test_progress_is_asked_only_where_it_decides() -> None:
    def never(document: StoredDocument) -> int:
        raise AssertionError(document)

    assert len(filtered(SHELF, Filter(lang="en"), {}, never)) == 2
    assert len(ordered(SHELF, Order.NAME, never)) == 3


@pytest.mark.parametrize(("percent", "found"), [(0, Stage.NOT_BEGUN), (1, Stage.IN_PART), (99, Stage.IN_PART)])
def test_a_stage_is_whole_only_at_the_end(percent: int, found: Stage) -> None:
    assert stage(percent) is found
    assert stage(100) is Stage.WHOLE


@pytest.mark.parametrize(("size", "words"), [(0, "0.1 MB"), (2_340_000, "2.3 MB"), (3_000_000_000, "3.0 GB")])
def test_sizes_are_in_words(size: int, words: str) -> None:
    assert size_words(size) == words
