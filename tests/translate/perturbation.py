"""What programs do to a clean document on its way to a text file, done on purpose, with the answer kept.

`python -m tests.translate.perturbation 500` says how many of so many damaged documents come back, and which do not;
with `flush` behind it, how many do when nothing but the length of its last line tells where a paragraph ends.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

import click

from translate.paragraphs import Extraction, extract

SAMPLES: Final = Path(__file__).parents[2] / "translate" / "samples"
CHINESE: Final = Path(__file__).parents[1] / "data" / "paragraphs" / "zh-lighthouse.txt"
SOURCES: Final = {
    "he": "he-encyclopedia",
    "ar": "ar-book-chapter",
    "kk": "kk-wrapped-article",
    "en": "en-news-comments",
    "pt": "pt-news-comments",
}
LANGUAGES: Final = (*SOURCES, "zh")
# Languages whose printers cut words.
HYPHENATING: Final = frozenset({"kk", "en", "pt"})
HEADS: Final = {
    "he": "ספר הגן לחורף",
    "ar": "كتاب البستان",
    "kk": "Қысқы бақ кітабы",
    "en": "A Garden Book for Winter",
    "pt": "Um livro de jardim",
    "zh": "冬天的花园",
}
CAPTIONS: Final = {
    "he": "המגדל הישן כפי שהוא נראה מן הים בשעת הבוקר",
    "ar": "المنارة القديمة كما تبدو من البحر في الصباح الباكر",
    "kk": "Ескі мұнараның теңізден қарағандағы таңғы көрінісі",
    "en": "The old tower as it is seen from the sea in the morning",
    "pt": "A velha torre tal como se vê do mar pela manhã",
    "zh": "图3 清晨从海上看到的老灯塔",
}
STYLES: Final = ("blank", "indent", "double")
# Paragraphs without a sign between them: those whose last line is full cannot be told.
FLUSH: Final = "flush"
BREAKS: Final = ("none", "feed", "number", "bare number", "running head", "head over number", "blank", "caption")
_CHINESE_STOPS: Final = "，。、；：！？”』」）》"


@dataclass
class Damaged:
    """Lines, and for each the paragraph that it belongs to, None for blank lines and page furniture."""

    rows: list[tuple[str, int | None]] = field(default_factory=list)
    captions: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        return "\n".join(text for text, _ in self.rows)

    @property
    def starts(self) -> set[int]:
        """The source lines that begin a paragraph."""
        first: dict[int, int] = {}
        for number, (_, paragraph) in enumerate(self.rows, 1):
            if paragraph is not None:
                first.setdefault(paragraph, number)
        return set(first.values())

    @property
    def content(self) -> set[int]:
        return {number for number, (_, paragraph) in enumerate(self.rows, 1) if paragraph is not None}

    @property
    def furniture(self) -> set[int]:
        return {number for number, (text, one) in enumerate(self.rows, 1) if one is None and text.strip(" \f")}


@dataclass(frozen=True)
class Plan:
    """What is done to a document: how it is wrapped and set, where pages break, how often a line stands twice."""

    lang: str
    style: str
    width: int
    hyphenate: float
    pages: str
    height: int
    first: int
    repeats: float

    @property
    def names(self) -> Iterator[str]:
        """The damages, by which results are counted."""
        yield f"set {self.style}"
        yield f"pages {self.pages}"
        if self.hyphenate:
            yield "hyphens"
        if self.repeats:
            yield "repeats"


def some_plan(random: Random, style: str | None = None) -> Plan:
    """Return a plan by chance, of one style where that is given. Repeats do not show in double-spaced pages."""
    lang = random.choice(LANGUAGES)
    chosen = random.choices(STYLES, (6, 3, 1))[0]
    style = style or chosen
    return Plan(
        lang=lang,
        style=style,
        width=random.randint(60, 100),
        hyphenate=random.choice((0.0, 0.5, 1.0)) if lang in HYPHENATING else 0.0,
        pages=random.choice(BREAKS),
        height=random.randint(20, 50),
        first=random.randint(1, 400),
        repeats=random.choice((0.0, 0.0, 0.03)),
    )


def damage(plan: Plan, random: Random) -> Damaged:
    """Do it to the clean document of the plan's language."""
    width = plan.width // 2 if plan.lang == "zh" else plan.width
    page = set_page(body_of(plan.lang), width, plan.style, plan.hyphenate, random)
    if plan.repeats:
        page = repeat_lines(page, plan.repeats, random)
    return break_pages(page, plan.pages, plan.height, plan.first, plan.lang)


@cache
def body_of(lang: str) -> tuple[str, ...]:
    """Return the running-text paragraphs of a clean document, as its gold has them."""
    if lang == "zh":
        return tuple(CHINESE.read_text(encoding="utf-8").split())
    name = SOURCES[lang]
    lines = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    paragraphs: list[str] = []
    inside, cut = False, False
    for row in (SAMPLES / f"{name}.gold.tsv").read_text(encoding="utf-8").splitlines():
        number, label, kind, note = [*row.split("\t"), "", "", ""][:4]
        text = lines[int(number) - 1].strip()
        if label == "B":
            inside = kind == "paragraph" and "overlap" not in note
            if inside:
                paragraphs.append(text)
        elif label == "I" and inside:
            last = paragraphs[-1]
            if last.endswith("-"):
                paragraphs[-1] = (last[:-1] if cut else last) + text
            else:
                paragraphs[-1] += " " + text
        if label in ("B", "I"):
            cut = "dehyphenate" in note
    # A paragraph of some lines' length: what a short one is (a heading, a caption) is tested elsewhere.
    return tuple(" ".join(text.split()) for text in paragraphs if len(text) > 180)


def wrap(text: str, width: int, *, indent: int = 0, hyphenate: float = 0.0, random: Random) -> list[str]:
    """Wrap greedily; with the probability `hyphenate` cut the word that does not fit."""
    if " " not in text:
        return _wrap_chinese(text, width, indent)
    lines: list[str] = []
    current = " " * indent
    for word in text.split():
        gap = 1 if current.strip() else 0
        if len(current) + gap + len(word) > width and current.strip():
            room = width - len(current) - 2
            if word.isalpha() and 3 <= room <= len(word) - 3 and random.random() < hyphenate:
                lines.append(f"{current} {word[:room]}-")
                current = word[room:]
            else:
                lines.append(current)
                current = word
        else:
            current += " " * gap + word
    return [*lines, current]


def _wrap_chinese(text: str, width: int, indent: int) -> list[str]:
    """Break anywhere, but for marks that do not begin a line."""
    rest, lines = "\u3000" * (indent // 2) + text, []
    while rest:
        end = width
        while end < len(rest) and rest[end] in _CHINESE_STOPS:
            end += 1
        lines.append(rest[:end])
        rest = rest[end:]
    return lines


def set_page(paragraphs: tuple[str, ...], width: int, style: str, hyphenate: float, random: Random) -> Damaged:
    """Set paragraphs with a blank line between them (`blank`), an indent (`indent`), double-spaced (`double`), or with
    nothing between them (`flush`)."""
    page = Damaged()
    for at, paragraph in enumerate(paragraphs):
        indent = 4 if style == "indent" else 0
        for line in wrap(paragraph, width, indent=indent, hyphenate=hyphenate, random=random):
            page.rows.append((line, at))
            if style == "double":
                page.rows.append(("", None))
        if style not in ("indent", FLUSH):
            page.rows.append(("", None))
    return page


def repeat_lines(page: Damaged, share: float, random: Random) -> Damaged:
    """Give some lines twice on end, as scanners do."""
    again = Damaged()
    for text, paragraph in page.rows:
        again.rows.append((text, paragraph))
        if len(text) > 40 or (len(text) > 20 and not text.isascii() and " " not in text):
            again.rows += [(text, None)] * (random.random() < share)
    return again


def break_pages(page: Damaged, how: str, height: int, first: int, lang: str) -> Damaged:
    """Cut into pages of `height` lines, and into four at least, by what programs leave between pages."""
    broken = Damaged()
    # What stands once is no running head to anybody.
    height = min(height, max(3, len(page.rows) // 4))
    number = first
    for at, row in enumerate(page.rows, 1):
        broken.rows.append(row)
        if at % height or at == len(page.rows):
            continue
        between = {
            "none": [],
            "feed": ["\f"],
            "number": ["", str(number), "", ""],
            "bare number": [str(number)],
            "running head": ["", f"- {number} -", f"\f{HEADS[lang]}", ""],
            "head over number": ["", str(number), "", HEADS[lang], ""],
            "blank": ["", "", "", ""],
            "caption": ["", "", "", "", CAPTIONS[lang], "", "", "", ""] if number == first else ["", "", "", ""],
        }[how]
        for text in between:
            if how == "caption" and text:
                broken.captions.add(text)
                broken.rows.append((text, -1))
            else:
                broken.rows.append((text, None))
        number += 1
    return broken


def boundary_f1(page: Damaged, found: Extraction) -> float:
    """How well the paragraphs' first lines were found."""
    starts = {piece.lines[0] for piece in found.pieces}
    return 2 * len(starts & page.starts) / (len(starts) + len(page.starts))


def same_paragraphs(paragraphs: tuple[str, ...], found: Extraction) -> float:
    """The share of paragraphs that come back to the letter."""
    texts = {" ".join(piece.text.split()) for piece in found.pieces}
    return sum(text in texts for text in paragraphs) / len(paragraphs)


def main(count: int, style: str | None = None) -> None:
    """Print the mean boundary F1, the share of paragraphs that are the same, and the furniture that was kept."""
    scores: dict[str, list[tuple[float, float, int, int]]] = defaultdict(list)
    for seed in range(count):
        random = Random(seed)
        plan = some_plan(random, style)
        page = damage(plan, random)
        found = extract(page.text)
        held = {line for piece in found.pieces for line in piece.lines}
        score = (
            boundary_f1(page, found),
            same_paragraphs(body_of(plan.lang), found),
            len(page.furniture & held),
            len(page.content - held),
        )
        for name in ("all", plan.lang, *plan.names):
            scores[name].append(score)
        if score[0] < 1 or score[2] or score[3]:
            click.echo(f"{seed}: F1 {score[0]:.3f}, {score[2]} of {len(page.furniture)} kept, {score[3]} lost: {plan}")
    for name in sorted(scores):
        some = scores[name]
        f1, same = (sum(one[at] for one in some) / len(some) for at in (0, 1))
        kept, lost = (sum(one[at] for one in some) for at in (2, 3))
        click.echo(f"{name:24} {len(some):4} F1 {f1:.4f}, same {same:.4f}, furniture kept {kept}, lines lost {lost}")


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:3])
