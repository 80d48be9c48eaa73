"""Boxes of links go with the rest of a web page; the same words in a text stay."""

import pytest

from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
SITE = "Skip to content\n\nLog in | Register\n\nShare: Facebook, Twitter\n\n"


def kept(text: str) -> list[str]:
    return [piece.text for piece in extract(text).pieces]


@pytest.mark.parametrize(
    "box",
    [
        "Most popular\n1. The last ferry\n2. Who paints the tower?",
        "Tags:\nlamp\ntower",
        "קראו גם:\nהמעבורת האחרונה\nמי צובע את המגדל",
        "الأكثر قراءة\nآخر عبارة\nمن يدهن البرج",
    ],
)
def test_a_box_goes_where_the_page_has_other_furniture(box: str) -> None:
    assert kept(f"{SITE}{TEXT}\n\n{box}\n\n{TEXT} Again.") == [TEXT, f"{TEXT} Again."]
    assert set(box.split("\n")) <= {part for one in kept(f"{TEXT}\n\n{box}\n\n{TEXT} Again.") for part in [one]} | {
        f"{number}. {one}" for number in (1, 2) for one in kept(f"{TEXT}\n\n{box}")
    }


def test_several_links_to_other_articles_go_together() -> None:
    links = "Read more: The last ferry\nRead more: Who paints the tower?"
    assert kept(f"{TEXT}\n\n{links}\n\n{TEXT} Again.") == [TEXT, f"{TEXT} Again."]


def test_a_sentence_behind_a_title_is_no_link() -> None:
    assert TEXT in kept(f"{SITE}{TEXT} One.\n\nTags\n{TEXT}")


@pytest.mark.parametrize("line", ["شاهد: نعم رأيته عند الباب", "Смотрите: вот он идёт", "Watch: he is coming"])
def test_one_word_before_a_colon_may_be_anybodys(line: str) -> None:
    assert extract(f"On the shore\n\nWe stood.\n\n{line}\n\nNobody moved.").dropped == ()


def test_a_box_of_too_many_links_is_none() -> None:
    links = "\n".join(f"The long stair number {number}" for number in range(12))

    assert "The long stair number 3" in " ".join(kept_of(f"{SITE}Related articles\n{links}\n\nThe end."))


def kept_of(text: str) -> list[str]:
    return [piece.text for piece in extract(text).pieces]
