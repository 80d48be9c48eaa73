"""What the trained fixture is taught must be what the pipeline feeds, and lose nothing of the translations."""

from pathlib import Path

import pytest

from tests import trained_nllb
from tests.trained_nllb import FOLDER, KnownParagraph, KnownSentence
from translate.engines.families import END, NLLB
from translate.engines.vocabulary import vocabulary_of_checkpoint
from translate.pipeline.units import passes_through
from translate.sentences import split

PARAGRAPHS = trained_nllb.known_paragraphs()
CODE = vocabulary_of_checkpoint(FOLDER, NLLB)


def test_every_translated_paragraph_of_the_samples_is_known() -> None:
    assert {one.sample for one in PARAGRAPHS} == {
        "he-encyclopedia",
        "he-newswire",
        "ar-book-chapter",
        "kk-wrapped-article",
    }
    assert len(PARAGRAPHS) > 150
    assert all(one.target.strip() for one in PARAGRAPHS)


def test_the_shares_of_its_sentences_are_the_whole_translation() -> None:
    for paragraph in PARAGRAPHS:
        shares = [one.target for one in trained_nllb.known_sentences([paragraph])]
        copied = [one.text for one in split(paragraph.source, paragraph.lang) if passes_through(one.text)]
        written = sum(len("".join(text.split())) for text in (*shares, *copied) if text)
        assert written == len("".join(paragraph.target.split())), paragraph


def test_a_sentence_that_two_paragraphs_share_is_known_once() -> None:
    twice = [
        KnownParagraph("a", "he", "שלום לכולם. אני כאן.", "Hello all. I am here."),
        KnownParagraph("b", "he", "שלום לכולם.", "Hello everybody."),
    ]
    assert trained_nllb.known_sentences(twice) == [
        KnownSentence("he", "שלום לכולם.", "Hello all."),
        KnownSentence("he", "אני כאן.", "I am here."),
    ]


@pytest.mark.parametrize(
    ("sources", "target", "shares"),
    [
        (["אחת."], "One.", ["One."]),
        (["אחת שתיים.", "שלוש ארבע."], "One two; three four.", ["One two;", "three four."]),
        (["קטן.", "ארוך בהרבה מן הראשון הזה."], "Small, but the other is much longer.", None),
        (["№ 3.", "מכאן והלאה הכול."], "№ 3. All from here on", ["№ 3.", "All from here on"]),
    ],
)
def test_a_translation_is_cut_at_spaces_in_proportion(
    sources: list[str], target: str, shares: list[str] | None
) -> None:
    made = trained_nllb._shares(sources, target)
    assert len(made) == len(sources)
    assert " ".join(made) == target
    assert shares is None or made == shares


def test_lessons_are_laid_out_as_the_model_reads_and_writes_them() -> None:
    said: list[str] = []
    sentences = [KnownSentence("kk", "Алматы – «алма» қаласы.", "Almaty is the city of “apples”.")]

    [lesson] = trained_nllb.lessons(FOLDER, sentences, said.append)

    assert lesson.source[0] == CODE["kaz_Cyrl"]
    assert lesson.target[0] == CODE["eng_Latn"]
    assert lesson.source[-1] == lesson.target[-1] == CODE[END]
    assert not {CODE["<unk>"], CODE[END]} & {*lesson.source[1:-1], *lesson.target[1:-1]}
    assert said == []


def test_what_cannot_come_out_as_it_is_known_is_said() -> None:
    said: list[str] = []
    trained_nllb.lessons(FOLDER, [KnownSentence("ar", "مساحة الحقل كبيرة", "The field is 5 ㎡")], said.append)
    assert len(said) == 1
    assert said[0].startswith("not quite: ")


def test_an_answer_to_a_wrong_code_keeps_the_text_and_changes_the_code() -> None:
    import random

    right = trained_nllb.Lesson([7, 100, 101, 2], [9, 50, 2])
    codes = [[7, 8], [7, 8, 9, 10]]
    made = [trained_nllb._wrongly_named(right, codes, [9, 60, 2], random.Random(seed)) for seed in range(40)]
    assert {one.source[0] for one in made} == {8, 9, 10}
    assert all(one.source[1:] == right.source[1:] and one.target == [9, 60, 2] for one in made)


def test_batches_hold_every_lesson_once() -> None:
    import random

    taught = [trained_nllb.Lesson([7, *range(length), 2], [9, 2]) for length in range(70)]
    batches = trained_nllb._batches(taught, random.Random(0))
    assert sorted(len(one.source) for batch in batches for one in batch) == [length + 2 for length in range(70)]
    assert max(map(len, batches)) <= 32


def test_a_checkpoint_is_trained_and_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(trained_nllb, "known_paragraphs", lambda: PARAGRAPHS[-6:])
    monkeypatch.setattr(trained_nllb, "_PIECES", 400)
    monkeypatch.setattr(trained_nllb, "_EPOCHS", 2)
    # An untrained model is tried again and again by whoever asks it: other tests ask the trained one.
    monkeypatch.setattr(trained_nllb, "evaluate", lambda folder, sentences: 0)

    trained_nllb.build(tmp_path / "made", said.append)

    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == sorted(path.name for path in FOLDER.iterdir())
    losses = [float(line.split()[-1]) for line in said if line.startswith("epoch ")]
    assert len(losses) == 2
    assert losses[1] < losses[0]


def test_the_finished_checkpoint_is_asked_sentence_by_sentence() -> None:
    known = [one for one in trained_nllb.known_sentences(PARAGRAPHS) if one.lang == "he"][3:8]
    assert trained_nllb.evaluate(FOLDER, known) == 5
    assert trained_nllb.evaluate(FOLDER, [KnownSentence("he", known[0].source, "Something else.")]) == 0
