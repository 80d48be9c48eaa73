"""The languages of a document's paragraphs, and which of them a machine should translate."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from cache.records import Kind, Location, Paragraph
from translate.addresses import without_addresses
from translate.detect import FALLBACK, SHORT, detect_language
from translate.languages import find_language
from translate.paragraphs import Piece
from translate.paragraphs.marks import count_letters, has_letter
from translate.scripts import count_scripts, main_script

# Paragraphs that are asked for the document's language, spread over its length.
_WITNESSES = 40
# Below this share of the votes the operator is told that the language is a guess.
_SURE = 0.6
# Characters and words of a paragraph that are looked at, and paragraphs after which a document's words are known.
_LOOK = 600
_WORDS = 40
_LESSONS = 1500
_BODY = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.COMMENT)


@dataclass(frozen=True, slots=True)
class DocumentLanguage:
    """The tag, and a remark where it is a guess."""

    lang: str
    notes: tuple[str, ...] = ()


def document_language(pieces: Sequence[Piece]) -> DocumentLanguage:
    """Return the language that most of the document's text is in: body text first, other kinds where there is none."""
    body = [piece for piece in pieces if piece.kind in _BODY] or list(pieces)
    step = max(1, len(body) // _WITNESSES)
    votes: Counter[str] = Counter()
    for piece in body[::step]:
        text = without_addresses(piece.text[:_LOOK])
        letters = count_letters(text)
        if letters:
            found = detect_language(text)
            votes[found.lang] += letters * (1 if letters >= 40 else 0.2) * max(found.confidence, 0.05)  # type: ignore[assignment]
    if not votes:
        return DocumentLanguage(FALLBACK, (f"no letters to tell a language by: taken as {FALLBACK}, --from overrides",))
    lang, weight = votes.most_common(1)[0]
    whole = sum(count_letters(piece.text[:_LOOK]) for piece in body[::step])
    notes: tuple[str, ...] = ()
    if weight < _SURE * sum(votes.values()) or whole < 40:
        name = find_language(lang).name
        notes = (f"language guessed with little evidence: {name} ({lang}), --from overrides",)
    return DocumentLanguage(lang, notes)


def paragraphs_in(pieces: Iterable[Piece], lang: str, *, forced: bool) -> tuple[Paragraph, ...]:
    """Give each piece its language and say whether it is to be translated.

    `forced` means that a person named the document's language: then only a paragraph in a script that the language is
    not written in has one of its own.
    """
    judge = _Judge(lang, forced)
    return tuple(_paragraph(index, piece, judge.language_of(piece), lang) for index, piece in enumerate(pieces))


@dataclass(slots=True)
class _Judge:
    """Decides paragraph by paragraph, and learns the document's words, so that a long one costs the model little.

    A paragraph most of whose words stood in `_LESSONS` paragraphs of the document's language before is in that
    language too. The model takes 0.3 ms a paragraph, which is a minute for a file of 50 MB.
    """

    lang: str
    forced: bool
    counts: Counter[str] = field(default_factory=Counter)
    lessons: int = 0
    familiar: frozenset[str] = frozenset()

    def language_of(self, piece: Piece) -> str:
        text = without_addresses(piece.text[:_LOOK])
        if not has_letter(text) or (self.forced and _written_in(text, self.lang)):
            return self.lang
        if piece.kind is not Kind.NOTE and _names_among(text, self.lang):
            return self.lang
        words = text.casefold().split()[:_WORDS]
        if self.familiar and sum(word in self.familiar for word in words) * 10 >= 6 * len(words):
            return self.lang
        found = self._note(text) if piece.kind is Kind.NOTE else detect_language(text, prior=self.lang).lang
        if found == self.lang and self.lessons < _LESSONS:
            self._learn(words)
        return found

    def _note(self, text: str) -> str:
        """References are in the languages of their sources: the document's is one among them."""
        if count_letters(text) < 2 * SHORT:
            return detect_language(text, prior=self.lang).lang
        found = detect_language(text)
        return found.lang if found.confidence >= _SURE else detect_language(text, prior=self.lang).lang

    def _learn(self, words: list[str]) -> None:
        self.counts.update(words)
        self.lessons += 1
        if self.lessons == _LESSONS:
            self.familiar = frozenset(word for word, count in self.counts.items() if count >= 4)
            self.counts.clear()


def _written_in(text: str, lang: str) -> bool:
    """Whether most of `text` is in the script that `lang` is written in."""
    script = main_script(text)
    return script is None or script in _scripts_of(lang)


def _names_among(text: str, lang: str) -> bool:
    """Whether `text` is in the language although most of its letters are not: names in another script fill it."""
    counts = count_scripts(text)
    own = sum(counts[script] for script in _scripts_of(lang))
    return own * 6 >= sum(counts.values()) and counts.most_common(1)[0][0] not in _scripts_of(lang)


@cache
def _scripts_of(lang: str) -> frozenset[str]:
    script = find_language(lang).script
    if script == "Jpan":
        return frozenset({"Han", "Kana"})
    return frozenset({"Han" if script in ("Hans", "Hant") else script})


def _paragraph(index: int, piece: Piece, lang: str, document_lang: str) -> Paragraph:
    readable = has_letter(without_addresses(piece.text))
    # References to sources in other languages are shown as they are: a reader looks them up, not through.
    foreign_note = piece.kind is Kind.NOTE and lang != document_lang
    return Paragraph(index, piece.kind, piece.text, lang, readable and not foreign_note, Location(piece.lines))
