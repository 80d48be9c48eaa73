"""A thousand saves in eight processes: each is recorded or told of a conflict, and the history is a chain."""

import json

from cache import Action, Correction, Store, source_key
from tests.cache.programs import finish, let_go, start

PROCESSES, SAVES, PARAGRAPHS = 8, 125, 12

# Each looks, types and saves; after a conflict some look again, others leave it at that. Some take back what they see.
SAVING = """
import json, random
from datetime import UTC, datetime
from cache import Conflict, Correction

number, saves, paragraphs = map(int, sys.argv[2:])
order = random.Random(number)
recorded, undone, conflicts, given_up = {}, [], 0, 0
with Store.open(url, busy_timeout=120) as store:
    print("ready", flush=True)
    sys.stdin.readline()
    for save in range(saves):
        source = f"paragraph {order.randrange(paragraphs)}"
        place = order.choice([{}, {"document_id": "book", "occurrence": 0}])
        text = f"{number} {save}"
        made = Correction(source, "he", "en", text, f"person {number}", datetime.now(UTC), **place)
        while True:
            key = source_key(source, "he")
            holding = store.memory.held([key], "en", place.get("document_id")).get(key)
            held = holding.at(0) if holding else None
            version = held.id if held else 0
            try:
                if held and held.place == made.place and order.random() < 0.1:
                    undo = store.memory.undo(version, author=made.author, at=made.at, expected=version)
                    undone.append(undo.id)
                    continue
                recorded[text] = store.memory.record(made, expected=version).id
                break
            except Conflict as conflict:
                assert conflict.attempted.author == made.author
                conflicts += 1
                if order.random() < 0.7:
                    given_up += 1
                    break
print(json.dumps([recorded, undone, conflicts, given_up]))
"""


def test_no_save_is_lost_and_every_history_is_a_chain(url: str) -> None:
    Store.open(url).close()
    programs = [start(SAVING, url, str(number), str(SAVES), str(PARAGRAPHS)) for number in range(PROCESSES)]
    let_go(*programs)
    told = [json.loads(line) for line in finish(*programs)]
    with Store.open(url) as store:
        assert store.check() == ()
        histories = [
            store.memory.history(source_key(f"paragraph {number}", "he"), "en") for number in range(PARAGRAPHS)
        ]
    events = [event for history in histories for event in history]
    recorded = {text: id for one in told for text, id in one[0].items()}
    assert {event.after: event.id for event in events if event.action is Action.CORRECT} == recorded
    assert {event.id for event in events if event.action is Action.UNDO} == {id for one in told for id in one[1]}
    assert len(recorded) + sum(one[3] for one in told) == PROCESSES * SAVES
    assert sum(one[2] for one in told) > 0
    for history in histories:
        require_chain(history)


def require_chain(history: tuple[Correction, ...]) -> None:
    """See to it that each event was made by somebody who saw what held at its place just before it."""
    everywhere: list[int] = []
    here: list[int] = []
    for event in history:
        scope = everywhere if event.document_id is None else here
        seen = scope[-1:] or everywhere[-1:] or [0]
        assert event.seen == seen[0]
        if event.undoes is not None:
            scope.remove(event.undoes)
        elif event.id is not None:
            scope.append(event.id)
