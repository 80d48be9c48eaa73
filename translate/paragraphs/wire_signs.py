"""What agencies send along with a report: numbers and slugs over it, `(MORE)` and stamps under it."""

import re

from translate.paragraphs.lines import Line

WIRE = "sign of a news agency"
# Signs that say by themselves that more follows, or nothing.
_SURE = re.compile(r"\((?:more|end)\)|[-–—]\s?(?:30|0|more)\s?[-–—]|[-–—]{2}\s?ends?\s?[-–—]{2}", re.IGNORECASE)
_STAMP = re.compile(r"[A-Z]{2,4}(?:-[A-Z]{2,4})?-(?:\d{2}-\d{2}-\d{2,4}|\d{6,8}) \d{4}[A-Z]{1,4}")
_CYCLE = re.compile(r"[a-z]\d{4}")
_SLUG = re.compile(r"(?:[a-z] [a-z] )?[A-Z]{2}-[^.!?]{3,60}\d{3,4}")
# Lines over a slug or under it that hold its like.
_NEAR = 2


def mark_wire_signs(lines: list[Line], reasons: dict[int, str]) -> None:
    """Add the lines of such signs to `reasons`; what may be anything else needs a stamp or a cycle's number as well."""
    sure = [at for at, line in enumerate(lines) if _SURE.fullmatch(line.text) or _STAMP.fullmatch(line.text)]
    stamped = any(_STAMP.fullmatch(lines[at].text) for at in sure)
    slugs = [at for at, line in enumerate(lines) if line.length <= 80 and _SLUG.fullmatch(line.text)] if stamped else []
    places = set(slugs)
    cycles = [at for at, line in enumerate(lines) if _CYCLE.fullmatch(line.text)] if slugs else []
    near = [at for at in cycles if not places.isdisjoint(range(at + 1, at + _NEAR + 1))]
    reasons.update((at, WIRE) for at in (*sure, *slugs, *near) if at not in reasons)
