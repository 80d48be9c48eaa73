"""Convert a checkpoint of transformers for CTranslate2, once, whole or not at all."""

import errno
import logging
import shutil
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any, Final

from translate.engines.coverage import keep_languages
from translate.engines.devices import CPU
from translate.engines.families import FAMILIES, M2M100, MARIAN, NLLB
from translate.engines.load_failure import Loading, load_failure
from translate.engines.options import DEFAULT_COMPUTE_TYPE, EngineOptions
from translate.engines.quiet import quiet_transformers
from translate.engines.tokens import JsonTokens, SentencePieceTokens
from translate.engines.vocabulary import (
    TOKENIZER,
    TOKENIZER_CONFIG,
    read_json,
    vocabulary_of_checkpoint,
    vocabulary_of_ct2,
)
from translate.engines.whole_checkpoint import load_whole
from translate.errors import ModelError
from translate.models import InstalledModel, recognise, revision
from translate.models.folders import weight_files

# Never config.json: CTranslate2 writes its own.
_COPIED: Final = (
    "sentencepiece.bpe.model", TOKENIZER, TOKENIZER_CONFIG, "special_tokens_map.json", "source.spm", "target.spm",
)  # fmt: skip
_CONVERTED: Final = ".converted"  # hidden, so that one model is not listed twice
_LEFTOVER_SECONDS: Final = 24 * 3600
# As CTranslate2 stores weights.
QUANTIZATIONS: Final = (
    "int8", "int8_float32", "int8_float16", "int8_bfloat16", "int16", "float16", "bfloat16", "float32",
)  # fmt: skip
_BYTES_A_PARAMETER: Final = {"float32": 4, "int16": 2, "float16": 2, "bfloat16": 2}

_log = logging.getLogger(__name__)


def converted(model: InstalledModel, root: Path, options: EngineOptions) -> InstalledModel:
    """Return a model of CTranslate2: the same one, or what a checkpoint was converted to, now or earlier.

    The result lies under `root` by the checkpoint's content, so a moved checkpoint is not converted again.
    """
    if model.problem is not None or model.family is None:
        raise ModelError(model.problem or f"{model.path}: the family of this model is unknown")
    if model.layout == "ct2":
        return model
    chosen = options.compute_type
    quantization = "int8" if chosen == DEFAULT_COMPUTE_TYPE or chosen.startswith("int8") else chosen
    target = root / _CONVERTED / f"{model.family}-{revision(model.path)}-{quantization}"
    return recognise(target) if target.is_dir() else convert(model.path, target, quantization)


def convert(source: Path, target: Path, quantization: str = "int8") -> InstalledModel:
    """Convert the checkpoint in `source` to a new folder `target`, and return what it has become.

    `target` appears when it is complete; should another process have been faster, its folder is used. Raises ModelError
    for a checkpoint that is incomplete, that does not convert, or for which there is no room.
    """
    if quantization not in QUANTIZATIONS:
        raise ModelError(f"quantization is {quantization!r}: give one of {', '.join(QUANTIZATIONS)}")
    model = recognise(source)
    if model.layout != "hf":
        raise ModelError(f"{source} is a model of CTranslate2 already: pass it with --model")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(target)
        _check_room(model, target, quantization)
        work = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise ModelError(f"{target.parent} cannot be written ({error}): free it, or pass a converted model") from error
    try:
        _check_files(model)
        _log.info("converting %s to %s for CTranslate2, once", source, quantization)
        _run_converter(source, work / target.name, quantization)
        if model.family == MARIAN.name:
            keep_languages(source, work / target.name)
        recognise(work / target.name)
        _check_numbers(model, work / target.name)
        return recognise(_put(work / target.name, target))
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _check_files(model: InstalledModel) -> None:
    """Raise ModelError naming the first damaged small file: the converter takes minutes, and names none."""
    for path in sorted(model.path.glob("*.json")):
        read_json(path)
    for path in sorted(path for path in model.path.iterdir() if path.suffix in (".model", ".spm")):
        SentencePieceTokens(path)
    if model.family is not None:
        vocabulary_of_checkpoint(model.path, FAMILIES[model.family])
    if (model.path / TOKENIZER).is_file():
        JsonTokens(model.path / TOKENIZER)


def _check_numbers(model: InstalledModel, made: Path) -> None:
    """Raise ModelError where a token is not at its row: the converter counts tokens, whatever their numbers are.

    So do fine-tunes whose new language codes leave a gap, or whose tokenizer has more tokens than the weights rows.
    """
    if model.family not in (NLLB.name, M2M100.name):
        return
    written = vocabulary_of_ct2(made)
    for token, number in vocabulary_of_checkpoint(model.path, FAMILIES[model.family]).items():
        if number >= len(written):
            raise ModelError(
                f"{model.path}: {token!r} has the number {number}, but the weights have only {len(written)} rows: the "
                "tokenizer is of another checkpoint, download all files of one"
            )
        if written[number] != token:
            raise ModelError(
                f"{model.path}: {token!r} has the number {number}, where the converter has put {written[number]!r}, so "
                "outputs would be garbage: use --engine hf, which goes by the numbers"
            )


def _run_converter(source: Path, target: Path, quantization: str) -> None:
    from ctranslate2.converters import TransformersConverter

    class Converter(TransformersConverter):  # type: ignore[misc]
        def load_model(self, model_class: Any, model_name_or_path: str, **settings: Any) -> Any:
            return load_whole(model_class, Path(model_name_or_path), **settings)

    copied = [name for name in _COPIED if (source / name).is_file()]
    try:
        with quiet_transformers(), warnings.catch_warnings():
            # Opus-MT's tokenizer recommends a package for a step that it then never takes.
            warnings.filterwarnings("ignore", message="Recommended: pip install sacremoses")
            Converter(str(source), copy_files=copied).convert(str(target), quantization=quantization)
    except ModelError:
        raise
    except Exception as error:  # torch, transformers, safetensors and the converter each have their own
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ModelError(f"{target.parent} has no room left: free space, and convert again") from error
        raise load_failure(
            error,
            Loading(
                files=tuple(weight_files(source, "hf")),
                runtime="CTranslate2's converter",
                device=CPU,
                compute_type="float32",
                again="download the checkpoint again, or use --engine hf",
            ),
        ) from error


def _put(made: Path, target: Path) -> Path:
    try:
        made.rename(target)
    except OSError as error:
        if not target.is_dir():
            raise ModelError(f"{target} cannot be written ({error}): free it, or pass a converted model") from error
        _log.info("another process has made %s", target)
    return target


def _check_room(model: InstalledModel, target: Path, quantization: str) -> None:
    needed = model.parameters * _BYTES_A_PARAMETER.get(quantization, 1)
    free = shutil.disk_usage(target.parent).free
    if free < needed:
        raise ModelError(
            f"{target.parent} has {free / 1e9:.1f} GB free, but the converted model needs {needed / 1e9:.1f} GB: "
            "free space, or use --engine hf"
        )


def _remove_leftovers(target: Path) -> None:
    """Remove what a killed conversion of the same model left behind, unless it may still be running."""
    for folder in target.parent.glob(f".{target.name}.*"):
        if time.time() - folder.stat().st_mtime > _LEFTOVER_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
