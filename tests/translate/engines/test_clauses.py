import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.base import Hypothesis
from translate.engines.clauses import Clause, halve, join_clauses, split_clauses


def words(text: str) -> int:
    return len(text.split())


def together(clauses: list[Clause]) -> str:
    return "".join(clause.text + clause.separator for clause in clauses)


def test_a_sentence_that_fits_stays_whole() -> None:
    assert split_clauses("One two three.", words, 3) == [Clause("One two three.")]


def test_a_semicolon_is_preferred_to_a_comma_and_a_comma_to_a_space() -> None:
    left, right = halve(Clause("They came, they saw a good deal; they left, and they said nothing")) or (None, None)
    assert left == Clause("They came, they saw a good deal;", " ")
    assert right == Clause("they left, and they said nothing")
    assert halve(Clause("they came by the old road, not by ship")) == (
        Clause("they came by the old road,", " "),
        Clause("not by ship"),
    )
    assert halve(Clause("alpha beta gamma delta")) == (Clause("alpha beta", " "), Clause("gamma delta"))


def test_a_boundary_at_the_edge_is_passed_over_for_one_nearer_to_the_middle() -> None:
    left, _ = halve(Clause("No; it was the sister of the miller who had repaired the bridge")) or (None, None)
    assert left is not None
    assert left.text.startswith("No; it was the sister")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("הטוחן הזקן תיקן את הגשר; השכנה מכרה את הסירות", "הטוחן הזקן תיקן את הגשר;"),
        ("أصلح الطحان العجوز الجسر؛ وباعت الجارة القوارب", "أصلح الطحان العجوز الجسر؛"),
        ("أصلح الطحان العجوز الجسر، وباعت الجارة القوارب", "أصلح الطحان العجوز الجسر،"),
        ("老磨坊主修好了断桥，我们的邻居卖掉了小船", "老磨坊主修好了断桥，"),
        ("老磨坊主修好了断桥、我们的邻居卖掉了小船", "老磨坊主修好了断桥、"),
    ],
)
def test_the_marks_of_other_scripts_are_boundaries(text: str, left: str) -> None:
    first, second = halve(Clause(text)) or (None, None)
    assert first is not None
    assert second is not None
    assert first.text == left
    assert together([first, second]) == text


def test_text_without_spaces_is_cut_but_never_before_a_combining_mark_or_in_an_emoji() -> None:
    family = "👨\u200d👩\u200d👧"
    for text in ("ก็" * 40, family * 9, "e\u0301" * 30):
        for clause in split_clauses(text, len, 12):
            assert clause.text[0] not in "\u0301\u0e47\u200d"
            assert not clause.text.endswith("\u200d")


def test_a_single_character_is_left_alone_whatever_it_measures() -> None:
    assert split_clauses("x", lambda text: 99, 1) == [Clause("x")]
    assert halve(Clause("x")) is None


def test_a_megabyte_is_cut_without_measuring_it_whole() -> None:
    measured: list[int] = []

    def measure(text: str) -> int:
        measured.append(len(text))
        return len(text.split())

    clauses = split_clauses("wind and weather, " * 60_000, measure, 100)
    assert max(measured) <= 1600
    assert together(clauses) == "wind and weather, " * 60_000


@given(
    st.text(alphabet=st.sampled_from(list("ab ,;:.-—()。，،א\u0301\u200d😀\n")), max_size=300),
    st.integers(min_value=1, max_value=20),
)
def test_nothing_is_lost_and_every_clause_fits(text: str, limit: int) -> None:
    clauses = split_clauses(text, len, limit)
    assert together(clauses) == text
    assert all(len(clause.text) <= max(limit, 1) for clause in clauses)


def join(parts: list[tuple[str, str]], lang: str) -> str:
    clauses = [Clause(source, " ") for source, _ in parts]
    return join_clauses(clauses, [Hypothesis(target) for _, target in parts], lang).text


def test_a_single_hypothesis_is_returned_as_it_is() -> None:
    hypothesis = Hypothesis("Bom dia", score=-0.5, tokens=3, truncated=True)
    assert join_clauses([Clause("Good morning")], [hypothesis], "pt") is hypothesis


def test_a_full_stop_that_the_clause_did_not_have_is_taken_off() -> None:
    assert join([("we went,", "fomos."), ("and came.", "e viemos.")], "pt") == "fomos, e viemos."
    assert join([("we went;", "fomos."), ("and came.", "e viemos.")], "pt") == "fomos; e viemos."
    assert join([("we went and", "fomos e."), ("came.", "viemos.")], "pt") == "fomos e viemos."
    assert join([("we went,", "ذهبنا."), ("and came.", "ورجعنا.")], "ar") == "ذهبنا، ورجعنا."


def test_a_full_stop_that_the_clause_had_stays_and_so_does_an_ellipsis() -> None:
    assert join([("We went.", "Fomos."), ("We came.", "Viemos.")], "pt") == "Fomos. Viemos."
    assert join([("we went,", "fomos..."), ("we came", "viemos")], "pt") == "fomos... viemos"


def test_no_space_is_put_between_clauses_where_the_language_has_none() -> None:
    assert join([("we went,", "我们走了，"), ("and came.", "又来了。")], "zh-Hans") == "我们走了，又来了。"
    assert join([("we went,", "我们走了。"), ("and came.", "又来了。")], "zh-Hans") == "我们走了，又来了。"


def test_clauses_that_were_cut_inside_a_word_are_joined_without_a_space() -> None:
    joined = join_clauses([Clause("abc"), Clause("def")], [Hypothesis("ABC"), Hypothesis("DEF")], "en")
    assert joined.text == "ABCDEF"


def test_the_score_is_the_mean_by_tokens_and_truncation_is_never_forgotten() -> None:
    joined = join_clauses(
        [Clause("a", " "), Clause("b")],
        [Hypothesis("A", score=-1.0, tokens=1), Hypothesis("B", score=-2.0, tokens=3, truncated=True)],
        "en",
    )
    assert joined.score == pytest.approx(-1.75)
    assert joined.tokens == 4
    assert joined.truncated


def test_clauses_without_a_score_do_not_count_for_it() -> None:
    clauses = [Clause("a", " "), Clause("17")]
    assert join_clauses(clauses, [Hypothesis("A", -1.0, 2), Hypothesis("17")], "en").score == pytest.approx(-1.0)
    assert join_clauses(clauses, [Hypothesis("A"), Hypothesis("17")], "en").score is None
    assert join_clauses(clauses, [Hypothesis("A"), Hypothesis("17")], "en").tokens is None
