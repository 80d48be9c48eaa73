"""Brackets and quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.checks.flags import found
from translate.checks.brackets import brackets


@pytest.mark.parametrize(
    ("source", "target", "evidence"),
    [
        ("He came (late as ever).", "Ele veio (tarde como sempre.", "without its other half: ("),
        ("He came (late as ever).", "Ele veio tarde como sempre).", "without its other half: )"),
        ("He came [1].", "Ele veio [1", "without its other half: ["),
        ("He came (late as ever).", "Ele veio tarde como sempre.", "missing: 1 of 1 pairs of brackets"),
        ('"Yes," he said.', '"Sim, disse ele.', "quotation marks: 1, in the original 2"),
        ("«Да», — сказал он.", "Sim, disse ele.", "quotation marks: 0, in the original 2"),
        ("He left (in 1990).", "הוא עזב )ב-1990.", "without its other half: )"),
    ],
)
def test_what_is_alone_or_lost(source: str, target: str, evidence: str) -> None:
    assert found(brackets(source, target)).evidence == evidence


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("«Да», — сказал он.", '"Sim", disse ele.'),
        ("„Ja“, sagte er.", "“Yes,” he said."),
        ("“好，”他说。", "「好」と彼は言った。"),
        ('"Yes, and then', '"Sim, e então'),
        ("a) first point", "a) primeiro ponto"),
        ("1) first point", "1) primeiro ponto"),
        ("How nice :-)", "Que bom :-)"),
        ('ד"ר כהן מצה"ל', "Dr. Cohen of the army"),
        ('Dr. Cohen said "yes" to the army', 'ד"ר כהן אמר "כן" לצה"ל ולמנכ"לית'),
        ('It sounds like "Pharos".', 'זה נשמע כ"פארוס".'),
        ('The screen is 5" wide', "A tela tem 5 polegadas"),
        ("Ibn Jubayr (אבן ג'ובייר) came", "Ibn Jubayr came"),
        ("The noria (nā‘ūra) sings", "الناعورة تغني"),
        ("He came.", "Ele veio (como sempre)."),
        ("He came.", 'Ele "veio".'),
        ("(broken in the source", "(quebrado na origem"),
    ],
)
def test_what_languages_do(source: str, target: str) -> None:
    assert brackets(source, target) is None


@given(st.text(alphabet='ab ()[]"«»“”:-1אב', max_size=60))
def test_a_text_has_its_own_brackets(text: str) -> None:
    assert brackets(text, text) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_checked(source: str, target: str) -> None:
    brackets(source, target)
