from pathlib import Path

import pytest

from translate.bench.corpus import LONGEST, SHORTEST, corpus, texts
from translate.bench.quality import compare, coverage
from translate.bench.shape import Built, Shape, build
from translate.bench.systems import OUTPUT, SYSTEMS, Setting, _many
from translate.engines import shortlist
from translate.engines.tokens import open_tokens
from translate.engines.vocabulary import vocabulary_of_ct2
from translate.errors import ModelError
from translate.models import recognise

TINY = Shape("tiny", width=16, layers=1, heads=2, inner=16, pieces=30_000)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(TINY, tmp_path_factory.mktemp("bench"), texts())


def setting(built: Built, scratch: Path, beam: int = 1) -> Setting:
    return Setting(built.checkpoint, built.converted, scratch, beam, 6)


def test_the_model_has_the_layout_of_nllb(built: Built) -> None:
    vocabulary = vocabulary_of_ct2(built.converted)
    assert len(vocabulary) == TINY.pieces + 206
    assert vocabulary.index("eng_Latn") == TINY.pieces + 1 + 46
    assert recognise(built.converted).family == recognise(built.checkpoint).family == "nllb"


def test_it_is_built_once(built: Built) -> None:
    before = (built.converted / "model.bin").stat().st_mtime_ns
    assert build(TINY, built.converted.parent, []) == built
    assert (built.converted / "model.bin").stat().st_mtime_ns == before


def test_the_corpus_has_distinct_sentences_of_middle_length(built: Built) -> None:
    tokens = open_tokens(built.converted)
    found = corpus(lambda text: len(tokens.encode(text)))
    sentences = found.sentences()
    assert len(sentences) == len({text for _, text in sentences}) > 100
    assert {lang for lang, _ in sentences} == {"ar", "he", "kk", "pt"}
    assert all(SHORTEST <= len(tokens.encode(text)) <= LONGEST for _, text in sentences)
    assert len(corpus(lambda text: len(tokens.encode(text)), limit=7).sentences()) == 7


@pytest.mark.parametrize("name", [name for name in SYSTEMS if name != "diglot"])
def test_every_system_writes_as_many_tokens_as_it_must(built: Built, tmp_path: Path, name: str) -> None:
    [measured] = SYSTEMS[name](setting(built, tmp_path))
    assert measured.name == name
    assert measured.tokens == 6 * OUTPUT
    assert measured.seconds > 0


def test_diglot_decodes_each_sentence_once_and_then_only_what_changed(built: Built, tmp_path: Path) -> None:
    cold, warm = SYSTEMS["diglot"](setting(built, tmp_path, beam=2))
    assert (cold.name, warm.name) == ("diglot-cold", "diglot-warm")
    assert cold.tokens == warm.tokens == 6 * OUTPUT
    assert dict(cold.notes)["changed_sentences_decoded"] == 1
    assert warm.seconds < cold.seconds
    assert dict(warm.notes)["warm_paragraphs"] == len(set(paragraphs_of(built)))


def paragraphs_of(built: Built) -> list[str]:
    tokens = open_tokens(built.converted)
    documents = corpus(lambda text: len(tokens.encode(text)), limit=6).documents
    return [paragraph.text for document in _many(documents, 2) for paragraph in document.paragraphs]


def test_coverage_is_told_by_language(built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english, swahili = coverage(built.converted, ["en", "sw"])
    assert english.allowed is not None
    assert english.allowed < english.vocabulary
    assert english.text is not None
    assert english.text.share > 0.99
    assert english.estimate is not None
    assert english.estimate > 0.999
    assert (swahili.lang, swahili.text, swahili.estimate) == ("sw", None, None)
    monkeypatch.setattr(shortlist, "_SMALLEST_VOCABULARY", 10**6)
    assert coverage(built.converted, ["en"])[0].allowed is None
    with pytest.raises(ModelError, match="is a checkpoint of transformers: pass what it was converted to"):
        coverage(built.checkpoint, ["en"])


def test_outputs_with_and_without_the_list_are_compared(
    built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortlist, "_SMALLEST_VOCABULARY", 10**6)
    same = compare(built.converted, tmp_path, beam=1, sentences=3)
    assert (same.sentences, same.equal, same.different) == (3, 3, ())
    assert same.chrf == 100
