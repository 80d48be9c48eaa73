"""The cues of subtitle files, good and bad."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.documents.cues import CueFile, find_cues

TIME = "00:00:01,000 --> 00:00:02,500"


def texts(text: str, *, web: bool = False) -> list[str]:
    file = find_cues(text, web=web)
    return [file.text(cue) for cue in file.cues]


def reasons(file: CueFile) -> list[str]:
    return [one.reason for one in file.dropped]


def test_times_are_seconds_and_lines_count_from_nought() -> None:
    (cue,) = find_cues(f"1\n{TIME}\nHello.\n", web=False).cues

    assert (cue.start, cue.end) == (1.0, 2.5)
    assert (cue.head, cue.first, cue.last) == (0, 2, 3)


@pytest.mark.parametrize(
    ("time", "start"),
    [
        ("0:00:01,5 --> 0:00:02,0", 1.5),
        ("00:01.250 --> 00:02.000 align:start position:10%", 1.25),
        ("100:00:01.000-->100:00:02.000", 360_001.0),
        ("  00:00:01:040 --> 00:00:02:000 X1:40 X2:600", 1.04),
    ],
)
def test_times_in_the_ways_that_programs_write_them(time: str, start: float) -> None:
    (cue,) = find_cues(f"{time}\nHello.", web=True).cues

    assert cue.start == pytest.approx(start)


def test_a_cue_needs_no_number() -> None:
    assert texts(f"{TIME}\nOne.\n\n{TIME}\nTwo.\n") == ["One.", "Two."]


def test_a_blank_line_within_a_text_does_not_end_it() -> None:
    assert texts(f"1\n{TIME}\nBorn in\n\n1984\nhere.\n\n2\n{TIME}\nTwo.\n") == ["Born in\n1984\nhere.", "Two."]


def test_blank_lines_between_cues_may_be_missing() -> None:
    assert texts(f"1\n{TIME}\nOne.\n2\n{TIME}\nTwo.") == ["One.", "Two."]


def test_a_cue_without_text_stays_a_cue() -> None:
    assert texts(f"1\n{TIME}\n\n2\n{TIME}\nTwo.\n") == ["", "Two."]


def test_ends_of_lines_of_windows_are_no_text() -> None:
    assert texts(f"1\r\n{TIME}\r\nOne\r\ntwo.\r\n") == ["One\ntwo."]


def test_blocks_of_webvtt_are_set_aside() -> None:
    file = find_cues(
        f"WEBVTT - Film\nKind: captions\n\nSTYLE\n::cue {{}}\n\nNOTE by me\n\nintro\n{TIME}\nOne.\n\nNOTE\nlast\n",
        web=True,
    )

    assert [file.text(cue) for cue in file.cues] == ["One."]
    assert reasons(file) == ["header", "style sheet", "remark in the file", "number and time", "remark in the file"]
    assert "intro" in file.dropped[3].text


def test_in_webvtt_the_line_before_a_time_is_a_name_only_behind_a_blank_line() -> None:
    assert texts(f"WEBVTT\n\n{TIME}\nOne\nmore.\n{TIME}\nTwo.\n", web=True) == ["One\nmore.", "Two."]


def test_text_before_all_cues_is_set_aside_and_not_lost() -> None:
    file = find_cues(f"Made by hand\n\n1\n{TIME}\nOne.\n", web=False)

    assert [(one.text, one.lines) for one in file.dropped] == [("Made by hand", (1,)), (f"1\n{TIME}", (3, 4))]


LINES = ["1", "27", TIME, "00:05.000 --> 00:06.000", "Hello <i>you</i>", "- Who?", "", "NOTE x", "WEBVTT", "-->", "\t"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES)), st.booleans())
def test_every_line_with_text_is_in_a_cue_or_set_aside_once(lines: list[str], web: bool) -> None:
    file = find_cues("\n".join(lines), web=web)

    held = [number for cue in file.cues for number in range(cue.first, cue.last) if lines[number].strip()]
    held += [number - 1 for one in file.dropped for number in one.lines]
    assert sorted(held) == [number for number, line in enumerate(lines) if line.strip()]
