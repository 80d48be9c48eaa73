"""Which engines there are, and which of them serves a pair of languages."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from translate.engines.base import Engine
from translate.engines.coverage import coverage_of_folder
from translate.engines.families import FAMILIES
from translate.engines.options import EngineOptions
from translate.errors import EngineError, NoEngineForPair
from translate.languages import Language, find_language

if TYPE_CHECKING:
    from translate.engines.checkpoint import CheckpointEngine
    from translate.models import InstalledModel

AUTO: Final = "auto"
# Where the bundled models stand among the families by quality: after NLLB (0), before all others.
_BUNDLED_RANK: Final = 1


def _open_bundled(options: EngineOptions) -> Engine:
    from translate.engines.bundled import BundledEngine

    return BundledEngine(options)


def _open_fake(options: EngineOptions) -> Engine:
    from translate.engines.fake import FakeEngine

    return FakeEngine(options)


def _open_ct2(model: "InstalledModel", options: EngineOptions, root: Path) -> "CheckpointEngine":
    from translate.engines.convert import converted
    from translate.engines.ct2 import Ct2Engine

    return Ct2Engine(converted(model, root, options), options, shortlists=root)


def _open_hf(model: "InstalledModel", options: EngineOptions, root: Path) -> "CheckpointEngine":
    from translate.engines.hf import HfEngine

    del root  # nothing is converted
    return HfEngine(model, options)


# Engines that bring their model with them, and engines over a model in a folder.
_COMPLETE: Final[dict[str, Callable[[EngineOptions], Engine]]] = {"bundled": _open_bundled, "fake": _open_fake}
_OVER_MODELS: Final[dict[str, Callable[["InstalledModel", EngineOptions, Path], "CheckpointEngine"]]] = {
    "ct2": _open_ct2,
    "hf": _open_hf,
}
ENGINES: Final = (AUTO, *sorted((*_COMPLETE, *_OVER_MODELS)))


def open_engine(
    name: str = AUTO,
    *,
    source_lang: str,
    target_lang: str,
    model: str | None = None,
    options: EngineOptions | None = None,
    models_root: Path | None = None,
) -> Engine:
    """Return an engine that translates between two languages.

    `auto` takes `model` (a folder, or the name of one under `models_root`) where it is given, else the best installed
    model that covers the pair; it never takes `fake`. A checkpoint of transformers is converted for CTranslate2 once,
    under `models_root`, unless the engine is `hf`. Every engine but `fake` comes guarded (see guarded). Raises
    NoEngineForPair, ModelError or UnknownLanguage.
    """
    from translate import models

    _refuse_names(name, model)
    source, target = find_language(source_lang), find_language(target_lang)
    options, root = options or EngineOptions(), models_root or models.models_folder()
    if source.tag == target.tag and name != "fake":
        raise NoEngineForPair(f"source and target are both {source.name}: choose another language with --to or --from")
    if model is not None:
        return _guarded(_open_given(name, models.find_model(model, root), source, target, options, root))
    if name in _COMPLETE:
        engine = _COMPLETE[name](options)
        if engine.supports(source.tag, target.tag):
            return engine if name == "fake" else _guarded(engine)
        raise NoEngineForPair(f"the engine {name} does not translate {source.name} to {target.name}: use --engine auto")
    for engine in _installed(name, source, target, options, root):
        if engine.supports(source.tag, target.tag):
            return _guarded(engine)
        engine.close()
    raise NoEngineForPair(_no_engine(name, source, target, root))


def check_choice(
    name: str = AUTO, *, model: str | None = None, options: EngineOptions | None = None, models_root: Path | None = None
) -> None:
    """Raise at once what `open_engine` would raise for every pair of languages, such as for a model that is not there.

    Looks into the model's small files; converts nothing, and loads no weights.
    """
    from translate import models
    from translate.engines.devices import device_for_ct2, device_for_torch
    from translate.engines.tokens import check_tokens, open_tokens
    from translate.engines.vocabulary import vocabulary_of_ct2

    _refuse_names(name, model)
    options, root = options or EngineOptions(), models_root or models.models_folder()
    if name not in _COMPLETE:
        (device_for_torch if name == "hf" else device_for_ct2)(options.device)
    if model is None:
        return
    found = models.find_model(model, root)
    tokens = open_tokens(found.path)
    if found.layout == "ct2" and found.family is not None:
        vocabulary, common = frozenset(vocabulary_of_ct2(found.path)), FAMILIES[found.family].common_pieces
        check_tokens(tokens, vocabulary, found.path, common=common)
    if name == "hf" or found.layout == "ct2":
        # Any other checkpoint would have to be converted first, which takes minutes.
        _over_model(name, found, options, root).close()


def _refuse_names(name: str, model: str | None) -> None:
    """Raise for an engine that there is not, and for one that takes no model."""
    if name not in ENGINES:
        raise EngineError(f"unknown engine {name!r}: give one of {', '.join(ENGINES)}")
    if name in _COMPLETE and model is not None:
        raise EngineError(f"the engine {name} brings its own model: leave out --model {model}, or use --engine auto")


def _guarded(engine: Engine) -> Engine:
    from translate.engines.guarded import GuardedEngine

    return GuardedEngine(engine)


def _open_given(
    name: str, model: "InstalledModel", source: Language, target: Language, options: EngineOptions, root: Path
) -> Engine:
    """Open the one model that was asked for, or say why it does not do."""
    engine = _over_model(name, model, options, root)
    if not engine.supports(source.tag, target.tag):
        raise NoEngineForPair(engine.refusal(source.tag, target.tag))
    return engine


def _over_model(name: str, model: "InstalledModel", options: EngineOptions, root: Path) -> "CheckpointEngine":
    return _OVER_MODELS["ct2" if name == AUTO else name](model, options, root)


def _installed(name: str, source: Language, target: Language, options: EngineOptions, root: Path) -> Iterator[Engine]:
    """Open what is installed and may serve the pair, the best first, one at a time."""
    from translate import models

    usable = [
        (_rank(model), -model.parameters, model.layout, model.name, model)
        for model in models.installed_models(root)
        if _may_serve(model, source.tag, target.tag) and (name != "hf" or model.layout == "hf")
    ]
    usable.sort(key=lambda ranked: ranked[:-1])
    better = [model for rank, *_, model in usable if name != AUTO or rank < _BUNDLED_RANK]
    for model in better:
        yield _over_model(name, model, options, root)
    if name == AUTO:
        yield _open_bundled(options)
    for *_, model in usable[len(better) :]:
        yield _over_model(name, model, options, root)


def _may_serve(model: "InstalledModel", source_lang: str, target_lang: str) -> bool:
    """Tell by its small files whether opening a model is worth it: opening may convert it, which takes minutes."""
    if model.problem is not None or model.family is None:
        return False
    return coverage_of_folder(model.path, FAMILIES[model.family]).has(source_lang, target_lang)


def _rank(model: "InstalledModel") -> int:
    return FAMILIES[model.family].rank if model.family else len(FAMILIES)


def _no_engine(name: str, source: Language, target: Language, root: Path) -> str:
    from translate import models

    broken = [model.problem for model in models.installed_models(root) if model.problem]
    note = f" (installed, but not usable: {broken[0]})" if broken else ""
    by = "" if name == AUTO else f" with the engine {name}"
    remedy = models.REMEDY_FOR_HF if name == "hf" else models.REMEDY
    return f"no installed model translates {source.name} to {target.name}{by}: {remedy}{note}"
