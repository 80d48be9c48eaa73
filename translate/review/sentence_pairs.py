"""The sentences of an approved paragraph beside those of its translation, where each stands against one."""

from typing import Final

from cache.pairing import Pairing
from cache.records import Span
from translate.sentences import SPLITTER_VERSION, align_texts, split

# Raised whenever the same paragraph may come to have other pairs, beside what the splitter's version says.
_VERSION: Final = 1
# How much longer or shorter a sentence may come out than the whole paragraph does, before the pair is doubted; short
# ones vary more, so that both sides count as longer by this.
_BAND: Final = 2.0
_SLACK: Final = 12


def sentence_pairs(source: str, target: str, source_lang: str, target_lang: str) -> tuple[Span, ...]:
    """Return a span for each sentence, or nothing where they do not pair off one to one.

    As many sentences on both sides are not enough: a reviewer who joined two and split a third has moved all between.
    So the lengths of every pair must be in the proportion of the whole paragraphs.
    """
    left, right = _count(source, source_lang), _count(target, target_lang)
    if left != right or not left:
        return ()
    spans = align_texts(source, target, source_lang, target_lang)
    ratio = (len(target) + _SLACK) / (len(source) + _SLACK)
    return spans if len(spans) == left and all(_is_likely(span, ratio) for span in spans) else ()


PAIRING: Final = Pairing(f"pairs:{_VERSION} splitter:{SPLITTER_VERSION}", sentence_pairs)


def _count(text: str, lang: str) -> int:
    return sum(bool(sentence.text.strip()) for sentence in split(text, lang))


def _is_likely(span: Span, ratio: float) -> bool:
    source, target = span.source_end - span.source_start, span.target_end - span.target_start
    off = (target + _SLACK) / (source + _SLACK) / ratio
    return 1 / _BAND <= off <= _BAND
