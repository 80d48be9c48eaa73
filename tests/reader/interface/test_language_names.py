"""Languages by their names in the language of the interface."""

import pytest

from reader.interface.language_names import alphabetical, language_name, script_name
from reader.interface.languages import NAMES
from reader.language_choice import language_label, target_choices
from tests.reader.speaking import speak
from translate.errors import UnknownLanguage
from translate.languages import all_languages


@pytest.mark.parametrize(
    ("tag", "name"), [("en", "Hebrew"), ("he", "עברית"), ("ar", "العبرية"), ("kk", "Иврит тілі"), ("ru", "Иврит")]
)
def test_hebrew(monkeypatch: pytest.MonkeyPatch, tag: str, name: str) -> None:
    speak(monkeypatch, tag)
    assert language_name("he") == name
    assert language_label("he") == (name if tag == "he" else f"{name} · \u2068עברית\u2069")


def test_what_the_data_do_not_have_is_named_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    english = [one.tag for one in all_languages() if language_name(one.tag) == one.name]
    assert "acm" in english
    assert len(english) < 25
    assert (language_name("zh-hans"), language_name("ks-Deva")) == (
        "Китайский, упрощенное письмо",
        "Кашмири (деванагари)",
    )


def test_no_language_has_no_name() -> None:
    with pytest.raises(UnknownLanguage):
        language_name("xx")


@pytest.mark.parametrize("tag", NAMES)
def test_no_two_languages_look_alike(monkeypatch: pytest.MonkeyPatch, tag: str) -> None:
    speak(monkeypatch, tag)
    labels = [language_label(one.tag) for one in all_languages()]
    assert len(set(labels)) == len(labels)


def test_names_stand_in_the_order_of_the_alphabet(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "kk")
    assert sorted(["Ұ", "Я", "Қ", "К", "Ә", "Б"], key=alphabetical) == ["Ә", "Б", "К", "Қ", "Ұ", "Я"]
    speak(monkeypatch, "ru")
    choices = target_choices("en", [])
    assert choices.index("he") < choices.index("kk") < choices.index("ru")


def test_scripts_by_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert [script_name(code) for code in ("Latn", "Han", "nothing")] == ["латиница", "китайская", "nothing"]
