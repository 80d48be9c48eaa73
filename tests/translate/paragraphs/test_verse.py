"""Arabic verse, two half-lines on a line."""

import pytest

from tests.translate.paragraphs.reading import ARABIC, kinds, texts
from translate.paragraphs.verse import is_verse, is_verse_line

VERSE = (
    "بنينا من الطين دارا لنا        فعدنا إلى الطين لما بنينا",
    "وما ضرنا أن تزول الجدار        إذا كان في الناس ذكر علينا",
)


@pytest.mark.parametrize(
    ("text", "verse"),
    [
        (VERSE[0], True),
        ("ای کاروان آهسته ران کآرام جانم می‌رود * وان دل که با خود داشتم با دلستانم می‌رود", True),
        ("المنارة        سنة البناء", False),
        ("المنارة القديمة في الجزيرة        1911", False),
        ("The keeper climbed the stairs        and lit the lamp again", False),
        (ARABIC, False),
    ],
)
def test_half_lines_are_alike_and_have_words(text: str, verse: bool) -> None:
    assert is_verse_line(text) is verse


def test_each_line_of_verse_stands_alone_and_is_no_row() -> None:
    rows = (ARABIC[:58], ARABIC[59:] + ":", "", *VERSE, "", ARABIC)

    assert texts(*rows)[-3:] == [*VERSE, ARABIC]
    assert "table" not in kinds(*rows)


def test_dots_between_half_lines_need_another_such_line() -> None:
    dotted = (
        "يا ساقي القوم لا تعجل بأولهم ... حتى ترى أيهم أولى بما فيها",
        "فرب صامت قوم ليس يسألها ... والناس تعرف عطشانا وتخفيها",
    )

    assert is_verse(dotted[0], dotted[1], apart=False)
    assert is_verse(dotted[0], ARABIC, apart=True)
    assert not is_verse(dotted[0], ARABIC, apart=False)
