"""Languages as people choose them: their names, their order in a list, the one to begin with."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from reader.interface import _
from reader.interface import language as interface_language
from reader.interface.language_names import alphabetical, language_name
from reader.plain_text import isolated, shortened
from translate.errors import UnknownLanguage
from translate.languages import Language, all_languages, find_language

# Lists of languages: one for each language of the interface and each set of engines at hand.
_KEPT: Final = 64


@cache
def _languages() -> dict[str, Language]:
    return {language.tag: language for language in all_languages()}


def direction(tag: str) -> str:
    """Return `rtl` or `ltr`, or `auto` for a tag that the table does not have."""
    language = _languages().get(tag)
    return language.direction if language else "auto"


def known_tag(name: str | None) -> str | None:
    """Return the tag of the language that `name` means, None where that is no language."""
    if not name:
        return None
    try:
        return find_language(name).tag
    except UnknownLanguage:
        return None


def language_label(tag: str) -> str:
    """Return the name of a language for people (`Hebrew · עברית`), the tag itself where it is not known.

    The first is in the language of the interface. Its own name is isolated: what follows it on the line would else
    take its direction.
    """
    language = _languages().get(tag)
    if language is None:
        return shortened(tag, 20)
    name, own = language_name(tag), language.autonym
    return f"{name} · {isolated(own)}" if own and own.casefold() != name.casefold() else name


def target_choices(
    document_lang: str, preferred: Iterable[str | None], ready: Collection[str] | None = None
) -> list[str]:
    """Return the tags that a document may be read in: `preferred` first, then those `ready`, then all others, by name.

    `ready` are the languages that an engine at hand writes; None where that makes no difference.
    """
    known = _languages()
    first = dict.fromkeys(tag for tag in preferred if tag in known and tag != document_lang)
    others = _by_name(interface_language(), None if ready is None else frozenset(ready))
    return [
        *(tag for tag in first if tag is not None),
        *(tag for tag in others if tag != document_lang and tag not in first),
    ]


# Two hundred languages are sorted and named at each run of a page, and are the same for all who read in one language.
@lru_cache(maxsize=_KEPT)
def _by_name(interface: str, ready: frozenset[str] | None) -> tuple[str, ...]:
    del interface  # that of this session, in which names are said
    return tuple(
        sorted(
            _languages(),
            key=lambda tag: (ready is not None and tag not in ready, alphabetical(language_name(tag))),
        )
    )


def choice_labels(at_hand: Iterable[str]) -> Mapping[str, str]:
    """Return all languages' labels in the list of targets: those that are not `at_hand` say what they need."""
    return _choice_labels(interface_language(), frozenset(at_hand))


@lru_cache(maxsize=_KEPT)
def _choice_labels(interface: str, at_hand: frozenset[str]) -> Mapping[str, str]:
    del interface  # that of this session, in which names are said
    return MappingProxyType({tag: _choice_label(tag, at_hand) for tag in _languages()})


def _choice_label(tag: str, at_hand: Collection[str]) -> str:
    label = language_label(tag)
    return label if tag in at_hand else _("{language} — needs a model").format(language=label)


def default_target(document_lang: str, progress: Mapping[str, int], last: str | None, locale: str | None) -> str | None:
    """Return the language in which to open a document, None where a guess would be as good as any other.

    The last one that was used, unless the document is there already in others only; else the browser's own language.
    """
    there = sorted(progress, key=lambda tag: (tag != last, -progress[tag]))
    return next((tag for tag in (*there, last, locale) if tag in _languages() and tag != document_lang), None)


def locale_tag(locale: str | None) -> str | None:
    """Return the tag of a browser's locale (`pt-BR` → `pt`), None where there is none."""
    return known_tag(locale)
