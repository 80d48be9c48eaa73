"""Models that have the true size and layout and random weights: as fast as the real ones, and as large, and mute."""

import json
import logging
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from translate.bench.pieces import write_pieces
from translate.engines.convert import convert
from translate.languages import all_languages

_CONTROL: Final = ("<s>", "<pad>", "</s>", "<unk>")
_MASK: Final = "<mask>"
# `<mask>` and two rows that nothing uses stand behind the codes.
_BEHIND: Final = 3
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a model; `layers` are those of the encoder, and as many of the decoder."""

    name: str
    width: int
    layers: int
    heads: int
    inner: int
    pieces: int


@dataclass(frozen=True, slots=True)
class Built:
    """A model of a shape: the checkpoint for transformers, and what CTranslate2 made of it in int8."""

    checkpoint: Path
    converted: Path


TRUE: Final = Shape("nllb-600M-random", width=1024, layers=12, heads=16, inner=4096, pieces=256_000)
# For a look at whether everything works: the vocabulary is whole, everything else tiny.
QUICK: Final = Shape("nllb-quick-random", width=64, layers=2, heads=4, inner=128, pieces=256_000)


def build(shape: Shape, folder: Path, texts: Iterable[str]) -> Built:
    """Return the model of a shape under `folder`, made once: for the true one that takes some minutes and 3.1 GB."""
    built = Built(folder / shape.name, folder / f"{shape.name}-int8")
    folder.mkdir(parents=True, exist_ok=True)
    if not built.checkpoint.is_dir():
        _log.info("building %s in %s, once", shape.name, folder)
        work = Path(tempfile.mkdtemp(prefix=f".{shape.name}.", dir=folder))
        try:
            _write(shape, work / "checkpoint", texts)
            (work / "checkpoint").rename(built.checkpoint)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    if not built.converted.is_dir():
        convert(built.checkpoint, built.converted)
    return built


def _write(shape: Shape, folder: Path, texts: Iterable[str]) -> None:
    import torch
    from transformers import M2M100Config, M2M100ForConditionalGeneration

    folder.mkdir()
    rows = _write_tokenizer(folder, shape.pieces, texts)
    torch.manual_seed(0)
    config = M2M100Config(
        vocab_size=rows,
        d_model=shape.width,
        encoder_layers=shape.layers,
        decoder_layers=shape.layers,
        encoder_attention_heads=shape.heads,
        decoder_attention_heads=shape.heads,
        encoder_ffn_dim=shape.inner,
        decoder_ffn_dim=shape.inner,
        encoder_layerdrop=0.0,
        decoder_layerdrop=0.0,
        max_position_embeddings=1024,
        scale_embedding=True,
        bos_token_id=0,
        pad_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=2,
    )
    model: Any = M2M100ForConditionalGeneration(config)
    model.save_pretrained(folder)


def _write_tokenizer(folder: Path, count: int, texts: Iterable[str]) -> int:
    """Write the files of NLLB's tokenizer and return how many rows the model has."""
    pieces = write_pieces(folder / "sentencepiece.bpe.model", count, texts)
    codes = [language.flores for language in all_languages()]
    tokens = [*_CONTROL, *pieces, *codes, _MASK]
    rows = {token: row for row, token in enumerate(tokens)}
    special = {"bos_token": "<s>", "eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>", "mask_token": _MASK}
    added = [
        {"id": rows[token], "content": token, "special": True}
        | dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
        for token in (*_CONTROL, *codes, _MASK)
    ]
    files: dict[str, object] = {
        # A list of tokens and their rows, and nothing that cuts text: that is the SentencePiece model's part.
        "tokenizer.json": {
            "version": "1.0",
            "added_tokens": added,
            "model": {"type": "BPE", "unk_token": "<unk>", "vocab": rows, "merges": []},
        },
        "special_tokens_map.json": {**special, "additional_special_tokens": codes},
        "tokenizer_config.json": {**special, "tokenizer_class": "NllbTokenizer", "model_max_length": 1024},
    }
    for name, value in files.items():
        (folder / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return len(_CONTROL) + len(pieces) + len(codes) + _BEHIND
