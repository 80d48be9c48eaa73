"""Page furniture: what a page or a web site puts around a text, and no reader wants translated."""

import re
from dataclasses import dataclass, replace

from cache.records import Dropped
from translate.paragraphs.lines import Line, drop_lines
from translate.paragraphs.marks import fold, is_row
from translate.paragraphs.page_signs import remove_page_signs
from translate.paragraphs.phrases import phrases
from translate.paragraphs.widgets import remove_widgets

# A heading as wikis write it, and as their plain text keeps it.
_MARKED_UP = re.compile(r"(={2,6})\s*([^=\s](?:.{0,118}[^=\s])?)\s*\1")
PICTURE = "place of a picture"
_TRAILING_EDIT = re.compile(r"\s?\[([^\[\]]{2,48})\]$")
_INNER_EDIT = re.compile(r"([^\[\]]{2,100}?)\s?(\[([^\[\]]{2,48})\])\s*(?=\S)")
# Lines drawn with characters, also those between the rows of a table.
_RULE = re.compile(
    r"[+|]?:?[-_=~—–―─━═*#]{5,}:?(?:[+|:]+[-_=~─━═]+)*[+|:]*|\|(?:\s*:?-{2,}:?\s*\|)+"
    r"|-{3,}(?: +-{3,})+|={3,}(?: +={3,})+|#{3,}"
)
# What a browser of text writes where a page has a picture.
_PICTURE = re.compile(r"\[(?:\d{2,4}px-[^\[\]]+|[^\[\]\s]+\.(?:jpe?g|png|gif|svg|webp)|image|img)\]", re.IGNORECASE)
# What printers set between parts: the same sign three times and more, or one that is made for it.
_ORNAMENT = re.compile(r"([*✱✻⁎•·~◆◇●○#])(?:\s*\1){2,}|[⁂❦❧☙✻](?:\s*[⁂❦❧☙✻])*")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What is left when the furniture is out, and the furniture."""

    lines: list[Line]
    dropped: list[Dropped]


def remove_furniture(lines: list[Line]) -> Cleaned:
    """Take edit links, forms, page numbers and running heads out of `lines`; mark what they tell about neighbours."""
    dropped: list[Dropped] = []
    _unmark_headings(lines, dropped)
    kept = _without_edit_links(lines, dropped)
    kept = remove_widgets(kept, dropped)
    kept = _without_rules(kept, dropped)
    kept = remove_page_signs(kept, dropped)
    for line in kept:
        line.forget()
    return Cleaned(kept, dropped)


def _unmark_headings(lines: list[Line], dropped: list[Dropped]) -> None:
    """Take the signs of equality from around headings; how many there are tells how deep each stands."""
    for line in lines:
        found = _MARKED_UP.fullmatch(line.text) if line.text[:2] == "==" else None
        if found:
            dropped.append(Dropped((line.number,), f"{found[1]} {found[1]}", "heading mark"))
            line.text, line.before_edit, line.level = found[2], True, len(found[1])


def _without_rules(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    """Drop drawn lines and what stands for pictures; the text over a line as long as itself is underlined."""
    rules = {at: "drawn line" for at, line in enumerate(lines) if _RULE.fullmatch(line.text)}
    rules |= {at: "ornament" for at, line in enumerate(lines) if at not in rules and _is_ornament(lines, at)}
    rules |= {at: PICTURE for at, line in enumerate(lines) if line.text[0] == "[" and _PICTURE.fullmatch(line.text)}
    for at in rules:
        if rules[at] == PICTURE and at + 1 < len(lines):
            # Its caption stands where it stood.
            lines[at + 1].after_edit = lines[at + 1].after_edit or lines[at].after_edit
        if at and at - 1 not in rules and rules[at] == "drawn line":
            _underline(lines[at - 1], lines[at])
        if at + 1 < len(lines):
            lines[at + 1].after_rule = True
    return drop_lines(lines, rules, dropped, page=False) if rules else lines


def _is_ornament(lines: list[Line], at: int) -> bool:
    """Whether a line has nothing but ornaments and stands apart from the text, as no cell of a table does."""
    if not _ORNAMENT.fullmatch(lines[at].text):
        return False
    after = lines[at + 1] if at + 1 < len(lines) else None
    return (at == 0 or lines[at].gap > 0 or lines[at].page) and (after is None or after.gap > 0 or after.page)


def _underline(over: Line, rule: Line) -> None:
    alike = len(over.text) * 0.5 <= len(rule.text) <= len(over.text) * 1.6
    over.underlined = alike and not rule.gap and (over.gap > 0 or over.number == 1) and not is_row(over.text)


def is_edit_link(inside: str) -> bool:
    """Tell whether what stands between the brackets is an encyclopedia's invitation to edit a section."""
    parts = [part for part in re.split(r"[|·•/]", fold(inside)) if part.strip()]
    return bool(parts) and all(part.strip() in phrases("edit") for part in parts)


def _without_edit_links(lines: list[Line], dropped: list[Dropped]) -> list[Line]:
    kept: list[Line] = []
    after: Line | None = None
    for line in lines:
        found = _TRAILING_EDIT.search(line.text[-60:]) if line.text[-1] == "]" else None
        if found and is_edit_link(found[1]):
            dropped.append(Dropped((line.number,), found[0].strip(), "edit link"))
            rest = line.text[: -len(found[0])].rstrip()
            if rest:
                line.text, line.before_edit = rest, True
                kept.append(line)
            else:
                if kept:
                    kept[-1].before_edit = True
                line.gap += after.gap if after else 0
            after = line
            continue
        inner = _INNER_EDIT.match(line.text[:170]) if "[" in line.text[:150] else None
        if inner and is_edit_link(inner[3]):
            dropped.append(Dropped((line.number,), inner[2], "edit link"))
            behind = replace(line, text=line.text[inner.end() :], gap=0, page=False, after_edit=True)
            line.text, line.before_edit = inner[1], True
            kept += [line, behind]
            after = None
            continue
        if after is not None:
            # The gap that counts is the one behind the link: a caption stands close to it, a paragraph does not.
            line.after_edit = True
            line.page = line.page or after.page
            after = None
        kept.append(line)
    return kept
