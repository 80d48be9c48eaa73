"""The readers of subtitles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Style
from translate.documents import read_bytes
from translate.errors import DocumentError, EmptyDocument

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>The ferry left the old harbour
at six in the morning,</i>

2
00:00:03,100 --> 00:00:05,000
when nobody but the keeper was awake.

3
00:00:05,500 --> 00:00:07,000
- Are you coming?
- No, I stay here.
"""


def test_a_paragraph_is_what_one_speaker_says() -> None:
    document = read_bytes(SRT.encode(), "film.srt")

    assert [(one.text, one.marker, one.location.lines) for one in document.paragraphs] == [
        (
            "The ferry left the old harbour at six in the morning, when nobody but the keeper was awake.",
            None,
            (3, 4, 8),
        ),
        ("Are you coming?", "-", (12, 13)),
        ("No, I stay here.", "-", (12, 13)),
    ]
    assert document.media_type == "application/x-subrip"
    assert [(mark.style, mark.end) for mark in document.paragraphs[0].marks] == [(Style.ITALIC, 53)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_encodings_and_ends_of_lines(encoding: str) -> None:
    document = read_bytes(SRT.replace("\n", "\r\n").encode(encoding), "film.srt")

    assert len(document.paragraphs) == 3
    assert document.dropped[0].lines == (1, 2)


def test_hebrew_in_the_code_page_of_old_files() -> None:
    text = SRT.replace("Are you coming?", "את באה איתי אל הים?").replace(
        "No, I stay here.", "לא, אני נשארת כאן עם הילדים."
    )
    text = text[text.index("3\n00") :]

    document = read_bytes(text.encode("windows-1255"), "seret.srt")

    assert document.lang == "he"
    assert document.paragraphs[0].text == "את באה איתי אל הים?"


def test_webvtt_by_its_content() -> None:
    document = read_bytes(b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Salt &amp; pepper, please.\n", "film.txt")

    assert document.media_type == "text/vtt"
    assert (document.paragraphs[0].text, document.paragraphs[0].marker) == ("Salt & pepper, please.", "Anna")


def test_a_file_without_times_is_said() -> None:
    with pytest.raises(DocumentError, match=r"a\.srt: no times .* in it.* rename it to \.txt"):
        read_bytes(b"Only words.\n", "a.srt")


def test_cues_without_text_are_empty() -> None:
    with pytest.raises(EmptyDocument, match="no text"):
        read_bytes(b"1\n00:00:01,000 --> 00:00:02,000\n\n", "a.srt")


@settings(deadline=None)
@given(st.data())
def test_damaged_files_are_read_or_refused_in_words(data: st.DataObject) -> None:
    whole = SRT.encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    damaged = whole[:start] + data.draw(st.binary(max_size=12)) + whole[end:]

    message = refusal(damaged)

    assert message is None or (message.startswith("film.srt: ") and "\n" not in message)


def refusal(data: bytes) -> str | None:
    """Return why a file is not read, None where it is."""
    try:
        assert read_bytes(data, "film.srt").paragraphs
    except DocumentError as error:
        return str(error)
    return None
