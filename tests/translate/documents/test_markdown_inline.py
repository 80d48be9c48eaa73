"""Texts of Markdown without their markup."""

import pytest

from cache.records import Style
from translate.documents.markdown_blocks import parse_blocks
from translate.documents.markdown_inline import InlineText


def inline(source: str, after: str = "") -> InlineText:
    (block, *_) = parse_blocks(f"{source}\n\n{after}", {})
    assert block.inline is not None
    return block.inline


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("a **b** c", "a b c", [(2, 3, Style.BOLD)]),
        ("a *b __c__* d", "a b c d", [(2, 5, Style.ITALIC), (4, 5, Style.BOLD)]),
        ("~~a~~", "a", [(0, 1, Style.STRIKE)]),
        ("run `make  demo` now", "run `make  demo` now", [(4, 16, Style.CODE)]),
        ("`` a`b ``", "``a`b``", [(0, 7, Style.CODE)]),
        ("\\*a\\* &amp; &eacute;", "*a* & é", []),
        ("a<b>b</b><i>c</i>", "abc", [(1, 2, Style.BOLD), (2, 3, Style.ITALIC)]),
        ("H<sub>2</sub>O x<sup>2</sup>", "H2O x2", [(1, 2, Style.SUBSCRIPT), (5, 6, Style.SUPERSCRIPT)]),
        ("press <kbd>Ctrl</kbd> now", "press `Ctrl` now", [(6, 12, Style.CODE)]),
        ("a\nb\n  c", "a b c", []),
        ("这是\n一行", "这是一行", []),
        ("a <!-- b --> c", "a c", []),
    ],
)
def test_marks(source: str, text: str, marks: list[tuple[int, int, Style]]) -> None:
    found = inline(source)

    assert found.text == text
    assert [(mark.start, mark.end, mark.style) for mark in found.marks] == marks


def test_links_have_their_addresses() -> None:
    found = inline("[a *b*](http://x.y/z) <https://q.r> [ref][R] [R]", "[R]: /there 'Title'")

    assert found.text == "a b https://q.r ref R"
    assert [mark.value for mark in found.marks if mark.style is Style.LINK] == [
        "http://x.y/z",
        "https://q.r",
        "/there",
        "/there",
    ]


def test_how_links_are_written_is_known() -> None:
    found = inline('[a](<b c> "t") ![d](e) [R] [f][] [g][R]', "[R]: /r\n\n[f]: /f")

    assert [(one.before, one.after) for one in found.markup] == [
        ("[", '](<b c> "t")'),
        ("", ""),
        ("[", "][R]"),
        ("[", "][f]"),
        ("[", "][R]"),
    ]
    assert found.titles == ("t",)


def test_what_a_picture_says_is_no_part_of_the_text() -> None:
    found = inline("See ![a grey *cat*](cat.png 'Cat') there.")

    assert (found.text, found.marks) == ("See there.", ())
    assert [(one.start, one.end, one.whole) for one in found.markup] == [(4, 4, "![a grey *cat*](cat.png 'Cat')")]
    assert (found.pictures, found.titles) == (("a grey cat",), ("Cat",))


def test_a_picture_without_words_is_a_place() -> None:
    found = inline("a ![](x.png) b")

    assert (found.text, found.marks) == ("a b", ())
    assert [(one.start, one.end, one.whole) for one in found.markup] == [(2, 2, "![](x.png)")]


def test_a_link_around_a_picture_without_words_is_one_place() -> None:
    assert [one.whole for one in inline("[![](x.svg)](/y) a").markup] == ["[![](x.svg)](/y)"]


@pytest.mark.parametrize(
    ("source", "raw"), [("a  \nb", "  "), ("a\\\nb", "\\"), ("a<br>b", "<br>"), ("a<BR />b", "<BR />")]
)
def test_forced_breaks(source: str, raw: str) -> None:
    found = inline(source)

    assert (found.text, found.breaks) == ("a\nb", (raw,))


def test_tags_that_match_no_other_stand_at_their_places() -> None:
    found = inline("a <b>c d</i> e")

    assert found.text == "a c d e"
    assert [(one.start, one.end, one.whole) for one in found.markup] == [(2, 2, "<b>"), (5, 5, "</i>")]
