"""Properties: a clean document that is wrapped, hyphenated and cut into pages comes back; no letter is ever lost."""

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.translate.paragraphs.gold import names, text_of
from tests.translate.perturbation import (
    BREAKS,
    HYPHENATING,
    LANGUAGES,
    SAMPLES,
    SOURCES,
    STYLES,
    Plan,
    body_of,
    boundary_f1,
    break_pages,
    damage,
    same_paragraphs,
    set_page,
    some_plan,
)
from translate.paragraphs import Extraction, Piece, extract

# `python -m tests.translate.perturbation 500` takes more, and says what becomes of each.
PLANS = 150


def letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())


def as_it_stood(piece: Piece) -> str:
    """A piece's text with its marker, before anything in it was repaired."""
    return piece.original or (piece.marker or "") + piece.text


def held(found: Extraction) -> Counter[str]:
    return letters("".join([*map(as_it_stood, found.pieces), *(one.text for one in found.dropped)]))


def lines_of(found: Extraction) -> set[int]:
    """The source lines that are accounted for."""
    return {line for one in found.pieces for line in one.lines} | {line for one in found.dropped for line in one.lines}


def bare(text: str) -> str:
    """The text without what joining lines may change: blanks, and hyphens at line ends."""
    return "".join(character for character in text if not character.isspace() and character not in "-‐\u00ad¬")


def test_most_of_many_damaged_documents_come_back() -> None:
    scores: dict[str, list[float]] = {lang: [] for lang in LANGUAGES}
    same = []
    for seed in range(PLANS):
        random = Random(seed)
        plan = some_plan(random)
        page = damage(plan, random)
        found = extract(page.text)
        held = {line for piece in found.pieces for line in piece.lines}
        assert page.content <= held, f"seed {seed}: lines {sorted(page.content - held)} are lost"
        assert len(page.furniture & held) <= 1, f"seed {seed}: furniture {sorted(page.furniture & held)} is kept"
        scores[plan.lang].append(boundary_f1(page, found))
        same.append(same_paragraphs(body_of(plan.lang), found))
    every = [score for some in scores.values() for score in some]
    assert sum(every) / len(every) >= 0.995
    assert {lang: score for lang, some in scores.items() if (score := sum(some) / len(some)) < 0.985} == {}
    assert sum(same) / len(same) >= 0.98


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("style", STYLES)
def test_wrapping_is_undone(lang: str, style: str) -> None:
    for width in (60, 72, 80, 100):
        page = set_page(body_of(lang), width // 2 if lang == "zh" else width, style, 0.0, Random(width))
        found = extract(page.text)
        assert boundary_f1(page, found) >= 0.95
        assert same_paragraphs(body_of(lang), found) >= 0.9
        assert page.content <= {line for piece in found.pieces for line in piece.lines}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("how", BREAKS)
def test_page_breaks_in_mid_sentence_are_undone(lang: str, how: str) -> None:
    scores = []
    for height in (25, 32, 40):
        page = set_page(body_of(lang), 38 if lang == "zh" else 76, "blank", 0.0, Random(height))
        page = break_pages(page, how, height, height, lang)
        found = extract(page.text)
        scores.append(boundary_f1(page, found))
        assert not page.furniture & {line for piece in found.pieces for line in piece.lines}
    assert sum(scores) / len(scores) >= 0.975


@pytest.mark.parametrize("lang", sorted(HYPHENATING))
def test_hyphens_at_line_ends_are_undone(lang: str) -> None:
    wanted = Counter(word for paragraph in body_of(lang) for word in paragraph.split())
    cuts = 0
    for width in (48, 56, 64, 72):
        page = set_page(body_of(lang), width, "blank", 1.0, Random(width))
        cuts += sum(text.endswith("-") for text, _ in page.rows)
        found = extract(page.text)
        assert boundary_f1(page, found) >= 0.97
        got = Counter(word for piece in found.pieces for word in piece.text.split())
        assert sum((wanted & got).values()) / sum(wanted.values()) >= 0.985
    assert cuts >= 10


@given(
    lang=st.sampled_from(LANGUAGES),
    style=st.sampled_from(STYLES),
    pages=st.sampled_from(BREAKS),
    width=st.integers(60, 100),
    height=st.integers(20, 50),
    first=st.integers(1, 400),
    repeats=st.sampled_from([0.0, 0.05]),
    seed=st.integers(0, 1000),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_documents_stay_readable(
    lang: str, style: str, pages: str, width: int, height: int, first: int, repeats: float, seed: int
) -> None:
    hyphenate = 0.5 if lang in HYPHENATING else 0.0
    page = damage(Plan(lang, style, width, hyphenate, pages, height, first, repeats), Random(seed))
    found = extract(page.text)
    assert boundary_f1(page, found) >= 0.75
    assert page.content <= {line for piece in found.pieces for line in piece.lines}
    assert held(found) == letters(page.text)


@pytest.mark.parametrize("name", [*names(), *SOURCES.values(), "he-newswire"])
def test_every_line_can_be_given_back_from_the_record(name: str) -> None:
    """What paragraphs and dropped parts say of a line, put together in order, is the line."""
    path = SAMPLES / f"{name}.txt"
    lines = (path.read_text(encoding="utf-8") if path.exists() else text_of(name)).split("\n")
    found = extract("\n".join(lines))
    parts = [(one.lines, as_it_stood(one)) for one in found.pieces]
    parts += [(one.lines, one.text) for one in found.dropped]

    assert {at for at, line in enumerate(lines, 1) if line.strip(" \u3000\t\ufeff")} == lines_of(found)
    for numbers, text in parts:
        source = bare("".join(lines[number - 1] for number in numbers))
        assert bare(text) in source or sum((letters(text) - letters(source)).values()) == 0
    by_lines: dict[tuple[int, ...], list[str]] = {}
    for numbers, text in parts:
        by_lines.setdefault(numbers, []).append(text)
    for numbers, texts in by_lines.items():
        if not any(set(numbers) & set(others) for others in by_lines if others != numbers):
            source = "".join(lines[number - 1] for number in numbers)
            assert letters("".join(texts)) == letters(source)


@given(st.text(max_size=600))
@settings(deadline=None)
def test_no_letter_is_lost_whatever_the_text(text: str) -> None:
    assert held(extract(text)) == letters(text)


LINES = st.sampled_from(
    [
        "",
        "   ",
        "12",
        "- 13 -",
        "[edit]",
        "Heading [edit]",
        "8 Comment(s)",
        "Do you like this article?",
        "A line of text that goes on without an end and is as long as others are in",
        "the next line, which is as long as the one before it and ends with a cut wo-",
        "rd and a full stop.",
        "A paragraph of its own. It has two sentences, and the second is longer than the first one was.",
        "- an item",
        "¹ A note, https://example.org/x",
        "² Another note",
        "מילים בעברית בשורה אחת, ואחריהן עוד מילים",
        "كلمات عربية في سطر واحد، وبعدها كلمات أخرى",
        "A line of text\u2028with a line end of another sort",
        "\fA page begins",
        "A soft hy\u00adphen, and a line that ends in a soft one\u00ad",
        "old\rMac\rends",
        "ALL CAPITALS",
        "🕸 An item. 🕸 Another.",
        "-----------",
        "===",
        "* * *",
        "| Year | Tonnes |",
        "Parish          Trees    Planted",
        "Preface .............. 5",
        "History[edit] The town was built of stone.",
        "THE WILD APPLES OF THE HILLS The keeper climbed the stairs every evening at dusk, and lit the lamp there.",
        "1.1 A part of it, which is said here",
        "1.2 Another part",
        "2. One. 3. Two. 4. Three.",
        "  1. ^ 1 2 Holm, Anna (1988). Lamps.",
        "References",
        "[1] Field, N. Leaves. https://example.org/a-",
        "b/c.html",
        "  5 apples",
        "— Who is there? — he said.",
        "By Nora Field",
        "From: Nora Field",
        "Dear Tobias,",
        "第 3 页",
        "　　灯塔从上个世纪中叶起就矗立在岩石海角上，渔民每晚看到灯光，",
        "就知道家在什么地方。",
        "they had been lent to a man in the thirties they had been lent to a man in the thirties and were lost",
        "Page 3",
        "﴿ باب من أبواب الكتاب",
        "- ه منح الموقع أهمية",
    ]
)


@given(st.lists(LINES, max_size=40))
@settings(deadline=None, max_examples=300)
def test_no_letter_is_lost_in_lines_with_traits(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = extract(text)
    assert held(found) == letters(text)
    filled = {at for at, line in enumerate(lines, 1) if line.strip()}
    assert filled <= lines_of(found) <= set(range(1, len(lines) + 1))
    for piece in found.pieces:
        assert piece.text.strip() == piece.text != ""
        assert list(piece.lines) == sorted(set(piece.lines))


@pytest.mark.parametrize("name", sorted(SOURCES.values()))
def test_reading_twice_changes_nothing(name: str) -> None:
    """A document whose paragraphs stand a line each, with a blank line between, is read as it stands."""
    first = extract((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
    body = [piece.text for piece in first.pieces if len(piece.text) > 180]
    again = extract("\n\n".join(body))
    assert [piece.text for piece in again.pieces] == body
