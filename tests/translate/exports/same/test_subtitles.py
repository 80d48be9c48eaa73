"""Subtitles in their own format."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.translate.exports.same.translated import by, kept, rewritten, same
from tests.translate.exports.same.translations import translated
from translate.documents import read_bytes
from translate.errors import EmptyDocument

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>The ferry left the old harbour
at six in the morning,</i>

2
00:00:03,100 --> 00:00:05,000
when nobody but the <b>keeper</b>
of the lighthouse was awake.

3
00:00:05,500 --> 00:00:07,000
- Are you coming?
- No, I stay here.

00:00:08,000 --> 00:00:09,500 X1:40 X2:600
{\\an8}I thought that you...

5
00:00:09,600 --> 00:00:12,000
...had sold the boat. It was
blue, wasn't it?

6
00:00:13,000 --> 00:00:15,000
[door creaks]

ANNA: Who is <font color="red">there</font>, at 5 < 6?
"""
BY_FAKE = """1
00:00:01,000 --> 00:00:03,000
<i>«pt: The ferry left the old
harbour at six in the morning,</i>

2
00:00:03,100 --> 00:00:05,000
when nobody but the <b>keeper</b>
of the lighthouse was awake.»

3
00:00:05,500 --> 00:00:07,000
- «pt: Are you coming?»
- «pt: No, I stay here.»

00:00:08,000 --> 00:00:09,500 X1:40 X2:600
{\\an8}«pt: I thought that you...

5
00:00:09,600 --> 00:00:12,000
...had sold the boat.» «pt:
It was blue, wasn't it?»

6
00:00:13,000 --> 00:00:15,000
«pt: [door creaks]»
ANNA: «pt: Who is <font color="red">there</font>, at 5 < 6?»
"""
VTT = (
    "WEBVTT - Film\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:03.000 align:start\n"
    "<v Anna>Salt &amp; pepper, <c.loud>please</c>\n\n00:03.000 --> 00:05.000\n<v Anna>and some bread for me.\n"
    "<v Bob>At once!\n"
)


def test_a_sentence_comes_back_cue_by_cue() -> None:
    document = read_bytes(SRT.encode(), "film.srt", lang="en")

    export = same(translated(document, "pt"), document)

    assert export.data.decode() == BY_FAKE
    assert export.notes == ()


def test_ends_of_lines_and_the_mark_of_the_encoding_stay() -> None:
    document = read_bytes(SRT.replace("\n", "\r\n").encode("utf-16"), "film.srt", lang="en")

    assert same(translated(document, "pt"), document).data == BY_FAKE.replace("\n", "\r\n").encode("utf-16")


def test_what_needs_no_translation_is_the_same_bytes() -> None:
    document = read_bytes(SRT.encode(), "film.srt", lang="en")

    assert same(kept(document), document).data == SRT.encode()


def test_webvtt() -> None:
    written = rewritten(VTT, "film.vtt", str.upper)

    assert written == VTT.replace("Salt", "SALT").replace("pepper", "PEPPER").replace("please", "PLEASE").replace(
        "and some bread for me", "AND SOME BREAD FOR ME"
    ).replace("At once", "AT ONCE")


def test_right_to_left_lines_begin_so() -> None:
    written = rewritten("1\n00:00:01,000 --> 00:00:02,000\nThe BBC said so.\n", "a.srt", lambda _: "BBC אמר כך.", "he")

    assert written.splitlines()[2] == "\u200fBBC אמר כך."


@pytest.mark.parametrize(
    ("translation", "line"),
    [
        ("a <b>c</b> {\\an8}", "a <\u2060b>c<\u2060/b> {\u2060\\an8}"),
        ("1 --> 2", "1 → 2"),
        ("2\n\n00:00:09,000 --> 00:00:10,000\nno cue", "2\n00:00:09,000 → 00:00:10,000\nno cue"),
    ],
)
def test_nothing_in_a_translation_becomes_a_tag_or_a_cue(translation: str, line: str) -> None:
    page = "1\n00:00:01,000 --> 00:00:02,000\nA text.\n"

    written = rewritten(page, "a.srt", lambda _: translation)

    assert written == page.replace("A text.", line)
    assert len(read_bytes(written.encode(), "a.srt").paragraphs) == 1


def test_webvtt_writes_signs_as_names() -> None:
    assert rewritten(VTT, "a.vtt", lambda _: "<i> & -->").endswith("<v Bob>&lt;i&gt; &amp; --&gt;\n")


def test_a_cue_for_which_no_word_is_left_keeps_those_before() -> None:
    page = "00:01.000 --> 00:02.000\nI really do\n\n00:02.000 --> 00:03.000\nthink so.\n"

    assert rewritten("WEBVTT\n\n" + page, "a.vtt", lambda _: "Sim.").count("\nSim.\n") == 2


def test_a_code_page_that_lacks_a_letter() -> None:
    page = "1\n00:00:01,000 --> 00:00:02,000\nבוקר טוב לכולם, הגענו אל הים הגדול.\n".encode("windows-1255")
    document = read_bytes(page, "a.srt")

    export = same(by(document, lambda _: "Olá, não."), document)

    assert export.data.decode().splitlines()[2] == "Olá, não."
    assert export.notes == ("written as UTF-8, not windows-1255, which has no 'á'",)


def test_tags_whose_words_are_gone_are_said() -> None:
    document = read_bytes(b"1\n00:00:01,000 --> 00:00:02,000\nThe <b>old</b> mill.\n", "a.srt")

    assert same(by(document, lambda _: "O moinho."), document).notes == (
        "1 inline mark found no place in the translation: paragraph 1",
    )


LINES = [
    "1", "00:00:01,000 --> 00:00:02,000", "00:00:02,000 --> 00:00:04,000 align:start", "Hello <i>you</i> there",
    "- Who?", "", "and then...", "...it ended.", "[door]", "NAME: yes", "{\\an8}up", "מי שם?", "NOTE x", "<b>", "A & B",
]  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(LINES), max_size=16), st.sampled_from(["a.srt", "a.vtt"]))
def test_times_and_what_is_no_text_stay(lines: list[str], name: str) -> None:
    page = (
        ("WEBVTT\n\n" if name == "a.vtt" else "") + "00:00:00,500 --> 00:00:01,000\nFirst of all\n" + "\n".join(lines)
    )
    document = read_bytes(page.encode(), name, lang="en")

    written = same(translated(document, "pt"), document).data.decode()

    times = [line for line in page.split("\n") if "-->" in line]
    assert [line for line in written.split("\n") if "-->" in line] == times
    try:
        again = read_bytes(written.encode(), name, lang="en")
    except EmptyDocument:
        return
    letters = "".join(re.sub("[^a-zא-ת]", "", one.text.replace("pt:", "").lower()) for one in again.paragraphs)
    for one in document.paragraphs:
        assert re.sub("[^a-zא-ת]", "", one.text.lower()) in letters
