"""Tables of contents and indexes: every entry by itself."""

from tests.translate.documents.pdf.files import column, pdf, shown, texts_in

TITLES = ["How the lamps were kept", "What the keepers wrote", "Visitors in summer", "The great storm", "What is left"]


def test_titles_with_leaders_are_entries() -> None:
    lines = [f"{number} {title} {'.' * (60 - len(title))} {7 * number}" for number, title in enumerate(TITLES, 1)]
    assert len(texts_in(pdf([column(lines, 50, 500)]))) == 5


def test_titles_whose_pages_stand_apart_are_entries_of_one_line_or_more() -> None:
    content = column([*TITLES[:3], "The great storm, the bell, and the", "people who rang it", TITLES[4]], 50, 500)
    for number, y in ((3, 500), (14, 486), (21, 472), (28, 444), (35, 430)):
        content += shown(str(number), 340, y)
    texts = texts_in(pdf([content]))
    assert texts[3] == "The great storm, the bell, and the people who rang it 28"
    assert len(texts) == 5


def test_the_entries_of_an_index_stay_apart() -> None:
    lines = [
        "barge, 8",
        "beacon, 29, 88, 146, 82, 58,",
        "200",
        "bell, 5, 188",
        "boat, 21, 40-42",
        "bottle, 24",
        "cable, 10",
    ]
    assert texts_in(pdf([column(lines, 50, 500)]))[:3] == [
        "barge, 8",
        "beacon, 29, 88, 146, 82, 58, 200",
        "bell, 5, 188",
    ]


def test_prose_with_numbers_at_line_ends_is_prose() -> None:
    lines = [
        "The lamp was lit for the first time in 1861,",
        "and the bell was hung beside it in the year 1874,",
        "when the keepers had asked for one since 1869, 70",
        "letters in all, of which the office answered two.",
    ]
    assert texts_in(pdf([column(lines, 50, 500)])) == [" ".join(lines)]
