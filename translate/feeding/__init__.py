"""What a sentence goes through before a model reads it, and its translation before a reader does.

    normalise   marks that a model never learned become marks that it did
    restore     and the target language's own marks come back
    capitals    text in capitals is translated in small letters
    marks       what must survive (addresses, code, note marks, placeholders) is found
    survive     and is translated around, put back and counted
    portion     all of it for one sentence

Nothing here knows a model: which of it applies is told by traits of the engine (see translate.engines.guarded).
"""

from typing import Final

# Part of the signature of every guarded engine. Whoever changes what a sentence is fed as, or what is made of the
# output, raises it.
FEEDING_VERSION: Final = 3
