"""What the paragraphs of a DOCX are."""

import pytest

from cache.records import Kind
from tests.translate.documents.word_files import field, par, run
from tests.translate.documents.wordprocessing.reading import read, texts


def test_headings_by_style_by_what_it_is_based_on_and_by_their_own_level() -> None:
    document = read(
        par("One", style="1")
        + par("Two", style="2")
        + par("Inherited", style="Kapitel")
        + par("Own", properties='<w:outlineLvl w:val="4"/>')
        + par("Body text", properties='<w:outlineLvl w:val="9"/>')
    )
    assert [(one.kind, one.level) for one in document.paragraphs] == [
        (Kind.HEADING, 1),
        (Kind.HEADING, 2),
        (Kind.HEADING, 1),
        (Kind.HEADING, 5),
        (Kind.PARAGRAPH, None),
    ]


def test_a_title_stands_over_the_headings() -> None:
    document = read(par("The sea", style="Title") + par("A story", style="Subtitle") + par("One", style="1"))
    assert [(one.kind, one.level) for one in document.paragraphs] == [(Kind.HEADING, level) for level in (1, 2, 2)]


def test_short_bold_lines_over_text_are_headings() -> None:
    bold = "<w:b/><w:bCs/>"
    document = read(
        par(run("Prologue", bold))
        + par("It had rained for a week when the ferry came.")
        + par(run("All of this is bold.", bold))
        + par("And this is not, and goes on for a while.")
    )
    assert [one.kind for one in document.paragraphs] == [Kind.HEADING, *[Kind.PARAGRAPH] * 3]
    assert document.paragraphs[0].marks == ()


@pytest.mark.parametrize(
    ("style", "kind"),
    [("Caption", Kind.CAPTION), ("Figure", Kind.CAPTION), ("Code", Kind.CODE), ("Bib", Kind.REFERENCE)],
)
def test_kinds_by_style(style: str, kind: Kind) -> None:
    document = read(par("A line of it.", style=style) + par("And a longer paragraph of text around it."))
    assert document.paragraphs[0].kind is kind


def test_code_is_not_translated_but_a_text_that_is_all_code_is_text() -> None:
    document = read(par("light --on", style="Code") + par("Then the light goes on and everybody sees it."))
    assert not document.paragraphs[0].translatable
    document = read(par("The first line.", style="Code") + par("The second line.", style="Code"))
    assert [(one.kind, one.translatable) for one in document.paragraphs] == [(Kind.PARAGRAPH, True)] * 2


def test_captions_by_their_fields_and_words() -> None:
    document = read(
        par("Chart ", field(" SEQ Chart ", "1"), ": The catch by year")
        + par("Figure 2. The pier")
        + par("Figure it out.")
    )
    assert [one.kind for one in document.paragraphs] == [Kind.CAPTION, Kind.CAPTION, Kind.PARAGRAPH]
    assert texts(document)[0] == "Chart 1: The catch by year"


def test_a_style_based_on_itself_ends() -> None:
    assert texts(read(par("Round and round", style="Circle"))) == ["Round and round"]


def test_a_style_that_is_not_there_is_the_usual_one() -> None:
    assert read(par("Text", style="Nowhere")).paragraphs[0].kind is Kind.PARAGRAPH
