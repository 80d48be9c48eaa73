"""What a site puts over its text and under it goes, headings and text with the same words stay."""

import pytest

from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
MORE = "On the last of them he found that the oil was gone, and sat down to wait for the morning boat."
OVER = "Skip to content\nLog in\nSearch for:\nSubscribe"
UNDER = "Contact us\nPrivacy policy\nTerms of service"


def page(over: str = "", within: str = "", under: str = "") -> str:
    parts = [OVER, over, "The lamp", TEXT, within, MORE, under, UNDER]
    return "\n\n".join(part for part in parts if part)


def kept(text: str) -> list[str]:
    return [piece.text for piece in extract(text).pieces]


def test_labels_around_the_text_go() -> None:
    assert kept(page()) == ["The lamp", TEXT, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Home > Culture > Lamps",
        "lamps.example > Culture > Towers",
        "News | Culture | Sport | Weather",
        "Қаз | Рус | Eng",
        "USD 462.15  EUR 478.40",
        "1,284 views",
        "3 hours ago",
        "We use cookies so that this site works. You may say no to them at any time.",
        "Published 4 hours ago",
    ],
)
def test_bars_over_the_text_go(line: str) -> None:
    assert kept(page(over=line)) == ["The lamp", TEXT, MORE]


@pytest.mark.parametrize(
    "lines",
    [
        "Posted in Letters, Recipes",
        "← Previous The long stair",
        "Tags: lamp, keeper",
        "Leave a Reply\nName *\nEmail *\nWebsite\nPost Comment",
        "Recent posts\nThe long stair\nSix lamps\n\nArchives\nMarch 2019\nMay 2018",
        "© Lamps and Co.",
        "Share\n14\n2\nSave",
    ],
)
def test_what_stands_under_the_text_goes(lines: str) -> None:
    assert kept(page(under=lines)) == ["The lamp", TEXT, MORE]


@pytest.mark.parametrize(
    "lines",
    [
        "ADVERTISEMENT",
        "Read more: The bridge that never was",
        "Advertisement\nContinue reading below",
        "Article continues below",
    ],
)
def test_what_interrupts_the_text_goes(lines: str) -> None:
    assert kept(page(within=lines)) == ["The lamp", TEXT, MORE]


@pytest.mark.parametrize("heading", ["Sign in", "Share", "Contact us", "Archives", "Related articles", "Culture"])
def test_headings_of_the_text_stay(heading: str) -> None:
    assert kept(page(within=heading)) == ["The lamp", TEXT, heading, MORE]


@pytest.mark.parametrize("title", ["Register to vote", "Change your password", "Archives"])
def test_a_title_stays_whatever_it_says(title: str) -> None:
    assert kept(f"{OVER}\n\n{title}\n\n{TEXT}\n\n{MORE}\n\n{UNDER}") == [title, TEXT, MORE]


def test_the_day_and_the_authors_name_stay_among_buttons() -> None:
    found = kept(
        f"{OVER}\n\nThe lamp of the north\n\nAnn Miller\n12.03.2021 | 07:40\nShare\nSave\nPrint\n\n{TEXT}\n\n{UNDER}"
    )

    assert found == ["The lamp of the north", "Ann Miller", "12.03.2021 | 07:40", TEXT]


def test_a_list_of_the_pages_own_headings_goes() -> None:
    contents = "Contents hide\nThe oil\nThe wick\nThe glass"
    body = f"The oil\n\n{TEXT}\n\nThe wick\n\n{MORE}\n\nThe glass\n\n{TEXT}"

    found = kept(f"{OVER}\n\n{contents}\n\nThe lamp\n\n{TEXT}\n\n{body}\n\n{UNDER}")

    assert found == ["The lamp", TEXT, "The oil", TEXT, "The wick", MORE, "The glass", TEXT]


def test_among_comments_buttons_go_and_names_stay() -> None:
    talk = "2 comments\n\nAnn\n3 hours ago\nI saw the lamp as a child.\nReply\n14\nBob\nyesterday\nSo did I.\nReply\n2"

    pieces = extract(page(under=talk)).pieces

    assert [(piece.kind.value, piece.text) for piece in pieces[3:]] == [
        ("heading", "2 comments"),
        ("byline", "Ann"),
        ("comment", "I saw the lamp as a child."),
        ("byline", "Bob"),
        ("comment", "So did I."),
    ]


def test_a_name_with_a_time_is_text() -> None:
    talk = "2 comments\n\nAnn - 3 hours ago\nI saw it.\nReply\n\nBob - yesterday\nSo did I.\nReply"

    assert "Ann - 3 hours ago" in kept(page(under=talk))


def test_the_head_of_comments_that_nobody_wrote_goes() -> None:
    assert kept(page(under="Comments\nNo comments yet")) == ["The lamp", TEXT, MORE]


def test_every_line_is_kept_or_listed() -> None:
    text = page("3 hours ago", "Advertisement", "Recent posts\nThe long stair")
    found = extract(text)
    lines = {n for piece in found.pieces for n in piece.lines} | {n for one in found.dropped for n in one.lines}

    assert lines == {n for n, line in enumerate(text.split("\n"), 1) if line}


def test_without_an_interface_nothing_goes() -> None:
    text = f"The lamp\n\nShare\n\n{TEXT}\n\nArchives\n\n{MORE}\n\nReply"

    assert not extract(text).dropped


def test_sentences_of_an_article_on_sites_stay() -> None:
    said = "The banner says 'We use cookies to remember you', and everybody clicks without reading another word."
    last = "By clicking on the grey button instead, you may still end up in the same place."
    text = f"{OVER}\n\nThe lamp\n\n{said}\n\n{TEXT}\n\n{last}\n\n{UNDER}"

    assert kept(text) == ["The lamp", said, TEXT, last]


def test_headings_over_short_paragraphs_stay() -> None:
    text = f"{OVER}\n\nTerms\n\n{TEXT}\n\nShare\n\nGiving half of it.\n\nReply\n\nWriting back.\n\n{UNDER}"

    assert kept(text) == ["Terms", TEXT, "Share", "Giving half of it.", "Reply", "Writing back."]


def test_names_of_languages_one_a_line_go() -> None:
    assert kept(page("Қазақша\nРусский\nEnglish")) == kept(page())


def test_where_the_subject_lies_goes_from_beside_the_site_s_own_lines() -> None:
    assert kept(page("Search\nCoordinates: 54°12′N 2°41′W\nTools")) == kept(page())


def test_the_name_of_a_table_s_part_stays_though_a_menu_has_it_too() -> None:
    rows = "Built\t1911\nHistory\nKeeper\tT. Holm"

    assert "History" in kept(page(rows))


def test_a_section_s_name_stays_whatever_menus_say() -> None:
    assert "Life" in kept(f"{page()}\n\nLife\n[edit]\n{TEXT}")


@pytest.mark.parametrize("line", ["2021", "* * *", "— 3 —"])
def test_a_line_without_letters_over_the_text_is_no_title(line: str) -> None:
    found = extract(f"{line}\n\nSkip to content\nLog in\nSubscribe\n\nSign up\n\n{TEXT}\n\n{UNDER}\nPrint")

    assert TEXT in [piece.text for piece in found.pieces]


def test_sizes_of_letters_without_end_take_no_time() -> None:
    line = "A" + "--A" * 300

    assert line in kept(page(over=f"{line}--B"))[0]
    assert line not in kept(page(over=line))
