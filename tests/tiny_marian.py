"""Tiny models with the files of Opus-MT and of a ready-made MADLAD-400: they translate nothing, but decode alike.

Opus-MT: `</s>` 0, `<unk>` 1, then the pieces of both languages and the codes of the targets, `<pad>` last, with which
the decoder starts. MADLAD-400: `<unk>` 0, with which the decoder starts, `<s>` 1, `</s>` 2, then codes such as `<2iw>`.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from tests.tiny_nllb import sentences

PIECES: Final = 260
MADLAD_CODES: Final = ("<2en>", "<2iw>", "<2pt>", "<2ru>", "<2kk>", "<2ar>")
_SHAPE: Final[dict[str, Any]] = {
    "d_model": 32,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 64,
    "decoder_ffn_dim": 64,
}


def build_marian(
    folder: Path,
    *,
    source: str = "en",
    targets: Sequence[str] = ("he",),
    codes: Sequence[str] = (),
    settings: dict[str, object] | None = None,
    name_or_path: str | None = None,
    seed: int = 2,
) -> Path:
    """Write a tiny checkpoint of Opus-MT.

    `codes` are the tokens of a model with several targets, such as `>>heb<<`. `settings` is what tokenizer_config.json
    says, by default the two languages; `name_or_path` is what config.json remembers of the original.
    """
    folder.mkdir(parents=True)
    source_pieces = _train(folder / "source.spm", [source])
    target_pieces = _train(folder / "target.spm", targets)
    tokens = list(dict.fromkeys(("</s>", "<unk>", *source_pieces, *target_pieces, *codes, "<pad>")))
    _write(folder / "vocab.json", {token: number for number, token in enumerate(tokens)})
    given = {"source_lang": source, "target_lang": targets[0]} if settings is None else settings
    _write(folder / "tokenizer_config.json", given)
    pad = len(tokens) - 1
    config: dict[str, Any] = {
        **_SHAPE,
        "activation_function": "swish",
        "architectures": ["MarianMTModel"],
        "bad_words_ids": [[pad]],
        "bos_token_id": 0,
        "decoder_start_token_id": pad,
        "decoder_vocab_size": len(tokens),
        "eos_token_id": 0,
        "forced_eos_token_id": 0,
        "is_encoder_decoder": True,
        "max_length": 512,
        "max_position_embeddings": 512,
        "model_type": "marian",
        "num_beams": 6,
        "pad_token_id": pad,
        "scale_embedding": True,
        "share_encoder_decoder_embeddings": True,
        "static_position_embeddings": True,
        "vocab_size": len(tokens),
    }
    if name_or_path is not None:
        config["_name_or_path"] = name_or_path
    _write(folder / "config.json", config)
    kept = ("bad_words_ids", "bos_token_id", "decoder_start_token_id", "eos_token_id", "forced_eos_token_id")
    also = ("max_length", "num_beams", "pad_token_id")
    _write(
        folder / "generation_config.json", {key: config[key] for key in (*kept, *also)} | {"renormalize_logits": True}
    )
    _write_marian(folder, config, seed)
    return folder


def build_madlad_ct2(folder: Path, *, seed: int = 3) -> Path:
    """Write a tiny folder of CTranslate2 like the ready-made ones of MADLAD-400: T5, and spiece.model beside it."""
    import torch
    from ctranslate2.converters.transformers import T5Loader
    from transformers import T5Config, T5ForConditionalGeneration

    folder.mkdir(parents=True)
    pieces = _train(folder / "spiece.model", ("en", "he", "pt"), codes=MADLAD_CODES)
    tokens = ["<unk>", "<s>", "</s>", *pieces]
    config: Any = T5Config(
        vocab_size=len(tokens),
        d_model=32,
        d_kv=8,
        d_ff=64,
        num_layers=2,
        num_heads=4,
        feed_forward_proj="gated-gelu",
        pad_token_id=1,
        eos_token_id=2,
    )
    model: Any = T5ForConditionalGeneration(config)
    model.eval()
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for _, weights in sorted(model.named_parameters()):
            if weights.dim() > 1:
                weights.normal_(0.0, 0.3, generator=generator)
        model.shared.weight[2] *= 4.0
    spec = T5Loader().get_model_spec(model)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = "<s>", "</s>", "<unk>"
    spec.config.decoder_start_token = "<unk>"
    spec.validate()
    spec.optimize()
    spec.save(str(folder))
    return folder


def _train(path: Path, langs: Iterable[str], *, codes: Sequence[str] = ()) -> list[str]:
    """Train a SentencePiece model and return its pieces but for the three control ones."""
    import sentencepiece

    with path.open("wb") as file:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([line for lang in langs for line in sentences(lang, 80, seed=99)]),
            model_writer=file,
            model_type="unigram",
            vocab_size=PIECES,
            hard_vocab_limit=False,
            character_coverage=1.0,
            user_defined_symbols=list(codes),
            num_threads=1,
            minloglevel=2,
        )
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [processor.id_to_piece(number) for number in range(3, processor.get_piece_size())]


def _write_marian(folder: Path, config: dict[str, Any], seed: int) -> None:
    import torch
    from transformers import MarianConfig, MarianMTModel

    model: Any = MarianMTModel(MarianConfig(**config))
    model.eval()
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weights in sorted(model.named_parameters()):
            if "embed_positions" in name:
                continue  # sinusoids, which are not learned
            if weights.dim() > 1:
                # Wider than in training: the output must depend on the input, or a mix-up would go unseen.
                weights.normal_(0.0, 0.6, generator=generator)
            else:
                weights.fill_(1.0 if name.endswith("layer_norm.weight") else 0.0)
        model.model.shared.weight[-1].zero_()
        # Not nothing, as in published models: whoever forgets the bias writes something else.
        model.final_logits_bias.normal_(0.0, 0.5, generator=generator)
        model.final_logits_bias[0, 0] += 8.0
    torch.save({name: value.clone() for name, value in model.state_dict().items()}, folder / "pytorch_model.bin")


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
