"""Furniture comes back where it stood, and nothing else changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Dropped, Kind, Location
from tests.translate.exports.documents import bridge, document, rendered
from translate.exports.furniture import with_furniture
from translate.exports.summary import is_kept
from translate.flag_codes import KEPT

NUMBER = Dropped((4,), "7", "page number", page=2, before=1)
HEAD = Dropped((5, 6), "The Bridge\nof 1911", "running head", before=1)
FOOT = Dropped((99,), "Printed in Haifa", "imprint")


def test_every_part_stands_before_the_paragraph_that_it_stood_before() -> None:
    made = with_furniture(bridge(), [FOOT, NUMBER, HEAD])
    texts = [paragraph.text for paragraph in made.paragraphs]
    assert texts[:4] == ["הגשר", "7", "The Bridge\nof 1911", "הגשר נסגר. איש לא ידע."]
    assert texts[-1] == "Printed in Haifa"
    assert [paragraph.index for paragraph in made.paragraphs] == list(range(len(texts)))


def test_it_says_what_it_is_and_is_not_translated() -> None:
    made = with_furniture(bridge(), [NUMBER])
    paragraph, unit = made.paragraphs[1], made.units[1]
    assert (paragraph.kind, paragraph.translatable, paragraph.location) == (Kind.NOTE, False, Location((4,), 2))
    assert is_kept(unit)
    assert [(flag.code, flag.evidence) for flag in unit.flags] == [(KEPT, "not part of the text: page number")]
    assert made.pending == bridge().pending


def test_without_furniture_nothing_changes() -> None:
    assert with_furniture(bridge(), []) == bridge()


def test_a_document_of_nothing_else() -> None:
    assert [one.text for one in with_furniture(document(), [FOOT]).paragraphs] == ["Printed in Haifa"]


@pytest.mark.parametrize("format", ["html", "jsonl", "tsv", "md", "txt"])
def test_every_export_takes_it(format: str) -> None:
    assert "Printed in Haifa" in rendered(format, with_furniture(bridge(), [FOOT]))


@given(st.lists(st.none() | st.integers(0, 5), max_size=12))
def test_no_paragraph_and_no_part_is_lost_or_leaves_its_order(places: list[int | None]) -> None:
    parts = [replace(FOOT, text=f"part {number}", before=place) for number, place in enumerate(places)]
    made = with_furniture(bridge(), parts)
    texts = [one.text for one in made.paragraphs]
    own = [one.text for one in bridge().paragraphs]
    assert [text for text in texts if not text.startswith("part ")] == own
    for part in parts:
        at = texts.index(part.text)
        following = next((text for text in texts[at:] if not text.startswith("part ")), None)
        assert following == (None if part.before is None else own[part.before])
