"""The language of a document and of each paragraph in it, and what is not worth translating."""

from cache.records import Kind
from translate.documents import read_bytes
from translate.documents.languages import document_language, paragraphs_in
from translate.paragraphs import Piece

HEBREW = "המגדלור עומד על הכף הסלעי זה יותר ממאה שנים, ואורו נראה גם מן הכפר שבין ההרים."
ENGLISH = "The lighthouse has stood on the rocky cape for more than a hundred years, and nobody knows who built it."
FRENCH = "Le phare se dresse sur le cap rocheux depuis plus de cent ans, et personne ne sait qui l'a construit."
KAZAKH = "Шырақ жартасты мүйісте жүз жылдан астам уақыт бойы тұр, оны кім салғанын ешкім білмейді."
RUSSIAN = "Маяк стоит на скалистом мысу более ста лет, и никто не знает, кто его построил."


def piece(text: str, kind: Kind = Kind.PARAGRAPH) -> Piece:
    return Piece(kind, text, (1,))


def languages(lang: str, *pieces: Piece, forced: bool = False) -> list[str]:
    return [one.lang for one in paragraphs_in(pieces, lang, forced=forced)]


def translatable(lang: str, *pieces: Piece) -> list[bool]:
    return [one.translatable for one in paragraphs_in(pieces, lang, forced=False)]


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
    assert languages("kk", piece(note, Kind.NOTE)) == ["ru"]


def test_foreign_references_are_shown_and_not_translated() -> None:
    assert translatable("he", piece("1. ^ " + ENGLISH, Kind.NOTE), piece("2. ^ " + HEBREW, Kind.NOTE)) == [False, True]


def test_what_holds_no_words_is_not_translated() -> None:
    texts = [
        "1,234 5,678",
        "— * —",
        "https://example.org/a/b",
        "keeper@example.org",
        "31 https://example.org/x",
        "⁸ www.example.org",
    ]
    assert translatable("en", *[piece(text) for text in texts]) == [False] * len(texts)


def test_foreign_paragraphs_are_translated() -> None:
    assert translatable("en", piece(FRENCH)) == [True]


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
