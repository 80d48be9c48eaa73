"""Which files of a repository a model needs: never all, since many hold the weights for other frameworks too."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from translate.errors import PullError
from translate.models.folders import CT2_WEIGHTS, HF_INDEXES, HF_WEIGHTS, Layout
from translate.models.hub import HubFile, Listing


@dataclass(frozen=True, slots=True)
class _Files:
    """Files that must be there, files that are taken where they are, and sets of which one must be there."""

    needed: tuple[str, ...]
    taken: tuple[str, ...] = ()
    one_of: tuple[tuple[str, ...], ...] = ()


_NLLB: Final = ("config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")
_M2M100: Final = ("config.json", "vocab.json", "sentencepiece.bpe.model", "special_tokens_map.json")
_GENERATION: Final = "generation_config.json"
_VOCABULARIES: Final = ("shared_vocabulary.json", "shared_vocabulary.txt")
_TOKENIZERS: Final = ("tokenizer.json", "sentencepiece.bpe.model", "spiece.model")
_SETTINGS: Final = ("tokenizer_config.json", "special_tokens_map.json")

_FILES: Final[dict[tuple[str, Layout], _Files]] = {
    ("nllb", "hf"): _Files(_NLLB, ("sentencepiece.bpe.model", _GENERATION)),
    ("m2m100", "hf"): _Files(_M2M100, ("tokenizer_config.json", _GENERATION)),
    ("marian", "hf"): _Files(
        ("config.json", "source.spm", "target.spm", "vocab.json"), ("tokenizer_config.json", _GENERATION)
    ),
    ("madlad", "ct2"): _Files(("config.json", CT2_WEIGHTS), (*_SETTINGS, *_TOKENIZERS), (_VOCABULARIES, _TOKENIZERS)),
}


def wanted_files(
    listing: Listing, family: str, layout: Layout, read: Callable[[HubFile], bytes]
) -> tuple[HubFile, ...]:
    """Return the files of a listing that a model of this family needs, small ones first.

    `read` fetches a small file, which says what the pieces of large weights are called. Weights without pickles are
    preferred. Raises PullError naming what the repository lacks.
    """
    files = {file.name: file for file in listing.files}
    wanted = _FILES[family, layout]
    missing = [name for name in wanted.needed if name not in files]
    missing += [" or ".join(names) for names in wanted.one_of if not any(name in files for name in names)]
    names = [name for name in (*wanted.needed, *wanted.taken) if name in files]
    for alternatives in wanted.one_of:
        names += [name for name in alternatives if name in files and name not in names]
    if layout == "hf":
        weights = _weights(files, read)
        missing += [name for name in weights if name not in files] or ([] if weights else [" or ".join(HF_WEIGHTS)])
        names += weights
    if missing:
        raise PullError(
            f"{listing.repository} has no {', '.join(missing)} at {listing.commit[:12]}: pull another model, or "
            "convert a checkpoint that you have with 'diglot models convert DIR NAME'"
        )
    return tuple(sorted((files[name] for name in names), key=lambda file: (file.bytes or 0, file.name)))


def _weights(files: dict[str, HubFile], read: Callable[[HubFile], bytes]) -> list[str]:
    """Return the names of the weights, the index of their pieces included; none where there are none."""
    for whole, index in zip(HF_WEIGHTS, HF_INDEXES, strict=True):
        if whole in files:
            return [whole]
        if index in files:
            try:
                pieces = json.loads(read(files[index]))["weight_map"].values()
            except (ValueError, KeyError, AttributeError, TypeError) as error:
                raise PullError(f"{index} lists no weights ({error}): pull another model") from error
            return [index, *sorted(set(map(str, pieces)))]
    return []
