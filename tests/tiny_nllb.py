"""Tiny checkpoints with the files of the real NLLB-200 and M2M100: they translate nothing, but load and decode alike.

The weights are random. What they exercise is the plumbing: files, tokenisation, language codes, decoding, conversion.
Row numbers of the vocabulary follow the real ones: `<s>` 0, `<pad>` 1, `</s>` 2, `<unk>` 3, then the pieces (the number
in the SentencePiece model plus one), then the language codes; NLLB has `<mask>` and two unused rows behind them.
"""

import base64
import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from translate.languages import all_languages

NLLB_FILES: Final = frozenset(
    {
        "config.json",
        "generation_config.json",
        "pytorch_model.bin",
        "sentencepiece.bpe.model",
        "special_tokens_map.json",
        "tokenizer.json",
        "tokenizer_config.json",
    }
)
CONTROL: Final = ("<s>", "<pad>", "</s>", "<unk>")
PIECES: Final = 700
# `<mask>` and the two rows behind it, which no text ever writes.
NLLB_UNUSED: Final = 3
_MASK: Final = {"content": "<mask>", "lstrip": True, "normalized": True, "rstrip": False, "single_word": False}
_SPECIAL: Final = {
    "bos_token": "<s>",
    "cls_token": "<s>",
    "eos_token": "</s>",
    "pad_token": "<pad>",
    "sep_token": "</s>",
    "unk_token": "<unk>",
}
# Who, does what, to what: three columns a language, from which sentences are drawn.
_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "en": (
        "the old miller/our neighbour/a young doctor/the harbour master/my sister/nobody here/the last bus driver",
        "repaired/sold/painted/forgot/carried home/described/measured twice",
        "the broken bridge/seven small boats/a letter from Lisbon/the garden wall/3,500 bricks/the second chapter",
    ),
    "pt": (
        "o velho moleiro/a nossa vizinha/um jovem médico/o capitão do porto/minha irmã/ninguém aqui/o motorista",
        "consertou/vendeu/pintou/esqueceu/levou para casa/descreveu/mediu duas vezes",
        "a ponte quebrada/sete barcos pequenos/uma carta de Lisboa/o muro do jardim/3.500 tijolos/o segundo capítulo",
    ),
    "he": (
        "הטוחן הזקן/השכנה שלנו/רופא צעיר/מנהל הנמל/אחותי/איש כאן/נהג האוטובוס",
        "תיקן/מכר/צבע/שכח/נשא הביתה/תיאר/מדד פעמיים",
        "את הגשר השבור/שבע סירות קטנות/מכתב מליסבון/את חומת הגן/3,500 לבנים/את הפרק השני",
    ),
    "ar": (
        "الطحان العجوز/جارتنا/طبيب شاب/مدير الميناء/أختي/لا أحد هنا/سائق الحافلة",
        "أصلح/باع/دهن/نسي/حمل إلى البيت/وصف/قاس مرتين",
        "الجسر المكسور/سبعة قوارب صغيرة/رسالة من لشبونة/جدار الحديقة/3500 طوبة/الفصل الثاني",
    ),
    "kk": (
        "қарт диірменші/көршіміз/жас дәрігер/порт бастығы/қарындасым/мұнда ешкім/соңғы автобус жүргізушісі",
        "жөндеді/сатты/бояды/ұмытты/үйге апарды/сипаттады/екі рет өлшеді",
        "сынған көпірді/жеті шағын қайықты/Лиссабоннан келген хатты/бақ қабырғасын/3500 кірпішті/екінші тарауды",
    ),
    "ru": (
        "старый мельник/наша соседка/молодой врач/начальник порта/моя сестра/никто здесь/водитель автобуса",
        "починил/продал/покрасил/забыл/отнёс домой/описал/измерил дважды",
        "сломанный мост/семь маленьких лодок/письмо из Лиссабона/стену сада/3500 кирпичей/вторую главу",
    ),
    "zh-Hans": (
        "老磨坊主/我们的邻居/年轻的医生/港口负责人/我的姐姐/这里没有人/最后的司机",
        "修好了/卖掉了/粉刷了/忘记了/带回家了/描述了/量了两次",
        "断桥/七条小船/里斯本的来信/花园的墙/3500块砖/第二章",
    ),
}


def sentences(lang: str, count: int, *, seed: int = 0) -> list[str]:
    """Return distinct sentences in one of the languages that the tiny models have pieces for."""
    chosen = random.Random(f"{lang} {seed}")
    columns = [column.split("/") for column in _WORDS[lang]]
    space, stop = ("", "。") if lang.startswith("zh") else (" ", ".")
    drawn: dict[str, None] = {}
    while len(drawn) < count:
        clauses = [space.join(chosen.choice(column) for column in columns) for _ in range(chosen.choice((1, 1, 2, 3)))]
        text = f",{space}".join(clauses) + stop
        drawn[text[0].upper() + text[1:]] = None
    return list(drawn)


def build_nllb(
    folder: Path,
    *,
    seed: int = 0,
    tokenizer_json: bool = True,
    safetensors: bool = False,
    vocabulary_only: bool = False,
) -> Path:
    """Write a tiny NLLB-200 checkpoint; without `tokenizer_json` it is the trap that transformers 5 falls into."""
    rows = write_nllb_vocabulary(folder, _lines(), PIECES, tokenizer_json=tokenizer_json)
    if vocabulary_only:
        return folder
    model = _random_model(rows, NLLB_UNUSED, seed)
    return write_nllb_model(folder, model, SETTINGS, rows, safetensors=safetensors)


def write_nllb_vocabulary(folder: Path, lines: Iterable[str], pieces: int, *, tokenizer_json: bool = True) -> int:
    """Make a folder with the tokenizer files of NLLB-200, for pieces trained on `lines`; return the model's rows."""
    folder.mkdir(parents=True)
    trained, charsmap = _train_pieces(folder, lines, pieces)
    codes = [language.flores for language in all_languages()]
    if tokenizer_json:
        _write(folder / "tokenizer.json", _tokenizer(trained, codes, charsmap))
    _write(
        folder / "special_tokens_map.json",
        {**_SPECIAL, "mask_token": _MASK, "additional_special_tokens": codes},
    )
    _write(
        folder / "tokenizer_config.json",
        {
            **_SPECIAL,
            "mask_token": {**_MASK, "__type": "AddedToken"},
            "additional_special_tokens": None,
            "model_max_length": 1024,
            "name_or_path": "facebook/nllb-200-distilled-600M",
            "sp_model_kwargs": {},
            "special_tokens_map_file": None,
            "src_lang": None,
            "tgt_lang": None,
            "tokenizer_class": "NllbTokenizer",
        },
    )
    return len(CONTROL) + len(trained) + len(codes) + NLLB_UNUSED


def build_m2m100(folder: Path, *, seed: int = 7) -> Path:
    """Write a tiny M2M100 checkpoint: no tokenizer.json, as in the published ones."""
    folder.mkdir(parents=True)
    pieces, _ = _train_pieces(folder, _lines(), PIECES)
    from transformers.models.m2m_100.tokenization_m2m_100 import FAIRSEQ_LANGUAGE_CODES

    codes = [f"__{code}__" for code in FAIRSEQ_LANGUAGE_CODES["m2m100"]]
    _write(folder / "vocab.json", {token: row for row, token in enumerate((*CONTROL, *pieces))})
    _write(folder / "special_tokens_map.json", {**_SPECIAL, "additional_special_tokens": codes})
    _write(
        folder / "tokenizer_config.json",
        {
            **_SPECIAL,
            "language_codes": "m2m100",
            "model_max_length": 1024,
            "num_madeup_words": 8,
            "sp_model_kwargs": {},
            "src_lang": None,
            "tgt_lang": None,
            "tokenizer_class": "M2M100Tokenizer",
        },
    )
    rows = len(CONTROL) + len(pieces) + len(codes) + 8
    return write_nllb_model(folder, _random_model(rows, 8, seed), SETTINGS, rows)


def shared(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """Build a folder once a test session, whichever fixture asks first, and return it. Tests must not change it."""
    folder = factory.getbasetemp() / name
    if not folder.exists():
        build(folder)
    return folder


def _lines() -> Iterator[str]:
    for lang in _WORDS:
        yield from sentences(lang, 80, seed=99)


def _train_pieces(folder: Path, lines: Iterable[str], size: int) -> tuple[list[str], bytes]:
    """Train a SentencePiece model as NLLB's was; return its pieces but for the control ones, and its normaliser."""
    import sentencepiece
    import sentencepiece.sentencepiece_model_pb2 as model_format

    path = folder / "sentencepiece.bpe.model"
    with path.open("wb") as file:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(lines),
            model_writer=file,
            model_type="bpe",
            vocab_size=size,
            character_coverage=1.0,
            normalization_rule_name="nmt_nfkc",
            num_threads=1,
            minloglevel=2,
        )
    proto: Any = getattr(model_format, "ModelProto")()  # noqa: B009 - generated, invisible to mypy
    proto.ParseFromString(path.read_bytes())
    return [piece.piece for piece in proto.pieces][3:], proto.normalizer_spec.precompiled_charsmap


def _tokenizer(pieces: list[str], codes: list[str], charsmap: bytes) -> dict[str, Any]:
    """Describe the same tokenizer to the `tokenizers` library, in the spelling of the published files of 2022."""
    rows = {token: row for row, token in enumerate((*CONTROL, *pieces, *codes, "<mask>"))}
    blanks = {"type": "Metaspace", "replacement": "▁", "str_rep": "▁", "add_prefix_space": True}
    end, language, text = (
        {"SpecialToken": {"id": "</s>", "type_id": 0}},
        {"SpecialToken": {"id": "eng_Latn", "type_id": 0}},
        "A",
    )
    added = [
        {
            "id": rows[token],
            "content": token,
            "single_word": False,
            "lstrip": token == "<mask>",
            "rstrip": False,
            "normalized": token == "<mask>",
            "special": True,
        }
        for token in (*CONTROL, *codes, "<mask>")
    ]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "Precompiled", "precompiled_charsmap": base64.b64encode(charsmap).decode()},
                {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "},
            ],
        },
        "pre_tokenizer": blanks,
        # Until April 2023 the code stood behind `</s>`: whoever trusts this template feeds the old layout.
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{"Sequence": {"id": text, "type_id": 0}}, end, language],
            "pair": [{"Sequence": {"id": text, "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}, end, language],
            "special_tokens": {
                token: {"id": token, "ids": [rows[token]], "tokens": [token]} for token in ("</s>", "eng_Latn")
            },
        },
        "decoder": blanks,
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": "<unk>",
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": True,
            "vocab": rows,
            "merges": list(_merges(pieces)),
        },
    }


def _merges(pieces: list[str]) -> Iterator[str]:
    """Yield the pairs that merge into each piece, in the order in which SentencePiece prefers the results."""
    known = {piece: number for number, piece in enumerate(pieces)}
    for piece in pieces:
        pairs = [(piece[:at], piece[at:]) for at in range(1, len(piece))]
        for left, right in sorted(
            (pair for pair in pairs if pair[0] in known and pair[1] in known),
            key=lambda pair: tuple(map(known.get, pair)),
        ):
            yield f"{left} {right}"


# As in the published config.json, but small.
SETTINGS: Final[dict[str, Any]] = {
    "d_model": 48,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 96,
    "decoder_ffn_dim": 96,
    "max_position_embeddings": 1024,
    "activation_function": "relu",
    "scale_embedding": True,
    "encoder_layerdrop": 0,
    "decoder_layerdrop": 0,
    "dropout": 0.1,
    "attention_dropout": 0.1,
    "activation_dropout": 0.0,
    "init_std": 0.02,
    "bos_token_id": 0,
    "pad_token_id": 1,
    "eos_token_id": 2,
    "decoder_start_token_id": 2,
}


def write_nllb_model(
    folder: Path, model: Any, settings: Mapping[str, Any], rows: int, *, safetensors: bool = False
) -> Path:
    """Write a model, its settings and its settings for decoding, as the published checkpoints have them."""
    import torch

    if safetensors:
        model.save_pretrained(folder)
    else:
        # Tied weights stay one in the file, as in the published ones.
        torch.save(dict(model.state_dict()), folder / "pytorch_model.bin")
    _write(
        folder / "config.json",
        {
            **settings,
            "architectures": ["M2M100ForConditionalGeneration"],
            "is_encoder_decoder": True,
            "max_length": 200,
            "model_type": "m2m_100",
            "num_hidden_layers": settings["encoder_layers"],
            "torch_dtype": "float32",
            "transformers_version": "4.21.0.dev0",
            "use_cache": True,
            "vocab_size": rows,
        },
    )
    _write(
        folder / "generation_config.json",
        {
            "_from_model_config": True,
            "bos_token_id": 0,
            "decoder_start_token_id": 2,
            "eos_token_id": 2,
            "max_length": 200,
            "pad_token_id": 1,
            "transformers_version": "4.27.0.dev0",
        },
    )
    return folder


def _random_model(rows: int, unused: int, seed: int) -> Any:
    import torch
    from transformers import M2M100Config, M2M100ForConditionalGeneration

    model: Any = M2M100ForConditionalGeneration(M2M100Config(vocab_size=rows, **SETTINGS))
    model.eval()
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weights in sorted(model.named_parameters()):
            if weights.dim() > 1:
                # Wider than in training: the output must depend on the input, or a mix-up would go unseen.
                weights.normal_(0.0, 0.2, generator=generator)
            else:
                weights.fill_(1.0 if name.endswith("layer_norm.weight") else 0.0)
        embeddings = model.model.shared.weight
        embeddings[1].zero_()
        # Rows that a trained model never writes, and an end of sentence that comes often enough.
        embeddings[-unused:] *= 0.01
        embeddings[2] *= 6.0
    return model


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
