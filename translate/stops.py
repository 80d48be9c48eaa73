"""The marks that end sentences, in the scripts of the 202 languages."""

from typing import Final

# Behind a statement: Latin and most others, Chinese and Japanese, Devanagari and its relatives, Arabic of Urdu,
# Armenian, Ethiopic, Tibetan, Burmese, Khmer, Ol Chiki.
FULL_STOPS: Final = ".。｡।۔։።།။។᱾"
# Behind any sentence, a verse and a chapter too. The Armenian question mark stands in the last word, and hardly ever
# behind it.
ENDS: Final = f"{FULL_STOPS}॥៕!?…！？؟՞፧"
# Scripts that end sentences with a blank.
STOPLESS: Final = frozenset({"Thai", "Laoo"})
