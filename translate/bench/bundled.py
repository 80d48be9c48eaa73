"""The engine that comes with Diglot against raw calls of the same models, English to Portuguese, a sentence a call."""

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from translate.bench.corpus import corpus
from translate.bench.systems import Measured, Setting, repeated

_PAIR = ("en", "pt")


def bundled(setting: Setting) -> list[Measured]:
    """Run the raw models, then the whole pipeline with a new store, then again with the full one."""
    from cache import Store
    from translate.engines import open_engine
    from translate.engines.bundled import _direction
    from translate.engines.options import processors
    from translate.pipeline import translate

    found = corpus(lambda text: len(text.split()) * 3 // 2, source_langs=_PAIR[:1], limit=setting.sentences)
    sentences = [text for _, text in found.sentences()]
    engine = open_engine("bundled", source_lang=_PAIR[0], target_lang=_PAIR[1])
    native = _direction(_PAIR[0])
    engine.translate(sentences[:1], *_PAIR)  # loads the model
    longest_first = sorted(sentences, key=len, reverse=True)
    with ThreadPoolExecutor(processors()) as pool:
        started = time.perf_counter()
        outputs = list(pool.map(native.translate, longest_first))
        raw = time.perf_counter() - started
    written = sum(len(output.split()) for output in outputs)
    with (
        tempfile.TemporaryDirectory(dir=setting.scratch) as folder,
        Store.open(f"sqlite:///{Path(folder) / 'bench.db'}") as store,
    ):
        started = time.perf_counter()
        translate(found.documents, _PAIR[1], engine, store)
        cold = time.perf_counter() - started
        warm = repeated(lambda: translate(found.documents, _PAIR[1], engine, store))
    engine.close()
    return [
        Measured("bundled-raw", written, raw),
        Measured("bundled-diglot-cold", written, cold, (("overhead", 1 - raw / cold),)),
        Measured("bundled-diglot-warm", written, warm, (("times_cold", cold / warm),)),
    ]
