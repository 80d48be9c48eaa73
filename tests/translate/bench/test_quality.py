"""Shortlist against full vocabulary, with the trained fixture: the list is made for it as for a large vocabulary."""

from pathlib import Path

import pytest

from translate.bench import quality
from translate.bench.quality import compare, coverage
from translate.engines import shortlist
from translate.engines.shortlist import Shortlist
from translate.engines.vocabulary import vocabulary_of_ct2
from translate.errors import ModelError, UnknownLanguage


def test_a_list_for_english_changes_nothing_of_what_the_model_knows(
    trained_ct2: Path, tmp_path: Path, any_size: None
) -> None:
    found = compare(trained_ct2, tmp_path, beam=1, sentences=40)
    assert found.listed
    assert found.sentences == 40
    assert list(tmp_path.glob(".shortlists/*-en-*/vmap.txt")), "one of the two was decoded with the list"
    assert found.equal >= 36
    assert len(found.different) == found.sentences - found.equal
    assert found.chrf > 90
    assert all(one != other for one, other in found.different)


def test_what_a_list_leaves_out_shows(
    trained_ct2: Path, tmp_path: Path, any_size: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = shortlist.make_shortlist

    def without_e(*arguments: object) -> Shortlist | None:
        made = make(*arguments)  # type: ignore[arg-type]
        assert made is not None
        return Shortlist(frozenset(piece for piece in made.always if piece == "</s>" or "e" not in piece), made.scripts)

    monkeypatch.setattr("translate.engines.ct2.make_shortlist", without_e)
    found = compare(trained_ct2, tmp_path, beam=1, sentences=10)
    assert found.equal == 0
    assert found.chrf < 60
    assert all("e" not in short and "e" in full for short, full in found.different)


def test_a_small_vocabulary_has_no_list_and_says_so(trained_ct2: Path, tmp_path: Path) -> None:
    found = compare(trained_ct2, tmp_path, beam=1, sentences=4)
    assert not found.listed
    assert (found.sentences, found.equal, found.chrf, found.different) == (4, 4, 100.0, ())
    [one] = coverage(trained_ct2, ["en"])
    assert (one.lang, one.allowed, one.text, one.estimate) == ("en", None, None, None)
    assert one.vocabulary == len(vocabulary_of_ct2(trained_ct2))


def test_coverage_is_told_of_each_language_by_running_text_and_by_its_list(trained_ct2: Path, any_size: None) -> None:
    english, hebrew, again = coverage(trained_ct2, ["en", "heb_Hebr", "English"])
    assert (english.lang, hebrew.lang) == ("en", "he")
    assert again == english
    for one in (english, hebrew):
        assert one.allowed is not None
        assert 0 < one.allowed < one.vocabulary
        assert one.text is not None
        assert one.text.pieces > 1000
        assert one.text.share > 0.95, "of pieces that were made of these very texts, whole names among them"
    assert english.estimate is not None
    assert 0.99 < english.estimate <= 1
    assert hebrew.estimate is None, "which needs no frequency list: its script is its own"


def test_running_text_of_ours_is_there_for_the_languages_of_the_samples() -> None:
    assert all(quality._texts(tag) for tag in ("en", "he", "ar", "kk"))
    assert quality._texts("sw") == []


def test_wrong_arguments_are_named(nllb: Path, trained_ct2: Path, tmp_path: Path) -> None:
    for action in (lambda: coverage(nllb, ["en"]), lambda: compare(nllb, tmp_path, beam=1)):
        with pytest.raises(ModelError, match="is a checkpoint of transformers: pass what it was converted to"):
            action()
    with pytest.raises(ModelError, match="holds no model"):
        compare(tmp_path, tmp_path, beam=1)
    with pytest.raises(UnknownLanguage):
        coverage(trained_ct2, ["xx"])
