"""The reviewer's desk: the one way in which people's work reaches the memory, from the page and the command line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from cache import Action, Correction, Origin, Paragraph, Place, State, Store, TranslationUnit
from cache.keys import source_key
from translate.pipeline import assemble
from translate.review.roles import Reviewer, Scope, require_action, require_editor, require_undo, states


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph as a reviewer saw it: where it stands, what stood there, and in which version (`unit.version`).

    `occurrence` counts the places of the document with the same paragraph, from 0; with it the place is known even
    when a newer reader of the file numbers its paragraphs otherwise.
    """

    document_id: str
    paragraph: Paragraph
    occurrence: int
    unit: TranslationUnit

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

    def look(self, document_id: str, index: int, target_lang: str) -> Look:
        """Return a paragraph of a document as it stands now; raise NotInStore, IndexError beyond its end."""
        stored = self.store.documents.get(document_id)
        found = self.store.documents.paragraphs(document_id, index, index + 1)
        if not found:
            raise IndexError(f"{stored.name} has no paragraph {index}: it has {stored.paragraphs}")
        (occurrence,) = self.store.documents.occurrences(document_id, index, index + 1)
        return Look(document_id, found[0], occurrence, self._unit(document_id, found[0], stored.lang, target_lang))

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
        text, and Conflict, with what holds now, when somebody else has changed the paragraph since `look`; then nothing
        is recorded. Where they have written the same, that is returned.
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

    def undo(self, look: Look, *, note: str | None = None) -> Correction:
        """Take back the correction that holds at a place, so that what held before it holds again.

        Raise NotAllowed, Conflict, and ValueError where no correction holds.
        """
        if not look.unit.version:
            raise ValueError("nobody has corrected this paragraph: there is nothing to take back")
        held = self.store.memory.get(look.unit.version)
        require_undo(self.reviewer, held)
        return self.store.memory.undo(
            look.unit.version,
            author=self.reviewer.name,
            at=self._clock(),
            note=note,
            expected=look.unit.version,
            place=_place(look),
        )

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

    def _record(
        self, look: Look, action: Action, text: str, scope: Scope, state: State | None, note: str | None
    ) -> Correction:
        holds = look.unit.state if look.unit.version else None
        require_action(self.reviewer, action, holds=holds, state=state)
        state = state or states(self.reviewer.role)[-1]
        with self.store.transaction():
            self._require_reach(look, scope)
            event = self._event(look, action, text, state, note, scope)
            held = self._holds(look)
            if held is not None and held.id != look.unit.version and held.after == text:
                # Somebody else has written the very same meanwhile: there is nothing to choose between.
                return held
            recorded = self.store.memory.record(event, expected=look.unit.version, at=_place(look))
            held = self._holds(look)
            if held is None or held.id != recorded.id:
                # A narrower correction holds here, and who saved this one wants to see it here too.
                recorded = self.store.memory.record(self._event(look, action, text, state, note, Scope.PLACE))
            self.store.drafts.drop(self.reviewer.name, look.document_id, look.paragraph.index, look.target_lang)
        return recorded

    def _remark(self, look: Look, action: Action, said: str) -> Correction:
        require_action(self.reviewer, action)
        return self.store.memory.record(
            self._event(look, action, look.unit.target or "", look.unit.state, said or None, Scope.PLACE)
        )

    def _require_reach(self, look: Look, scope: Scope) -> None:
        """Raise NotAllowed where a wider scope holds what an editor made final, and a narrower one hides it here."""
        key = source_key(look.unit.source, look.unit.source_lang)
        held = self.store.memory.held([key], look.target_lang, look.document_id).get(key)
        if held is None or scope is Scope.PLACE:
            return
        reached = held.everywhere if scope is Scope.EVERYWHERE else held.at()
        if reached is None or reached is held.at(look.occurrence) or reached.state is not State.FINAL:
            return
        require_editor(self.reviewer, "change the final translation of other places (correct this place alone)")

    def _holds(self, look: Look) -> Correction | None:
        """The correction that holds at a place at this moment; not by its index, which a newer reader may change."""
        key = source_key(look.unit.source, look.unit.source_lang)
        (found,) = self.store.memory.look_up_places([key], look.target_lang, look.document_id, [look.occurrence])
        return found

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
