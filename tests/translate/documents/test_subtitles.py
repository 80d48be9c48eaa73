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


def test_the_name_of_a_voice_is_the_marker_and_never_the_text() -> None:
    cues = "<v.loud Esme &amp; Co>Who?\n- <v Bob>Me, of course.\n<v>Nobody."
    document = read_bytes(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{cues}\n".encode(), "a.vtt")

    assert [(one.marker, one.text) for one in document.paragraphs] == [
        ("Esme & Co", "Who?"),
        ("Bob", "Me, of course."),
        (None, "Nobody."),
    ]


VTT = (
    "\ufeffWEBVTT - a film\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:x\n\nNOTE by hand\n\n"
    "intro\n00:01.000 --> 00:02.000 align:start line:0\n<v Anna>Salt &amp; <i>pepper</i>, please.</v>\n\n"
    "00:00:03.000 --> 00:00:05.000\n- <v.loud Bob>At <00:04.000>once!\n- את באה?\n"
)


@settings(deadline=None)
@given(st.data())
def test_damaged_files_are_read_or_refused_in_words(data: st.DataObject) -> None:
    name, text = data.draw(st.sampled_from([("film.srt", SRT), ("film.vtt", VTT)]))
    whole = text.encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    damaged = whole[:start] + data.draw(st.binary(max_size=12)) + whole[end:]

    message = refusal(damaged, name)

    assert message is None or (message.startswith(f"{name}: ") and "\n" not in message)


@settings(deadline=None)
@given(
    st.binary(max_size=80), st.binary(max_size=40), st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"])
)
def test_any_bytes_as_webvtt_are_read_or_refused_in_words(before: bytes, text: bytes, mark: bytes) -> None:
    for data in (mark + before, mark + b"WEBVTT" + before + b"\n\n00:01.000 --> 00:02.000\n" + text):
        message = refusal(data, "film.vtt")

        assert message is None or (message.startswith("film.vtt: ") and "\n" not in message)


_LINES = st.sampled_from(
    ["WEBVTT", "", " ", "NOTE", "NOTE x", "STYLE", "REGION", "intro", "1", "-->", "00:01.000 --> 00:02.000",
     "99:99.999 --> 00:00.000 align:start", "<v Anna>Hi there", "<v", "Anna>", "</v>", "<c.x>so</c>", "&lt;&#x110000;",
     "- Who?", "<00:01.500>late", "שלום", "a\x00b", "\u2028", "\x85"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(_LINES, max_size=14), st.sampled_from(["\n", "\r\n", "\r"]))
def test_no_word_of_webvtt_is_lost(lines: list[str], end: str) -> None:
    data = end.join(["WEBVTT", "", "00:01.000 --> 00:02.000", "Begin.", *lines]).encode()
    try:
        document = read_bytes(data, "film.vtt")
    except DocumentError:
        return

    held = "\n".join([*(one.text for one in document.paragraphs), *(one.text for one in document.dropped)])
    for word in ("Hi there", "late", "שלום", "Who?"):
        assert held.count(word) >= sum(word in line for line in lines)


def refusal(data: bytes, name: str) -> str | None:
    """Return why a file is not read, None where it is."""
    try:
        assert read_bytes(data, name).paragraphs
    except DocumentError as error:
        return str(error)
    return None
