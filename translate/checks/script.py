"""Find a translation that is not in the letters of its language."""

import re
from collections import Counter

from cache.records import Flag, Severity
from translate.checks.words import is_acronym, letters_of
from translate.scripts import script_of

_SCRIPT_SHARE = 0.5
_SCRIPT_LETTERS = 6
_LETTERS = re.compile(r"[^\W\d_]+")


def script(source: str, target: str, target_lang: str) -> Flag | None:
    """Find a translation most of whose letters are not those of the target language.

    Words that stand in the source as well are left out: a Latin name in a Hebrew sentence may stay as it is.
    """
    kept = {word.casefold() for word in _LETTERS.findall(source)}
    new = [word for word in _LETTERS.findall(target) if word.casefold() not in kept and not is_acronym(word)]
    scripts = Counter(found for word in new for char in word if (found := script_of(char)))
    total = sum(scripts.values())
    wanted = letters_of(target_lang)
    ours = sum(number for name, number in scripts.items() if name in wanted)
    if total < _SCRIPT_LETTERS or ours >= _SCRIPT_SHARE * total:
        return None
    other = scripts.most_common(1)[0][0]
    severity = Severity.ERROR if ours < _SCRIPT_SHARE * total / 2 else Severity.WARNING
    return Flag(
        "script", severity, f"{total - ours} of {total} letters are not {'/'.join(sorted(wanted))} (mostly {other})"
    )
