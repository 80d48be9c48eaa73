"""What a shortlist of the vocabulary costs: its coverage of texts, and how outputs differ from those without it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from translate.bench.chrf import chrf
from translate.bench.corpus import TARGET, corpus
from translate.engines.families import FAMILIES
from translate.engines.options import EngineOptions
from translate.engines.shortlist import Coverage, held_out, make_shortlist
from translate.engines.tokens import open_tokens
from translate.engines.vocabulary import vocabulary_of_ct2
from translate.errors import ModelError
from translate.languages import find_language
from translate.models import InstalledModel, recognise
from translate.samples import samples


@dataclass(frozen=True, slots=True)
class LanguageCoverage:
    """The list of one target language for one model; `allowed` is None where a list would gain nothing.

    `text` is about running text of ours that nothing was made from, None where we have none. `estimate` is the share of
    running text by the frequency list: what words too rare for the list cost, weighed by how rare they are.
    """

    lang: str
    vocabulary: int
    allowed: int | None
    text: Coverage | None
    estimate: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same sentences with a shortlist and with the full vocabulary.

    `listed` tells whether there is a list for this model at all: if not, the two are one.
    """

    listed: bool
    sentences: int
    equal: int
    chrf: float
    different: tuple[tuple[str, str], ...]


def coverage(folder: Path, target_langs: Iterable[str]) -> list[LanguageCoverage]:
    """Return how much of each language its list allows, for the model of CTranslate2 in `folder`."""
    model = _converted(folder)
    vocabulary, tokens = frozenset(vocabulary_of_ct2(folder)), open_tokens(folder)
    family = FAMILIES[model.family or ""]
    found = []
    for tag in target_langs:
        language = find_language(tag)
        shortlist = make_shortlist(vocabulary, tokens, family, language)
        if shortlist is None:
            found.append(LanguageCoverage(language.tag, len(vocabulary), None, None, None))
            continue
        texts = _texts(language.tag)
        rare, share = held_out(language)
        lost = 1 - shortlist.cover(tokens, vocabulary, rare).share
        found.append(
            LanguageCoverage(
                language.tag,
                len(vocabulary),
                len(shortlist.always),
                shortlist.cover(tokens, vocabulary, texts) if texts else None,
                1 - lost * share if rare else None,
            )
        )
    return found


def compare(folder: Path, scratch: Path, *, beam: int, sentences: int | None = None) -> Comparison:
    """Translate our samples into English both ways with the model of CTranslate2 in `folder`."""
    from translate.engines.ct2 import Ct2Engine

    model = _converted(folder)
    tokens = open_tokens(folder)
    pairs = corpus(lambda text: len(tokens.encode(text)), limit=sentences).sentences()
    options = EngineOptions(beam_size=beam)
    family = FAMILIES[model.family or ""]
    listed = make_shortlist(frozenset(vocabulary_of_ct2(folder)), tokens, family, find_language(TARGET)) is not None
    outputs = []
    for chosen in (options, replace(options, full_vocabulary=True)):
        engine = Ct2Engine(model, chosen, shortlists=scratch)
        texts: dict[tuple[str, str], str] = {}
        for lang in dict.fromkeys(lang for lang, _ in pairs):
            asked = [pair for pair in pairs if pair[0] == lang]
            done = engine.translate([text for _, text in asked], lang, TARGET)
            texts |= {pair: one.text for pair, one in zip(asked, done, strict=True)}
        engine.close()
        outputs.append([texts[pair] for pair in pairs])
    short, full = outputs
    different = tuple((one, other) for one, other in zip(short, full, strict=True) if one != other)
    return Comparison(listed, len(pairs), len(pairs) - len(different), round(chrf(short, full), 2), different)


def _converted(folder: Path) -> InstalledModel:
    model = recognise(folder)
    if model.layout != "ct2":
        raise ModelError(f"{folder} is a checkpoint of transformers: pass what it was converted to for CTranslate2")
    return model


def _texts(tag: str) -> list[str]:
    """Return running text of ours in a language: our translations of the samples, and the samples themselves."""
    found = []
    with samples() as ours:
        for sample in ours:
            if sample.source_lang == tag:
                found += sample.path.read_text(encoding="utf-8").splitlines()
            if sample.memory is not None and sample.target_lang == tag:
                lines = sample.memory.read_text(encoding="utf-8").splitlines()
                found += [json.loads(line)["target"] for line in lines]
    return found
