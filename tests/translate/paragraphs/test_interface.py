"""Labels of an interface are known by their words, in any of many languages; sentences and names are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.paragraphs.interface import (
    bare,
    box_title,
    interrupts,
    is_button_row,
    is_counter,
    is_label,
    is_notice,
    lists_languages,
    names_contents,
    names_language,
    names_parts,
    names_some_part,
    said,
    speaks_of_site,
    starts_label,
)


@pytest.mark.parametrize(
    "text",
    [
        "Load more comments",
        "Share on Facebook",
        "Reply (3)",
        "Leave a comment *",
        "שלחו בוואטסאפ",
        "תנאי שימוש",
        "الدخول إلى الموقع",
        "إنشاء حساب",
        "Оставить комментарий",
        "Пікір қалдыру",
        "Daha fazla yorum göster",
        "Deixe um comentário",
        "Iniciar sesión",
        "Tous les commentaires",
        "Artikel anhören (4 Minuten)",
        "查看更多评论",
        "コメントを書く",
        "Zaloguj się",
        "Baca selengkapnya",
        "लॉग इन करें",
    ],
)
def test_labels_are_known_by_their_words(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "1 History",
        "Create a new account.",
        "Culture",
        "The year of the sour plums",
        "Muted reaction",
        "Lighthouse keeper",
        "Share and share alike among brothers",
        "שושלת טאנג",
        "חיי היום יום",
        "شجرة الزيتون",
        "Как топили печь",
        "Ауылдағы наубайхана",
        "老灯塔",
        "Leave the harbour before you comment on the log of the ship, he said to all of us",
    ],
)
def test_other_lines_are_no_labels(text: str) -> None:
    assert not is_label(text)


def test_the_words_of_a_label_are_of_one_language() -> None:
    assert is_label("Mostrar comentarios")
    assert not is_label("Mostrar पासवर्ड")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("1,284 views", True),
        ("6 min read", True),
        ("זמן קריאה: 6 דקות", True),
        ("1 284 рет қаралды", True),
        ("Просмотров 8 тыс.", True),
        ("阅读：5821", True),
        ("In 1982 they came", False),
        ("4 boats", False),
        ("views", False),
    ],
)
def test_counters_say_what_is_counted(text: str, counts: bool) -> None:
    assert is_counter(text) is counts


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("We use cookies so that this site works. Read more.", True),
        ("Your email address will not be published. Required fields are marked *", True),
        ("كافة الحقوق محفوظة", True),
        ("אתר זה משתמש בעוגיות", True),
        ("Нажимая на кнопку, вы соглашаетесь с правилами", True),
        ("The baker uses no cookies but her own.", False),
        ("By clicking on the grey button instead, you may still end up in the same place.", False),
        ("By continuing to dig for a week they found the wall of the old harbour, and under it a boat of oak.", False),
    ],
)
def test_notices_are_sentences_of_a_site_about_itself(text: str, notice: bool) -> None:
    assert is_notice(text) is notice


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Most read", True),
        ("More from Rivers", True),
        ("עוד בתרבות", True),
        ("הנצפות במגזין", True),
        ("أخبار ذات صلة", True),
        ("ИЛГИЛИ", False),
        ("İLGİLİ HABER", True),
        ("More than a bridge", False),
        ("See also", False),
        ("References", False),
    ],
)
def test_boxes_of_links_have_known_titles(text: str, title: bool) -> None:
    assert box_title(text) is title


@pytest.mark.parametrize(
    ("text", "menu"),
    [
        ("Politics", True),
        ("תרבות ובידור", True),
        ("Gente y estilo", True),
        ("The last ferry", False),
        ("石螺岛", False),
    ],
)
def test_menus_name_the_parts_of_a_site(text: str, menu: bool) -> None:
    assert names_parts(text) is menu


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Posted in Letters, Recipes", True),
        ("תגיות: גינון, גגות", True),
        ("Tags: lamp, keeper", True),
        ("Topics were few that winter", False),
        ("Categorical", False),
        ("Publicado em 8 de agosto de 2018 por Ana", False),
    ],
)
def test_what_stands_before_the_links_of_a_text(text: str, starts: bool) -> None:
    assert starts_label(text) is starts


@pytest.mark.parametrize(
    ("text", "offers"),
    [("Қаз | Рус | Eng", True), ("ES | EN", True), ("English", False), ("Rus | Smith | Eng", False)],
)
def test_offers_of_languages(text: str, offers: bool) -> None:
    assert lists_languages(text) is offers


@pytest.mark.parametrize(
    ("text", "contents"),
    [("Contents hide", True), ("المحتويات  إخفاء", True), ("תוכן עניינים", True), ("Contents of the chest", False)],
)
def test_titles_of_contents(text: str, contents: bool) -> None:
    assert names_contents(text) is contents


def test_letters_that_keyboards_write_in_several_ways_are_one() -> None:
    assert bare("إعلان") == bare("اعلان")
    assert bare("تبليغات") == bare("تبلیغات")
    assert bare("İLGİLİ") == "ilgili"
    assert bare("تبلیغات") in said("advertisement")


@given(st.text(max_size=80))
def test_any_text_is_judged(text: str) -> None:
    for judge in (is_label, is_counter, is_notice, box_title, names_parts, starts_label, lists_languages):
        assert judge(text) in (True, False)


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("You can post now and register later. If you have an account, sign in now to post with it.", True),
        ("No registered users are viewing this page.", True),
        ("The keeper climbed the stairs every evening at dusk, lit the lamp and wrote into the book.", False),
        ("Sign in", False),
    ],
)
def test_sentences_may_speak_of_the_interface(text: str, site: bool) -> None:
    assert speaks_of_site(text) is site


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Article continues below", True),
        ("Continua após a publicidade", True),
        ("Accept all cookies", False),
        ("The story goes on below the stairs", False),
    ],
)
def test_a_line_may_say_that_the_text_goes_on(text: str, goes_on: bool) -> None:
    assert interrupts(text) is goes_on


@pytest.mark.parametrize(("text", "named"), [("חדשות חוץ", True), ("Riverside sport", True), ("Lamps", False)])
def test_one_word_of_a_menu_may_name_a_part(text: str, named: bool) -> None:
    assert names_some_part(text) is named


@pytest.mark.parametrize(
    "text", ["Phone: 04-555-0100", "Contact: 972-4-555 0100", "log10 -> 1.0", '"size": 162', "view_count"]
)
def test_whom_to_call_and_what_programs_read_are_no_labels(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize("text", ["[edit]", "edit source", "עריכת קוד מקור", "Editar código-fonte"])
def test_the_invitations_to_edit_are_labels(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(("text", "names"), [("Қазақша", True), ("English", True), ("English oak", False)])
def test_the_name_of_a_language(text: str, names: bool) -> None:
    assert names_language(text) is names


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Like · Reply · 14 · 3 w", True),
        ("אהבתי · הגב · 14 · 5 ש'", True),
        ("Reply · Share", True),
        ("14 · 3 w", False),
        ("Like · the keeper", False),
        ("Reply", False),
    ],
)
def test_buttons_may_stand_in_a_row_with_counts(text: str, row: bool) -> None:
    assert is_button_row(text) is row


@pytest.mark.parametrize("text", ["2. Comments", "3. Комментарии", "1.2. Views"])
def test_the_heading_of_a_clause_counts_nothing(text: str) -> None:
    assert not is_counter(text)


def test_what_programs_compute_is_no_label() -> None:
    assert not is_label("share = 3")
