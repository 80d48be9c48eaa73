"""Our own samples: every paragraph of the Hebrew, Arabic and Kazakh ones is read, and has its translation."""

import json
from pathlib import Path

import pytest

from cache import normalize
from translate.detect import detect_language
from translate.documents import read_document
from translate.samples import Sample, samples

with samples() as _found:
    SAMPLES = _found


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.path.stem)
def test_each_sample_is_read_in_its_language_with_25_to_60_paragraphs(sample: Sample) -> None:
    document = read_document(sample.path)

    assert document.lang == sample.source_lang
    assert 25 <= len(document.paragraphs) <= 60


@pytest.mark.parametrize("sample", [one for one in SAMPLES if one.memory], ids=lambda sample: sample.path.stem)
def test_every_paragraph_to_translate_is_in_the_memory_that_comes_with_it(sample: Sample) -> None:
    assert sample.memory is not None
    rows = [json.loads(line) for line in sample.memory.read_text(encoding="utf-8").splitlines()]
    known = {normalize(row["source"], sample.source_lang) for row in rows}
    document = read_document(sample.path)

    wanted = [one.text for one in document.paragraphs if one.translatable and one.lang == sample.source_lang]

    assert len(wanted) >= 25
    assert [text for text in wanted if normalize(text, sample.source_lang) not in known] == []


@pytest.mark.parametrize("sample", [one for one in SAMPLES if one.memory], ids=lambda sample: sample.path.stem)
def test_the_memory_is_in_its_two_languages(sample: Sample) -> None:
    assert sample.memory is not None
    for line in sample.memory.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert (row["source_lang"], row["target_lang"]) == (sample.source_lang, "en")
        if len(row["target"]) > 80:
            assert detect_language(row["target"]).lang == "en"


def test_samples_that_a_model_translates_come_without_memory() -> None:
    assert {sample.path.stem for sample in SAMPLES if sample.memory is None} == {"en-news-comments", "pt-news-comments"}


def gold(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.with_suffix(".gold.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.path.stem)
def test_boundaries_are_those_of_our_own_gold(sample: Sample) -> None:
    document = read_document(sample.path)
    starts = {one.location.lines[0] for one in document.paragraphs}
    held = {line for one in document.paragraphs for line in one.location.lines}
    right = wrong = 0
    for number, label, *_rest in gold(sample.path):
        line, note = int(number), _rest[-1] if len(_rest) > 1 else ""
        if "debatable" in note or label == "E":
            continue
        if label == "X":
            assert line not in held, f"line {line} is furniture"
            continue
        assert line in held, f"line {line} is lost"
        right += (label == "B") == (line in starts)
        wrong += (label == "B") != (line in starts)

    assert right / (right + wrong) >= 0.95
