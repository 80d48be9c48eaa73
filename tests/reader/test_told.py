"""What the library says, in other languages: it says each thing here itself, so that a form that changed is noticed."""

import re
from pathlib import Path

import pytest

from cache import Action, NotInStore, State, Store
from cache.records import Kind, Paragraph
from reader import jobs, pulls
from reader.interface import _
from reader.told import told
from reader.told_forms import FORMS
from tests.reader.speaking import speak
from translate.checks.numbers import numbers
from translate.documents import read_bytes
from translate.errors import DocumentError, NotAllowed
from translate.pipeline.units import kept_reason
from translate.review.roles import Change, Reviewer, Role, require_action, require_change


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(DocumentError) as raised:
        read_bytes(data, name)
    return str(raised.value)


def test_in_english_it_is_as_it_was_said() -> None:
    assert told("already in English") == "already in English"


def test_what_is_not_known_stands_in_its_own_direction(monkeypatch: pytest.MonkeyPatch) -> None:
    for tag in ("he", "ar"):
        speak(monkeypatch, tag)
        assert told("something new: try it.") == "\u2068something new: try it.\u2069"
        assert told("") == ""


def test_what_is_not_known_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert told("something new: try it") == "something new: try it"
    assert told("missing: " + "4" * 5_000).startswith("missing: ")


def test_a_file_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert told(refusal(b"", "a.txt")).startswith("a.txt: файл пуст")
    assert told(refusal(b" \n ", "a.txt")).startswith("a.txt: в нём нет текста")
    assert told(refusal(b"%PDF-1.7 nothing", "a.pdf")).startswith("a.pdf: PDF повреждён")
    assert told(refusal(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "a.png")) != refusal(
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "a.png"
    )


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"broken", "a.pdf", "a.pdf: по имени это PDF, а по содержимому нет"),
        (b"PK\x03\x04nothing", "a.docx", "a.docx: похоже на архив ZIP, а не на документ"),
        (b"7z\xbc\xaf\x27\x1c", "a.7z", "a.7z: похоже на архив 7z"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "a.png: похоже на изображение PNG"),
        (b"OggS", "a.ogg", "a.ogg: похоже на аудиофайл"),
        (b"{\\rtf1}", "a.rtf", "a.rtf: RTF не читается: сохраните как DOCX"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "a.doc",
            "a.doc: старый файл Microsoft Office (DOC, XLS, PPT) не читается",
        ),
        (b"PK\x03\x04word/", "a.docx", "a.docx: повреждён или обрезан"),
        (b"No times.", "a.srt", "a.srt: в нём нет времени"),
    ],
)
def test_a_file_that_is_no_document(monkeypatch: pytest.MonkeyPatch, data: bytes, name: str, said: str) -> None:
    speak(monkeypatch, "ru")
    assert told(refusal(data, name)).startswith(said)


def test_who_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    for reviewer, begins in ((None, "неизвестным здесь нельзя: удалять"), (Reviewer("Dana", Role.READER), "Dana")):
        with pytest.raises(NotAllowed) as raised:
            require_change(reviewer, Change.DELETE)
        assert told(str(raised.value)).startswith(begins)
    with pytest.raises(NotAllowed) as raised:
        require_action(Reviewer("Noa", Role.REVIEWER), Action.CORRECT, holds=State.FINAL)
    assert "окончательный" in told(str(raised.value))


def test_every_change_has_words() -> None:
    assert {change.value for change in Change} <= set(FORMS)


def test_a_document_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    speak(monkeypatch, "kk")
    with Store.open(f"sqlite:///{tmp_path / 'diglot.db'}") as store, pytest.raises(NotInStore) as raised:
        store.documents.get("nobody")
    assert told(str(raised.value)).startswith("қоймада 'nobody' құжаты жоқ")


def test_reasons_within_reasons_and_languages_by_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert told("paragraph 3 and 2 more could not be translated: already in Hebrew") == (
        "не удалось перевести абзац 3 и ещё 2: уже на нужном языке: Иврит"
    )


@pytest.mark.parametrize(
    ("paragraph", "target", "said"),
    [
        (Paragraph(0, Kind.PARAGRAPH, "Shalom.", "en", translatable=True), "en", "уже на нужном языке: Английский"),
        (Paragraph(0, Kind.CODE, "x = one", "en", translatable=False), "he", "код, оставлен как есть"),
    ],
)
def test_why_a_paragraph_is_kept(monkeypatch: pytest.MonkeyPatch, paragraph: Paragraph, target: str, said: str) -> None:
    speak(monkeypatch, "ru")
    assert told(kept_reason(paragraph, target) or "") == said


def test_the_evidence_of_a_flag(monkeypatch: pytest.MonkeyPatch) -> None:
    flag = numbers("There were 41 of them.", "Было их 14.")
    assert flag is not None
    speak(monkeypatch, "ru")
    assert told(flag.evidence or "") == "нет: 41, вместо этого: 14"


def test_what_is_quoted_turns_nothing_around(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "he")
    assert told("a.txt: no text in it: nothing to translate").startswith("\u2068a.txt\u2069: ")


def test_places_of_a_form_are_not_filled_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert told("missing: {spare} {0.__class__}") == "нет: {spare} {0.__class__}"


@pytest.mark.parametrize(
    ("said", "tag", "begins"),
    [
        (
            "mixed encodings: 1,204 lines are read as windows-1251, the rest as utf-8",
            "ru",
            "смешанные кодировки: строк",
        ),
        ("12 characters could not be decoded", "he", "תווים שלא ניתן לפענח: 12"),
        (
            "words seem to stand twice at lines 3, 7 and 2 more: compare with the page, and correct the file",
            "kk",
            "сөздер",
        ),
        ("3 of 7 letters are not Hebr (mostly Latn)", "ru", "3 из 7"),
        ("missing: month 5, instead: month 6", "he", "חסר: חודש 5, במקומו: חודש \u20686"),
        (
            "a.txt was not added: store /a.db was closed: open it again",
            "ru",
            "a.txt не добавлен: хранилище /a.db закрыто",
        ),
        ("'dog' should be 'kelev' or 'kalba'", "ru", "'dog' должно быть 'kelev' или 'kalba'"),
    ],
)
def test_remarks_and_evidence(monkeypatch: pytest.MonkeyPatch, said: str, tag: str, begins: str) -> None:
    speak(monkeypatch, tag)
    assert told(said).startswith(begins)


def test_numbers_are_written_as_the_language_writes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert told("1,204 characters could not be decoded") == "не удалось прочесть знаков: 1\u00a0204"


def test_pages_one_after_another_are_not_turned_around(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "he")
    said = "pages 3, 5, 9: damaged, left out: print the document to a new PDF and give that"
    assert told(said).startswith("עמודים 3, 5, 9: ")


def test_scripts_and_languages_by_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    assert told("3 of 7 letters are not Han/Kana (mostly Latn)").endswith("(в основном латиница)")
    said = (
        "/m: this model of Opus-MT translates English to Hebrew, Kazakh, not Russian to Kazakh: pass --model DIR of one"
    )
    assert "Английский → Иврит и Казахский" in told(f"{said} that does")


def test_what_this_package_says_itself_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "he")
    for module in (jobs, pulls):
        assert told(module._UNEXPECTED) == _(module._UNEXPECTED) != module._UNEXPECTED


def test_no_word_of_a_text_is_taken_for_a_form(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    for text in ("the end of a page", "look at it", "page three", "many pages", "pages of a book", "lines to come"):
        assert told(text) == text


def test_a_text_full_of_the_words_of_a_form_is_no_trap(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "ru")
    for form in FORMS:
        words = re.split(r"\{\w+\}", form)
        within = "".join(f"{one}1" for one in words[1:-1])
        text = f"{words[0]}1{within * 99}"[:999]
        assert told(text)


def test_what_a_hub_answered_stands_behind_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "he")
    said = "a/b at https://hub.example: the hub fails (HTTP 503): run the pull again later, it resumes"
    assert "(HTTP 503)" in told(said)
