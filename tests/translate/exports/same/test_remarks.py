"""What is said about what could not be carried over."""

from cache.records import Kind, Paragraph, Style
from translate.exports.same.remarks import LostMarks, lost_among, lost_marks, not_found


def paragraphs(*numbers: int) -> list[Paragraph]:
    return [Paragraph(number - 1, Kind.PARAGRAPH, "x", "en", translatable=True) for number in numbers]


def test_nothing_is_said_about_nothing() -> None:
    assert (lost_marks([]), not_found([])) == ((), ())


def test_paragraphs_are_named_by_their_numbers() -> None:
    lost = [LostMarks(one, number) for one, number in zip(paragraphs(4, 9), (1, 2), strict=True)]
    assert lost_marks(lost) == ("3 inline marks found no place in the translation: paragraphs 4, 9",)
    assert not_found(paragraphs(2)) == ("left in the original language, not found again in the file: paragraph 2",)


def test_many_paragraphs_are_not_all_named() -> None:
    (line,) = not_found(paragraphs(*range(1, 2000)))

    assert line.endswith("paragraphs 1, 2, 3, 4, 5, 6, 7, 8 …")


def test_links_among_the_lost_marks_are_told_with_their_paragraphs() -> None:
    first, second, third = paragraphs(4, 9, 12)
    start = "found no place in the translation: paragraph"
    assert lost_marks([LostMarks(first, 1, 1)]) == (f"1 inline mark {start} 4; it is a link",)
    assert lost_marks([LostMarks(first, 1, 1), LostMarks(second, 2, 2)]) == (
        f"3 inline marks {start}s 4, 9; all are links",
    )
    assert lost_marks([LostMarks(first, 3, 1), LostMarks(second, 1)]) == (
        f"4 inline marks {start}s 4, 9; 1 of them is a link: paragraph 4",
    )
    assert lost_marks([LostMarks(first, 1400, 1100), LostMarks(second, 1), LostMarks(third, 2, 1)]) == (
        f"1,403 inline marks {start}s 4, 9, 12; 1,101 of them are links: paragraphs 4, 12",
    )


def test_marks_are_counted_by_their_styles() -> None:
    (one,) = paragraphs(4)
    assert lost_among(one, []) == ()
    assert lost_among(one, [Style.BOLD, Style.LINK, None]) == (LostMarks(one, 3, 1),)
