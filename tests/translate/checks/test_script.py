"""A translation in other letters."""

from cache.records import Severity
from tests.translate.checks.flags import found
from translate.checks.script import script


class TestScript:
    def test_the_wrong_alphabet(self) -> None:
        flag = found(script("The bridge was closed.", "Мост был закрыт.", "pt"))
        assert flag.severity is Severity.ERROR
        assert flag.evidence == "13 of 13 letters are not Latn (mostly Cyrl)"

    def test_a_mixture(self) -> None:
        assert found(script("x", "Мост был closed tomorrow", "ru")).severity is Severity.WARNING

    def test_words_of_the_source_do_not_count(self) -> None:
        assert (
            script("Kazinform and Sinopec and People's Daily wrote it", "Kazinform ו-Sinopec, People's Daily", "he")
            is None
        )

    def test_japanese_has_three_scripts(self) -> None:
        assert script("x", "コンピューターを買いました", "ja") is None

    def test_acronyms_and_short_texts_do_not_count(self) -> None:
        assert script("הארגון", "OECD", "ru") is None
        assert script("x", "Да, да", "pt") is None
