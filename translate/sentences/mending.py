"""Which of the places where a sentence may end are none: abbreviations, initials, quotations with their speaker."""

import re
from dataclasses import dataclass

from translate.raised import RAISED_FIGURES
from translate.sentences.boundaries import TERMINALS, Cut, abbreviation_before
from translate.sentences.lists import Lists

_CLOSING = f"”’»›）」』】〕》〉)}}\"'״“{RAISED_FIGURES} \t\u00a0\u202f"
_NOTE_AT_END = re.compile(r"\[[^\[\]\n]{1,24}\]$")
_NO_MORE = re.compile(r"[\W_]{1,80}$")
_CLOSED_QUOTE = re.compile(r"[!?…,،؟。！？][”’»」』\"״“]$")
_CONTINUES = re.compile(r"[,;:%，；：、،؛)\]}»”’）」』】]")
_DASH = re.compile(r"[-–—―־]+\s*")
_NUMBER = re.compile(r"[(\[]?(?:\d|№|[IVXLC]+\b|(?:AD|CE|c\.|ca\.) ?\d)")
_NUMBER_BEFORE = re.compile(r"(?:\d|\b[IVXLC]+)[)\]]?\s?$")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,3}|[IVXivx]{1,5})")
_LEADING = re.compile(r"[\s\"'«“„‹(\[{「『（【¿¡]*")
_WORD = re.compile(r"\w+")
_CLAUSE = re.compile(r"[^.,:;!?،؛؟，。：；！？…\n]*")
_INITIALS_ONLY = re.compile(r"(?:[^\W\d_]\.\s?)+$")
# Initials of names that are written in other letters: Ye. K. Tileubayev, A. Yu. Petrov.
_TWO_LETTER_INITIAL = re.compile(r"(?:^|[\s.(])(?:Ye|Yo|Yu|Ya|Zh|Kh|Ts|Ch|Sh|Th|Ph|Дж)$")
_INITIAL_NEXT = re.compile(r"[^\W\d_]\.")
# Fewer words than these are hardly a sentence; a sign of a script without blanks counts as half a word.
_FEW_WORDS = 5
_FEW_WORDS_ELLIPSIS = 3
# Unknown words before a full stop and a small letter are whole words, not cut ones, when they are as long as this, or
# as long as that and end in a vowel, which cut words hardly ever do.
_LONG_WORD = 7
_LONG_WORD_WITH_VOWEL = 4
_VOWELS = frozenset("aeiouyáéíóúâêôãõàäëïöüаеёиоуыэюяәөұүіїєўαεηιουω")
_SPEECH_WORDS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A cut with what stands around it: the sentence so far without its closing marks, its stop, and what follows."""

    line: str
    begin: int
    cut: Cut
    core: str
    stop: str

    @property
    def next(self) -> str:
        """The start of what follows."""
        return self.line[self.cut.start : self.cut.start + 80]

    @property
    def next_letter(self) -> str:
        """The first character of the next word, empty when there is none."""
        begin = _LEADING.match(self.line, self.cut.start).end()  # type: ignore[union-attr]
        letter = self.line[begin : begin + 1]
        return letter if letter.isalnum() else ""

    @property
    def words(self) -> float:
        """How many words the sentence has so far."""
        tail = self.line[max(self.begin, self.cut.end - 200) : self.cut.end]
        return sum(len(word) / 2 if "\u3040" <= word[0] <= "\u9fff" else 1 for word in _WORD.findall(tail))


def place(line: str, begin: int, cut: Cut) -> Place:
    """Look at a cut within the sentence that began at `begin`; only the last 400 characters of it are looked at."""
    left = line[max(begin, cut.end - 400) : cut.end]
    bare = _without_closing_marks(left)
    core = bare.rstrip(TERMINALS)
    return Place(line, begin, cut, core, bare[len(core) :])


def _without_closing_marks(text: str) -> str:
    """Return a text without the quotes, brackets and note marks at its end."""
    while True:
        bare = text.rstrip(_CLOSING)
        if bare.endswith("]"):
            note = _NOTE_AT_END.search(bare, max(0, len(bare) - 26))
            bare = bare[: note.start() if note else -1]
        if len(bare) == len(text):
            return bare
        text = bare


def continues(line: str, begin: int, cut: Cut, lists: Lists, *, small_letters: bool) -> bool:
    """Tell whether the sentence that began at `begin` goes on behind the cut.

    `small_letters`: the writer begins sentences with small letters, so they say nothing.
    """
    here = place(line, begin, cut)
    if not any(map(str.isalnum, here.core)) or _NO_MORE.match(line, cut.start) or _CONTINUES.match(line, cut.start):
        return True
    if _DASH.match(line, cut.start):
        return _dash_continues(here, lists)
    if here.stop == ".":
        return _abbreviated(here, lists) or (not small_letters and _small_continues(here))
    if _CLOSED_QUOTE.search(line[max(begin, cut.end - 3) : cut.end]) and _names_speaker(here.next, lists):
        return True
    if here.stop.startswith(("..", "…")):
        return _ellipsis_continues(here)
    if not here.next_letter.islower() or small_letters or _camel(here):
        return False
    # "Why?" he asked. But: Do you need help with those? just asking!
    return here.core[-1:] + here.stop != line[cut.end - 1 - len(here.stop) : cut.end] or here.words < _FEW_WORDS


def _abbreviated(here: Place, lists: Lists) -> bool:
    """Tell whether a full stop ends an abbreviation, an initial or an enumerator within the sentence."""
    sentence = here.core[-400:]
    if _ENUMERATOR.fullmatch(sentence) and len(sentence) == here.cut.end - here.begin - 1:
        return True
    token = abbreviation_before(sentence, len(sentence), lists)
    if lists.has(lists.before_number, token) and _NUMBER.match(here.next):
        return True
    if lists.has(lists.may_end, token):
        return _may_end_continues(here, token, lists)
    if lists.has(lists.never_ends, token):
        return True
    if here.next_letter.isdigit() and _cut_word(token, lists):
        return True
    if lists.has(lists.inside_names, token):
        return here.next_letter.isalpha() and not _starter(here, lists)
    return _initial(here, lists)


def _may_end_continues(here: Place, token: str, lists: Lists) -> bool:
    """Tell whether the sentence goes on behind an abbreviation that may end it."""
    if here.next_letter.islower():
        return True
    number_before = _behind_number(here.core, token)
    if number_before and here.next_letter.isdigit():
        return True
    if not lists.has(lists.never_ends, token):
        return False
    return not number_before or (here.words < _FEW_WORDS and not _starter(here, lists))


def _behind_number(core: str, token: str) -> bool:
    """Tell whether a number stands before the abbreviation, in which there may be blanks, at the end of `core`."""
    position, left = len(core), len(token)
    while left and position:
        position -= 1
        left -= not core[position].isspace()
    return bool(_NUMBER_BEFORE.search(core[max(0, position - 12) : position]))


def _cut_word(token: str, lists: Lists) -> bool:
    """Tell whether an unlisted token before a number is short for something: a day, or a few letters."""
    if token.isdigit():
        return len(token) < 3
    return not lists.own and token.isalpha() and len(token) < 5 and token[-1] not in _VOWELS


def _starter(here: Place, lists: Lists) -> bool:
    """Tell whether the next word is one that begins sentences and hardly ever a name."""
    word = _WORD.search(here.next)
    return word is not None and word[0] in lists.starters


def _initial(here: Place, lists: Lists) -> bool:
    """Tell whether a full stop follows the initial of a name: one letter, after a blank, a stop or a bracket."""
    core = here.core
    if _TWO_LETTER_INITIAL.search(core) and (_INITIAL_NEXT.match(here.next) or _INITIALS_ONLY.search(core[:-2])):
        return True
    letter = core[-1:]
    before = core[-2:-1]
    if before == "و" and not core[-3:-2].isalnum():
        # "And" is written together with the next word.
        before = " "
    if not letter.isalpha() or (before and before not in " .\t\u00a0([«“„\"'-–—"):
        return False
    if not letter.isupper() and not _caseless(letter):
        return False
    if core[-2:-1] in ('"', "״", "”", "'", "-", "–") and core[-3:-2].isalnum():
        # The last letter of an acronym (ש"ח) or of a compound (plan-B).
        return False
    words = core[:-1].split()
    if words and lists.has(lists.labels, words[-1].casefold()):
        return False
    if letter in lists.one_letter_words:
        return bool(_INITIALS_ONLY.search(core[:-1]) or _INITIAL_NEXT.match(here.next))
    return not here.next_letter.islower()


def _caseless(letter: str) -> bool:
    """Tell whether a letter is of an alphabet without capitals whose writers shorten names (Hebrew, Arabic)."""
    return "\u05d0" <= letter <= "\u05ea" or "\u0620" <= letter <= "\u06d3"


def _small_continues(here: Place) -> bool:
    """Tell whether a small letter behind a full stop shows that an abbreviation stands before it."""
    if not here.next_letter.islower() or _camel(here):
        return False
    if here.line[here.cut.start] in "([":
        return True
    words = _WORD.findall(here.core[-60:])
    if not words or words[-1][-1].isdigit():
        return True
    word = words[-1].casefold()
    return len(word) < (_LONG_WORD_WITH_VOWEL if word[-1] in _VOWELS else _LONG_WORD)


def _camel(here: Place) -> bool:
    """Tell whether the next word is a name like eBay, whose small letter says nothing."""
    word = _WORD.search(here.next)
    return word is not None and word[0][:1].islower() and word[0][1:2].isupper()


def _dash_continues(here: Place, lists: Lists) -> bool:
    """Tell whether a dash behind a stop ties on the speaker (`- asked Ann`) rather than beginning the next speech."""
    rest = here.next[_DASH.match(here.next).end() :]  # type: ignore[union-attr]
    letter = rest[:1]
    if letter.isdigit() or letter.isupper():
        return False
    return letter.islower() or _names_speaker(rest, lists)


def _ellipsis_continues(here: Place) -> bool:
    """Tell whether dots mark a pause: a small letter follows, or, without capitals, only a few words stand before."""
    letter = here.next_letter
    if letter.islower():
        return not _camel(here)
    if not letter.isalpha() or letter.isupper():
        return False
    if here.core.count("«") > here.core.count("»"):
        # A title in quotation marks: «Kazakhstan.. a surprise».
        return True
    return here.words < _FEW_WORDS_ELLIPSIS


def _names_speaker(text: str, lists: Lists) -> bool:
    """Tell whether a text begins with a short clause that says who spoke and does not announce the next speech."""
    clause = _CLAUSE.match(text)[0]  # type: ignore[index]
    if not clause or text[len(clause) : len(clause) + 1] in (":", "："):
        return False
    if "\u3040" <= clause.strip()[:1] <= "\u9fff":
        return len(clause) <= 10 and any(verb in clause for verb in lists.speech)
    words = clause.split()[:_SPEECH_WORDS]
    return len(clause.split()) <= 2 * _SPEECH_WORDS and any(word in lists.speech for word in words)
