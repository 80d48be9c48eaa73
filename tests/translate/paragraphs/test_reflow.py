"""Wrapped lines become paragraphs, and lines that somebody meant stay."""

from textwrap import wrap

from tests.translate.paragraphs.reading import HEBREW, LONG, OTHER, read, texts

WRAPPED = (
    "The keeper climbed the stairs every evening at dusk,",
    "lit the lamp and wrote the hour into the book on the",
    "table. Nobody remembers who built the tower, but the",
    "stone came from the quarry.",
)


def test_wrapped_lines_become_one_paragraph() -> None:
    found = read(*WRAPPED, "", *WRAPPED)
    assert [piece.lines for piece in found.pieces] == [(1, 2, 3, 4)]
    assert found.pieces[0].text == " ".join(WRAPPED)
    assert [one.reason for one in found.dropped] == ["repeat"]


def test_a_short_last_line_ends_a_paragraph_without_a_blank_line() -> None:
    more = (
        "A second keeper came in spring and brought two goats",
        "and a clock, which never showed the right hour but was",
        "loved by all the children of the village.",
    )
    assert [piece.lines for piece in read(*WRAPPED, *more).pieces] == [(1, 2, 3, 4), (5, 6, 7)]


def test_a_false_blank_line_is_bridged() -> None:
    first, *rest = WRAPPED
    assert [piece.lines for piece in read(first, "", *rest).pieces] == [(1, 3, 4, 5)]


def test_indents_begin_paragraphs() -> None:
    lines = (
        "    The keeper climbed the stairs every evening, and",
        "lit the lamp and wrote the hour into the book on the",
        "old table. He never forgot it, not even on the night.",
        "    Nobody remembers who built the tower, although the",
        "stone is known to have come from the quarry behind it.",
        "    The goats came later. They were two, and they were",
        "loved by all the children.",
    )
    assert [piece.lines[0] for piece in read(*lines).pieces] == [1, 4, 6]


def test_double_spaced_lines() -> None:
    spaced = [row for line in WRAPPED for row in (line, "")]
    assert read(*spaced, "", *spaced[:6]).pieces[0].lines == (1, 3, 5, 7)


def test_short_rows_beside_wrapped_text_say_nothing_of_it() -> None:
    box = (
        "גובה",
        "31 מטרים",
        "נבנה",
        "1824",
        "טווח",
        "18 מיל",
        "אזור",
        "הנמל הצפוני",
        "חומר",
        "אבן גיר",
        "צבע",
        "לבן",
    )
    words = f"{HEBREW} {HEBREW.replace('השומר', 'העוזר')}".split()
    lines = wrap(" ".join(words), 60)
    found = texts("המגדלור", "", *box, "", *lines)
    assert found[-1] == " ".join(words)
    assert len(found) == 1 + len(box) + 1


def test_verse_keeps_its_lines() -> None:
    verse = (
        "The lamp is lit above the bay",
        "And all the boats come home",
        "The gulls have flown so far away",
        "Across the line of foam",
        "And I am here and you are there",
        "And neither of us knows",
    )
    assert len(texts(*verse)) == len(verse)


def test_a_log_keeps_its_lines() -> None:
    rows = [f"2024-03-{day:02} 06:00 lamp out, wind north {day:02}, sea calm" for day in range(1, 20)]
    assert texts(*rows) == rows


def test_chinese_joins_without_a_space() -> None:
    lines = (
        "灯塔从上个世纪中叶起就矗立在岩石海角上渔民每晚看到",
        "灯光就知道家在什么地方孩子们每天爬上螺旋楼梯去看海",
        "上的船只他们数着一艘又一艘直到天黑才肯回家吃饭睡觉",
        "第二天又来。",
    )
    (only,) = read(*lines).pieces
    assert only.text == "".join(lines)


def test_right_to_left_lines_are_judged_by_their_fill() -> None:
    words = (HEBREW + " " + HEBREW.replace("השומר", "העוזר")).split()
    lines = wrap(" ".join(words), 50)
    assert texts(*lines, "", LONG)[0] == " ".join(words)


def test_a_line_under_the_words_of_an_item_goes_on_with_it() -> None:
    rows = ("-   The lamp that the keeper's father had brought", "    from Holm", "-   A brush", "", LONG)

    assert texts(*rows)[:2] == ["The lamp that the keeper's father had brought from Holm", "A brush"]


def test_a_line_elsewhere_under_an_item_does_not() -> None:
    assert texts("-   A lamp", "  From Holm", "", LONG)[:2] == ["A lamp", "From Holm"]


def test_a_line_that_ends_with_an_address_leaves_nothing_open() -> None:
    address = "The whole report can be read at the harbour's page: https://elmsea.example/lamp/"

    assert texts(address, HEBREW) == [address, HEBREW]


def test_what_stands_further_in_behind_a_blank_line_goes_on_with_nothing() -> None:
    rows = wrap(LONG[:-1] + ", and as the book says,", 50)
    quote = [" " * 20 + row for row in wrap("the lamp is the keeper's and nobody else's, whatever the law says.", 30)]

    assert len(texts(*rows, "", *quote, "", OTHER)) == 3


def test_nothing_goes_on_with_a_line_in_brackets_over_a_blank_one() -> None:
    address = "（1. 海岸大学 灯塔研究所，海口 570100；2. 河口灯塔博物馆，河口 257000）"
    rows = wrap_chinese("灯塔从上个世纪中叶起就矗立在岩石海角上，渔民每晚看到灯光，就知道家在什么地方。" * 4, 36)

    assert texts(address, "", *rows)[0] == address


def wrap_chinese(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]
