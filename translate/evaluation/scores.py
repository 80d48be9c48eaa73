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
    groups: dict[tuple[str | None, str, str, str], list[Triple]] = defaultdict(list)
    for triple in triples:
        groups[triple.document, triple.source_lang, triple.target_lang, triple.signature].append(triple)
    found = [_score(*group, members) for group, members in groups.items()]
    return sorted(found, key=lambda score: (score.document or "", score.source_lang, -score.chrf, score.signature))


def edit_distance(before: str, after: str) -> float:
    """Return how much of a text was changed, in words and signs without blanks: 0 nothing, 1 everything."""
    old, new = ([token for token in tokens(text) if not token.isspace()] for text in (before, after))
    return Levenshtein.normalized_distance(old, new)


def _score(
    document: str | None, source_lang: str, target_lang: str, signature: str, members: Sequence[Triple]
) -> Score:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    hypotheses = [triple.hypothesis for triple in members]
    references = [[triple.correction for triple in members]]
    # Word order 2 makes chrF++ of chrF (Popović, 2017).
    chrf = CHRF(word_order=2)
    bleu = BLEU(tokenize=_TOKENIZERS.get(find_language(target_lang).script, "13a"))
    edits = [edit_distance(triple.hypothesis, triple.correction) for triple in members]
    return Score(
        document=document,
        source_lang=source_lang,
        target_lang=target_lang,
        signature=signature,
        paragraphs=len(members),
        chrf=chrf.corpus_score(hypotheses, references).score,
        bleu=bleu.corpus_score(hypotheses, references).score,
        edits=sum(edits) / len(edits),
        untouched=sum(edit == 0 for edit in edits) / len(edits),
        chrf_signature=f"chrF2++|{chrf.get_signature()}",
        bleu_signature=f"BLEU|{bleu.get_signature()}",
    )
