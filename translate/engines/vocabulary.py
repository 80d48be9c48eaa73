"""The files of a model folder that say which tokens the model knows, and under which number."""

import json
from pathlib import Path
from typing import Any, Final

from translate.engines.damage import damage
from translate.engines.families import END, M2M100, MARIAN, NLLB, UNKNOWN, Family
from translate.errors import ModelError

CT2_VOCABULARIES: Final = ("shared_vocabulary.json", "shared_vocabulary.txt")
CONFIG: Final = "config.json"
TOKENIZER: Final = "tokenizer.json"
TOKENIZER_CONFIG: Final = "tokenizer_config.json"
PAD: Final = "<pad>"
_MASK: Final = "<mask>"
# NLLB and M2M100 number these from zero, and the decoder counts on it.
_FIRST: Final = ("<s>", PAD, END, UNKNOWN)


def vocabulary_of_ct2(folder: Path) -> list[str]:
    """Return the tokens of a CTranslate2 folder in the order of their numbers."""
    for name in CT2_VOCABULARIES:
        path = folder / name
        if path.is_file() and path.suffix == ".json":
            tokens = read_json(path)
            if not isinstance(tokens, list) or not all(isinstance(token, str) for token in tokens):
                raise ModelError(f"{path} is not a list of tokens: download or convert the model again")
            return tokens
        if path.is_file():
            # One token a line; `splitlines` would also split at the separators that are tokens themselves.
            return _read_text(path).removesuffix("\n").split("\n")
    raise ModelError(f"{folder}: {' or '.join(CT2_VOCABULARIES)} is missing: convert the model again")


def vocabulary_of_checkpoint(folder: Path, family: Family) -> dict[str, int]:
    """Return the numbers of the tokens of a checkpoint of transformers, language codes included."""
    if family is MARIAN:
        return _of_marian(folder)
    numbers = {NLLB.name: _of_nllb, M2M100.name: _of_m2m100}[family.name](folder)
    if [numbers.get(token) for token in _FIRST] != list(range(len(_FIRST))):
        raise ModelError(f"{folder}: {', '.join(_FIRST)} are not the first tokens: take the original tokenizer files")
    return numbers


def language_tokens(folder: Path) -> list[str]:
    """Return the special tokens that an M2M100 checkpoint lists, in the order of their numbers."""
    for name in ("special_tokens_map.json", TOKENIZER_CONFIG):
        path = folder / name
        listed = read_object(path) if path.is_file() else {}
        tokens = listed.get("additional_special_tokens") or listed.get("extra_special_tokens")
        if isinstance(tokens, list) and tokens:
            return [str(token["content"] if isinstance(token, dict) else token) for token in tokens]
    return []


def sentencepiece_model(folder: Path) -> Path | None:
    """Return the SentencePiece model in a folder that cuts the source, whatever its name, or None."""
    for usual in ("sentencepiece.bpe.model", "source.spm"):
        if (folder / usual).is_file():
            return folder / usual
    return next(iter(sorted(folder.glob("*.model"))), None)


def read_object(path: Path) -> dict[str, Any]:
    """Return the JSON object in a file. Raises ModelError."""
    value = read_json(path)
    if not isinstance(value, dict):
        raise ModelError(f"{path} is not a JSON object: download it again")
    return value


def read_json(path: Path) -> Any:
    """Return the JSON value in a file. Raises ModelError."""
    text = _read_text(path)
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = damage(path) or f"is cut short or damaged ({error})"
        raise ModelError(f"{path} {reason}: download it again") from error


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ModelError(f"{path} is damaged (it is no text): download it again") from error
    except OSError as error:
        raise ModelError(f"{path} cannot be read ({error.strerror}): give Diglot the right to read it") from error


def _of_nllb(folder: Path) -> dict[str, int]:
    path = folder / TOKENIZER
    described = read_object(path)
    try:
        numbers = {str(token): int(number) for token, number in described["model"]["vocab"].items()}
        numbers |= {str(token["content"]): int(token["id"]) for token in described["added_tokens"]}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelError(f"{path} does not describe a vocabulary: download it again") from error
    codes = [numbers[code] for code in NLLB.codes.values() if code in numbers]
    if codes and numbers.get(_MASK, max(codes) + 1) < min(codes):
        # How transformers 5 saves a tokenizer that it had to build without this file: every code is one off.
        raise ModelError(
            f"{path}: the language codes stand behind {_MASK} and are all one off, so every output would be in the "
            f"wrong language: take {TOKENIZER} from the original checkpoint"
        )
    return numbers


def _of_m2m100(folder: Path) -> dict[str, int]:
    numbers = _numbered(folder / "vocab.json")
    codes = [token for token in language_tokens(folder) if token.startswith("__") and token not in numbers]
    return numbers | {code: len(numbers) + at for at, code in enumerate(codes)}


def _of_marian(folder: Path) -> dict[str, int]:
    numbers = _numbered(folder / "vocab.json")
    if missing := [token for token in (END, UNKNOWN, PAD) if token not in numbers]:
        raise ModelError(f"{folder / 'vocab.json'} has no {' and no '.join(missing)}: download it again")
    settings = read_object(folder / CONFIG) if (folder / CONFIG).is_file() else {}
    for key, token in (("eos_token_id", END), ("pad_token_id", PAD), ("decoder_start_token_id", PAD)):
        if settings.get(key, numbers[token]) != numbers[token]:
            raise ModelError(
                f"{folder / CONFIG}: {key} is {settings[key]}, but {token} is {numbers[token]} in vocab.json: "
                "download all files of one checkpoint"
            )
    return numbers


def _numbered(path: Path) -> dict[str, int]:
    try:
        return {str(token): int(number) for token, number in read_object(path).items()}
    except (TypeError, ValueError) as error:
        raise ModelError(f"{path} does not map tokens to numbers: download it again") from error
