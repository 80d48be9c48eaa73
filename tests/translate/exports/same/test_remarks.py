"""What is said about what could not be carried over."""

from cache.records import Kind, Paragraph
from translate.exports.same.remarks import lost_marks, not_found


def paragraphs(*numbers: int) -> list[Paragraph]:
    return [Paragraph(number - 1, Kind.PARAGRAPH, "x", "en", translatable=True) for number in numbers]


def test_nothing_is_said_about_nothing() -> None:
    assert (lost_marks([]), not_found([])) == ((), ())


def test_paragraphs_are_named_by_their_numbers() -> None:
    assert lost_marks(paragraphs(4, 9), 3) == ("3 inline marks found no place in the translation: paragraphs 4, 9",)
    assert not_found(paragraphs(2)) == ("left in the original language, not found again in the file: paragraph 2",)


def test_many_paragraphs_are_not_all_named() -> None:
    (line,) = not_found(paragraphs(*range(1, 2000)))

    assert line.endswith("paragraphs 1, 2, 3, 4, 5, 6, 7, 8 …")
