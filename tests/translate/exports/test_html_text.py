"""Text for a page: what is text stays text, whatever marks and sentences lie over it."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Mark, Style
from translate.exports.html_text import sentences_html, text_html
from translate.exports.visible import visible


class Reader(HTMLParser):
    """Gathers the text of a page, and checks that elements are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def test_markup_is_text() -> None:
    assert text_html('<b>&"') == "&lt;b&gt;&amp;&quot;"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style.BOLD, "a<b>b</b>c"),
        (Style.ITALIC, "a<i>b</i>c"),
        (Style.UNDERLINE, "a<u>b</u>c"),
        (Style.STRIKE, "a<s>b</s>c"),
        (Style.CODE, "a<code>b</code>c"),
        (Style.SUPERSCRIPT, "a<sup>b</sup>c"),
        (Style.SUBSCRIPT, "a<sub>b</sub>c"),
    ],
)
def test_every_style_has_its_element(style: Style, expected: str) -> None:
    assert sentences_html("abc", [], [Mark(1, 2, style)]) == expected


def test_a_mark_over_two_sentences_is_cut_between_them() -> None:
    html = sentences_html("One. Two.", [(0, 4), (5, 9)], [Mark(2, 7, Style.BOLD)], first=3)
    assert html == (
        '<span class="s" data-s="3">On<b>e.</b></span><b> </b><span class="s" data-s="4"><b>Tw</b>o.</span>'
    )


def test_marks_that_overlap_do_not_break_elements() -> None:
    html = sentences_html("abcd", [], [Mark(0, 3, Style.BOLD), Mark(1, 4, Style.ITALIC)])
    assert html == "<b>a</b><i><b>bc</b></i><i>d</i>"


marks = st.builds(
    Mark,
    start=st.integers(0, 30),
    end=st.integers(0, 30),
    style=st.sampled_from(Style),
    value=st.sampled_from([None, 'https://a.example/?<"&', "javascript:alert(1)"]),
)


@given(
    text=st.text(alphabet='ab <>&"א\u202e\n', max_size=25),
    ranges=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=4),
    marks=st.lists(marks, max_size=4),
)
def test_no_letter_is_lost_and_elements_close(text: str, ranges: list[tuple[int, int]], marks: list[Mark]) -> None:
    found = read(sentences_html(text, ranges, marks))
    assert found.seen <= {"span", "a", "b", "i", "u", "s", "code", "sup", "sub"}
    # Direction marks are shut in piece by piece.
    assert [one for one in found.text if one in 'ab<>&"א'] == [one for one in visible(text) if one in 'ab<>&"א']
