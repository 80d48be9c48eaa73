"""One paragraph's translation unit, from each of the places that it can come from."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.metadata import version

from cache import Correction, Flag, Kind, Origin, Paragraph, SentenceHypothesis, Severity, Span, State, TranslationUnit
from translate.addresses import without_addresses
from translate.checks import CHECKS_VERSION, check
from translate.engines.base import Engine, Hypothesis
from translate.flag_codes import KEPT, NO_ENGINE
from translate.languages import find_language
from translate.sentences import SPLITTER_VERSION, Sentence, align_texts, join, split

# Raise it when the same engine, splitter and sentences would be put together to another text, or with other flags.
PIPELINE_VERSION = 1
# Kinds that are kept for what they are; any other paragraph is kept for its language.
_KEPT_KINDS = {Kind.REFERENCE: "a reference", Kind.CODE: "code"}


def unit_signature(engine: Engine) -> str:
    """Return the signature of paragraphs made by `engine`: its own, and that of splitting, joining and checking."""
    return f"{engine.signature} {_own_signature()}"


@cache
def _own_signature() -> str:
    return (
        f"split={SPLITTER_VERSION}/sentencex-{version('sentencex')} checks={CHECKS_VERSION} pipeline={PIPELINE_VERSION}"
    )


def passes_through(sentence: str) -> bool:
    """Tell whether a sentence has nothing to translate: no letter outside of web and mail addresses."""
    return not any(character.isalpha() for character in without_addresses(sentence))


def kept_reason(paragraph: Paragraph, target_lang: str) -> str | None:
    """Say why a paragraph is shown on both sides as it is, or return None when it is to be translated."""
    if paragraph.lang == target_lang:
        return f"already in {find_language(target_lang).name}"
    if passes_through(paragraph.text):
        return "nothing to translate"
    if paragraph.translatable:
        return None
    what = _KEPT_KINDS.get(paragraph.kind) or f"in {find_language(paragraph.lang).name}"
    return f"{what}, kept as it is"


def kept_unit(paragraph: Paragraph, target_lang: str, reason: str) -> TranslationUnit:
    """Return the unit of a paragraph that is not translated: the same text on both sides."""
    return TranslationUnit(
        source=paragraph.text,
        source_lang=paragraph.lang,
        target_lang=target_lang,
        target=paragraph.text,
        alignment=_whole(paragraph.text, paragraph.text),
        flags=(Flag(KEPT, Severity.INFO, reason),),
    )


def pending_unit(paragraph: Paragraph, target_lang: str, *flags: Flag) -> TranslationUnit:
    """Return the unit of a paragraph that has no translation yet; `flags` say why it will not get one by itself."""
    return TranslationUnit(source=paragraph.text, source_lang=paragraph.lang, target_lang=target_lang, flags=flags)


def unread_unit(paragraph: Paragraph, target_lang: str) -> TranslationUnit:
    """Return the unit of a paragraph in a language that no engine at hand reads."""
    source, target = find_language(paragraph.lang).name, find_language(target_lang).name
    why = f"no engine at hand translates {source} to {target}"
    return pending_unit(paragraph, target_lang, Flag(NO_ENGINE, Severity.WARNING, why))


def memory_unit(
    paragraph: Paragraph, correction: Correction, accepted: TranslationUnit | None = None
) -> TranslationUnit:
    """Return the unit that a human's work gives, with its sentences aligned by number or, failing that, by length.

    A machine's unit that was `accepted` as it is keeps its alignment, which is known and not guessed.
    """
    return TranslationUnit(
        source=paragraph.text,
        source_lang=paragraph.lang,
        target_lang=correction.target_lang,
        target=correction.after,
        origin=Origin.MEMORY,
        state=correction.state,
        alignment=fitted(accepted, paragraph.text).alignment
        if accepted is not None
        else align_texts(paragraph.text, correction.after, paragraph.lang, correction.target_lang),
        note=correction.note,
        author=correction.author,
        at=correction.at,
        version=correction.id or 0,
    )


def machine_unit(
    paragraph: Paragraph,
    target_lang: str,
    signature: str,
    sentences: Sequence[Sentence],
    hypotheses: Sequence[SentenceHypothesis | None],
) -> TranslationUnit:
    """Put a paragraph together from its sentences' hypotheses; None stands for a sentence that is copied as it is."""
    targets = [
        hypothesis.target if hypothesis else sentence.text
        for sentence, hypothesis in zip(sentences, hypotheses, strict=True)
    ]
    target, ranges = join(targets, [sentence.separator for sentence in sentences], target_lang)
    starts = _starts(sentences)
    flags = [
        flag
        for hypothesis in hypotheses
        if hypothesis
        for flag in check(
            hypothesis.source,
            Hypothesis(hypothesis.target, score=hypothesis.score, truncated=hypothesis.truncated),
            paragraph.lang,
            target_lang,
        )
    ]
    scores = [hypothesis.score for hypothesis in hypotheses if hypothesis and hypothesis.score is not None]
    return TranslationUnit(
        source=paragraph.text,
        source_lang=paragraph.lang,
        target_lang=target_lang,
        target=target,
        origin=Origin.MACHINE,
        state=State.TRANSLATED,
        signature=signature,
        score=min(scores) if scores else None,
        alignment=tuple(
            Span(start, start + len(sentence.text), *place)
            for start, sentence, place in zip(starts, sentences, ranges, strict=True)
            if sentence.text
        ),
        flags=tuple(dict.fromkeys(flags)),
    )


def fitted(unit: TranslationUnit, text: str) -> TranslationUnit:
    """Return a cached unit for a paragraph that says the same in other white space, its spans counted anew.

    Keys ignore white space and damaged characters, positions do not: a hit may have been stored for a paragraph
    that was wrapped otherwise.
    """
    if unit.source == text or unit.target is None:
        return unit
    sentences = [sentence for sentence in split(text, unit.source_lang) if sentence.text]
    if len(sentences) != len(unit.alignment):
        return replace(unit, source=text, alignment=_whole(text, unit.target))
    spans, position = [], 0
    for sentence, old in zip(sentences, unit.alignment, strict=True):
        start = text.index(sentence.text, position)
        position = start + len(sentence.text)
        spans.append(Span(start, position, old.target_start, old.target_end))
    return replace(unit, source=text, alignment=tuple(spans))


def _starts(sentences: Sequence[Sentence]) -> list[int]:
    starts, position = [], 0
    for sentence in sentences:
        starts.append(position)
        position += len(sentence.text) + len(sentence.separator)
    return starts


def _whole(source: str, target: str) -> tuple[Span, ...]:
    return (Span(0, len(source), 0, len(target)),)
