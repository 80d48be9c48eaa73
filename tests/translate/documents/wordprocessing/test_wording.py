"""The text of a paragraph of a DOCX with its inline marks."""

from cache.records import Mark, Style
from tests.translate.documents.word_files import field, par, run
from tests.translate.documents.wordprocessing.reading import marks, read, texts


def test_marks_from_runs_and_character_styles() -> None:
    document = read(
        par(
            "Plain ",
            run("bold", "<w:b/>"),
            " ",
            run("strong", '<w:rStyle w:val="Strong"/>'),
            " ",
            run("slanted", "<w:i/>"),
            " ",
            run("lined", '<w:u w:val="single"/>'),
            " ",
            run("struck", "<w:strike/>"),
            " H",
            run("2", '<w:vertAlign w:val="subscript"/>'),
            "O ",
            run("th", '<w:vertAlign w:val="superscript"/>'),
            " ",
            run("not", '<w:b w:val="0"/><w:u w:val="none"/>'),
        )
    )
    assert document.paragraphs[0].text == "Plain bold strong slanted lined struck H2O th not"
    assert marks(document) == {
        "bold": Style.BOLD,
        "strong": Style.BOLD,
        "slanted": Style.ITALIC,
        "lined": Style.UNDERLINE,
        "struck": Style.STRIKE,
        "2": Style.SUBSCRIPT,
        "th": Style.SUPERSCRIPT,
    }


def test_runs_that_look_alike_make_one_mark_without_blanks_at_its_ends() -> None:
    document = read(par("a ", run("bo", "<w:b/>"), run("ld ", "<w:b/>"), "b"))
    assert document.paragraphs[0].marks == (Mark(2, 6, Style.BOLD),)


def test_what_the_whole_style_is_like_is_no_mark() -> None:
    document = read(par("Heading", style="1"))
    assert document.paragraphs[0].marks == ()


def test_right_to_left_text_has_switches_of_its_own() -> None:
    document = read(
        par(run("שלום", "<w:bCs/><w:rtl/>"), run(" לכל ", "<w:b/><w:rtl/>"), run("העולם", "<w:iCs/><w:rtl/>"))
    )
    assert marks(document) == {"שלום": Style.BOLD, "העולם": Style.ITALIC}


def test_links_by_relationship_by_place_and_by_field() -> None:
    document = read(
        par('<w:hyperlink r:id="l">', *[run("home"), "</w:hyperlink>"])
        + par(f'<w:hyperlink w:anchor="top">{run("up")}</w:hyperlink>')
        + par(field(' HYPERLINK "https://example.org/f" ', "there"))
        + par(f'<w:hyperlink r:id="bad">{run("evil")}</w:hyperlink>'),
        links={"l": "https://example.org/h", "bad": "javascript:alert(1)"},
    )
    values = [[(mark.style, mark.value) for mark in one.marks] for one in document.paragraphs]
    assert values == [
        [(Style.LINK, "https://example.org/h")],
        [(Style.LINK, "#top")],
        [(Style.LINK, "https://example.org/f")],
        [],
    ]


def test_code_in_a_sentence_stands_between_backticks() -> None:
    document = read(
        par(
            "Run ", run("make all", '<w:rStyle w:val="Source"/>'), " or ", run("stop", '<w:rFonts w:ascii="Consolas"/>')
        )
    )
    assert document.paragraphs[0].text == "Run `make all` or `stop`"
    assert marks(document) == {"`make all`": Style.CODE, "`stop`": Style.CODE}


def test_raised_digits_keep_apart_from_their_word() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    document = read(par("20 m", run("2", raised), ", and a note", run("14", raised), "."))
    assert document.paragraphs[0].text == "20 m², and a note¹⁴."
    assert document.paragraphs[0].marks == ()


def test_a_relationship_may_lead_nowhere() -> None:
    assert texts(read(par('<w:hyperlink r:id="none">', *[run("x"), "</w:hyperlink>"]))) == ["x"]
