"""The language of a document and of each paragraph in it."""

from dataclasses import replace

import pytest

from cache.records import Kind
from translate.documents import read_bytes
from translate.documents.languages import document_language, paragraphs_in, readable, written_in
from translate.paragraphs.pieces import Piece

HEBREW = "המגדלור עומד על הכף הסלעי זה יותר ממאה שנים, ואורו נראה גם מן הכפר שבין ההרים."
ENGLISH = "The lighthouse has stood on the rocky cape for more than a hundred years, and nobody knows who built it."
FRENCH = "Le phare se dresse sur le cap rocheux depuis plus de cent ans, et personne ne sait qui l'a construit."
KAZAKH = "Шырақ жартасты мүйісте жүз жылдан астам уақыт бойы тұр, оны кім салғанын ешкім білмейді."
RUSSIAN = "Маяк стоит на скалистом мысу более ста лет, и никто не знает, кто его построил."


def piece(text: str, kind: Kind = Kind.PARAGRAPH) -> Piece:
    return Piece(kind, text, (1,))


def languages(lang: str, *pieces: Piece, forced: bool = False) -> list[str]:
    return [one.lang for one in paragraphs_in(pieces, lang, forced=forced)]


def test_the_body_decides_not_the_references() -> None:
    notes = [piece("¹ " + ENGLISH, Kind.NOTE)] * 9
    assert document_language([piece(HEBREW), piece(HEBREW), *notes]).lang == "he"


def test_without_a_letter_there_is_a_remark() -> None:
    found = document_language([piece("12 + 30 = 42")])
    assert found.lang == "en"
    assert "no letters" in found.notes[0]


def test_one_word_is_little_evidence_and_said() -> None:
    assert "little evidence" in document_language([piece("Hotel")]).notes[0]
    assert document_language([piece(ENGLISH)]).notes == ()


def test_short_lines_inherit() -> None:
    assert languages("pt", piece("Hotel"), piece("Menu 3"), piece("1999")) == ["pt", "pt", "pt"]


def test_a_paragraph_in_another_language_has_its_own() -> None:
    assert languages("en", piece(ENGLISH), piece(FRENCH), piece(HEBREW)) == ["en", "fr", "he"]


def test_a_language_named_by_a_person_rules_its_script() -> None:
    assert languages("en", piece(FRENCH), piece(HEBREW), forced=True) == ["en", "he"]


def test_a_line_full_of_names_stays_in_the_language_of_its_words() -> None:
    assert languages("he", piece("אודות Tzalmon Water Labs", Kind.HEADING)) == ["he"]


def test_a_note_is_in_the_language_of_its_source() -> None:
    note = "3. Джангалиев А.Д. Дикая яблоня Казахстана. – Алма-Ата: Наука, 1977. – 282 с."
    assert languages("kk", piece(note, Kind.NOTE), piece(note, Kind.REFERENCE)) == ["ru", "ru"]


def test_a_reference_is_in_the_language_of_its_title() -> None:
    """The words around it say where and when it was looked up."""
    reference = '"The Keeper of the Rocky Cape". Harbour News. 2003-05-27. ארכיון מ־2015. נבדק ב־2018.'
    assert languages("he", piece(reference, Kind.REFERENCE), piece(reference)) == ["en", "he"]


def test_a_name_in_a_third_script_beside_its_own_spelling_leaves_the_language() -> None:
    cell = piece("המגדלור של אלכסנדריהΦάρος της Αλεξάνδρειας", Kind.TABLE)
    greek = piece("Ο φάρος της Αλεξάνδρειας ήταν ένα από τα επτά θαύματα του κόσμου. (המגדלור)")
    assert languages("he", cell, greek) == ["he", "el"]


def test_names_in_other_letters_do_not_fill_a_text_in_latin_ones() -> None:
    mixed = "הספר The Keeper יצא לאור בירושלים בשנת 1990 ונמכר היטב בחנויות הספרים"
    assert languages("en", piece(mixed)) == ["he"]
    assert languages("en", piece("The word מגדלור means a tower of light, and nobody knows why.")) == ["en"]


def test_what_is_left_of_a_broken_address_is_no_language() -> None:
    broken = "https://example.org/news the/keeper-nazval-prichinu-nastroeniy-411748/"
    assert languages("ar", piece(broken), piece(broken, Kind.REFERENCE)) == ["ar", "ar"]
    assert readable("see a/b-c_d and/or https://example.org/x now") == "see and/or now"


@pytest.mark.parametrize("text", [HEBREW, "מגדלור", ENGLISH, FRENCH, KAZAKH, RUSSIAN])
@pytest.mark.parametrize("lang", ["ar", "kk", "en", "he", "zh-Hans", "el"])
def test_the_script_is_a_veto(text: str, lang: str) -> None:
    [found] = languages(lang, piece(text))
    assert written_in(text, found)


def told(text: str, lang: str | None, kind: Kind = Kind.PARAGRAPH) -> Piece:
    return replace(piece(text, kind), lang=lang)


def test_a_file_may_say_that_a_short_piece_is_in_another_language() -> None:
    pieces = [piece(ENGLISH), piece(ENGLISH), told("Le vieux port", "fr-CA"), told("Le vieux port", None)]
    assert languages("en", *pieces) == ["en", "en", "fr", "en"]


def test_what_a_file_says_of_a_piece_is_no_match_for_the_text() -> None:
    pieces = [piece(ENGLISH)] * 4
    assert languages("en", *pieces, told(HEBREW, "fr"), told(FRENCH, "de"))[-2:] == ["he", "fr"]
    assert languages("en", *pieces, told(ENGLISH, "pt"), told("Hotel", "x-nonsense"))[-2:] == ["en", "en"]
    assert languages("en", *pieces, told("שלום", "fr"), told("Hotel", ""))[-2:] == ["he", "en"]


def test_a_tag_that_most_pieces_bear_comes_from_the_program() -> None:
    pieces = [told("Le vieux port", "en-US"), told(FRENCH, "en-US"), told("Menu", "en-US")]
    assert languages("fr", *pieces) == ["fr", "fr", "fr"]


def test_the_file_s_own_tag_must_be_one_that_we_know_and_in_the_script_of_the_text() -> None:
    assert document_language([piece("Hotel")], "de-AT").lang == "de"
    assert document_language([piece("Hotel")], "x-default").notes
    assert document_language([piece("שלום")], "en").lang == "he"
    assert document_language([piece("12")], "kk-KZ").lang == "kk"


def test_a_long_document_is_judged_by_its_own_words() -> None:
    """Beyond 1,500 paragraphs most are not put to the model; another language still stands out."""
    words = [word.strip(",.") for word in RUSSIAN.split()]
    texts = [" ".join(words[shift % 9 :] + words[: shift % 9]) + f" {shift}." for shift in range(1600)]
    found = languages("ru", *[piece(text) for text in texts], piece(KAZAKH), piece(RUSSIAN))
    assert found[-2:] == ["kk", "ru"]
    assert set(found[:-2]) == {"ru"}


def test_a_whole_document_with_mixed_paragraphs() -> None:
    text = f"{KAZAKH}\n\n{KAZAKH} Екінші сөйлем.\n\n{RUSSIAN}\n"
    document = read_bytes(text.encode(), "mixed.txt")
    assert document.lang == "kk"
    assert [one.lang for one in document.paragraphs] == ["kk", "kk", "ru"]
