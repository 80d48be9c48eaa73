"""Find and replace in what people have made: first a preview, then one event for each wording that changes."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cache import Action, Correction, Store
from cache.keys import source_key
from translate.review.roles import Reviewer, require_editor


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for in the targets of the memory; `document_id` None means in all that holds anywhere.

    The text is taken as it stands, never as a pattern. `whole_words` leaves out what stands within a longer word.
    """

    text: str
    source_lang: str | None = None
    target_lang: str | None = None
    document_id: str | None = None
    match_case: bool = True
    whole_words: bool = False

    def pattern(self) -> re.Pattern[str]:
        """Return the expression that finds it; raises ValueError for an empty text."""
        if not self.text:
            raise ValueError("there is nothing to look for: write the text that is to be replaced")
        found = re.escape(self.text)
        if self.whole_words:
            found = rf"(?<!\w){found}(?!\w)"
        return re.compile(found, 0 if self.match_case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A correction that holds, and the wording that would take its place."""

    holds: Correction
    after: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """What became of a bulk replacement: how many were recorded, and which had been changed by somebody meanwhile."""

    recorded: int
    changed_meanwhile: tuple[Replacement, ...]


def preview(store: Store, search: Search, by: str) -> list[Replacement]:
    """Return what would change, in the order in which it was recorded; nothing is written."""
    pattern = search.pattern()
    held = store.memory.worded(
        search.text,
        match_case=search.match_case,
        source_lang=search.source_lang,
        target_lang=search.target_lang,
        document_id=search.document_id,
    )
    found = (Replacement(one, pattern.sub(lambda _: by, one.after)) for one in held)
    return [one for one in found if one.after != one.holds.after and one.after.strip()]


def replace_all(
    store: Store,
    reviewer: Reviewer,
    replacements: Sequence[Replacement],
    *,
    note: str | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Replaced:
    """Record the replacements that a person has seen and chosen; all in one transaction.

    Each keeps the scope and state of what it replaces. What somebody changed since the preview is left alone and
    returned. Raise NotAllowed unless the reviewer is an editor.
    """
    require_editor(reviewer, "replace in all of the memory")
    changed: list[Replacement] = []
    recorded = 0
    with store.transaction():
        current = _still_holding(store, (one.holds for one in replacements))
        for one in replacements:
            if one.holds.id not in current:
                changed.append(one)
                continue
            store.memory.record(_event(one, reviewer, note, clock()))
            recorded += 1
    return Replaced(recorded, tuple(changed))


def _still_holding(store: Store, seen: Iterable[Correction]) -> set[int | None]:
    """Return the ids of what holds now where these held: looked up by paragraph, since all others wait to write."""
    keys: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for one in seen:
        keys[one.target_lang, one.document_id].append(source_key(one.source, one.source_lang))
    return {
        correction.id
        for (target_lang, document_id), wanted in keys.items()
        for holding in store.memory.held(wanted, target_lang, document_id).values()
        for correction in (holding.everywhere, holding.document, *holding.places.values())
        if correction is not None
    }


def _event(replacement: Replacement, reviewer: Reviewer, note: str | None, at: datetime) -> Correction:
    held = replacement.holds
    return replace(
        held,
        id=None,
        action=Action.CORRECT,
        before=held.after,
        after=replacement.after,
        author=reviewer.name,
        at=at,
        note=note,
        seen=held.id,
        signature=None,
        undoes=None,
    )
