"""What a language is never written with: letters of its neighbours in the script, and their commonest words.

A model of languages needs some forty letters; two such words in a heading are enough to tell that it is not in the
document's language.
"""

import re
from collections import Counter
from functools import cache
from typing import Final

# The letters of each language beyond those that all languages of its script share.
_LETTERS: Final = {
    "Cyrl": {
        "ru": "ёъыэщ",
        "uk": "ґєіїщ",
        "be": "ёіўыэ",
        "bg": "ъщ",
        "mk": "ѓќѕјљњџ",
        "sr": "ђјљњћџ",
        "kk": "ёъыэщәғқңөұүһі",
        "ky": "ёъыэщңөү",
        "tt": "ёъыэщәөүҗңһ",
        "ba": "ёъыэщғҙҡңҫүһәө",
        "tg": "ёъэғӣқӯҳҷ",
        "mn": "ёъыэщөү",
    },
    # Not kaf, yeh and heh, which keyboards and optical recognition mix up; nor peh, che and gaf, with which Arabic
    # writes foreign names.
    "Arab": {
        "ar": "ةىإ",
        "fa": "ژ",
        "ur": "ٹڈڑںےژ",
        "ps": "ټډړښځڅڼېژ",
        "ckb": "ێڵۆڕژ",
        "ug": "ېۇۈۋژىڭۆ",
        "sd": "ٻڀٺٿڄڃڇڊڏڍڙڦڪڱڳڻ",
    },
}
_WORDS: Final = {
    "Cyrl": {
        "ru": "в из на и с к от для при что как это был была было были по об за со до над под его её их но или",
        "kk": "мен және үшін деп бұл бар емес еді болды туралы",
    },
    "Arab": {
        "ar": "في من على إلى عن التي الذي هذا هذه أن كان كانت ذلك لم قد ما بين بعد",
        "fa": "که از را است بود برای شده این آن می های شد اند نیز هیچ",
        "ur": "کہ کے میں ہے سے کو اور نے تھا تھی ہیں یہ اس تک بھی",
    },
}
# Words of the one that are words of the other too, or look like them without their dots and signs.
_WORDS_TOO: Final = {"ar": "این آن می", "fa": "من ما بعد", "ur": "من ما بعد از", "kk": "до", "ru": "бар"}
# Letters that keyboards and optical recognition mix up.
_TWINS: Final = str.maketrans("كيىہھ", "کییهه")
_WORD: Final = re.compile(r"[^\W\d_]+")


def unlikely(text: str, script: str) -> set[str]:
    """Return the languages that a text in `script` is not in: two of its words at least are none of theirs.

    Names and quoted words do not count: they come singly, or among words of the language.
    """
    if script not in _LETTERS:
        return set()
    words = set(_WORD.findall(text.casefold()))
    plain = {word.translate(_TWINS) for word in words}
    found = set()
    # Few words hold letters that any language of the script lacks, and most of these hold the same ones.
    kinds = Counter(map(_every_letter(script).intersection, words))
    for tag, letters in _strange_letters(script).items():
        strange = sum(number for own, number in kinds.items() if not letters.isdisjoint(own))
        if strange >= 2 and strange * 5 >= len(words):
            found.add(tag)
    for tag, (own, others) in _telling_words(script).items():
        if len(plain & others) >= 2 and plain.isdisjoint(own):
            found.add(tag)
    return found


def foreign_letters(lang: str, script: str) -> frozenset[str]:
    """Return the letters of the script that a language does without; none where nothing is known about it."""
    return _strange_letters(script).get(lang, frozenset()) if script in _LETTERS else frozenset()


@cache
def _every_letter(script: str) -> frozenset[str]:
    """Return the letters of the script that some language does without."""
    return frozenset("".join(_LETTERS[script].values()))


@cache
def _strange_letters(script: str) -> dict[str, frozenset[str]]:
    """Return the letters of the script that each language does without."""
    every = _every_letter(script)
    return {tag: every.difference(letters) for tag, letters in _LETTERS[script].items()}


@cache
def _telling_words(script: str) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return each language's words, and those of the others that are none of its."""
    words = {tag: frozenset(text.translate(_TWINS).split()) for tag, text in _WORDS[script].items()}
    every = frozenset().union(*words.values())
    return {
        tag: (own, every - own - frozenset(_WORDS_TOO.get(tag, "").translate(_TWINS).split()))
        for tag, own in words.items()
    }
