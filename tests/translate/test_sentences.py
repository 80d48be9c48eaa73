"""Sentences: cut without loss, where native speakers would cut; joined and aligned without losing account."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cache.records import Span
from translate.languages import all_languages
from translate.sentences import SPLITTER_VERSION, Sentence, align_texts, join, split
from translate.sentences.lists import load

GOLDEN = Path(__file__).parents[1] / "data" / "sentences"
LANGUAGES = ("ar", "en", "he", "kk", "pt", "ru", "zh")

# Everything a paragraph may hold, with what cutting is about made likely; surrogates too.
ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF, categories=["Cs"]),
        st.sampled_from(
            ".!?…؟。！？ \n\r\t\u00a0\u2028\x0b\"'“”«»()[]1234567890-–—ABab אבגש ابد Ққ 他说\u202e\ufeff\x00"
        ),
    ),
    max_size=60,
)
ANY_LANG = st.sampled_from([language.tag for language in all_languages()] + ["xx", ""])


def golden_cases() -> list[object]:
    return [
        pytest.param(path.stem, line.replace("\\n", "\n"), id=f"{path.stem}:{number}")
        for path in sorted(GOLDEN.glob("*.txt"))
        if path.stem != "README"
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
        if line.strip() and not line.startswith("#")
    ]


def marked(text: str, lang: str) -> str:
    """Return a text with a bar before every sentence but the first."""
    return "|".join(sentence.text + sentence.separator for sentence in split(text, lang))


class TestSplit:
    @pytest.mark.parametrize(("lang", "line"), golden_cases())
    def test_golden(self, lang: str, line: str) -> None:
        assert marked(line.replace("|", ""), lang) == line

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_language_has_many_golden_boundaries(self, lang: str) -> None:
        lines = (GOLDEN / f"{lang}.txt").read_text(encoding="utf-8").splitlines()
        cases = [line for line in lines if line and not line.startswith("#")]
        assert len(cases) >= 25
        assert sum(line.count("|") for line in cases) >= 25

    @given(ANY_TEXT, ANY_LANG)
    @example("\ud800.\udc00 B.", "en")
    @example(" \u2028 ", "he")
    @example("a.\x00b. C", "ru")
    @example('ש"ח. [1] א', "he")
    def test_nothing_is_lost(self, text: str, lang: str) -> None:
        sentences = split(text, lang)
        assert "".join(sentence.text + sentence.separator for sentence in sentences) == text
        for number, sentence in enumerate(sentences):
            assert not sentence.separator.strip()
            assert sentence.text == sentence.text.rstrip()
            assert sentence.text.strip() or len(sentences) == 1
            assert number == 0 or sentence.text == sentence.text.lstrip()

    def test_no_text_has_no_sentences(self) -> None:
        assert split("", "en") == []

    def test_a_blank_text_has_one_empty_sentence(self) -> None:
        assert split(" \n ", "en") == [Sentence("", " \n ")]

    def test_white_space_around_stays(self) -> None:
        assert split("  One. Two. ", "en") == [Sentence("  One.", " "), Sentence("Two.", " ")]

    def test_a_line_break_ends_a_sentence_and_is_its_separator(self) -> None:
        assert split("roses \r\n  violets", "en") == [Sentence("roses", " \r\n  "), Sentence("violets", "")]

    def test_regions_and_scripts_do_not_matter(self) -> None:
        text = "“走吧。”他说。天黑了。"
        assert split(text, "zh-Hans") == split(text, "zh-Hant") == split(text, "zh") == split(text, "yue")

    def test_arabic_dialects_share_the_arabic_lists(self) -> None:
        assert marked("قال د. أحمد ذلك. ثم ذهب.", "arz") == "قال د. أحمد ذلك. |ثم ذهب."

    @pytest.mark.parametrize(
        ("lang", "text"),
        [
            ("hi", "डॉ. शर्मा आए। |वह चले गए। |क्या वह लौटेंगे? |हाँ!"),
            ("ur", "وہ گیا۔ |وہ آیا۔"),
            ("am", "ሰላም። |እንዴት ነህ። |ደህና።"),
            ("hy", "Բարև։ |Ինչպես ես։"),
            ("ja", "彼は来た。|「行こう。」|雨だった。"),
            ("my", "မင်္ဂလာပါ။ |နေကောင်းလား။"),
            ("km", "សួស្តី។ |អ្នកសុខសប្បាយទេ។"),
            ("de", "Er kam am Montag. |Im Jahr 1990. |Es regnete."),
            ("fr", "Elle est partie. |Pourquoi ? |Personne ne sait."),
            ("uk", "Міст закрили. |1995 року його відкрили. |Потім знову закрили."),
        ],
    )
    def test_other_languages_are_cut_as_well(self, lang: str, text: str) -> None:
        assert marked(text.replace("|", ""), lang) == text

    @pytest.mark.parametrize("blank", ["\u00a0", "\u3000", "\u2009", "\t"])
    def test_unusual_blanks_are_blanks(self, blank: str) -> None:
        assert [sentence.text for sentence in split(f"It rained.{blank}We left.", "en")] == ["It rained.", "We left."]

    def test_acronyms_do_not_swallow_what_stands_between_them(self) -> None:
        text = 'המחיר עלה ב-5 ש"ח. איש לא שם לב. בארה"ב הוא ירד. גם שם לא שמו לב.'
        assert len(split(text, "he")) == 4

    def test_a_long_paragraph_is_cut_in_one_go(self) -> None:
        text = "The boat left. Nobody waved! Was it cold? " * 20_000
        assert len(split(text, "en")) == 60_000

    @pytest.mark.parametrize("unit", [".", '"', "[1]", "www.", 'ש"ח', "a.b", "«", "!?", " ."])
    def test_hostile_repetition_is_harmless(self, unit: str) -> None:
        text = unit * (100_000 // len(unit))
        assert "".join(sentence.text + sentence.separator for sentence in split(text, "he")) == text

    def test_the_version_is_a_number(self) -> None:
        assert SPLITTER_VERSION >= 1


class TestLists:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_language_with_golden_cases_has_lists(self, lang: str) -> None:
        assert load(lang).own
        assert load(lang).speech

    def test_a_language_without_a_file_gets_the_common_lists(self) -> None:
        assert not load("xx").own
        assert load("xx").has(load("xx").never_ends, "dr")

    def test_an_abbreviation_is_found_behind_a_prefix(self) -> None:
        hebrew = load("he")
        assert hebrew.has(hebrew.never_ends, "לפרופ")
        assert not hebrew.has(hebrew.never_ends, "טפרופ")


class TestJoin:
    def test_one_blank_between_sentences_whatever_was_there(self) -> None:
        text, ranges = join(["One.", "Two.", "Three."], ["   ", "", "\t"], "en")
        assert text == "One. Two. Three."
        assert ranges == [(0, 4), (5, 9), (10, 16)]

    @pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "yue", "ja"])
    def test_no_blank_where_the_full_stop_is_wide(self, lang: str) -> None:
        assert join(["他走了。", "她留下。"], [" ", ""], lang)[0] == "他走了。她留下。"

    def test_sentences_left_in_latin_letters_do_not_run_together(self) -> None:
        assert join(["Hello there.", "How are you?"], [" ", ""], "zh-Hans")[0] == "Hello there. How are you?"

    @pytest.mark.parametrize(
        ("lang", "targets", "text"),
        [
            ("my", ["သွားပြီ။", "လာပြီ။"], "သွားပြီ။လာပြီ။"),
            ("km", ["គាត់ទៅ។", "គាត់មក។"], "គាត់ទៅ។គាត់មក។"),
            ("th", ["เขาไปแล้ว", "เธออยู่"], "เขาไปแล้ว เธออยู่"),
        ],
    )
    def test_a_blank_only_where_it_is_the_only_sign_of_an_end(self, lang: str, targets: list[str], text: str) -> None:
        assert join(targets, [" ", ""], lang)[0] == text

    def test_line_breaks_stay(self) -> None:
        text, ranges = join(["roses", "violets", "sugar"], [" \n ", " \r\n\r\n", "\n"], "pt")
        assert text == "roses\nviolets\r\n\r\nsugar"
        assert [text[start:end] for start, end in ranges] == ["roses", "violets", "sugar"]

    def test_a_line_break_stays_where_no_blank_is_written(self) -> None:
        assert join(["他走了。", "她留下。"], ["\n", ""], "zh")[0] == "他走了。\n她留下。"

    def test_blank_targets_take_no_room(self) -> None:
        text, ranges = join(["", "Two.", "  ", "Four."], [" ", " ", " ", ""], "en")
        assert text == "Two. Four."
        assert ranges == [(0, 0), (0, 4), (4, 4), (5, 10)]

    def test_a_line_break_behind_a_blank_target_stays(self) -> None:
        assert join(["One", "", "Three"], [" ", "\n", ""], "en")[0] == "One\nThree"

    def test_nothing_from_nothing(self) -> None:
        assert join([], [], "en") == ("", [])
        assert join(["", " "], ["", ""], "en") == ("", [(0, 0), (0, 0)])

    def test_lengths_must_match(self) -> None:
        with pytest.raises(ValueError, match="2 targets against 1 separators"):
            join(["a", "b"], [" "], "en")

    @given(st.lists(st.tuples(st.text(max_size=8), st.text(" \n\u2028\t", max_size=3)), max_size=6), ANY_LANG)
    def test_ranges_index_the_text(self, pairs: list[tuple[str, str]], lang: str) -> None:
        targets = [target for target, _ in pairs]
        text, ranges = join(targets, [separator for _, separator in pairs], lang)
        assert [text[start:end] for start, end in ranges] == [target.strip() for target in targets]
        assert text == text.strip()
        covered = {position for start, end in ranges for position in range(start, end)}
        assert all(char.isspace() for position, char in enumerate(text) if position not in covered)

    @given(ANY_TEXT, st.sampled_from(["en", "he", "zh"]))
    def test_what_is_split_can_be_joined(self, text: str, lang: str) -> None:
        sentences = split(text, lang)
        joined, _ = join([s.text for s in sentences], [s.separator for s in sentences], lang)
        assert "".join(joined.split()) == "".join(text.split())


def texts(spans: tuple[Span, ...], source: str, target: str) -> list[tuple[str, str]]:
    return [
        (source[span.source_start : span.source_end], target[span.target_start : span.target_end]) for span in spans
    ]


class TestAlignTexts:
    def test_equal_counts_stand_one_to_one(self) -> None:
        source, target = "A ponte fechou. Ninguém avisou.", "The bridge was closed. Nobody gave notice."
        assert texts(align_texts(source, target, "pt", "en"), source, target) == [
            ("A ponte fechou.", "The bridge was closed."),
            ("Ninguém avisou.", "Nobody gave notice."),
        ]

    def test_a_sentence_translated_by_two_is_grouped_by_length(self) -> None:
        source = "הגשר נסגר. הנהגים, שאיש לא הודיע להם דבר על הסגירה, נאלצו לחזור ולחפש דרך אחרת אל העיר. היה קר."
        target = (
            "The bridge was closed. Nobody had told the drivers anything about it. "
            "So they had to turn back and look for another way into the city. It was cold."
        )
        pairs = texts(align_texts(source, target, "he", "en"), source, target)
        assert [pair[1] for pair in pairs] == [
            "The bridge was closed.",
            "Nobody had told the drivers anything about it. "
            "So they had to turn back and look for another way into the city.",
            "It was cold.",
        ]

    def test_two_sentences_merged_by_the_translator(self) -> None:
        source = "It rained. It rained hard. The river rose above the old bridge and took the mill with it."
        target = "Choveu muito forte. O rio subiu acima da velha ponte e levou consigo o moinho."
        pairs = texts(align_texts(source, target, "en", "pt"), source, target)
        assert pairs[0] == ("It rained. It rained hard.", "Choveu muito forte.")
        assert len(pairs) == 2

    def test_one_against_many(self) -> None:
        source, target = "One very long sentence", "A. Bb cc. Dd ee. Ff gg."
        spans = align_texts(source, target, "en", "en")
        assert len(spans) == 1
        assert texts(spans, source, target) == [(source, target)]

    def test_blank_texts(self) -> None:
        assert align_texts("", " ", "en", "he") == ()
        assert align_texts("", "One. Two.", "en", "en") == (Span(0, 0, 0, 9),)
        assert align_texts("One. Two.", "", "en", "en") == (Span(0, 9, 0, 0),)

    def test_long_texts_with_different_counts(self) -> None:
        source = " ".join(f"Sentence number {number} stands here." for number in range(400))
        target = " ".join(f"Frase número {number} está aqui." for number in range(400) if number % 7)
        spans = align_texts(source, target, "en", "pt")
        assert spans[-1].source_end == len(source)
        assert spans[-1].target_end == len(target)

    @given(ANY_TEXT, ANY_TEXT, st.sampled_from(["en", "he", "zh"]))
    def test_both_texts_are_covered_in_order(self, source: str, target: str, lang: str) -> None:
        spans = align_texts(source, target, lang, "en")
        for text, ranges in (
            (source, [(span.source_start, span.source_end) for span in spans]),
            (target, [(span.target_start, span.target_end) for span in spans]),
        ):
            position = 0
            for start, end in ranges:
                assert position <= start <= end
                assert not text[position:start].strip()
                position = end
            assert not text[position:].strip()


@pytest.mark.parametrize("blank", [" ", "\t", "\n", " \n", "\u2028 "])
def test_a_long_run_of_blanks_is_no_trap(blank: str) -> None:
    text = "One." + blank * (400_000 // len(blank)) + "Two."

    assert [sentence.text for sentence in split(text, "en")] == ["One.", "Two."]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_long_row_of_raised_digits_is_no_trap(lang: str) -> None:
    text = "One." + "¹" * 4_000 + "x and so on"

    assert " ".join(sentence.text for sentence in split(text, lang)) == text
