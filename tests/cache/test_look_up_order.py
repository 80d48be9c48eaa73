"""What holds where, against a model that is as simple as the rule: any events in any order, in every scope."""

from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cache import Action, Conflict, Correction, Store, source_key
from tests.cache.samples import NOON, correction

SCOPES = [(None, None), ("this", None), ("that", None), ("this", 0), ("this", 1), ("that", 0)]
PLACES = [(id, turn) for id in ("this", "that", "another", None) for turn in (0, 1)]


@dataclass(frozen=True)
class Said:
    """One thing that somebody does: says a wording in a scope, or takes one of the earlier events back."""

    scope: tuple[str | None, int | None]
    after: str
    action: Action
    undo: int | None
    expected: int | None


said = st.builds(
    Said,
    scope=st.sampled_from(SCOPES),
    after=st.sampled_from("abc"),
    action=st.sampled_from([Action.CORRECT, Action.CORRECT, Action.ACCEPT, Action.COMMENT]),
    undo=st.none() | st.none() | st.integers(0, 9),
    expected=st.none() | st.integers(0, 9),
)


class Model:
    """The rule, in lists: the newest that gives a target and was not taken back; of scopes the narrowest."""

    def __init__(self) -> None:
        self.events: list[Correction] = []

    def effective(self, document_id: str | None, occurrence: int | None) -> Correction | None:
        undone = {event.undoes for event in self.events}
        giving = [
            event
            for event in self.events
            if event.action in (Action.CORRECT, Action.ACCEPT)
            and event.id not in undone
            and (event.document_id, event.occurrence) == (document_id, occurrence)
        ]
        return giving[-1] if giving else None

    def at(self, document_id: str | None, occurrence: int | None) -> Correction | None:
        scopes = dict.fromkeys([(document_id, occurrence), (document_id, None), (None, None)])
        return next((found for scope in scopes if (found := self.effective(*scope))), None)


def act(store: Store, model: Model, one: Said, source: str) -> None:
    """Do it in the store and, unless the store refuses for the reason that the model knows, in the model."""
    numbers = [event.id for event in model.events if event.action in (Action.CORRECT, Action.ACCEPT)]
    undone = numbers[one.undo % len(numbers)] if one.undo is not None and numbers else None
    scope = one.scope
    if undone is not None:
        [event] = [event for event in model.events if event.id == undone]
        scope = (event.document_id, event.occurrence)
    held = model.at(*scope)
    version = (held.id or 0) if held else 0
    # Small numbers name what was seen: 0 is what holds, others are mostly stale.
    expected = version if one.expected == 0 else one.expected
    try:
        if undone is not None:
            made = store.memory.undo(undone, author="Noam", at=NOON, expected=expected)
        else:
            made = store.memory.record(
                correction(source, one.after, action=one.action, document_id=scope[0], occurrence=scope[1]),
                expected=expected,
            )
    except Conflict as conflict:
        if expected == version or conflict.current != held:
            raise
        return
    if made.id in [event.id for event in model.events]:
        return
    assert expected in (None, version)
    assert made.seen == expected
    model.events.append(made)


def test_what_holds_is_what_the_rule_says(store: Store) -> None:
    runs = iter(range(10**6))

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(said, max_size=14))
    def run(acts: list[Said]) -> None:
        # Ids go on from run to run, and the paragraph is a new one.
        model, source = Model(), f"פסקה {next(runs)}"
        key = source_key(source, "he")
        before = store.memory.newest_id()
        for one in acts:
            act(store, model, one, source)
        for id, turn in PLACES:
            here = store.memory.held([key], "en", id).get(key)
            assert (here.at(turn) if here else None) == model.at(id, turn)
        for id in ("this", "that", "another", None):
            found = store.memory.look_up([key], "en", id).get(key)
            assert found == model.at(id, None)
        assert store.memory.history(key, "en") == tuple(model.events)
        holding = [found for scope in SCOPES if (found := model.effective(*scope))]
        assert list(store.memory.effective(after_id=before)) == sorted(holding, key=lambda one: one.id or 0)

    run()
