"""Notes and their marks, as pure functions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import Kind, Mark, Paragraph, Style
from reader.notes import Mention, Notes, gather_notes, has_mentions, has_notes, mentions, note_number
from reader.pieces import NoteLink


def paragraph(index: int, text: str, kind: Kind = Kind.PARAGRAPH, marker: str | None = None, *marks: Mark) -> Paragraph:
    return Paragraph(index, kind, text, "en", translatable=True, marker=marker, marks=marks)


def note(index: int, marker: str | None, kind: Kind = Kind.NOTE) -> Paragraph:
    return paragraph(index, "A note.", kind, marker)


class TestMentions:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("So it is.[12] Or not.", [Mention(9, 13, "12")]),
            ("So[1][2] it is.", [Mention(2, 5, "1"), Mention(5, 8, "2")]),
            ("So it is.[3, 4]", [Mention(9, 15, "3")]),
            ("So it is.¹² Or not.", [Mention(9, 11, "12")]),
            ("كما قال²", [Mention(7, 8, "2")]),
            ("So it is†.", [Mention(8, 9, "†")]),
            ("קזחסטן.[7] ועוד", [Mention(7, 10, "7")]),
            ("It is 725,000 km² large.", []),
            ("x² + y² = z²", []),
            ("[the true source] said", []),
            ("Nothing here, 12 of them.", []),
            ("", []),
        ],
    )
    def test_brackets_and_raised_digits_are_marks_and_powers_are_none(self, text: str, found: list[Mention]) -> None:
        assert mentions(text, ()) == found

    @pytest.mark.parametrize(
        ("text", "start", "found"),
        [
            ("So it is.12 Or not.", 9, [Mention(9, 11, "12")]),
            ("So it is12, or not.", 8, [Mention(8, 10, "12")]),
            ("725,000 km12", 10, []),
        ],
    )
    def test_digits_that_are_raised_by_their_type_are_the_same(
        self, text: str, start: int, found: list[Mention]
    ) -> None:
        assert mentions(text, [Mark(start, start + 2, Style.SUPERSCRIPT)]) == found
        assert mentions(text, [Mark(start, start + 2, Style.BOLD)]) == []

    def test_a_raised_mark_in_brackets_is_one_mark(self) -> None:
        assert mentions("So.[12]", [Mark(3, 7, Style.SUPERSCRIPT)]) == [Mention(3, 7, "12")]

    @given(
        st.text(max_size=40),
        st.lists(st.builds(Mark, st.integers(-2, 50), st.integers(-2, 50), st.just(Style.SUPERSCRIPT))),
    )
    def test_a_mention_lies_in_its_text(self, text: str, marks: list[Mark]) -> None:
        end = 0
        for one in mentions(text, marks):
            assert end <= one.start < one.end <= len(text)
            end = one.end


@pytest.mark.parametrize(
    ("marker", "number"),
    [
        ("[12]", "12"),
        ("1.", "1"),
        ("¹²", "12"),
        ("(3)", "3"),
        ("٣.", "3"),
        ("*", "*"),
        ("†", "†"),
        ("a)", "a"),
        ("—", None),
    ],
)
def test_a_note_is_known_by_its_marker(marker: str, number: str | None) -> None:
    assert note_number(note(0, marker)) == number
    assert note_number(note(0, marker, Kind.REFERENCE)) == number
    assert note_number(note(0, marker, Kind.LIST_ITEM)) is None


def test_a_mark_leads_to_its_note_and_the_note_back() -> None:
    document = [
        paragraph(0, "One.[1] Two.[2]"),
        paragraph(1, "Again.[1]"),
        note(2, "1."),
        note(3, "[2]", Kind.REFERENCE),
    ]
    notes = gather_notes(document)
    assert notes.links(document[0], document[0].text, ()) == [NoteLink(4, 7, 2), NoteLink(12, 15, 3)]
    assert [notes.back(one) for one in document] == [None, None, 0, 0]


def test_the_marks_of_a_translation_lead_there_too() -> None:
    document = [paragraph(0, "One.[1]"), note(1, "1.")]
    assert gather_notes(document).links(document[0], "«Um.»[1]", ()) == [NoteLink(5, 8, 1)]


def test_each_chapter_has_notes_of_its_own() -> None:
    document = [
        paragraph(0, "A.[1]"),
        note(1, "1"),
        paragraph(2, "B.[1]"),
        paragraph(3, "C.[1]"),
        note(4, "1"),
        paragraph(5, "D.[1]"),
    ]
    notes = gather_notes(document)
    assert [link.note for one in document for link in notes.links(one, one.text, ())] == [1, 4, 4, 4]
    assert (notes.back(document[1]), notes.back(document[4])) == (0, 2)


def test_what_has_no_counterpart_leads_nowhere() -> None:
    document = [paragraph(0, "One.[9]"), note(1, "1."), note(2, None)]
    notes = gather_notes(document)
    assert notes.links(document[0], document[0].text, ()) == []
    assert [notes.back(one) for one in document] == [None, None, None]


def test_numbers_within_notes_are_theirs() -> None:
    inner = paragraph(1, "See the other.[2]", Kind.REFERENCE, "1.")
    notes = gather_notes([paragraph(0, "One.[1]"), inner, note(2, "2.")])
    assert notes.links(inner, inner.text, ()) == []
    assert notes.back(note(2, "2.")) is None


def test_without_notes_nothing_is_searched() -> None:
    one = paragraph(0, "One.[1]")
    assert Notes().links(one, one.text, ()) == []
    assert gather_notes([]) == Notes()


def test_only_pages_that_seem_to_have_notes_need_those_of_the_document() -> None:
    assert has_mentions([paragraph(0, "Plain."), paragraph(1, "One.[1]")])
    assert not has_mentions([paragraph(0, "Plain, 10 km² of it.")])
    assert has_notes([paragraph(0, "Plain."), note(1, "1.")])
    assert not has_notes([paragraph(0, "One.[1]"), note(1, None)])


def test_without_the_way_back_there_is_still_the_way_there() -> None:
    document = [paragraph(0, "One.[1]"), note(1, "1.")]
    notes = gather_notes(document, back=False)
    assert notes.links(document[0], document[0].text, ()) == [NoteLink(4, 7, 1)]
    assert notes.back(document[1]) is None
