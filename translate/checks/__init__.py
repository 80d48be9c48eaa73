"""What is wrong with a translation: one file a check, each looking for one fault and giving its evidence.

Of one sentence, as it is decoded. The guard tries these again; what is left is stored with the unit:

empty       a sentence came back as nothing
truncated   decoding stopped at a length limit, so the end is missing
loop        the same words again and again, more often than in the source
copy        the source itself came back
script      it is not written in the target language's letters
length      far shorter (text was passed over) or longer (text was made up) than such a text comes out
numbers     a number of the source is missing or altered

Of paragraphs and documents, worked out when they are reviewed and stored nowhere (`review_flags`), so that a new one
costs no decoding and finds its faults in what people wrote as well:

language    the right letters, but another language
dates       another day, month or year
money       another currency
addresses   a web or mail address changed
brackets    a bracket or quotation mark without its other half, or lost
leftover    words of the source left standing in the translation
names       one name, spelled in two ways in one document
glossary    a term is not rendered as the glossary wants it

Text that people wrote has no stored flags: of those above, all are worked out for it.
"""

from typing import Final

from translate.checks.review import review_flags
from translate.checks.sentence import CHECKS_VERSION, check

CODES: Final = (
    "empty",
    "truncated",
    "loop",
    "copy",
    "script",
    "language",
    "length",
    "numbers",
    "dates",
    "money",
    "addresses",
    "brackets",
    "leftover",
    "names",
    "glossary",
)

__all__ = ["CHECKS_VERSION", "CODES", "check", "review_flags"]
