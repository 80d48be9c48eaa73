"""Signs that hang on letters of Hebrew and Arabic, and that the same word has here and has not there."""

from typing import Final

# For classes of characters in expressions. The maqaf (U+05BE) is a hyphen, the sof pasuq (U+05C3) a stop, and the paseq
# (U+05C0) a bar between words.
HEBREW: Final = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
ARABIC: Final = "\u0610-\u061a\u064b-\u065f\u0670"
# Signs over and beside the letters of the Quran.
QURANIC: Final = "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
