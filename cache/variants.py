"""Other words by which a word is found too: with the letters that Hebrew and Arabic join to its beginning, or without
them, and as Kazakh is typed where a keyboard has no Kazakh letters.

Worked out from what is looked for, so the index needs to know nothing of it. They are guesses, and rank below the word.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import Final

from cache.lookalikes import CYRILLIC

# Each is a word more to look up.
MOST_VARIANTS: Final = 64
_HEBREW: Final = re.compile("[א-ת]{2,}")
_ARABIC: Final = re.compile("[ء-ي]{2,}")
_CYRILLIC: Final = re.compile(f"[{CYRILLIC}]{{3,}}")

# “And”, “that” or “when”, and a preposition or the article, in the order in which they are joined.
_HEBREW_PREFIXES: Final = frozenset(
    "".join(one) for one in product(("", "ו"), ("", "ש", "כש"), ("", *"הבלכמ", "מה"))
) - {""}
# “And” or “so”, a preposition, the article; “to the” drops a letter.
_ARABIC_PREFIXES: Final = frozenset(
    "".join(one).replace("لال", "لل") for one in product(("", "و", "ف"), ("", "ب", "ل", "ك"), ("", "ال"))
) - {""}
# How many letters must be left where one is taken off: these begin many a word of their own, others few.
_LEFT: Final = {"ה": 2, "מ": 4, "ש": 4, "ب": 4, "ل": 4, "ك": 4, "ف": 4}
_USUALLY_LEFT: Final = 3

_KAZAKH: Final = str.maketrans("әғқңөұүһі", "агкноуухи")
_ONLY_KAZAKH: Final = re.compile("[әғқңөұүһі]")

Change = Callable[[str], str]


@lru_cache(maxsize=1_000)
def variants(word: str) -> tuple[str, ...]:
    """Return other words by which a folded word is found too, none for most languages; never the word itself."""
    if _HEBREW.fullmatch(word):
        found: Iterable[str] = _joined(word, _HEBREW_PREFIXES)
    elif _ARABIC.fullmatch(word):
        found = _joined(word, _ARABIC_PREFIXES)
    elif _CYRILLIC.fullmatch(word):
        found = _kazakh(word)
    else:
        return ()
    return tuple(dict.fromkeys(one for one in found if one != word))[:MOST_VARIANTS]


def _joined(word: str, prefixes: Iterable[str]) -> Iterator[str]:
    """Yield a word without each prefix that it may have, then with each that it may get."""
    ordered = sorted(prefixes, key=lambda one: (len(one), one))
    for prefix in ordered:
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEFT.get(prefix, _USUALLY_LEFT):
            yield word[len(prefix) :]
    for prefix in ordered:
        yield _with(prefix, word)
    if word.startswith("ה") and len(word) > _LEFT["ה"]:
        # The article is heard behind these and not written.
        for prefix in ordered:
            if prefix[-1] in "בלכ":
                yield prefix + word[1:]


def _with(prefix: str, word: str) -> str:
    """Return a word with a prefix, and no second article."""
    if word.startswith("ה") and prefix.endswith("ה"):
        return word
    if word.startswith("ال"):
        return word if prefix.endswith(("ال", "لل")) else prefix + (word[1:] if prefix.endswith("ل") else word)
    return prefix + word


def _kazakh(word: str) -> Iterator[str]:
    """Yield a word as it is typed without Kazakh letters, or one that was so typed as it may be meant.

    Of a word's vowels all are front ones or all are back ones, and some consonants go with them: so a letter stands for
    the same one throughout a word, but for two that do not care.
    """
    if _ONLY_KAZAKH.search(word):
        yield word.translate(_KAZAKH)
        return
    n = (_same, _all("н", "ң"), _last("н", "ң"))
    h = (_same, _all("х", "һ"))
    back = ((_same, _all("к", "қ")), (_same, _all("г", "ғ")), (_same, _all("у", "ұ"), _first("у", "ұ")), n, h)
    front = (
        (_same, _all("а", "ә")),
        (_same, _all("о", "ө")),
        (_same, _all("и", "і")),
        (_same, _all("у", "ү"), _first("у", "ү")),
        n,
        h,
    )
    for changes in (*product(*back), *product(*front)):
        changed = word
        for change in changes:
            changed = change(changed)
        yield changed


def _same(word: str) -> str:
    return word


def _all(plain: str, meant: str) -> Change:
    return lambda word: word.replace(plain, meant)


def _first(plain: str, meant: str) -> Change:
    return lambda word: word.replace(plain, meant, 1)


def _last(plain: str, meant: str) -> Change:
    return lambda word: meant.join(word.rsplit(plain, 1))
