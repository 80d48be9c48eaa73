"""The words that a web site's interface is made of, in many languages: the table is `interface.tsv`.

A label of an interface says nothing but such words (`Load more comments`, `Share on Facebook`). Which line is one is
told word by word, within one language, so that no list of whole labels has to be complete.
"""

import csv
import re
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from translate.paragraphs.marks import fold
from translate.paragraphs.phrase_index import PhraseIndex
from translate.paragraphs.phrases import phrases
from translate.scripts import UNSPACED, script_of

# What stands between words; within one it is an apostrophe, a hyphen or a full stop.
_BETWEEN = re.compile(r"[\s:：,،、;؛；!！?？؟()（）\[\]{}|/\\•·*…«»“”„<>=#©®→←↑↓▼▲▶►✓✕×&@_]+")
_EDGES = ".-–—'\""
_COUNT = re.compile(r"\d+(?:[.,٫٬\s]\d+)*\s?(?:[km](?!\w)|тыс|млн|mil(?!\w)|rb(?!\w)|万|萬)?\.?", re.IGNORECASE)
# Letters that hands and keyboards write in several ways; points and the dot of a Turkish capital say nothing.
_ALIKE = str.maketrans("أإآٱىیکھ’״׳", "ااااييكه'\"'", "\u0307\u200c\u0640")
_POINTS = re.compile("[\u0591-\u05bd\u064b-\u065f\u0670]+")
# Text with none of both needs no more than folding.
_TO_MEND = re.compile(f"[{''.join(map(chr, _ALIKE))}\u0591-\u05bd\u064b-\u065f\u0670]")
# Small words that Hebrew and Arabic write together with the next one.
_PREFIXES = tuple(re.compile(rf"{one}(?=.{{3}})") for one in ("[ובלהמכש]", "[ובלהמכש]{2}", "[وفبل]", "[وفب]?(?:ال|لل)"))
_COOKIE = re.compile(r"cookie|куки|עוגיות|الارتباط|كوكيز|كوكي|çerez|쿠키|クッキー|कुकी")
_STOPS = (".", "。", "।", "۔")
# An entry of a list of contents.
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? [^\W\d_]")
_LABEL_WORDS = 7
# A short line that has some words of a notice is one; in a longer one they must be this many letters.
_NOTICE = 90
_TELLING = 18
_SENTENCE = 200
# Signs of a word that a run of them is cut into.
_LONGEST_CUT = 8
_FEW = 6
_LABEL_LENGTH = 60


@cache
def _table(what: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The languages and their phrases of one sort, folded."""
    with files("translate.paragraphs").joinpath("interface.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        mine = [row for row in rows if row["what"] == what]
    return tuple((row["lang"], tuple(map(bare, row["phrases"].split(" | ")))) for row in mine)


@cache
def _words(what: str) -> dict[str, frozenset[str]]:
    """The words of one sort, each with its languages."""
    found: dict[str, set[str]] = defaultdict(set)
    for lang, entries in _table(what):
        for entry in entries:
            for word in entry.split():
                found[word].add(lang)
    return {word: frozenset(langs) for word, langs in found.items()}


@cache
def _stems(what: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The beginnings of words that stand with a star in the table."""
    return tuple((word[:-1], langs) for word, langs in _words(what).items() if word.endswith("*"))


@cache
def _beginnings(what: str) -> tuple[str, ...]:
    return tuple(stem for stem, _ in _stems(what))


@cache
def _all(what: str) -> frozenset[str]:
    return frozenset(entry for _, entries in _table(what) for entry in entries)


@cache
def _index(what: str) -> PhraseIndex:
    return PhraseIndex(_all(what))


@cache
def _networks() -> frozenset[str]:
    return frozenset(word for name in phrases("network") for word in bare(name).split())


@cache
def said(what: str) -> frozenset[str]:
    """Return the phrases of one sort, as `phrases` has them, folded as `bare` folds."""
    return frozenset(map(bare, phrases(what)))


# The same line is asked about several things in turn.
@lru_cache(maxsize=64)
def bare(text: str) -> str:
    """Return `text` as it is compared with the table: folded, without points, with like letters made one."""
    folded = fold(text)
    if text.isascii() or not _TO_MEND.search(folded):
        return folded
    return _POINTS.sub("", folded).translate(_ALIKE)


def _stops(text: str) -> bool:
    """Whether a text ends as a sentence does that is no ellipsis."""
    return text.endswith(_STOPS) and text[-2:-1] not in ("", ".")


def is_label(text: str) -> bool:
    """Tell whether a line says nothing but words of an interface, all of one language, counts aside."""
    if len(text) > _LABEL_LENGTH or _stops(text) or _NUMBERED.match(text):
        return False
    words = _words_in(_COUNT.sub(" ", bare(text)))
    return 0 < len(words) <= _LABEL_WORDS and _speaks(words, ("control",), ("glue", "count"))


def names_parts(text: str) -> bool:
    """Tell whether a line may stand in a site's menu: names of its parts and labels, all of one language."""
    if len(text) > _LABEL_LENGTH:
        return False
    words = _words_in(bare(text))
    return 0 < len(words) <= _LABEL_WORDS and _speaks(words, ("control", "part"), ("glue",))


def names_some_part(text: str) -> bool:
    """Tell whether some word of a short line is a name of a site's part or a label."""
    return any(_langs(word, what) for word in _words_in(bare(text)) for what in ("control", "part"))


def starts_label(text: str) -> bool:
    """Tell whether a line begins with what a site writes before its links (`Tags: …`, `Posted in …`)."""
    folded = bare(text[:_LABEL_LENGTH])
    if not _opens(folded, "start"):
        return False
    starts = [one for one in _all("start") if folded.startswith(one)]
    behind = [(one, folded[len(one) : len(one) + 1]) for one in starts]
    return any(sign in (":", "：") or (sign == " " and " " in one) for one, sign in behind if sign)


def is_counter(text: str) -> bool:
    """Tell whether a line is a count and what is counted (`1,284 views`, `Reading time: 6 minutes`)."""
    if len(text) > 2 * _LABEL_LENGTH or (text.isascii() and not _COUNT.search(text)):
        return False
    folded = bare(text)
    if len(folded) > _LABEL_LENGTH or not _COUNT.search(folded):
        return False
    words = _words_in(_COUNT.sub(" ", folded))
    return 0 < len(words) <= _LABEL_WORDS - 1 and _speaks(words, ("count",), ())


def speaks_of_site(text: str) -> bool:
    """Tell whether most words of a sentence are those of an interface (`If you have an account, sign in to post`)."""
    words = _words_in(bare(text[:_SENTENCE]))
    if len(words) < _FEW or len(text) > _SENTENCE:
        return False
    for lang in _langs(words[0], "control") | _langs(words[0], "glue"):
        strong = sum(lang in _langs(word, "control") for word in words)
        weak = sum(lang in _langs(word, "glue") for word in words)
        if strong * 4 >= len(words) and (strong + weak) * 20 >= 13 * len(words):
            return True
    return False


def is_notice(text: str) -> bool:
    """Tell whether a line is one of the sentences that sites say of themselves (cookies, rights, required fields)."""
    folded = bare(text)
    found = _index("notice").found_in(folded)
    if not found:
        return False
    small = len(text) <= _NOTICE and not _stops(text)
    most = any(2 * len(one) >= len(folded) for one in found)
    # The commonest of all opens a page, and says no more than it must.
    asks = len(text) <= _SENTENCE and any(_COOKIE.search(one) and folded.startswith(one) for one in found)
    if len(found) > 1 or small or most or asks or any(_weight(one) >= _TELLING for one in found):
        return True
    # A few words alone may stand in any paragraph (`By continuing to dig they found …`).
    return speaks_of_site(text)


def interrupts(text: str) -> bool:
    """Tell whether a line says that the text goes on behind an advertisement."""
    return len(text) <= _NOTICE and bool(_index("interruption").found_in(bare(text)))


def _weight(phrase: str) -> int:
    """Letters of a phrase; a Chinese sign says what three of them say."""
    return len(phrase) * (3 if script_of(phrase[:1]) in UNSPACED else 1)


@cache
def _openings(what: str) -> tuple[str, ...]:
    """What these phrases begin with, without the sign for more."""
    return tuple(one.removesuffix("*") for one in _all(what))


@cache
def _first_signs(what: str) -> frozenset[str]:
    return frozenset(one[:2] for one in _openings(what))


def _opens(folded: str, what: str) -> bool:
    """Whether a text begins with such a phrase; two signs tell most that do not."""
    first = _first_signs(what)
    return (folded[:2] in first or folded[:1] in first) and folded.startswith(_openings(what))


def box_title(text: str) -> bool:
    """Tell whether a line is the title of a box of links (`Most read`, `Recent posts`, `More from Rivers`)."""
    if len(text) > _LABEL_LENGTH:
        return False
    folded = bare(text).strip(" :.…»›>▼▶-–—|")
    if folded in _all("box"):
        return True
    if not _opens(folded, "box"):
        return False
    open_ = [one[:-1] for one in _all("box") if one.endswith("*") and folded.startswith(one[:-1])]
    # In Hebrew a preposition is a letter of the next word.
    return any(folded[len(one) :][:1] in ("", " ") or one[-2:] in (" ב", " ל") for one in open_)


def lists_languages(text: str) -> bool:
    """Tell whether a line offers the page in several languages (`Қаз | Рус | Eng`)."""
    parts = [part for part in re.split(r"[|/·•,\s]+", bare(text)) if part]
    return len(parts) >= 2 and len(text) <= _LABEL_LENGTH and all(part in _all("language") for part in parts)


def names_contents(text: str) -> bool:
    """Tell whether a line is the title of a list of contents, with or without the word that hides it."""
    words = bare(text).strip(" []:")
    tops = _all("top")
    if words in tops:
        return True
    first = next((top for top in tops if words.startswith(f"{top} ")), None)
    return first is not None and is_label(words[len(first) :].strip(" []"))


def _words_in(text: str) -> list[str]:
    return [word for piece in _BETWEEN.split(text) if (word := piece.strip(_EDGES))]


def _speaks(words: list[str], strong: tuple[str, ...], weak: tuple[str, ...]) -> bool:
    """Whether some one language has all the words, one of them at least among the `strong` sorts."""
    langs: frozenset[str] | None = None
    sure: set[str] = set()
    named = False
    for word in words:
        if word in _networks():
            named = True
            continue
        own = frozenset().union(*(_langs(word, what) for what in strong))
        any_ = own.union(*(_langs(word, what) for what in weak))
        langs = any_ if langs is None else langs & any_
        sure |= own
        if not langs:
            return False
    return named if langs is None else bool(langs & sure)


@lru_cache(maxsize=20_000)
def _langs(word: str, what: str) -> frozenset[str]:
    """The languages in which a word, or what is left of it without a prefix, is of a sort."""
    known = _words(what)
    found = known.get(word, frozenset())
    if word.startswith(_beginnings(what)):
        found = found.union(*(langs for stem, langs in _stems(what) if word.startswith(stem)))
    for prefix in _PREFIXES if not found else ():
        if begins := prefix.match(word):
            rest = word[begins.end() :]
            found |= known.get(rest, frozenset()) | ({"he", "ar", "fa"} if rest in _networks() else frozenset())
    if not found and script_of(word[:1]) in UNSPACED:
        found = _cut(word, what)
    return found


def _cut(word: str, what: str) -> frozenset[str]:
    """The languages without spaces that can cut a run of signs into words of a sort."""
    known = _words(what)
    best: list[frozenset[str] | None] = [None] * (len(word) + 1)
    best[0] = frozenset({"zh", "ja"})
    for end in range(1, len(word) + 1):
        starts = range(max(0, end - _LONGEST_CUT), end)
        if not any(map(best.__getitem__, starts)):
            # No cut leads here, nor further on.
            return frozenset()
        for start in starts:
            before = best[start]
            if before is not None and (langs := before & known.get(word[start:end], frozenset())):
                best[end] = (best[end] or frozenset()) | langs
    return best[-1] or frozenset()
