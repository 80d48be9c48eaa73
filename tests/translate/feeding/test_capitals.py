import pytest

from translate.feeding.capitals import capitals, in_capitals, sentence_case


@pytest.mark.parametrize(
    "text",
    [
        "STORM HITS THE COAST",
        "THE END",
        "ШТОРМ В МОСКВЕ",
        "ΝΕΑ ΑΠΟ ΤΗΝ ΑΘΗΝΑ",
        "ԼՈՒՐԵՐ ԵՐԵՎԱՆԻՑ",
        "WIND AT 90 KM/H ON FRIDAY",
        "THE McDONALD CASE GOES ON AND ON",
    ],
)
def test_a_headline_is_in_capitals(text: str) -> None:
    assert in_capitals(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NASA",
        "LISBON",
        "EU, UN, USA",
        "J. R. R. T.",
        "The USA and the UK",
        "NASA and ESA agree on MARS",
        "חדשות מירושלים",
        "منظمة اليونسكو (UNESCO) والجمعية الأمريكية (ASME)",
        "北京新闻",
        "12 345",
        "საქართველო დღეს",
    ],
)
def test_a_word_a_list_of_acronyms_and_other_scripts_are_not(text: str) -> None:
    assert not in_capitals(text)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("STORM HITS THE COAST", "en", "Storm hits the coast"),
        ("“STORM HITS!”", "en", "“Storm hits!”"),
        ("WHAT I'VE SEEN AND I KNOW", "en", "What I've seen and I know"),
        ("IT'S KING JOHN II ON BBC TV", "en", "It's king john II on BBC TV"),
        ("THE USA AND NATO", "en", "The USA and NATO"),
        ("A MIX OF CIVIL LAW", "en", "A mix of civil law"),
        ("DİYARBAKIR İLİNDE", "tr", "Diyarbakır ilinde"),
        ("IŞIK VAR", "tr", "Işık var"),
        ("İZMİR ÇOK", "tr", "İzmir çok"),
        ("ШТОРМ В США", "ru", "Шторм в США"),
        ("ΝΕΑ ΤΗΣ ΑΘΗΝΑΣ", "el", "Νεα της αθηνας"),
        ("123 FIFTH STREET", "en", "123 Fifth street"),
        ("123", "en", "123"),
    ],
)
def test_a_sentence_is_made_of_it(text: str, lang: str, expected: str) -> None:
    assert sentence_case(text, lang) == expected


def test_what_follows_a_mark_does_not_begin_a_sentence() -> None:
    assert sentence_case(" IS CLOSED", "en", start=False) == " is closed"


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Tempestade na costa", "pt", "TEMPESTADE NA COSTA"),
        ("Diyarbakır ilinde", "tr", "DİYARBAKIR İLİNDE"),
        ("Straße", "de", "STRASSE"),
        ("Νέα από την Αθήνα", "el", "ΝΕΑ ΑΠΟ ΤΗΝ ΑΘΗΝΑ"),
        ("Μαΐου", "el", "ΜΑΪΟΥ"),
        ("סערה בחוף", "he", "סערה בחוף"),
        ("ქარიშხალი", "ka", "ქარიშხალი"),
        ("Дауыл соқты", "kk", "ДАУЫЛ СОҚТЫ"),
    ],
)
def test_a_translation_is_put_into_capitals_where_its_script_has_them(text: str, lang: str, expected: str) -> None:
    assert capitals(text, lang) == expected
