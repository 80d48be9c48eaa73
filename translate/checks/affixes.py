"""What languages write onto a word: the forms under which it may be listed in a table of words."""

import re
from typing import Final

# Conjunctions, prepositions and articles that are written as one with the word that follows.
_BEFORE: Final = {"he": re.compile("[ובלמהכש]{1,3}"), "ar": re.compile("(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)")}
# Case, number, possession and the like behind Kazakh and Russian stems that stand in a table as they are.
_BEHIND: Final = {
    "ru": re.compile("(?:а|у|ом|е|ы|ой|ым|ого|ому|и|ю|я|ём|ем|ей|ов|ам|ами|ах|ою|ых|ым)?"),
    "kk": re.compile(
        "(?:[ыі]н)?(?:[ыі]нш[ыі])?(?:[дт][ае]н|[дт][ае]|[дтн][ыі]ң|[дтн][ыі]|[ғгқк][ае]|[ыі]н[ае]?н?|[ыі]нд[ае]|[дл][ае]р.{0,4}"
        "|[бмп]ен|[дт]ай|[дт]ей|[ғг][ыі]|[дт][ае]ғ[ыі]|[дт][ае]г[іы]|[сң]?[ыі])?"
    ),
}


def forms_of(word: str, lang: str) -> list[str]:
    """Return the forms under which a word may stand in a table of `lang`, itself first."""
    found = [word]
    if before := _BEFORE.get(lang):
        found += [word[end:] for end in range(1, min(4, len(word) - 1)) if before.fullmatch(word, 0, end)]
    elif behind := _BEHIND.get(lang):
        found += [word[:end] for end in range(len(word) - 1, 1, -1) if behind.fullmatch(word, end)]
    return found
