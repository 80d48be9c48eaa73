"""What the browser says that a reviewer does, and what becomes of it."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from cache import Action, Origin, State, Store, StoredDocument, TranslationUnit
from reader.review_acts import Act, Kept, Outcome, as_seen, keep_draft, perform, read_act, text_of_version
from tests.reader.conftest import AddDocument
from translate.errors import NotAllowed
from translate.review.desk import Desk
from translate.review.roles import Reviewer, Role, Scope, scope_of

SOURCE, MACHINE = "The council met in the old hall.", "O conselho reuniu-se na velha sala."
ENGINE, OTHER = "hf model=m2m100:1", "bundled version=1"


@pytest.fixture
def document(store: Store, add_document: AddDocument) -> StoredDocument:
    put(store, MACHINE)
    return add_document(SOURCE, "Another one.", SOURCE)


@pytest.fixture
def dana(store: Store) -> Desk:
    return Desk(store, Reviewer("Dana"))


def put(store: Store, target: str, signature: str = ENGINE) -> None:
    store.units.put_many(
        [TranslationUnit(SOURCE, "en", "pt", target, Origin.MACHINE, State.TRANSLATED, signature, score=-0.1)]
    )


def act(document: StoredDocument, do: str, text: str = "", **more: Any) -> Act:
    # Most wordings here are too short for any check: what it has to say is asked for where it matters.
    return Act(do, document.id, more.pop("index", 0), "pt", text, **{"before": MACHINE, "despite": True, **more})


def done(outcome: Outcome) -> int:
    assert outcome.event is not None
    return outcome.event.id or 0


def test_what_the_browser_says() -> None:
    sent = {
        "do": "save",
        "document": "d",
        "index": 3,
        "to": "pt",
        "text": "Um.",
        "before": "Dois.",
        "seen": 7,
        "scope": "place",
        "state": "reviewed",
        "note": " said ",
        "wider": [3, "4", None],
        "draft": "2026-01-01T00:00:00+00:00",
        "despite": True,
    }
    expected = Act(
        "save",
        "d",
        3,
        "pt",
        "Um.",
        "Dois.",
        7,
        Scope.PLACE,
        State.REVIEWED,
        "said",
        wider=(3,),
        drafts=(datetime(2026, 1, 1, tzinfo=UTC),),
        despite=True,
    )
    assert read_act(sent) == expected


@pytest.mark.parametrize(
    "sent",
    [
        None,
        1,
        "save",
        {},
        {"do": "save", "index": 1},
        {"do": "save", "document": "d", "index": 1, "to": "\ud800"},
        *(
            {"do": "save", "document": "d", "index": index, "to": "pt"}
            for index in ("3", -1, True, 10**9, 2**63, 10**20)
        ),
    ],
)
def test_what_no_page_says(sent: object) -> None:
    assert read_act(sent) is None


def test_odd_values_are_left_out() -> None:
    sent = {
        "do": "x",
        "document": "d",
        "index": 0,
        "to": "pt",
        "scope": "world",
        "state": "done",
        "seen": 10**20,
        "event": 2**63,
        "wider": [2**63, -1, True, 10**20],
        "note": "",
    }
    assert read_act(sent) == Act("x", "d", 0, "pt")


def test_saving(dana: Desk, store: Store, document: StoredDocument) -> None:
    outcome = perform(dana, act(document, "save", "A câmara reuniu-se.", scope=Scope.PLACE, note="why"))
    assert outcome.event is not None
    assert (outcome.said, outcome.event.after, outcome.event.note) == ("Saved", "A câmara reuniu-se.", "why")
    assert scope_of(outcome.event) is Scope.PLACE
    assert dana.look(document.id, 2, "pt").unit.target == MACHINE


def test_accepting_is_of_what_was_seen(dana: Desk, store: Store, document: StoredDocument) -> None:
    # The engine has written something else meanwhile, which nobody has looked at.
    put(store, "Outra coisa.", OTHER)
    outcome = perform(dana, act(document, "accept"))
    assert outcome.event is not None
    assert (outcome.event.action, outcome.event.after) == (Action.ACCEPT, MACHINE)
    assert outcome.event.signature == ENGINE


def test_two_on_one_paragraph(dana: Desk, store: Store, document: StoredDocument) -> None:
    noa = Desk(store, Reviewer("Noa"))
    first = done(perform(dana, act(document, "save", "O conselho reuniu-se na nova sala.")))
    clash = perform(noa, act(document, "save", "A câmara reuniu-se na velha sala.")).clash
    assert clash is not None
    assert (clash.base, clash.theirs, clash.mine) == (
        MACHINE,
        "O conselho reuniu-se na nova sala.",
        "A câmara reuniu-se na velha sala.",
    )
    assert (clash.version, clash.author) == (first, "Dana")
    assert clash.merged.text == "A câmara reuniu-se na nova sala."
    assert store.memory.newest_id() == first
    again = act(document, "save", clash.merged.text, before=clash.theirs, seen=clash.version)
    assert perform(noa, again).event is not None


def test_a_clash_with_an_undo_is_with_the_text_of_the_machine(
    dana: Desk, store: Store, document: StoredDocument
) -> None:
    version = done(perform(dana, act(document, "save", "Um.")))
    perform(dana, act(document, "undo", before="Um.", seen=version))
    clash = perform(dana, act(document, "save", "Dois.", before="Um.", seen=version)).clash
    assert clash is not None
    assert (clash.theirs, clash.version, clash.author) == (MACHINE, 0, None)


def test_nothing_is_undone_that_was_not_seen(dana: Desk, store: Store, document: StoredDocument) -> None:
    seen = done(perform(dana, act(document, "save", "Um.")))
    perform(dana, act(document, "save", "Dois.", before="Um.", seen=seen))
    outcome = perform(dana, act(document, "undo", before="Um.", seen=seen))
    assert outcome.event is None
    assert "nothing was taken back" in outcome.said
    assert dana.look(document.id, 0, "pt").unit.target == "Dois."


def test_restoring_is_a_new_event_in_the_old_scope(dana: Desk, store: Store, document: StoredDocument) -> None:
    first = done(perform(dana, act(document, "save", "Um.", scope=Scope.DOCUMENT)))
    second = done(perform(dana, act(document, "save", "Dois.", before="Um.", seen=first, scope=Scope.DOCUMENT)))
    outcome = perform(dana, act(document, "restore", before="Dois.", seen=second, event=first))
    assert outcome.event is not None
    assert (outcome.event.after, outcome.event.note) == ("Um.", f"restored version {first}")
    assert scope_of(outcome.event) is Scope.DOCUMENT
    assert (outcome.event.id or 0) > second


def test_only_versions_of_the_paragraph_are_restored(dana: Desk, document: StoredDocument) -> None:
    other = done(perform(dana, act(document, "save", "Outro.", index=1, before="")))
    with pytest.raises(ValueError, match="none of this paragraph"):
        perform(dana, act(document, "restore", event=other))


def test_remarks(dana: Desk, store: Store, document: StoredDocument) -> None:
    perform(dana, act(document, "comment", note="Who is it?"))
    perform(Desk(store, Reviewer("Ben", Role.READER)), act(document, "report", note="Wrong."))
    said = [(event.action, event.note) for event in store.memory.events()]
    assert said == [(Action.REPORT, "Wrong."), (Action.COMMENT, "Who is it?")]


@pytest.mark.parametrize("do", ["save", "accept", "comment", "undo"])
def test_the_desk_keeps_the_rules(store: Store, dana: Desk, document: StoredDocument, do: str) -> None:
    version = done(perform(dana, act(document, "save", "Um.")))
    reader = Desk(store, Reviewer("Ben", Role.READER))
    with pytest.raises(NotAllowed, match="Ben"):
        perform(reader, act(document, do, "Dois.", before="Um.", seen=version))


def test_nobody_can_do_anything_else(dana: Desk, document: StoredDocument) -> None:
    with pytest.raises(ValueError, match="'remove', which nobody can do"):
        perform(dana, act(document, "remove"))
    with pytest.raises(ValueError, match="cannot be blank"):
        perform(dana, act(document, "save", "  "))


def test_drafts_are_kept_and_dropped(dana: Desk, store: Store, document: StoredDocument) -> None:
    before = datetime.now(UTC)
    at = keep_draft(dana, act(document, "draft", "O cons")).at
    assert at is not None
    assert at >= before
    draft = store.drafts.get("Dana", document.id, 0, "pt")
    assert draft is not None
    assert (draft.text, draft.seen) == ("O cons", 0)
    # What stands there anyway is no draft.
    assert keep_draft(dana, act(document, "draft", MACHINE, drafts=(at,))) == Kept()
    assert store.drafts.get("Dana", document.id, 0, "pt") is None
    at = keep_draft(dana, act(document, "draft", "O cons")).at
    assert at is not None
    perform(dana, act(document, "save", "O conselho.", drafts=(at,)))
    assert store.drafts.list("Dana") == ()


def test_what_another_window_keeps_is_neither_overwritten_nor_dropped(
    dana: Desk, store: Store, document: StoredDocument
) -> None:
    first = keep_draft(dana, act(document, "draft", "O cons")).at
    assert first is not None
    kept = keep_draft(dana, act(document, "draft", "A câm"))
    assert kept.at is None
    assert kept.other is not None
    assert (kept.other.text, kept.other.at) == ("O cons", first)
    perform(dana, act(document, "save", "A câmara."))
    assert [draft.text for draft in store.drafts.list("Dana")] == ["O cons"]
    assert keep_draft(dana, act(document, "draft", "A câm", drafts=(first,))).other is None
    assert [draft.text for draft in store.drafts.list("Dana")] == ["A câm"]


@pytest.mark.parametrize("said", ["", "yesterday", "2026-01-01T00:00:00", "1"])
def test_a_time_that_makes_no_sense_is_no_draft_of_ours(said: str) -> None:
    read = read_act({"do": "draft", "document": "d", "index": 1, "to": "pt", "draft": said})
    assert read is not None
    assert read.drafts == ()


def test_a_slip_is_asked_about_once_and_never_in_the_way(dana: Desk, store: Store, document: StoredDocument) -> None:
    slip = act(document, "save", "O conselho reuniu-se na “velha sala.", despite=False)
    outcome = perform(dana, slip)
    assert (outcome.event, [flag.code for flag in outcome.doubts]) == (None, ["brackets"])
    assert outcome.said == "1 warning stands. Save again to keep it all the same."
    assert store.memory.newest_id() == 0
    version = done(perform(dana, replace(slip, despite=True)))
    # What is accepted is asked about as well.
    accepted = replace(slip, do="accept", before=slip.text, seen=version, state=State.FINAL)
    assert perform(dana, accepted).said == "1 warning stands. Accept again to keep it all the same."
    assert perform(dana, replace(accepted, despite=True)).event is not None


def test_a_good_text_is_not_asked_about(dana: Desk, document: StoredDocument) -> None:
    assert perform(dana, act(document, "accept", despite=False)).event is not None


def test_conflicts_and_rules_come_before_doubts(dana: Desk, store: Store, document: StoredDocument) -> None:
    slip = act(document, "save", "O conselho reuniu-se em 1994 na velha sala.", despite=False)
    done(perform(dana, act(document, "save", "O conselho reuniu-se na sala velha.")))
    assert perform(dana, slip).clash is not None
    with pytest.raises(NotAllowed):
        perform(Desk(store, Reviewer("Ben", Role.READER)), slip)
    with pytest.raises(ValueError, match="cannot be blank"):
        perform(dana, replace(slip, text=" "))


def test_a_wording_elsewhere_that_was_not_seen_is_a_clash(dana: Desk, store: Store, document: StoredDocument) -> None:
    everywhere = done(perform(dana, act(document, "save", "Em toda parte.")))
    here = done(
        perform(dana, act(document, "save", "Aqui.", before="Em toda parte.", seen=everywhere, scope=Scope.PLACE))
    )
    mine = act(document, "save", "Minha.", before="Aqui.", seen=here)
    clash = perform(dana, mine).clash
    assert clash is not None
    assert (clash.elsewhere, clash.theirs, clash.mine, clash.version) == (True, "Em toda parte.", "Minha.", everywhere)
    outcome = perform(dana, replace(mine, wider=(everywhere,)))
    newest = done(outcome)
    undone = perform(dana, act(document, "undo", before="Minha.", seen=newest))
    assert undone.said == "Taken back at this place and everywhere"
    assert dana.look(document.id, 0, "pt").unit.target == "Aqui."
    assert dana.look(document.id, 2, "pt").unit.target == "Em toda parte."


def test_what_stood_there_when_somebody_began(dana: Desk, document: StoredDocument) -> None:
    first = done(perform(dana, act(document, "save", "Um.")))
    perform(dana, act(document, "save", "Dois.", before="Um.", seen=first))
    look = dana.look(document.id, 0, "pt")
    assert text_of_version(dana, look, look.unit.version) == "Dois."
    assert text_of_version(dana, look, first) == "Um."
    assert text_of_version(dana, look, 0) == MACHINE


def test_a_look_is_of_what_was_seen(dana: Desk, document: StoredDocument) -> None:
    look = as_seen(dana, act(document, "save", seen=5))
    assert (look.unit.version, look.unit.target, look.unit.signature) == (5, MACHINE, ENGINE)
    unknown = as_seen(dana, act(document, "save", before="Never made."))
    assert (unknown.unit.target, unknown.unit.signature) == ("Never made.", None)
