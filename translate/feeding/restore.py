"""The target language's own marks, where the model wrote plain ones for want of having seen any other."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from translate.languages import find_language
from translate.raised import LOWER, RAISED
from translate.stops import FULL_STOPS

# Opening and closing quotes by language; where none are listed, “ ”. Hebrew keeps the plain ones: they stand in its
# acronyms too.
_QUOTES: Final = {
    **dict.fromkeys(("de", "cs", "sk", "sl", "bg", "ka", "is", "lt", "lb", "mk", "sq", "et"), ("„", "“")),
    **dict.fromkeys(("pl", "hu", "ro", "hr", "bs", "sr", "nl"), ("„", "”")),
    **dict.fromkeys(("ru", "uk", "be", "kk", "ky", "tt", "ba", "tg", "mn", "hy", "el", "nb", "nn"), ("«", "»")),
    **dict.fromkeys(("ar", "fa", "prs", "ps", "ckb", "am", "ti", "ast", "ca", "gl"), ("«", "»")),
    **dict.fromkeys(("sv", "fi"), ("”", "”")),
    **dict.fromkeys(("ja", "zh-Hant", "yue"), ("「", "」")),
    "fr": ("«\u00a0", "\u00a0»"),
    "he": ('"', '"'),
    "yi": ("„", "“"),
}
_ENGLISH: Final = ("“", "”")
_STOPS: Final = {
    **dict.fromkeys(("hi", "bn", "as", "ne", "pa", "or", "sa", "mai", "bho", "mag", "awa", "hne"), "।"),
    **dict.fromkeys(("zh-Hans", "zh-Hant", "yue", "ja"), "。"),
    **dict.fromkeys(("ur", "ks"), "۔"),
    **dict.fromkeys(("am", "ti"), "።"),
    **dict.fromkeys(("my", "shn"), "။"),
    **dict.fromkeys(("bo", "dz"), "།"),
    **dict.fromkeys(("th", "lo"), ""),
    "hy": "։",
    "km": "។",
    "sat": "᱾",
}

_TYPOGRAPHIC: Final = re.compile("[“”„‟〝〞«»《》「」『』]")
_PLAIN_QUOTE: Final = re.compile(r'(?<![^\W\d_])"|"(?![^\W\d_])')
_ANY_QUOTE: Final = re.compile('["“”„‟〝〞«»《》「」『』]')
# What else a language may mark speech with, at its ends.
_SPEECH: Final = "'‘’‚‹›—–-"
_SHORTEST_SPEECH: Final = 4
_OPENERS: Final = "([{-–—¿¡"
_CLOSERS: Final = ".,;:!?)]}…،؛؟։।۔"
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_DASH: Final = re.compile(r"(?<=\s)[–—](?=\s)")
_PLAIN_DASH: Final = re.compile(r"(?<=\s)-(?=\s)")
_RANGE: Final = re.compile(r"(?<=\d)–(?=\d)")
_PLAIN_RANGE: Final = re.compile(r"(?<=\d)-(?=\d)")
_RAISED: Final = re.compile(rf"(?<![^\W_])(\w{{1,4}}?)(⁻?[{RAISED}]+)(?!\w)")
_MEASURE: Final = re.compile(r"(?<![\d.,])(\d{1,9})\s?[^\W\d_²³]{1,4}([²³])(?!\w)")

_WIDE: Final = {",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；"}
_CJK: Final = "\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff」』）》”"
_NARROW_MARK: Final = re.compile(
    rf"(?<=[{_CJK}])([,.?!:;])(?:\s+(?=[{_CJK}「『（《“])|(?=[{_CJK}「『（《“]|$|[」』”]))"
)
_LAST_STOP: Final = re.compile(r"(?<=[\d)%a-zA-Z])\.$")

_STOPPED: Final = re.compile(rf"[{FULL_STOPS}][\"'”’»」』)\]]*$")
_OPEN_END: Final = re.compile(r"(?:[^\W_]|\d)[\"'”’»」』)\]]*$")
_LAST_WORD: Final = re.compile(r"([^\s(]+)\.[\"'”’»)\]]*$")
# A longer text without its full stop may have lost more than that, and the checks shall see it.
_SHORT: Final = 80


def restore(source: str, target: str, target_lang: str, *, plain_marks: bool) -> str:
    """Return a translation with the marks that its language and its source ask for.

    Chinese and Japanese get their wide marks, short texts the full stop that they had or had not, powers stay raised.
    Quotes, apostrophes, dots and dashes are restored where the source had typographic ones and the model was fed plain
    ones (`plain_marks`); any other model wrote its own.
    """
    if target_lang in ("ja", "zh-Hans", "zh-Hant", "yue"):
        target = _widened(target, target_lang)
    if not source.isascii():
        target = _raised(source, target)
        if plain_marks:
            target = _typographic(source, target, target_lang)
    if len(source) <= _SHORT:
        target = with_final_stop(source, target, target_lang)
    return _enclosed(source, target, target_lang)


def with_final_stop(source: str, target: str, target_lang: str) -> str:
    """Return a target that ends in a full stop if and only if its source does; other ends stay as they are."""
    if _OPEN_END.search(source) and _STOPPED.search(target) and not _abbreviated(source, target):
        at = max(target.rfind(stop) for stop in FULL_STOPS)
        return target[:at].rstrip() + target[at + 1 :]
    # A closing bracket or quote has the full stop before it or behind it by taste of the language: left alone.
    if source[-1:] in FULL_STOPS and len(source) > 1 and source[-2:-1] != "." and target and target[-1].isalnum():
        language = find_language(target_lang)
        return target + _STOPS.get(language.tag, ".")
    return target


def _abbreviated(source: str, target: str) -> bool:
    """Tell whether the last full stop belongs to a word: `U.S.`, dots, or a word that came over from the source."""
    last = _LAST_WORD.search(target)
    return last is not None and ("." in last[1] or last[1] in source.split())


def _widened(text: str, lang: str) -> str:
    def wide(match: re.Match[str]) -> str:
        return "、" if match[1] == "," and lang == "ja" else _WIDE[match[1]]

    text = _NARROW_MARK.sub(wide, text)
    return _LAST_STOP.sub("。", text) if re.search(f"[{_CJK}]", text) else text


def _raised(source: str, target: str) -> str:
    """Raise the powers that a tokenizer has lowered: km2 where the source says km²."""
    for written in dict.fromkeys(match[0] for match in _RAISED.finditer(source)):
        low = written.translate(LOWER)
        if low not in source:
            # A raised minus becomes any of these.
            pattern = re.escape(low).replace("⁻", "[-−–]")
            target = re.sub(rf"(?<!\w){pattern}(?!\w)", written, target)
    for number, raised in _MEASURE.findall(source):
        # The unit behind a number has its name in the target language: 72 m3 where the source says 72 م³.
        digits = "".join(str(unicodedata.decimal(digit)) for digit in number)
        lowered = rf"(?<![\d.,]){digits}(\s?[^\W\d_]{{1,3}}){raised.translate(LOWER)}(?!\w)"
        target = re.sub(lowered, rf"{digits}\g<1>{raised}", target)
    return target


def _typographic(source: str, target: str, lang: str) -> str:
    if _TYPOGRAPHIC.search(source):
        target = _quoted(source, target, _QUOTES.get(lang, _ENGLISH))
    if "’" in source or _TYPOGRAPHIC.search(source):
        target = _APOSTROPHE.sub("’", target)
    if "…" in source and "..." not in source:
        target = target.replace("...", "…")
    if (dashes := _DASH.findall(source)) and len(_PLAIN_DASH.findall(target)) == len(dashes):
        target = _one_by_one(_PLAIN_DASH, dashes, target)
    if (ranges := _RANGE.findall(source)) and len(_PLAIN_RANGE.findall(target)) == len(ranges):
        target = _one_by_one(_PLAIN_RANGE, ranges, target)
    return target


def _quoted(source: str, text: str, quotes: tuple[str, str]) -> str:
    """Replace plain quotes: by where they stand if none was lost, else by turns.

    Speech that goes on in the next sentence has only its first quote here. An odd one that has no such reason means
    that the model lost its fellow, and then none is touched.
    """
    sides = [_opens(text, match.start()) for match in _PLAIN_QUOTE.finditer(text)]
    said = len(_TYPOGRAPHIC.findall(source)) + len(_PLAIN_QUOTE.findall(source))
    if len(sides) == said and None not in sides and all(one is not other for one, other in pairwise(sides)):
        return _one_by_one(_PLAIN_QUOTE, (quotes[0] if opens else quotes[1] for opens in sides), text)
    return text if len(sides) % 2 else _one_by_one(_PLAIN_QUOTE, quotes * (len(sides) // 2), text)


def _enclosed(source: str, target: str, lang: str) -> str:
    """Give back the quotes that stand at the ends of the source alone, where the model wrote none at all.

    Where they belong is certain: around the whole, or before or behind it where the speech goes on in a neighbour.
    """
    places = [match.start() for match in _ANY_QUOTE.finditer(source)]
    ends = {0, len(source) - 1}
    if not places or not ends.issuperset(places) or len(source) < _SHORTEST_SPEECH or not target:
        return target
    if _ANY_QUOTE.search(target) or target[0] in _SPEECH or target[-1] in _SPEECH or source[-2:-1].isdecimal():
        return target
    quotes = ('"', '"') if '"' in source else _QUOTES.get(lang, _ENGLISH)
    before, behind = quotes[0] if 0 in places else "", quotes[1] if places[-1] else ""
    return f"{before}{target}{behind}"


def _opens(text: str, at: int) -> bool | None:
    """Tell whether the quote at a place is an opening one by what stands around it, None where that does not tell."""
    before, behind = text[:at][-1:], text[at + 1 :][:1]
    open_before = not before or before.isspace() or before in _OPENERS
    open_behind = not behind or behind.isspace() or behind in _CLOSERS
    return None if open_before is open_behind else open_before


def _one_by_one(pattern: re.Pattern[str], replacements: Iterable[str], text: str) -> str:
    left = iter(replacements)
    return pattern.sub(lambda match: next(left, match[0]), text)
