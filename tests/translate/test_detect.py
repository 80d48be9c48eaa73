"""Language detection: script as a veto, the document as prior, and no network."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translate.languages import SENTENCES as TOLD_BY
from translate.detect import FALLBACK, alike, detect_language
from translate.languages import all_languages, find_language
from translate.paragraphs.marks import count_letters

SENTENCES = {
    "ar": "المنارة قائمة على الرأس الصخري منذ منتصف القرن الماضي",
    "bg": "Фарът стои на скалистия нос от средата на по-миналия век и е построен от рибари",
    "de": "Der Leuchtturm steht seit der Mitte des vorletzten Jahrhunderts auf dem Kap",
    "el": "Ο φάρος στέκεται",
    "en": "The lighthouse has stood on the rocky cape since the middle of the last century",
    "es": "El faro se alza en el cabo rocoso desde mediados del siglo",
    "fa": "فانوس دریایی از میانه قرن گذشته بر دماغه سنگی ایستاده است",
    "he": "המגדלור עומד על הכף הסלעי",
    "hi": "प्रकाशस्तंभ पिछली सदी के मध्य से चट्टानी अंतरीप पर खड़ा है",
    "hr": "Svjetionik stoji na stjenovitom rtu od sredine pretprošlog stoljeća",
    "hy": "Փարոսը կանգնած է",
    "ja": "灯台は岩の岬に立っています",
    "ka": "შუქურა დგას",
    "kk": "Шырақ жартасты мүйісте өткен ғасырдың ортасынан бері тұр",
    "ko": "등대는 바위 곶에 서 있다",
    "ky": "Маяк өткөн кылымдын ортосунан бери аскалуу тумшукта турат",
    "pt": "O farol ergue-se no cabo rochoso desde meados do século passado",
    "ru": "Маяк стоит на скалистом мысу с середины прошлого века",
    "sw": "Mnara wa taa umesimama juu ya mwamba tangu katikati ya karne iliyopita",
    "th": "ประภาคารตั้งอยู่บนแหลมหิน",
    "tt": "Маяк үткән гасыр уртасыннан бирле кыялы борында тора",
    "ug": "ماياك ئالدىنقى ئەسىرنىڭ ئوتتۇرىلىرىدىن بېرى قىيا تاشلىق بۇرۇندا تۇرىدۇ",
    "uk": "Маяк стоїть на скелястому мисі з середини позаминулого століття",
    "ur": "مینار پچھلی صدی کے وسط سے چٹانی راس پر کھڑا ہے",
    "uz": "Mayoq oʻtgan asr oʻrtalaridan beri qoyali burunda turibdi",
    "yi": "דער ליכטטורעם שטייט אויף אַ פעלדזיקן קאַפּ",
    "zh-Hans": "灯塔从上个世纪中叶起就矗立在岩石海角上",
    "zh-Hant": "燈塔從上個世紀中葉起就矗立在岩石海角上",
}


@pytest.mark.parametrize("tag", SENTENCES)
def test_a_sentence_is_in_its_language(tag: str) -> None:
    assert detect_language(SENTENCES[tag]).lang == tag


@pytest.mark.parametrize("tag", SENTENCES)
@pytest.mark.parametrize("prior", ["en", "he", "ru", "zh-Hans"])
def test_no_prior_overrules_another_script(tag: str, prior: str) -> None:
    script = find_language(tag).script
    if find_language(prior).script == script or tag == "zh-Hant":
        return
    assert detect_language(SENTENCES[tag], prior=prior).lang == tag


@pytest.mark.parametrize("text", ["", "   \n", "1234", "— … —", "🕸 ☀", "1,418,233,615 20,676,877"])
def test_no_letters_is_no_evidence(text: str) -> None:
    assert detect_language(text, prior="he").lang == "he"
    assert detect_language(text, prior="he").confidence == 0.0
    assert detect_language(text).lang == FALLBACK


def test_short_text_in_the_document_s_script_inherits() -> None:
    for text in ("Hotel", "Gate 4", "Moby Dick"):
        assert detect_language(text, prior="pt").lang == "pt"


def test_a_long_text_leaves_the_prior() -> None:
    assert detect_language(SENTENCES["de"], prior="en").lang == "de"
    assert detect_language(SENTENCES["ru"], prior="kk").lang == "ru"


def test_names_in_another_script_are_taken_for_its_usual_language() -> None:
    assert detect_language("Steppe Eagle", prior="ar").lang == "en"
    assert detect_language("Наука", prior="he").lang == "ru"


def test_arabic_with_misread_letters_stays_arabic() -> None:
    text = "أشهر المهندسین الذین کتبوا فی رفع الماء بدیع الزمان، وقد خدم فی بلاط المدینة خمسة وعشرین عامًا"
    assert detect_language(text, prior="ar").lang == "ar"


def test_persian_in_an_arabic_document_is_persian() -> None:
    assert (
        detect_language(SENTENCES["fa"] + " و ماهیگیران هر شب نور آن را می‌بینند و به خانه برمی‌گردند", prior="ar").lang
        == "fa"
    )


def test_serbian_and_its_neighbours_keep_the_prior() -> None:
    assert detect_language("Svjetionik stoji na rtu", prior="hr").lang == "hr"


def test_chinese_without_telling_characters_follows_the_prior() -> None:
    assert detect_language("中文", prior="zh-Hant").lang == "zh-Hant"
    assert detect_language("中文").lang == "zh-Hans"


def test_cantonese_by_its_own_characters() -> None:
    assert detect_language("佢哋喺嗰度食咗飯，而家嘅天氣好熱，唔知聽日點").lang == "yue"


def test_a_language_without_a_model_is_taken_from_the_person_only() -> None:
    assert detect_language(SENTENCES["de"], prior="gn").lang in {"gn", "de"}


def test_detection_asks_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert detect_language(SENTENCES["sw"]).lang == "sw"


@given(st.text(max_size=300), st.sampled_from([language.tag for language in all_languages()]))
def test_every_answer_is_one_of_the_202(text: str, prior: str) -> None:
    known = {language.tag for language in all_languages()}
    found = detect_language(text, prior=prior)
    assert found.lang in known
    assert detect_language(text).lang in known
    assert 0.0 <= found.confidence <= 1.0


@pytest.mark.parametrize(("lang", "text"), TOLD_BY)
def test_every_sentence_stays_in_its_document_s_language(lang: str, text: str) -> None:
    assert detect_language(text, prior=lang).lang == lang


@pytest.mark.parametrize(("lang", "text"), [one for one in TOLD_BY if count_letters(one[1]) >= 40])
def test_from_forty_letters_on_every_sentence_leaves_any_other(lang: str, text: str) -> None:
    priors = ("en", "fr", "pt", "es", "de", "tr", "he", "ar", "fa", "kk", "ru", "zh-Hans", None)
    assert {prior: detect_language(text, prior=prior).lang for prior in priors} == dict.fromkeys(priors, lang)


@pytest.mark.parametrize("letters", [(0, 24), (24, 40)])
def test_shorter_ones_leave_another_script_mostly(letters: tuple[int, int]) -> None:
    start, stop = letters
    asked = [
        (lang, text, prior)
        for lang, text in TOLD_BY
        if start <= count_letters(text) < stop
        for prior in ("en", "he", "ar", "kk", "ru", "zh-Hans")
        if find_language(prior).script != find_language(lang).script
    ]
    right = sum(detect_language(text, prior=prior).lang == lang for lang, text, prior in asked)
    assert right >= (0.75 if start == 0 else 0.95) * len(asked)


@pytest.mark.parametrize(
    ("text", "prior", "lang"),
    [
        ("Қазақ хандығының құрылуы", "ar", "kk"),
        ("Ауыл балалары алаңда ән салады.", "ru", "kk"),
        ("Дети из деревни поют на площади.", "kk", "ru"),
        ("Город Қарағанды", "ru", "ru"),
        ("Жахан Жанар", "kk", "kk"),
        ("بچه‌های روستا در میدان آواز می‌خوانند.", "ar", "fa"),
        ("گاؤں کے بچے میدان میں گا رہے ہیں۔", "fa", "ur"),
        ("آن روز صبح بندر آرام بود که باران شد.", "ar", "fa"),
    ],
)
def test_letters_and_words_tell_neighbours_apart_in_a_line(text: str, prior: str, lang: str) -> None:
    assert detect_language(text, prior=prior).lang == lang


def test_languages_that_no_sentence_tells_apart() -> None:
    assert alike("id", "ms")
    assert alike("hr", "bs")
    assert alike("pt", "pt")
    assert not alike("pt", "es")
