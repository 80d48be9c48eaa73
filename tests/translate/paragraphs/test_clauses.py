"""The clauses of terms and policies stay, whatever sites say in the same words."""

import pytest

from translate.paragraphs import extract
from translate.paragraphs.clauses import clause_lines
from translate.paragraphs.lines import split_lines

TERMS = """TERMS OF THE SERVICE

1. Definitions
"Account" means the record that we keep of you.

2. Comments
Required fields are marked with an asterisk.
Comments are moderated before they are published.

3. Cookies
We use cookies to remember who you are.
By continuing to use the site you accept our use of cookies.

4. Rights
All rights reserved. No part of this text may be copied without the written leave of the owner.

5. Changes
We may change these terms at any time, and will say so on this page at least thirty days before."""


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_terms_keep_what_they_say_of_their_site(gap: str) -> None:
    text = TERMS if gap == "\n" else "\n".join(f"{row}\n" if row[:1].isdigit() else row for row in TERMS.split("\n"))
    found = extract(text)

    assert found.dropped == ()
    assert found.pieces[0].text == "TERMS OF THE SERVICE"


def test_the_same_sentences_around_a_text_without_clauses_go() -> None:
    bare = "\n".join(row.split(". ", 1)[-1] if row[:1].isdigit() else row for row in TERMS.split("\n"))

    assert "We use cookies to remember who you are." in [one.text for one in extract(bare).dropped]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. Who\nAll.\n\n2. What\nOil.\n\n3. When\nNow.\n\nThe end", 6),
        ("1. Who\n\nAll.\n\n2. What\n\nOil.\n\n3. When\n\nNow.\n\nThe end", 6),
        ("1. Who\nAll.\n\n2. What\nOil.", 0),
        ("3. Who\nAll.\n\n4. What\nOil.\n\n5. When\nNow.", 0),
        ("1. All of us.\n\n2. Oil and bread.\n\n3. Now and then.", 0),
        ("1. Who", 0),
    ],
)
def test_clauses_count_on_from_one(text: str, found: int) -> None:
    assert len(clause_lines(split_lines(text))) == found
