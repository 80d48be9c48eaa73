"""The Markdown reader: kinds, lines, and what is not translated."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Cell, Kind, Mark, Paragraph, Style
from translate.document import Document
from translate.documents import read_bytes
from translate.errors import EmptyDocument

PAGE = """---
title: The cape
draft: false
---

# The lighthouse

It stands on a *rocky* cape and
is seen from afar.

- Built of stone
- Lit by oil,
  later by electricity

1. Climb the stairs

> The sea gives, the sea takes.

| Year | Keeper |
| ---- | ------ |
| 1901 | Anna Holm |

```python
print("not a sentence")
```

Second title
------------

See <https://example.org/cape>.

https://example.org/alone
"""


@pytest.fixture(scope="module")
def page() -> Document:
    return read_bytes(PAGE.encode(), "cape.md")


def of_kind(document: Document, kind: Kind) -> list[Paragraph]:
    return [one for one in document.paragraphs if one.kind is kind]


def test_headings_of_both_sorts(page: Document) -> None:
    assert [(one.text, one.location.lines) for one in of_kind(page, Kind.HEADING)] == [
        ("The lighthouse", (6,)),
        ("Second title", (27,)),
    ]


def test_a_wrapped_paragraph_is_one_with_its_lines(page: Document) -> None:
    first = of_kind(page, Kind.PARAGRAPH)[0]
    assert first.text == "It stands on a rocky cape and is seen from afar."
    assert first.location.lines == (8, 9)
    assert first.marks == (Mark(15, 20, Style.ITALIC),)


def test_list_items_each_on_their_own(page: Document) -> None:
    assert [(one.marker, one.text) for one in of_kind(page, Kind.LIST_ITEM)] == [
        ("•", "Built of stone"),
        ("•", "Lit by oil, later by electricity"),
        ("1.", "Climb the stairs"),
    ]


def test_a_quote_is_a_paragraph(page: Document) -> None:
    assert "The sea gives, the sea takes." in [one.text for one in of_kind(page, Kind.PARAGRAPH)]


def test_cells_of_a_table(page: Document) -> None:
    cells = of_kind(page, Kind.TABLE)
    assert [one.text for one in cells] == ["Year", "Keeper", "1901", "Anna Holm"]
    assert [one.translatable for one in cells] == [True, True, False, True]
    assert [one.cell for one in cells] == [Cell(0, 0, 0, True), Cell(0, 0, 1, True), Cell(0, 1, 0), Cell(0, 1, 1)]


def test_code_is_kept_and_not_translated(page: Document) -> None:
    (code,) = [one for one in page.paragraphs if "print(" in one.text]
    assert not code.translatable
    assert (code.kind, code.text) == (Kind.CODE, 'print("not a sentence")')
    assert code.location.lines == (23, 24, 25)


def test_front_matter_is_dropped_and_said(page: Document) -> None:
    front = page.dropped[0]
    assert [one.reason for one in page.dropped] == ["front matter", "language of code"]
    assert (front.reason, front.lines) == ("front matter", (1, 2, 3, 4))
    assert "draft: false" in front.text


def test_a_bare_address_is_not_translated(page: Document) -> None:
    assert not page.paragraphs[-1].translatable


def test_lines_count_as_in_the_source_with_windows_ends() -> None:
    document = read_bytes(PAGE.replace("\n", "\r\n").encode(), "cape.md")
    first = of_kind(document, Kind.PARAGRAPH)[0]
    assert first.location.lines == (8, 9)
    assert "\r" not in "".join(one.text for one in document.paragraphs)


def test_a_page_of_markup_only_is_empty() -> None:
    with pytest.raises(EmptyDocument, match=r"rule\.md"):
        read_bytes(b"---\n\n***\n", "rule.md")


def test_every_letter_stays(page: Document) -> None:
    held = "".join(one.text for one in page.paragraphs) + "".join(one.text for one in page.dropped)
    missing = {letter for letter in PAGE if letter.isalpha() and PAGE.count(letter) > held.count(letter)}
    assert missing == set()


def test_the_language_of_right_to_left_markdown() -> None:
    document = read_bytes("# המגדלור\n\nהמגדלור עומד על הכף הסלעי.\n".encode(), "he.md")
    assert document.lang == "he"


def test_definitions_that_show_nothing_are_set_aside_and_not_lost() -> None:
    lines = ["# Title", "", "See [the guide][g] and the note.[^1]", "", '[g]: https://example.org/g "Guide to mills"']

    document = read_bytes("\n".join([*lines, "[^1]: Ibid."]).encode(), "page.md")

    assert [(one.lines, one.reason) for one in document.dropped] == [((5,), "link definition")]
    assert "Guide to mills" in document.dropped[0].text


def test_the_words_for_pictures_are_set_aside() -> None:
    text = "# Mill\n\nSee ![the old mill](m.png) there.\n\n[![Build](b.svg)](http://b.c)\n"

    document = read_bytes(text.encode(), "page.md")

    assert [one.text for one in document.paragraphs] == ["Mill", "See there."]
    assert [(one.lines, one.text, one.reason) for one in document.dropped] == [
        ((5,), "[![Build](b.svg)](http://b.c)", "picture"),
        ((3,), "the old mill", "text of a picture"),
    ]


def test_footnotes_are_notes_with_the_numbers_that_a_page_gives_them() -> None:
    text = "First.[^b] Second.[^a]\n\n[^a]: About two,\n    which goes on.\n[^b]: Ibid.\n\nNo note.[^c]\n"

    paragraphs = read_bytes(text.encode(), "page.md").paragraphs

    assert [(one.kind, one.marker, one.text) for one in paragraphs] == [
        (Kind.PARAGRAPH, None, "First.[1] Second.[2]"),
        (Kind.NOTE, "[2]", "About two, which goes on."),
        (Kind.NOTE, "[1]", "Ibid."),
        (Kind.PARAGRAPH, None, "No note.[^c]"),
    ]
    assert paragraphs[0].marks == (Mark(6, 9, Style.SUPERSCRIPT), Mark(17, 20, Style.SUPERSCRIPT))


def test_levels_and_markers_of_lists_in_lists() -> None:
    text = "1. one\n   - inner\n\n     more of it\n2) [x] two\n3) [ ] three\n"

    assert [(one.level, one.marker, one.text) for one in read_bytes(text.encode(), "a.md").paragraphs] == [
        (1, "1.", "one"),
        (2, "•", "inner"),
        (2, None, "more of it"),
        (1, "2) ☑", "two"),
        (1, "3) ☐", "three"),
    ]


def test_levels_of_headings() -> None:
    text = "# One\n\n### Three ###\n\nTwo\n---\n"

    assert [(one.level, one.text) for one in read_bytes(text.encode(), "a.md").paragraphs] == [
        (1, "One"),
        (3, "Three"),
        (2, "Two"),
    ]


def test_titles_of_links_are_set_aside() -> None:
    document = read_bytes(b'See [the mill](a.html "The old mill at noon").\n', "a.md")

    assert document.paragraphs[0].text == "See the mill."
    assert [(one.text, one.reason) for one in document.dropped] == [("The old mill at noon", "title of a link")]


# The numbers of a list are markup, so letters are what counts here; those of tags and of addresses are markup too.
BLOCKS = [
    "# A b", "Text *one*.", "- item x", "> quote", "[a]: http://b.c 'T u'", "", "| a | b |", "|---|---|", "```", "code",
    "    deep", "---", "[^1]: Ibid.", "1. first", "<1>raw", "\tafter tab", "see[^1]", "~~old~~ **b**", "- [x] task",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(BLOCKS), min_size=1))
def test_every_letter_is_in_a_paragraph_or_set_aside(lines: list[str]) -> None:
    text = "Some words first.\n\n" + "\n".join(lines)

    document = read_bytes(text.encode(), "page.md")

    held = "".join([one.text for one in document.paragraphs] + [one.text for one in document.dropped])
    text = text.replace("[x]", "")
    assert not Counter(filter(str.isalpha, text)) - Counter(filter(str.isalpha, held))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("他在上海\n工作。", "他在上海工作。"),
        ("เขาทำงาน\nในกรุงเทพ", "เขาทำงานในกรุงเทพ"),
        ("He works\nin 上海", "He works in 上海"),
    ],
)
def test_a_line_end_is_no_blank_in_scripts_without_blanks(lines: str, text: str) -> None:
    assert [one.text for one in read_bytes(lines.encode(), "page.md").paragraphs] == [text]


@pytest.mark.parametrize("depth", [5, 25, 40])
def test_text_in_deep_quotes_is_read(depth: int) -> None:
    document = read_bytes(("> " * depth + "Deep words here.\n").encode(), "page.md")

    assert [one.text for one in document.paragraphs] == ["Deep words here."]


def test_what_is_nested_deeper_than_the_parser_goes_is_set_aside_and_named() -> None:
    document = read_bytes(("First.\n\n" + "> " * 300 + "Deepest words.\n").encode(), "page.md")

    assert [(one.lines, one.reason) for one in document.dropped] == [((3,), "nested too deep")]
