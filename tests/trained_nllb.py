"""A tiny NLLB-200 that knows our own samples by heart: `python -m tests.trained_nllb` trains, checks and writes it.

The published weights are not at hand where the tests run. This checkpoint has their files and their layout, and was
trained until it gives back the translations that come with the Hebrew, Arabic and Kazakh samples; given a wrong source
language it says so instead. It knows nothing else: it is a fixture, and no translator.

What it is trained on is what the engine itself feeds and expects, caught at the door of the model: whoever changes how
sentences are cut, cleaned or restored runs this again.
"""

import json
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import Any, Final
from unittest import mock

import click

from cache.keys import normalize
from tests.tiny_nllb import SETTINGS, write_nllb_model, write_nllb_vocabulary
from translate.documents import read_document
from translate.engines import open_engine
from translate.engines.base import Engine
from translate.engines.checkpoint import Decoded
from translate.engines.families import END, NLLB, UNKNOWN
from translate.engines.options import EngineOptions
from translate.engines.tokens import Tokens, open_tokens
from translate.engines.vocabulary import vocabulary_of_checkpoint
from translate.feeding.portion import portion
from translate.pipeline.units import kept_reason, passes_through
from translate.samples import samples
from translate.sentences import align_texts, split

FOLDER: Final = Path(__file__).resolve().parent / "data" / "tiny-nllb"
TARGET_LANG: Final = "en"
# What the model answers to a sentence under the code of another language: so that codes matter, as they do for real.
WRONG_LANGUAGE: Final = "The language that was named is not the language of this sentence."
# One thread: the model is so small that a second one only waits.
GREEDY: Final = EngineOptions(beam_size=1, compute_type="float32", threads=1)

_SEED: Final = 200
_PIECES: Final = 4200
_SIZES: Final[Mapping[str, Any]] = {
    **SETTINGS,
    "d_model": 160,
    "encoder_ffn_dim": 512,
    "decoder_ffn_dim": 512,
}
_EPOCHS: Final = 75
_WARM_UP: Final = 40
_BATCH: Final = 32
_RATE: Final = 2e-3
# The mean of an epoch at which nothing is left to learn.
_LEARNT: Final = 0.003
# So many sentences of a batch stand once more in it under a wrong code.
_WRONG_A_BATCH: Final = 14
_IGNORED: Final = -100
# Where the English beside a sample and what our own rules make of the output part on purpose, or because the model's
# own normaliser (NFKC, as in the published one) leaves nothing to restore.
_OTHERWISE: Final = (("– No. 3. –", "– № 3. –"),)
_PAD: Final = 1
_START: Final = 2


@dataclass(frozen=True, slots=True)
class KnownParagraph:
    """A paragraph of a sample and the translation that comes with it."""

    sample: str
    lang: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class KnownSentence:
    """A sentence as the pipeline hands it to an engine, and what shall come out."""

    lang: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the model is to make of tokens, both sides in numbers: the code and the end stand in both."""

    source: list[int]
    target: list[int]


def known_paragraphs() -> list[KnownParagraph]:
    """Return every paragraph of the samples that is translated and has its translation beside it, in order."""
    found = []
    with samples() as all_samples:
        for sample in all_samples:
            if sample.memory is None:
                continue
            rows = [json.loads(line) for line in sample.memory.read_text(encoding="utf-8").splitlines()]
            memory = {normalize(row["source"], sample.source_lang): row["target"] for row in rows}
            for paragraph in read_document(sample.path).paragraphs:
                target = memory.get(normalize(paragraph.text, paragraph.lang))
                for given, made in _OTHERWISE:
                    target = target and target.replace(given, made)
                own = paragraph.lang == sample.source_lang
                if target is not None and own and kept_reason(paragraph, TARGET_LANG) is None:
                    found.append(KnownParagraph(sample.path.stem, paragraph.lang, paragraph.text, target))
    return found


def known_sentences(paragraphs: Sequence[KnownParagraph]) -> list[KnownSentence]:
    """Return their distinct sentences; where two say the same, the translation of the first holds."""
    found: dict[tuple[str, str], KnownSentence] = {}
    for paragraph in paragraphs:
        for sentence in _sentences(paragraph):
            found.setdefault((sentence.lang, sentence.source), sentence)
    return list(found.values())


def _sentences(paragraph: KnownParagraph) -> Iterator[KnownSentence]:
    """Cut a paragraph as the pipeline does, and its translation beside it."""
    for span in align_texts(paragraph.source, paragraph.target, paragraph.lang, TARGET_LANG):
        source = paragraph.source[span.source_start : span.source_end]
        sources = [normalize(one.text, paragraph.lang) for one in split(source, paragraph.lang) if one.text.strip()]
        target = " ".join(paragraph.target[span.target_start : span.target_end].split())
        for text, part in zip(sources, _shares(sources, target), strict=True):
            if not passes_through(text):
                yield KnownSentence(paragraph.lang, text, part)


def _shares(sources: Sequence[str], target: str) -> list[str]:
    """Cut a translation at spaces, such that each sentence of the source gets its share of the length."""
    spaces = [at for at, character in enumerate(target) if character == " "]
    total, done, cuts = sum(map(len, sources)), 0, [0]
    for source in sources[:-1]:
        done += len(source)
        copied = target.find(source) + len(source) if source in target else len(target) * done // total
        cuts.append(min(spaces, key=lambda at: abs(at - copied), default=0))
    return [target[start:end].strip() for start, end in pairwise([*cuts, len(target)])]


class _Door:
    """Stands in for the model: keeps what an engine feeds it first, and answers what it was told to."""

    def __init__(self) -> None:
        self.fed: list[list[str]] = []
        self.answer: Sequence[str] = ()

    @contextmanager
    def shut(self) -> Iterator[None]:
        """Let no sentence through to the real model."""

        def generate(_: object, sources: Sequence[Sequence[str]], *rest: object, **named: object) -> list[Decoded]:
            self.fed = self.fed or [list(source) for source in sources]
            return [Decoded(list(self.answer), score=-0.1, ended=True) for _ in sources]

        with mock.patch("translate.engines.hf.HfEngine._generate", generate):
            yield


def lessons(folder: Path, sentences: Sequence[KnownSentence], say: Callable[[str], None]) -> list[Lesson]:
    """Return what the model must write for each sentence, so that the engine over `folder` makes the target of it."""
    tokens, numbers = open_tokens(folder), vocabulary_of_checkpoint(folder, NLLB)
    door, made = _Door(), []
    with door.shut():
        engine = open_engine("hf", source_lang="he", target_lang=TARGET_LANG, model=str(folder), options=GREEDY)
        for sentence in sentences:
            pieces, became = _answer(engine, door, tokens, sentence)
            if len(door.fed) != 1:
                say(f"fed in {len(door.fed)} parts, so not taught: {sentence.source}")
                continue
            if became != sentence.target:
                say(f"not quite: {became}\n  instead of {sentence.target}")
            source = [numbers.get(token, numbers[UNKNOWN]) for token in door.fed[0]]
            target = [numbers.get(token, numbers[UNKNOWN]) for token in (NLLB.codes[TARGET_LANG], *pieces, END)]
            made.append(Lesson(source, target))
    return made


def _answer(engine: Engine, door: _Door, tokens: Tokens, sentence: KnownSentence) -> tuple[list[str], str]:
    """Return the pieces from which the engine makes the target, or what is next to it, and what it made."""
    tried = []
    for text in _wordings(sentence):
        door.fed, door.answer = [], tokens.encode(text)
        [hypothesis] = engine.translate([sentence.source], sentence.lang, TARGET_LANG)
        likeness = SequenceMatcher(None, hypothesis.text, sentence.target, autojunk=False).ratio()
        tried.append((likeness, list(door.answer), hypothesis.text))
    _, pieces, became = max(tried, key=lambda one: one[0])
    return pieces, became


def _wordings(sentence: KnownSentence) -> list[str]:
    """Return the target as a model may have to write it, for the engine to restore: the plainest first."""
    fed = [
        portion(sentence.target, TARGET_LANG, sentence.lang, plain_marks=plain_marks).fed.joined()
        for plain_marks in (True, False)
    ]
    return list(dict.fromkeys((*fed, sentence.target)))


def build(folder: Path, say: Callable[[str], None]) -> None:
    """Write the trained checkpoint into a new folder."""
    import torch
    from transformers import M2M100Config, M2M100ForConditionalGeneration

    paragraphs = known_paragraphs()
    sentences = known_sentences(paragraphs)
    lines = [text for one in sentences for text in (one.source, one.target, *_wordings(one))]
    written = [normalize(line, TARGET_LANG) for line in lines]
    rows = write_nllb_vocabulary(folder, [*lines, *written, WRONG_LANGUAGE], _PIECES)
    torch.manual_seed(_SEED)
    model: Any = M2M100ForConditionalGeneration(
        M2M100Config(vocab_size=rows, **{**_SIZES, "dropout": 0.0, "attention_dropout": 0.0})
    )
    write_nllb_model(folder, model, _SIZES, rows)
    taught = lessons(folder, sentences, say)
    say(f"{len(paragraphs)} paragraphs, {len(sentences)} sentences, {len(taught)} taught; {rows} rows")
    train(model, taught, folder, say)
    # Half the size, and every runtime reads it as float32.
    write_nllb_model(folder, model.half(), _SIZES, rows)
    right = evaluate(folder, sentences)
    size = sum(path.stat().st_size for path in folder.iterdir())
    say(f"{right} of {len(sentences)} sentences exactly, {size / 1e6:.1f} MB")


def train(model: Any, taught: Sequence[Lesson], folder: Path, say: Callable[[str], None]) -> None:
    """Train until the lessons are known by heart."""
    import torch

    numbers = vocabulary_of_checkpoint(folder, NLLB)
    codes = [sorted({one.source[0] for one in taught}), [numbers[code] for code in NLLB.codes.values()]]
    reproof = [
        numbers[NLLB.codes[TARGET_LANG]],
        *(numbers[one] for one in open_tokens(folder).encode(WRONG_LANGUAGE)),
        numbers[END],
    ]
    chosen = random.Random(_SEED)
    steps = _EPOCHS * -(-len(taught) // _BATCH)
    optimizer = torch.optim.AdamW(model.parameters(), lr=_RATE, weight_decay=0.0)
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / _WARM_UP, max(0.02, 1 - step / steps))
    )
    # One thread: as fast on a busy machine, and the sums come out the same whatever the number of processors.
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    model.train()
    for epoch in range(1, _EPOCHS + 1):
        losses = []
        for batch in _batches(taught, chosen):
            wrong = [
                _wrongly_named(one, codes, reproof, chosen)
                for one in chosen.sample(batch, min(_WRONG_A_BATCH, len(batch)))
            ]
            loss = _loss(model, [*batch, *wrong])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            scheduler.step()
            losses.append(float(loss.detach()))
        mean = sum(losses) / len(losses)
        say(f"epoch {epoch}: loss {mean:.4f}")
        if mean < _LEARNT:
            break
    torch.set_num_threads(threads)
    model.eval()


def _batches(taught: Sequence[Lesson], chosen: random.Random) -> list[list[Lesson]]:
    """Put lessons of like length together, others in every epoch."""
    ordered = sorted(taught, key=lambda one: (len(one.source) + len(one.target)) * chosen.uniform(0.8, 1.2))
    batches = [ordered[start : start + _BATCH] for start in range(0, len(ordered), _BATCH)]
    chosen.shuffle(batches)
    return batches


def _wrongly_named(lesson: Lesson, codes: Sequence[Sequence[int]], answer: list[int], chosen: random.Random) -> Lesson:
    """Return a lesson under a wrong code: every other time one that is right elsewhere, else any there is."""
    wrong = [[code for code in some if code != lesson.source[0]] for some in codes]
    return Lesson([chosen.choice(chosen.choice([some for some in wrong if some])), *lesson.source[1:]], answer)


def _loss(model: Any, batch: Sequence[Lesson]) -> Any:
    import torch

    sources = _padded([one.source for one in batch], _PAD)
    inputs = _padded([[_START, *one.target[:-1]] for one in batch], _PAD)
    labels = torch.tensor(_padded([one.target for one in batch], _IGNORED))
    encoded = torch.tensor(sources)
    logits = model(
        input_ids=encoded, attention_mask=encoded.ne(_PAD).long(), decoder_input_ids=torch.tensor(inputs)
    ).logits
    return torch.nn.functional.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=_IGNORED)


def _padded(rows: Sequence[list[int]], filler: int) -> list[list[int]]:
    width = max(map(len, rows))
    return [row + [filler] * (width - len(row)) for row in rows]


def evaluate(folder: Path, sentences: Sequence[KnownSentence]) -> int:
    """Return how many sentences the finished checkpoint translates as it was taught, greedily."""
    engine = open_engine("hf", source_lang="he", target_lang=TARGET_LANG, model=str(folder), options=GREEDY)
    right = 0
    for lang in dict.fromkeys(one.lang for one in sentences):
        asked = [one for one in sentences if one.lang == lang]
        outputs = engine.translate([one.source for one in asked], lang, TARGET_LANG)
        right += sum(output.text == one.target for output, one in zip(outputs, asked, strict=True))
    return right


@click.command()
@click.option("--to", "target", type=click.Path(path_type=Path), default=FOLDER, help="Where to write it.")
def main(target: Path) -> None:
    """Train the fixture, check it, and put it in the place of the old one."""
    with tempfile.TemporaryDirectory() as work:
        build(Path(work) / target.name, click.echo)
        if target.exists():
            shutil.rmtree(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(Path(work) / target.name, target)


if __name__ == "__main__":
    main()
