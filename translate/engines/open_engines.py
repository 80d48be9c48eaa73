"""Engines that are open: one of each, whatever number of languages, documents or readers asks."""

import threading
from collections.abc import Callable

from translate.engines.base import Engine
from translate.engines.options import EngineOptions

OpenEngine = Callable[[str, str], Engine]


class OpenEngines:
    """Opens the engine of a pair of languages once and hands it out again. Safe to use from several threads."""

    def __init__(self, open_engine: OpenEngine) -> None:
        """`open_engine` takes source and target language; it raises NoEngineForPair, which is not remembered."""
        self._open = open_engine
        self._lock = threading.Lock()
        self._by_pair: dict[tuple[str, str], Engine] = {}
        self._by_signature: dict[str, Engine] = {}

    def engine_for(self, source_lang: str, target_lang: str) -> Engine:
        """Return the engine for this pair. Pairs with the same signature share one, so a model is in memory once."""
        with self._lock:
            pair = (source_lang, target_lang)
            if pair not in self._by_pair:
                opened = self._open(source_lang, target_lang)
                kept = self._by_signature.setdefault(opened.signature, opened)
                if kept is not opened:
                    opened.close()
                self._by_pair[pair] = kept
            return self._by_pair[pair]

    def close(self) -> None:
        """Free every model."""
        with self._lock:
            for engine in self._by_signature.values():
                engine.close()
            self._by_signature.clear()
            self._by_pair.clear()


def opener(name: str, model: str | None, options: EngineOptions | None = None) -> OpenEngine:
    """Return a function that opens the engine which the operator named."""

    def open_pair(source_lang: str, target_lang: str) -> Engine:
        from translate.engines import open_engine

        return open_engine(name, source_lang=source_lang, target_lang=target_lang, model=model, options=options)

    return open_pair
