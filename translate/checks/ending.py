"""Find a text that ends before its end, by its last sign: no engine says of what people wrote that it was cut."""

from typing import Final

from cache.records import Flag, Severity

_ENDS: Final = frozenset(".!?…。！？؟۔।॥՞:։።፧")
# What may stand behind the end of a sentence: quotation marks, brackets, note marks.
_BEHIND: Final = "\"'”’»“„›)]}」』）］】*¹²³⁴⁵⁶⁷⁸⁹⁰0123456789 \u00a0\u200e\u200f[("
_FEWEST: Final = 40


def ending(source: str, target: str) -> Flag | None:
    """Find a translation that ends without a full stop or the like, where the source ends with one."""
    if len(source) < _FEWEST or not _ended(source) or _ended(target) or not target.strip():
        return None
    return Flag("truncated", Severity.WARNING, f"does not end as the original does: …{target.strip()[-40:]}")


def _ended(text: str) -> bool:
    return text.rstrip().rstrip(_BEHIND)[-1:] in _ENDS
