"""Unknown short lines among those of an interface go with them; titles, names and days stay."""

import pytest

from translate.paragraphs import extract
from translate.paragraphs.lines import split_lines
from translate.paragraphs.site_runs import counts, runs

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
UNDER = "Was this page helpful?\nYes\nNo\nContact us\nPrivacy policy\nTerms of service\nCookie settings"


def kept(over: str, under: str = UNDER) -> list[str]:
    return [piece.text for piece in extract(f"{over}\n\n{TEXT}\n\n{under}").pieces]


def test_runs_end_at_blank_lines() -> None:
    assert runs(split_lines("a\nb\n\nc\n\n\nd\ne")) == [(0, 2), (2, 3), (3, 5)]
    assert runs([]) == []


@pytest.mark.parametrize(
    "menu",
    [
        "Skip to content\nHome\nNews\nRiverside\nSport\nLog in",
        "Menu\nQuiet Notes\nWords from a small house\nSearch\nLog in",
        "Today: 14 November 2022\nMenu\nLog in\nSubscribe",
        "שלום אורח\nמנויים\nדואר אדום\nחדשות חוץ\nמזון ובריאות\nאסטרולוגיה\nלוח דרושים\n28°",
        "News\nPolitics\nEconomy\nCulture\nSport\nWeather",
        "Log in\n\nNews\n\nPolitics\n\nCulture\n\nSport",
        "חדשות\nביטחון\nכלכלה\nתרבות ובידור\nכניסה למנויים",
    ],
)
def test_a_menu_goes_with_what_it_holds_besides(menu: str) -> None:
    assert kept(f"{menu}\n\nThe lamp of the north") == ["The lamp of the north", TEXT]


@pytest.mark.parametrize(
    "over",
    [
        "Skip to content\nLog in\n\nThe lamp\nShare\nSave\nPrint",
        "The lamp\nArticle\nTalk\nRead\nEdit\nView history",
        "Menu\nLog in\nSearch\n\nThe lamp\n3 languages\nArticle\nTalk\nRead",
    ],
)
def test_a_title_over_buttons_stays(over: str) -> None:
    assert kept(over) == ["The lamp", TEXT]


def test_the_title_of_an_encyclopedia_stays_among_its_labels() -> None:
    over = "Menu\nLog in\nSearch\nThe keeper\nArticle\nTalk\nRead"

    assert kept(over) == ["The keeper", TEXT]


def test_names_and_days_stay_between_buttons() -> None:
    over = "Menu\nLog in\n\nThe lamp of the north\n\nShare\nAnn Miller\n3 May 2021\nSave\nPrint"

    assert kept(over) == ["The lamp of the north", "Ann Miller", "3 May 2021", TEXT]


def test_under_the_text_the_rest_of_a_row_goes() -> None:
    under = "Share this page\nYes\nNo\n\nContact us\nOur people\nPrivacy policy\nTerms of service\nBargains"

    assert kept("Log in\n\nThe lamp", under) == ["The lamp", TEXT]


def test_a_signature_under_the_text_stays() -> None:
    assert kept("Log in\n\nThe lamp", f"Additional reporting by Joe Lund\n\n{UNDER}")[2:] == [
        "Additional reporting by Joe Lund"
    ]


@pytest.mark.parametrize("text", ["1864\t1900\t1930", "1922–1968", "12:30", "3/4", "3.4.2011"])
def test_figures_that_count_nothing(text: str) -> None:
    assert not counts(text)


@pytest.mark.parametrize("text", ["14", "1,284", "3.4", "(12)"])
def test_figures_that_may_count_something(text: str) -> None:
    assert counts(text)


def test_an_invitation_in_the_middle_of_the_text_goes_with_its_motto() -> None:
    box = "Sign up to First Lamp\nThe whole week in one letter\nEnter your email address\nSign up\nPrivacy policy"

    text = f"Skip to content\nLog in\nMenu\n\nThe lamp\n\n{TEXT}\n\n{box}\n\n{TEXT} Again.\n\n{UNDER}"

    assert [piece.text for piece in extract(text).pieces] == ["The lamp", TEXT, f"{TEXT} Again."]
