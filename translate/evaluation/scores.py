"""Scores of engines against people's text: chrF++, BLEU and edit distance."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from translate.evaluation.triples import Triple
from translate.languages import find_language
from translate.review.differences import tokens

# BLEU counts words; where no blanks part them, signs (sacrebleu's own tokenizer for Chinese, characters elsewhere).
_TOKENIZERS = {
    "Hans": "zh",
    "Hant": "zh",
    "Jpan": "char",
    "Thai": "char",
    "Laoo": "char",
    "Khmr": "char",
    "Mymr": "char",
}


@dataclass(frozen=True, slots=True)
class Score:
    """How near one engine's texts come to people's, over a set of paragraphs.

    `chrf` is chrF++ and `bleu` BLEU, both 0 to 100 over the whole set, with sacrebleu's signatures. `edits` is the mean
    over paragraphs of the word edits (Levenshtein) by the longer text's words, 0 to 1; `untouched` is the share of
    paragraphs in which people changed nothing.
    """

    document: str | None
    document_id: str | None
    source_lang: str
    target_lang: str
    signature: str
    paragraphs: int
    chrf: float
    bleu: float
    edits: float
    untouched: float
    chrf_signature: str
    bleu_signature: str


def scores(triples: Iterable[Triple]) -> list[Score]:
    """Return a score for each document, pair of languages and engine, the best chrF++ of each document first."""
    groups: dict[tuple[str | None, ...], list[Triple]] = defaultdict(list)
    for one in triples:
        # By the id: documents of one name are told apart.
        groups[one.document, one.document_id, one.source_lang, one.target_lang, one.signature].append(one)
    return sorted(map(_score, groups.values()), key=_order)


def edit_distance(before: str, after: str) -> float:
    """Return how much of a text was changed, in words and signs without blanks: 0 nothing, 1 everything."""
    old, new = ([token for token in tokens(text) if not token.isspace()] for text in (before, after))
    return Levenshtein.normalized_distance(old, new)


def _order(score: Score) -> tuple[str, str, str, float, str]:
    return (score.document or "", score.document_id or "", score.source_lang, -score.chrf, score.signature)


def _score(members: Sequence[Triple]) -> Score:
    """Return the score of triples of one document, pair of languages and engine."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    one = members[0]
    hypotheses = [triple.hypothesis for triple in members]
    references = [[triple.correction for triple in members]]
    # Word order 2 makes chrF++ of chrF (Popović, 2017).
    chrf = CHRF(word_order=2)
    bleu = BLEU(tokenize=_TOKENIZERS.get(find_language(one.target_lang).script, "13a"))
    edits = [edit_distance(triple.hypothesis, triple.correction) for triple in members]
    return Score(
        document=one.document,
        document_id=one.document_id,
        source_lang=one.source_lang,
        target_lang=one.target_lang,
        signature=one.signature,
        paragraphs=len(members),
        chrf=chrf.corpus_score(hypotheses, references).score,
        bleu=bleu.corpus_score(hypotheses, references).score,
        edits=sum(edits) / len(edits),
        untouched=sum(edit == 0 for edit in edits) / len(edits),
        chrf_signature=f"chrF2++|{chrf.get_signature()}",
        bleu_signature=f"BLEU|{bleu.get_signature()}",
    )
