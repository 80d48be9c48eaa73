"""Portuguese words: number, gender, and the endings of the three kinds of verbs."""

from collections.abc import Iterator

# What stands at the end of a word of a text, and what stands there in a dictionary.
_NOUNS = (
    ("ões", "ão"), ("ães", "ão"), ("ãos", "ão"), ("ais", "al"), ("éis", "el"), ("eis", "el"), ("eis", "il"),
    ("óis", "ol"), ("uis", "ul"), ("is", "il"), ("ns", "m"), ("res", "r"), ("zes", "z"), ("ses", "s"), ("eses", "ês"),
    ("esa", "ês"), ("esas", "ês"), ("s", ""), ("as", "o"), ("a", "o"), ("oras", "or"), ("ora", "or"), ("ã", "ão"),
    ("ãs", "ão"), ("oa", "ão"), ("ona", "ão"),
)  # fmt: skip
# Each ending of a verb with that of its infinitive.
_VERBS = {
    "ar": (
        "o", "as", "a", "amos", "am", "ava", "avas", "ávamos", "avam", "ei", "aste", "ou", "ámos", "aram", "ara",
        "áramos", "arei", "ará", "arás", "aremos", "arão", "aria", "ariam", "aríamos", "e", "es", "emos", "em", "asse",
        "assem", "ássemos", "ares", "armos", "arem", "ando", "ado", "ada", "ados", "adas",
    ),
    "er": (
        "o", "es", "e", "emos", "em", "ia", "ias", "íamos", "iam", "i", "este", "eu", "eram", "era", "êramos", "erei",
        "erá", "erás", "eremos", "erão", "eria", "eriam", "eríamos", "a", "as", "amos", "am", "esse", "essem",
        "êssemos", "eres", "ermos", "erem", "endo", "ido", "ida", "idos", "idas",
    ),
    "ir": (
        "o", "es", "e", "imos", "em", "ia", "ias", "íamos", "iam", "i", "iste", "iu", "iram", "ira", "íramos", "irei",
        "irá", "irás", "iremos", "irão", "iria", "iriam", "iríamos", "a", "as", "amos", "am", "isse", "issem",
        "íssemos", "ires", "irmos", "irem", "indo", "ido", "ida", "idos", "idas",
    ),
}  # fmt: skip
_SHORTEST = 2


def analyses(word: str) -> Iterator[str]:
    """Yield what a word of a text may be a form of."""
    yield word
    for ending, own in _NOUNS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word[: -len(ending)] + own
    for infinitive, endings in _VERBS.items():
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                yield word[: -len(ending)] + infinitive


def lemmas(word: str) -> Iterator[str]:
    """Yield what `analyses` gives for the forms of a word of a glossary, which may stand in the plural."""
    yield word
    for ending, own in _NOUNS:
        if ending.endswith("s") and word.endswith(ending) and len(word) - len(ending) > _SHORTEST:
            yield word[: -len(ending)] + own
