"""Varied documents of our own: minutes, recipes, contracts, plays, letters, logs, verse, pages of an encyclopedia,
papers, mail, scanned books. With no options given, every boundary is found and nearly every kind.
"""

import pytest

from tests.translate.paragraphs.gold import names, rows, text_of
from translate.paragraphs import Extraction, extract

# A source is a note to whoever annotates, and a byline a paragraph.
ALIKE = {"reference": "note", "byline": "paragraph"}


def read(name: str) -> Extraction:
    return extract(text_of(name))


@pytest.mark.parametrize("name", names())
def test_every_paragraph_begins_where_it_should(name: str) -> None:
    starts = {piece.lines[0] for piece in read(name).pieces}

    assert sorted(starts) == [row.number for row in rows(name) if row.label == "B"]


@pytest.mark.parametrize("name", names())
def test_no_content_line_is_lost_and_no_furniture_is_kept(name: str) -> None:
    held = {line for piece in read(name).pieces for line in piece.lines}

    assert held == {row.number for row in rows(name) if row.label in "BI"}


def test_kinds_are_right_but_for_a_few() -> None:
    wrong = []
    count = 0
    for name in names():
        found = {piece.lines[0]: piece.kind.value for piece in reversed(read(name).pieces)}
        for row in rows(name):
            if row.label == "B":
                count += 1
                if ALIKE.get(found[row.number], found[row.number]) != ALIKE.get(row.kind, row.kind):
                    wrong.append(f"{name} {row.number}: {found[row.number]} instead of {row.kind}")
    assert count > 300
    assert len(wrong) <= 0.03 * count, wrong


@pytest.mark.parametrize("name", names())
def test_reading_by_a_profile_that_fits_changes_little(name: str) -> None:
    automatic = {piece.lines[0] for piece in read(name).pieces}
    pages = {piece.lines[0] for piece in extract(text_of(name), "pages").pieces}

    assert len(automatic ^ pages) <= 2
