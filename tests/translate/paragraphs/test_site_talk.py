"""What a site puts among its readers' comments."""

from translate.paragraphs import extract

TEXT = "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book."
OVER = "Skip to content\nLog in\nSearch for:\nSubscribe\n\nThe lamp\n\n"
UNDER = "\n\nContact us\nPrivacy policy\nTerms of service"


def kept(*comments: str, head: str = "3 comments") -> list[str]:
    talk = "\n".join(comments)
    return [piece.text for piece in extract(f"{OVER}{TEXT}\n\n{TEXT} Again.\n\n{head}\n{talk}{UNDER}").pieces][3:]


def test_times_between_signs_go() -> None:
    said = [
        row
        for name, text in (("mudlark", "It is true!"), ("Janet", "All of it."), ("Fred", "None of it."))
        for row in (name, "• 2 days ago • edited", text, "• Reply • Share ›")
    ]

    assert kept(*said) == ["3 comments", *("mudlark", "It is true!", "Janet", "All of it.", "Fred", "None of it.")]


def test_buttons_that_come_back_among_the_others_go_whatever_they_say() -> None:
    said = [
        row
        for name in ("Mira", "Tom", "Ann")
        for row in (f"{name} says so.", "permalink", "frobnicate", "save", "reply")
    ]

    assert kept(*said)[1:] == ["Mira says so.", "Tom says so.", "Ann says so."]


def test_a_name_that_comes_back_stays() -> None:
    said = [row for text in ("One.", "Two.", "Three.") for row in ("Mira", "1 hour ago", text, "Reply")]

    assert kept(*said).count("Mira") == 3


def test_the_bar_under_the_counter_goes() -> None:
    bar = ("The Elmsea Echo Comment Policy", "Join the discussion…", "Log in with", "Sort by Best", "")
    said = [row for text in ("One.", "Two.", "Three.") for row in ("Mira", "1 hour ago", text, "Reply")]

    assert kept(*bar, *said)[1] == "Mira"


def test_rows_of_buttons_with_counts_go_and_names_are_told_by_them() -> None:
    said = [row for name in ("Mira", "Tom", "Ann") for row in (name, f"{name} says so.", "Like · Reply · 14 · 3 w")]

    assert kept(*said)[1:] == ["Mira", "Mira says so.", "Tom", "Tom says so.", "Ann", "Ann says so."]


def test_the_first_comment_and_its_author_stay_however_short() -> None:
    talk = "".join(
        f"\n{name}\n{hours} hours ago\nNobody knows {name}\nReply\n" for hours, name in ((2, "Ann"), (3, "Bo"))
    )
    found = [piece.text for piece in extract(f"{OVER}{TEXT}\n\n2 comments\n{talk}").pieces]

    assert found[-4:] == ["Ann", "Nobody knows Ann", "Bo", "Nobody knows Bo"]


def test_a_comment_in_the_words_of_a_label_stays() -> None:
    said = ("Thanks for the article", "Go home", "Please share this")
    talk = "".join(f"\nAnn {at}\n{at + 2} hours ago\n{text}\nReply\n" for at, text in enumerate(said))
    found = extract(f"{OVER}{TEXT}\n\n3 comments\n{talk}")

    assert [one for one in (piece.text for piece in found.pieces) if one in said] == list(said)
