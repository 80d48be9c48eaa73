"""The list of documents: search, shares, days."""

from datetime import UTC, datetime

import pytest

from cache import StoredDocument
from reader.listing import added_words, matching, share


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
