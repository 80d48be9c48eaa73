"""Terms are found in any form, and only those that a translation has missed are flagged."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Severity, Term
from translate.glossary.matching import CODE, Glossary

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def term(source: str, target: str, pair: str = "he-en") -> Term:
    source_lang, _, target_lang = pair.partition("-")
    return Term(source, target, source_lang, target_lang, "Dana", NOW)


def marked(text: str, *terms: Term) -> list[str]:
    """The stretches of a text that are terms."""
    first = terms[0]
    return [text[one.start : one.end] for one in Glossary(terms).find(text, first.source_lang, first.target_lang)]


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        (term("בית משפט", "court"), "היא פנתה לבית המשפט בחיפה, ובתי המשפט סגורים.", ["לבית המשפט", "ובתי המשפט"]),
        (term("נהר", "river"), "הנהרות והנהר עלו", ["הנהרות", "והנהר"]),
        (term("مدرسة", "school", "ar-en"), "ذهبوا إلى المدرسة وبمدرستهم", ["المدرسة", "وبمدرستهم"]),
        (term("балалар үйі", "orphanage", "kk-en"), "Ол балалар үйінде өсті.", ["балалар үйінде"]),
        (term("court", "tribunal", "en-pt"), "Courts differ; the court's seat, discourteous.", ["Courts", "court's"]),
        (term("Supreme Court", "x", "en-pt"), "the supreme-court, and Supreme. Court", ["supreme-court"]),
        (term("§", "section", "en-pt"), "§ 5", []),
        (term("straße", "street", "de-en"), "STRASSE und Straße", ["STRASSE", "Straße"]),
    ],
)
def test_terms_are_marked_where_they_stand(wanted: Term, text: str, expected: list[str]) -> None:
    assert marked(text, wanted) == expected


def test_scripts_without_blanks_are_searched_by_letters() -> None:
    chinese = Term("法院", "court", "zh-Hans", "en", "Dana", NOW)
    assert marked("最高法院和法院", chinese) == ["法院", "法院"]
    back = Glossary([Term("court", "法院", "en", "zh-Hans", "Dana", NOW)])
    assert back.missed("The court sat.", "最高法院开庭。", "en", "zh-Hans") == ()
    assert len(back.missed("The court sat.", "开庭。", "en", "zh-Hans")) == 1


def test_of_terms_that_overlap_the_longest_counts() -> None:
    terms = [term("court", "tribunal", "en-pt"), term("supreme court", "supremo tribunal", "en-pt")]
    assert marked("the Supreme Court and a court", *terms) == ["Supreme Court", "court"]


def test_another_pair_of_languages_is_another_matter() -> None:
    glossary = Glossary([term("נהר", "river")])
    assert glossary.find("הנהר", "he", "pt") == ()
    assert glossary.find("הנהר", "yi", "en") == ()
    assert Glossary([]).find("הנהר", "he", "en") == ()


@pytest.mark.parametrize(
    ("wanted", "source", "target"),
    [
        (term("נהר", "river"), "הנהרות עלו", "The rivers rose."),
        (term("בית משפט", "court"), "בבית המשפט", "in the Court's hall"),
        (term("court", "בית משפט", "en-he"), "in the courts", "בבתי המשפט, כלומר לבית המשפט"),
        (term("court", "محكمة", "en-ar"), "the court", "وبالمحكمة"),
        (term("book", "кітап", "en-kk"), "my book", "менің кітабым"),
        (term("novel", "romance histórico", "he-pt"), "novel", "os romances mais históricos"),
        (term("write", "escrever", "en-pt"), "She wrote it.", "Ela escreveu-o."),
    ],
)
def test_a_term_that_is_said_in_any_form_is_no_fault(wanted: Term, source: str, target: str) -> None:
    glossary = Glossary([wanted])
    assert glossary.missed(source, target, wanted.source_lang, wanted.target_lang) == ()


def test_a_missed_term_is_flagged_once_with_what_was_expected() -> None:
    glossary = Glossary([term("בית משפט", "court"), term("בית משפט", "tribunal"), term("נהר", "river")])
    [flag] = glossary.missed("לבית המשפט, מבית המשפט, אל הנהר", "To the palace, to the river.", "he", "en")
    assert (flag.code, flag.severity) == (CODE, Severity.WARNING)
    assert flag.evidence == "'לבית המשפט' should be 'court' or 'tribunal'"


def test_any_of_its_translations_will_do() -> None:
    glossary = Glossary([term("בית משפט", "court"), term("בית משפט", "tribunal")])
    assert glossary.missed("לבית המשפט", "To the tribunal.", "he", "en") == ()


def test_words_that_stand_far_apart_are_not_the_term() -> None:
    glossary = Glossary([term("x", "supreme court", "he-en")])
    assert len(glossary.missed("x", "The supreme effort of all who had ever come to court.", "he", "en")) == 1


words = st.sampled_from(["the", "court", "Courts", "supreme", "river", "-", ".", "court's"])


@settings(max_examples=80, deadline=None)
@given(st.lists(words, max_size=12).map(" ".join), st.lists(words, max_size=6).map(" ".join))
def test_spans_are_in_order_inside_and_do_not_overlap(source: str, target: str) -> None:
    glossary = Glossary([term("court", "court", "en-pt"), term("supreme court", "x", "en-pt")])
    end = 0
    for one in glossary.find(source, "en", "pt"):
        assert end <= one.start < one.end <= len(source)
        assert one.terms
        end = one.end
    assert len(glossary.missed(source, target, "en", "pt")) <= 2


def test_terms_without_blanks_are_found_wherever_they_begin() -> None:
    terms = [term("手机", "phone", "zh-en"), term("iPhone手机", "iPhone", "zh-en"), term("哈哈", "ha", "zh-en")]
    assert marked("我的IPHONE手机和手机", *terms) == ["IPHONE手机", "手机"]
    assert marked("哈哈哈", *terms) == ["哈哈"]


def test_a_large_glossary_is_searched_through_a_long_text_without_blanks() -> None:
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 5000)]
    terms = [term(one + other, "x", "zh-en") for one, other in pairwise(letters)]
    found = Glossary(terms).find("".join(letters), "zh", "en")
    assert len(found) == 2500
    assert [one.start for one in found] == list(range(0, 5000, 2))
