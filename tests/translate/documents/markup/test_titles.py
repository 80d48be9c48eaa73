"""The titles of pages."""

import pytest

from cache.records import Kind
from tests.translate.documents.markup.trees import html
from translate.documents.markup.blocks import Blocks, read_blocks
from translate.documents.markup.paths import Paths
from translate.documents.markup.titles import title_element, with_title


def titled(title: str, body: str) -> Blocks:
    root = html(f"<html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>")
    return with_title(root, read_blocks(root))


def test_a_title_leads_where_no_heading_does() -> None:
    found = titled(" The \n cape ", "<p hidden>x</p><p>Text.</p><p hidden>y</p>")
    first = found.pieces[0]
    assert (first.kind, first.level, first.text, first.path) == (Kind.HEADING, 1, "The cape", "0/1:0-0")
    assert [(one.text, one.before) for one in found.dropped] == [("x", 1), ("y", None)]
    run = Paths(html("<html><head><meta><title>x</title></head></html>")).find(first.path or "")
    assert run is not None
    assert run.container.tag == "title"


@pytest.mark.parametrize("body", ["<h1>The cape</h1>", "<h2>The cape</h2>", "<p>The  CAPE</p>"])
def test_a_title_that_the_page_shows_is_no_piece_of_its_own(body: str) -> None:
    found = titled("The cape", body)
    assert len(found.pieces) == 1
    assert found.dropped == ()


@pytest.mark.parametrize("body", ["<h1>Towers</h1>", "<h3>The old cape</h3><p>x</p>"])
def test_a_title_with_more_in_it_is_set_aside(body: str) -> None:
    found = titled("The old cape - Sea News", body)
    assert [(one.text, one.reason) for one in found.dropped] == [("The old cape - Sea News", "title of the window")]
    assert "Sea News" not in " ".join(piece.text for piece in found.pieces)


def test_the_title_of_a_picture_is_none() -> None:
    assert title_element(html("<html><body><svg><title>x</title></svg><p>y</p></body></html>")) is None


def test_an_empty_title_is_none() -> None:
    assert [piece.text for piece in titled(" ", "<p>x</p>").pieces] == ["x"]
