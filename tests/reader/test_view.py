"""Rows, pages and positions, as pure functions."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache import Flag, Kind, Origin, Paragraph, Severity, Span, State, StoredDocument, TranslationUnit
from reader import view
from reader.view import Badge, Piece, Position
from translate.exports.visible import visible

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
        row = view.row(paragraph(), machine())
        assert row.status == "translated"
        assert row.source.pieces == (Piece("Good morning.", 0), Piece(" ", None), Piece("How are you?", 1))
        assert row.target.pieces == (Piece("Bom dia.", 0), Piece(" ", None), Piece("Como está?", 1))

    def test_sides_have_their_own_language_and_direction(self) -> None:
        row = view.row(
            paragraph("שלום עולם", "he"), machine("שלום עולם", "Hello world", source_lang="he", alignment=())
        )
        assert (row.source.lang, row.source.dir) == ("he", "rtl")
        assert (row.target.lang, row.target.dir) == ("pt", "ltr")

    def test_an_order_that_changes_in_translation_is_kept(self) -> None:
        row = view.row(paragraph(), machine(alignment=(Span(0, 13, 9, 19), Span(14, 26, 0, 8))))
        assert [piece.sentence for piece in row.target.pieces] == [1, None, 0]

    @pytest.mark.parametrize(
        "alignment",
        [(), (Span(0, 13, 0, 8), Span(10, 26, 9, 19)), (Span(0, 26, 0, 99),), (Span(5, 2, 0, 8),)],
        ids=["none", "overlapping", "beyond the end", "backwards"],
    )
    def test_an_alignment_that_does_not_fit_makes_one_sentence(self, alignment: tuple[Span, ...]) -> None:
        row = view.row(paragraph(), machine(alignment=alignment))
        assert row.source.pieces == (Piece(SOURCE, 0),)
        assert row.target.pieces == (Piece(TARGET, 0),)

    def test_positions_count_code_points(self) -> None:
        text, target = "😀 Hi. 😀 Bye.", "😀 Oi. 😀 Tchau."
        spans = (Span(0, 5, 0, 5), Span(6, 12, 6, 14))
        row = view.row(paragraph(text), machine(text, target, alignment=spans))
        assert [piece.text for piece in row.target.pieces] == ["😀 Oi.", " ", "😀 Tchau."]

    @pytest.mark.parametrize(
        ("text", "lang", "direction"),
        [
            ("שלום עולם", "he", "rtl"),
            ("Xi נמצא בביקור", "he", "rtl"),
            ("Kazinform, 2018.", "he", "ltr"),
            ("2018–2020", "he", "rtl"),
            ("פרק ראשון: IBM ו-Microsoft", "en", "rtl"),
            ("The word שלום means peace.", "en", "ltr"),
            ("שלום, he said, and went to the next house", "en", "ltr"),
            ("مرحبا بالعالم", "ar", "rtl"),
            ("", "ar", "rtl"),
        ],
    )
    def test_the_direction_is_that_of_the_language_unless_the_letters_say_otherwise(
        self, text: str, lang: str, direction: str
    ) -> None:
        assert view.text_direction(text, lang) == direction

    def test_a_translation_is_set_as_its_language_is_whatever_came_out(self) -> None:
        row = view.row(paragraph(), machine(target="OK", target_lang="he", alignment=()))
        assert row.target.dir == "rtl"

    def test_kept_figures_stand_on_each_page_as_they_would_there(self) -> None:
        unit = machine("100–140", "100–140", source_lang="he", origin=None, alignment=())
        row = view.row(paragraph("100–140", "he"), unit)
        assert (row.source.dir, row.target.dir) == ("rtl", "ltr")

    def test_a_remark_like_the_one_before_is_said_quietly(self) -> None:
        memory = machine(origin=Origin.MEMORY, note="by hand")
        made = view.rows([paragraph(index=index) for index in range(4)], [memory, memory, machine(), memory])
        assert [row.repeated for row in made] == [False, True, False, False]

    def test_pending(self) -> None:
        row = view.row(paragraph(), TranslationUnit(SOURCE, "en", "pt"))
        assert (row.status, row.target.pieces, row.remark) == ("pending", (), None)
        # Without a counterpart there is nothing to light.
        assert row.source.pieces == (Piece(SOURCE, None),)

    def test_kept_is_in_the_language_of_the_source_and_says_why(self) -> None:
        unit = machine(
            target=SOURCE, origin=None, alignment=(), flags=(Flag("kept", Severity.INFO, "already in English"),)
        )
        row = view.row(paragraph(), unit)
        assert (row.status, row.target.lang, row.remark) == ("kept", "en", "shown as it is: already in English")
        assert row.badges == ()

    @pytest.mark.parametrize(
        ("note", "remark"),
        [("by hand", "from memory: by hand"), (None, "from memory"), ("a\nb\x1b", "from memory: a b␛")],
    )
    def test_memory_says_whence(self, note: str | None, remark: str) -> None:
        row = view.row(paragraph(), machine(origin=Origin.MEMORY, note=note))
        assert (row.status, row.remark) == ("memory", remark)

    def test_hostile_text_stays_text(self) -> None:
        text = "<script>alert(1)</script></textarea>\x1b[31m\u202eevil\ud800"
        row = view.row(paragraph(text), TranslationUnit(text, "en", "pt"))
        assert row.source.pieces == (Piece("<script>alert(1)</script></textarea>␛[31m[U+202E]evil[U+D800]", None),)

    def test_a_paragraph_of_megabytes_is_cut_and_says_so(self) -> None:
        text = "word " * 1_000_000
        row = view.row(paragraph(text), TranslationUnit(text, "en", "pt"))
        assert sum(len(piece.text) for piece in row.source.pieces) == view.LONGEST_TEXT
        assert row.source.cut == len(text) - view.LONGEST_TEXT

    def test_rows_are_plain_values_for_the_browser(self) -> None:
        [data] = view.as_data([view.row(paragraph(index=7, kind=Kind.HEADING), machine())])
        assert (data["index"], data["kind"], data["status"]) == (7, "heading", "translated")
        assert data["source"]["pieces"][0] == {"text": "Good morning.", "sentence": 0}

    def test_an_unknown_tag_lets_the_text_decide_its_direction(self) -> None:
        assert view.row(paragraph(lang="xx-unknown"), machine()).source.dir == "auto"

    @given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
    def test_no_alignment_loses_text(self, text: str, ranges: list[tuple[int, int]]) -> None:
        spans = tuple(Span(*one, *one) for one in ranges)
        row = view.row(paragraph(text), machine(text, text, alignment=spans))
        for side in (row.source, row.target):
            shown = "".join(piece.text for piece in side.pieces)
            assert [sign for sign in shown if sign.isalnum()] == [sign for sign in visible(text) if sign.isalnum()]


class TestBadges:
    def test_the_worst_is_first_and_each_code_comes_once(self) -> None:
        found = view.badges(
            [
                Flag("numbers", Severity.WARNING, "missing: 1948"),
                Flag("length", Severity.ERROR, "too short"),
                Flag("numbers", Severity.WARNING, "missing: 77"),
            ]
        )
        assert [badge.label for badge in found] == ["unusual length", "number differs"]
        assert found[1].explanation.endswith("missing: 1948; missing: 77")

    def test_the_same_fault_twice_takes_the_worse_colour(self) -> None:
        flags = [Flag("length", Severity.WARNING, "a"), Flag("length", Severity.ERROR, "b")]
        assert [badge.severity for badge in view.badges(flags)] == ["error"]

    def test_a_code_without_words_speaks_for_itself(self) -> None:
        assert view.badges([Flag("new-check", Severity.INFO, "")]) == (Badge("new check", "info", ""),)

    def test_every_code_of_the_checks_has_words(self) -> None:
        from reader.flag_words import explain
        from translate import checks

        codes = [line.split()[0] for line in (checks.__doc__ or "").splitlines()[2:] if line.strip()]
        assert len(codes) >= 5
        assert all(explain(code).explanation for code in codes)


class TestPages:
    @pytest.mark.parametrize(("items", "pages"), [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
    def test_count(self, items: int, pages: int) -> None:
        assert view.page_count(items) == pages

    @given(st.integers(0, 400))
    def test_pages_hold_every_item_once(self, items: int) -> None:
        found = [index for page in range(view.page_count(items)) for index in view.page_range(page, items)]
        assert found == list(range(items))

    def test_outward_goes_from_the_page_to_both_ends(self) -> None:
        assert view.outward(range(4, 6), 9) == [4, 5, 6, 7, 2, 3, 8, 0, 1]

    @given(st.integers(0, 300), st.integers(0, 10))
    def test_outward_names_every_paragraph_once(self, items: int, page: int) -> None:
        on_page = view.page_range(min(page, view.page_count(items) - 1), items)
        order = view.outward(on_page, items)
        assert order[: len(on_page)] == list(on_page)
        assert sorted(order) == list(range(items))


class TestPosition:
    @pytest.mark.parametrize(
        ("query", "position"),
        [
            ({}, Position(None, None)),
            ({"doc": "d", "to": "pt"}, Position("d", "pt")),
            ({"doc": "d", "to": "pt-BR", "page": "3"}, Position("d", "pt", 2)),
            ({"doc": "d", "to": "he", "p": "137"}, Position("d", "he", 2, 136)),
            ({"doc": "d", "to": "Klingon", "page": "0"}, Position("d", None, 0)),
            ({"doc": "d", "page": "-1", "p": "x"}, Position("d", None, 0)),
            ({"doc": "d", "page": "9" * 40, "p": "٣"}, Position("d", None, 0)),
        ],
    )
    def test_from_the_address(self, query: dict[str, str], position: Position) -> None:
        assert Position.from_query(query) == position

    @pytest.mark.parametrize(
        "position", [Position(None, None), Position("d", "pt"), Position("d", "pt", 2), Position("d", "he", 2, 136)]
    )
    def test_there_and_back(self, position: Position) -> None:
        assert Position.from_query(position.to_query()) == position

    def test_people_count_from_one(self) -> None:
        assert Position("d", "pt", 0, 0).to_query() == {"doc": "d", "to": "pt", "p": "1"}
        assert Position("d", "pt", 0).to_query() == {"doc": "d", "to": "pt"}

    def test_a_position_beyond_the_end_moves_to_the_last_page(self) -> None:
        assert Position("d", "pt", 99).within(120) == Position("d", "pt", 2)
        assert Position("d", "pt", 19, 999).within(120) == Position("d", "pt", 2)
        assert Position("d", "pt", 5).within(0) == Position("d", "pt", 0)


class TestLanguages:
    def test_preferred_first_then_by_name(self) -> None:
        choices = view.target_choices("en", ["pt", None, "he", "en", "pt", "nonsense"])
        assert choices[:2] == ["pt", "he"]
        assert "en" not in choices
        assert len(choices) == len(set(choices)) == 201
        names = [view.language_label(tag) for tag in choices[2:]]
        assert names[0].startswith("Acehnese")

    def test_labels(self) -> None:
        assert view.language_label("he") == "Hebrew · \u2068עברית\u2069"
        assert view.language_label("en") == "English"
        assert view.language_label("xx") == "xx"

    @pytest.mark.parametrize(
        ("locale", "tag"), [("pt-BR", "pt"), ("he", "he"), ("", None), (None, None), ("xx-YY", None)]
    )
    def test_the_browsers_language(self, locale: str | None, tag: str | None) -> None:
        assert view.locale_tag(locale) == tag

    @pytest.mark.parametrize(
        ("progress", "last", "locale", "target"),
        [
            ({}, None, None, None),
            ({}, None, "en", None),
            ({}, None, "pt", "pt"),
            ({}, "he", "pt", "he"),
            ({"fr": 3, "de": 9}, None, "pt", "de"),
            ({"fr": 3, "de": 9}, "he", "pt", "de"),
            ({"fr": 3, "de": 9}, "fr", "pt", "fr"),
            ({}, "en", "pt", "pt"),
        ],
    )
    def test_the_language_to_open_in(
        self, progress: dict[str, int], last: str | None, locale: str | None, target: str | None
    ) -> None:
        assert view.default_target("en", progress, last, locale) == target


def test_documents_are_found_by_name_and_language() -> None:
    def stored(name: str, lang: str) -> StoredDocument:
        return StoredDocument(name, name, "text/plain", None, lang, "0", datetime.now(UTC), 1, 1, 1)

    documents = [stored("News of May.txt", "en"), stored("חדשות.txt", "he")]
    assert [one.lang for one in view.matching(documents, "news")] == ["en"]
    assert [one.lang for one in view.matching(documents, "hebrew")] == ["he"]
    assert [one.lang for one in view.matching(documents, "MAY engl")] == ["en"]
    assert view.matching(documents, "") == documents


@pytest.mark.parametrize(
    ("done", "total", "percent"), [(0, 10, 0), (1, 1000, 1), (5, 10, 50), (999, 1000, 99), (10, 10, 100), (0, 0, 100)]
)
def test_a_share_is_whole_only_at_the_end(done: int, total: int, percent: int) -> None:
    assert view.share(done, total) == percent
