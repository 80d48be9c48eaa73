import pytest

from translate.feeding.restore import restore, with_final_stop


@pytest.mark.parametrize(
    ("source", "target", "lang", "expected"),
    [
        ("“A,” he said.", '"A", disse ele.', "pt", "“A”, disse ele."),
        ("“A,” he said.", '"A", sagte er.', "de", "„A“, sagte er."),
        ("“A,” he said.", '"A", dit-il.', "fr", "«\u00a0A\u00a0», dit-il."),
        ("“A,” he said.", '"А", - сказал он.', "ru", "«А», - сказал он."),
        ("“A,” he said.", '"أ"، قال.', "ar", "«أ»، قال."),
        ("“A,” he said.", '"א", אמר צה"ל.', "he", '"א", אמר צה"ל.'),
        ("“A,” he said.", '"A, disse ele.', "pt", '"A, disse ele.'),
        ('"A," he said.', '"A", disse ele.', "pt", '"A", disse ele.'),
        ("it’s “so” – 1990–98…", 'c\'est "ça" - 1990-98...', "fr", "c’est «\u00a0ça\u00a0» – 1990–98…"),
        ("1990–98", "1990-98, non 5-6", "it", "1990-98, non 5-6"),
        ("《红楼梦》很长", '"Dream" is long', "en", "“Dream” is long"),
        ("«А», - деді.", '"A", he said.', "en", "“A”, he said."),
        # Speech over several sentences: its first quote is here, or its last, or both of two speeches.
        ("“A went on.", '"A foi.', "pt", "“A foi."),
        ("A ended.”", 'A acabou".', "pt", "A acabou”."),
        ("A ended,” he said, “and", 'A acabou", disse, "e', "pt", "A acabou”, disse, “e"),
        ("A ended,” he said, “and", 'A acabou", disse, "e', "de", "A acabou“, disse, „e"),
        ("“A,” he said. “B", '"A", disse ele. "B', "fr", "«\u00a0A\u00a0», disse ele. «\u00a0B"),
        # One too few: which one was lost cannot be told.
        ("“A,” he said, “B.”", '"A", disse ele, "B.', "pt", '"A", disse ele, "B.'),
        # Blanks on both sides: told by turns where the number is even, and not at all where it is odd.
        ("“A B” twice", '"A B " duas vezes', "pt", "“A B ” duas vezes"),
        ("A B” twice", 'A B " duas vezes', "pt", 'A B " duas vezes'),
    ],
)
def test_typographic_marks_come_back_where_the_source_had_them(
    source: str, target: str, lang: str, expected: str
) -> None:
    assert restore(source, target, lang, plain_marks=True) == expected
    # A model that was fed the marks as they are has written its own.
    assert restore(source, target, lang, plain_marks=False) == target


@pytest.mark.parametrize(
    ("source", "target", "lang", "expected"),
    [
        ("“Nobody knows.”", "Ninguém sabe.", "pt", "“Ninguém sabe.”"),
        ("“Nobody knows.”", "Никто не знает.", "ru", "«Никто не знает.»"),
        ('"Nobody knows."', "Niemand weiß es.", "de", '"Niemand weiß es."'),
        # Speech that goes on in a neighbour.
        ("“It begins here.", "Começa aqui.", "pt", "“Começa aqui."),
        ("It ends here.”", "Termina aqui.", "pt", "Termina aqui.”"),
        # The model has quotes of its own, in whatever number, or marks speech otherwise.
        ("“Nobody knows.”", '"Ninguém sabe.', "pt", '"Ninguém sabe.'),
        ("“Nobody knows.”", "— Ninguém sabe.", "pt", "— Ninguém sabe."),
        ("“Nobody knows.”", "'Ninguém sabe.'", "pt", "'Ninguém sabe.'"),
        # Where in the translation these belong is not known.
        ("“Nobody,” he said.", "Ninguém, disse ele.", "pt", "Ninguém, disse ele."),
        ("He said “no”", "Ele disse não", "pt", "Ele disse não"),
        # No quote but a measure, or nothing to speak of.
        ('The pipe has 12"', "O tubo tem 12 polegadas", "pt", "O tubo tem 12 polegadas"),
        ("“”", "", "pt", ""),
        ("“A”", "B", "pt", "B"),
    ],
)
def test_quotes_at_the_ends_come_back_where_the_model_wrote_none(
    source: str, target: str, lang: str, expected: str
) -> None:
    assert restore(source, target, lang, plain_marks=False) == expected


@pytest.mark.parametrize(
    ("target", "lang", "expected"),
    [
        ("你好,世界.", "zh-Hans", "你好，世界。"),
        ("你好, 世界! 好吗? 好: 一; 二.", "zh-Hans", "你好，世界！好吗？好：一；二。"),
        ("こんにちは,世界.", "ja", "こんにちは、世界。"),
        ("他有3.5元,不是1,000元.", "zh-Hans", "他有3.5元，不是1,000元。"),
        ("那是在1998.", "zh-Hant", "那是在1998。"),
        ("看 example.org, 好。", "zh-Hans", "看 example.org, 好。"),
        ("«A», B.", "pt", "«A», B."),
    ],
)
def test_chinese_and_japanese_get_wide_marks(target: str, lang: str, expected: str) -> None:
    assert restore("Some sentence or other.", target, lang, plain_marks=False) == expected


def test_powers_stay_raised() -> None:
    assert restore("25 km² e 10⁶", "25 km2 and 106, or 1066", "en", plain_marks=False) == "25 km² and 10⁶, or 1066"
    assert restore("25 km² e km2", "25 km2 and km2", "en", plain_marks=False) == "25 km² and km2"
    assert restore("3 m³/km² por ano", "3 m3/km2 a year", "en", plain_marks=True) == "3 m³/km² a year"
    assert restore("أي 72 م³ في الساعة", "that is 72 m3 an hour", "en", plain_marks=True) == "that is 72 m³ an hour"
    assert restore("٧٢ م²", "72 m2 and 172 m2, m2", "en", plain_marks=True) == "72 m² and 172 m2, m2"
    assert restore("10¹² e 2·10⁻³ s⁻¹", "1012 and 2·10-3 s−1", "en", plain_marks=True) == "10¹² and 2·10⁻³ s⁻¹"


@pytest.mark.parametrize(
    ("source", "target", "lang", "expected"),
    [
        ("Weather today", "Tempo hoje.", "pt", "Tempo hoje"),
        ("天气预报", "Weather forecast.", "en", "Weather forecast"),
        ("Weather today", "今天天气。", "zh-Hans", "今天天气"),
        ("Good morning.", "Bom dia", "pt", "Bom dia."),
        ("Good morning.", "早上好", "zh-Hans", "早上好。"),
        ("Good morning.", "सुप्रभात", "hi", "सुप्रभात।"),
        ("Good morning.", "صبح بخیر", "ur", "صبح بخیر۔"),
        ("Good morning.", "สวัสดี", "th", "สวัสดี"),
        ("好。", "Good", "en", "Good."),
        ("Sons Ltd", "Filhos Ltd.", "pt", "Filhos Ltd."),
        ("In the US", "Nos E.U.A.", "pt", "Nos E.U.A."),
        ("Wait", "Espere...", "pt", "Espere..."),
        ("Why?", "Porquê.", "pt", "Porquê."),
        ("Good morning!", "Bom dia", "pt", "Bom dia"),
        ("He said “no”", "Ele disse “não.”", "pt", "Ele disse “não”"),
        ("Wait…", "Espere", "pt", "Espere"),
        ("", "", "pt", ""),
    ],
)
def test_a_short_text_ends_as_its_source_does(source: str, target: str, lang: str, expected: str) -> None:
    assert with_final_stop(source, target, lang) == expected
    assert restore(source, target, lang, plain_marks=False) == expected


def test_a_long_text_keeps_its_end_for_the_checks_to_see() -> None:
    long = "The old miller sold seven small boats to the harbour master, who had no use for any one of them."
    assert restore(long, "O velho moleiro", "pt", plain_marks=True) == "O velho moleiro"
