"""One sentence as it is fed to a model, and what becomes of the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final
from unicodedata import normalize

from translate.feeding.capitals import capitals, in_capitals, sentence_case
from translate.feeding.marks import Kind, Parts, find_marks
from translate.feeding.normalise import normalise
from translate.feeding.restore import restore, with_final_stop
from translate.feeding.survive import (
    bare,
    choose_stand_ins,
    place_notes,
    shield,
    shield_copies,
    shield_stand_ins,
    unshield,
)


class Way(IntEnum):
    """How the marks of a sentence are taken past the model: each way is surer than the one before, and reads worse.

    IN_PLACE: the model reads them and is expected to copy them. STAND_IN: numbers stand in for nouns, notes are taken
    out, signs part the sentence. APART: nouns part it as well, so that the model sees nothing that it could lose.
    """

    IN_PLACE = 0
    STAND_IN = 1
    APART = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that is decoded by itself, with what is put around it and into its translation.

    `stand_ins` are numbers in the text with the marks that they stand for, `notes` the places in the text behind which
    notes go, with the notes. `text` is empty where there is nothing to decode.
    """

    text: str
    before: str = ""
    behind: str = ""
    stand_ins: tuple[tuple[str, int], ...] = ()
    notes: tuple[tuple[int, str], ...] = ()


_PARTING: Final = {
    Way.IN_PLACE: frozenset[Kind](),
    Way.STAND_IN: frozenset({Kind.SIGN}),
    Way.APART: frozenset({Kind.SIGN, Kind.NOUN}),
}


@dataclass(frozen=True, slots=True)
class Portion:
    """A sentence, cleaned, with what stands at its ends taken off and its middle cut at the marks.

    `fed` is the middle as the model is to read it, `said` as it was written. Where the sentence ends in a full stop
    behind the marks at its end, they come to stand before it again (`inside`).
    """

    sentence: str
    source_lang: str
    target_lang: str
    plain_marks: bool
    before: str
    behind: str
    inside: bool
    said: Parts
    fed: Parts
    capitals: bool

    @property
    def translatable(self) -> bool:
        """Tell whether there is a letter outside of what must survive: if not, the sentence is its own translation."""
        return any(_has_letters(text) for text in self.said.texts)

    @property
    def last_way(self) -> Way:
        """The surest way that differs from the one before it, for this sentence."""
        kinds = {mark.kind for mark in self.fed.marks}
        return Way.APART if Kind.NOUN in kinds else Way.STAND_IN if kinds else Way.IN_PLACE

    def pieces(self, way: Way) -> list[Piece] | None:
        """Return what is decoded in this way, None where the sentence cannot be taken so."""
        if way is Way.IN_PLACE:
            return [Piece(self.fed.joined())]
        count = sum(mark.kind is Kind.NOUN for mark in self.fed.marks) if way is Way.STAND_IN else 0
        stand_ins = choose_stand_ins(self.sentence, count)
        return None if stand_ins is None else _pieces(self.fed, _PARTING[way], stand_ins)

    def finished(self, way: Way, pieces: Sequence[Piece], outputs: Sequence[str]) -> str | None:
        """Return the translation from what the model made of `pieces`; None when not everything survived."""
        marks = self.fed.marks
        outputs = [bare(output) for output in outputs] if marks else outputs
        shielded = (
            shield_copies(outputs[0], marks) if way is Way.IN_PLACE else _joined(pieces, outputs, self.target_lang)
        )
        if shielded is None:
            return None
        if self.capitals:
            shielded = capitals(shielded, self.target_lang)
        shielded = restore(self.said.joined(), shielded, self.target_lang, plain_marks=self.plain_marks)
        # A mark of the sentence itself is shielded still, and cannot be taken for an echo.
        shielded = self._without_echo(shielded)
        text = unshield(shielded, marks) if marks else shielded
        return None if text is None else self._with_ends(text)

    def _with_ends(self, text: str) -> str:
        if self.inside and text and not text[-1].isalnum():
            return f"{self.before}{text[:-1].rstrip()}{self.behind}{text[-1]}"
        return f"{self.before}{text}{self.behind}"

    def _without_echo(self, text: str) -> str:
        """Take off a mark that a model wrote by itself, where it has so often seen one, or it would be there twice."""
        stop = text[-1:] if self.inside and not text[-1:].isalnum() else ""
        body, said = text.removesuffix(stop), self.said.joined()
        for behind in (self.behind.strip(), normalize("NFKC", self.behind.strip())):
            if behind and body.endswith(behind) and not said.removesuffix(stop).endswith(behind):
                return body.removesuffix(behind).rstrip() + stop
        return text


def portion(sentence: str, source_lang: str, target_lang: str, *, plain_marks: bool) -> Portion:
    """Prepare a sentence that `clean` has been through for a model (see translate.engines.sentencewise)."""
    before, said, behind, inside = _without_ends(find_marks(sentence))
    texts = tuple(normalise(text, plain_marks=plain_marks) for text in said.texts)
    shouted = in_capitals(" ".join(texts))
    if shouted:
        texts = tuple(sentence_case(text, source_lang, start=not at) for at, text in enumerate(texts))
    return Portion(
        sentence=sentence,
        source_lang=source_lang,
        target_lang=target_lang,
        plain_marks=plain_marks,
        before=before,
        behind=behind,
        inside=inside,
        said=said,
        fed=Parts(texts, said.marks),
        capitals=shouted,
    )


def _without_ends(parts: Parts) -> tuple[str, Parts, str, bool]:
    """Take off signs and notes at both ends of a sentence: nothing in it depends on them."""
    texts, marks = list(parts.texts), list(parts.marks)
    before = behind = ""
    while marks and marks[0].kind is not Kind.NOUN and not texts[0].strip():
        before += texts.pop(0) + marks.pop(0).text
        bare_start = texts[0].lstrip()
        before += texts[0][: len(texts[0]) - len(bare_start)]
        texts[0] = bare_start
    # Only the last mark may have the full stop behind it: `word[3].`
    stop = texts[-1] if marks and marks[-1].kind is Kind.NOTE and texts[-1] in (".", "。", "।", "۔", "!", "?") else ""
    if stop:
        texts[-1] = ""
    while marks and marks[-1].kind is not Kind.NOUN and not texts[-1].strip():
        behind = marks.pop().text + texts.pop() + behind
        bare_end = texts[-1].rstrip()
        behind = texts[-1][len(bare_end) :] + behind
        texts[-1] = bare_end
    texts[-1] += stop
    return before, Parts(tuple(texts), tuple(marks)), behind, bool(stop)


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _pieces(parts: Parts, parting: frozenset[Kind], stand_ins: Sequence[str]) -> list[Piece]:
    """Cut a sentence at the marks of the parting kinds; the others are stood in for, or are notes and taken out."""
    free = iter(stand_ins)
    pieces: list[Piece] = []
    text, before = parts.texts[0], ""
    used: list[tuple[str, int]] = []
    notes: list[tuple[int, str]] = []

    def close() -> None:
        # Notes keep their places when blanks at the front go: those are before the piece, not in it.
        core = text.strip()
        front = len(text) - len(text.lstrip())
        if _has_letters(core):
            moved = tuple((max(0, place - front), note) for place, note in notes)
            lead, tail = text[:front], text[front + len(core) :]
            pieces.append(Piece(core, before + lead, tail, tuple(used), moved))
        else:
            for stand_in, number in used:
                core = core.replace(stand_in, shield(number))
            literal = text.replace(text.strip(), core) if text.strip() else text
            pieces.append(Piece("", before + literal + "".join(note for _, note in notes)))

    for number, (mark, following) in enumerate(zip(parts.marks, parts.texts[1:], strict=True)):
        if mark.kind in parting:
            close()
            text, before, used, notes = following, shield(number), [], []
        elif mark.kind is Kind.NOTE:
            spaced = text.endswith(" ")
            notes.append((len(text.rstrip()), " " * spaced + shield(number)))
            text = text.rstrip() + (" " + following if spaced and following[:1].isalnum() else following)
        else:
            used.append((next(free), number))
            text += used[-1][0] + following
    close()
    return pieces


def _joined(pieces: Sequence[Piece], outputs: Sequence[str], target_lang: str) -> str | None:
    """Put the translated pieces together, shielded; None when a stand-in was lost."""
    answers = iter(outputs)
    whole = ""
    for at, piece in enumerate(pieces):
        whole += piece.before
        if piece.text:
            output = shield_stand_ins(next(answers), piece.stand_ins)
            if output is None:
                return None
            output = place_notes(piece.text, output, piece.notes)
            if at < len(pieces) - 1 or at:
                output = _inside(piece.text, output, target_lang, first=not at)
            whole += output
        whole += piece.behind
    return whole


def _inside(source: str, output: str, target_lang: str, *, first: bool) -> str:
    """Take back what a model adds to half a sentence: a full stop, and a capital letter."""
    output = with_final_stop(source, output, target_lang)
    lowers = not first and source[:1].islower() and output[:1].isupper() and target_lang != "de"
    return output[0].lower() + output[1:] if lowers and not output[:2].isupper() else output
