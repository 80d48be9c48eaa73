"""The Markdown reader: kinds, lines, and what is not translated."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Kind, Paragraph
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
    assert first.text == "It stands on a *rocky* cape and is seen from afar."
    assert first.location.lines == (8, 9)


def test_list_items_each_on_their_own(page: Document) -> None:
    assert [one.text for one in of_kind(page, Kind.LIST_ITEM)] == [
        "Built of stone",
        "Lit by oil, later by electricity",
        "Climb the stairs",
    ]


def test_a_quote_is_a_paragraph(page: Document) -> None:
    assert "The sea gives, the sea takes." in [one.text for one in of_kind(page, Kind.PARAGRAPH)]


def test_cells_of_a_table(page: Document) -> None:
    cells = of_kind(page, Kind.TABLE)
    assert [one.text for one in cells] == ["Year", "Keeper", "1901", "Anna Holm"]
    assert [one.translatable for one in cells] == [True, True, False, True]


def test_code_is_kept_and_not_translated(page: Document) -> None:
    (code,) = [one for one in page.paragraphs if "print(" in one.text]
    assert not code.translatable
    assert code.location.lines == (23, 24, 25)


def test_front_matter_is_dropped_and_said(page: Document) -> None:
    (front,) = page.dropped
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

    assert [one.lines for one in document.dropped] == [(5,), (6,)]
    assert {one.reason for one in document.dropped} == {"link definition"}
    assert "Guide to mills" in document.dropped[0].text


# The numbers of a list are markup, so letters are what counts here.
BLOCKS = [
    "# A b", "Text *one*.", "- item x", "> quote", "[a]: http://b.c 'T u'", "", "| a | b |", "|---|---|", "```", "code",
    "    deep", "---", "[^1]: Ibid.", "1. first", "<b>raw</b>", "\tafter tab",
]  # fmt: skip


@given(st.lists(st.sampled_from(BLOCKS), min_size=1))
def test_every_letter_is_in_a_paragraph_or_set_aside(lines: list[str]) -> None:
    text = "Some words first.\n\n" + "\n".join(lines)

    document = read_bytes(text.encode(), "page.md")

    held = "".join([one.text for one in document.paragraphs] + [one.text for one in document.dropped])
    assert not Counter(filter(str.isalpha, text)) - Counter(filter(str.isalpha, held))


@pytest.mark.parametrize("depth", [5, 25, 40])
def test_text_in_deep_quotes_is_read(depth: int) -> None:
    document = read_bytes(("> " * depth + "Deep words here.\n").encode(), "page.md")

    assert [one.text for one in document.paragraphs] == ["Deep words here."]


def test_what_is_nested_deeper_than_the_parser_goes_is_set_aside_and_named() -> None:
    document = read_bytes(("First.\n\n" + "> " * 300 + "Deepest words.\n").encode(), "page.md")

    assert [(one.lines, one.reason) for one in document.dropped] == [((3,), "nested too deep")]
