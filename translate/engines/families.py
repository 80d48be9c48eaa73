"""The families of checkpoints: the one place that knows how each writes languages, tokens and files.

Both are the M2M100 architecture with the same layout, as transformers has it since April 2023: the encoder reads
`[source code] pieces </s>`, the decoder is started with `</s>` and forced to begin with `[target code]`. They differ in
the codes and in the files that hold the vocabulary.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from translate.languages import all_languages

END: Final = "</s>"
UNKNOWN: Final = "<unk>"
CONTROL: Final = frozenset({"<s>", "<pad>", END, UNKNOWN, "<mask>"})
# The converter of CTranslate2 fills unused rows with such names; language codes that it did not find among them.
FILLER: Final = "madeupword"


@dataclass(frozen=True, slots=True)
class Family:
    """What is common to the checkpoints of one family.

    `codes` are the language tokens by language tag; `source_codes` those that only the source may have; `code_pattern`
    is how any of them looks; `landmark` is one that every checkpoint has. `rank` orders families by the quality of
    their translations, best first. `tokenizer_classes` are the names by which a checkpoint's files call the family.
    `vocabulary_files` must be there, each with what it is for.
    """

    name: str
    title: str
    rank: int
    codes: Mapping[str, str]
    source_codes: Mapping[str, str]
    landmark: str
    code_pattern: re.Pattern[str]
    tokenizer_classes: frozenset[str]
    vocabulary_files: Mapping[str, str]
    max_source_tokens: int

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
    tokenizer_classes=frozenset({"NllbTokenizer", "NllbTokenizerFast"}),
    # transformers 5 can build a tokenizer without it, and then every language code is <unk> or one off, in silence.
    vocabulary_files={"tokenizer.json": "it alone has the ids of the language codes"},
    # The card allows 512 tokens, but quality falls from about 200 on.
    max_source_tokens=180,
)

M2M100: Final = Family(
    name="m2m100",
    title="M2M100",
    rank=2,
    codes=_m2m100_codes(),
    source_codes={"zh-Hant": "__zh__", "nn": "__no__"},
    landmark="__en__",
    code_pattern=re.compile("__[a-z]+__"),
    tokenizer_classes=frozenset({"M2M100Tokenizer"}),
    vocabulary_files={
        "vocab.json": "it has the ids of the pieces",
        "sentencepiece.bpe.model": "it cuts text into pieces",
        "special_tokens_map.json": "it lists the language codes",
    },
    max_source_tokens=180,
)

FAMILIES: Final = {family.name: family for family in (NLLB, M2M100)}


def family_of_vocabulary(tokens: Collection[str]) -> Family | None:
    """Return the family whose language codes are in a vocabulary, None when it is another model's."""
    return next((family for family in FAMILIES.values() if family.landmark in tokens), None)


def family_of_tokenizer(tokenizer_class: str) -> Family | None:
    """Return the family whose tokenizer class this is, None when it is another model's."""
    return next((family for family in FAMILIES.values() if tokenizer_class in family.tokenizer_classes), None)
