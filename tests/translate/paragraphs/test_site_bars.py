"""Bars of web sites go; the same words in a text stay."""

import pytest

from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
SITE = "Skip to content\n\nLog in | Register\n\nShare: Facebook, Twitter\n\n"


def dropped(text: str) -> list[str]:
    return [one.text for one in extract(text).dropped if one.reason != "repeat"]


@pytest.mark.parametrize(
    "bar",
    [
        "Home > Culture > Lamps",
        "Log in | Register",
        "من نحن | اتصل بنا",
        "שתפו: פייסבוק, טוויטר",
        "Тағы оқыңыз: Шамшырақ туралы",
        "Read also: The last keeper of the north",
        "Понравилась статья? Да Нет",
        "Share on Facebook",
        "שתפו בוואטסאפ",
        "شارك عبر واتساب",
        "Sign up for our weekly newsletter",
    ],
)
def test_a_bar_goes(bar: str) -> None:
    assert dropped(f"{TEXT}\n\n{bar}\n\n{TEXT}") == [bar]


@pytest.mark.parametrize(
    "line",
    [
        "Culture",
        "Home",
        "Advertisement",
        "Keywords: lamp, keeper, island",
        "Да, нет",
        "Share: one for each of the brothers",
        "Read also what the keeper wrote about it.",
        "Oil | Wick | Glass",
        "Share of the harbour",
        "Sign up for our weekly newsletter, he wrote, and you will be sorry for it.",
        "Reply",
    ],
)
def test_the_same_words_without_company_stay(line: str) -> None:
    assert dropped(f"{TEXT}\n\n{line}\n\n{TEXT}\n\n{line.upper()}\n\n{TEXT}") == []


def test_replies_that_come_back_but_for_their_digits_go() -> None:
    replies = ["Reply · Like (3)", "Reply · Like (12)"]
    assert dropped("\n".join(f"{TEXT}\n{reply}\n" for reply in replies)) == replies


def test_a_web_page_loses_its_labels_and_its_links() -> None:
    links = "Related articles\nThe last ferry\nWho paints the tower?"
    page = f"{SITE}{TEXT}\n\nAdvertisement\n\n{TEXT}\n\nTags: lamp, tower\nRead also: The goats\n\n{links}\n\n{TEXT}\n"
    assert {piece.text for piece in extract(page).pieces} == {TEXT}
    assert {"Advertisement", "Tags: lamp, tower", "The last ferry"} <= set(dropped(page))


def test_text_behind_links_is_none_of_them() -> None:
    assert TEXT not in dropped(f"{SITE}{TEXT}\n\nRelated articles\nThe last ferry\n{TEXT}\n\n{TEXT}")


def test_rights_at_the_foot_go_with_the_rest() -> None:
    assert dropped(f"{SITE}{TEXT}\n\n© 2021 The Elmsea Courier")[-1] == "© 2021 The Elmsea Courier"
    assert dropped(f"{TEXT}\n\n© 2021 The Elmsea Courier") == []


def test_buttons_that_come_back_on_lines_of_their_own_go() -> None:
    talk = "\n".join(f"{TEXT} {number}\nReply\nLike ({number})\n" for number in (3, 4, 5))
    assert dropped(talk) == ["Reply", "Like (3)", "Reply", "Like (4)", "Reply", "Like (5)"]
    assert dropped(f"Question\n\n{TEXT}\n\nReply\n\n{TEXT} No.\n\nReply\n\n{TEXT} Yes.") == []


def test_a_row_of_buttons_goes() -> None:
    assert dropped(f"{TEXT}\n\nShare\nSave\nPrint\n\n{TEXT}") == ["Share", "Save", "Print"]


def test_names_of_a_sites_parts_go_at_the_head_and_not_in_the_middle() -> None:
    parts = "News\nSport\nCulture\nWeather"
    assert dropped(f"{parts}\n\n{TEXT}") == parts.split("\n")
    assert dropped(f"{TEXT}\n\n{parts}\n\n{TEXT} Again.") == []


@pytest.mark.parametrize("head", ["الرد", "Reply"])
def test_what_heads_an_answer_each_time_is_no_button(head: str) -> None:
    parts = [f"The {charge} charge\n\n{head}\nNobody believes it.\n\n" for charge in ("first", "second", "third")]

    assert extract("Three charges\n\n" + "".join(parts)).dropped == ()
