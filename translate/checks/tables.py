"""Tables of words that come with the checks."""

from functools import cache
from importlib.resources import files


@cache
def values_of_words(name: str, lang: str) -> dict[str, int]:
    """Return what each listed word of a language stands for, in small letters; empty for a language without a list.

    `name` is that of a table in this package: rows of language, value, and forms with blanks between.
    """
    found: dict[str, int] = {}
    for row in (files("translate.checks") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        tag, value, forms = row.split("\t")
        if tag == lang:
            found |= dict.fromkeys((form.replace("_", " ").casefold() for form in forms.split()), int(value))
    return found


@cache
def function_words(lang: str) -> frozenset[str]:
    """Return words that a text of the language can hardly do without; empty for a language without a list."""
    for row in (files("translate.checks") / "function_words.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        tag, words = row.split("\t")
        if tag == lang:
            return frozenset(words.split())
    return frozenset()
