"""The reviewer's desk: the one way in which people's work reaches the memory, from the page and the command line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cache import Action, Conflict, Correction, Origin, Paragraph, Place, State, Store, TranslationUnit
from cache.effective import Holding
from cache.keys import source_key
from translate.errors import NotAllowed
from translate.pipeline import assemble
from translate.review.roles import Reviewer, Scope, require_action, require_editor, require_undo, states


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph as a reviewer saw it: where it stands, what stood there, and in which version (`unit.version`).

    `occurrence` counts the places of the document with the same paragraph, from 0; with it the place is known even
    when a newer reader of the file numbers its paragraphs otherwise. `wider` is what holds in the document and
    everywhere and does not show here, where a narrower correction holds.
    """

    document_id: str
    paragraph: Paragraph
    occurrence: int
    unit: TranslationUnit
    wider: tuple[Correction, ...] = ()

    @property
    def target_lang(self) -> str:
        """The language that it is read in."""
        return self.unit.target_lang


class Desk:
    """What one reviewer does, checked against their role and recorded under their name."""

    def __init__(
        self, store: Store, reviewer: Reviewer, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.store = store
        self.reviewer = reviewer
        self._clock = clock

    def now(self) -> datetime:
        """Return the time by the desk's clock."""
        return self._clock()

    def look(self, document_id: str, index: int, target_lang: str) -> Look:
        """Return a paragraph of a document as it stands now; raise NotInStore, IndexError beyond its end."""
        stored = self.store.documents.get(document_id)
        found = self.store.documents.paragraphs(document_id, index, index + 1)
        if not found:
            raise IndexError(f"{stored.name} has no paragraph {index}: it has {stored.paragraphs}")
        (occurrence,) = self.store.documents.occurrences(document_id, index, index + 1)
        look = Look(document_id, found[0], occurrence, self._unit(document_id, found[0], stored.lang, target_lang))
        return look if not look.unit.version else replace(look, wider=self._wider(look))

    def correct(
        self,
        look: Look,
        text: str,
        *,
        scope: Scope = Scope.EVERYWHERE,
        state: State | None = None,
        note: str | None = None,
    ) -> Correction:
        """Record what the target should be; a text that stays as it was is accepted.

        Without a `state` it gets the highest that the role gives. Raise NotAllowed, ValueError for a blank
        text, and Conflict, with what holds now, when somebody else has changed the paragraph since `look`, or when
        this would take the place of a wording of a wider scope that is not in the look; then nothing is recorded. Where
        they have written the same, that is returned.
        """
        if not text.strip():
            raise ValueError("a translation cannot be blank: write one, or undo to get the machine's back")
        action = Action.ACCEPT if text == look.unit.target else Action.CORRECT
        return self._record(look, action, text, scope, state, note)

    def accept(
        self, look: Look, *, scope: Scope = Scope.EVERYWHERE, state: State | None = None, note: str | None = None
    ) -> Correction:
        """Record that the target is right as it is; raises as `correct` does, ValueError where there is no target."""
        if look.unit.target is None:
            raise ValueError("there is no translation to accept yet: write one")
        return self._record(look, Action.ACCEPT, look.unit.target, scope, state, note)

    def undo(self, look: Look, *, note: str | None = None) -> tuple[Correction, ...]:
        """Take back the correction that holds at a place, so that what held before it holds again.

        What was recorded with it in a wider scope, by the same save, goes back with it where it still holds; that event
        comes second. Raise NotAllowed, Conflict, and ValueError where no correction holds.
        """
        version = look.unit.version
        if not version:
            raise ValueError("nobody has corrected this paragraph: there is nothing to take back")
        held = self.store.memory.get(version)
        at = self._clock()
        with self.store.transaction():
            others = [one for one in self._wider(look) if _is_same_save(one, held)]
            for one in (held, *others):
                require_undo(self.reviewer, one)
            first = self.store.memory.undo(
                version, author=self.reviewer.name, at=at, note=note, expected=version, place=_place(look)
            )
            undone = [self.store.memory.undo(one.id or 0, author=first.author, at=at, note=note) for one in others]
        return (first, *undone)

    def comment(self, look: Look, said: str) -> Correction:
        """Record a remark on a paragraph, which changes nothing; raises NotAllowed."""
        return self._remark(look, Action.COMMENT, said)

    def report(self, look: Look, said: str = "") -> Correction:
        """Record that something is wrong with a paragraph, so that reviewers see it first; raises NotAllowed."""
        return self._remark(look, Action.REPORT, said)

    def _unit(self, document_id: str, paragraph: Paragraph, source_lang: str, target_lang: str) -> TranslationUnit:
        parallel = assemble(
            self.store,
            name="",
            paragraphs=(paragraph,),
            source_lang=source_lang,
            target_lang=target_lang,
            document_id=document_id,
        )
        return parallel.units[0]

    def require_decision(self, look: Look, action: Action, state: State | None = None) -> None:
        """Raise NotAllowed unless the reviewer may correct or accept here, giving `state`."""
        holds = look.unit.state if look.unit.version else None
        require_action(self.reviewer, action, holds=holds, state=state)

    def _record(
        self, look: Look, action: Action, text: str, scope: Scope, state: State | None, note: str | None
    ) -> Correction:
        self.require_decision(look, action, state)
        state = state or states(self.reviewer.role)[-1]
        event = self._event(look, action, text, state, note, scope)
        with self.store.transaction():
            held = self._holds(look)
            if held is not None and held.id != look.unit.version and held.after == text:
                # Somebody else has written the very same meanwhile: there is nothing to choose between.
                return held
            refusal = self._refusal(look, event)
            if refusal is None:
                return self._add(look, event)
        # Not raised within: that would undo all of a larger transaction, and nothing has been written.
        raise refusal

    def _add(self, look: Look, event: Correction) -> Correction:
        recorded = self.store.memory.record(event, expected=look.unit.version, at=_place(look))
        held = self._holds(look)
        if held is None or held.id != recorded.id:
            # A narrower correction holds here, and who saved this one wants to see it here too.
            recorded = self.store.memory.record(
                replace(event, document_id=look.document_id, occurrence=look.occurrence)
            )
        place = (self.reviewer.name, look.document_id, look.paragraph.index, look.target_lang)
        draft = self.store.drafts.get(*place)
        # Another text that they have typed here, in another window, is not saved with this one.
        if draft is not None and draft.text == event.after:
            self.store.drafts.drop(*place)
        return recorded

    def _remark(self, look: Look, action: Action, said: str) -> Correction:
        require_action(self.reviewer, action)
        return self.store.memory.record(
            self._event(look, action, look.unit.target or "", look.unit.state, said or None, Scope.PLACE)
        )

    def _refusal(self, look: Look, event: Correction) -> NotAllowed | Conflict | None:
        """Return why an event of a wider scope may not be recorded where a narrower one holds, None where it may."""
        held = self._held(look)
        here = held.at(look.occurrence)
        if event.occurrence is not None:
            return None
        reached = held.everywhere if event.document_id is None else held.at()
        if reached is not None and reached is not here and reached.state is State.FINAL:
            try:
                require_editor(self.reviewer, "change the final translation of other places (correct this place alone)")
            except NotAllowed as error:
                return error
        replaced = held.everywhere if event.document_id is None else held.document
        # What holds here comes first: `record` looks at that.
        stale = (here.id if here else 0) != look.unit.version
        if replaced is None or replaced is here or stale or replaced in look.wider:
            return None
        if replaced.after in (event.after, look.unit.target):
            return None
        reach = "everywhere" if replaced.document_id is None else "in this document"
        begins = " ".join(replaced.after.split())[:60]
        return Conflict(
            f"{reach} another wording holds than here, and this would replace it: {begins!r} by {replaced.author} "
            f"(version {replaced.id}): replace it with --over {replaced.id}, or leave it with --scope place",
            replaced,
            event,
        )

    def _held(self, look: Look) -> Holding:
        """Return all that holds of a paragraph in its document."""
        key = source_key(look.unit.source, look.unit.source_lang)
        return self.store.memory.held([key], look.target_lang, look.document_id).get(key, Holding())

    def _holds(self, look: Look) -> Correction | None:
        """The correction that holds at a place at this moment; not by its index, which a newer reader may change."""
        return self._held(look).at(look.occurrence)

    def _wider(self, look: Look) -> tuple[Correction, ...]:
        """Return what holds in wider scopes than the correction that shows at a place, the narrowest first."""
        held = self._held(look)
        here = held.at(look.occurrence)
        return tuple(one for one in (held.document, held.everywhere) if one is not None and one is not here)

    def _event(self, look: Look, action: Action, text: str, state: State, note: str | None, scope: Scope) -> Correction:
        unit = look.unit
        return Correction(
            source=unit.source,
            source_lang=unit.source_lang,
            target_lang=unit.target_lang,
            after=text,
            author=self.reviewer.name,
            at=self._clock(),
            before=unit.target,
            note=note,
            document_id=None if scope is Scope.EVERYWHERE else look.document_id,
            state=state,
            occurrence=look.occurrence if scope is Scope.PLACE else None,
            action=action,
            seen=unit.version,
            signature=unit.signature if unit.origin is Origin.MACHINE else None,
        )


def _place(look: Look) -> Place:
    return Place(look.document_id, look.occurrence)


def _is_same_save(one: Correction, other: Correction) -> bool:
    """Tell whether two events are what one save recorded in two scopes."""
    return one.seen is not None and all(
        getattr(one, name) == getattr(other, name) for name in ("author", "at", "after", "action", "seen")
    )
