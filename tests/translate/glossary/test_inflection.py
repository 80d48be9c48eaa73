"""Forms of a word are known as such, and other words mostly are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.glossary.inflection import analyses, lemmas
from translate.glossary.words import folded

FORMS = {
    "he": """בית: בית והבית בבית וכשבבית שמהבית לבית הבתים ובבתי
        ממשלה: הממשלה בממשלת ממשלות ממשלתו ולממשלותיהם
        ילד: ילדים הילד ילדיהם לילדיו ילדינו
        ספרייה: ספריות בספרייה לספריית
        חוק: החוקים חוקי וחוקיה
        אדם: והאדם
        מכתב: מכתבים המכתבים""",
    "ar": """مدرسة: المدرسة وبالمدرسة مدرستهم مدارس- للمدرسة مدرسات
        كتاب: والكتاب كتابه بكتابهم للكتاب
        حكومة: حكومات الحكومة وحكومتنا
        معلم: المعلمون معلمين فالمعلم
        أمر: بأمر الامر
        الحكومة: حكومة وللحكومة""",
    "kk": """бала: балалар балаларымыздың баланы балаға
        кітап: кітаптарында кітабы кітабымның кітапты
        жүрек: жүрегі жүректер жүрегімде
        қазақ: қазағымыз қазақтардың қазақша-
        халық: халқының халықтар халқымыз
        мектеп: мектепке мектебімізде мектептегі мектеппен
        үй: үйлерінде үйден үйіміздегі
        балалар үйі: балалар-үйлерінде балалар-үйіне""",
    "en": """house: houses house's
        city: cities
        child: children children's
        stop: stopped stopping stops
        make: making made makes
        wolf: wolves
        agree: agreed agreeing
        houses: house""",
    "pt": """coração: corações
        animal: animais
        jardim: jardins
        falar: falavam falou falando falado
        partir: partiu partindo partiram
        mulher: mulheres
        novo: nova novas novos
        fácil: fáceis
        português: portuguesa portuguesas portugueses
        lei: leis
        luz: luzes""",
    "ru": "река: реки рекой река\nсуд: судами суда",
}
OTHERS = {
    "he": "בית: שולחן ספר\nממשלה: משל",
    "ar": "بيت: كتاب مدرسة",
    "kk": "бала: балды бас\nүй: үйлар\nтау: тауық",
    "en": "court: count courteous\nhouse: horse\npres: press",
    "pt": "casaco: caso\namar: mar",
    "ru": "река: рука",
}


def cases(table: dict[str, str]) -> list[tuple[str, str, str, bool]]:
    """Words behind a hyphen are not expected: what no rule knows."""
    found = []
    for lang, text in table.items():
        for line in text.split("\n"):
            lemma, _, forms = line.strip().partition(": ")
            found += [
                (lang, form.rstrip("-").split("-")[-1], lemma.split()[-1], not form.endswith("-"))
                for form in forms.split()
            ]
    return found


def is_form(word: str, lemma: str, lang: str) -> bool:
    return not analyses(word, lang).isdisjoint(lemmas(lemma, lang))


@pytest.mark.parametrize(("lang", "form", "lemma", "known"), cases(FORMS))
def test_forms_of_a_word(lang: str, form: str, lemma: str, known: bool) -> None:
    assert is_form(folded(form), folded(lemma), lang) is known


@pytest.mark.parametrize(("lang", "form", "lemma", "_"), cases(OTHERS))
def test_other_words(lang: str, form: str, lemma: str, _: bool) -> None:
    assert not is_form(folded(form), folded(lemma), lang)


@given(
    st.text(st.characters(categories=["L", "N", "M"]), min_size=1, max_size=20).map(folded).filter(bool),
    st.sampled_from(["he", "ar", "arz", "kk", "en", "pt", "ru", "pt-BR", "hi", "und"]),
)
def test_every_word_is_a_form_of_itself(word: str, lang: str) -> None:
    assert is_form(word, word, lang)
    assert all(analyses(word, lang))
    assert all(lemmas(word, lang))
