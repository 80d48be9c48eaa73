"""The reader with engines that fail, each in the language that it translates into. Run by a server, not by pytest."""

import runpy
from collections.abc import Sequence
from typing import Final

from reader import resources
from reader.launch import APP
from translate.engines.base import Decoding, Engine, Hypothesis
from translate.engines.fake import FakeEngine, Mischief
from translate.engines.open_engines import OpenEngine
from translate.engines.options import EngineOptions
from translate.errors import ModelError

UNLOADABLE: Final = "the weights of this model are cut off: run 'diglot models pull small'"


class HungryEngine(FakeEngine):
    """Takes more memory than there is."""

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        """See Engine."""
        raise MemoryError


def opener(name: str, model: str | None, options: EngineOptions | None = None) -> OpenEngine:
    """Stand for the function of this name in `translate.engines.open_engines`."""
    del name, model, options

    def open_pair(source_lang: str, target_lang: str) -> Engine:
        del source_lang
        match target_lang:
            case "fr":
                raise ModelError(UNLOADABLE)
            case "de":
                return FakeEngine(marks=("‹", "›"), mischief=Mischief(fail_on="paragraph 3."))
            case "es":
                return FakeEngine(marks=("[", "]"), mischief=Mischief(drop=1))
            case "it":
                return HungryEngine(marks=("(", ")"))
            case "ru":
                return FakeEngine(marks=("{", "}"), mischief=Mischief(seconds=0.1))
        return FakeEngine()

    return open_pair


if __name__ == "__main__":
    # Here, where a server runs it for each run of a page, and not where a test imports it.
    setattr(resources, "opener", opener)  # noqa: B010
    runpy.run_path(str(APP))
