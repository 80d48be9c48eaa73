"""A SentencePiece model of NLLB's size, made here: the real one cannot be had everywhere, and its size decides speed.

The pieces are what frequency lists of 42 languages offer (whole words, and the beginnings and endings of words), all
characters, and the words of our samples that are not Latin; scripts without a list are filled up with invented words.
So a sentence has about as many tokens as with the real model, and each language its own part of the vocabulary.
"""

import math
import random
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from translate.engines.tokens import BLANK
from translate.scripts import main_script

# A word costs the logarithm of its frequency; a part of one more than most words, and a single character more still.
_PART: Final = -11.0
_CHARACTER: Final = -16.0
_FILLER: Final = -20.0
_WORDS_OF_A_LIST: Final = 3000
# English is the largest part of what NLLB was trained on.
_WORDS_OF_ENGLISH: Final = 8000
_PARTS_OF_A_LIST: Final = 1500
_PART_LENGTHS: Final = (2, 3, 4)
# The first letters of scripts without a list: Armenian, Georgian, Ethiopic, Khmer, Burmese, Tamil, Thai, Cyrillic …
_FILLED: Final = (
    (0x0430, 0x044F), (0x0561, 0x0586), (0x05D0, 0x05EA), (0x0627, 0x064A), (0x0905, 0x0939), (0x0985, 0x09B9),
    (0x0A05, 0x0A39), (0x0A85, 0x0AB9), (0x0B85, 0x0BB9), (0x0C05, 0x0C39), (0x0E01, 0x0E2E), (0x0E81, 0x0EAE),
    (0x1000, 0x1020), (0x10D0, 0x10F0), (0x1200, 0x1248), (0x1780, 0x17A2), (0xAC00, 0xD7A3), (0x4E00, 0x9FA5),
)  # fmt: skip
# Half of the filling is Latin: of NLLB's 202 languages 126 are written so.
_LATIN: Final = "abcdefghijklmnopqrstuvwxyzáàâãäåāăąçćčďđéèêëēėęěğģíìîïīıķľłļñńňņóòôõöőøřśšşťţúùûüūůűýźžżɓɗəɛŋɔ"


def write_pieces(path: Path, count: int, texts: Iterable[str]) -> list[str]:
    """Write a SentencePiece model of so many pieces to `path`, and return its pieces without the three special ones."""
    import sentencepiece.sentencepiece_model_pb2 as model_format

    scores = _scores(texts)
    wanted = count - 3
    chosen = sorted(scores, key=lambda piece: (-scores[piece] if len(piece) > 1 else -math.inf, piece))[:wanted]
    for piece in _invented():
        if len(chosen) >= wanted:
            break
        if piece not in scores:
            scores[piece] = _FILLER
            chosen.append(piece)
    proto: Any = getattr(model_format, "ModelProto")()  # noqa: B009 - generated, invisible to mypy
    for token, kind in (("<unk>", 2), ("<s>", 3), ("</s>", 3)):
        proto.pieces.add(piece=token, score=0.0, type=kind)
    for piece in chosen:
        proto.pieces.add(piece=piece, score=scores[piece], type=1)
    proto.trainer_spec.model_type = 1  # unigram: the only kind that takes any set of pieces
    proto.trainer_spec.vocab_size = count
    proto.normalizer_spec.name = "identity"
    path.write_bytes(proto.SerializeToString())
    return chosen


def _scores(texts: Iterable[str]) -> dict[str, float]:
    from wordfreq import available_languages, get_frequency_dict

    scores: dict[str, float] = {}

    def put(piece: str, score: float) -> None:
        if not any(character.isspace() for character in piece):
            scores[piece] = max(score, scores.get(piece, -math.inf))

    def put_list(words: list[tuple[str, float]]) -> None:
        parts: Counter[str] = Counter()
        for word, frequency in words:
            for form in (word, word.capitalize()):
                put(BLANK + form, math.log(frequency))
            for character in word + word.upper():
                put(character, _CHARACTER)
            for length in _PART_LENGTHS:
                parts[BLANK + word[:length]] += 1
                parts[word[-length:]] += 1
                parts[word[1 : 1 + length]] += 1
        del parts[""]
        for part, _ in parts.most_common(_PARTS_OF_A_LIST):
            put(part, _PART - 1 / len(part))

    put(BLANK, _CHARACTER)
    for code in sorted(available_languages("best")):
        words = get_frequency_dict(code, "best").items()
        put_list(list(words)[: _WORDS_OF_ENGLISH if code == "en" else _WORDS_OF_A_LIST])
    for character in map(chr, range(0x21, 0x7F)):
        put(character, _CHARACTER)
    for text in texts:
        seen = Counter(text.split())
        # Where there is a list, it decides which words are pieces; our own would else have every name as one.
        put_list(
            [(word, n / (50 * seen.total())) for word, n in seen.items() if main_script(word) not in (None, "Latn")]
        )
        for character in text:
            put(character, _CHARACTER)
    return scores


def _invented() -> Iterator[str]:
    """Yield words that no one has written: half of them Latin, the others script by script. Always the same."""
    chosen = random.Random(202)
    alphabets = [
        "".join(letter for letter in map(chr, range(first, last + 1)) if unicodedata.category(letter)[0] == "L")
        for first, last in _FILLED
    ]
    while True:
        for alphabet in alphabets:
            for letters in (_LATIN, alphabet):
                yield chosen.choice((BLANK, "")) + "".join(chosen.choices(letters, k=chosen.randint(3, 8)))
