"""gettext for a session: words are looked up when they are needed, in the language that the session has then."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from reader.interface.languages import ENGLISH, language


def _(message: str) -> str:
    """Return a message in the session's language."""
    return _catalogue(language()).gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the message for so many things in the session's language, by the rules of its plurals."""
    return _catalogue(language()).ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """Return a message that means something else elsewhere; `context` is for translators only."""
    return _catalogue(language()).pgettext(context, message)


def message(text: str) -> str:
    """Return the text itself, marked for translation: for constants, which are translated where they are used."""
    return text


@cache
def _catalogue(tag: str) -> NullTranslations:
    if tag == ENGLISH:
        return NullTranslations()
    with files(__package__).joinpath("catalogues", f"{tag}.mo").open("rb") as file:
        return GNUTranslations(file)
