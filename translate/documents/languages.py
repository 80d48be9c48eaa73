"""The languages of a document and of its paragraphs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cache.records import Kind, Paragraph
from translate.addresses import without_addresses
from translate.detect import FALLBACK, SHORT, detect_language
from translate.documents.policy import SOURCED, Policy
from translate.errors import UnknownLanguage
from translate.languages import find_language
from translate.paragraphs.marks import count_letters, has_letter
from translate.paragraphs.pieces import Piece
from translate.scripts import count_scripts, main_script, scripts_in

# Paragraphs that are asked for the document's language, spread over its length.
_WITNESSES = 40
# Below this share of the votes the operator is told that the language is a guess.
_SURE = 0.6
# Characters and words of a paragraph that are looked at, and paragraphs after which a document's words are known.
_LOOK = 600
_WORDS = 40
_LESSONS = 1500
_BODY = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.COMMENT)
# What is left of an address that a line's end has broken: it has letters, and is no language.
_IN_ADDRESSES = frozenset("0123456789_.=?&%#-")


@dataclass(frozen=True, slots=True)
class DocumentLanguage:
    """The tag, and a remark where it is a guess."""

    lang: str
    notes: tuple[str, ...] = ()


def document_language(pieces: Sequence[Piece], declared: str | None = None) -> DocumentLanguage:
    """Return the language that most of the document's text is in: body text first, other kinds where there is none.

    `declared` is the tag that the file gives itself: it decides where the text says too little, and is not in another
    script.
    """
    body = [piece for piece in pieces if piece.kind in _BODY] or list(pieces)
    texts = [readable(piece.text[:_LOOK]) for piece in body[:: max(1, len(body) // _WITNESSES)]]
    votes: Counter[str] = Counter()
    for text in texts:
        letters = count_letters(text)
        if letters:
            found = detect_language(text)
            votes[found.lang] += letters * (1 if letters >= 40 else 0.2) * max(found.confidence, 0.05)  # type: ignore[assignment]
    known = _known(declared)
    if known is not None and not written_in(" ".join(texts), known):
        known = None
    if not votes:
        notes = (f"no letters to tell a language by: taken as {FALLBACK}, --from overrides",)
        return DocumentLanguage(known) if known else DocumentLanguage(FALLBACK, notes)
    lang, weight = votes.most_common(1)[0]
    if weight >= _SURE * sum(votes.values()) and sum(map(count_letters, texts)) >= 40:
        return DocumentLanguage(lang)
    name = find_language(lang).name
    notes = (f"language guessed with little evidence: {name} ({lang}), --from overrides",)
    return DocumentLanguage(known) if known else DocumentLanguage(lang, notes)


def paragraphs_in(
    pieces: Iterable[Piece], lang: str, *, forced: bool, policy: Policy | None = None
) -> tuple[Paragraph, ...]:
    """Give each piece its language and say whether it is to be translated.

    `forced` means that a person named the document's language: then only a paragraph in a script that the language is
    not written in has one of its own.
    """
    pieces, policy = list(pieces), policy or Policy(lang)
    judge = _Judge(lang, forced, _told(pieces, lang))
    return tuple(_paragraph(index, piece, judge.language_of(piece), policy) for index, piece in enumerate(pieces))


def readable(text: str) -> str:
    """Return a text without addresses, whole ones and the parts of broken ones."""
    text = without_addresses(text)
    if "/" not in text:
        return text
    return " ".join(word for word in text.split() if "/" not in word or _IN_ADDRESSES.isdisjoint(word))


def _told(pieces: Sequence[Piece], lang: str) -> frozenset[str]:
    """Return the tags of other languages in the file that may be believed.

    One that most of the pieces bear, although the document is in another language, comes from the program that wrote
    the file.
    """
    tags = Counter(piece.lang for piece in pieces if piece.lang is not None)
    return frozenset(
        tag for tag, number in tags.items() if number * 2 <= len(pieces) and _known(tag) not in (None, lang)
    )


@dataclass(slots=True)
class _Judge:
    """Decides paragraph by paragraph, and learns the document's words, so that a long one costs the model little.

    A paragraph most of whose words stood in `_LESSONS` paragraphs of the document's language before is in that
    language too. The model takes 0.3 ms a paragraph, which is a minute for a file of 50 MB.
    """

    lang: str
    forced: bool
    told: frozenset[str] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)
    lessons: int = 0
    familiar: frozenset[str] = frozenset()

    def language_of(self, piece: Piece) -> str:
        text = readable(piece.text[:_LOOK])
        if not has_letter(text) or (self.forced and written_in(text, self.lang)):
            return self.lang
        tag = _known(piece.lang) if piece.lang in self.told else None
        if tag is not None and written_in(text, tag):
            return detect_language(text, prior=tag).lang
        if _names_among(text, self.lang, piece.kind):
            return self.lang
        words = text.casefold().split()[:_WORDS]
        if self.familiar and sum(word in self.familiar for word in words) * 10 >= 6 * len(words):
            return self.lang
        sourced = piece.kind in SOURCED
        found = self._sourced(text) if sourced else detect_language(text, prior=self.lang).lang
        if found == self.lang and self.lessons < _LESSONS:
            self._learn(words)
        return found

    def _sourced(self, text: str) -> str:
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


def written_in(text: str, lang: str) -> bool:
    """Tell whether most of `text` is in the script that `lang` is written in."""
    script = main_script(text)
    return script is None or script in scripts_in(find_language(lang).script)


def _names_among(text: str, lang: str, kind: Kind) -> bool:
    """Tell whether `text` is in the language although most of its letters are not: names in another script fill it.

    Names in Latin letters do; in a text in Latin letters, names in others hardly ever are so many. A reference is in
    the language of its title. A name in a third script stands beside its own spelling, and is no longer than that.
    """
    counts, own = count_scripts(text), scripts_in(find_language(lang).script)
    main = counts.most_common(1)[0][0] if counts else None
    if main is None or main in own or "Latn" in own:
        return False
    share = 3 if kind in SOURCED else 6 if main == "Latn" else 2.5
    return sum(counts[script] for script in own) * share >= sum(counts.values())


def _known(tag: str | None) -> str | None:
    """Return our tag for one that a file gives, None where it means nothing to us."""
    try:
        return find_language(tag).tag if tag else None
    except UnknownLanguage:
        return None


def _paragraph(index: int, piece: Piece, lang: str, policy: Policy) -> Paragraph:
    return Paragraph(
        index=index,
        kind=piece.kind,
        text=piece.text,
        lang=lang,
        translatable=policy.translates(piece, lang),
        location=piece.location,
        level=piece.level,
        marker=piece.marker,
        cell=piece.cell,
        marks=piece.marks,
        original=piece.original,
        doubt=piece.doubt,
    )
