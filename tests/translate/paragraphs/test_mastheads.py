"""The masthead over an article."""

import textwrap

from tests.translate.paragraphs.reading import LONG, OTHER
from translate.paragraphs import extract

ROWS = textwrap.wrap(" ".join([LONG, OTHER] * 4), 60)
HEAD = "Lamp Studies 12 (2018) 101–109"


def article(masthead: str, *heads: str) -> str:
    pages = ["\n".join(ROWS[at : at + 5]) for at in range(0, 5 * (len(heads) + 1), 5)]
    cut = "".join(f"\n\n\f{head}\n\n{page}" for head, page in zip(heads, pages[1:], strict=True))
    return f"{masthead}\n\nThe oil of the lamps\n\n{pages[0]}{cut}"


def kept(text: str) -> list[str]:
    return [piece.text for piece in extract(text).pieces][:2]


def test_an_issue_that_the_heads_name_again_goes() -> None:
    text = article(f"{HEAD}\nhttps://lamps.example", f"102 A. Holm / {HEAD}", f"A. Holm / {HEAD} 103")

    assert kept(text)[0] == "The oil of the lamps"


def test_an_issue_that_stands_once_stays() -> None:
    assert kept(article(f"{HEAD}\nhttps://lamps.example", "A. Holm 102", "A. Holm 103"))[0].startswith(HEAD)


def test_a_title_close_under_it_stays() -> None:
    text = article(f"{HEAD}\nLight over water", f"102 A. Holm / {HEAD}", f"A. Holm / {HEAD} 103")

    assert kept(text) == ["Light over water", "The oil of the lamps"]
