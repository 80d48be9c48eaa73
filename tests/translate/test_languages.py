"""Names of languages: what people write finds the one that they mean."""

import pytest

from translate.errors import UnknownLanguage
from translate.languages import Language, all_languages, direction_of, find_language


def test_there_are_nllbs_202_languages_with_distinct_tags_and_codes() -> None:
    languages = all_languages()

    assert len(languages) == 202
    assert len({one.tag for one in languages}) == 202
    assert len({one.flores for one in languages}) == 202


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("he", "he"),
        ("HE", "he"),
        (" he ", "he"),
        ("iw", "he"),
        ("heb_Hebr", "he"),
        ("Hebrew", "he"),
        ("עברית", "he"),
        ("he-Hebr", "he"),
        ("pt-BR", "pt"),
        ("pt_BR", "pt"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("ar", "ar"),
        ("arb", "ar"),
        ("no", "nb"),
        ("kaz", "kk"),
        ("fa-AF", "fa-AF"),
        ("en-Latn-GB", "en"),
        ("fil", "tl"),
    ],
)
def test_finds_what_is_meant(written: str, tag: str) -> None:
    assert find_language(written).tag == tag


@pytest.mark.parametrize("written", ["sr-Latn", "kk-Arab", "he-Latn"])
def test_never_drops_a_script_that_says_something_else(written: str) -> None:
    with pytest.raises(UnknownLanguage, match=written):
        find_language(written)


@pytest.mark.parametrize("written", ["", "xx", "-", "x-klingon", "français?", "he; drop"])
def test_says_what_is_unknown_and_where_to_look(written: str) -> None:
    with pytest.raises(UnknownLanguage, match="diglot languages"):
        find_language(written)


def test_suggests_what_is_near() -> None:
    with pytest.raises(UnknownLanguage, match=r"did you mean .*pt \(Portuguese\)"):
        find_language("Portugese")


def test_a_name_that_two_languages_share_means_neither() -> None:
    shared = {one.iso639_3 for one in all_languages() if sum(o.iso639_3 == one.iso639_3 for o in all_languages()) > 1}
    assert "zho" in shared
    for code in shared - {one.tag for one in all_languages()}:
        with pytest.raises(UnknownLanguage):
            find_language(code)


def test_direction_follows_the_script() -> None:
    for language in all_languages():
        assert language.direction == ("rtl" if language.script in {"Arab", "Hebr"} else "ltr"), language
        assert direction_of(language.flores) == language.direction


def test_every_way_to_name_a_language_in_the_table_leads_back_to_it() -> None:
    for language in all_languages():
        assert find_language(language.tag) is language
        assert find_language(language.flores) is language
        assert find_language(language.name) is language


def test_labels_say_both_names_once() -> None:
    def label(name: str, autonym: str) -> str:
        return Language("xx", "xxx_Latn", name, autonym, "xxx", "Latn", "ltr").label

    assert label("Hebrew", "עברית") == "Hebrew · עברית"
    assert label("Tagalog", "Tagalog") == "Tagalog"
    assert label("Acehnese", "") == "Acehnese"
