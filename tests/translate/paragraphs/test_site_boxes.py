"""Boxes of links go, as far as they reach; a heading with text under it is none."""

import pytest

from translate.paragraphs import extract
from translate.paragraphs.site_boxes import is_also

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
MORE = "On the last of them he found that the oil was gone, and sat down to wait for the morning boat."
OVER = "Skip to content\nLog in\nSearch for:\nSubscribe"
UNDER = "Contact us\nPrivacy policy"


def kept(within: str = "", under: str = "") -> list[str]:
    parts = [OVER, "The lamp", TEXT, within, MORE, under, UNDER]
    return [piece.text for piece in extract("\n\n".join(part for part in parts if part)).pieces][2:]


@pytest.mark.parametrize(
    "box",
    [
        "Related stories\nThe long stair\nWho paints the tower?",
        "Related stories\n\nThe long stair\nWho paints the tower?",
        "Más información\n\nLas iglesias vacías\n\nUn museo para las campanas",
        "עוד בתרבות:\nהכנר שמנגן ברכבת\nלמה נסגר המועדון",
        "موضوعات متعلقة\nالحكواتي الأخير\nكيف تحبب طفلك في القراءة؟",
    ],
)
def test_a_box_within_the_text_goes(box: str) -> None:
    assert kept(within=box) == [MORE]


@pytest.mark.parametrize(
    "lines",
    [
        "Related stories\n\nThe long stair",
        "See also\n• The long stair\n• Six lamps",
        "Most read\nThis was the headline of the list, and nobody ever knew who had put it there.",
    ],
)
def test_what_may_be_headings_stays(lines: str) -> None:
    assert len(kept(within=lines)) > 1


@pytest.mark.parametrize(
    "box",
    [
        "Most read\n\nThe long stair\n\nSix lamps\n\nWho paints the tower?",
        "ҰҚСАС ЖАҢАЛЫҚТАР\nМектепке автобус берілді\n12 қараша 2022\nДиқан қанша астық жинады",
        "相关阅读\n海上邮递员\n百年灯塔",
    ],
)
def test_a_box_under_the_text_goes_with_all_its_links(box: str) -> None:
    assert kept(under=box) == [MORE]


def test_sources_end_a_box() -> None:
    source = "Hale, P. Lamps of the North, 1954."

    assert kept(under=f"Related stories\nThe long stair\n\nReferences\n\n1. {source}")[1:] == ["References", source]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Read more: The bridge that never was", True),
        ("צפו: כך נראה שיעור", True),
        ("Read more: it is worth it.", False),
        ("Related stories:", False),
        ("He said: read more", False),
    ],
)
def test_an_invitation_stands_before_its_link(text: str, link: bool) -> None:
    assert is_also(text) is link


def test_the_author_s_name_over_the_word_for_it_is_no_link() -> None:
    assert "Ann Miller" in kept(under="Tags:\n\nLamps and towers\n\nAnn Miller\n\nBy\n\nMost read\n\nThe last ferry")


def test_a_comma_in_the_invitation_changes_nothing() -> None:
    assert kept("Сондай-ақ, оқыңыз: Балық аулауға тыйым салынды") == kept()


def test_a_box_whose_links_all_stand_apart_may_reach_to_the_end() -> None:
    wrapped = "\n".join([TEXT[:70]] * 7)

    assert extract(f"{OVER}\nContact us\n\nMost read\n\nThe long stair\n\nThe boat\n\n{wrapped}").dropped
