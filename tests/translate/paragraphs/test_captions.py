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
        "Төлеген шеберханасында. Суретті түсірген Асқар Нұрғали",
    ],
)
def test_a_credit_makes_a_caption(caption: str) -> None:
    assert extract(f"The lamp\n\n{caption}\n\n{TEXT}\n\n{TEXT} Again.").pieces[1].kind is Kind.CAPTION


@pytest.mark.parametrize("line", ["He told us what a photo by moonlight is worth to a keeper", "What they took away"])
def test_other_lines_are_none(line: str) -> None:
    assert extract(f"The lamp\n\n{TEXT}\n\n{line}\n\n{TEXT} Again.").pieces[2].kind is not Kind.CAPTION
