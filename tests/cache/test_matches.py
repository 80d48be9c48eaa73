"""What people made of texts that are alike is found, what does not hold is not, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy import text as sql

from cache import Action, Match, Part, Span, Store, normalize
from cache.pairing import Pairing
from cache.schema import match_keys, match_progress, match_units
from tests.cache.programs import finish, start
from tests.cache.samples import NOON, TEXTS, correction, filled_texts, languages

RIVER = "הנהר עלה במשך הלילה ולקח איתו את הגשר הישן."
MILL = "הנהר עלה במשך הלילה ולקח איתו את הטחנה הישנה."
OTHER = "איש לא שאל מי צבע את הדלת בירוק שכזה."
TWO = "הנהר עלה במשך הלילה. איש לא נפגע."


def by_stops(source: str, target: str, source_lang: str, target_lang: str) -> list[Span]:
    """Pair what stands between full stops."""
    spans, here, there = [], 0, 0
    for one, other in zip(source.split("."), target.split("."), strict=False):
        spans.append(Span(here, here + len(one), there, there + len(other)))
        here, there = here + len(one) + 1, there + len(other) + 1
    return spans


BY_STOPS = Pairing("stops:1", by_stops)


def found(store: Store, source: str, **options: object) -> list[tuple[str, str]]:
    return [(one.source, one.target) for one in store.matches.find(source, "he", "en", **options)]  # type: ignore[arg-type]


def test_the_same_text_comes_first_and_what_is_alike_behind_it(store: Store) -> None:
    river = store.memory.record(correction(RIVER, "The river.", document_id="abc", occurrence=0, author="Noa"))
    store.memory.record(correction(MILL, "The mill."))
    store.memory.record(correction(OTHER, "The door."))
    first, second = store.matches.find(f" {RIVER}\n", "he", "en")
    assert first == Match(RIVER, "The river.", 1.0, "Noa", NOON, "abc", river.id or 0, Part.PARAGRAPH)
    assert second.source == MILL
    assert 0.8 < second.similarity < 1.0


def test_another_pair_of_languages_is_another_matter(store: Store) -> None:
    store.memory.record(correction(RIVER, "The river."))
    assert store.matches.find(RIVER, "he", "pt") == []
    assert store.matches.find(RIVER, "yi", "en") == []


def test_a_new_correction_takes_the_place_of_the_one_before(store: Store) -> None:
    store.memory.record(correction(RIVER, "First."))
    assert found(store, RIVER) == [(RIVER, "First.")]
    store.memory.record(correction(RIVER, "Second."))
    assert found(store, RIVER) == [(RIVER, "Second.")]


def test_what_was_taken_back_is_not_found_and_what_it_hid_is_again(store: Store) -> None:
    first = store.memory.record(correction(RIVER, "First."))
    second = store.memory.record(correction(RIVER, "Second."))
    assert found(store, RIVER) == [(RIVER, "Second.")]
    store.memory.undo(second.id or 0, author="Dana", at=NOON)
    assert found(store, RIVER) == [(RIVER, "First.")]
    store.memory.undo(first.id or 0, author="Dana", at=NOON)
    assert found(store, RIVER) == []


def test_each_scope_has_its_own(store: Store) -> None:
    store.memory.record(correction(RIVER, "Everywhere."))
    store.memory.record(correction(RIVER, "Here.", document_id="abc"))
    store.memory.record(correction(RIVER, "At this place.", document_id="abc", occurrence=1))
    assert {target for _, target in found(store, RIVER)} == {"Everywhere.", "Here.", "At this place."}


def test_the_same_wording_comes_once_from_the_newest(store: Store) -> None:
    for number in range(4):
        newest = store.memory.record(
            correction(RIVER, "The river.", document_id=f"d{number}", at=NOON + timedelta(days=number))
        )
    [one] = store.matches.find(RIVER, "he", "en")
    assert one.correction_id == newest.id
    assert one.document_id == "d3"


def test_the_reviewers_own_place_can_be_left_out(store: Store) -> None:
    own = store.memory.record(correction(RIVER, "Mine."))
    store.memory.record(correction(RIVER, "Theirs.", document_id="abc"))
    assert found(store, RIVER, exclude=[own.id]) == [(RIVER, "Theirs.")]


def test_no_more_than_asked_for_and_nothing_below_the_least(store: Store) -> None:
    for number in range(8):
        store.memory.record(correction(f"{RIVER} {number}", f"River {number}"))
    assert len(found(store, RIVER)) == 5
    assert len(found(store, RIVER, limit=3)) == 3
    assert found(store, RIVER, limit=0) == []
    assert found(store, MILL, least=0.95) == []


def test_nothing_to_look_for_nothing_found(store: Store) -> None:
    assert found(store, RIVER) == []
    store.memory.record(correction(RIVER, "The river."))
    assert found(store, " \n") == []
    assert found(store, "…") == []


def test_comments_reports_and_empty_texts_are_no_matches(store: Store) -> None:
    store.memory.record(correction(RIVER, "The river.", action=Action.COMMENT, note="why?"))
    store.memory.record(correction(MILL, ""))
    assert found(store, RIVER) == []


def test_what_was_accepted_is_a_match(store: Store) -> None:
    store.memory.record(correction(RIVER, "The river.", action=Action.ACCEPT))
    assert found(store, RIVER) == [(RIVER, "The river.")]


def test_sentences_are_found_with_their_own_translation(store: Store) -> None:
    recorded = store.memory.record(correction(TWO, "The river rose overnight. Nobody was hurt."))
    [one] = store.matches.find("איש לא נפגע", "he", "en", pairing=BY_STOPS)
    assert (one.source.strip(), one.target.strip()) == ("איש לא נפגע", "Nobody was hurt")
    assert one.part is Part.SENTENCE
    assert one.similarity == 1.0
    store.memory.undo(recorded.id or 0, author="Dana", at=NOON)
    assert found(store, "איש לא נפגע", pairing=BY_STOPS) == []


def test_who_cannot_split_misses_no_paragraph_and_sentences_come_later(store: Store) -> None:
    store.memory.record(correction(TWO, "The river rose overnight. Nobody was hurt."))
    assert found(store, TWO) == [(TWO, "The river rose overnight. Nobody was hurt.")]
    assert found(store, "איש לא נפגע") == []
    assert len(found(store, "איש לא נפגע", pairing=BY_STOPS)) == 1


def test_sentences_of_what_was_taken_back_are_not_found_without_a_pairing_either(store: Store) -> None:
    recorded = store.memory.record(correction(TWO, "The river rose overnight. Nobody was hurt."))
    store.matches.update(BY_STOPS)
    store.memory.undo(recorded.id or 0, author="Dana", at=NOON)
    assert found(store, "איש לא נפגע") == []


def test_another_way_to_pair_builds_the_sentences_anew(store: Store) -> None:
    store.memory.record(correction(TWO, "The river rose overnight. Nobody was hurt."))
    assert found(store, "איש לא נפגע", pairing=BY_STOPS)
    assert found(store, "איש לא נפגע", pairing=Pairing("none:1", lambda *_: ())) == []
    assert found(store, TWO)


def test_an_index_of_an_earlier_version_is_built_anew(store: Store) -> None:
    store.memory.record(correction(RIVER, "The river."))
    store.matches.update()
    with store.transaction() as connection:
        connection.execute(sql("UPDATE match_progress SET version = 'before'"))
        connection.execute(sql("UPDATE match_keys SET key = key + 1"))
    assert found(store, RIVER) == [(RIVER, "The river.")]


def test_rebuilding_gives_the_same(store: Store) -> None:
    for number in range(30):
        store.memory.record(correction(f"{RIVER} {number % 20}", f"River {number}"))
    before = found(store, RIVER, limit=50, pairing=BY_STOPS)
    sizes = _sizes(store)
    store.matches.rebuild(BY_STOPS, at_once=7)
    assert found(store, RIVER, limit=50) == before
    assert _sizes(store) == sizes


def test_what_no_longer_holds_leaves_no_rows_behind(store: Store) -> None:
    made = [store.memory.record(correction(f"{RIVER} {number}", f"River {number}")) for number in range(5)]
    store.matches.update(BY_STOPS)
    for one in made:
        store.memory.undo(one.id or 0, author="Dana", at=NOON)
    store.matches.update(BY_STOPS)
    assert _sizes(store) == (0, 0)


def test_a_key_that_very_many_share_hides_nothing(store: Store) -> None:
    """The same words in thousands of texts: what is asked for is still found, and the same text before all."""
    store.memory.record(correction("כל הזכויות שמורות למחברת הספר דנה", "Dana"))
    store.memory.record_many(
        [correction(f"כל הזכויות שמורות למחברת הספר {number:05}", f"{number}") for number in range(2500)]
    )
    [first, *_] = store.matches.find("כל הזכויות שמורות למחברת הספר דנה", "he", "en")
    assert (first.target, first.similarity) == ("Dana", 1.0)
    [first, *_] = store.matches.find("כל הזכויות שמורות למחברת הספר 00007", "he", "en")
    assert (first.target, first.similarity) == ("7", 1.0)


def test_what_is_in_every_text_does_not_hide_the_words_that_are_in_one(store: Store) -> None:
    imprint = "כל הזכויות שמורות למחברת הספר ולבית ההוצאה שלה בחיפה ובירושלים"
    store.memory.record(correction(f"{RIVER} {imprint}", "The river."))
    store.memory.record_many([correction(f"{number} {number * 7} {imprint}", f"{number}") for number in range(1200)])
    [first, *_] = store.matches.find(f"{MILL} {imprint}", "he", "en")
    assert first.target == "The river."


def test_many_of_the_same_text_leave_room_for_the_others(store: Store) -> None:
    store.memory.record(correction(MILL, "The mill."))
    store.memory.record_many([correction(RIVER, "The river.", document_id=f"d{number}") for number in range(60)])
    assert found(store, RIVER) == [(RIVER, "The river."), (MILL, "The mill.")]


def test_capitals_alone_make_it_another_text(store: Store) -> None:
    store.memory.record(correction("The River", "x", source_lang="en", target_lang="pt"))
    [one] = store.matches.find("the river", "en", "pt")
    assert one.similarity == 0.99


def test_the_same_text_is_always_found_first(store: Store) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(filled_texts | st.sampled_from(TEXTS), min_size=1, max_size=5), languages)
    def run(sources: list[str], target_lang: str) -> None:
        made = [
            store.memory.record(correction(source, f"of {number}", target_lang=target_lang))
            for number, source in enumerate(sources)
        ]
        for one in made:
            if not one.source.strip():
                continue
            first = store.matches.find(one.source, "he", target_lang)[0]
            assert first.similarity == 1.0
            assert normalize(first.source, "he") == normalize(one.source, "he")

    run()


def test_what_was_taken_back_is_never_found(store: Store) -> None:
    wordings = st.sampled_from([RIVER, MILL, OTHER, TWO])
    steps = st.lists(st.tuples(wordings, st.sampled_from([None, "a", "b"]), st.booleans()), max_size=12)

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(steps)
    def run(taken: list[tuple[str, str | None, bool]]) -> None:
        for number, (source, document_id, back) in enumerate(taken):
            made = store.memory.record(correction(source, f"{number}", document_id=document_id))
            if back:
                store.memory.undo(made.id or 0, author="Dana", at=NOON)
            if number % 3 == 0:
                store.matches.update()
        holding = {(one.source, one.after) for one in store.memory.effective("he", "en")}
        for source in (RIVER, MILL, OTHER, TWO):
            assert set(found(store, source, limit=100, least=1.0)) == {one for one in holding if one[0] == source}

    run()


def test_processes_that_look_up_at_once_find_the_same(url: str) -> None:
    with Store.open(url) as store:
        store.memory.record_many([correction(f"{RIVER} {number}", f"River {number}") for number in range(300)])
    program = f"""
with Store.open(url) as store:
    print([one.target for one in store.matches.find({RIVER!r} + " 7", "he", "en", limit=1)])
"""
    assert finish(*(start(program, url) for _ in range(3))) == ["['River 7']\n"] * 3
    with Store.open(url) as store:
        assert _sizes(store)[0] == 300


def _sizes(store: Store) -> tuple[int, int]:
    with store.transaction() as connection:
        assert connection.execute(select(func.count()).select_from(match_progress)).scalar_one() >= 1
        units, keys = (
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (match_units, match_keys)
        )
    return units, keys


def test_a_look_up_does_not_wait_for_whoever_writes(url: str) -> None:
    """It finds what has been taken in, and looks through the rest."""
    with (
        Store.open(url, busy_timeout=600) as ours,
        Store.open(url) as theirs,
        ThreadPoolExecutor(1) as pool,
    ):
        theirs.memory.record(correction("שלום לכם", after="Peace"))
        assert [one.target for one in ours.matches.find("שלום לכם", "he", "en")] == ["Peace"]
        theirs.memory.record(correction("שלום לכם היום", after="Peace today"))
        with theirs.transaction():
            found = pool.submit(ours.matches.find, "שלום לכם", "he", "en").result(120)
            assert {one.target for one in found} == {"Peace", "Peace today"}
            assert found[0].target == "Peace"
        assert {one.target for one in ours.matches.find("שלום לכם", "he", "en")} == {"Peace", "Peace today"}
        # The next write waits again as long as it may.
        assert ours.check() == ()
