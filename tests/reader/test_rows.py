"""Rows, pages and positions, as pure functions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import Cell, Flag, Kind, Mark, Origin, Paragraph, Severity, Span, State, Style, TranslationUnit
from reader import rows
from reader.notes import gather_notes
from reader.parts import Part
from reader.pieces import LONGEST_TEXT, Piece
from translate.exports.visible import visible
from translate.flag_codes import FAILED, KEPT, NO_ENGINE

SOURCE = "Good morning. How are you?"
TARGET = "Bom dia. Como está?"
ALIGNMENT = (Span(0, 13, 0, 8), Span(14, 26, 9, 19))


def paragraph(text: str = SOURCE, lang: str = "en", index: int = 0, kind: Kind = Kind.PARAGRAPH) -> Paragraph:
    return Paragraph(index, kind, text, lang, translatable=True)


def machine(text: str = SOURCE, target: str = TARGET, **changes: object) -> TranslationUnit:
    values: dict[str, object] = {
        "source": text,
        "source_lang": "en",
        "target_lang": "pt",
        "target": target,
        "origin": Origin.MACHINE,
        "state": State.TRANSLATED,
        "signature": "fake",
        "alignment": ALIGNMENT,
        **changes,
    }
    return TranslationUnit(**values)  # type: ignore[arg-type]


class TestRow:
    def test_sentences_have_the_same_number_on_both_sides(self) -> None:
        row = rows.row(paragraph(), machine())
        assert row.status == "translated"
        assert row.source.pieces == (Piece("Good morning.", 0), Piece(" ", None), Piece("How are you?", 1))
        assert row.target.pieces == (Piece("Bom dia.", 0), Piece(" ", None), Piece("Como está?", 1))

    def test_what_a_paragraph_begins_with_and_how_it_stood_are_shown_and_safe(self) -> None:
        item = replace(paragraph(kind=Kind.LIST_ITEM), level=2, marker="\x1b1.", original="Good\x00 morning")
        row = rows.row(item, machine())
        assert (row.level, row.marker, row.original) == (2, "␛1.", "Good␀ morning")
        plain = rows.row(paragraph(), machine())
        assert (plain.level, plain.marker, plain.original) == (None, None, None)

    def test_marks_stand_on_both_sides(self) -> None:
        source = replace(paragraph("Read IBM `ls` here."), marks=(Mark(5, 8, Style.BOLD), Mark(9, 13, Style.CODE)))
        row = rows.row(source, machine(source.text, "Leia IBM `ls` aqui.", alignment=()))
        for side in (row.source, row.target):
            assert [(one.text, one.styles) for one in side.pieces if one.styles] == [
                ("IBM", ("bold",)),
                ("ls", ("code",)),
            ]
            assert {one.sentence for one in side.pieces} == {0}

    def test_a_mark_that_finds_no_place_in_the_translation_is_left_out_there(self) -> None:
        source = replace(paragraph(), marks=(Mark(5, 12, Style.BOLD),))
        row = rows.row(source, machine())
        assert [one.text for one in row.source.pieces if one.styles] == ["morning"]
        assert [one.text for one in row.target.pieces if one.styles] == []

    def test_what_is_kept_keeps_its_marks(self) -> None:
        source = replace(paragraph(), marks=(Mark(5, 12, Style.BOLD),))
        unit = machine(target=SOURCE, origin=None, alignment=())
        assert [one.text for one in rows.row(source, unit).target.pieces if one.styles] == ["morning"]

    def test_a_cell_says_its_place(self) -> None:
        cell = Cell(0, 1, 2, header=True)
        data = rows.as_data([rows.row(replace(paragraph(kind=Kind.TABLE), cell=cell), machine())])
        assert data["rows"][0]["cell"] == {"table": 0, "row": 1, "column": 2, "header": True}

    def test_notes_are_linked_on_both_sides_and_back(self) -> None:
        text = replace(paragraph("So it is.[1]"), index=4)
        note = replace(paragraph("The source.", index=9, kind=Kind.NOTE), marker="1.")
        units = [machine(text.text, "Assim é.[1]", alignment=()), machine(note.text, "A fonte.", alignment=())]
        first, second = rows.rows([text, note], units, gather_notes([text, note]))
        for side in (first.source, first.target):
            assert [(one.text, one.note) for one in side.pieces if one.note is not None] == [("[1]", 9)]
        assert (first.back, second.back) == (None, 4)

    def test_sides_have_their_own_language_and_direction(self) -> None:
        row = rows.row(
            paragraph("שלום עולם", "he"), machine("שלום עולם", "Hello world", source_lang="he", alignment=())
        )
        assert (row.source.lang, row.source.dir) == ("he", "rtl")
        assert (row.target.lang, row.target.dir) == ("pt", "ltr")

    def test_an_order_that_changes_in_translation_is_kept(self) -> None:
        row = rows.row(paragraph(), machine(alignment=(Span(0, 13, 9, 19), Span(14, 26, 0, 8))))
        assert [piece.sentence for piece in row.target.pieces] == [1, None, 0]

    @pytest.mark.parametrize(
        "alignment",
        [(), (Span(0, 13, 0, 8), Span(10, 26, 9, 19)), (Span(0, 26, 0, 99),), (Span(5, 2, 0, 8),)],
        ids=["none", "overlapping", "beyond the end", "backwards"],
    )
    def test_an_alignment_that_does_not_fit_makes_one_sentence(self, alignment: tuple[Span, ...]) -> None:
        row = rows.row(paragraph(), machine(alignment=alignment))
        assert row.source.pieces == (Piece(SOURCE, 0),)
        assert row.target.pieces == (Piece(TARGET, 0),)

    def test_positions_count_code_points(self) -> None:
        text, target = "😀 Hi. 😀 Bye.", "😀 Oi. 😀 Tchau."
        spans = (Span(0, 5, 0, 5), Span(6, 12, 6, 14))
        row = rows.row(paragraph(text), machine(text, target, alignment=spans))
        assert [piece.text for piece in row.target.pieces] == ["😀 Oi.", " ", "😀 Tchau."]

    def test_a_translation_is_set_as_its_language_is_whatever_came_out(self) -> None:
        row = rows.row(paragraph(), machine(target="OK", target_lang="he", alignment=()))
        assert row.target.dir == "rtl"

    def test_kept_figures_stand_on_each_page_as_they_would_there(self) -> None:
        unit = machine("100–140", "100–140", source_lang="he", origin=None, alignment=())
        row = rows.row(paragraph("100–140", "he"), unit)
        assert (row.source.dir, row.target.dir) == ("rtl", "ltr")

    def test_a_remark_like_the_one_before_is_said_quietly(self) -> None:
        memory = machine(origin=Origin.MEMORY, note="by hand")
        made = rows.rows([paragraph(index=index) for index in range(4)], [memory, memory, machine(), memory])
        assert [row.repeated for row in made] == [False, True, False, False]

    def test_pending(self) -> None:
        row = rows.row(paragraph(), TranslationUnit(SOURCE, "en", "pt"))
        assert (row.status, row.target.pieces, row.remark) == ("pending", (), None)
        # Without a counterpart there is nothing to light.
        assert row.source.pieces == (Piece(SOURCE, None),)

    def test_kept_is_in_the_language_of_the_source_and_says_why(self) -> None:
        unit = machine(
            target=SOURCE, origin=None, alignment=(), flags=(Flag(KEPT, Severity.INFO, "already in English"),)
        )
        row = rows.row(paragraph(), unit)
        assert (row.status, row.target.lang, row.remark) == ("kept", "en", "shown as it is: already in English")
        assert row.badges == ()

    @pytest.mark.parametrize(
        ("note", "remark"),
        [("by hand", "from memory: by hand"), (None, "from memory"), ("a\nb\x1b", "from memory: a b␛")],
    )
    def test_memory_says_whence(self, note: str | None, remark: str) -> None:
        row = rows.row(paragraph(), machine(origin=Origin.MEMORY, note=note))
        assert (row.status, row.remark) == ("memory", remark)

    def test_whose_translation_it_is_is_said_where_a_machine_made_it(self) -> None:
        assert (
            rows.row(paragraph(), machine(signature="fake version=1")).maker
            == "the fake engine (marks, no translation)"
        )
        assert rows.row(paragraph(), machine(origin=Origin.MEMORY)).maker is None
        assert rows.row(paragraph(), TranslationUnit(SOURCE, "en", "pt")).maker is None

    def test_hostile_text_stays_text(self) -> None:
        text = "<script>alert(1)</script></textarea>\x1b[31m\u202eevil\ud800"
        row = rows.row(paragraph(text), TranslationUnit(text, "en", "pt"))
        assert row.source.pieces == (Piece("<script>alert(1)</script></textarea>␛[31m[U+202E]evil[U+D800]", None),)

    def test_a_paragraph_of_megabytes_is_shown_in_parts(self) -> None:
        text = "word " * 1_000_000
        row = rows.row(paragraph(text), TranslationUnit(text, "en", "pt"))
        assert sum(len(piece.text) for piece in row.source.pieces) == LONGEST_TEXT
        assert row.part == Part(0, 250)
        last = rows.row(paragraph(text), TranslationUnit(text, "en", "pt"), wanted=249)
        assert last.part == Part(249, 250)
        assert last.source.cut == 0

    def test_rows_are_plain_values_for_the_browser(self) -> None:
        data = rows.as_data([rows.row(paragraph(index=7, kind=Kind.HEADING), machine())])
        [row] = data["rows"]
        assert (row["index"], row["kind"], row["status"]) == (7, "heading", "translated")
        assert row["source"]["pieces"][0] == {"text": "Good morning.", "sentence": 0}

    def test_what_most_rows_say_travels_once(self) -> None:
        heading = replace(paragraph(kind=Kind.HEADING), level=2)
        data = rows.as_data([rows.row(one, machine()) for one in (paragraph(), heading)])
        plain, titled = data["rows"]
        assert "level" not in plain
        assert titled["level"] == 2
        assert {**data["row"], **plain}["level"] is None
        assert data["piece"] == {"sentence": None, "styles": (), "link": None, "note": None, "found": False}

    def test_an_unknown_tag_lets_the_text_decide_its_direction(self) -> None:
        assert rows.row(paragraph(lang="xx-unknown"), machine()).source.dir == "auto"

    @given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
    def test_no_alignment_loses_text(self, text: str, ranges: list[tuple[int, int]]) -> None:
        spans = tuple(Span(*one, *one) for one in ranges)
        row = rows.row(paragraph(text), machine(text, text, alignment=spans))
        for side in (row.source, row.target):
            shown = "".join(piece.text for piece in side.pieces)
            assert [sign for sign in shown if sign.isalnum()] == [sign for sign in visible(text) if sign.isalnum()]


class TestReasons:
    def test_what_the_engine_failed_on_says_so(self) -> None:
        flag = Flag(FAILED, Severity.ERROR, "it is bad: leave it out")
        paragraphs = [paragraph(index=index) for index in (50, 51)]
        units = [TranslationUnit(SOURCE, "en", "pt")] * 2
        first, second = rows.rows(paragraphs, rows.with_reasons(paragraphs, units, {51: flag}, {}))
        assert first.badges == ()
        assert (second.status, second.badges[0].label) == ("pending", "translation failed")
        assert second.badges[0].explanation.endswith("it is bad: leave it out")

    def test_of_neighbours_that_nothing_reads_the_first_says_so(self) -> None:
        paragraphs = [paragraph(lang=lang, index=index) for index, lang in enumerate(["kk", "kk", "en", "kk"])]
        units = [TranslationUnit(SOURCE, one.lang, "pt") for one in paragraphs]
        made = rows.with_reasons(paragraphs, units, {}, {"kk": "get a model"})
        assert [[flag.code for flag in unit.flags] for unit in made] == [[NO_ENGINE], [], [], [NO_ENGINE]]

    def test_what_is_translated_needs_no_reason(self) -> None:
        unit = machine()
        assert rows.with_reasons([paragraph()], [unit], {0: Flag(FAILED, Severity.ERROR, "x")}, {"en": "x"}) == [unit]

    def test_a_doubt_about_the_scan_is_a_badge_of_the_translation(self) -> None:
        (row,) = rows.rows([replace(paragraph(), doubt="Good morning")], [machine()])
        assert [(badge.label, badge.severity) for badge in row.badges] == [("scanned twice?", "warning")]
        assert row.badges[0].explanation.endswith("compare it with the page. Good morning")
