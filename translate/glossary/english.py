"""English words: plurals, possessives and the endings of verbs."""

from collections.abc import Iterator

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "lice": "louse", "oxen": "ox", "dice": "die", "criteria": "criterion",
    "phenomena": "phenomenon", "data": "datum", "media": "medium", "indices": "index", "appendices": "appendix",
    "matrices": "matrix", "vertices": "vertex", "analyses": "analysis", "crises": "crisis", "bases": "basis",
    "theses": "thesis", "hypotheses": "hypothesis", "axes": "axis", "cacti": "cactus", "fungi": "fungus",
    "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "has": "have", "had": "have", "did": "do",
    "done": "do", "went": "go", "gone": "go", "made": "make", "said": "say", "took": "take", "taken": "take",
    "gave": "give", "given": "give", "wrote": "write", "written": "write", "held": "hold", "sent": "send",
    "built": "build", "paid": "pay", "sold": "sell", "bought": "buy", "brought": "bring", "chose": "choose",
    "chosen": "choose", "drew": "draw", "drawn": "draw", "led": "lead", "lent": "lend", "spoke": "speak",
    "spoken": "speak", "swore": "swear", "sworn": "swear", "told": "tell", "won": "win", "knew": "know",
    "known": "know", "grew": "grow", "grown": "grow", "kept": "keep", "left": "leave", "lost": "lose", "met": "meet",
    "ran": "run", "rose": "rise", "risen": "rise", "saw": "see", "seen": "see", "stood": "stand", "taught": "teach",
}  # fmt: skip
# What stands at the end of a word of a text, and what stands there in a dictionary.
_ENDINGS = (
    ("'s", ""), ("s'", "s"), ("'", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ves", "f"), ("ves", "fe"),
    ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ying", "ie"),
)  # fmt: skip
_SHORTEST = 2


def analyses(word: str) -> Iterator[str]:
    """Yield what a word of a text may be a form of."""
    owner = word.removesuffix("'s")
    yield word
    yield owner
    if owner in _IRREGULAR:
        yield _IRREGULAR[owner]
    for ending, own in _ENDINGS:
        stem = owner.removesuffix(ending)
        if len(stem) < _SHORTEST or stem == owner or (ending == "s" and stem.endswith("s")):
            continue
        yield stem + own
        # Stopped, running: the last consonant stands twice before these two.
        if ending in ("ed", "ing") and len(stem) > _SHORTEST and stem[-1] == stem[-2]:
            yield stem[:-1]


def lemmas(word: str) -> Iterator[str]:
    """Yield what `analyses` gives for the forms of a word of a glossary, which may stand in the plural."""
    yield word
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    elif word.endswith("s") and not word.endswith("ss") and len(word) > 1 + _SHORTEST:
        yield word[:-1]
