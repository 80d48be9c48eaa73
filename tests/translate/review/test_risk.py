from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from cache import Action, Correction, Flag, Origin, Severity, State, TranslationUnit
from translate.review.risk import REPORTED, UNSURE, risk

ERROR = Flag("numbers", Severity.ERROR, "7 is missing")
WARNING = Flag("length", Severity.WARNING, "too short")
FLAGS = st.lists(
    st.builds(Flag, st.sampled_from(["a", "b", "c"]), st.sampled_from(Severity), st.text(max_size=3)), max_size=5
)


def unit(*, score: float | None = None, origin: Origin = Origin.MACHINE) -> TranslationUnit:
    return TranslationUnit("Sete rios.", "pt", "en", "Rivers.", origin, State.TRANSLATED, "fake", score=score)


def report(note: str | None = None) -> Correction:
    return Correction(
        "Sete rios.", "pt", "en", "Rivers.", "Ana", datetime(2026, 1, 1, tzinfo=UTC), note=note, action=Action.REPORT
    )


@given(FLAGS, st.none() | st.floats(-20, 0))
def test_it_is_between_nothing_and_one(flags: list[Flag], score: float | None) -> None:
    found = risk(unit(score=score), flags)
    assert 0 <= found.value <= 1
    assert not flags or found.value > 0


@given(FLAGS, FLAGS)
def test_one_more_reason_never_lowers_it(flags: list[Flag], more: list[Flag]) -> None:
    assert risk(unit(), [*flags, *more]).value >= risk(unit(), flags).value


def test_nothing_speaks_against_it() -> None:
    assert risk(unit(), []).value == 0
    assert risk(unit(score=-0.1), []).value == 0


def test_an_error_outweighs_a_warning_and_comes_first() -> None:
    assert risk(unit(), [ERROR]).value > risk(unit(), [WARNING]).value
    assert risk(unit(), [WARNING, ERROR]).reasons == (ERROR, WARNING)


def test_a_flag_that_is_found_again_counts_once() -> None:
    assert risk(unit(), [ERROR, ERROR]) == risk(unit(), [ERROR])


def test_an_unsure_model_is_a_reason() -> None:
    found = risk(unit(score=-2.3), [])
    assert [flag.code for flag in found.reasons] == [UNSURE]
    assert "10%" in found.reasons[0].evidence
    assert risk(unit(score=-4.6), []).value > found.value


def test_a_score_says_nothing_about_a_persons_text() -> None:
    assert risk(unit(score=-5.0, origin=Origin.MEMORY), []).value == 0


def test_a_report_outweighs_every_check_and_names_who() -> None:
    found = risk(unit(), [ERROR, WARNING], [report("seven is missing")])
    assert found.reasons[0] == Flag(REPORTED, Severity.ERROR, "Ana: seven is missing")
    assert risk(unit(), [], [report()]).value > risk(unit(), [ERROR]).value
