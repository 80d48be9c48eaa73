from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.evaluation.scores import edit_distance, scores
from translate.evaluation.triples import Triple


def triple(hypothesis: str, correction: str, *, signature: str = "one", target: str = "pt", **fields: str) -> Triple:
    return Triple(
        source="x",
        hypothesis=hypothesis,
        correction=correction,
        source_lang="en",
        target_lang=target,
        signature=signature,
        state="final",
        author="Ana",
        at=datetime(2026, 1, 1, tzinfo=UTC),
        document=fields.get("document"),
        document_id=fields.get("document_id"),
    )


GOOD = "O rio subiu em maio e desceu em junho."


def test_what_nobody_changed_is_perfect() -> None:
    [score] = scores([triple(GOOD, GOOD)])
    assert (round(score.chrf), round(score.bleu), score.edits, score.untouched) == (100, 100, 0, 1)
    assert score.chrf_signature.startswith("chrF2++|")
    assert "nw:2" in score.chrf_signature
    assert "tok:13a" in score.bleu_signature


def test_the_better_engine_comes_first() -> None:
    found = scores(
        [triple("Um lago estava aqui ontem.", GOOD, signature="worse"), triple(GOOD, GOOD, signature="better")]
    )
    assert [score.signature for score in found] == ["better", "worse"]
    assert found[0].chrf > found[1].chrf
    assert found[0].bleu > found[1].bleu
    assert found[1].edits > 0.5


def test_documents_and_languages_are_scored_apart() -> None:
    found = scores([triple(GOOD, GOOD, document="b"), triple(GOOD, GOOD, document="a"), triple("x", GOOD)])
    assert [(score.document, score.paragraphs) for score in found] == [(None, 1), ("a", 1), ("b", 1)]


def test_two_documents_of_one_name_are_not_mixed() -> None:
    found = scores(
        [
            triple(GOOD, GOOD, document="a.txt", document_id="2"),
            triple("x", GOOD, document="a.txt", document_id="1"),
            triple(GOOD, GOOD, document="a.txt", document_id="2"),
        ]
    )
    assert [(one.document, one.document_id, one.paragraphs, one.untouched) for one in found] == [
        ("a.txt", "1", 1, 0),
        ("a.txt", "2", 2, 1),
    ]


@pytest.mark.parametrize(("target", "tokenizer"), [("zh-Hans", "zh"), ("ja", "char"), ("th", "char")])
def test_scripts_without_blanks_are_counted_by_signs(target: str, tokenizer: str) -> None:
    [score] = scores([triple("河水五月上涨六月下降", "河水五月上涨六月下降", target=target)])
    assert f"tok:{tokenizer}" in score.bleu_signature
    assert round(score.bleu) == 100


def test_word_edits_by_the_longer_text() -> None:
    assert edit_distance("a b c d", "a b x d") == 0.25
    assert edit_distance("a b", "a b c d") == 0.5
    assert edit_distance("", "") == 0
    assert edit_distance("a  b", "a b") == 0


@given(st.text(max_size=40), st.text(max_size=40))
def test_edit_distance_is_a_share_and_symmetric(before: str, after: str) -> None:
    assert 0 <= edit_distance(before, after) <= 1
    assert edit_distance(before, after) == edit_distance(after, before)


def test_nothing_gives_no_scores() -> None:
    assert scores([]) == []
