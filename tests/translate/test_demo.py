"""The demonstration: every sample is read side by side, and a second run comes from the store."""

from pathlib import Path

import pytest

from cache import Store
from translate.demo import demonstrate
from translate.errors import ExportError


def test_every_sample_is_translated_and_written(store: Store, tmp_path: Path) -> None:
    shown = list(demonstrate(store, tmp_path / "demo"))

    assert len(shown) == 6
    for one in shown:
        page = one.file.read_text(encoding="utf-8")
        assert "<!doctype html>" in page.lower()
        assert "not translated" not in one.state, one
    by_name = {one.name: one for one in shown}
    assert "sentences translated now" in by_name["en-news-comments.txt"].state
    assert "from memory: translation that comes with the sample" in by_name["kk-wrapped-article.txt"].state
    assert (by_name["pt-news-comments.txt"].source_lang, by_name["pt-news-comments.txt"].target_lang) == ("pt", "en")


def test_a_second_run_comes_from_the_store_and_says_so(store: Store, tmp_path: Path) -> None:
    list(demonstrate(store, tmp_path))
    before = store.stats()

    again = {one.name: one.state for one in demonstrate(store, tmp_path)}

    assert again["en-news-comments.txt"].endswith("from the cache")
    assert not any("translated now" in state for state in again.values())
    assert (store.stats().corrections, store.stats().documents) == (before.corrections, before.documents)


def test_a_folder_that_cannot_be_made_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ExportError, match="choose another --out"):
        list(demonstrate(store, tmp_path / "file"))
