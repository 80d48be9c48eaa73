"""Which pieces of a page are its content."""

import pytest

from cache.records import Kind
from tests.translate.documents.markup.trees import html
from translate.documents.markup.blocks import Blocks, read_blocks
from translate.documents.markup.content import REASON, choose_content
from translate.documents.markup.extractor import extract_main, letters

LINES = (
    "The lighthouse has stood on the rocky cape for more than a hundred years, and its light is seen from afar.",
    "Every evening the keeper climbed two hundred steps with a can of oil, and every morning he came down again.",
    "When the electric lamp was put in, the keeper stayed on for another ten years to look after the horn.",
    "Today the tower is a museum. On clear days one can see the islands, and on some nights the ships' lights.",
)
TEXT = "".join(f"<p>{line}</p>" for line in LINES)


def chosen(body: str, title: str = "") -> Blocks:
    root = html(f"<html><head><title>{title}</title></head><body>{body}</body></html>")
    return choose_content(root, read_blocks(root))


def kept(body: str, title: str = "") -> list[str]:
    return [piece.text for piece in chosen(body, title).pieces]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><p>Home and away</p></nav>",
        '<div role="navigation">Home and away</div>',
        '<div class="breadcrumb"><a href=/>Home</a> &gt; <a href=/s>Sea</a></div>',
        '<div id="cookieConsent"><p>We use cookies on this site.</p></div>',
        '<div class="share-buttons"><a href=/f>Share</a></div>',
        '<aside class="sidebar"><h3>Popular</h3><p>Ten boats you must see</p></aside>',
        '<section class="related-articles"><h3>Related</h3><ul><li><a href=/1>The other cape</a></li></ul></section>',
        "<footer><p>All rights reserved.</p></footer>",
        '<div class="newsletter-signup"><p>Get our letter every week.</p></div>',
        "<form action=/login><label>Name</label></form>",
        '<ul><li><a href="/1">Boats</a></li><li><a href="/2">Oars</a></li><li><a href="/3">Sails</a></li></ul>',
        "<p>Share this article</p>",
    ],
)
def test_furniture_is_left_out_wherever_it_stands(furniture: str) -> None:
    for body in (
        f"{furniture}<article><h1>Cape</h1>{TEXT}</article>",
        f"<article><h1>Cape</h1>{TEXT}{furniture}</article>",
        f"<div><h1>Cape</h1>{TEXT}</div>{furniture}",
    ):
        assert kept(body) == ["Cape", *LINES]


@pytest.mark.parametrize(
    "part",
    [
        "<h2>Tower</h2>",
        "<ul><li>first item</li><li>second item</li></ul>",
        "<table><tr><th>Height</th></tr><tr><td>40 m</td></tr></table>",
        "<figure><img src=x><figcaption>The tower at night</figcaption></figure>",
        "<blockquote>So much light!</blockquote>",
        "<pre>a = 1</pre>",
        '<p class="byline">By Ann Lee</p>',
        '<div class="footnotes"><p>1. See the register.</p></div>',
        "<p>Short.</p>",
    ],
)
def test_what_belongs_to_the_text_stays(part: str) -> None:
    within = kept(f"<nav>Home</nav><article><h1>Cape</h1>{TEXT}{part}<p>{LINES[0]} Again.</p></article>")
    assert len(within) > len(LINES) + 2
    assert "Home" not in within


def test_title_lead_and_byline_outside_of_the_text_stay() -> None:
    body = (
        '<header class="site-header"><h1>Sea News</h1></header><div class="top"><h1>The cape</h1>'
        f'<p>A tower and its keeper.</p><div class="author">Ann Lee</div></div><div class="text">{TEXT}</div>'
    )
    assert kept(body, "The cape | Sea News") == ["The cape", "A tower and its keeper.", "Ann Lee", *LINES]


def test_comments_stay() -> None:
    body = (
        f"<article><h1>Cape</h1>{TEXT}</article><section class=comments-area><h2>2 comments</h2><ol class=comment-list>"
        "<li class=comment><p>Lovely!</p></li><li class=comment><p>I was there.</p></li></ol>"
        '<form class="comment-form"><p>Leave a reply</p></form></section>'
    )
    assert kept(body) == ["Cape", *LINES, "2 comments", "Lovely!", "I was there."]


def test_a_form_around_the_whole_page_is_none() -> None:
    assert kept(f"<form id=aspnetForm><div><h1>Cape</h1>{TEXT}</div></form>") == ["Cape", *LINES]


def test_a_class_of_the_whole_page_says_nothing_about_its_parts() -> None:
    assert kept(f'<div class="page with-sidebar"><h1>Cape</h1>{TEXT}</div>') == ["Cape", *LINES]


def test_text_that_the_extractor_misses_beside_what_it_finds_stays() -> None:
    # Parts that repeat each other are left out by it.
    more = f"<dt>two</dt><dd>{LINES[0]} {LINES[1]}</dd><dt>three</dt><dd>{LINES[2]}</dd>"
    body = f"<dl><dt>one</dt><dd>{TEXT}</dd>{more}</dl>"
    assert kept(body)[-4:] == ["two", f"{LINES[0]} {LINES[1]}", "three", LINES[2]]


def test_a_short_page_is_read_whole() -> None:
    assert kept("<div class=menu-card><p>Soup</p><p>Fish</p></div>") == ["Soup", "Fish"]


def test_a_page_that_is_all_navigation_is_read_all_the_same() -> None:
    assert kept("<nav><ul><li><a href=/a>Boats</a></li><li><a href=/b>Oars</a></li></ul></nav>") == ["Boats", "Oars"]


def test_a_page_too_large_for_the_extractor_goes_by_what_its_parts_are_called() -> None:
    many = "<p>One more line.</p>" * 31_000
    found = kept(f"<div>Logo</div><nav>Home</nav><main><h1>Cape</h1>{many}</main><footer>The end</footer>")
    assert len(found) == 31_001
    assert found[0] == "Cape"


def test_what_is_left_out_says_why_and_where() -> None:
    found = chosen(f"<nav>Home</nav><article>{TEXT}</article><footer>The end</footer>")
    assert [(one.text, one.reason, one.before) for one in found.dropped] == [
        ("Home", REASON, 0),
        ("The end", REASON, None),
    ]


def test_what_was_set_aside_before_keeps_its_place() -> None:
    found = chosen(
        f"<nav>Home</nav><article><h2>Cape <a href='#c'>¶</a></h2>{TEXT}<p hidden>x</p></article><nav>End</nav>"
    )
    assert [(one.text, one.before) for one in found.dropped] == [("Home", 0), ("¶", 1), ("x", None), ("End", None)]


def test_pages_of_several_texts_are_read_whole() -> None:
    posts = "".join(f'<div class="post"><h3>Ann</h3><p>{line}</p></div>' for line in LINES)
    assert [one for one in kept(f"<h1>Thread</h1>{posts}") if one != "Ann"] == ["Thread", *LINES]


def test_the_extractor_is_asked_for_letters_alone() -> None:
    found = extract_main(html(f"<html><body><nav>Home</nav><article>{TEXT}</article></body></html>"))
    assert found is not None
    assert letters(LINES[1]) in found.text


def test_the_extractor_is_not_asked_about_what_would_hold_it_up() -> None:
    assert extract_main(html("<body>" + "<p>x</p>" * 31_000)) is None
    assert extract_main(html("<body>" + "<div>" * 200 + TEXT)) is None


def test_letters_are_folded() -> None:
    assert letters("Straße, 12 – ÉTÉ_x!") == "strasse12étéx"


def test_nothing_is_chosen_from_nothing() -> None:
    assert chosen("").pieces == ()


def test_kinds_are_left_alone() -> None:
    assert chosen(f"<h1>Cape</h1>{TEXT}").pieces[0].kind is Kind.HEADING
