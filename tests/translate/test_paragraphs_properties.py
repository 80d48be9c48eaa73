"""Properties: a clean document that is wrapped, hyphenated and cut into pages comes back; no letter is ever lost."""

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.translate.perturbation import SAMPLES, Damaged, body_of, break_pages, set_page
from translate.paragraphs import Extraction, extract

LANGUAGES = {
    "he": "he-encyclopedia",
    "ar": "ar-book-chapter",
    "kk": "kk-wrapped-article",
    "en": "en-news-comments",
    "pt": "pt-news-comments",
}
BODIES = {lang: body_of(name) for lang, name in LANGUAGES.items()}
# Languages whose printers cut words.
HYPHENS = {"kk", "en", "pt"}
NOT_LETTERS = {"\u00ad"}


def letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())


def held(found: Extraction) -> Counter[str]:
    return letters("".join([one.text for one in found.pieces] + [one.text for one in found.dropped]))


def lines_of(found: Extraction) -> set[int]:
    """The source lines that are accounted for."""
    return {line for one in found.pieces for line in one.lines} | {line for one in found.dropped for line in one.lines}


def boundary_f1(page: Damaged, found: Extraction) -> float:
    starts = {piece.lines[0] for piece in found.pieces}
    return 2 * len(starts & page.starts) / (len(starts) + len(page.starts))


def same_paragraphs(paragraphs: list[str], found: Extraction) -> float:
    """The share of paragraphs that come back to the letter."""
    texts = {" ".join(piece.text.split()) for piece in found.pieces}
    return sum(text in texts for text in paragraphs) / len(paragraphs)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("style", ["blank", "indent", "double"])
@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_wrapping_is_undone(lang: str, style: str, width: int) -> None:
    paragraphs = BODIES[lang]
    page = set_page(paragraphs, width, style, 0.0, Random(width))
    found = extract(page.text)
    assert boundary_f1(page, found) >= 0.95
    assert same_paragraphs(paragraphs, found) >= 0.85
    assert page.content <= {line for piece in found.pieces for line in piece.lines}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("how", ["feed", "number", "bare number", "running head", "blank"])
def test_page_breaks_in_mid_sentence_are_undone(lang: str, how: str) -> None:
    paragraphs = BODIES[lang]
    scores = []
    for height in (25, 32, 40):
        page = break_pages(set_page(paragraphs, 76, "blank", 0.0, Random(height)), how, height, first=height)
        found = extract(page.text)
        scores.append(boundary_f1(page, found))
        kept = {line for piece in found.pieces for line in piece.lines} - page.content
        # One page number or head after a full stop looks like any line; from the second on there is a sequence.
        assert not kept or len(page.rows) < 2.5 * height
    assert sum(scores) / len(scores) >= 0.95


@pytest.mark.parametrize("lang", sorted(HYPHENS))
def test_hyphens_at_line_ends_are_undone(lang: str) -> None:
    paragraphs = BODIES[lang]
    wanted = Counter(word for paragraph in paragraphs for word in paragraph.split())
    cuts = 0
    for width in (48, 56, 64, 72):
        page = set_page(paragraphs, width, "blank", 1.0, Random(width))
        cuts += sum(text.endswith("-") for text, _ in page.rows)
        found = extract(page.text)
        assert boundary_f1(page, found) >= 0.97
        got = Counter(word for piece in found.pieces for word in piece.text.split())
        assert sum((wanted & got).values()) / sum(wanted.values()) >= 0.985
    assert cuts >= 10


@given(
    lang=st.sampled_from(sorted(LANGUAGES)),
    style=st.sampled_from(["blank", "indent", "double"]),
    how=st.sampled_from(["feed", "number", "bare number", "running head", "blank"]),
    width=st.integers(60, 100),
    height=st.integers(20, 50),
    first=st.integers(1, 400),
    seed=st.integers(0, 1000),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_documents_stay_readable(
    lang: str, style: str, how: str, width: int, height: int, first: int, seed: int
) -> None:
    random = Random(seed)
    hyphenate = 0.5 if lang in HYPHENS else 0.0
    page = break_pages(set_page(BODIES[lang], width, style, hyphenate, random), how, height, first)
    found = extract(page.text)
    assert boundary_f1(page, found) >= 0.8
    assert page.content <= {line for piece in found.pieces for line in piece.lines}
    assert held(found) == letters(page.text)


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


@pytest.mark.parametrize("name", sorted(LANGUAGES.values()))
def test_reading_twice_changes_nothing(name: str) -> None:
    """A document whose paragraphs stand a line each, with a blank line between, is read as it stands."""
    first = extract((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
    body = [piece.text for piece in first.pieces if len(piece.text) > 180]
    again = extract("\n\n".join(body))
    assert [piece.text for piece in again.pieces] == body
