"""Words that are looked up when they are needed."""

import pytest

from reader.interface import _, message, ngettext, pgettext
from tests.reader.speaking import speak

TERMS = ("{count} term", "{count} terms")


def test_without_a_session_all_is_english() -> None:
    assert _("Library") == "Library"
    assert ngettext(*TERMS, 1) == "{count} term"
    assert ngettext(*TERMS, 2) == "{count} terms"
    assert pgettext("space between lines", "Close") == "Close"


@pytest.mark.parametrize(
    ("tag", "word"), [("he", "ספרייה"), ("ar", "المكتبة"), ("kk", "Кітапхана"), ("ru", "Библиотека")]
)
def test_a_word_is_that_of_the_session(monkeypatch: pytest.MonkeyPatch, tag: str, word: str) -> None:
    assert _("Library") == "Library"
    speak(monkeypatch, tag)
    assert _("Library") == word
    assert _("no such message") == "no such message"


def test_the_same_word_may_mean_two_things(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert (_("Close"), pgettext("space between lines", "Close")) == ("Закрыть", "Узкий")


@pytest.mark.parametrize(
    ("number", "word"),
    [(0, "لا مصطلحات"), (1, "مصطلح واحد"), (2, "مصطلحان"), (3, "{count} مصطلحات"), (103, "{count} مصطلحات"),
     (11, "{count} مصطلحًا"), (99, "{count} مصطلحًا"), (100, "{count} مصطلح"), (102, "{count} مصطلح")],
)  # fmt: skip
def test_arabic_has_six_plurals(monkeypatch: pytest.MonkeyPatch, number: int, word: str) -> None:
    speak(monkeypatch, "ar")
    assert ngettext(*TERMS, number) == word


@pytest.mark.parametrize(
    ("number", "word"), [(1, "термин"), (21, "термин"), (2, "термина"), (5, "терминов"), (11, "терминов")]
)
def test_russian_has_three(monkeypatch: pytest.MonkeyPatch, number: int, word: str) -> None:
    speak(monkeypatch, "ru")
    assert ngettext(*TERMS, number) == f"{{count}} {word}"


def test_a_marked_constant_is_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "he")
    assert message("Library") == "Library"
    assert _(message("Library")) == "ספרייה"
