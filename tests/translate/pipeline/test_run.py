"""Translating: what reaches the engine, what is stored, and what an interruption leaves."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cache import Correction, Origin, State, Store
from tests.engines import WatchedEngine
from tests.translate.pipeline.documents import document, paragraph
from translate.document import ParallelDocument
from translate.document_library import add_document
from translate.engines.base import Decoding, Hypothesis
from translate.errors import DecodingError
from translate.pipeline import Progress, translate

TWO = "The mill is old. It still turns."


def correction(source: str, after: str, **changes: object) -> Correction:
    fields = {"source_lang": "en", "target_lang": "pt", "author": "Rui", "at": datetime(2026, 1, 1, tzinfo=UTC)}
    return Correction(source=source, after=after, **{**fields, **changes})  # type: ignore[arg-type]


def targets(parallel: ParallelDocument) -> list[str | None]:
    return [unit.target for unit in parallel.units]


def test_a_paragraph_is_decoded_by_sentence_and_put_together(store: Store) -> None:
    engine = WatchedEngine()

    [parallel] = translate([document(TWO)], "pt", engine, store)

    assert sorted(engine.sentences) == ["It still turns.", "The mill is old."]
    [unit] = parallel.units
    assert unit.target == "THE MILL IS OLD. IT STILL TURNS."
    assert (unit.origin, unit.state) == (Origin.MACHINE, State.TRANSLATED)
    assert [TWO[span.source_start : span.source_end] for span in unit.alignment] == [
        "The mill is old.",
        "It still turns.",
    ]
    assert [unit.target[span.target_start : span.target_end] for span in unit.alignment] == [
        "THE MILL IS OLD.",
        "IT STILL TURNS.",
    ]


def test_the_signature_names_engine_and_splitter(store: Store) -> None:
    [parallel] = translate([document(TWO)], "pt", WatchedEngine(beam=3), store)

    signature = parallel.units[0].signature
    assert signature is not None
    assert signature.startswith("watched beam=3 split=")


def test_the_lowest_score_of_the_sentences_is_the_paragraphs(store: Store) -> None:
    [parallel] = translate([document(TWO)], "pt", WatchedEngine(), store)

    assert parallel.units[0].score == pytest.approx(-0.1 * len("The mill is old."))


def test_a_second_run_decodes_nothing(store: Store) -> None:
    translate([document(TWO, "A third one.")], "pt", WatchedEngine(), store)
    engine = WatchedEngine()
    events: list[Progress] = []

    [parallel] = translate([document(TWO, "A third one.")], "pt", engine, store, on_progress=events.append)

    assert engine.calls == []
    assert targets(parallel) == ["THE MILL IS OLD. IT STILL TURNS.", "A THIRD ONE."]
    assert (events[-1].cached, events[-1].sentences_total) == (2, 0)


def test_a_renamed_file_is_a_full_hit(store: Store) -> None:
    translate([document(TWO, name="before.txt")], "pt", WatchedEngine(), store)
    engine = WatchedEngine()

    translate([document(TWO, name="after.txt")], "pt", engine, store)

    assert engine.calls == []


def test_other_white_space_is_a_hit_with_its_own_alignment(store: Store) -> None:
    translate([document(TWO)], "pt", WatchedEngine(), store)
    engine = WatchedEngine()
    wrapped = "The mill\u00a0is old.  It still   turns."

    [parallel] = translate([document(wrapped)], "pt", engine, store)

    assert engine.calls == []
    [unit] = parallel.units
    assert unit.source == wrapped
    assert [wrapped[span.source_start : span.source_end] for span in unit.alignment] == [
        "The mill\u00a0is old.",
        "It still   turns.",
    ]


def test_a_changed_beam_size_is_a_full_miss(store: Store) -> None:
    translate([document(TWO)], "pt", WatchedEngine(beam=4), store)
    engine = WatchedEngine(beam=5)

    translate([document(TWO)], "pt", engine, store)

    assert sorted(engine.sentences) == ["It still turns.", "The mill is old."]


def test_another_target_language_is_a_full_miss(store: Store) -> None:
    translate([document(TWO)], "pt", WatchedEngine(), store)
    engine = WatchedEngine()

    translate([document(TWO)], "fr", engine, store)

    assert len(engine.sentences) == 2


def test_a_changed_paragraph_decodes_only_its_changed_sentence(store: Store) -> None:
    translate([document(TWO)], "pt", WatchedEngine(), store)
    engine = WatchedEngine()

    translate([document("The mill is old. It burned down.")], "pt", engine, store)

    assert engine.sentences == ["It burned down."]


def test_all_documents_are_one_pool_of_distinct_sentences(store: Store) -> None:
    engine = WatchedEngine()

    found = translate([document(TWO, TWO), document("It still turns.", name="b.txt")], "pt", engine, store)

    assert sorted(engine.sentences) == ["It still turns.", "The mill is old."]
    assert targets(found[0]) == ["THE MILL IS OLD. IT STILL TURNS."] * 2
    assert targets(found[1]) == ["IT STILL TURNS."]


def test_memory_comes_before_cache_and_engine(store: Store) -> None:
    translate([document(TWO)], "pt", WatchedEngine(), store)
    store.memory.record(correction(TWO, "O moinho é velho. Ainda gira.", note="by hand"))
    engine = WatchedEngine()

    [parallel] = translate([document(TWO, "New.")], "pt", engine, store)

    unit = parallel.units[0]
    assert (unit.target, unit.origin, unit.state) == ("O moinho é velho. Ainda gira.", Origin.MEMORY, State.FINAL)
    assert (unit.signature, unit.note) == (None, "by hand")
    assert len(unit.alignment) == 2
    assert engine.sentences == ["New."]


def test_memory_of_this_document_comes_before_memory_from_anywhere(store: Store) -> None:
    added = add_document(store, document(TWO))
    store.memory.record(correction(TWO, "Aqui.", document_id=added.id))
    store.memory.record(correction(TWO, "Em toda parte."))

    here, elsewhere = translate([added, document(TWO, name="other.txt")], "pt", WatchedEngine(), store)

    assert targets(here) == ["Aqui."]
    assert targets(elsewhere) == ["Em toda parte."]


def test_what_needs_no_translation_stays_and_never_reaches_the_engine(store: Store) -> None:
    engine = WatchedEngine()
    pieces = (
        paragraph("1984", translatable=False),
        paragraph("https://example.org/page", translatable=False),
        paragraph("Já está em português.", lang="pt"),
        paragraph("1, 2, 3 ..."),
        paragraph("Kept by its kind.", translatable=False),
    )

    [parallel] = translate([document(*pieces)], "pt", engine, store)

    assert engine.calls == []
    for piece, unit in zip(pieces, parallel.units, strict=True):
        assert (unit.target, unit.origin, unit.state) == (piece.text, None, State.INITIAL)
        assert [flag.code for flag in unit.flags] == ["kept"]


def test_a_sentence_without_letters_is_copied_inside_a_paragraph(store: Store) -> None:
    engine = WatchedEngine()

    [parallel] = translate([document("Call us. 555 0199! See https://example.org/a?b=c now.")], "pt", engine, store)

    assert "555 0199!" not in engine.sentences
    assert "555 0199!" in (parallel.units[0].target or "")


def test_a_language_that_the_engine_does_not_read_stays_untranslated_and_says_why(store: Store) -> None:
    engine = WatchedEngine(pairs={("en", "pt")})
    foreign = paragraph("Это по-русски.", lang="ru")

    [parallel] = translate([document("English.", foreign)], "pt", engine, store)

    assert targets(parallel) == ["ENGLISH.", None]
    [flag] = parallel.units[1].flags
    assert (flag.code, flag.evidence) == ("no-engine", "no engine at hand translates Russian to Portuguese")


def test_each_language_may_have_an_engine_of_its_own(store: Store) -> None:
    english, russian = WatchedEngine(), WatchedEngine(beam=1)
    page = document("English.", paragraph("Это по-русски.", lang="ru"))

    [parallel] = translate([page], "pt", {"en": english, "ru": russian}.get, store)

    assert (english.sentences, russian.sentences) == (["English."], ["Это по-русски."])
    assert [(unit.signature or "").partition(" split")[0] for unit in parallel.units] == [
        "watched beam=4",
        "watched beam=1",
    ]


def test_each_language_of_a_document_goes_to_the_engine_by_itself(store: Store) -> None:
    engine = WatchedEngine()

    translate([document("English one.", paragraph("Русский.", lang="ru"), "English two.")], "pt", engine, store)

    assert sorted(map(sorted, engine.calls)) == [["English one.", "English two."], ["Русский."]]


def test_within_a_window_the_longest_sentences_come_first(store: Store) -> None:
    engine = WatchedEngine()

    translate([document("Short.", "A sentence of some length.", "Middle one.")], "pt", engine, store)

    assert engine.sentences == ["A sentence of some length.", "Middle one.", "Short."]


def test_windows_follow_reading_order_and_wanted_paragraphs_come_first(store: Store) -> None:
    engine = WatchedEngine()
    page = document("One.", "Two.", "Three.", "Four.")

    translate([page], "pt", engine, store, window_sentences=1, first=[2, 3])

    assert engine.sentences == ["Three.", "Four.", "One.", "Two."]


def test_an_interrupted_run_keeps_every_finished_window_and_goes_on(store: Store) -> None:
    def stop_at_third(call: int) -> None:
        if call == 2:
            raise KeyboardInterrupt

    page = document("One.", "Two.", "Three.", "Four.")
    with pytest.raises(KeyboardInterrupt):
        translate([page], "pt", WatchedEngine(before=stop_at_third), store, window_sentences=1)
    engine = WatchedEngine()

    [parallel] = translate([page], "pt", engine, store)

    assert sorted(engine.sentences) == ["Four.", "Three."]
    assert targets(parallel) == ["ONE.", "TWO.", "THREE.", "FOUR."]


def test_a_run_that_is_told_to_stop_returns_what_there_is(store: Store) -> None:
    engine = WatchedEngine()

    [parallel] = translate(
        [document("One.", "Two.", "Three.")],
        "pt",
        engine,
        store,
        window_sentences=1,
        should_stop=lambda: len(engine.calls) == 2,
    )

    assert targets(parallel) == ["ONE.", "TWO.", None]
    assert parallel.pending == 1


def test_a_paragraph_longer_than_a_window_is_still_one_paragraph(store: Store) -> None:
    engine = WatchedEngine()
    long = " ".join(f"Sentence number {number} stands here." for number in range(9))

    [parallel] = translate([document(long)], "pt", engine, store, window_sentences=4)

    assert [len(call) for call in engine.calls] == [4, 4, 1]
    assert targets(parallel) == [long.upper()]


def test_progress_ends_with_everything_done_and_never_goes_back(store: Store) -> None:
    events: list[Progress] = []

    translate(
        [document("One.", "Two.", paragraph("3", translatable=False))],
        "pt",
        WatchedEngine(),
        store,
        window_sentences=1,
        on_progress=events.append,
    )

    assert [event.paragraphs_done for event in events] == [1, 2, 3]
    assert [event.sentences_done for event in events] == [0, 1, 2]
    assert {event.paragraphs_total for event in events} == {3}
    assert events[0].seconds_left is None
    assert events[-1].seconds_left == 0


def test_a_document_is_handed_over_as_soon_as_it_is_whole(store: Store) -> None:
    engine = WatchedEngine()
    seen: list[tuple[int, int]] = []

    translate(
        [document("One.", "Two."), document("7", name="digits.txt"), document("Three.", name="c.txt")],
        "pt",
        engine,
        store,
        window_sentences=1,
        on_document=lambda number, parallel: seen.append((number, len(engine.calls) + parallel.pending)),
    )

    assert seen == [(1, 0), (0, 2), (2, 3)]


def test_an_engine_that_loses_a_sentence_is_found_out_and_nothing_is_stored(store: Store) -> None:
    class Losing(WatchedEngine):
        def translate(
            self, sentences: object, source_lang: str, target_lang: str, *, decoding: Decoding | None = None
        ) -> list[Hypothesis]:
            return [Hypothesis("only one")]

    with pytest.raises(DecodingError, match="1 hypotheses for 2 sentences"):
        translate([document(TWO)], "pt", Losing(), store)
    assert store.stats().sentences == 0


class Refusing(WatchedEngine):
    """Fails on every call that holds a bad sentence, as an engine does whose memory runs out."""

    def translate(
        self, sentences: Sequence[str], source_lang: str, target_lang: str, *, decoding: Decoding | None = None
    ) -> list[Hypothesis]:
        if any("bad" in sentence for sentence in sentences):
            raise DecodingError("it is bad: leave it out")
        return super().translate(sentences, source_lang, target_lang)


def test_a_sentence_that_the_engine_fails_on_spoils_its_paragraph_only(store: Store) -> None:
    pages = [document("Good. This is bad. Good again.", "Fine."), document("Well.", name="b.txt")]
    seen: list[tuple[int, int]] = []

    found = translate(
        pages, "pt", Refusing(), store, on_document=lambda number, one: seen.append((number, one.pending))
    )

    assert [targets(one) for one in found] == [[None, "FINE."], ["WELL."]]
    [flag] = found[0].units[0].flags
    assert (flag.code, flag.evidence) == ("failed", "it is bad: leave it out")
    assert seen == [(0, 1), (1, 0)]


def test_what_was_decoded_around_a_bad_sentence_is_kept(store: Store) -> None:
    translate([document("Good. This is bad. Good again.")], "pt", Refusing(), store)
    engine = WatchedEngine()

    [parallel] = translate([document("Good. This is bad. Good again.")], "pt", engine, store)

    assert engine.sentences == ["This is bad."]
    assert targets(parallel) == ["GOOD. THIS IS BAD. GOOD AGAIN."]


@pytest.mark.parametrize("window", [1, 2, 64])
def test_an_engine_that_only_fails_is_an_error_and_no_hour_of_retries(store: Store, window: int) -> None:
    pages = [document(*(f"bad {number}." for number in range(9)))]

    with pytest.raises(DecodingError, match="it is bad"):
        translate(pages, "pt", Refusing(), store, window_sentences=window)


def test_an_empty_document_is_whole_at_once(store: Store) -> None:
    [parallel] = translate([document()], "pt", WatchedEngine(), store)

    assert parallel.units == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=60),
        max_size=5,
    )
)
def test_paragraphs_never_drift_apart(store: Store, texts: list[str]) -> None:
    page = document(*texts)

    [parallel] = translate([page], "pt", WatchedEngine(), store)

    assert len(parallel.units) == len(texts)
    for text, unit in zip(texts, parallel.units, strict=True):
        assert unit.source == text
        assert unit.target is not None
        for span in unit.alignment:
            assert 0 <= span.source_start <= span.source_end <= len(text)
            assert 0 <= span.target_start <= span.target_end <= len(unit.target)
        covered = {i for span in unit.alignment for i in range(span.source_start, span.source_end)}
        assert not [i for i, character in enumerate(text) if not character.isspace() and i not in covered]
