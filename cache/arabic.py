"""Persian and Urdu letters in Arabic words, where keyboards and optical recognition put their lookalikes."""

import re
from typing import Final

from cache.vowel_points import ARABIC, QURANIC

# Arabic as it is written in any country. Persian, Urdu, Kurdish and others need these letters.
_ARABIC: Final = frozenset({"ar", "acm", "acq", "aeb", "ajp", "apc", "ars", "ary", "arz"})
# Letter for letter; the yeh is not here, since at the end of a word it may stand for either of two letters. Gaf, peh,
# che and zheh stay: Arabic writes foreign names with them.
_TWINS: Final = str.maketrans(
    {
        "\u06a9": "ك",
        "\u06aa": "ك",
        "\u06be": "ه",
        "\u06c1": "ه",
        "\u06d5": "ه",
        # Written for teh marbuta wherever Persian spelling has rubbed off.
        "\u06c0": "ة",
        "\u06c2": "ة",
        "\u06c3": "ة",
    }
)
_YEH: Final = "\u06cc"
# What `arabic_letters` replaces, for a class of a regular expression.
PERSIAN: Final = f"\u06a9\u06aa\u06be\u06c0-\u06c3{_YEH}\u06d5"
_ANY: Final = re.compile(f"[{PERSIAN}]")
_SIGNS: Final = f"{ARABIC}{QURANIC}\u06e5\u06e6"
_LETTER: Final = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff"
# A word that ends in the yeh, with or without vowel signs, and what stands on either side.
_ENDING: Final = re.compile(f"[{_LETTER}{_SIGNS}]*{_YEH}(?=[{_SIGNS}]*(?![{_LETTER}{_SIGNS}]))")
_SIGN: Final = re.compile(f"[{_SIGNS}]")

# fmt: off
# Words that end in alef maqsura, without it, where the same letters with a yeh are no word or a rarer one: particles,
# to which only conjunctions are joined …
_PARTICLES: Final = frozenset({
    "عل", "إل", "حت", "مت", "لد", "سو", "بل",
})
# … nouns and adjectives, to which the article and prepositions are …
_NOUNS: Final = frozenset({
    "مد", "كبر", "صغر", "عظم", "وسط", "قصو", "أخر", "أول", "أعل", "أدن", "أقص", "أقو", "أغن", "أسم", "أحل",
    "أنث", "حبل", "شت", "مستشف", "مستو", "محتو", "معن", "مبن", "مقه", "مله", "منف", "مرس", "مرم", "مجر",
    "مشف", "مأو", "مغز", "مقتض", "منته", "مسع", "مسم", "منتد", "ملتق", "مصطف", "مرتض", "مجتب", "ذكر", "دعو",
    "فتو", "شكو", "عدو", "جدو", "حلو", "سلو", "تقو", "نجو", "فحو", "بلو", "فوض", "هد", "ضح", "قر", "رؤ", "صد",
    "أذ", "موت", "قتل", "جرح", "غرق", "هلك", "صرع", "موس", "عيس", "يحي", "نهو", "سهو",
})
# … and verbs, to which neither is: الجري is a run, and جرى took place.
_VERBS: Final = frozenset({
    "أت", "مض", "جر", "قض", "بك", "كف", "هو", "أعط", "ألق", "أجر", "أد", "أبد", "أنه", "أبق", "أوص", "أمس",
    "أضح", "أرض", "أحص", "أخف", "أثن", "أعف", "ألغ", "أهد", "أود", "أوح", "تلق", "تول", "تبن", "تخل", "تحد",
    "تعد", "تمن", "تغن", "تغذ", "تأن", "تنح", "توخ", "تسن", "تدن", "تعال", "تلاش", "تفاد", "تقاض", "تواز",
    "تداع", "تنام", "تسام", "توار", "انته", "اشتر", "استول", "التق", "ارتد", "اكتف", "اختف", "ابتغ", "ادع",
    "اعتد", "اقتض", "انقض", "انحن", "احتو", "احتم", "انطو", "اهتد", "ارتق", "ارتض", "افتر", "استدع", "استغن",
    "استثن", "استوف", "يبق", "تبق", "ير", "تر", "نر", "يسع", "تسع", "يدع", "تدع", "يتلق", "يتول", "تتول",
    "يتبن", "يتخل", "يتحد", "يتعد", "يتمن", "يخش", "يرض",
})
# fmt: on
# In a name this is no preposition: Muhammad Ali, Ali ibn, Abu Ali.
_NAME_BEFORE: Final = re.compile("(?:^|\\W)(?:محمد|الإمام|الامام|السيد|الشيخ|حسين|حسن|أبو|أبي|ابن|بن|آل)\\s+\\Z")
_NAME_BEHIND: Final = re.compile("\\s+(?:بن|ابن|أبو)\\b")
# Those with the article, and prepositions alone.
_ARTICLES: Final = ("ال", "لل", "بال", "كال", "ب", "ل", "ك")


def is_arabic(lang: str) -> bool:
    """Tell whether a language tag is that of Arabic, standard or spoken."""
    return lang in _ARABIC


def arabic_letters(text: str) -> str:
    """Return Arabic letters for Persian ones; at a word's end, the yeh becomes alef maqsura in words that end so.

    The text must be in NFC.
    """
    if not _ANY.search(text):
        return text
    text = text.translate(_TWINS)
    if _YEH not in text:
        return text
    return _ENDING.sub(_ended, text).replace(_YEH, "ي")


def _ended(match: re.Match[str]) -> str:
    word = match[0]
    return word[:-1] + ("ى" if _ends_in_alef(match) else "ي")


def _ends_in_alef(match: re.Match[str]) -> bool:
    stem = _SIGN.sub("", match[0][:-1]).replace(_YEH, "ي")
    bare = next(iter(_without(("و", "ف"), stem)), stem)
    if stem in _PARTICLES or bare in _PARTICLES:
        return "عل" not in (stem, bare) or not _is_ali(match)
    if stem in _NOUNS or stem in _VERBS:
        return True
    return any(form in _VERBS for form in _without(("و", "ف", "س"), stem)) or any(
        form in _NOUNS for form in (bare, *_without(_ARTICLES, stem), *_without(_ARTICLES, bare))
    )


def _without(prefixes: tuple[str, ...], stem: str) -> list[str]:
    """Return a stem without each prefix that it begins with; two letters behind one are too often another word."""
    forms = [(one, stem[len(one) :]) for one in prefixes if stem.startswith(one)]
    return [form for one, form in forms if len(form) > 2 or form in _PARTICLES or one == "و" or one in _ARTICLES[:4]]


def _is_ali(match: re.Match[str]) -> bool:
    text, start, end = match.string, *match.span()
    return bool(_NAME_BEFORE.search(text[max(0, start - 12) : start]) or _NAME_BEHIND.match(text, end))
