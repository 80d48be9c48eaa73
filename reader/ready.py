"""Which languages a document can be translated into with what is at hand, found without opening an engine."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from translate.engines.bundled import BundledEngine
from translate.engines.coverage import coverage_of_folder
from translate.engines.families import FAMILIES
from translate.errors import ModelError
from translate.languages import all_languages
from translate.models import find_model, installed_models

Supports = Callable[[str, str], bool]


def ready_targets(source_lang: str, engine: str, model: str | None, root: Path) -> frozenset[str]:
    """Return the tags of the languages that the engine which the operator named can translate `source_lang` into.

    `model` and `root` are as for opening an engine. A model that cannot be used brings none.
    """
    tags = [language.tag for language in all_languages() if language.tag != source_lang]
    if engine == "fake":
        return frozenset(tags)
    found: set[str] = set()
    for supports in _at_hand(engine, model, root):
        found.update(tag for tag in tags if supports(source_lang, tag))
    return frozenset(found)


def _at_hand(engine: str, model: str | None, root: Path) -> Iterator[Supports]:
    """Yield the question of what it translates for each engine that could be opened."""
    if engine in {"auto", "bundled"} and model is None:
        with suppress(ModelError):
            yield BundledEngine().supports
    if engine == "bundled":
        return
    try:
        models = installed_models(root) if model is None else (find_model(model, root),)
    except ModelError:
        return
    for one in models:
        if one.problem is None and one.family in FAMILIES and (engine != "hf" or one.layout == "hf"):
            with suppress(ModelError):
                yield coverage_of_folder(one.path, FAMILIES[one.family]).has
