"""The 202 languages: language tags outside, FLORES codes inside engines, one table between them."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from translate.errors import UnknownLanguage

# Tags that people and programs write and the table does not hold: macrolanguages, withdrawn codes, regions that imply
# a script (CLDR's likely subtags).
ALIASES = {
    "zh": "zh-hans",
    "zh-cn": "zh-hans",
    "zh-sg": "zh-hans",
    "zh-tw": "zh-hant",
    "zh-hk": "zh-hant",
    "zh-mo": "zh-hant",
    "no": "nb",
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "arb": "ar",
    "cmn": "zh-hans",
    "fil": "tl",
}


@dataclass(frozen=True, slots=True)
class Language:
    """One language in one script; `autonym` is its own name for itself, empty where we are not sure."""

    tag: str
    flores: str
    name: str
    autonym: str
    iso639_3: str
    script: str
    direction: str

    @property
    def label(self) -> str:
        """The name for people: English, then its own (`Hebrew · עברית`)."""
        return f"{self.name} · {self.autonym}" if self.autonym and self.autonym != self.name else self.name


@cache
def _table() -> dict[str, Language]:
    """Languages by tag in lower case, in the order of NLLB's codes."""
    with files("translate").joinpath("languages.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {
        row["bcp47"].lower(): Language(
            tag=row["bcp47"],
            flores=row["flores_code"],
            name=row["name"],
            autonym=row["autonym"],
            iso639_3=row["iso639_3"],
            script=row["script"],
            direction=row["direction"],
        )
        for row in rows
    }


@cache
def _aliases() -> dict[str, Language]:
    """Other ways to name a language: FLORES code, ISO 639-3 where it is not ambiguous, English name, own name."""
    names: dict[str, Language | None] = {}
    for language in _table().values():
        for name in (language.flores, language.iso639_3, language.name, language.autonym):
            key = name.lower()
            if not key:
                continue
            names[key] = None if names.get(key, language) is not language else language
    return {name: language for name, language in names.items() if language is not None}


def all_languages() -> tuple[Language, ...]:
    """Return the 202 languages in the order of NLLB's codes."""
    return tuple(_table().values())


def find_language(name: str) -> Language:
    """Return the language that `name` means: a tag (`he`, `pt-BR`, `zh-Hans`), a FLORES code, or a name.

    A tag with a region or a script that adds nothing falls back to the tag before it. Raises UnknownLanguage.
    """
    wanted = name.strip().replace("_", "-").lower()
    table, aliases = _table(), _aliases()
    found = table.get(wanted) or aliases.get(name.strip().lower())
    tag = wanted
    while found is None:
        found = table.get(ALIASES.get(tag, tag)) or aliases.get(tag)
        tag, _, dropped = tag.rpartition("-")
        if not tag:
            break
        if len(dropped) == 4 and found is None:
            # A script subtag may only go when it says what the language without it says already (`he-Hebr`).
            plain = table.get(tag)
            found = plain if plain and plain.script.lower() == dropped else None
            break
    if found is None:
        near = ", ".join(_near(wanted))
        hint = f"did you mean {near}? " if near else ""
        raise UnknownLanguage(
            f"unknown language {name!r}: {hint}'diglot languages' lists the {len(table)} that there are"
        )
    return found


def direction_of(tag: str) -> str:
    """Return `rtl` or `ltr` for the name of a language. Raises UnknownLanguage."""
    return find_language(tag).direction


def _near(wanted: str) -> list[str]:
    import difflib

    known = {**{key: value for key, value in _aliases().items() if len(key) > 3}, **_table()}
    close = difflib.get_close_matches(wanted, known, n=3, cutoff=0.75)
    return list(dict.fromkeys(f"{known[key].tag} ({known[key].name})" for key in close))
