"""Find a text that ends before its end, by its last sign: no engine says of what people wrote that it was cut."""

from typing import Final

from cache.records import Flag, Severity
from translate.raised import RAISED_FIGURES
from translate.scripts import main_script
from translate.stops import ENDS, STOPLESS

# A colon is what keyboards have for the Armenian full stop.
_ENDS: Final = frozenset(f"{ENDS}:")
# What may stand behind the end of a sentence: quotation marks, brackets, note marks.
_BEHIND: Final = f"\"'”’»“„›)]}}」』）］】*{RAISED_FIGURES}0123456789 \u00a0\u200e\u200f[("
_FEWEST: Final = 40


def ending(source: str, target: str) -> Flag | None:
    """Find a translation that ends without a full stop or the like, where the source ends with one."""
    if len(source) < _FEWEST or not _ended(source) or _ended(target) or not target.strip():
        return None
    if main_script(target) in STOPLESS:
        return None
    return Flag("truncated", Severity.WARNING, f"does not end as the original does: …{target.strip()[-40:]}")


def _ended(text: str) -> bool:
    return text.rstrip().rstrip(_BEHIND)[-1:] in _ENDS
