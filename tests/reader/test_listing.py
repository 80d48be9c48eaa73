"""The list of documents: search, shares, days."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cache import ReadingPlace, StoredDocument
from reader.listing import (
    Age,
    Filter,
    Length,
    Order,
    Stage,
    added_words,
    filtered,
    matching,
    ordered,
    read_share,
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


def test_documents_are_sorted_and_filtered_by_how_far_they_are_read() -> None:
    now = datetime.now(UTC)
    readings = {
        "a": ReadingPlace("Dana", "a", 0, 0, now - timedelta(days=1)),
        "C": ReadingPlace("Dana", "C", 2, 4, now),
    }
    shelf = [replace(one, paragraphs=5 if one.name == "C" else 2) for one in SHELF]
    assert [one.name for one in ordered(shelf, Order.LAST_READ, shares, readings)] == ["C", "a", "b"]
    assert [one.name for one in ordered(shelf, Order.MOST_READ, shares, readings)] == ["C", "a", "b"]
    for wanted, names in ((Stage.WHOLE, "C"), (Stage.IN_PART, "a"), (Stage.NOT_BEGUN, "b")):
        found = filtered(shelf, Filter(reading=wanted), {}, shares, readings)
        assert [one.name for one in found] == [names]
    assert [read_share(one, readings) for one in shelf] == [0, 100, 50]
    assert [one.name for one in ordered(shelf, Order.LAST_READ, shares)] == ["b", "C", "a"]


@pytest.mark.parametrize(
    ("characters", "days", "wanted"),
    [
        (5_000, 0, Filter(length=Length.SHORT, age=Age.DAY)),
        (5_001, 2, Filter(length=Length.MIDDLE, age=Age.WEEK)),
        (100_001, 29, Filter(length=Length.LONG, age=Age.MONTH)),
        (0, 31, Filter(length=Length.SHORT, age=Age.EARLIER)),
    ],
)
def test_documents_are_filtered_by_length_and_age(characters: int, days: int, wanted: Filter) -> None:
    one = replace(stored("a", characters=characters), added=datetime.now(UTC) - timedelta(days=days))
    assert filtered([one], wanted, {}, shares) == [one]
    for other in Length:
        if other is not wanted.length:
            assert filtered([one], Filter(length=other), {}, shares) == []
    later = replace(one, added=one.added - timedelta(days=31))
    assert filtered([later], Filter(age=Age.EARLIER), {}, shares) == [later]
    assert filtered([later], Filter(age=Age.MONTH), {}, shares) == []


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
