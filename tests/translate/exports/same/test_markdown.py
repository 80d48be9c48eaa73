"""Markdown in its own format."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.translate.exports.same.translated import by, kept, rewritten, same
from tests.translate.exports.same.translations import translated
from translate.documents import read_bytes

PAGE = """---
title: The cape
---

# The *lighthouse* at [Cape Holm](https://example.org/cape "Cape") #

It stands on a **rocky** cape and
is seen from ~~near~~ afar.\x20\x20
A second line with `make demo` and <https://example.org/x>.[^1]

> Quote one with **bold words all.**
> second line\\
> third line

1. Climb the stairs
   and rest
   - inner item with ![a cat](cat.png)
2. [x] Done [ref][g] and [g]

* Bullet

| Year | Keeper \\| wife | **B** |
| ---- | :----: | --- |
| 1901 | Anna `ab` Holm | x |

![](empty.png) Picture first. <kbd>Ctrl</kbd>+<b>C</b><br>new

```python
print("x")
```

Second title
------------

<div>raw</div>

[g]: https://example.org/g "Guide to mills"

[^1]: The note text, which
    goes on. See [g].
"""
BY_FAKE = """---
title: The cape
---

# «pt: The *lighthouse* at [Cape Holm](https://example.org/cape "Cape")» #

«pt: It stands on a **rocky** cape and is seen from ~~near~~ afar.»\x20\x20
«pt: A second line with `make demo` and <https://example.org/x>.[^1]»

> «pt: Quote one with **bold words all.** second line»\\
> «pt: third line»

1. «pt: Climb the stairs and rest»
   - «pt: inner item with» ![a cat](cat.png)
2. [x] «pt: Done [ref][g] and [g][g]»

* «pt: Bullet»

| «pt: Year» | «pt: Keeper \\| wife» | **«pt: B»** |
| ---- | :----: | --- |
| 1901 | «pt: Anna `ab` Holm» | «pt: x» |

![](empty.png) «pt: Picture first.» «pt: <kbd>Ctrl</kbd>+<b>C</b>»<br>«pt: new»

```python
print("x")
```

«pt: Second title»
------------

<div>raw</div>

[g]: https://example.org/g "Guide to mills"

[^1]: «pt: The note text, which goes on.» «pt: See [g][g].»
"""


def test_only_texts_change() -> None:
    document = read_bytes(PAGE.encode(), "cape.md", lang="en")

    export = same(translated(document, "pt"), document)

    assert export.data.decode() == BY_FAKE
    assert export.notes == ()


def test_the_ends_of_lines_stay() -> None:
    document = read_bytes(PAGE.replace("\n", "\r\n").encode(), "cape.md", lang="en")

    assert same(translated(document, "pt"), document).data.decode() == BY_FAKE.replace("\n", "\r\n")


def test_a_page_that_is_not_translated_is_the_same_bytes() -> None:
    data = b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode()
    document = read_bytes(data, "cape.md", lang="en")

    assert same(kept(document), document).data == data


def test_a_mark_whose_words_are_gone_is_said() -> None:
    document = read_bytes(b"The mill is **very old** and [grey](http://a.b).\n", "mill.md")

    export = same(by(document, lambda _: "O moinho é antigo e cinzento."), document)

    # A link stands around its sentence rather than nowhere.
    assert export.data.decode() == "[O moinho é antigo e cinzento.](http://a.b)\n"
    assert export.notes == ("1 inline mark found no place in the translation: paragraph 1",)


def test_links_that_are_lost_are_told_apart() -> None:
    document = read_bytes(b"The mill is **very old**, [grey](http://a.b) and [cold](http://a.c).\n", "mill.md")

    export = same(by(document, lambda _: "Velho."), document)

    assert export.data.decode() == "[Velho.](http://a.b)\n"
    assert export.notes == (
        "2 inline marks found no place in the translation: paragraph 1; 1 of them is a link: paragraph 1",
    )


def test_links_that_are_lost_share_their_sentence() -> None:
    document = read_bytes(b"The mill is [grey](http://a.b) and [cold](http://a.c).\n", "mill.md")

    export = same(by(document, lambda _: "O moinho."), document)

    assert export.data.decode() == "[O](http://a.b) [moinho.](http://a.c)\n"
    assert export.notes == ()


def test_a_picture_or_an_address_never_takes_a_sentence() -> None:
    document = read_bytes(b"See ![the mill](m.png) or <http://a.b> now.\n", "mill.md")

    assert same(by(document, lambda _: "Veja."), document).data.decode() == "![the mill](m.png) Veja.\n"


def test_pictures_and_references_to_notes_are_never_lost() -> None:
    text = "The ![old mill](m.png) is grey.[^1] It stands.\n\n[^1]: A note.\n"

    assert rewritten(text, "mill.md", lambda _: "Outra coisa.").startswith("![old mill](m.png) Outra coisa.[^1]\n")


HOSTILE = [
    "# no heading",
    "- no item",
    "1. no item",
    "12) no item",
    "> no quote",
    "*no* _emphasis_ **at** __all__ ~~here~~",
    "[no](http://link) ![no](picture) [g] [^1]",
    "<b>no</b> <script>tag</script> <http://a.b>",
    "`no` code ``either``",
    "a | b | c",
    "---",
    "===",
    "+++",
    "```",
    "~~~ fence",
    "&amp; &copy; \\* \\",
    "[a]: http://b.c",
    "[^x]: note",
    "snake_case_name and 2*3*4",
    "ends in #",
    "<!-- comment -->",
    "    indented",
    "[ ] task",
]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize(
    "page",
    [
        "A text.\n\n[g]: /x\n\n[^1]: A note.\n",
        "# A text\n",
        "- A text\n",
        "> A text\n",
        "| A text |\n|---|\n",
        "A text\n===\n",
    ],
)
def test_nothing_in_a_translation_becomes_markup(hostile: str, page: str) -> None:
    before = read_bytes(page.encode(), "a.md", lang="en")
    written = rewritten(page, "a.md", lambda text: hostile if text.startswith("A text") else text)

    after = read_bytes(written.encode(), "a.md", lang="en")

    assert [(one.kind, one.marker) for one in after.paragraphs] == [(one.kind, one.marker) for one in before.paragraphs]
    assert " ".join(after.paragraphs[0].text.split()) == " ".join(hostile.split())
    assert after.paragraphs[0].marks == ()


def test_what_needs_no_escape_has_none() -> None:
    text = "Snake_case, 5 < 6 & 7 > 3, f(x) = [1], a-b + c! 3.5% of #1."

    assert rewritten("A text.\n", "a.md", lambda _: text) == text + "\n"


def test_bold_beside_letters_is_written_as_a_tag() -> None:
    document = read_bytes("这是**重点**吧。\n".encode(), "a.md")

    written = same(by(document, lambda _: "isto“重点”é"), document).data.decode()

    assert written == "isto“**重点**”é\n"
    assert rewritten("Go **“so”** on.\n", "a.md", lambda _: "vá“so”já") == "vá<strong>“so”</strong>já\n"


def test_a_table_in_a_quotation_in_a_list() -> None:
    page = "- > | A | B |\n  > |---|---|\n  > | one | two |\n"

    assert rewritten(page, "a.md", str.upper) == "- > | A | B |\n  > |---|---|\n  > | ONE | TWO |\n"


BLOCKS = [
    "# A heading", "Some *words* with `code`", "and **more** words.", "- item one", "  1. inner [x](y)",
    "> quoted ~~so~~", "", "| a | b |", "|---|---|", "| c \\| d | `e` |", "```", "text", "---", "[^1]: Note.",
    "see[^1] <i>it</i>", "\tTab", "> - deep",
]  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=14))
def test_a_page_keeps_its_structure(lines: list[str]) -> None:
    page = "Some first words.\n\n" + "\n".join(lines) + "\n"
    before = read_bytes(page.encode(), "a.md", lang="en")

    after = read_bytes(rewritten(page, "a.md", lambda text: f"«{text}»").encode(), "a.md", lang="en")

    assert [(one.kind, one.level, one.marker, one.cell) for one in after.paragraphs] == [
        (one.kind, one.level, one.marker, one.cell) for one in before.paragraphs
    ]
    assert [re.sub("[«»]", "", one.text) for one in after.paragraphs] == [one.text for one in before.paragraphs]
    assert [sorted(mark.style for mark in one.marks) for one in after.paragraphs] == [
        sorted(mark.style for mark in one.marks) for one in before.paragraphs
    ]


@settings(deadline=None, max_examples=100)
@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("*_`[]()<>#|~!&\\-+.:\n 1"),
        min_size=1,
        max_size=30,
    )
)
def test_any_text_reads_as_it_is(text: str) -> None:
    wanted = " ".join(text.split())
    if not any(map(str.isalnum, wanted)):
        return

    after = read_bytes(rewritten("Some words.\n", "a.md", lambda _: wanted).encode(), "a.md", lang="en")

    assert "".join("".join(one.text.split()) for one in after.paragraphs) == "".join(wanted.split())
