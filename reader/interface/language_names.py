"""The names of languages in the language of the interface: a Russian page says иврит, and not Hebrew."""

from functools import cache
from typing import Final

from babel import Locale

from reader.interface.languages import ENGLISH, language
from translate.languages import Language, find_language

# By their numbers, letters of Kazakh would stand behind the alphabet. Those of the other languages stand in order.
_ALPHABETS: Final = {"kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"}


def language_name(tag: str) -> str:
    """Return the name of a language as it begins a line; raise UnknownLanguage for no language of the table."""
    return _name(language(), find_language(tag))


def script_name(code: str) -> str:
    """Return the name of a script (`Latn`), the code itself where it is not known."""
    # Han stands for what Chinese and Japanese share.
    found: str = Locale.parse(language()).scripts.get({"Han": "Hani"}.get(code, code), code)
    return found


def alphabetical(name: str) -> tuple[object, ...]:
    """Return what sorts names as the language of the interface does."""
    alphabet = _ALPHABETS.get(language(), "")
    folded = name.casefold()
    return tuple((alphabet.find(sign), sign) if sign in alphabet else (-1, sign) for sign in folded)


@cache
def _name(interface: str, one: Language) -> str:
    # In English the table itself has more of them.
    if interface == ENGLISH:
        return one.name
    words = Locale.parse(interface)
    base, _, script = one.tag.partition("-")
    whole = words.languages.get(one.tag.replace("-", "_"))
    name = whole or words.languages.get(base)
    if name is None:
        return one.name
    if script and not whole:
        name = f"{name} ({words.scripts.get(script, script)})"
    return name[:1].upper() + name[1:]
