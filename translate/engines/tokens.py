"""Text to pieces and back, by the tokenizer that lies in a model's folder: the same one for every engine.

User text is text: `</s>` or `eng_Latn` written in a document must come out as ordinary pieces, and no template may add
tokens, since each family has its own layout (see families).
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Final

from translate.engines.damage import damage
from translate.engines.families import CONTROL
from translate.engines.vocabulary import TOKENIZER, sentencepiece_model
from translate.errors import ModelError

BLANK: Final = "\u2581"  # how pieces write a space
_SAMPLES: Final = 200


class Tokens(ABC):
    """A tokenizer without state: may be used from several threads."""

    @abstractmethod
    def encode(self, text: str) -> list[str]:
        """Return the pieces of a text, without any special token."""

    def decode(self, pieces: Sequence[str]) -> str:
        """Return the text of pieces."""
        return "".join(pieces).replace(BLANK, " ").strip()

    @abstractmethod
    def sample(self) -> list[str]:
        """Return some ordinary pieces, by which one sees whether this tokenizer belongs to a vocabulary."""


class SentencePieceTokens(Tokens):
    """A SentencePiece model. Characters that the model lacks keep their surface as a piece of their own."""

    def __init__(self, path: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        try:
            self._processor: Any = SentencePieceProcessor(model_file=str(path))
        except (RuntimeError, OSError) as error:
            reason = damage(path) or "is no SentencePiece model, or cut short"
            raise ModelError(f"{path} {reason}: download it again") from error

    def encode(self, text: str) -> list[str]:
        """Return the pieces of a text; see Tokens."""
        pieces: list[str] = self._processor.encode(text, out_type=str)
        return pieces

    def sample(self) -> list[str]:
        """Return pieces spread evenly over the model; see Tokens."""
        size: int = self._processor.get_piece_size()
        return [self._processor.id_to_piece(number) for number in range(3, size, max(1, size // _SAMPLES))]


class JsonTokens(Tokens):
    """A tokenizer.json of the `tokenizers` library."""

    def __init__(self, path: Path) -> None:
        import tokenizers

        try:
            self._tokenizer: Any = tokenizers.Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises nothing narrower
            reason = damage(path) or f"is no tokenizer, or cut short ({error})"
            raise ModelError(f"{path} {reason}: download it again") from error
        # A sentence that holds the name of a special token is still only a sentence; and nothing may be cut in silence.
        self._tokenizer.encode_special_tokens = True
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def encode(self, text: str) -> list[str]:
        """Return the pieces of a text; see Tokens."""
        pieces: list[str] = self._tokenizer.encode(text, add_special_tokens=False).tokens
        return pieces

    def sample(self) -> list[str]:
        """Return pieces spread evenly over the vocabulary; see Tokens."""
        vocabulary: dict[str, int] = self._tokenizer.get_vocab(with_added_tokens=False)
        pieces = sorted(vocabulary.keys() - CONTROL)
        return pieces[:: max(1, len(pieces) // _SAMPLES)]


def open_tokens(folder: Path) -> Tokens:
    """Open the tokenizer in a model's folder; SentencePiece first, since it alone keeps unknown characters readable."""
    model = sentencepiece_model(folder)
    if model is not None:
        return SentencePieceTokens(model)
    return JsonTokens(folder / TOKENIZER)


def check_tokens(tokens: Tokens, vocabulary: Collection[str], folder: Path, *, common: float = 0.9) -> None:
    """Raise ModelError when a tokenizer writes pieces that the model does not know: its output would be garbage.

    `common` is the share of them that belongs to it at least.
    """
    sample = tokens.sample()
    known = sum(piece in vocabulary for piece in sample)
    # A few pieces may be missing: vocabularies were pruned by frequency after the pieces had been trained.
    if sample and known < common * len(sample):
        raise ModelError(
            f"{folder}: the tokenizer is of another model ({known} of {len(sample)} sampled pieces are in the "
            "vocabulary): copy the tokenizer files of the checkpoint that the model was made from"
        )
