"""From lines to paragraphs: one case for each trait of real files, in our own words."""

import pytest

from cache.records import Cell, Kind
from translate.paragraphs import Extraction, extract

LONG = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour into the book on the table."
)
OTHER = (
    "Nobody remembers who built the tower, but the stone came from the quarry behind the village church, by ox cart."
)
HEBREW = "השומר טיפס במדרגות בכל ערב עם רדת החשיכה, הדליק את המנורה ורשם את השעה בספר שעל השולחן הישן שבחדר העליון."
ARABIC = (
    "كان الحارس يصعد الدرج كل مساء عند الغروب، ويشعل المصباح، ثم يكتب الساعة في الدفتر الموضوع على الطاولة القديمة."
)


def read(*lines: str) -> Extraction:
    return extract("\n".join(lines))


def texts(*lines: str) -> list[str]:
    return [piece.text for piece in read(*lines).pieces]


def kinds(*lines: str) -> list[str]:
    return [piece.kind.value for piece in read(*lines).pieces]


def reasons(*lines: str) -> dict[str, str]:
    return {one.text: one.reason for one in read(*lines).dropped}


class TestLinesAndBlanks:
    def test_blank_lines_end_paragraphs(self) -> None:
        found = read(LONG, "", OTHER)
        assert [(piece.text, piece.lines) for piece in found.pieces] == [(LONG, (1,)), (OTHER, (3,))]

    def test_every_line_is_a_paragraph_where_none_is_wrapped(self) -> None:
        assert texts(HEBREW, HEBREW[:60] + ".", HEBREW * 2) == [HEBREW, HEBREW[:60] + ".", HEBREW * 2]

    @pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\f", "\x85"])
    def test_line_ends_of_all_sorts(self, end: str) -> None:
        assert [piece.text for piece in extract(LONG + end + OTHER).pieces] == [LONG, OTHER]

    @pytest.mark.parametrize(("end", "second"), [("\n", 2), ("\r\n", 2), ("\r", 1), ("\u2028", 1), ("\f", 1)])
    def test_line_numbers_are_those_of_line_feeds(self, end: str, second: int) -> None:
        assert [piece.lines for piece in extract(LONG + end + OTHER).pieces] == [(1,), (second,)]

    def test_invisible_marks_make_no_line(self) -> None:
        assert texts("\ufeff" + LONG, "\u200b", "\u00ad", OTHER) == [LONG, OTHER]

    def test_nothing_gives_nothing(self) -> None:
        assert extract("") == Extraction((), ())
        assert extract(" \n\t\n\u2028").pieces == ()

    def test_bidi_overrides_and_escapes_stay(self) -> None:
        odd = "He typed \u202edesrever\u202c and \x1b[31mred\x1b[0m letters, =cmd() and </textarea> into the form."
        assert texts(odd) == [odd]


class TestWrapped:
    WRAPPED = (
        "The keeper climbed the stairs every evening at dusk,",
        "lit the lamp and wrote the hour into the book on the",
        "table. Nobody remembers who built the tower, but the",
        "stone came from the quarry.",
    )

    def test_wrapped_lines_become_one_paragraph(self) -> None:
        found = read(*self.WRAPPED, "", *self.WRAPPED)
        assert [piece.lines for piece in found.pieces] == [(1, 2, 3, 4)]
        assert found.pieces[0].text == " ".join(self.WRAPPED)
        assert [one.reason for one in found.dropped] == ["repeat"]

    def test_a_short_last_line_ends_a_paragraph_without_a_blank_line(self) -> None:
        more = (
            "A second keeper came in spring and brought two goats",
            "and a clock, which never showed the right hour but was",
            "loved by all the children of the village.",
        )
        assert [piece.lines for piece in read(*self.WRAPPED, *more).pieces] == [(1, 2, 3, 4), (5, 6, 7)]

    def test_a_false_blank_line_is_bridged(self) -> None:
        first, *rest = self.WRAPPED
        assert [piece.lines for piece in read(first, "", *rest).pieces] == [(1, 3, 4, 5)]

    def test_indents_begin_paragraphs(self) -> None:
        lines = (
            "    The keeper climbed the stairs every evening, and",
            "lit the lamp and wrote the hour into the book on the",
            "old table. He never forgot it, not even on the night.",
            "    Nobody remembers who built the tower, although the",
            "stone is known to have come from the quarry behind it.",
            "    The goats came later. They were two, and they were",
            "loved by all the children.",
        )
        assert [piece.lines[0] for piece in read(*lines).pieces] == [1, 4, 6]

    def test_double_spaced_lines(self) -> None:
        spaced = [row for line in self.WRAPPED for row in (line, "")]
        assert read(*spaced, "", *spaced[:6]).pieces[0].lines == (1, 3, 5, 7)

    def test_short_rows_beside_wrapped_text_say_nothing_of_it(self) -> None:
        box = (
            "גובה",
            "31 מטרים",
            "נבנה",
            "1824",
            "טווח",
            "18 מיל",
            "אזור",
            "הנמל הצפוני",
            "חומר",
            "אבן גיר",
            "צבע",
            "לבן",
        )
        words = f"{HEBREW} {HEBREW.replace('השומר', 'העוזר')}".split()
        lines, row = [], ""
        for word in words:
            if len(row) + 1 + len(word) > 60:
                lines.append(row)
                row = word
            else:
                row = f"{row} {word}".strip()
        found = texts("המגדלור", "", *box, "", *lines, row)
        assert found[-1] == " ".join(words)
        assert len(found) == 1 + len(box) + 1

    def test_verse_keeps_its_lines(self) -> None:
        verse = (
            "The lamp is lit above the bay",
            "And all the boats come home",
            "The gulls have flown so far away",
            "Across the line of foam",
            "And I am here and you are there",
            "And neither of us knows",
        )
        assert len(texts(*verse)) == len(verse)

    def test_a_log_keeps_its_lines(self) -> None:
        rows = [f"2024-03-{day:02} 06:00 lamp out, wind north {day:02}, sea calm" for day in range(1, 20)]
        assert texts(*rows) == rows

    def test_chinese_joins_without_a_space(self) -> None:
        lines = (
            "灯塔从上个世纪中叶起就矗立在岩石海角上渔民每晚看到",
            "灯光就知道家在什么地方孩子们每天爬上螺旋楼梯去看海",
            "上的船只他们数着一艘又一艘直到天黑才肯回家吃饭睡觉",
            "第二天又来。",
        )
        (only,) = read(*lines).pieces
        assert only.text == "".join(lines)

    def test_right_to_left_lines_are_judged_by_their_fill(self) -> None:
        words = (HEBREW + " " + HEBREW.replace("השומר", "העוזר")).split()
        lines, row = [], ""
        for word in words:
            if len(row) + 1 + len(word) > 50:
                lines.append(row)
                row = word
            else:
                row = f"{row} {word}".strip()
        assert texts(*lines, row, "", LONG)[0] == " ".join(words)


class TestPages:
    def test_a_page_number_in_mid_sentence_goes_and_the_sentence_joins(self) -> None:
        half = (ARABIC + " " + ARABIC[:60]).rpartition(" ")
        found = read(half[0], "", "20", "", "", "", half[2] + ARABIC[60:], "", ARABIC)
        assert found.pieces[0].lines == (1, 7)
        assert [(one.text, one.reason) for one in found.dropped] == [("20", "page number")]

    def test_a_caption_between_the_halves_stands_alone(self) -> None:
        start, rest = ARABIC * 2 + " وكان", "ينام في الغرفة السفلى بجانب الساعة الكبيرة التي لا تعمل."
        found = read(
            start, "", "", "", "", "صورة المنارة كما تبدو من البحر في الصباح", "", "", "", "", rest, "", ARABIC
        )
        assert [(piece.kind, piece.lines) for piece in found.pieces] == [
            (Kind.PARAGRAPH, (1, 11)),
            (Kind.CAPTION, (6,)),
            (Kind.PARAGRAPH, (13,)),
        ]

    def test_a_semicolon_does_not_end_a_page(self) -> None:
        found = read("🕸 " + ARABIC[:-1] + "؛", "", "", "", ARABIC, "", ARABIC[:50] + ".")
        assert (found.pieces[0].kind, found.pieces[0].lines) == (Kind.LIST_ITEM, (1, 5))

    def test_a_heading_on_a_new_page_is_no_second_half(self) -> None:
        found = read(HEBREW, "", "", "", "הים והמפרץ", "", HEBREW[:70] + ".", "", HEBREW[10:])
        assert [piece.kind for piece in found.pieces][:2] == [Kind.PARAGRAPH, Kind.HEADING]

    def test_running_heads_go_and_the_title_stays(self) -> None:
        pages = [
            f"\fA Garden Book\n\n{LONG[: 60 + page]} in the year {1900 + page}.\n\n- {page} -" for page in range(1, 6)
        ]
        found = extract("A Garden Book\n\n" + LONG + "\n" + "\n".join(pages))
        assert [piece.text for piece in found.pieces].count("A Garden Book") == 1
        assert {one.reason for one in found.dropped} == {"running head", "page number"}

    def test_years_over_a_chronicle_are_no_page_numbers(self) -> None:
        rows = [
            row
            for year in range(1901, 1906)
            for row in (str(year), "", f"{LONG} That was in {year}. {OTHER} {OTHER}", "")
        ]
        assert "1903" in texts(*rows)

    def test_numbers_of_sections_are_no_page_numbers(self) -> None:
        rows = [
            row for part in range(1, 5) for row in (str(part), "", f"{LONG} That is part {part}. {OTHER} {OTHER}", "")
        ]
        assert [text for text in texts(*rows) if text.isdigit()] == ["1", "2", "3", "4"]

    def test_a_number_at_a_paragraph_s_end_stays(self) -> None:
        wrapped = (
            "The keeper climbed the stairs every evening at dusk and",
            "lit the lamp for the last time in the autumn of the year",
            "1957.",
        )
        assert texts(*wrapped, "", LONG)[0].endswith("year 1957.")


class TestHyphens:
    def joined(self, before: str, after: str, *elsewhere: str) -> str:
        lines = [
            "The keepers of this coast have always been a people of",
            f"few words and great patience, and the lamp {before}",
            f"{after} was their pride and their burden in all the long",
        ]
        return texts(*lines, "years that they lived in the tower.", "", *elsewhere)[0]

    def test_a_cut_word_is_whole_again(self) -> None:
        assert "lighthouse was" in self.joined("of the light-", "house", "A lighthouse is not a home.")
        assert "magnificent was" in self.joined("so magni-", "ficent")

    def test_a_compound_keeps_its_hyphen_when_the_document_writes_it_so(self) -> None:
        assert "oil-fired was" in self.joined("that is oil-", "fired", "An oil-fired lamp smokes a little.")

    def test_a_soft_hyphen_always_goes(self) -> None:
        assert "magnificent was" in self.joined("so magni\u00ad", "ficent")
        assert texts("A soft hy\u00adphen inside is gone as well, for it is no letter of the word.")[0].startswith(
            "A soft hyphen"
        )

    def test_before_a_capital_or_a_digit_the_hyphen_is_real(self) -> None:
        assert "of Saint-Malo was" in self.joined("of Saint-", "Malo")
        assert "of 1957-1960 was" in self.joined("of 1957-", "1960")

    def test_kazakh_pairs_and_cuts(self) -> None:
        lines = (
            "Бұл аймақта ерте заманнан бері балықшылар мен аңшылар тұрған, олар жан-",
            "жақты кәсіп жүргізіп, көрші елдермен сауда жасаған. Кейін мұнда жаңа бал-",
            "ықшылар келіп, ескі қоныстың орнына үлкен ауыл салған. Бұл туралы жазба-",
            "лар аз сақталған.",
        )
        (only,) = read(*lines).pieces
        assert "жан-жақты" in only.text
        assert "балықшылар келіп" in only.text
        assert "жазбалар аз" in only.text

    def test_a_hebrew_hyphen_is_a_hyphen(self) -> None:
        words = "השומר טיפס במדרגות בכל ערב עם רדת החשיכה והדליק את ה-"
        rest = "LED החדש שהובא מן העיר הגדולה, ורשם את השעה בספר שעל"
        assert "ה-LED" in texts(words, rest, "השולחן הישן שבחדר העליון של המגדל ואחר כך ירד לישון", "עד הבוקר.")[0]

    def test_a_maqaf_is_a_part_of_the_word(self) -> None:
        words = "השומר טיפס במדרגות בכל ערב עם רדת החשיכה והדליק את בית־"
        rest = "האור הישן שהובא מן העיר הגדולה, ורשם את השעה בספר שעל"
        assert "בית־האור" in texts(words, rest, "השולחן הישן שבחדר העליון של המגדל ואחר כך ירד לישון", "עד הבוקר.")[0]

    def test_arabic_words_are_not_cut(self) -> None:
        words = "كان الحارس يصعد الدرج كل مساء عند الغروب ويشعل المصباح -"
        rest = "كما فعل من سبقه - ثم يكتب الساعة في الدفتر الموضوع على"
        more = ("الطاولة القديمة قرب النافذة الكبيرة، ثم ينزل إلى غرفته", "الصغيرة وينام فيها حتى الصباح.")
        (only,) = read(words, rest, *more).pieces
        assert only.text.startswith(f"{words} {rest}")

    def test_a_dash_at_the_line_end_is_a_dash(self) -> None:
        assert "the lamp -- it was" in self.joined("--", "it")


class TestFurniture:
    @pytest.mark.parametrize(
        "link",
        [
            "[edit]",
            "[edit | edit source]",
            "[עריכת קוד מקור | עריכה]",
            "[عدل]",
            "[править | править код]",
            "[өңдеу | қайнарын өңдеу]",
        ],
    )
    def test_edit_links_go_and_make_headings(self, link: str) -> None:
        found = read("The first years", "", link, "", LONG)
        assert [piece.kind for piece in found.pieces] == [Kind.HEADING, Kind.PARAGRAPH]
        assert [one.text for one in found.dropped] == [link]

    def test_an_edit_link_on_the_heading_s_line(self) -> None:
        found = read("The first years[edit]", LONG, OTHER)
        assert [piece.text for piece in found.pieces] == ["The first years", LONG, OTHER]
        assert found.pieces[0].kind is Kind.HEADING

    def test_a_bracket_that_is_no_edit_link_stays(self) -> None:
        assert texts(LONG[:-1] + " [sic].", "", "[editor's note: the page is torn]")[1].startswith("[editor")

    def test_a_caption_stands_close_under_the_edit_link(self) -> None:
        lines = (
            "The tower",
            "",
            "[edit]",
            "The tower seen from the bay, before the repair",
            "",
            LONG,
            "",
            "The lamp",
            "",
            "[edit]",
            "",
            OTHER,
        )
        assert kinds(*lines) == ["heading", "caption", "paragraph", "heading", "paragraph"]

    def test_comments_their_counter_and_their_forms(self) -> None:
        lines = (
            LONG,
            "",
            OTHER,
            "",
            "Did that help you?",
            "",
            "3 Comment(s)",
            "",
            "House rules * Required 0 / 900",
            "",
            "i like it",
            "",
            "",
            "me too",
            "",
            "",
            "Who are you?",
        )
        found = read(*lines)
        assert [piece.kind.value for piece in found.pieces] == [
            "paragraph",
            "paragraph",
            "heading",
            "comment",
            "comment",
            "comment",
        ]
        assert {one.reason for one in found.dropped} == {"feedback or comment form"}

    def test_a_question_elsewhere_is_content(self) -> None:
        assert "Did that help you?" in texts(LONG, "", "Did that help you?", "", OTHER)

    def test_an_exact_repeat_goes_and_is_named(self) -> None:
        found = read(LONG, "", LONG, "", OTHER)
        assert [(one.lines, one.reason) for one in found.dropped] == [((3,), "repeat")]
        assert len(found.pieces) == 2

    def test_short_repeats_stay(self) -> None:
        assert texts("Ha!", "", "Ha!", "", LONG)[:2] == ["Ha!", "Ha!"]

    def test_words_that_a_scanner_gave_twice_go_and_the_record_keeps_them(self) -> None:
        line = "وقد وصلت السفن إلى الميناء في الصباح وقد وصلت السفن إلى الميناء في الصباح ثم عادت إلى البحر."
        found = read(line, "", ARABIC)
        assert found.pieces[0].text == "وقد وصلت السفن إلى الميناء في الصباح ثم عادت إلى البحر."
        assert found.pieces[0].original == line
        assert found.notes == ("words that a scanner gave twice were taken out at line 1: the record keeps them",)


class TestKinds:
    def test_title_byline_and_headings(self) -> None:
        lines = ("Old railway runs again", "", "By Nora Field", "", LONG, "", "A slow start", "", OTHER)
        assert kinds(*lines) == ["heading", "byline", "paragraph", "heading", "paragraph"]

    def test_a_title_in_capitals_over_two_lines(self) -> None:
        found = read("UDC 91", "", "THE WILD APPLES OF THE HILLS:", "PAST AND PRESENT", "", "Anna Holm", "", LONG)
        assert found.pieces[1].text == "THE WILD APPLES OF THE HILLS: PAST AND PRESENT"
        assert [piece.kind.value for piece in found.pieces] == ["paragraph", "heading", "byline", "paragraph"]

    def test_a_question_can_be_a_heading(self) -> None:
        assert kinds(LONG, "", "Who built the tower?", "", OTHER * 2)[1] == "heading"

    def test_a_short_sentence_with_a_reference_is_no_heading(self) -> None:
        assert kinds(HEBREW, "", "בשנת 2009 הוקם המגדל מחדש.[23]", "", HEBREW)[1] == "paragraph"

    @pytest.mark.parametrize(
        "credit",
        ["[Nora Field/AFP]", "[Lúcia Prado/Agência Serra]", "(Reuters)", "- Source: Town archive", "- المصدر: الأرشيف"],
    )
    def test_a_credit_makes_a_caption(self, credit: str) -> None:
        assert (
            kinds("Title of the page", "", f"The train leaves the station of the valley {credit}", "", LONG)[1]
            == "caption"
        )

    @pytest.mark.parametrize(
        "line",
        [
            "Figure 3. The tower and the bay",
            "Рис. 2. Карта района",
            "شكل 4: المنارة",
            "איור 1: המגדלור",
            "1-сурет. Алма бағы",
        ],
    )
    def test_a_numbered_figure_is_a_caption(self, line: str) -> None:
        assert kinds(LONG, "", line, "", OTHER)[1] == "caption"

    @pytest.mark.parametrize(
        "bullet", ["-", "•", "–", "*", "﴿", "🕸", "⊕", "☀", "©", "- 🕸", "1.", "2)", "(a)", "א.", "iv."]
    )
    def test_list_items_by_bullets_typed_and_misread(self, bullet: str) -> None:
        assert kinds(LONG, "", f"{bullet} the lamp, which was lit every evening at dusk.", "", OTHER)[1] == "list_item"

    @pytest.mark.parametrize(
        "line",
        [
            "Л.Н. Толстой родился в этой деревне и вернулся сюда.",
            "J. Holm was the last keeper of this tower.",
            "1957 was the last year.",
        ],
    )
    def test_initials_and_years_are_no_bullets(self, line: str) -> None:
        assert kinds(LONG, "", line, "", OTHER)[1] == "paragraph"

    def test_two_items_on_one_line_are_two(self) -> None:
        found = read(LONG, "", "🕸 The first item ends. 🕸 The second follows.", "", OTHER)
        assert [(piece.marker, piece.text, piece.lines) for piece in found.pieces][1:3] == [
            ("•", "The first item ends.", (3,)),
            ("•", "The second follows.", (3,)),
        ]

    def test_an_infobox_is_a_table(self) -> None:
        box = ("Height", "100 140", "Area", "9,596 2,724", "Lamps", "3 4")
        found = read("The tower", "", *box, "", LONG)
        assert [piece.kind.value for piece in found.pieces] == ["heading", *["table"] * 9, "paragraph"]
        assert [(piece.text, piece.cell) for piece in found.pieces][5:8] == [
            ("9,596", Cell(0, 3, 0)),
            ("2,724", Cell(0, 3, 1)),
            ("Lamps", Cell(0, 4, 0)),
        ]

    def test_notes_of_several_styles(self) -> None:
        notes = (
            "¹ A Book - Press, https://example.org/a",
            "",
            "² Another Book, page 3.",
            "",
            "3 Lost its raised number, https://example.org/c",
        )
        found = read(LONG, "", OTHER, "", "", "", *notes)
        assert [piece.kind.value for piece in found.pieces][2:] == ["reference", "note", "reference"]
        assert [piece.marker for piece in found.pieces][2:] == ["¹", "²", "3"]
        assert found.pieces[4].text == "Lost its raised number, https://example.org/c"
        carets = ('  1. ^ 1 2 "A title". Paper. 2003-05-27.', '  2. ^ "Another".', "  3. ^ (See the map)")
        found = read(LONG, "", "References", "", "[edit]", *carets)
        assert [piece.kind.value for piece in found.pieces][1:] == ["heading", "reference", "reference", "note"]
        assert [(piece.marker, piece.text) for piece in found.pieces][2:4] == [
            ("1.", '^ 1 2 "A title". Paper. 2003-05-27.'),
            ("2.", '"Another".'),
        ]
        assert [one.text for one in found.dropped if one.reason == "link back"] == ["^", "^"]

    def test_a_note_broken_by_a_page_is_one(self) -> None:
        found = read(
            LONG,
            "",
            "",
            "",
            "¹ A Book - 29 Jul. 2021,",
            "",
            "https://example.org/a",
            "",
            "² Another Book.",
            "",
            "³ A third.",
        )
        assert [piece.lines for piece in found.pieces] == [(1,), (5, 7), (9,), (11,)]

    def test_a_list_of_sources_under_its_heading(self) -> None:
        lines = (
            LONG,
            "",
            OTHER,
            "",
            "Пайдаланылған әдебиеттер",
            "",
            "1. Ахметов А. Алма. – Алматы, 1977.",
            "2. Field N. Apples. – London, 1990.",
        )
        assert kinds(*lines)[-3:] == ["heading", "reference", "reference"]
