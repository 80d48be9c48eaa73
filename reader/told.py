"""What the library says (errors, reasons, evidence of flags), in the language of the interface.

The library speaks English, and says each thing in one place. What can reach a screen is known here by its form, with
`{places}` for what differs; what is not known stays as it is, in a direction of its own.
"""

import re
from functools import cache
from typing import Final

from reader import counts
from reader.interface import _, direction, language, listed, number
from reader.interface.language_names import language_name, script_name
from reader.interface.languages import ENGLISH
from reader.language_choice import known_tag
from reader.plain_text import isolated
from reader.told_forms import FORMS
from reader.told_forms.people import EVENT_NOTES

# What stands in such a place was said by the library too, or is a language by its English name, scripts by their codes.
_SAID: Final = frozenset(
    {
        "reason",
        "remedy",
        "again",
        "change",
        "role",
        "state",
        "format",
        "pages",
        "lines",
        "download",
        "happened",
        "terms",
        "there",
    }
)
_LANGUAGES: Final = frozenset({"source", "target", "language"})
_SOME_LANGUAGES: Final = frozenset({"sources", "targets", "languages"})
_LISTS: Final = frozenset({"files", "families"})
_SCRIPTS: Final = frozenset({"script", "other"})
# Such a place holds nothing but a number, which is written as the language writes it.
_NUMBERS: Final = frozenset({"count", "total", "number", "times", "month"})
# And such ones not everything.
_WORDS: Final = {
    "file": r"\S+",
    "repository": r"\S+",
    "address": r"\S+://\S+",
    "numbers": r"\d[\d, ]*",
}
# Figures one after another stand in the direction of the page, and that of HTTP behind its name.
_FIGURES: Final = frozenset({"numbers", "share", "status"})
_ANYTHING: Final = ".+?"
# A reason may have a reason; whatever goes deeper is no message of ours.
_DEEPEST: Final = 3
# Nothing that is longer is looked at: it quotes a text.
_LONGEST: Final = 1_000
_ISOLATE, _POP = "\u2068", "\u2069"


def told(text: str) -> str:
    """Return a message of the library in the language of the interface, as it is where it is not known."""
    if language() == ENGLISH or not text:
        return text
    found = _found(text, 0)
    return as_it_is(text) if found is None else found


def as_it_is(text: str) -> str:
    """Return words that are not ours, such as a person's, as they are and in a direction of their own."""
    # English among right-to-left words would have its end at the wrong side.
    return f"{_ISOLATE}{text}{_POP}" if text and direction() == "rtl" else text


def note_told(note: str) -> str:
    """Return the note of an event, in the language of the interface where no person wrote it."""
    return told(note) if any(pattern.fullmatch(note) for form, pattern in _patterns() if form in EVENT_NOTES) else note


def _found(text: str, depth: int) -> str | None:
    if depth > _DEEPEST or len(text) > _LONGEST:
        return None
    whole = _(text)
    if whole != text:
        return whole
    for form, pattern in _patterns():
        match = pattern.fullmatch(text)
        if match is not None:
            return _(form).format(**{name: _place(name, value, depth) for name, value in match.groupdict().items()})
    return None


def _place(name: str, value: str, depth: int) -> str:
    if name in _SAID and (said := _found(value, depth + 1)) is not None:
        return said
    if name in _LANGUAGES and (tag := known_tag(value)):
        return language_name(tag)
    if name in _LISTS:
        return ", ".join(map(_quoted, re.split(r", | and | or ", value)))
    if name in _SOME_LANGUAGES:
        return _some_languages(value)
    if name in _SCRIPTS:
        value = "/".join(map(script_name, value.split("/")))
    if name in _NUMBERS and (plain := value.replace(",", "")).isdecimal():
        return number(int(plain))
    if name in _NUMBERS | _FIGURES:
        return value
    return _quoted(value)


def _quoted(value: str) -> str:
    # A path or a quotation turns nothing around that stands beside it.
    return isolated(value) if direction() == "rtl" else value


def _some_languages(value: str) -> str:
    if many := re.fullmatch(r"(\d+) languages", value):
        return counts.languages(int(many[1]))
    tags = [(one, known_tag(one)) for one in value.split(", ")]
    return listed([language_name(tag) if tag else one for one, tag in tags])


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms with what recognises them; the one with the most words of its own first."""
    ordered = sorted(FORMS, key=lambda form: len(re.sub(r"\{\w+\}", "", form)), reverse=True)
    return tuple((form, _pattern(form)) for form in ordered)


def _pattern(form: str) -> re.Pattern[str]:
    words, places = re.split(r"\{\w+\}", form), re.findall(r"\{(\w+)\}", form)
    kinds = [_kind(place) for place in places]
    source = re.escape(words[0])
    for at, (place, kind) in enumerate(zip(places, kinds, strict=True)):
        step = f"(?P<{place}>{kind}){re.escape(words[at + 1])}"
        # Where anything may stand on both sides of these words, the first of them are as good as any later ones: a text
        # that is full of them is not tried in every way.
        source += f"(?>{step})" if kinds[at : at + 2] == [_ANYTHING, _ANYTHING] else step
    return re.compile(source, re.DOTALL)


def _kind(place: str) -> str:
    if place in _NUMBERS:
        return r"\d[\d,.]*"
    return _WORDS.get(place, _ANYTHING)
