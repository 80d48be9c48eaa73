"""The systems that are compared, each as it is commonly used, over the same model, corpus and output length."""

import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from translate.bench.corpus import TARGET, Corpus, corpus
from translate.document import Document
from translate.engines.base import Decoding, Hypothesis
from translate.engines.checkpoint import Decoded
from translate.engines.ct2 import Ct2Engine
from translate.engines.families import END, NLLB
from translate.engines.options import EngineOptions, processors
from translate.engines.tokens import Tokens, open_tokens
from translate.models import recognise

# Random weights never stop by themselves: every output has so many tokens.
OUTPUT: Final = 32
_SORTED_BATCH: Final = 16
_TOKENS_A_BATCH: Final = 2048
# A run that ends sooner is repeated until it has taken so long.
_LEAST_SECONDS: Final = 0.5
_DOCUMENT: Final = 500
# Paragraphs a second are told of so many, a library's worth: with few, what every run costs would count most.
_WARM_PARAGRAPHS: Final = 5000


@dataclass(frozen=True, slots=True)
class Setting:
    """What a system is run with: `sentences` limits the corpus, None takes all of it."""

    checkpoint: Path
    converted: Path
    scratch: Path
    beam: int
    sentences: int | None


@dataclass(frozen=True, slots=True)
class Measured:
    """What one system did; `tokens` are those written. `notes` are further figures by name."""

    name: str
    tokens: int
    seconds: float
    notes: tuple[tuple[str, float], ...] = ()


def hf_sentence(setting: Setting) -> list[Measured]:
    """Run transformers on one sentence at a time, as nllb-serve and dl-translate do."""
    return [_transformers("hf-sentence", setting, 1)]


def hf_sorted(setting: Setting) -> list[Measured]:
    """Run transformers in batches of sorted sentences, as EasyNMT does."""
    return [_transformers("hf-sorted", setting, _SORTED_BATCH)]


def ct2_paragraph(setting: Setting) -> list[Measured]:
    """Run CTranslate2 on the sentences of one paragraph at a time."""
    tokens = open_tokens(setting.converted)
    batches = [[_source(tokens, *pair) for pair in pairs] for pairs in _corpus(tokens, setting).paragraphs()]
    return [_ctranslate2("ct2-paragraph", setting, batches)]


def ct2_sorted(setting: Setting) -> list[Measured]:
    """Run CTranslate2 on all sentences at once, in batches of tokens, which it sorts by length."""
    tokens = open_tokens(setting.converted)
    return [
        _ctranslate2("ct2-sorted", setting, [[_source(tokens, *pair) for pair in _corpus(tokens, setting).sentences()]])
    ]


def diglot(setting: Setting) -> list[Measured]:
    """Run the whole pipeline with a new store, again with the full one, and with one sentence changed."""
    from cache import Store

    engine = _MeasuredEngine(setting)
    documents = _corpus(engine._tokens, setting).documents
    engine.translate(["a b c d"], documents[0].lang, TARGET)  # loads the model
    with (
        tempfile.TemporaryDirectory(dir=setting.scratch) as folder,
        Store.open(f"sqlite:///{Path(folder) / 'bench.db'}") as store,
    ):
        engine.reset()
        cold = _run(documents, engine, store)
        decoded, inside = engine.sentences, engine.seconds
        warm = repeated(lambda: _run(documents, engine, store))
        engine.reset()
        changed = _run(_changed(documents), engine, store)
        many = _many(documents, _WARM_PARAGRAPHS if setting.sentences is None else 2)
        echo = _Echo(setting)
        _run(many, echo, store)
        warm_many = repeated(lambda: _run(many, echo, store))
    paragraphs = sum(len(document.paragraphs) for document in documents)
    written = decoded * OUTPUT
    return [
        Measured(
            "diglot-cold",
            written,
            cold,
            (
                ("overhead", 1 - inside / cold),
                ("changed_of_500_paragraphs", changed / (cold * _DOCUMENT / paragraphs)),
                ("changed_sentences_decoded", engine.sentences),
            ),
        ),
        Measured(
            "diglot-warm",
            written,
            warm,
            (
                ("times_cold", cold / warm),
                ("warm_paragraphs", counted := sum(len(document.paragraphs) for document in many)),
                ("paragraphs_per_second", counted / warm_many),
            ),
        ),
    ]


SYSTEMS: Final[dict[str, Callable[[Setting], list[Measured]]]] = {
    "hf-sentence": hf_sentence,
    "hf-sorted": hf_sorted,
    "ct2-paragraph": ct2_paragraph,
    "ct2-sorted": ct2_sorted,
    "diglot": diglot,
}


def repeated(run: Callable[[], object]) -> float:
    """Return how long a run takes, by the mean of as many as fill half a second."""
    started, runs = time.perf_counter(), 0
    while not runs or time.perf_counter() - started < _LEAST_SECONDS:
        run()
        runs += 1
    return (time.perf_counter() - started) / runs


class _MeasuredEngine(Ct2Engine):
    """Diglot's own engine, with outputs of one length, that counts what its model does."""

    def __init__(self, setting: Setting) -> None:
        options = EngineOptions(beam_size=setting.beam)
        super().__init__(recognise(setting.converted), options, shortlists=setting.scratch)
        self._forced_tokens = OUTPUT
        self.reset()

    def reset(self) -> None:
        self.sentences, self.seconds = 0, 0.0

    def _generate(
        self, sources: Sequence[Sequence[str]], target_code: str | None, max_tokens: int, decoding: Decoding
    ) -> list[Decoded]:
        started = time.perf_counter()
        decoded = super()._generate(sources, target_code, max_tokens, decoding)
        self.seconds += time.perf_counter() - started
        self.sentences += len(sources)
        return decoded


class _Echo(Ct2Engine):
    """An engine that decodes nothing, with a signature as long as a real one's: it fills a store for measurements."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(recognise(setting.converted), EngineOptions(beam_size=setting.beam + 1))

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        """Return every sentence as it is."""
        del source_lang, target_lang, decoding
        return [Hypothesis(sentence, score=-1.0) for sentence in sentences]


def _run(documents: Sequence[Document], engine: Ct2Engine, store: Any) -> float:
    from translate.pipeline import translate

    started = time.perf_counter()
    translate(documents, TARGET, engine, store)
    return time.perf_counter() - started


def _changed(documents: Sequence[Document]) -> list[Document]:
    """Change a word of the first sentence of the first paragraph."""
    first = documents[0].paragraphs[0]
    _, _, rest = first.text.partition(" ")
    paragraphs = (replace(first, text=f"Z {rest}"), *documents[0].paragraphs[1:])
    return [replace(documents[0], paragraphs=paragraphs), *documents[1:]]


def _many(documents: Sequence[Document], least: int) -> list[Document]:
    """Make the documents long, without a paragraph that stands twice in them."""
    times = -(-least // sum(len(document.paragraphs) for document in documents))
    return [
        replace(
            document,
            paragraphs=tuple(
                replace(paragraph, text=f"{paragraph.text} ({number})")
                for number in range(times)
                for paragraph in document.paragraphs
            ),
        )
        for document in documents
    ]


def _corpus(tokens: Tokens, setting: Setting) -> Corpus:
    return corpus(lambda text: len(tokens.encode(text)), limit=setting.sentences)


def _source(tokens: Tokens, lang: str, text: str) -> list[str]:
    return [NLLB.codes[lang], *tokens.encode(text), END]


def _ctranslate2(name: str, setting: Setting, batches: Iterable[list[list[str]]]) -> Measured:
    import ctranslate2

    translator = ctranslate2.Translator(
        str(setting.converted), device="cpu", compute_type="int8", inter_threads=1, intra_threads=processors()
    )
    target = NLLB.codes[TARGET]

    def run(sources: list[list[str]]) -> int:
        results = translator.translate_batch(
            sources,
            target_prefix=[[target]] * len(sources),
            beam_size=setting.beam,
            max_batch_size=_TOKENS_A_BATCH,
            batch_type="tokens",
            max_input_length=0,
            max_decoding_length=OUTPUT + 1,
            min_decoding_length=OUTPUT + 1,
            disable_unk=True,
            return_scores=True,
        )
        return sum(len(result.hypotheses[0]) - 1 for result in results)

    batches = list(batches)
    run(batches[0][:1])
    started = time.perf_counter()
    written = sum(map(run, batches))
    return Measured(name, written, time.perf_counter() - started)


def _transformers(name: str, setting: Setting, batch: int) -> Measured:
    import torch

    from translate.engines.quiet import quiet_transformers
    from translate.engines.vocabulary import vocabulary_of_checkpoint

    tokens = open_tokens(setting.checkpoint)
    ids = vocabulary_of_checkpoint(setting.checkpoint, NLLB)
    sources = sorted(
        ([ids.get(one, 3) for one in _source(tokens, *pair)] for pair in _corpus(tokens, setting).sentences()), key=len
    )
    torch.set_num_threads(processors())
    with quiet_transformers():
        import transformers

        model: Any = transformers.M2M100ForConditionalGeneration.from_pretrained(str(setting.checkpoint))
        model.eval()

        def run(rows: list[list[int]]) -> int:
            width = max(map(len, rows))
            inputs = torch.tensor([row + [1] * (width - len(row)) for row in rows])
            with torch.inference_mode():
                outputs = model.generate(
                    input_ids=inputs,
                    attention_mask=inputs.ne(1).long(),
                    forced_bos_token_id=ids[NLLB.codes[TARGET]],
                    num_beams=setting.beam,
                    do_sample=False,
                    max_length=None,
                    min_new_tokens=OUTPUT + 1,
                    max_new_tokens=OUTPUT + 1,
                )
            return (int(outputs.shape[1]) - 2) * len(rows)

        run(sources[:1])
        started = time.perf_counter()
        written = sum(run(sources[start : start + batch]) for start in range(0, len(sources), batch))
        return Measured(name, written, time.perf_counter() - started)
