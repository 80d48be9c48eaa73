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
