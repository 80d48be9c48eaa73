"""Paths to runs."""

import pytest

from tests.translate.documents.markup.trees import html, pieces
from translate.documents.markup.paths import Paths, Run, steps

SOURCE = "<div>one<p>two</p>three <b>x</b> <i>y</i><p>four</p></div>"


def test_paths_count_children_and_slots() -> None:
    assert [(piece.text, piece.path) for piece in pieces(SOURCE)] == [
        ("one", "0/0:0-0"),
        ("two", "0/0/0:0-0"),
        ("three x y", "0/0:2-5"),
        ("four", "0/0/3:0-0"),
    ]


def test_a_run_is_found_with_what_it_stands_behind() -> None:
    root = html(SOURCE)
    run = Paths(root).find("0/0:2-5")
    assert run is not None
    assert (run.container.tag, [child.tag for child in run.children], run.lead) == ("div", ["b", "i"], "three ")
    assert run.before is not None
    assert run.before.text == "two"


def test_a_run_that_begins_with_an_element_has_no_text_before_it() -> None:
    run = Paths(html(SOURCE)).find("0/0:3-4")
    assert run is not None
    assert (run.lead, [child.tag for child in run.children]) == ("", ["b"])


@pytest.mark.parametrize(
    "path", ["", "x", "0", "0/0", "0/9:0-0", "0/0:0-99", "0/0:5-2", "0//0:0-0", "-1:0-0", "0/0:0-0 ", "9" * 30 + ":0-0"]
)
def test_a_path_that_leads_nowhere_is_none(path: str) -> None:
    assert Paths(html(SOURCE)).find(path) is None


def test_narrowing_keeps_the_slots_of_the_whole() -> None:
    container = html("<p>a<b>b</b>c<i>d</i>e</p>")[0][0]
    whole = Run(container, None, tuple(container), 0, 4)
    part = whole.narrowed(2, 3)
    assert (part.path("0/0"), part.lead, [child.tag for child in part.children]) == ("0/0:2-3", "c", ["i"])
    assert part.narrowed(3, 3).path("0/0") == "0/0:3-3"


def test_steps() -> None:
    assert (steps("0/12/3:4-6"), steps(":0-0")) == ((0, 12, 3), ())


def test_many_children_take_no_longer_than_few() -> None:
    root = html("<body>" + "<p>x</p>" * 20_000)
    paths = Paths(root)
    assert all(paths.find(f"0/{number}:0-0") is not None for number in range(20_000))
