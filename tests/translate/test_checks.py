"""Checks of one hypothesis: each finds its fault, and none is found in good translations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cache.records import Flag, Severity
from translate import checks
from translate.checks import check
from translate.engines.base import Hypothesis

GOOD = [
    ("en", "The bridge was closed in May 2019.", "pt", "A ponte foi fechada em maio de 2019."),
    ("en", "Prices rose by 3.5 percent to $1,250.00.", "pt", "Os preços subiram 3,5%, para US$ 1.250,00."),
    ("en", "No.", "pt", "Não."),
    ("en", "He left.", "pt", "Ele foi embora."),
    ("en", "Jane Smith", "pt", "Jane Smith"),
    ("en", "Hotel Central, Porto", "pt", "Hotel Central, Porto"),
    ("en", "BBC News", "pt", "BBC News"),
    ("en", "See https://example.org/a?b=1.", "pt", "Veja https://example.org/a?b=1."),
    ("en", "There were three of us, and 4 dogs.", "pt", "Éramos três, e quatro cachorros."),
    ("en", "The loan was worth 1.2 billion dollars.", "pt", "O empréstimo valia 1.200 milhões de dólares."),
    ("en", "At 6:30 pm on 04/14 it began to rain.", "pt", "Às 6h30 da tarde de 14/04 começou a chover."),
    ("en", "It was built in the 19th century.", "pt", "Foi construído no século XIX."),
    ("en", "Ha ha ha ha, very funny!", "pt", "Ha ha ha ha, muito engraçado!"),
    ("en", "No, no, no, I do not want to go.", "pt", "Não, não, não, eu não quero ir."),
    (
        "he",
        "הגשר נסגר בשנת 2019, ואיש לא הודיע לנהגים.",
        "en",
        "The bridge was closed in 2019, and nobody told the drivers.",
    ),
    ("he", 'השטח הוא 34,000 קמ"ר.', "en", "The area is 34,000 square kilometres."),
    ("he", "Xi נפגש עם Tokayev באסטנה.", "en", "Xi met Tokayev in Astana."),
    ("he", "CNN", "en", "CNN"),
    ("he", "People's Daily", "en", "People's Daily"),
    ("en", "The World Bank approved the loan for Kenya.", "he", "הבנק העולמי אישר את ההלוואה לקניה."),
    ("en", "Microsoft and Apple signed.", "he", "Microsoft ו-Apple חתמו."),
    ("en", "NATO met.", "he", 'נאט"ו (NATO) התכנסה.'),
    ("zh-Hans", "他于1992年来到阿拉木图。", "en", "He came to Almaty in 1992."),
    ("zh-Hans", "贸易额达到1.5亿美元。", "en", "Trade reached 150 million dollars."),
    ("zh-Hans", "这座城市有3.2万人口。", "en", "The city has a population of 32,000."),
    ("en", "The population is 120,000.", "zh-Hans", "人口为12万。"),
    (
        "zh-Hans",
        "没有人通知司机们，他们到了现场才知道桥已经关闭。",
        "en",
        "Nobody told the drivers; they learned on the spot that the bridge was closed.",
    ),
    (
        "en",
        "Nobody told the drivers; they learned on the spot that the bridge was closed.",
        "zh-Hans",
        "没有人通知司机们，他们到了现场才知道桥已经关闭。",
    ),
    ("en", "She went home because she was tired.", "ja", "彼女は疲れていたので家に帰りました。"),
    ("en", "She went home because she was tired.", "ko", "그녀는 피곤해서 집에 갔다."),
    ("ar", "بلغ عدد السكان ١٢٬٥٠٠ نسمة سنة ٢٠٢٠.", "en", "The population was 12,500 in 2020."),
    ("en", "The population was 12,500 in 2020.", "fa", "جمعیت در سال ۲۰۲۰ برابر با ۱۲٬۵۰۰ نفر بود."),
    ("kk", "ХІХ ғасырда қалада 4000 адам тұрды.", "en", "In the 19th century 4,000 people lived in the city."),
    ("en", "In the 19th century 4,000 people lived in the city.", "kk", "ХІХ ғасырда қалада 4000 адам тұрды."),
    ("ru", "Он родился в 1845 г. в Семее.", "kk", "Ол 1845 жылы Семейде туған."),
    ("en", "— * * * —", "pt", "— * * * —"),
    ("en", "1 418 233 615", "pt", "1.418.233.615"),
]


def codes(source: str, target: str, source_lang: str = "en", target_lang: str = "pt") -> list[str]:
    return [flag.code for flag in check(source, Hypothesis(target), source_lang, target_lang)]


def found(flag: Flag | None) -> Flag:
    assert flag is not None
    return flag


class TestCheck:
    @pytest.mark.parametrize(("source_lang", "source", "target_lang", "target"), GOOD)
    def test_good_translations_have_no_flags(
        self, source_lang: str, source: str, target_lang: str, target: str
    ) -> None:
        assert check(source, Hypothesis(target, score=-0.4), source_lang, target_lang) == ()

    def test_errors_come_first(self) -> None:
        source = "In 1992 the two countries signed a treaty about the river and its bridges."
        flags = check(source, Hypothesis("A A A A A A", truncated=True), "en", "pt")
        assert [flag.severity for flag in flags] == sorted(
            (flag.severity for flag in flags), key=[Severity.ERROR, Severity.WARNING, Severity.INFO].index
        )
        assert {flag.code for flag in flags} >= {"truncated", "loop", "numbers"}

    def test_an_empty_or_copied_text_is_not_blamed_twice(self) -> None:
        assert codes("In 1992 the old bridge was closed for good.", "") == ["empty"]
        same = "In 1992 the old bridge was closed for good."
        assert codes(same, same) == ["copy"]

    def test_a_source_without_words_is_never_blamed(self) -> None:
        assert check("***", Hypothesis("", truncated=True), "en", "pt") == ()

    @given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "he", "zh-Hans", "kk"]), st.booleans())
    def test_any_text_can_be_checked(self, source: str, target: str, lang: str, truncated: bool) -> None:
        for flag in check(source, Hypothesis(target, truncated=truncated), lang, "pt"):
            assert flag.code in checks.__doc__ if checks.__doc__ else False
            assert flag.evidence

    def test_a_very_long_number_is_checked_too(self) -> None:
        assert codes("The number is " + "7" * 5000 + " in all, they say so.", "O número é grande.")


class TestEmpty:
    @pytest.mark.parametrize("target", ["", "  ", "...", "—"])
    def test_nothing_came_out(self, target: str) -> None:
        flag = found(checks.empty("The bridge was closed.", target))
        assert flag == Flag("empty", Severity.ERROR, "nothing for 22 characters")

    def test_a_digit_is_something(self) -> None:
        assert checks.empty("Five", "5") is None


class TestTruncated:
    def test_the_evidence_says_where(self) -> None:
        flag = found(checks.truncated(Hypothesis("e assim por", tokens=256, truncated=True)))
        assert flag.severity is Severity.ERROR
        assert flag.evidence == "stopped at the length limit after 256 pieces: …e assim por"

    def test_without_a_count_of_pieces(self) -> None:
        assert "11 characters" in found(checks.truncated(Hypothesis("e assim por", truncated=True))).evidence

    def test_a_whole_text_is_not(self) -> None:
        assert checks.truncated(Hypothesis("e assim por diante.")) is None


class TestLoop:
    SOURCE = "The committee will meet again in the autumn to decide about the bridge."

    @pytest.mark.parametrize(
        ("target", "times"),
        [
            ("A comissão comissão comissão comissão comissão", 5),
            ("A comissão vai, a comissão vai, a comissão vai, a comissão vai decidir.", 4),
            ("Sinto muito, mas não posso. Sinto muito, mas não posso. Sinto muito, mas não posso.", 3),
        ],
    )
    def test_words_on_end(self, target: str, times: int) -> None:
        flag = found(checks.loop(self.SOURCE, target))
        assert flag.severity is Severity.ERROR
        assert flag.evidence.endswith(f"{times} times on end")

    @pytest.mark.parametrize(
        "target", ["我很抱歉我很抱歉我很抱歉我很抱歉", "委员会委员会委员会委员会委员会", "ขอโทษขอโทษขอโทษขอโทษ"]
    )
    def test_signs_on_end_where_words_are_not_spaced(self, target: str) -> None:
        assert checks.loop(self.SOURCE, target)

    def test_letters_on_end(self) -> None:
        assert checks.loop(self.SOURCE, "A comissããããããããããããããããããããããããão")

    def test_repetition_that_the_source_has_as_well(self) -> None:
        assert checks.loop("Ha ha ha ha ha ha!", "He he he he he he!") is None
        assert checks.loop("哈哈哈哈哈哈哈哈哈哈哈哈哈", "哈哈哈哈哈哈哈哈哈哈哈哈") is None

    @pytest.mark.parametrize(
        "target",
        [
            "A comissão se reúne no outono, e no inverno, e na primavera.",
            "Muito, muito, muito bem.",
            "Capítulo ..... 12",
            "委员会将在秋天再次开会，决定桥的事情。",
        ],
    )
    def test_ordinary_text_does_not_loop(self, target: str) -> None:
        assert checks.loop(self.SOURCE, target) is None

    def test_a_long_text_is_searched_at_its_end(self) -> None:
        words = " ".join(f"palavra{number}" for number in range(2000))
        assert checks.loop(self.SOURCE, f"{words} fim fim fim fim fim")


class TestCopy:
    def test_a_sentence_came_back(self) -> None:
        flag = found(checks.copy("The bridge was closed.", "the bridge  was closed", "en", "pt"))
        assert flag == Flag("copy", Severity.WARNING, "4 words came back unchanged")

    def test_signs_came_back(self) -> None:
        assert checks.copy("没有人通知司机。", "没有人通知司机。", "zh-Hans", "ja")

    def test_hebrew_came_back(self) -> None:
        assert checks.copy("הגשר נסגר במאי", "הגשר נסגר במאי", "he", "en")

    @pytest.mark.parametrize(
        "text", ["Jane Smith Cooper", "Hotel", "12:30", "animal vegetal", "https://a.org/the/old/road"]
    )
    def test_names_numbers_and_short_texts_may_stay(self, text: str) -> None:
        assert checks.copy(text, text, "en", "pt") is None

    def test_text_in_the_target_letters_already_may_stay(self) -> None:
        assert checks.copy("the old road to town", "the old road to town", "he", "en") is None

    def test_the_same_language_is_no_copy(self) -> None:
        assert checks.copy("The bridge was closed.", "The bridge was closed.", "en", "en") is None


class TestScript:
    def test_the_wrong_alphabet(self) -> None:
        flag = found(checks.script("The bridge was closed.", "Мост был закрыт.", "pt"))
        assert flag.severity is Severity.ERROR
        assert flag.evidence == "13 of 13 letters are not Latn (mostly Cyrl)"

    def test_a_mixture(self) -> None:
        assert found(checks.script("x", "Мост был closed tomorrow", "ru")).severity is Severity.WARNING

    def test_words_of_the_source_do_not_count(self) -> None:
        assert (
            checks.script(
                "Kazinform and Sinopec and People's Daily wrote it", "Kazinform ו-Sinopec, People's Daily", "he"
            )
            is None
        )

    def test_japanese_has_three_scripts(self) -> None:
        assert checks.script("x", "コンピューターを買いました", "ja") is None

    def test_acronyms_and_short_texts_do_not_count(self) -> None:
        assert checks.script("הארגון", "OECD", "ru") is None
        assert checks.script("x", "Да, да", "pt") is None


class TestLength:
    SOURCE = "The committee will meet again in the autumn, because the bridge over the river is still closed."

    def test_too_short(self) -> None:
        flag = found(checks.length(self.SOURCE, "A comissão vai."))
        assert flag.code == "length"
        assert flag.evidence.startswith("too short: 15 characters for 95")

    def test_absurdly_short_is_an_error(self) -> None:
        assert found(checks.length(self.SOURCE * 4, "A ponte.")).severity is Severity.ERROR

    def test_too_long(self) -> None:
        target = "A comissão vai se reunir novamente no outono. " * 6
        assert found(checks.length(self.SOURCE, target)).evidence.startswith("too long")

    def test_a_han_sign_says_more_than_a_letter(self) -> None:
        assert checks.length(self.SOURCE, "委员会将在秋天再次开会，因为河上的桥仍然关闭。") is None
        assert checks.length(self.SOURCE, "委员会开会。")

    def test_short_texts_have_room(self) -> None:
        assert checks.length("No.", "De jeito nenhum.") is None


class TestNumbers:
    @pytest.mark.parametrize(
        ("source", "target", "evidence"),
        [
            ("It rained in 1992.", "Choveu.", "missing: 1992"),
            ("It rained in 1992.", "Choveu em 1929.", "missing: 1992, instead: 1929"),
            ("It rained in 1992.", "Choveu em 1993.", "missing: 1992, instead: 1993"),
            ("There were 1,500 people.", "Havia 150 pessoas.", "missing: 1500, instead: 150"),
            ("From 1941 to 1945", "De 1941 a 1941", "missing: 1945, instead: 1941"),
        ],
    )
    def test_missing_and_altered(self, source: str, target: str, evidence: str | None) -> None:
        flag = checks.numbers(source, target)
        assert (flag.evidence if flag else None) == evidence

    @pytest.mark.parametrize(
        ("source", "target"),
        [
            ("1,418,233,615 people", "1.418.233.615 pessoas"),
            ("1 418 233 615 people", "1\u202f418\u202f233\u202f615 pessoas"),
            ("3.14", "3,14"),
            ("٣٫١٤", "3.14"),
            ("۱۲۳۴ نفر", "1234 pessoas"),
            ("14/04/2020", "2020-04-14"),
            ("seven of 12 men", "sete de doze homens"),
            ("the 18th century", "século XVIII"),
            ("2.5 million", "2 500 000"),
            ("007", "7"),
            ("14.04.2020", "14 April 2020"),
            ("version 2.0.31", "versão 2.0.31"),
            ("1,234.56 dollars", "1.234,56 dólares"),
            ("12,34,567 rupees", "1.234.567 rupias"),
            ("20.0 percent", "20 por cento"),
        ],
    )
    def test_other_ways_to_write_the_same(self, source: str, target: str) -> None:
        assert checks.numbers(source, target) is None

    def test_numbers_that_only_the_translation_has_may_be_words_in_the_source(self) -> None:
        assert checks.numbers("Fifty years", "50 anos") is None
