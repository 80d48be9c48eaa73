"""Which pieces of a model's vocabulary an output in one language may have: a fraction, so that decoding is faster.

A multilingual model scores a quarter of a million pieces at every step, half of the time that decoding takes, though a
language uses a fifth of them. What is left out cannot be written any more: so the list has whatever the language's own
words need and whatever spells names letter by letter, and nothing in the letters of a third script.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from itertools import chain
from typing import Final

from translate.engines.families import CONTROL, END, UNKNOWN, Family
from translate.engines.tokens import BLANK, Tokens
from translate.frequencies import frequencies
from translate.languages import Language
from translate.scripts import block_of, scripts_in

# Whoever changes which pieces are allowed raises it: it stands in signatures and in the names of folders.
VERSION: Final = 2
# What is left to gain below: with a short list of pieces, or with nearly all of them, scoring costs the same.
_SMALLEST_VOCABULARY: Final = 20_000
_LARGEST_SHARE: Final = 0.7

_LATIN: Final = "Latn"
# Stands in the block of Devanagari, and ends sentences in a dozen scripts.
_SHARED: Final = frozenset("।॥")
# Frequency lists are used where a script has far more pieces than one of its languages: more than half are Latin.
_LISTED: Final = frozenset({
    "bs", "ca", "cs", "da", "de", "en", "es", "fi", "fr", "hr", "hu", "id", "is", "it", "lt", "lv", "ms", "nb", "nl",
    "pl", "pt", "ro", "sk", "sl", "sv", "tl", "tr", "vi",
})  # fmt: skip
# Words that occur four times in a hundred million make some 150,000 in English, with the names of all the world among
# them: so the English list serves for Latin names within another script too.
_RAREST: Final = 4e-8
# Pieces so short spell any name; three letters only without accents, which would be ten thousand more.
_SHORT: Final = 2
_SHORT_ASCII: Final = 3
_WORDS_A_LINE: Final = 200


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the pieces of a text a list allows; `missing` are those that it does not, each once."""

    pieces: int
    allowed: int
    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        """The allowed share, 1.0 for a text without pieces."""
        return self.allowed / self.pieces if self.pieces else 1.0


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What may be written, and the scripts of the target language.

    The map could also allow pieces when they stand in the source. But CTranslate2 (4.8) mistakes the numbers of tokens,
    the forced language code's too, once the allowed set differs between two batches of one process; and the text of a
    sentence would depend on its neighbours in the batch.
    """

    always: frozenset[str]
    scripts: frozenset[str]

    def lines(self) -> Iterator[str]:
        """Yield the line of CTranslate2's `vmap.txt`: no source piece, a tab, target pieces separated by spaces."""
        yield f"\t{' '.join(sorted(self.always))}"

    def cover(self, tokens: Tokens, vocabulary: Collection[str], texts: Iterable[str]) -> Coverage:
        """Tell how many of the pieces of texts in the target language are always allowed.

        What is not in the vocabulary does not count: no list could make a model write it. Nor do words in another
        script, which are kept out on purpose.
        """
        total = 0
        missing: dict[str, int] = {}
        for piece in chain.from_iterable(map(tokens.encode, texts)):
            if piece not in vocabulary or not _fits(piece, self.scripts | {_LATIN}):
                continue
            total += 1
            if piece not in self.always:
                missing[piece] = missing.get(piece, 0) + 1
        return Coverage(total, total - sum(missing.values()), tuple(sorted(missing, key=lambda one: -missing[one])))


@cache
def rules() -> str:
    """Name what decides which pieces of a given vocabulary are allowed for a given language."""
    return f"shortlist-v{VERSION}:wordfreq={metadata.version('wordfreq')}"


def make_shortlist(
    vocabulary: Collection[str],
    tokens: Tokens,
    family: Family,
    target: Language,
) -> Shortlist | None:
    """Return the list for a target language, None when nothing would be gained by it."""
    if len(vocabulary) < _SMALLEST_VOCABULARY:
        return None
    scripts = scripts_in(target.script)
    text = [piece for piece in vocabulary if piece not in CONTROL and family.is_text(piece)]
    latin = [piece for piece in text if _LATIN in _blocks(piece)]
    listed = target.tag in _LISTED
    always = {piece for piece in text if _fits(piece, scripts)}
    if _LATIN not in scripts or listed:
        always.difference_update(latin)
        used = _pieces_of(tokens, _words(target.tag if listed else "en"))
        always |= {piece for piece in latin if _fits(piece, {_LATIN}) and (_is_short(piece) or _twins(piece) & used)}
    # A lone Greek letter is a sign of physics in any language.
    always |= {piece for piece in text if len(piece.strip(BLANK)) == 1 and _fits(piece, {"Grek"})}
    always |= {token for token in vocabulary if family.code_pattern.fullmatch(token)}
    always.add(END)
    always.discard(UNKNOWN)
    if len(always) > _LARGEST_SHARE * len(vocabulary):
        return None
    return Shortlist(frozenset(always), scripts)


def held_out(target: Language, every: int = 20) -> tuple[list[str], float]:
    """Return words by which to try a language's list, some of those too rare to have gone into it.

    And the share of running text that all such words together make up. Nothing for a language without a frequency list.
    """
    known = frequencies(target.tag, "best") if target.tag in _LISTED else {}
    rare = {word: frequency for word, frequency in known.items() if frequency < _RAREST}
    return list(rare)[::every], sum(rare.values()) / sum(known.values()) if known else 0.0


def _words(lang: str) -> list[str]:
    """Return the words of a language that are no rarer than `_RAREST`, most frequent first."""
    return [word for word, frequency in frequencies(lang, "best").items() if frequency >= _RAREST]


def _pieces_of(tokens: Tokens, chosen: Iterable[str]) -> set[str]:
    """Return the pieces of words as they stand in a text: small, capitalised, in capitals, and behind a quote."""
    used: set[str] = set()
    listed = list(chosen)
    for start in range(0, len(listed), _WORDS_A_LINE):
        line = listed[start : start + _WORDS_A_LINE]
        for variant in (line, [word.capitalize() for word in line], [word.upper() for word in line]):
            used.update(tokens.encode(" ".join(variant)))
        used.update(tokens.encode(" ".join(f'"{word}' for word in line)))
    return used


def _twins(piece: str) -> set[str]:
    """Return a piece at the start of a word and inside of one: after a quote or a hyphen there is no space."""
    core = piece.lstrip(BLANK)
    return {core, BLANK + core}


def _is_short(piece: str) -> bool:
    core = piece.strip(BLANK)
    return len(core) <= (_SHORT_ASCII if core.isascii() else _SHORT)


def _blocks(piece: str) -> set[str | None]:
    return {block_of(character) for character in piece}


def _fits(piece: str, scripts: Collection[str]) -> bool:
    """Tell whether nothing in a piece is of another script: letters and, in their blocks, also digits and marks."""
    return all(
        block in scripts if (block := block_of(character)) else not character.isalpha()
        for character in piece
        if character not in _SHARED
    )
