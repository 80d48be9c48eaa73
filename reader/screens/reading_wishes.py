"""What the reader of a page asks for, carried out: to go somewhere, to keep their place, to report a paragraph."""

from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from cache import Action, ReadingPlace, StoredDocument
from reader import resources, session
from reader.flagged import flagged_before, next_flagged
from reader.interface import _
from reader.parallel_view.wishes import Flagged, Report, Seen, Wish
from reader.people import Person
from reader.position import Position, page_count
from reader.screens import reading_address
from reader.screens.reading_search import find
from reader.screens.sayings import say
from translate.review.desk import Desk
from translate.review.roles import may


def may_report(person: Person) -> bool:
    """Tell whether somebody may say that something is wrong with a paragraph."""
    return person.reviewer is not None and may(person.reviewer.role, Action.REPORT)


def follow(wish: Wish, document: StoredDocument, position: Position) -> bool:
    """Do what the reader of a page asks for, and tell whether they are somewhere else then."""
    target_lang = position.target_lang or ""
    if wish.seen is not None:
        _keep(wish.seen, document)
    if wish.report is not None:
        _report(wish.report, document, target_lang)
    if wish.unfolded is not None:
        parts = st.session_state.setdefault(session.PARTS, {})
        parts[document.id, wish.unfolded.index] = wish.unfolded.part
        return True
    if wish.paragraph is not None:
        reading_address.go(replace(position, paragraph=wish.paragraph))
        return True
    if wish.flagged is not None:
        return _follow_flag(wish.flagged, document, position)
    if wish.sought is not None:
        find(wish.sought, document, position)
    number = position.page + wish.pages
    if not wish.pages or not 0 <= number < page_count(document.paragraphs):
        return False
    reading_address.go(replace(position, page=number, paragraph=None))
    return True


def _follow_flag(wanted: Flagged, document: StoredDocument, position: Position) -> bool:
    look = flagged_before if wanted.back else next_flagged
    found = look(resources.store(), document, position.target_lang or "", wanted.index)
    if found is None:
        said = _("No earlier paragraph has a flag.") if wanted.back else _("No later paragraph has a flag.")
        say(said, ":material/flag:")
        return False
    reading_address.go(replace(position, paragraph=found))
    return True


def _keep(seen: Seen, document: StoredDocument) -> None:
    reviewer = resources.person().reviewer
    if reviewer is not None and seen.reached < document.paragraphs:
        place = ReadingPlace(reviewer.name, document.id, seen.index, seen.reached, datetime.now(UTC))
        resources.whereabouts().tell(place)


def _report(report: Report, document: StoredDocument, target_lang: str) -> None:
    reviewer = resources.person().reviewer
    if reviewer is None or report.index >= document.paragraphs:
        return
    desk = Desk(resources.store(), reviewer)
    desk.report(desk.look(document.id, report.index, target_lang), report.said)
    say(_("Thank you: reviewers see it first."), ":material/check:")
