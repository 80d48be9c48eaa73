"""Whether a converted model is what it should be: its codes, its numbers, its pieces, its weights."""

from pathlib import Path
from typing import Final

from translate.engines.devices import CPU
from translate.engines.families import END, FAMILIES, Family
from translate.engines.load_failure import Loading, load_failure
from translate.engines.tokens import open_tokens
from translate.engines.vocabulary import TOKENIZER, vocabulary_of_checkpoint, vocabulary_of_ct2
from translate.errors import ModelError
from translate.models.folders import InstalledModel, recognise, weight_files

SENTENCE: Final = "How was your day?"
# Of the published NLLB-200, as its documentation has it: `eng_Latn`, the pieces, `</s>`.
_PUBLISHED_SIZE: Final = 256_206
_PUBLISHED_TOKENS: Final = (256_047, 13_374, 1_398, 4_260, 4_039, 248_130, 2)
# Behind the pieces of every NLLB stand 202 codes, <mask> and the rest of a row of 206; eng_Latn is the 47th.
_NLLB_TAIL: Final = 206
_ENGLISH_AT: Final = 47
# Families of which every original has every code.
_COMPLETE: Final = frozenset({"nllb", "m2m100"})


def check_model(folder: Path, *, published: bool = False) -> InstalledModel:
    """Return the model in a folder of CTranslate2 after looking into it.

    `published` says that it is an original and no fine-tune, whose vocabulary may be a row or two longer. Reads the
    weights once. Raises ModelError that says what is wrong, and what to do.
    """
    model = recognise(folder)
    if model.family is None or model.layout != "ct2":
        raise ModelError(f"{folder} is not a converted model: run 'diglot models convert {folder} NAME'")
    family = FAMILIES[model.family]
    if (folder / "shared_vocabulary.json").is_file() or (folder / "shared_vocabulary.txt").is_file():
        vocabulary = vocabulary_of_ct2(folder)
        numbers = {token: number for number, token in enumerate(vocabulary)}
        _check_codes(folder, family, numbers, published=published)
        if published and family.name == "nllb":
            _check_nllb_numbers(folder, numbers)
        if (folder / TOKENIZER).is_file() and family.name == "nllb":
            _check_against_tokenizer(folder, family, numbers)
        _check_sentence(folder, family, numbers)
    _check_weights(folder)
    return model


def _check_codes(folder: Path, family: Family, numbers: dict[str, int], *, published: bool) -> None:
    """All codes must be in the vocabulary of an original; a fine-tune may have been pruned to some of them."""
    missing = [code for code in family.codes.values() if code not in numbers]
    if len(missing) > (0 if published and family.name in _COMPLETE else max(len(family.codes) - 1, 0)):
        raise ModelError(
            f"{folder}: the vocabulary lacks {len(missing)} language codes, {missing[0]} for one: the tokenizer files "
            "did not fit; pull or convert the model again"
        )


def _check_nllb_numbers(folder: Path, numbers: dict[str, int]) -> None:
    expected = len(numbers) - _NLLB_TAIL + _ENGLISH_AT
    if numbers.get("eng_Latn") != expected:
        raise ModelError(
            f"{folder}: eng_Latn has the number {numbers.get('eng_Latn')} and not {expected}, so outputs would be in "
            "the wrong language: pull the model again"
        )


def _check_against_tokenizer(folder: Path, family: Family, numbers: dict[str, int]) -> None:
    for token, number in vocabulary_of_checkpoint(folder, family).items():
        if numbers.get(token) != number:
            raise ModelError(
                f"{folder}: {token!r} has the number {numbers.get(token)} in the model and {number} in {TOKENIZER}: "
                "pull the model again"
            )


def _check_sentence(folder: Path, family: Family, numbers: dict[str, int]) -> None:
    """A sentence must become the published tokens, or in another vocabulary come back as it was."""
    tokens = open_tokens(folder)
    pieces = tokens.encode(SENTENCE)
    if len(numbers) == _PUBLISHED_SIZE and family.name == "nllb":
        found = tuple(numbers.get(token, -1) for token in ("eng_Latn", *pieces, END))
        if found != _PUBLISHED_TOKENS:
            raise ModelError(
                f"{folder}: {SENTENCE!r} becomes the tokens {list(found)} and not {list(_PUBLISHED_TOKENS)}: the "
                "tokenizer is not NLLB-200's; pull the model again"
            )
    elif tokens.decode(pieces) != SENTENCE:
        raise ModelError(
            f"{folder}: {SENTENCE!r} comes back from the tokenizer as {tokens.decode(pieces)!r}: the tokenizer files "
            "are damaged; pull the model again"
        )


def _check_weights(folder: Path) -> None:
    import ctranslate2

    try:
        ctranslate2.Translator(str(folder), device="cpu", intra_threads=1)
    except (RuntimeError, ValueError, MemoryError, IndexError) as error:
        raise load_failure(
            error,
            Loading(
                files=tuple(weight_files(folder, "ct2")),
                runtime="CTranslate2",
                device=CPU,
                compute_type="the arithmetic that it is stored in",
                again="pull or convert the model again",
            ),
        ) from error
