"""Models in local folders: which are installed, what each is by its own files, and what is missing in it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import platformdirs

from translate.engines.coverage import coverage
from translate.engines.damage import damage_of_weights, shapes_of_ct2
from translate.engines.families import (
    FAMILIES,
    FILLER,
    MADLAD,
    MARIAN,
    Family,
    family_of_tokenizer,
    family_of_vocabulary,
    refusal_of,
    titles,
)
from translate.engines.vocabulary import (
    CONFIG,
    CT2_VOCABULARIES,
    TOKENIZER,
    TOKENIZER_CONFIG,
    language_tokens,
    read_object,
    sentencepiece_model,
    vocabulary_of_checkpoint,
    vocabulary_of_ct2,
)
from translate.errors import ModelError

Layout = Literal["ct2", "hf"]

# The remedy of every message about a model that is not there.
RECOMMENDED: Final = "nllb-200-distilled-600M"
DOWNLOAD: Final = f"diglot models pull {RECOMMENDED}"
DOWNLOAD_SIZE: Final = "2.5 GB"
REMEDY: Final = f"run '{DOWNLOAD}' ({DOWNLOAD_SIZE}), or pass --model DIR"
# The checkpoint itself, which the engine over transformers needs.
REMEDY_FOR_HF: Final = f"run '{DOWNLOAD} --keep-checkpoint' ({DOWNLOAD_SIZE}), or pass --model DIR"

CT2_WEIGHTS: Final = "model.bin"
HF_WEIGHTS: Final = ("model.safetensors", "pytorch_model.bin")
HF_INDEXES: Final = ("model.safetensors.index.json", "pytorch_model.bin.index.json")
_SAMPLES: Final = 64
_SAMPLE_BYTES: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A folder that holds a model.

    `layout` is `ct2` for a folder of CTranslate2 and `hf` for a checkpoint as transformers saves it. `bytes` is the
    size of the weights. `problem` says why the model cannot be used and what to do; `family` is then unknown.
    """

    name: str
    path: Path
    layout: Layout
    family: str | None
    bytes: int
    problem: str | None = None

    @property
    def parameters(self) -> int:
        """A guess at the size of the model: a checkpoint has four bytes a parameter, a converted model mostly one."""
        return self.bytes // 4 if self.layout == "hf" else self.bytes


def models_folder() -> Path:
    """Return the folder in which installed models are looked for."""
    return platformdirs.user_data_path("diglot") / "models"


def installed_models(root: Path) -> tuple[InstalledModel, ...]:
    """Return the models in the folders right under `root`, by name; those that cannot be used say why."""
    if not root.is_dir():
        return ()
    folders = sorted(folder for folder in root.iterdir() if folder.is_dir() and not folder.name.startswith("."))
    return tuple(_inspect(folder) for folder in folders if _layout(folder) is not None)


def find_model(model: str, root: Path) -> InstalledModel:
    """Return the model that `model` means: a folder, or the name of a folder under `root`. Raises ModelError."""
    folder = Path(model).expanduser()
    if not folder.is_dir() and (root / model).is_dir():
        folder = root / model
    if not folder.exists():
        raise ModelError(_nothing_called(model, root))
    return recognise(folder)


def _nothing_called(model: str, root: Path) -> str:
    """Say that there is neither a folder nor an installed model of this name, and which there are or could be."""
    from translate.models.known import known_models

    names = [one.name for one in installed_models(root)]
    there = f"installed: {', '.join(names)}" if names else "nothing is installed"
    known = [one.name for one in known_models() if model.casefold() in (one.name.casefold(), one.repository.casefold())]
    pull = f"diglot models pull {known[0]}" if known else DOWNLOAD
    return f"{model} is not a folder, nor a model that is installed ({there}): pass one of these, or run '{pull}'"


def recognise(folder: Path) -> InstalledModel:
    """Return what the model in a folder is, by its own files. Raises ModelError with the remedy."""
    if not folder.is_dir():
        raise ModelError(f"{folder} is not a folder: pass a folder with a model, or run '{DOWNLOAD}'")
    layout = _layout(folder)
    if layout is None:
        raise ModelError(
            f"{folder} holds no model (neither {CT2_WEIGHTS} of CTranslate2 nor {' or '.join(HF_WEIGHTS)} of "
            f"transformers): pass the folder that has {CONFIG} in it, or run '{DOWNLOAD}'"
        )
    family = _ct2_family(folder) if layout == "ct2" else _hf_family(folder)
    _refuse_damaged_weights(folder, layout)
    return InstalledModel(folder.resolve().name, folder, layout, family.name, _weight_bytes(folder, layout))


def revision(folder: Path) -> str:
    """Return twelve hexadecimal digits that stand for what is in a model's folder, wherever it lies.

    The small files count whole. Of the weights, which are gigabytes, the size and 64 samples spread evenly count:
    training moves every weight, so no two models share them.
    """
    digest = hashlib.sha256()
    for path in sorted(file for file in folder.iterdir() if file.is_file() and _changes_text(file)):
        size = path.stat().st_size
        digest.update(f"{path.name}\0{size}\0".encode())
        with path.open("rb") as file:
            if path.suffix not in (".bin", ".safetensors"):
                digest.update(file.read())
                continue
            for sample in range(_SAMPLES):
                file.seek(max(0, size - _SAMPLE_BYTES) * sample // (_SAMPLES - 1))
                digest.update(file.read(_SAMPLE_BYTES))
    return digest.hexdigest()[:12]


def _inspect(folder: Path) -> InstalledModel:
    try:
        return recognise(folder)
    except ModelError as error:
        layout = _layout(folder) or "hf"
        return InstalledModel(folder.name, folder, layout, None, _weight_bytes(folder, layout), problem=str(error))


def _layout(folder: Path) -> Layout | None:
    """Tell by the names of its files what a folder wants to be; a checkpoint without its weights is still one."""
    if (folder / CT2_WEIGHTS).is_file() or any((folder / name).is_file() for name in CT2_VOCABULARIES):
        return "ct2"
    wanted = (*HF_WEIGHTS, *HF_INDEXES, TOKENIZER_CONFIG)
    return "hf" if any((folder / name).is_file() for name in wanted) or _model_type(folder) is not None else None


def _ct2_family(folder: Path) -> Family:
    missing = [name for name in (CONFIG, CT2_WEIGHTS) if not (folder / name).is_file()]
    if not any((folder / name).is_file() for name in CT2_VOCABULARIES):
        missing.append(CT2_VOCABULARIES[0])
    if missing:
        raise ModelError(f"{folder}: {_and(missing)} missing: convert or download the model again")
    read_object(folder / CONFIG)
    vocabulary = set(vocabulary_of_ct2(folder))
    family = family_of_vocabulary(vocabulary)
    if family is None and (folder / MARIAN.tokenizer_files[0]).is_file():
        coverage(folder, MARIAN, vocabulary)  # raises where no file says which languages these are
        return MARIAN
    if family is None:
        if any(token.startswith(FILLER) for token in vocabulary):
            raise ModelError(
                f"{folder}: the language codes are not in the vocabulary, because the model was converted without "
                f"{TOKENIZER}: download that file and convert again, or run '{DOWNLOAD}'"
            )
        raise ModelError(
            f"{folder}: this is a model of CTranslate2, but not {titles()}: pass one of those, "
            f"or, if it is {MARIAN.title}, copy {MARIAN.tokenizer_words} and {TOKENIZER_CONFIG} of the original into it"
        )
    _refuse_other_tokenizer(folder, family)
    if sentencepiece_model(folder) is None and not (folder / TOKENIZER).is_file():
        raise ModelError(
            f"{folder}: there is no tokenizer: copy {family.tokenizer_words} of the original checkpoint into it"
        )
    return family


def _hf_family(folder: Path) -> Family:
    missing = [] if (folder / CONFIG).is_file() else [CONFIG]
    missing += _missing_weights(folder)
    kind = _model_type(folder)
    if kind == MADLAD.model_type:
        raise ModelError(f"{folder}: if this is {MADLAD.title}, {MADLAD.not_from_checkpoint}")
    kinds = {family.model_type for family in FAMILIES.values()}
    if (folder / CONFIG).is_file() and kind not in kinds:
        raise ModelError(f"{folder}: model_type is {kind!r}, but Diglot reads {titles()}: pass one of those")
    # NLLB and M2M100 share an architecture; the tokenizer tells them apart.
    family = MARIAN if kind == MARIAN.model_type else _declared_family(folder)
    if family is not None:
        missing += [name for name in family.vocabulary_files if not _vocabulary_file(folder, name)]
    if missing:
        needed = family.vocabulary_files if family else {}
        why = "; ".join(f"{name}: {reason}" for name, reason in needed.items() if name in missing)
        raise ModelError(
            f"{folder}: {_and(missing)} missing{f' ({why})' if why else ''}: copy what is missing from the "
            f"original, or run '{DOWNLOAD}'"
        )
    if family is None:
        raise ModelError(f"{folder}: its files do not say whether this is {titles()}: add {TOKENIZER_CONFIG}")
    if family is MARIAN:
        coverage(folder, MARIAN, vocabulary_of_checkpoint(folder, MARIAN))  # raises where no file says which languages
    return family


def _declared_family(folder: Path) -> Family | None:
    """Return the family that a checkpoint's tokenizer settings, or else its vocabulary, name. Raises for a third."""
    for name in (TOKENIZER_CONFIG, CONFIG):
        path = folder / name
        declared = read_object(path).get("tokenizer_class") if path.is_file() else None
        if isinstance(declared, str) and declared != "TokenizersBackend":
            family = family_of_tokenizer(declared)
            if family is None:
                why = refusal_of(declared) or f"Diglot reads {titles()}: pass one of those"
                raise ModelError(f"{folder}: {name} names {declared}, but {why}")
            return family
    path = folder / TOKENIZER
    if path.is_file():
        return family_of_vocabulary({str(token.get("content")) for token in read_object(path).get("added_tokens", [])})
    return family_of_vocabulary(set(language_tokens(folder)))


def _refuse_other_tokenizer(folder: Path, family: Family) -> None:
    """Raise when the files say that this is a relative with another layout, such as SMaLL-100."""
    path = folder / TOKENIZER_CONFIG
    declared = read_object(path).get("tokenizer_class") if path.is_file() else None
    if isinstance(declared, str) and family_of_tokenizer(declared) not in (family, None):
        raise ModelError(
            f"{folder}: {path.name} names {declared}, but the vocabulary is of {family.title}: convert again"
        )
    if why := refusal_of(str(declared)) or refusal_of(folder.name):
        raise ModelError(f"{folder}: {why}")


def _vocabulary_file(folder: Path, name: str) -> bool:
    if name == "special_tokens_map.json":  # what counts is the list, which newer versions keep elsewhere
        return bool(language_tokens(folder))
    return (folder / name).is_file()


def _missing_weights(folder: Path) -> list[str]:
    if any((folder / name).is_file() for name in HF_WEIGHTS):
        return []
    for name in HF_INDEXES:
        if (folder / name).is_file():
            shards = read_object(folder / name).get("weight_map")
            if not isinstance(shards, dict) or not shards:
                raise ModelError(f"{folder / name} lists no weights: download it again")
            return [shard for shard in sorted(set(map(str, shards.values()))) if not (folder / shard).is_file()]
    return [HF_WEIGHTS[1]]


def weight_files(folder: Path, layout: Layout) -> Iterator[Path]:
    """Yield the files of weights in a folder, in the order of their names."""
    names = (CT2_WEIGHTS,) if layout == "ct2" else ("model*.safetensors", "pytorch_model*.bin")
    for pattern in names:
        found = sorted(folder.glob(pattern))
        yield from found
        if found:
            return


def _refuse_damaged_weights(folder: Path, layout: Layout) -> None:
    """Raise where weights are seen to be damaged: else that would come out when they are loaded, or not at all."""
    for path in weight_files(folder, layout):
        if reason := damage_of_weights(path):
            again = "download or convert it again" if layout == "ct2" else "download it again"
            raise ModelError(f"{path} {reason}: {again}")
    if layout == "ct2":
        rows = shapes_of_ct2(folder / CT2_WEIGHTS).get("decoder/embeddings/weight", ())[:1]
        tokens = len(vocabulary_of_ct2(folder))
        if rows and rows != (tokens,):
            name = next(name for name in CT2_VOCABULARIES if (folder / name).is_file())
            raise ModelError(
                f"{folder / name} has {tokens:,} tokens, but {CT2_WEIGHTS} {rows[0]:,} rows: one of them is of another "
                "model or cut short; download or convert the model again"
            )


def _weight_bytes(folder: Path, layout: Layout) -> int:
    return sum(path.stat().st_size for path in weight_files(folder, layout))


def _changes_text(file: Path) -> bool:
    return file.suffix in (".json", ".txt", ".model", ".spm", ".bin", ".safetensors") and not file.name.startswith(".")


def _model_type(folder: Path) -> str | None:
    path = folder / CONFIG
    kind = read_object(path).get("model_type") if path.is_file() else None
    return kind if isinstance(kind, str) else None


def _and(names: list[str]) -> str:
    return f"{names[0]} is" if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]} are"
