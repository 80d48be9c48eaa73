import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.sentencewise import clean
from translate.feeding.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“We shall see,” he said.", '"We shall see," he said.'),
        ("„Wir werden sehen“, sagte er.", '"Wir werden sehen", sagte er.'),
        ("it’s the boys’ boat", "it's the boys' boat"),
        ("well…", "well..."),
        ("1990–1998", "1990-1998"),
        ("《红楼梦》很长", '"红楼梦"很长'),
        ("a — b", "a — b"),
        ("«oui»", "«oui»"),
    ],
)
def test_marks_become_plain_for_models_that_learned_plain_ones_and_for_no_other(text: str, plain: str) -> None:
    assert normalise(text, plain_marks=True) == plain
    assert normalise(text, plain_marks=False) == text


def test_a_voweled_text_loses_its_vowel_signs_and_a_careful_one_keeps_them() -> None:
    assert normalise("بِسْمِ اللَّهِ الرَّحْمٰنِ", plain_marks=True) == "بسم الله الرحمن"
    assert normalise("בְּרֵאשִׁית בָּרָא", plain_marks=True) == "בראשית ברא"
    assert normalise("هذا جيد جداً في رأيي", plain_marks=True) == "هذا جيد جداً في رأيي"
    assert normalise("בְּרֵאשִׁית", plain_marks=False) == "בְּרֵאשִׁית"
    assert normalise("תֵּל־אָבִיב", plain_marks=True) == "תל־אביב"


def test_what_is_invisible_is_gone_before() -> None:
    strewn = "\ufeffco\u00adope\u200brate \u202eleft\u202c \u2067right\u2069\u200e \u061c"
    assert normalise(clean(strewn, "en"), plain_marks=True) == "cooperate left right"


def test_joiners_that_spell_words_stay() -> None:
    assert normalise("می\u200cخواهم", plain_marks=True) == "می\u200cخواهم"


@given(st.text(), st.booleans())
def test_it_is_done_after_once(text: str, plain_marks: bool) -> None:
    once = normalise(text, plain_marks=plain_marks)
    assert normalise(once, plain_marks=plain_marks) == once


@given(st.text(alphabet=st.characters(max_codepoint=127)), st.booleans())
def test_ascii_stays_as_it_is(text: str, plain_marks: bool) -> None:
    assert normalise(text, plain_marks=plain_marks) == text
