"""The reading room: original and translation side by side."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import NotInStore, Store, StoredDocument, StoreUnavailable, TranslationUnit
from cache.search_query import SearchQuery
from reader import counts, resources, session
from reader.interface import _
from reader.job_status import JobStatus
from reader.language_choice import (
    choice_labels,
    direction,
    language_label,
    locale_tag,
    target_choices,
)
from reader.makers import makers
from reader.parallel_view import Heading, Kept, Sheet, parallel_view
from reader.people import Person
from reader.plain_text import as_markdown, name_as_markdown, shortened
from reader.position import Position, outward, page_range
from reader.rows import pending_languages, rows, with_reasons
from reader.screens.contents import show_contents
from reader.screens.downloads import show_downloads
from reader.screens.failures import screen_shown, show_problem, shown
from reader.screens.places import link_to_library
from reader.screens.progress import show_progress
from reader.screens.reading_address import (
    forget_position,
    go,
    position_here,
    settle,
    target_to_open,
    wish,
    wish_paragraph,
)
from reader.screens.reading_pages import pages_width, show_pages
from reader.screens.reading_search import show_lit
from reader.screens.reading_wishes import follow, may_report
from reader.screens.sayings import show_saying
from reader.screens.tools import show_tools
from translate.document import ParallelDocument
from translate.pipeline import assemble

SECONDS_BETWEEN_LOOKS = 1.5
# While nothing of a page is there yet, people only wait.
SECONDS_BEFORE_THE_FIRST = 0.4


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title=_("Read"), icon=":material/menu_book:", url_path="read")


def show() -> None:
    """Draw the screen."""
    with screen_shown():
        store = resources.store()
        position = position_here()
        if position.document_id is None:
            st.markdown(_("No document is open yet. Open one in the library, and it is read here."))
            link_to_library(_("Go to the library"))
            return
        try:
            document = store.documents.get(position.document_id)
        except NotInStore:
            forget_position()
            show_problem(_("No document of the library has this address: it was deleted, or the address is not whole"))
            link_to_library(_("Go to the library"))
            return
        _show_document(store, document, position.within(document.paragraphs))


def _show_document(store: Store, document: StoredDocument, position: Position) -> None:
    st.set_page_config(page_title=f"{shortened(document.name, 60)} · Diglot")
    progress = resources.progress(document)
    last = st.session_state.get(session.LAST_TARGET)
    if position.target_lang is None:
        # What decides where to begin is looked up at this moment.
        progress = store.documents.progress(document.id)
        position = replace(position, target_lang=target_to_open(document, progress))
    go(position)
    with st.container(key=session.HEAD, gap=None):
        ways = st.container(horizontal=True, vertical_alignment="center", key=session.WAYS)
        st.title(name_as_markdown(document.name), anchor=False)
    controls = st.container(horizontal=True, vertical_alignment="center", key=session.CONTROLS)
    lit = st.container()
    # What people come for goes out first: the browser fetches scripts for the widgets around it, from this process.
    if position.target_lang is not None:
        _show_text(store, document, position)
    with ways:
        _ways(document, position)
    with controls:
        _controls(document, position, last, progress)
    with lit:
        show_lit(document, position, go)
    if position.target_lang is not None:
        show_pages(document, position, session.page_below(position.page))


def _ways(document: StoredDocument, position: Position) -> None:
    link_to_library()
    st.caption(f"{language_label(document.lang)} · {counts.paragraphs(document.paragraphs)}")
    if position.target_lang is not None:
        show_contents(document, position.target_lang, partial(wish_paragraph, position))
        show_downloads(document, position.target_lang)


def _show_text(store: Store, document: StoredDocument, position: Position) -> None:
    target_lang = position.target_lang or ""
    st.session_state[session.LAST_TARGET] = target_lang
    on_page = page_range(position.page, document.paragraphs)
    status = resources.translations().ask(document.id, target_lang, outward(on_page, document.paragraphs))
    # Polls only while something may appear; a run of the whole screen starts and ends that, and changes how often.
    polling = _seconds_between_looks(status, _assembled(store, document, position)) if status.active else None
    text = st.fragment(_text, run_every=polling)
    text(document, position, polling)


def _controls(document: StoredDocument, position: Position, last: str | None, progress: Mapping[str, int]) -> None:
    preferred = [last, *sorted(progress, key=lambda tag: -progress[tag]), locale_tag(st.context.locale)]
    ready = resources.ready_targets(document.lang)
    choices = target_choices(document.lang, preferred, ready)
    # With a translation in the store there is something to read, whatever is installed.
    labels = choice_labels({*ready, *progress})
    if position.target_lang is not None and position.target_lang not in choices:
        choices.insert(0, position.target_lang)
    # The address decides, whatever the box held before.
    st.session_state[session.TARGET] = position.target_lang

    def choose_target() -> None:
        wish(replace(position, target_lang=st.session_state[session.TARGET]))

    st.selectbox(
        _("Read in"),
        choices,
        index=None,
        format_func=lambda tag: labels.get(tag, tag),
        key=session.TARGET,
        on_change=choose_target,
        placeholder=_("Choose the language to read it in"),
        label_visibility="collapsed",
        icon=":material/translate:",
        required=True,
        width=360,
    )
    if position.target_lang is not None:
        with st.popover(_("More"), icon=":material/more_horiz:", key=session.TOOLS):
            show_tools(document, position.target_lang, partial(wish_paragraph, position))
        with st.container(key=session.TOP_PAGES, width=pages_width(document)):
            show_pages(document, position, session.page_above(position.page))


def _explained(document: StoredDocument, parallel: ParallelDocument, status: JobStatus) -> tuple[TranslationUnit, ...]:
    """Return the units with what a job knows of those that have no translation.

    Where the document's own language is not read, a panel above the text says so once.
    """
    unread = {lang: remedy for lang, remedy in status.uncovered if lang != document.lang}
    return tuple(with_reasons(parallel.paragraphs, parallel.units, dict(status.failed), unread))


def _show_makers(parallel: ParallelDocument) -> None:
    """Say in one quiet line who made what stands on this page; the whole signature is behind it."""
    made = makers(parallel.units)
    if made.line:
        signatures = "\n\n".join(as_markdown(shortened(signature, 1_000)) for signature in made.signatures)
        st.caption(as_markdown(made.line), help=signatures or None)


def _assembled(store: Store, document: StoredDocument, position: Position) -> ParallelDocument:
    """Return the page as the store has it at this moment."""
    on_page = page_range(position.page, document.paragraphs)
    return assemble(
        store,
        name=document.name,
        paragraphs=store.documents.paragraphs(document.id, on_page.start, on_page.stop),
        source_lang=document.lang,
        target_lang=position.target_lang or "",
        document_id=document.id,
    )


def _seconds_between_looks(status: JobStatus | None, page: ParallelDocument) -> float | None:
    """How long to wait for what may appear on a page, None where nothing will."""
    if status is None or not status.active:
        return None
    begun = any(unit.target is not None and unit.origin is not None for unit in page.units)
    return SECONDS_BETWEEN_LOOKS if begun else SECONDS_BEFORE_THE_FIRST


def _kept(person: Person, document: StoredDocument) -> Kept | None:
    """Return where somebody was in a document, None for who is not known: their browser knows it."""
    if person.reviewer is None:
        return None
    place = resources.whereabouts().get(person.reviewer.name, document.id)
    return Kept(None if place is None else min(place.index, document.paragraphs - 1))


def _parts(document: StoredDocument) -> dict[int, int]:
    """Return which parts of very long paragraphs of a document somebody has turned to, by index."""
    parts: dict[tuple[str, int], int] = st.session_state.get(session.PARTS, {})
    return {index: part for (document_id, index), part in parts.items() if document_id == document.id}


def _heading(lang: str) -> Heading:
    return Heading(language_label(lang), lang, direction(lang))


def _text(document: StoredDocument, position: Position, polling: float | None) -> None:
    """Draw the page as the store has it at this moment. A fragment: only this is drawn again while a page fills."""
    due: float | None = None
    settle(position)
    with shown():
        target_lang = position.target_lang or ""
        try:
            parallel = _assembled(resources.store(), document, position)
        except (NotInStore, StoreUnavailable):
            # Deleted in another window, or the store is gone: the whole screen says so, and where to go from there.
            st.rerun()
        jobs = resources.translations()
        status = jobs.look(document.id, target_lang)
        due = _seconds_between_looks(status, parallel)
        units = parallel.units if status is None else _explained(document, parallel, status)
        drawn = rows(
            parallel.paragraphs,
            units,
            resources.notes(document, parallel.paragraphs),
            SearchQuery.parse(position.find or ""),
            _parts(document),
        )
        # In a box of their own: what comes and goes above the text leaves the text in its place among the elements, or
        # the browser would put up another one, and what its reader has unfolded or is about to click would be gone.
        with st.container():
            _show_makers(parallel)
            if status is not None:
                show_progress(jobs, document, target_lang, status, pending_languages(drawn))
        person = resources.person()
        asked = parallel_view(
            Sheet(
                source=_heading(document.lang),
                target=_heading(target_lang),
                rows=tuple(drawn),
                query=position.to_query(),
                mark=position.paragraph,
                working=status is not None and status.active,
                reports=may_report(person),
                count=document.paragraphs,
                place=_kept(person, document),
            ),
            key=session.PARALLEL,
        )
        if follow(asked, document, position):
            st.rerun()
    if polling != due:
        st.rerun()
    show_saying()
