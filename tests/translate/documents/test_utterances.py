"""Which cues make one saying."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.documents.utterances import Subtitles, find_subtitles, find_utterances


def subtitles(*cues: str, gap: float = 0.1) -> Subtitles:
    """Return cues of two seconds each, with a gap between them."""
    lines, at = [], 0.0
    for number, text in enumerate(cues, 1):
        lines += [str(number), f"{stamp(at)} --> {stamp(at + 2)}", text, ""]
        at += 2 + gap
    return find_subtitles("\n".join(lines), web=False)


def stamp(seconds: float) -> str:
    whole = int(seconds)
    return f"00:{whole // 60:02}:{whole % 60:02},{round((seconds - whole) * 1000):03}"


def said(*cues: str, gap: float = 0.1) -> list[str]:
    return [one.text for one in find_utterances(subtitles(*cues, gap=gap))]


def test_a_sentence_over_three_cues_is_one_saying() -> None:
    assert said("The ferry left", "the old harbour,", "and nobody saw it.", "It was six.") == [
        "The ferry left the old harbour, and nobody saw it.",
        "It was six.",
    ]


def test_a_cue_that_ends_in_mid_sentence_takes_the_sentence_before_along() -> None:
    assert said("Good morning. I wanted", "to see you.") == ["Good morning. I wanted to see you."]


@pytest.mark.parametrize("end", [".", "?", "!", "…", '."', "。", "؟", ".)"])
def test_a_stop_ends_it(end: str) -> None:
    assert said(f"One{end}", "Two.") == [f"One{end}", "Two."]


def test_dots_at_both_ends_say_that_it_goes_on() -> None:
    (one,) = find_utterances(subtitles("I thought that you...", "...had sold it."))

    assert (one.text, one.original) == ("I thought that you had sold it.", "I thought that you... ...had sold it.")
    assert (one.parts[0].turn.trail, one.parts[1].turn.lead) == ("...", "...")


def test_dots_before_a_capital_end_it() -> None:
    assert said("I thought...", "Never mind.") == ["I thought...", "Never mind."]


def test_another_speaker_ends_it() -> None:
    assert said("I was going", "- Where?\n- Home.") == ["I was going", "Where?", "Home."]


def test_nobody_waits_longer_than_a_pause() -> None:
    assert said("I was going", "to see you.", gap=5) == ["I was going", "to see you."]


def test_cues_at_the_same_time_are_not_one() -> None:
    text = "00:01.000 --> 00:05.000\nI was going.\n\n00:01.000 --> 00:05.000\nsign: Harbour\n"
    assert len(list(find_utterances(find_subtitles(text, web=True)))) == 2


def test_songs_and_sounds_stand_alone() -> None:
    assert said("He said", "[door]", "that it was late.") == ["He said", "[door]", "that it was late."]


def test_where_nobody_writes_stops_a_cue_is_a_saying() -> None:
    assert said("我们出发了", "天很冷", "没有人看见") == ["我们出发了", "天很冷", "没有人看见"]


def test_chinese_is_joined_without_a_blank() -> None:
    assert said("渡轮离开了，", "没有人看见。") == ["渡轮离开了，没有人看见。"]


def test_endless_text_is_cut() -> None:
    assert len(said("It ended.", *["and then,"] * 40)) > 4


def test_a_path_leads_back_to_the_saying() -> None:
    file = subtitles("The ferry left", "- the harbour.\n- <b>Did</b> it...", "...so?")

    for one in find_utterances(file):
        assert file.utterance(one.path) == one


@pytest.mark.parametrize("path", ["", "7.0", "0.9", "x", "0", "0.0.0", "0.0 x"])
def test_a_path_that_leads_nowhere(path: str) -> None:
    found = subtitles("One.").utterance(path)

    assert found is None or found.text == ""


CUES = ["The ferry left", "the <i>old</i> harbour...", "...again.", "- Who?\n- Me", "[door]", "<b></b>", "מי שם", "1,2"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(CUES), max_size=8))
def test_sayings_hold_every_turn_once_in_order(cues: list[str]) -> None:
    file = subtitles(*cues)

    found = list(find_utterances(file))

    places = [(part.place.cue, part.place.turn) for one in found for part in one.parts]
    assert places == [(c, t) for c, turns in enumerate(file.turns) for t, turn in enumerate(turns) if turn.text]
    for one in found:
        assert all(one.text[part.start : part.end] == part.turn.text for part in one.parts)
        assert file.utterance(one.path) == one
