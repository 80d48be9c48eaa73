"""Captions are told by who took the picture."""

import pytest

from cache.records import Kind
from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."


@pytest.mark.parametrize(
    "caption",
    [
        "The keeper at the lamp | Photo: Ann Miller",
        'תלמידים בחצר. "אף אחד לא שואל" | צילום: גיל ארבל',
        "Leeres Nest: »Man gewöhnt sich nicht daran« Foto: Jens Petersen / Nordbild",
        "图为老陈检查灯具。本报记者 林晓燕 摄",
        "Güneş alan bir balkon. (Fotoğraf: Ali Kemal Usta)",
        "The keeper at the lamp. Photo by Ann Miller",
        "The keeper at the lamp near Elmsea (PRNewsfoto/Elmsea Lamps Inc.)",
        "Төлеген шеберханасында. Суретті түсірген Асқар Нұрғали",
    ],
)
def test_a_credit_makes_a_caption(caption: str) -> None:
    assert extract(f"The lamp\n\n{caption}\n\n{TEXT}\n\n{TEXT} Again.").pieces[1].kind is Kind.CAPTION


@pytest.mark.parametrize("line", ["He told us what a photo by moonlight is worth to a keeper", "What they took away"])
def test_other_lines_are_none(line: str) -> None:
    assert extract(f"The lamp\n\n{TEXT}\n\n{line}\n\n{TEXT} Again.").pieces[2].kind is not Kind.CAPTION


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "caption", ["The keeper at the lamp, 1911", "השומר ליד המנורה, 1911", "一九一一年的守塔人與燈"]
)
def test_a_line_between_an_edit_link_and_the_text_is_one(caption: str, gap: str) -> None:
    pieces = extract(f"The lamp\n[edit]\n{caption}{gap}{TEXT} {TEXT}").pieces

    assert [piece.kind for piece in pieces] == [Kind.HEADING, Kind.CAPTION, Kind.PARAGRAPH]


@pytest.mark.parametrize("line", ["Main article: Lamps of the north", "He lit it.", "He says,", "ערך מורחב – המנורה"])
def test_what_points_elsewhere_or_ends_a_sentence_is_none(line: str) -> None:
    assert extract(f"The lamp\n[edit]\n{line}\n{TEXT} {TEXT}").pieces[1].kind is not Kind.CAPTION


@pytest.mark.parametrize("line", ["The lamp (1911)", "The lamp, seen from the boat"])
def test_the_title_with_a_year_or_a_place_is_one(line: str) -> None:
    assert extract(f"The lamp\n\n{line}\n\n{TEXT} {TEXT}").pieces[1].kind is Kind.CAPTION


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Table 1. The lamps of the coast", True),
        ("Table 1 The lamps of the coast", True),
        ("Table 1 shows that the lamps of the coast burned longer.", False),
        ("TABLE I: LAMPS AND OIL", True),
        ("Map I drew of the coast, and lost", False),
        ("1-rasm. Qirg‘oq chiroqlari", True),
        ("图1  灯塔的位置", True),
        ("图1显示，灯塔的数目在二十年间有所减少，但并没有停止。", False),
        ("تصویر ۲ ـ نمای دروازه از سمت شمال", True),
    ],
)
def test_a_sentence_about_a_figure_is_no_caption(line: str, caption: bool) -> None:
    kind = extract(f"The lamp\n\n{TEXT}\n\n{line}\n\n{TEXT} Again.").pieces[2].kind

    assert (kind is Kind.CAPTION) is caption


def test_two_lines_between_an_edit_link_and_the_text_are_captions_where_a_blank_line_parts_them() -> None:
    text = "The lamp\n[edit]\nThe keeper in 1911\nThe boat, from the north"

    kinds = [piece.kind for piece in extract(f"{text}\n\n{TEXT} {TEXT}").pieces]
    assert kinds == [Kind.HEADING, Kind.CAPTION, Kind.CAPTION, Kind.PARAGRAPH]
    assert Kind.CAPTION not in [piece.kind for piece in extract(f"{text}\n{TEXT} {TEXT}").pieces]
