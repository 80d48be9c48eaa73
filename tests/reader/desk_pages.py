"""The reviewer's desk in a browser: what is reviewed in its tests, and how they find their way about the page."""

from typing import TYPE_CHECKING, Final

from cache import Origin, State, Store, StoredDocument, TranslationUnit
from translate.review.desk import Desk
from translate.review.roles import Reviewer

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

TEXTS: Final = (
    "On 12 May 1994 the council met in the old hall.",
    "The water had risen for three days.",
    "The fishermen moved their boats before the evening.",
    "Nobody knew what to expect of the winter.",
    "The letters were read aloud to all of them.",
    "In the end they went home in the rain.",
)
PORTUGUESE: Final = (
    "Em 12 de maio de 1995 o conselho reuniu-se na velha sala.",
    "A água tinha subido durante três dias.",
    "Os pescadores moveram os barcos antes da noite.",
    "Ninguém sabia o que esperar do inverno.",
    "As cartas foram lidas em voz alta a todos eles.",
    "No fim foram para casa à chuva.",
)
HEBREW: Final = "המים עלו במשך שלושה ימים."
ENGINE: Final = "hf model=m2m100:1"
OTHER_ENGINE: Final = "bundled version=1"


def unit(source: str, target: str, lang: str = "pt", signature: str = ENGINE, score: float = -0.2) -> TranslationUnit:
    return TranslationUnit(source, "en", lang, target, Origin.MACHINE, State.TRANSLATED, signature, score)


def review(page: "Page", document: StoredDocument, paragraph: int, to: str = "pt") -> "Locator":
    """Open a paragraph (from 1) at the desk, with the queue of its document, and return the editor."""
    page.goto(f"/review?document={document.id}&to={to}&paragraph={paragraph}&only={document.id}")
    at(page, paragraph)
    checked(page)
    return editor(page)


def checked(page: "Page") -> None:
    """Wait until the queue has its order: until then what is next depends on the speed of the machine."""
    page.locator(".desk .waiting", has_not_text="still to be checked").wait_for()


def at(page: "Page", paragraph: int) -> None:
    """Wait until a paragraph is under review."""
    page.locator(".desk .where", has_text=f"¶ {paragraph} of").wait_for()


def editor(page: "Page") -> "Locator":
    return page.locator(".desk textarea")


def seen_whole(element: "Locator") -> bool:
    """Say whether all of it is in the window, as it is scrolled."""
    whole: bool = element.evaluate(
        """element => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }"""
    )
    return whole


def notice(page: "Page", text: str) -> None:
    page.locator(".desk .notice", has_text=text).wait_for()


def held(store: Store, document: StoredDocument, paragraph: int, to: str = "pt") -> str | None:
    """Return what people have made of a paragraph, None where that is nothing."""
    look = Desk(store, Reviewer("tests")).look(document.id, paragraph - 1, to)
    return look.unit.target if look.unit.version else None
