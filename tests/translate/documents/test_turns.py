"""What speakers say in one cue, apart from tags, dashes and names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Mark, Style
from translate.documents.turns import Tagged, find_turns


def said(text: str, *, web: bool = False) -> list[tuple[str, str]]:
    return [(turn.marker, turn.text) for turn in find_turns(text, web=web)]


def test_the_lines_of_a_cue_are_one_text() -> None:
    assert said("The ferry left\nthe  harbour.") == [("", "The ferry left the harbour.")]


@pytest.mark.parametrize("dash", ["-", "–", "—", "‐", "\u200f- "])
def test_two_speakers_are_two_turns_with_their_dashes(dash: str) -> None:
    assert [text for _, text in said(f"{dash} Coming?\n{dash} No.")] == ["Coming?", "No."]
    assert all(marker.strip().endswith(dash.strip()[-1]) for marker, _ in said(f"{dash} Coming?\n{dash} No."))


def test_a_dash_in_mid_sentence_is_no_speaker() -> None:
    assert said("He was\n– so they say – late.") == [("", "He was – so they say – late.")]


def test_a_negative_number_is_no_speaker() -> None:
    assert said("-5 degrees\nhere.") == [("", "-5 degrees here.")]


def test_names_in_capitals_stay_apart() -> None:
    assert said("ANNA: Who is there?\nДӘУРЕН: Мен.") == [("ANNA: ", "Who is there?"), ("ДӘУРЕН: ", "Мен.")]
    assert said("Remember: be kind.") == [("", "Remember: be kind.")]


def test_a_dash_and_a_name() -> None:
    assert said("- BOB: Yes.\n- No.") == [("- BOB: ", "Yes."), ("- ", "No.")]


def test_sounds_on_lines_of_their_own_are_turns_of_their_own() -> None:
    turns = find_turns("[door creaks]\nWho is there?\n(laughs)", web=False)

    assert [(turn.text, turn.alone) for turn in turns] == [
        ("[door creaks]", True),
        ("Who is there?", False),
        ("(laughs)", True),
    ]


def test_tags_around_all_of_it_are_its_lead_and_trail() -> None:
    (turn,) = find_turns("{\\an8}<i>The sea\nis calm.</i>", web=False)

    assert (turn.lead, turn.text, turn.trail) == ("{\\an8}<i>", "The sea is calm.", "</i>")
    assert list(turn.marks()) == [Mark(0, 16, Style.ITALIC)]


def test_tags_within_it_know_their_places() -> None:
    (turn,) = find_turns('See <b>me</b> in <font color="red">red</font>.', web=False)

    assert turn.text == "See me in red."
    assert turn.inner == (Tagged(4, 6, "<b>", "</b>"), Tagged(10, 13, '<font color="red">', "</font>"))
    assert list(turn.marks()) == [Mark(4, 6, Style.BOLD)]


def test_a_tag_around_two_speakers_is_around_each() -> None:
    assert [(turn.lead, turn.trail) for turn in find_turns("<i>- A.\n- B.</i>", web=False)] == [("<i>", "</i>")] * 2


def test_voices_of_webvtt_are_speakers() -> None:
    turns = find_turns("<v Anna>Salt &amp; pepper\n<v.loud Bob>At once!</v>", web=True)

    assert (turns[0].text, turns[0].voice, turns[0].lead) == ("Salt & pepper", "Anna", "<v Anna>")
    assert (turns[1].text, turns[1].voice, turns[1].lead) == ("At once!", "Bob", "<v.loud Bob>")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("<v.first.loud Esme  Holm>Hi", "Esme Holm"),
        ("<v Salt &amp; Co>Hi", "Salt & Co"),
        ("<V אנה>Hi", "אנה"),
        ("<v Anna\nHolm>Hi", "Anna Holm"),
        ("<v>Hi", ""),
    ],
)
def test_the_name_of_a_voice_is_no_part_of_its_text(text: str, voice: str) -> None:
    (turn,) = find_turns(text, web=True)

    assert (turn.text, turn.voice, turn.lead) == ("Hi", voice, text[:-2])


def test_a_name_that_is_never_closed_takes_no_text_with_it() -> None:
    turns = find_turns("<v\n- Who?\n-->", web=True)

    assert "Who?" in " ".join(turn.marker + turn.text for turn in turns)


def test_a_dash_before_a_voice_belongs_to_it() -> None:
    turns = find_turns("- <v Anna>Who?\n- <v Bob>Me.", web=True)

    assert [(turn.marker, turn.voice, turn.text) for turn in turns] == [("- ", "Anna", "Who?"), ("- ", "Bob", "Me.")]


def test_what_only_looks_like_a_tag_is_text() -> None:
    assert said("I <3 you, 2 < 3 > 1 & {so}") == [("", "I <3 you, 2 < 3 > 1 & {so}")]


def test_tags_around_nothing_are_counted() -> None:
    (turn,) = find_turns("a <00:00:01.000>b</i>", web=True)

    assert (turn.text, turn.stray) == ("a b", 2)


PARTS = [
    "<i>",
    "</i>",
    "<b>",
    "</b>",
    "<v A>",
    "{\\an8}",
    "- ",
    "\n",
    " ",
    "ab",
    "ж",
    "ש",
    "[x]",
    "NOTE: ",
    "&lt;",
    "♪",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=14), st.booleans())
def test_no_letter_is_lost_and_tags_stay_within_their_text(parts: list[str], web: bool) -> None:
    text = "".join(parts)

    turns = find_turns(text, web=web)

    tags = ("<i>", "</i>", "<b>", "</b>", "<v A>", "{\\an8}")
    letters = "".join("<" if web and part == "&lt;" else part for part in parts if part not in tags)
    wanted = [char for char in letters if char.isalpha()]
    assert sorted(char for turn in turns for char in turn.marker + turn.text if char.isalpha()) == sorted(wanted)
    for turn in turns:
        assert all(0 <= tag.start < tag.end <= len(turn.text) for tag in turn.inner)
        assert turn.text == " ".join(turn.text.split())
