"""Lines that say who wrote a text, where and when."""

import pytest

from cache.records import Kind
from translate.paragraphs import extract
from translate.paragraphs.bylines import is_byline, is_signature, names_author

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("By Ann Miller", True),
        ("Published: 3 May 2021", True),
        ("Haber: Sevgi Korkmaz", True),
        ("来源：海岸日报", True),
        ("گزارش: نرگس بهرامی", True),
        ("Bystanders of the lamp", False),
        ("来源不明的信", False),
    ],
)
def test_a_signature_begins_with_its_word(text: str, signs: bool) -> None:
    assert is_signature(text) is signs


@pytest.mark.parametrize("text", ["A. Carter¹, B. Haddad²", "فاطمة علي¹، خالد منصور²", "¹ Institute of Water"])
def test_the_marks_of_institutions_tell_authors(text: str) -> None:
    assert is_byline(text)


def test_a_signature_under_a_whole_sentence_is_no_heading() -> None:
    summary = "After fifty-one years of pulling passengers over the river by hand he will stop."

    pieces = extract(f"The last ferryman\n\n{summary}\n\nBy Ann Miller\n\n{TEXT}").pieces

    assert pieces[2].kind is Kind.BYLINE


def test_a_date_over_the_title_is_no_title() -> None:
    pieces = extract(f"Published: 3 May 2021\n\nThe last ferryman of the valley\n\n{TEXT}").pieces

    assert [piece.kind for piece in pieces[:2]] == [Kind.PARAGRAPH, Kind.HEADING]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Miller", True),
        ("By ANN MILLER and Tobias Holm", True),
        ("By Ann Miller, Tobias Holm", True),
        ("By Ann", False),
        ("By the Lamp", False),
        ("By Ann Miller.", False),
        ("By the time he came the lamp was out", False),
    ],
)
def test_a_line_that_names_nothing_but_authors(text: str, names: bool) -> None:
    assert names_author(text) is names


def test_the_author_s_name_begins_anew_in_wrapped_text() -> None:
    rows = "The keeper climbed the stairs every evening at dusk, lit the\nlamp and wrote the hour into the book.\n"
    pieces = extract(f"Lamp goes out over Elmsea as the\noil runs dry\nBy ANN MILLER\n{rows * 4}").pieces

    assert "By ANN MILLER" in [piece.text for piece in pieces]


@pytest.mark.parametrize(
    "text", ["Ann Lee1, Bo Berg2*", "Ingrid Holm a,*, Peter Dunmore b", "Maria Lobato*", "李文澜1，赵  青2"]
)
def test_plain_marks_behind_names_tell_authors(text: str) -> None:
    assert is_byline(text)


def test_a_list_of_names_without_end_takes_no_time() -> None:
    assert not is_byline(
        "We saw Ann Lee a, " + "Ann Lee a, " * 300 + "and so on, for that is all that there was to see."
    )
