"""What is said about each line, and what a profile that is named does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.paragraphs.gold import names, text_of
from translate.paragraphs import explain, extract

WRAPPED = (
    "The keeper climbed the stairs every evening at dusk,\n"
    "lit the lamp and wrote the hour into the book on the\n"
    "table. Nobody remembers who built the tower, but the\n"
    "stone came from the quarry.\n"
    "\n"
    "12\n"
    "\n"
    "A second keeper came in spring and brought two goats\n"
    "and a clock, which never showed the right hour but was\n"
    "loved by all the children of the village."
)


def test_each_line_says_what_became_of_it_and_why() -> None:
    found = explain(WRAPPED).lines

    assert [one.became for one in found] == [
        "begins",
        "continues",
        "continues",
        "continues",
        "blank",
        "dropped" if found[5].became == "dropped" else "begins",
        "blank",
        "begins",
        "continues",
        "continues",
    ]
    assert found[0].why == "the first line"
    assert found[1].why == "it begins with a small letter, and the line before it does not end a sentence"
    assert {one.profile for one in found if one.became == "continues"} <= {"wrapped at 53", "wrapped at 54"}


def test_regions_give_their_evidence() -> None:
    (region,) = explain(WRAPPED.replace("12\n\n", "")).regions

    assert (region.first, region.last) == (1, 8)
    assert region.profile.startswith("wrapped at 5")
    assert "stop in mid-sentence" in region.why


def test_what_was_left_out_says_why() -> None:
    text = (
        "The tower[edit]\n\nThe tower was built in three summers, of stone that was brought from the quarry by ox cart."
    )
    first = explain(text).lines[0]

    assert first.became == "begins"
    assert first.why.endswith("a part of it was left out: edit link")


@pytest.mark.parametrize("name", names())
def test_the_explanation_is_that_of_the_paragraphs(name: str) -> None:
    text = text_of(name)
    found = extract(text)
    explained = explain(text).lines

    assert [one.number for one in explained] == list(range(1, text.count("\n") + 2))
    assert [one.text for one in explained] == text.split("\n")
    assert {one.number for one in explained if one.became == "begins"} == {piece.lines[0] for piece in found.pieces}
    for one in explained:
        assert (one.paragraph is not None) == (one.became in ("begins", "continues"))
        assert one.why
        if one.paragraph is not None:
            assert one.number in found.pieces[one.paragraph].lines


class TestProfiles:
    TEXT = "The first line of it\nand the second line\n\n• an item\n• another\n\nThe last line."

    def starts(self, profile: str, text: str = TEXT) -> list[int]:
        return [piece.lines[0] for piece in extract(text, profile).pieces]

    def test_lines_makes_each_line_a_paragraph(self) -> None:
        assert self.starts("lines") == [1, 2, 4, 5, 7]
        assert self.starts("lines", WRAPPED)[:4] == [1, 2, 3, 4]

    def test_blank_lines_joins_what_stands_together(self) -> None:
        assert self.starts("blank-lines") == [1, 4, 5, 7]

    def test_wrapped_joins_where_there_is_no_evidence(self) -> None:
        text = "It was said of him\nThat he never slept\nBut no one saw him\nAnd all believed"
        assert self.starts("auto", text) == [1, 2, 3, 4]
        assert self.starts("wrapped", text) == [1]

    def test_pages_joins_a_sentence_that_ends_with_the_page(self) -> None:
        text = "\n".join((WRAPPED.split("\n\n")[0].rpartition("\n")[0] + " door.", "\f", WRAPPED.split("\n\n")[2]))
        assert len(self.starts("pages", text)) <= len(self.starts("auto", text))

    @pytest.mark.parametrize("profile", ["lines", "blank-lines"])
    def test_a_chosen_profile_is_named(self, profile: str) -> None:
        explanation = explain(self.TEXT, profile)
        assert {one.profile for one in explanation.lines if one.became != "blank"} == {profile}
        assert [region.why for region in explanation.regions] == ["chosen"]

    @given(st.text(alphabet="ab. \n12•-", max_size=120), st.sampled_from(["lines", "blank-lines", "wrapped", "pages"]))
    def test_no_profile_loses_a_letter(self, text: str, profile: str) -> None:
        found = extract(text, profile)
        kept = "".join(
            [
                *((piece.original or (piece.marker or "") + piece.text) for piece in found.pieces),
                *(one.text for one in found.dropped),
            ]
        )
        assert sorted(filter(str.isalnum, kept)) == sorted(filter(str.isalnum, text))
