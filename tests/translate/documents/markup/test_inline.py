"""The text of a run and the places of its elements."""

import pytest

from cache.records import Mark, Style
from tests.translate.documents.markup.trees import html, only
from translate.documents.markup.inline import RunText, read_run
from translate.documents.markup.paths import Run


def read(source: str) -> RunText:
    paragraph = html(f"<p>{source}</p>")[0][0]
    return read_run(Run(paragraph, None, tuple(paragraph), 0, 2 * len(paragraph)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("  a \n\t b  ", "a b"),
        ("a <b> b</b> c", "a b c"),
        ("a<b> </b>b", "a b"),
        ("a&nbsp;&nbsp;b", "a\xa0\xa0b"),
        ("&nbsp;a&nbsp;", "a"),
        ("a <br> b", "a\nb"),
        ("<br>a<br>", "a"),
        ("a<wbr>b", "ab"),
        ("a<!-- c -->b", "ab"),
        ("so&shy;ft", "soft"),
        ("a &amp; b &lt;c&gt; &#1488;", "a & b <c> א"),
        ("א\u200fב", "א\u200fב"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("b", Style.BOLD), ("strong", Style.BOLD), ("i", Style.ITALIC), ("em", Style.ITALIC), ("cite", Style.ITALIC),
        ("u", Style.UNDERLINE), ("s", Style.STRIKE), ("del", Style.STRIKE), ("sub", Style.SUBSCRIPT),
        ("sup", Style.SUPERSCRIPT),
    ],
)  # fmt: skip
def test_marks(name: str, style: Style) -> None:
    assert only(f"<p>one <{name}>two </{name}>three</p>").marks == (Mark(4, 7, style),)


def test_links_carry_their_address_and_anchors_without_text_are_no_marks() -> None:
    assert only('<p><a name="top"></a>a <a href="x.html">link</a></p>').marks == (Mark(2, 6, Style.LINK, "x.html"),)


def test_marks_nest() -> None:
    assert only("<p><b>one <i>two</i></b></p>").marks == (Mark(0, 7, Style.BOLD), Mark(4, 7, Style.ITALIC))


def test_code_stands_between_backticks() -> None:
    piece = only("<p>Run <code>ls -l</code> now</p>")
    assert piece.text == "Run `ls -l` now"
    assert piece.marks == (Mark(4, 11, Style.CODE),)


def test_code_with_backticks_has_more_of_them_around_it() -> None:
    assert read("<code>a`b</code>").text == "``a`b``"


def test_code_in_code_is_one_and_code_without_text_is_none() -> None:
    assert read("<code>a <kbd>b</kbd></code> <code></code>c").text == "`a b` c"


def test_formulas_are_kept_like_code() -> None:
    source = "so <math><mi>x</mi><mo>=</mo><mn>1</mn><annotation>x=1</annotation></math> holds"
    assert read(source).text == "so `x=1` holds"


@pytest.mark.parametrize(
    ("source", "text"),
    [("word<sup>12</sup>.", "word¹²."), ("m<sup>2</sup>", "m²"), ("1<sup>st</sup>", "1st"),
     ("a<sup>[3]</sup>", "a[3]"), ("a<sup><a href=#n>4</a></sup>", "a⁴"), ("H<sub>2</sub>O", "H2O")],
)  # fmt: skip
def test_raised_numbers_are_written_as_such(source: str, text: str) -> None:
    assert read(source).text == text


def test_the_slots_of_the_text_leave_out_what_has_none() -> None:
    found = read("<img> \n<b>a</b> b <i>c</i> <img>")
    assert (found.first, found.last) == (3, 5)


def test_what_is_set_aside_knows_its_place() -> None:
    found = read("one <span hidden>two</span>three")
    assert [(one.at, one.text, one.reason) for one in found.aside] == [(4, "two", "hidden")]


def test_code_whose_text_is_hidden_leaves_no_backticks() -> None:
    assert read("one <code><b hidden>x</b></code> two").text == "one two"
    assert read("one<code> <b hidden>x</b></code>").text == "one"


@pytest.mark.parametrize(
    ("source", "text", "marked"),
    [
        ("a<code> x </code>b", "a `x` b", "`x`"),
        ("a <code><b hidden>y</b> x<br></code>", "a x", "x"),
        ("a<code><b>x </b></code>b", "a`x` b", "`x`"),
    ],
)
def test_backticks_stand_beside_the_letters_of_code(source: str, text: str, marked: str) -> None:
    found = read(source)
    assert found.text == text
    assert {found.text[one.start : one.end] for one in found.inlines if one.style is Style.CODE} == {marked}


def test_code_of_several_lines_has_no_backticks_that_would_stand_in_two_of_them() -> None:
    found = read("see <code>a<br>b</code> there")
    assert found.text == "see a\nb there"
    assert found.inlines[0].mark == Mark(4, 7, Style.CODE)
    assert only("<p><code>a<br>b</code>").verbatim


def test_what_stands_before_a_break_stays_before_it() -> None:
    found = read("one <img><br>two")
    assert (found.text, [one.start for one in found.inlines]) == ("one\ntwo", [3, 4])
