"""What stands around the text of pages is set aside, and nothing else is."""

import pytest

from translate.documents.pdf.furniture import set_aside
from translate.documents.pdf.layout import Line, Page


def line(text: str, baseline: float, *, left: float = 50, size: float = 11) -> Line:
    return Line(text, left, baseline - 0.8 * size, left + 5 * len(text), baseline + 0.2 * size, baseline, size)


def page(number: int, *lines: Line) -> Page:
    return Page(number, 420, 595, list(lines), glyphs=100)


def body(number: int) -> Line:
    return line(f"{'abcdefgh'[number]} line of the text that belongs to its page alone", 300)


def test_heads_that_come_back_and_numbers_that_count() -> None:
    pages = [page(at, line("The keepers", 40), body(at), line(str(at + 6), 570)) for at in (1, 2, 3)]
    dropped = set_aside(pages)
    assert [(one.page, one.reason, one.text) for one in dropped] == [
        (at, reason, text)
        for at in (1, 2, 3)
        for reason, text in (("running head", "The keepers"), ("page number", str(at + 6)))
    ]
    assert [len(one.lines) for one in pages] == [1, 1, 1]


def test_heads_of_left_and_right_pages() -> None:
    heads = ["The author", "The book", "The author", "The book"]
    pages = [page(at, line(head, 40, left=50 + 200 * (at % 2)), body(at)) for at, head in enumerate(heads, 1)]
    assert [one.text for one in set_aside(pages)] == heads


def test_numbers_in_letters_and_words() -> None:
    pages = [page(at, body(at), line(text, 570)) for at, text in enumerate(["xi", "xii", "13"], 1)]
    assert {one.reason for one in set_aside(pages)} == {"page number"}


def test_a_line_of_the_text_at_the_edge_stays() -> None:
    pages = [page(at, line(f"{'abc'[at]} sentence that begins its page", 40), body(at)) for at in (1, 2)]
    assert set_aside(pages) == []


def test_what_comes_back_in_the_middle_stays() -> None:
    pages = [page(at, body(at), line("Chorus of the song", 250)) for at in (1, 2)]
    assert set_aside(pages) == []


def test_the_number_of_an_only_page_stands_alone() -> None:
    alone = page(1, body(1), line("7", 570))
    assert [one.text for one in set_aside([alone])] == ["7"]
    close = page(1, line("In the year of the storm, which was", 556), line("1867", 570))
    assert set_aside([close]) == []


@pytest.mark.parametrize(
    "text",
    [
        "11/22/26, 4:26 AM The keepers",
        "22.11.2026, 14:26",
        "השומרים AM 4:26 ,11/22/26",
        "الحراس 14:26 ,22.11.2026",
        "https://example.org/a?b=c 1/1",
        "about:blank 1/2",
    ],
)
def test_what_a_browser_prints_around_a_page(text: str) -> None:
    top = not text.startswith(("http", "about"))
    printed = page(1, line(text, 20 if top else 585), body(1))
    assert [one.reason for one in set_aside([printed])] == ["print mark"]


def test_a_sentence_with_a_time_and_a_date_at_the_edge_stays() -> None:
    assert set_aside([page(1, line("We met at 4:26, 11/22/26 or a little later.", 20), body(1))]) == []


def test_slides_of_one_line_each_keep_it() -> None:
    pages = [page(at, line(f"Part {'ab'[at - 1]} of 2", 40)) for at in (1, 2)]
    assert set_aside(pages) == []
    assert [len(one.lines) for one in pages] == [1, 1]
