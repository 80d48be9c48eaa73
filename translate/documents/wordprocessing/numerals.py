"""Numbers as lists write them."""

from collections.abc import Callable
from typing import Final

from translate.roman import LARGEST, roman

_HEBREW: Final = ("אבגדהוזחט", "יכלמנסעפצ", "קרשת")
_HEBREW_LETTERS: Final = "אבגדהוזחטיכלמנסעפצקרשת"
_ARABIC_LETTERS: Final = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
_CHINESE: Final = "零一二三四五六七八九"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"


def numeral(number: int, form: str) -> str:
    """Return a number in one of the forms of WordprocessingML; forms that are not known are written in digits."""
    if form in ("none", "bullet"):
        return ""
    return _FORMS.get(form, str)(number) if number > 0 else str(number)


def _repeated(letters: str) -> Callable[[int], str]:
    """After the last letter come two of the first: z, aa, bb."""
    return lambda number: letters[(number - 1) % len(letters)] * min((number - 1) // len(letters) + 1, 20)


def _roman(number: int) -> str:
    return roman(number) if number <= LARGEST else str(number)


def _hebrew(number: int) -> str:
    """Letters as numbers; 15 and 16 are not written with the letters of the Name."""
    if number >= 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    text = "ת" * (hundreds // 4) + (_HEBREW[2][hundreds % 4 - 1] if hundreds % 4 else "")
    if rest in (15, 16):
        return text + ("טו" if rest == 15 else "טז")
    tens, ones = divmod(rest, 10)
    return text + (_HEBREW[1][tens - 1] if tens else "") + (_HEBREW[0][ones - 1] if ones else "")


def _chinese(number: int) -> str:
    if number >= 100:
        return "".join(_CHINESE[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    return (_CHINESE[tens] if tens > 1 else "") + ("十" if tens else "") + (_CHINESE[ones] if ones or not tens else "")


def _other_digits(zero: str) -> Callable[[int], str]:
    return lambda number: "".join(chr(ord(zero) + int(digit)) for digit in str(number))


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _repeated(_LATIN),
    "upperLetter": _repeated(_LATIN.upper()),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "hebrew1": _hebrew,
    "hebrew2": _repeated(_HEBREW_LETTERS),
    "arabicAlpha": _repeated(_ARABIC_LETTERS),
    "arabicAbjad": _repeated(_ABJAD),
    "russianLower": _repeated(_RUSSIAN),
    "russianUpper": _repeated(_RUSSIAN.upper()),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "ideographDigital": lambda number: "".join(_CHINESE[int(digit)] for digit in str(number)),
    "taiwaneseCounting": _chinese,
    "japaneseCounting": _chinese,
    "hindiNumbers": _other_digits("०"),
    "hindiCounting": _other_digits("०"),
    "thaiNumbers": _other_digits("๐"),
    "decimalEnclosedCircle": lambda number: chr(0x245F + number) if number <= 20 else str(number),
    "numberInDash": lambda number: f"- {number} -",
    "chicago": _repeated("*†‡§"),
}
