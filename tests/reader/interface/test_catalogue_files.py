"""The catalogues: complete, compiled, with the places of their messages, and with the plurals of their languages."""

import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from reader.interface import catalogue_files, update
from reader.interface.catalogue_files import FOLDER, TAGS, forms, mo, po, read, template, untranslated, updated
from reader.interface.languages import NAMES

# How many plurals a language has, and a number of each form for which a language may do without the number itself.
PLURALS = {"he": 2, "ar": 6, "kk": 2, "ru": 3}
WITHOUT_NUMBER = {"he": {0}, "ar": {0, 1, 2}, "kk": {0}, "ru": set[int]()}
# Words that mean one thing on all screens, with what stands in every translation of them.
TERMS = [
    ("kk", "import", "импортта"),
    ("ru", "import", "мпорт"),
    ("kk", "accept", "қабылда"),
    ("kk", "cut short", "қысқар"),
    ("ar", "cut short", "مبتور|بُتر"),
    ("ar", "may not {change", "لا يجوز"),
    ("he", "comment", "תגוב|להגיב"),
    ("he", "the hub", "מאגר"),
    ("ar", "the hub", "مستودع"),
    ("kk", "the hub", "торап|тораб"),
    ("ru", "the hub", "сервер"),
]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def words(catalogue: Catalog) -> Iterator[Message]:
    return (one for one in catalogue if one.id)


def test_each_language_but_english_has_a_catalogue() -> None:
    assert set(TAGS) == set(NAMES) - {"en"} == {path.stem for path in FOLDER.glob("*.po")} == set(PLURALS)


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_compiled_is_what_is_written(tag: str) -> None:
    assert (FOLDER / f"{tag}.mo").read_bytes() == mo(read(tag)), "python -m reader.interface.update"


@pytest.mark.parametrize("tag", TAGS)
def test_a_catalogue_has_the_messages_of_the_sources_and_no_others(tag: str) -> None:
    assert {(one.context, one.id) for one in words(read(tag))} == {(one.context, one.id) for one in words(template())}


@pytest.mark.parametrize("tag", TAGS)
def test_nothing_is_left_to_translate(tag: str) -> None:
    assert list(untranslated(read(tag))) == []
    assert [one.id for one in read(tag) if one.fuzzy] == []


@pytest.mark.parametrize("tag", TAGS)
def test_plurals_are_those_of_the_language(tag: str) -> None:
    catalogue = read(tag)

    assert catalogue.num_plurals == PLURALS[tag]
    for one in words(catalogue):
        if not isinstance(one.id, str):
            assert len(forms(one.string)) == PLURALS[tag], one.id


@pytest.mark.parametrize("tag", TAGS)
def test_a_translation_has_the_places_of_its_message(tag: str) -> None:
    for one in words(read(tag)):
        if isinstance(one.id, str):
            assert [places(text) for text in forms(one.string)] == [places(one.id)], one.id
            continue
        whole = places(forms(one.id)[1])
        for form, text in enumerate(forms(one.string)):
            spared = {"count"} if form in WITHOUT_NUMBER[tag] else set[str]()
            assert whole - spared <= places(text) <= whole, (one.id, form)


@pytest.mark.parametrize("tag", TAGS)
def test_a_translation_begins_and_ends_like_its_message(tag: str) -> None:
    for one in words(read(tag)):
        message = forms(one.id)[-1]
        for text in forms(one.string):
            assert text.strip() == text, (one.id, "blanks do not belong to words")
            assert text.endswith("…") == message.endswith("…"), one.id
            assert text.endswith(".") == message.endswith("."), one.id
            assert text.count("\n") == message.count("\n"), one.id
            assert text.count("**") == message.count("**"), one.id


@pytest.mark.parametrize("tag", ["he", "ar"])
def test_signs_before_latin_words_stay_before_them(tag: str) -> None:
    # Without the mark, the dashes of --model would stand behind it, and the point of .txt.
    for one in words(read(tag)):
        for text in forms(one.string):
            assert re.search(r"(?<![\u200e`'\w-])(--|\.)[a-z]", text) is None, text


def test_hebrew_letters_are_joined_to_other_words_by_a_maqaf() -> None:
    for one in words(read("he")):
        for text in forms(one.string):
            assert re.search(r"[א-ת]-[A-Z{<]", text) is None, text


@pytest.mark.parametrize(("tag", "term", "said"), TERMS)
def test_a_term_has_one_translation(tag: str, term: str, said: str) -> None:
    found = [one for one in words(read(tag)) if re.search(rf"\b{re.escape(term)}", forms(one.id)[0], re.IGNORECASE)]
    assert found
    for one in found:
        assert all(re.search(said, text, re.IGNORECASE) for text in forms(one.string)), (one.id, one.string)


@pytest.mark.parametrize("tag", TAGS)
def test_an_update_without_new_words_changes_nothing(tag: str) -> None:
    assert po(updated(tag)) == (FOLDER / f"{tag}.po").read_bytes()


def test_no_message_is_an_empty_one_or_has_places_without_a_name() -> None:
    for one in words(template()):
        for text in forms(one.id):
            assert text.strip() == text
            assert all(name.isidentifier() for name in places(text)), text


def test_the_update_says_what_is_not_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for tag in TAGS:
        catalogue = Catalog(locale=tag)
        catalogue.mime_headers = read(tag).mime_headers
        (tmp_path / f"{tag}.po").write_bytes(po(catalogue))
    for module in (catalogue_files, update):
        monkeypatch.setattr(module, "FOLDER", tmp_path)

    assert update.main() == 1
    assert "ru.po has no translation of: Library" in capsys.readouterr().err
    assert {path.name for path in tmp_path.glob("*.mo")} == {f"{tag}.mo" for tag in TAGS}
