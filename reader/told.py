"""What the library says (errors, reasons, evidence of flags), in the language of the interface.

The library speaks English, and says each thing in one place. What readers commonly meet is known here by its form, with
`{places}` for what differs; what is not known stays as it is.
"""

import re
from functools import cache
from typing import Final

from reader.interface import _, direction, language
from reader.interface.language_names import language_name
from reader.interface.languages import ENGLISH
from reader.language_choice import known_tag
from reader.plain_text import isolated
from reader.told_forms import FORMS

# What stands in such a place was said by the library too, or is a language by its English name.
_SAID: Final = ("reason", "change", "role", "format")
_LANGUAGES: Final = ("source", "target", "language")
# A reason may have a reason; whatever goes deeper is no message of ours.
_DEEPEST: Final = 3
# Nothing that is longer is looked at: it quotes a text, and one that repeats what stands between places is tried in
# every way.
_LONGEST: Final = 1_000


def told(text: str, depth: int = 0) -> str:
    """Return a message of the library in the language of the interface, as it is where it is not known."""
    if language() == ENGLISH or depth > _DEEPEST or len(text) > _LONGEST:
        return text
    for form, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            places = {name: _place(name, value, depth) for name, value in found.groupdict().items()}
            return _(form).format(**places)
    return text


def _place(name: str, value: str, depth: int) -> str:
    if name in _SAID:
        return told(value, depth + 1)
    if name in _LANGUAGES and (tag := known_tag(value)):
        return language_name(tag)
    # A path or a quotation turns nothing around that stands beside it.
    return isolated(value) if direction() == "rtl" else value


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms with what recognises them; the one with the most words of its own first."""
    ordered = sorted(FORMS, key=lambda form: len(re.sub(r"\{\w+\}", "", form)), reverse=True)
    return tuple((form, _pattern(form)) for form in ordered)


def _pattern(form: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", form)
    sources = [re.escape(part) if at % 2 == 0 else f"(?P<{part}>.+?)" for at, part in enumerate(parts)]
    return re.compile("".join(sources), re.DOTALL)
