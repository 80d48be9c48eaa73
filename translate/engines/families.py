"""The families of checkpoints: the one place that knows how each writes languages, tokens and files.

NLLB and M2M100 have one architecture and one layout, as transformers has it since April 2023: the encoder reads
`[source code] pieces </s>`, the decoder is started with `</s>` and forced to begin with `[target code]`. Opus-MT and
MADLAD-400 are told the target with the source, and nothing is forced. See `Placement`; which languages one folder has
is said by `coverage`.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from translate.languages import all_languages

END: Final = "</s>"
UNKNOWN: Final = "<unk>"
CONTROL: Final = frozenset({"<s>", "<pad>", END, UNKNOWN, "<mask>"})
# The converter of CTranslate2 fills unused rows with such names; language codes that it did not find among them.
FILLER: Final = "madeupword"

# Where languages are written. `forced`: the source's code before the source, the target's as the forced beginning of
# the output. `token`: the target's code, if the model has any, as a token before the pieces of the source. `text`: the
# target's code in the string before it is cut, since the piece that stands for the space before it belongs to it.
Placement = Literal["forced", "token", "text"]


@dataclass(frozen=True, slots=True)
class Family:
    """What is common to the checkpoints of one family.

    `codes` are the language tokens by language tag; `source_codes` those that only the source may have; `code_pattern`
    is how any of them looks; `landmark` is one that every checkpoint has, None where the vocabulary does not tell.
    `rank` orders families by the quality of their translations, best first. `model_type` is what config.json calls the
    architecture, `tokenizer_classes` are the names by which a checkpoint's files call the family. `vocabulary_files`
    must be in a checkpoint, each with what it is for; `tokenizer_files` are those of which a folder of CTranslate2
    needs one. `positions` is how many tokens a source or an output may have. `common_pieces` is the share of its
    tokenizer's pieces that a model at least knows. `not_from_checkpoint` says why transformers' checkpoints of it are
    refused.
    """

    name: str
    title: str
    rank: int
    codes: Mapping[str, str]
    source_codes: Mapping[str, str]
    landmark: str | None
    code_pattern: re.Pattern[str]
    model_type: str
    tokenizer_classes: frozenset[str]
    vocabulary_files: Mapping[str, str]
    tokenizer_files: tuple[str, ...]
    max_source_tokens: int
    placement: Placement = "forced"
    positions: int = 1024
    common_pieces: float = 0.9
    not_from_checkpoint: str | None = None

    @property
    def tokenizer_words(self) -> str:
        """The files of which a folder of CTranslate2 needs one, in words."""
        return " or ".join(self.tokenizer_files)

    def source_code(self, lang: str) -> str | None:
        """Return the token that stands before a source text in this language, None when the family has none."""
        return self.codes.get(lang) or self.source_codes.get(lang)

    def target_code(self, lang: str) -> str | None:
        """Return the token with which an output in this language begins, None when the family has none."""
        return self.codes.get(lang)

    def is_text(self, token: str) -> bool:
        """Tell whether a token of an output is text: not a control token, a language code or a filler."""
        return token not in CONTROL and not token.startswith(FILLER) and not self.code_pattern.fullmatch(token)


# Each stands in the vocabulary as `__code__`; the ids are read from the checkpoint's own files.
# fmt: off
_M2M100_CODES: Final = (
    "af", "am", "ar", "ast", "az", "ba", "be", "bg", "bn", "br", "bs", "ca", "ceb", "cs",
    "cy", "da", "de", "el", "en", "es", "et", "fa", "ff", "fi", "fr", "fy", "ga", "gd",
    "gl", "gu", "ha", "he", "hi", "hr", "ht", "hu", "hy", "id", "ig", "ilo", "is", "it",
    "ja", "jv", "ka", "kk", "km", "kn", "ko", "lb", "lg", "ln", "lo", "lt", "lv", "mg",
    "mk", "ml", "mn", "mr", "ms", "my", "ne", "nl", "no", "ns", "oc", "or", "pa", "pl",
    "ps", "pt", "ro", "ru", "sd", "si", "sk", "sl", "so", "sq", "sr", "ss", "su", "sv",
    "sw", "ta", "th", "tl", "tn", "tr", "uk", "ur", "uz", "vi", "wo", "xh", "yi", "yo",
    "zh", "zu",
)
# fmt: on
# Where M2M100's code is not our language tag. Its Chinese is simplified, so traditional can only be a source.
_M2M100_TAGS: Final = {"no": "nb", "ns": "nso", "zh": "zh-Hans"}


def _m2m100_codes() -> dict[str, str]:
    known = {language.tag for language in all_languages()}
    tags = {_M2M100_TAGS.get(code, code): code for code in _M2M100_CODES}
    return {tag: f"__{code}__" for tag, code in tags.items() if tag in known}


NLLB: Final = Family(
    name="nllb",
    title="NLLB-200",
    rank=0,
    codes={language.tag: language.flores for language in all_languages()},
    source_codes={},
    landmark="eng_Latn",
    code_pattern=re.compile("[a-z]{3}_[A-Z][a-z]{3}"),
    model_type="m2m_100",
    tokenizer_classes=frozenset({"NllbTokenizer", "NllbTokenizerFast"}),
    # transformers 5 can build a tokenizer without it, and then every language code is <unk> or one off, in silence.
    vocabulary_files={"tokenizer.json": "it alone has the ids of the language codes"},
    tokenizer_files=("sentencepiece.bpe.model", "flores200_sacrebleu_tokenizer_spm.model", "tokenizer.json"),
    # The card allows 512 tokens, but quality falls from about 200 on.
    max_source_tokens=180,
)

M2M100: Final = Family(
    name="m2m100",
    title="M2M100",
    rank=4,
    codes=_m2m100_codes(),
    source_codes={"zh-Hant": "__zh__", "nn": "__no__"},
    landmark="__en__",
    code_pattern=re.compile("__[a-z]+__"),
    model_type="m2m_100",
    tokenizer_classes=frozenset({"M2M100Tokenizer"}),
    vocabulary_files={
        "vocab.json": "it has the ids of the pieces",
        "sentencepiece.bpe.model": "it cuts text into pieces",
        "special_tokens_map.json": "it lists the language codes",
    },
    tokenizer_files=("sentencepiece.bpe.model", "tokenizer.json"),
    max_source_tokens=180,
)

MADLAD: Final = Family(
    name="madlad",
    title="MADLAD-400",
    rank=2,
    # How the codes look; Hebrew is `<2iw>` or `<2he>`, and each folder's vocabulary says which: see coverage.
    codes={language.tag: f"<2{language.tag.partition('-')[0]}>" for language in all_languages()},
    source_codes={},
    landmark="<2en>",
    code_pattern=re.compile("<2[A-Za-z][A-Za-z_-]*>"),
    model_type="t5",
    tokenizer_classes=frozenset({"T5Tokenizer", "T5TokenizerFast"}),
    vocabulary_files={},
    tokenizer_files=("spiece.model", "tokenizer.json"),
    max_source_tokens=180,
    placement="text",
    not_from_checkpoint=(
        "transformers 5.0 to 5.15 load it wrong without a word, and converted with transformers 5 it has wrong scores: "
        "get a folder that was converted for CTranslate2, such as Heng666/madlad400-3b-mt-ct2-int8"
    ),
)

MARIAN: Final = Family(
    name="marian",
    title="Opus-MT",
    rank=3,
    codes={},  # each model has its own: see coverage
    source_codes={},
    landmark=None,
    code_pattern=re.compile(">>[A-Za-z][A-Za-z_-]*<<"),
    model_type="marian",
    tokenizer_classes=frozenset({"MarianTokenizer"}),
    vocabulary_files={
        "vocab.json": "it has the ids of the pieces",
        "source.spm": "it cuts the source into pieces",
    },
    tokenizer_files=("source.spm",),
    max_source_tokens=180,
    placement="token",
    positions=512,
    # The pieces of both languages were counted in the training text, and those that never occurred were left out.
    common_pieces=0.5,
)

# Relatives that are refused, by what their tokenizer's class or their folder is called, each with the reason.
REFUSED: Final = {
    "small100": (
        "SMaLL-100 is told the target where M2M100 is told the source, and its tokenizer does not load in transformers "
        "5: use M2M100 or NLLB-200"
    )
}

FAMILIES: Final = {family.name: family for family in (NLLB, M2M100, MADLAD, MARIAN)}


def family_of_vocabulary(tokens: Collection[str]) -> Family | None:
    """Return the family whose language codes are in a vocabulary, None when it is Opus-MT's or another model's."""
    return next((family for family in FAMILIES.values() if family.landmark and family.landmark in tokens), None)


def titles() -> str:
    """Return the names of the families, for a sentence."""
    *others, last = (family.title for family in FAMILIES.values())
    return f"{', '.join(others)} or {last}"


def refusal_of(name: str) -> str | None:
    """Return why a model with such a tokenizer class or folder name is refused, None when nothing is known of it."""
    plain = name.lower().replace("-", "").replace("_", "")
    return next((reason for called, reason in REFUSED.items() if called in plain), None)


def family_of_tokenizer(tokenizer_class: str) -> Family | None:
    """Return the family whose tokenizer class this is, None when it is another model's."""
    return next((family for family in FAMILIES.values() if tokenizer_class in family.tokenizer_classes), None)
