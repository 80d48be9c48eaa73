"""What needs a human: which flags a unit has when it is reviewed."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from cache.records import Flag, Kind, Origin, Paragraph, Severity, Span, State, Term, TranslationUnit
from translate.checks import CODES, review_flags
from translate.checks.review import unit_flags
from translate.document import ParallelDocument
from translate.flag_codes import KEPT, NO_ENGINE
from translate.glossary.matching import Glossary

SOURCE = "The bridge was closed on May 11, 2019 (see www.example.com)."
TARGET = "A ponte foi fechada em 11 de maio de 2019 (ver www.example.com)."
MACHINE = TranslationUnit(SOURCE, "en", "pt", TARGET, Origin.MACHINE, State.TRANSLATED, "engine 1")
PERSON = replace(MACHINE, origin=Origin.MEMORY, state=State.FINAL, signature=None)


def document(*units: TranslationUnit) -> ParallelDocument:
    """Return a document of these units."""
    paragraphs = (Paragraph(at, Kind.PARAGRAPH, unit.source, unit.source_lang, True) for at, unit in enumerate(units))
    return ParallelDocument("page.txt", "en", "pt", tuple(paragraphs), units)


def term(target: str) -> Term:
    """Return how `bridge` is to be translated."""
    return Term("bridge", target, "en", "pt", "Ana", datetime(2024, 5, 11, tzinfo=UTC))


def codes(unit: TranslationUnit) -> set[str]:
    """Return the codes of one unit."""
    return {flag.code for flag in unit_flags(unit)}


class TestUnitFlags:
    def test_good_text_has_none(self) -> None:
        assert unit_flags(MACHINE) == ()
        assert unit_flags(PERSON) == ()

    def test_a_slip_of_the_pen_is_found_as_one_of_an_engine_is(self) -> None:
        slip = TARGET.replace("2019", "2091")
        assert codes(replace(PERSON, target=slip)) == codes(replace(MACHINE, target=slip)) == {"numbers", "dates"}

    def test_what_is_stored_stays_and_numbers_are_worked_out_anew(self) -> None:
        stored = (Flag("loop", Severity.ERROR, "x"), Flag("numbers", Severity.WARNING, "missing: 20"))
        unit = replace(MACHINE, source="Twenty men", target="20 homens", flags=stored)
        assert unit_flags(unit) == stored[:1]

    def test_of_people_all_is_worked_out(self) -> None:
        assert codes(replace(PERSON, target="...")) == {"empty"}
        assert codes(replace(PERSON, target=SOURCE)) == {"copy"}
        assert codes(replace(PERSON, target="Мост закрыли 11.05.2019 (см. www.example.com).")) == {"script"}
        assert "loop" in codes(replace(PERSON, target="A ponte ponte ponte ponte ponte ponte"))
        assert "truncated" in codes(replace(PERSON, target=TARGET[:-30]))
        long = replace(PERSON, source="It rained and rained. " * 12, target="Choveu. " * 5)
        assert "length" in codes(long)

    def test_what_only_people_need_to_know(self) -> None:
        assert codes(replace(MACHINE, target=TARGET.replace("maio", "junho"))) == {"dates"}
        assert codes(replace(MACHINE, target=TARGET.replace("www.example", "www.exmple"))) == {"addresses"}
        assert codes(replace(MACHINE, target=TARGET.replace(")", ""))) == {"brackets"}
        assert codes(replace(MACHINE, target=TARGET.replace("foi fechada", "was fechada"))) == {"leftover"}

    def test_another_language_is_found_by_sentence(self) -> None:
        first = "A ponte sobre o rio está fechada desde a primavera. "
        second = "Los vecinos se quejan de que nadie les ha preguntado nada."
        unit = replace(
            MACHINE,
            source="The bridge over the river has been closed since spring. The neighbours complain that nobody asked.",
            target=first + second,
            alignment=(Span(0, 55, 0, len(first) - 1), Span(56, 100, len(first), len(first + second))),
        )
        assert codes(unit) == {"language"}

    def test_a_copied_sentence_is_not_blamed_for_its_words_too(self) -> None:
        unit = replace(MACHINE, target=SOURCE, flags=(Flag("copy", Severity.WARNING, "10 words"),))
        assert codes(unit) == {"copy"}

    def test_terms(self) -> None:
        assert unit_flags(MACHINE, Glossary([term("ponte")])) == ()
        assert [flag.code for flag in unit_flags(MACHINE, Glossary([term("viaduto")]))] == ["glossary"]

    def test_what_is_not_translated_or_kept_says_why_and_no_more(self) -> None:
        why = (Flag(NO_ENGINE, Severity.WARNING, "none"),)
        assert unit_flags(replace(MACHINE, target=None, origin=None, flags=why)) == why
        kept = (Flag(KEPT, Severity.INFO, "code"),)
        assert unit_flags(replace(MACHINE, target="x = (1", origin=None, flags=kept)) == kept

    def test_the_worst_comes_first(self) -> None:
        stored = (Flag("length", Severity.WARNING, "long"), Flag("loop", Severity.ERROR, "x"))
        flags = unit_flags(replace(MACHINE, target=TARGET + "(", flags=stored))
        assert [flag.code for flag in flags] == ["loop", "length", "brackets"]


class TestReviewFlags:
    def test_every_unit_has_its_flags(self) -> None:
        bad = replace(MACHINE, target=TARGET.replace("maio", "junho"))
        assert [[flag.code for flag in flags] for flags in review_flags(document(MACHINE, bad))] == [[], ["dates"]]

    def test_names_are_compared_over_the_document(self) -> None:
        pairs = ("Merrow spoke", "Merrow falou"), ("Merrow left", "Merrow saiu"), ("Merrow came", "Marrow veio")
        units = [TranslationUnit(source, "en", "pt", target, Origin.MACHINE) for source, target in pairs]
        assert [[flag.code for flag in flags] for flags in review_flags(document(*units))] == [[], [], ["names"]]

    def test_terms_are_looked_for_in_every_unit_that_is_translated(self) -> None:
        waiting = replace(MACHINE, target=None, origin=None)
        [flags, none] = review_flags(document(MACHINE, waiting), [term("viaduto")])
        assert [flag.code for flag in flags] == ["glossary"]
        assert none == ()

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), max_size=4),
        st.sampled_from(["en", "he", "ar", "kk", "ru", "zh-Hans", "zu"]),
        st.sampled_from(["pt", "he", "kk", "ja"]),
        st.sampled_from(list(Origin)),
    )
    def test_any_document_can_be_reviewed(
        self, pairs: list[tuple[str, str]], source_lang: str, target_lang: str, origin: Origin
    ) -> None:
        units = [TranslationUnit(source, source_lang, target_lang, target, origin) for source, target in pairs]
        found = review_flags(document(*units))
        assert len(found) == len(pairs)
        assert all(flag.code in CODES and flag.evidence for flags in found for flag in flags)
