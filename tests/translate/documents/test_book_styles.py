"""Headings and bold words by the style sheets of a book."""

import pytest
from lxml import etree

from translate.documents.book_styles import Look, Looks

SHEET = """
/* .para9 { font-weight: bold } */
.head { font-size: 24.0pt; font-weight: bold; }
p.sub, span.sub { font-size: 150%; font-weight: 700 !important }
.b { font-weight: bold } .i { font-style: italic }
.small { font-size: 0.8em }
h1 .deep { font-weight: bold }
"""


@pytest.fixture
def looks() -> Looks:
    found = Looks()
    found.learn(SHEET)
    return found


def marked_up(looks: Looks, body: str) -> str:
    root = etree.fromstring(f"<body>{body}</body>")
    looks.mark_up(root)
    return etree.tostring(root, encoding="unicode").removeprefix("<body>").removesuffix("</body>")


def test_classes_and_what_they_look_like(looks: Looks) -> None:
    assert looks.classes["head"] == Look(bold=True, size=2.0)
    assert looks.classes["sub"] == Look(bold=True, size=1.5)
    assert {"para9", "deep"}.isdisjoint(looks.classes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p><span class="head">The sea</span></p>', '<h1><span class="head">The sea</span></h1>'),
        ('<p class="sub">The sea</p>', '<h2 class="sub">The sea</h2>'),
        ('<p>a <span class="b">b</span></p>', '<p>a <b class="b">b</b></p>'),
        ('<p>a <span class="i">b</span></p>', '<p>a <i class="i">b</i></p>'),
    ],
)
def test_elements_get_the_names_of_what_they_are(looks: Looks, before: str, after: str) -> None:
    assert marked_up(looks, before) == after


@pytest.mark.parametrize(
    "body",
    [
        '<p><span class="head">Large</span> and not</p>',
        f'<p class="head">{"long " * 40}</p>',
        '<table><tr><td><p class="head">Cell</p></td></tr></table>',
        '<div class="head"><p>Block</p></div>',
        '<p class="small">Small</p>',
        '<p class="head"> </p>',
    ],
)
def test_what_is_no_heading_stays(looks: Looks, body: str) -> None:
    assert "<h" not in marked_up(looks, body)


def test_a_sheet_that_is_none_changes_nothing() -> None:
    looks = Looks()
    looks.learn("{{{ }}} .a { font-size: x; font-weight } @media { .b { } ")

    assert marked_up(looks, '<p class="a">x</p>') == '<p class="a">x</p>'
