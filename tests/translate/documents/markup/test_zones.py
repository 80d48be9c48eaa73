"""What the parts of a page are, by what they are called."""

import pytest

from tests.translate.documents.markup.trees import html
from translate.documents.markup.zones import Zone, zone_of


def zone(source: str, outer: Zone = Zone.OPEN) -> Zone:
    return zone_of(html(f"<html><body>{source}</body></html>")[0][0], outer)


@pytest.mark.parametrize(
    "source",
    ["<nav>", "<footer>", "<aside>", "<div role=search>", "<div role='banner'>", '<div class="site-header">',
     '<div class="post-tags">', '<div id="cookieBanner">', '<div class="js-related_posts">', '<ul class="Pagination">',
     "<form>", '<div class="ad">', '<div id="menu">'],
)  # fmt: skip
def test_furniture(source: str) -> None:
    assert zone(source) is Zone.FURNITURE


@pytest.mark.parametrize(
    "source",
    ["<div>", "<p>", "<section>", '<div class="article-body">', '<div class="address">', '<div class="broad">',
     '<div class="entry-content">', "<header><h1>x</h1></header>", '<article class="related">', '<aside role="note">',
     '<div class="shared-values-history">'],
)  # fmt: skip
def test_open_parts(source: str) -> None:
    assert zone(source) is Zone.OPEN


def test_comments_are_a_part_of_their_own_in_which_footers_are_text() -> None:
    assert zone('<div id="comments">') is Zone.COMMENTS
    assert zone("<footer>", Zone.COMMENTS) is Zone.COMMENTS
    assert zone('<form class="comment-form">', Zone.COMMENTS) is Zone.FURNITURE


def test_what_stands_in_furniture_is_furniture() -> None:
    assert zone("<article>", Zone.FURNITURE) is Zone.FURNITURE


def test_the_source_of_a_quotation_is_text() -> None:
    quote = html("<html><body><blockquote>x<footer>y</footer></blockquote></body></html>")[0][0]
    assert zone_of(quote[0], Zone.OPEN) is Zone.OPEN
