"""Which writing system a character belongs to, without a model: the first evidence about a text's language."""

import bisect
import re
from collections import Counter
from functools import lru_cache
from typing import Final

# (first, last, script) of the blocks that matter to the 202 languages; Han stands for what Hans, Hant and Jpan share.
_BLOCKS = (
    (0x0041, 0x005A, "Latn"),
    (0x0061, 0x007A, "Latn"),
    (0x00AA, 0x00AA, "Latn"),
    (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x02B8, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0531, 0x058F, "Armn"),
    (0x0591, 0x05F4, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x0860, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1C50, 0x1C7F, "Olck"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2D00, 0x2D2F, "Geor"),
    (0x2D30, 0x2D7F, "Tfng"),
    (0x2D80, 0x2DDF, "Ethi"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x3005, 0x3007, "Han"),
    (0x3041, 0x30FF, "Kana"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Han"),
    (0x4E00, 0x9FFF, "Han"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xAC00, 0xD7A3, "Hang"),
    (0xF900, 0xFAFF, "Han"),
    (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF66, 0xFF9D, "Kana"),
    (0x20000, 0x323AF, "Han"),
)
_STARTS = [first for first, _, _ in _BLOCKS]

# Scripts whose letters have an upper and a lower form; in any other a line's first letter says nothing.
CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
# Scripts that put no space between words: lines are joined without one.
UNSPACED = frozenset({"Han", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
# Marks and figures as wide as a Chinese character, and Japanese marks of half that width: no space stands beside them.
# For a class of characters in an expression.
WIDE: Final = "\u3000-\u303f\uff00-\uff65"
_WIDE: Final = re.compile(f"[{WIDE}]")
# What the scripts of languages are made of, where it is not one by the same name.
_MADE_OF: Final = {"Hans": frozenset({"Han"}), "Hant": frozenset({"Han"}), "Jpan": frozenset({"Han", "Kana"})}
# How much of a text is looked at; beyond it, more letters change no verdict.
SAMPLE = 1200


@lru_cache(maxsize=4096)
def script_of(character: str) -> str | None:
    """Return the script of a letter, None for what no script owns (digits, punctuation, spaces, rare scripts)."""
    return block_of(character) if character.isalpha() else None


def block_of(character: str) -> str | None:
    """Return the script in whose block a character stands, letter or not: its digits, vowel signs and marks too."""
    code = ord(character)
    at = bisect.bisect_right(_STARTS, code) - 1
    if at < 0 or code > _BLOCKS[at][1]:
        return None
    return _BLOCKS[at][2]


def is_unspaced(character: str) -> bool:
    """Tell whether a character is a letter of a script that puts no space between words, or one of its wide marks."""
    return script_of(character) in UNSPACED or _WIDE.match(character) is not None


def scripts_in(script: str) -> frozenset[str]:
    """Return the scripts, as `script_of` tells them, that a language's script is made of: `Jpan` of Han and Kana."""
    return _MADE_OF.get(script, frozenset({script}))


def count_scripts(text: str) -> Counter[str]:
    """Count the letters of the first part of `text` by script."""
    counts: Counter[str] = Counter()
    for character, number in Counter(text[:SAMPLE]).items():
        script = script_of(character)
        if script:
            counts[script] += number
    return counts


def main_script(text: str) -> str | None:
    """Return the script that most letters of `text` are in, None when it has none that we know."""
    counts = count_scripts(text)
    return counts.most_common(1)[0][0] if counts else None
