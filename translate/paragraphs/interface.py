"""The words that a web site's interface is made of, in many languages: the table is `interface.tsv`.

A label of an interface says nothing but such words (`Load more comments`, `Share on Facebook`). Which line is one is
told word by word, within one language, so that no list of whole labels has to be complete.
"""

import csv
import re
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from cache.vowel_points import ARABIC, HEBREW
from translate.paragraphs.marks import fold, is_coded
from translate.paragraphs.openings import Openings
from translate.paragraphs.phrase_index import PhraseIndex
from translate.paragraphs.phrases import phrases
from translate.scripts import UNSPACED, script_of

# What stands between words; within one it is an apostrophe, a hyphen or a full stop.
_SYMBOLS = "\u25a0-\u27bf\U0001f300-\U0001faff"
_BETWEEN = re.compile(rf"[\s:：,،、;؛；!！?？؟()（）【】\[\]{{}}|/\\•·*…«»“”„<>=#©®→←↑↓×&@_‹›{_SYMBOLS}]+")
# A word of letters alone at the beginning, as `_words_in` would cut it.
_FIRST_WORD = re.compile(rf"[^\W\d_]+(?=$|{_BETWEEN.pattern})")
_EDGES = ".-–—'\""
_COUNT = re.compile(
    r"(?<![^\W\d_])\d+(?:[.,٫٬\s]\d+)*\s?(?:[km](?!\w)|тыс|млн|mil(?!\w)|rb(?!\w)|万|萬)?\.?", re.IGNORECASE
)
# Letters that hands and keyboards write in several ways; points and the dot of a Turkish capital say nothing.
_ALIKE = str.maketrans("أإآٱىیکھ’״׳", "ااااييكه'\"'", "\u0307\u200c\u0640")
_POINTS = re.compile(f"[{HEBREW}{ARABIC}]+")
# Text with none of both needs no more than folding.
_TO_MEND = re.compile(f"[{''.join(map(chr, _ALIKE))}{HEBREW}{ARABIC}]")
# Small words that Hebrew and Arabic write together with the next one.
_PREFIXES = tuple(re.compile(rf"{one}(?=.{{3}})") for one in ("[ובלהמכש]", "[ובלהמכש]{2}", "[وفبل]", "[وفب]?(?:ال|لل)"))
_COOKIE = re.compile(r"cookie|куки|עוגיות|الارتباط|كوكيز|كوكي|çerez|쿠키|クッキー|कुकी")
_DAY = re.compile(r"\b\d{1,2}\b.*\b\d{4}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_STOPS = (".", "。", "।", "۔")
# An entry of a list of contents.
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? [^\W\d_]")
# The heading of a clause, which counts nothing.
_CLAUSE = re.compile(r"(?:\d{1,2}\.)+\s+[^\W\d_]")
# Whom to call is worth reading, whatever word stands before the number.
_TELEPHONE = re.compile(r"\d[\d() ]*-[\d() -]{4,}\d")
_DIVIDED = re.compile(r"[·•|]")
# A count, or a time with its unit cut short.
_SHORT_COUNT = 7
_LABEL_WORDS = 7
# A short line that has some words of a notice is one; in a longer one they must be this many letters.
_NOTICE = 90
_TELLING = 18
_SENTENCE = 200
# Signs of a word that a run of them is cut into.
_LONGEST_CUT = 8
_UNSPACED_LANGS = frozenset({"zh", "ja"})
_FEW = 6
_LABEL_LENGTH = 60


@cache
def _rows() -> dict[str, list[tuple[str, str]]]:
    """The rows of the table by their sort: a language and its phrases."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with files("translate.paragraphs").joinpath("interface.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["what"]].append((row["lang"], row["phrases"]))
    return dict(found)


@cache
def _table(what: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The languages and their phrases of one sort, folded."""
    return tuple((lang, tuple(map(bare, entries.split(" | ")))) for lang, entries in _rows().get(what, ()))


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
def _beginnings(what: str) -> Openings:
    return Openings(stem for stem, _ in _stems(what))


@cache
def _all(what: str) -> frozenset[str]:
    return frozenset(entry for _, entries in _table(what) for entry in entries)


@cache
def _sentences() -> PhraseIndex:
    return PhraseIndex(_all("notice") | _all("interruption"))


# A line is asked about both in turn.
@lru_cache(maxsize=64)
def _sentences_in(folded: str) -> frozenset[str]:
    return frozenset(_sentences().found_in(folded))


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
    if " " in text and bare(text) in said("edit"):
        return True
    if " = " in text or _TELEPHONE.search(text) or is_coded(text):
        return False
    folded = bare(text)
    if not _may_speak(folded, ("control", "glue", "count")):
        return False
    words = _words_in(_COUNT.sub(" ", folded))
    return 0 < len(words) <= _LABEL_WORDS and _speaks(words, ("control",), ("glue", "count"))


def is_button_row(text: str) -> bool:
    """Tell whether a line is labels between signs, with nothing else but short counts and times (`Like · 14 · 3 w`)."""
    parts = [part.strip() for part in _DIVIDED.split(text) if part.strip()] if len(text) <= _LABEL_LENGTH else []
    labels = sum(map(is_label, parts))
    short = sum(len(part) <= _SHORT_COUNT and any(map(str.isdigit, part)) for part in parts if not is_label(part))
    return len(parts) > 1 and labels > 0 and labels + short == len(parts)


def names_parts(text: str) -> bool:
    """Tell whether a line may stand in a site's menu: names of its parts and labels, all of one language."""
    if len(text) > _LABEL_LENGTH:
        return False
    folded = bare(text)
    if not _may_speak(folded, ("control", "part", "glue")):
        return False
    words = _words_in(folded)
    return 0 < len(words) <= _LABEL_WORDS and _speaks(words, ("control", "part"), ("glue",))


def names_some_part(text: str) -> bool:
    """Tell whether some word of a short line is a name of a site's part or a label."""
    return any(_langs(word, what) for word in _words_in(bare(text)) for what in ("control", "part"))


def starts_label(text: str) -> bool:
    """Tell whether a line begins with what a site writes before its links (`Tags: …`, `Posted in …`)."""
    folded = bare(text[:_LABEL_LENGTH])
    starts = _openings("start").of(folded)
    behind = [(one, folded[len(one) : len(one) + 1]) for one in starts]
    if _DAY.search(folded):
        # `Published in March 2018 by …`, `Publicado em 8 de …`: that is no list.
        return any(sign in (":", "：") for _, sign in behind)
    return any(sign in (":", "：") or (sign == " " and " " in one) for one, sign in behind if sign)


def is_counter(text: str) -> bool:
    """Tell whether a line is a count and what is counted (`1,284 views`, `Reading time: 6 minutes`)."""
    if len(text) > 2 * _LABEL_LENGTH or _CLAUSE.match(text):
        return False
    folded = bare(text)
    if len(folded) > _LABEL_LENGTH or not _may_speak(folded, ("count",)) or not _COUNT.search(folded):
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
    found = _sentences_in(folded) & _all("notice")
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
    return len(text) <= _NOTICE and not _sentences_in(bare(text)).isdisjoint(_all("interruption"))


def _weight(phrase: str) -> int:
    """Letters of a phrase; a Chinese sign says what three of them say."""
    return len(phrase) * (3 if script_of(phrase[:1]) in UNSPACED else 1)


@cache
def _openings(what: str) -> Openings:
    return Openings(_all(what))


@cache
def _open_openings(what: str) -> Openings:
    """What phrases with the sign for more begin with."""
    return Openings(one[:-1] for one in _all(what) if one.endswith("*"))


def box_title(text: str) -> bool:
    """Tell whether a line is the title of a box of links (`Most read`, `Recent posts`, `More from Rivers`)."""
    if len(text) > _LABEL_LENGTH:
        return False
    folded = bare(text).strip(" :.…»›>▼▶-–—|")
    if folded in _all("box"):
        return True
    open_ = _open_openings("box").of(folded)
    # In Hebrew a preposition is a letter of the next word.
    return any(folded[len(one) :][:1] in ("", " ") or one[-2:] in (" ב", " ל") for one in open_)


def lists_languages(text: str) -> bool:
    """Tell whether a line offers the page in several languages (`Қаз | Рус | Eng`)."""
    parts = [part for part in re.split(r"[|/·•,\s]+", bare(text)) if part]
    return len(parts) >= 2 and len(text) <= _LABEL_LENGTH and all(part in _all("language") for part in parts)


def names_language(text: str) -> bool:
    """Tell whether a line is nothing but the name of a language, as a button for the page in that language is."""
    return len(text) <= _LABEL_LENGTH and bare(text) in _all("language")


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


def _may_speak(folded: str, sorts: tuple[str, ...]) -> bool:
    """Whether a text may be all words of these sorts, by its first word: the quick answer for most lines."""
    if script_of(folded[:1] or " ") in UNSPACED and folded[:1] not in _first_signs(sorts):
        return False
    first = _FIRST_WORD.match(folded)
    return first is None or first[0] in _networks() or bool(_langs_among(first[0], sorts))


@cache
def _first_signs(sorts: tuple[str, ...]) -> frozenset[str]:
    """What words of these sorts and names of networks begin with."""
    return frozenset(word[:1] for words in (_networks(), *map(_words, sorts)) for word in words)


def _speaks(words: list[str], strong: tuple[str, ...], weak: tuple[str, ...]) -> bool:
    """Whether some one language has all the words, one of them at least among the `strong` sorts."""
    langs: frozenset[str] | None = None
    sure: set[str] = set()
    named = False
    for word in words:
        if word in _networks():
            named = True
            continue
        own = _langs_among(word, strong)
        any_ = own | _langs_among(word, weak)
        langs = any_ if langs is None else langs & any_
        sure |= own
        if not langs:
            return False
    return named if langs is None else bool(langs & sure)


@lru_cache(maxsize=20_000)
def _langs_among(word: str, sorts: tuple[str, ...]) -> frozenset[str]:
    """The languages in which a word is of one of the sorts."""
    return frozenset().union(*(_langs(word, what) for what in sorts))


@lru_cache(maxsize=20_000)
def _langs(word: str, what: str) -> frozenset[str]:
    """The languages in which a word, or what is left of it without a prefix, is of a sort."""
    known = _words(what)
    found = known.get(word, frozenset())
    if _beginnings(what).begin(word):
        found = found.union(*(langs for stem, langs in _stems(what) if word.startswith(stem)))
    if not found and script_of(word[:1]) in UNSPACED:
        return _cut(word, what)
    for prefix in _PREFIXES if not found else ():
        if begins := prefix.match(word):
            rest = word[begins.end() :]
            found |= known.get(rest, frozenset()) | ({"he", "ar", "fa"} if rest in _networks() else frozenset())
    return found


@cache
def _unspaced_words(what: str) -> dict[str, frozenset[str]]:
    """The words of one sort that languages without spaces have, each with these languages."""
    return {word: langs & _UNSPACED_LANGS for word, langs in _words(what).items() if langs & _UNSPACED_LANGS}


def _cut(word: str, what: str) -> frozenset[str]:
    """The languages without spaces that can cut a run of signs into words of a sort."""
    known = _unspaced_words(what)
    if not any(word[:end] in known for end in range(1, _LONGEST_CUT + 1)):
        return frozenset()
    best: list[frozenset[str] | None] = [None] * (len(word) + 1)
    best[0] = _UNSPACED_LANGS
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
