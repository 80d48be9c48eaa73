"""The words of a language with their shares of running text: the lists of the package wordfreq."""

from typing import Final, Literal

# Lists that go by another name than their language's tag; Serbian, Croatian and Bosnian share one.
_LISTS: Final = {"bs": "sh", "hr": "sh", "sr": "sh", "tl": "fil", "zh-Hans": "zh", "zh-Hant": "zh"}


def frequencies(lang: str, size: Literal["small", "best"]) -> dict[str, float]:
    """Return the words, most frequent first; none for a language without a list.

    `small` has those that occur once in a million, `best` all that there are of a language. Reading one takes a second.
    """
    from wordfreq import available_languages, get_frequency_dict

    name = _LISTS.get(lang, lang)
    return get_frequency_dict(name, size) if name in available_languages(size) else {}
