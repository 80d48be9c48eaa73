"""The reading room: original and translation side by side."""

from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import NotInStore, Store, StoredDocument, TranslationUnit
from cache.search_query import SearchQuery
from reader import resources, session
from reader.flagged import next_flagged
from reader.job_status import JobStatus
from reader.language_choice import (
    choice_label,
    default_target,
    direction,
    language_label,
    locale_tag,
    target_choices,
)
from reader.makers import counted, makers
from reader.parallel_view import Heading, Sheet, Wish, parallel_view
from reader.plain_text import as_markdown, name_as_markdown, shortened
from reader.position import Position, outward, page_count, page_range
from reader.rows import pending_languages, rows, with_reasons
from reader.screens.contents import show_contents
from reader.screens.failures import show_problem, shown
from reader.screens.places import link_to_library
from reader.screens.progress import show_progress
from reader.screens.reading_search import show_lit
from reader.screens.tools import show_tools
from translate.document import ParallelDocument
from translate.pipeline import assemble

SECONDS_BETWEEN_LOOKS = 1.5
# While nothing of a page is there yet, people only wait.
SECONDS_BEFORE_THE_FIRST = 0.4
_PAGES_SHOWN, _PAGE_BUTTON = 7, 36

# On a phone the text begins on the first screen: a smaller title, one row of controls, pages only below the text.
_STYLE = f"""<style>
.st-key-{session.HEAD} [data-testid="stPageLink"] p {{
  font-size: 0.875rem;
}}
@media (max-width: 640px) {{
  .stMainBlockContainer {{
    padding-block-start: 4rem;
  }}
  .stMainBlockContainer h1 {{
    font-size: 1.35rem;
    padding-block: 0.2rem 0.5rem;
  }}
  .st-key-{session.CONTROLS} > :has(.st-key-{session.TOP_PAGES}), .st-key-{session.TOP_PAGES} {{
    display: none;
  }}
  .st-key-{session.CONTROLS} {{
    flex-wrap: nowrap;
  }}
  .st-key-{session.TARGET} {{
    flex: 1 1 0;
    min-inline-size: 0;
  }}
}}
</style>"""


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title="Read", icon=":material/menu_book:", url_path="read")


def show() -> None:
    """Draw the screen."""
    with shown():
        store = resources.store()
        position = _position()
        if position.document_id is None:
            st.markdown("No document is open yet. Open one in the library, and it is read here.")
            link_to_library("Go to the library")
            return
        try:
            document = store.documents.get(position.document_id)
        except NotInStore:
            st.session_state.pop(session.LAST_POSITION, None)
            show_problem("No document of the library has this address: it was deleted, or the address is not whole")
            link_to_library("Go to the library")
            return
        _show_document(store, document, position.within(document.paragraphs))


def _position() -> Position:
    """Where the reader wishes to be, else where the address says that they are; without one, where they were last."""
    wished: Position | None = st.session_state.pop(session.WISHED_POSITION, None)
    if wished is not None:
        return wished
    position = Position.from_query(st.query_params)
    if position.document_id is None and session.LAST_POSITION in st.session_state:
        position = st.session_state[session.LAST_POSITION]
    return position


def _go(position: Position) -> None:
    """Move to a position: the address is the one place that says where a reader is."""
    st.query_params.from_dict(position.to_query())
    st.session_state[session.LAST_POSITION] = position


def _wish(position: Position) -> None:
    """Have the next run go to a position. For callbacks: an address that they set is lost where two runs meet."""
    # As the address would say it: a paragraph has its own page.
    st.session_state[session.WISHED_POSITION] = Position.from_query(position.to_query())


def _go_to(position: Position, paragraph: int) -> None:
    _wish(replace(position, paragraph=paragraph))


def _show_document(store: Store, document: StoredDocument, position: Position) -> None:
    st.set_page_config(page_title=f"{shortened(document.name, 60)} · Diglot")
    st.html(_STYLE)
    progress = store.documents.progress(document.id)
    last = st.session_state.get(session.LAST_TARGET)
    if position.target_lang is None:
        chosen = default_target(document.lang, progress, last, locale_tag(st.context.locale))
        position = replace(position, target_lang=chosen)
    with st.container(key=session.HEAD, gap=None):
        with st.container(horizontal=True, vertical_alignment="center"):
            link_to_library()
            st.caption(f"{language_label(document.lang)} · {counted(document.paragraphs, 'paragraph')}")
            if position.target_lang is not None:
                show_contents(document, position.target_lang, partial(_go_to, position))
        st.title(name_as_markdown(document.name), anchor=False)
    _go(position)
    _controls(store, document, position, [last, *sorted(progress, key=lambda tag: -progress[tag])])
    show_lit(document, position, _go)
    if position.target_lang is None:
        return
    st.session_state[session.LAST_TARGET] = position.target_lang
    on_page = page_range(position.page, document.paragraphs)
    status = resources.translations().ask(document.id, position.target_lang, outward(on_page, document.paragraphs))
    # Polls only while something may appear; a run of the whole screen starts and ends that, and changes how often.
    polling = _seconds_between_looks(status, _assembled(store, document, position))
    text = st.fragment(_text, run_every=polling)
    text(store, document, position, polling)
    _pages(document, position, session.page_below(position.page))


def _controls(store: Store, document: StoredDocument, position: Position, preferred: list[str | None]) -> None:
    preferred = [*preferred, locale_tag(st.context.locale)]
    ready = resources.ready_targets(document.lang)
    choices = target_choices(document.lang, preferred, ready)
    # With a translation in the store there is something to read, whatever is installed.
    at_hand = {*ready, *store.documents.progress(document.id)}
    if position.target_lang is not None and position.target_lang not in choices:
        choices.insert(0, position.target_lang)
    # The address decides, whatever the box held before.
    st.session_state[session.TARGET] = position.target_lang

    def choose_target() -> None:
        _wish(replace(position, target_lang=st.session_state[session.TARGET]))

    with st.container(horizontal=True, vertical_alignment="center", key=session.CONTROLS):
        st.selectbox(
            "Read in",
            choices,
            index=None,
            format_func=partial(choice_label, at_hand=at_hand),
            key=session.TARGET,
            on_change=choose_target,
            placeholder="Choose the language to read it in",
            label_visibility="collapsed",
            icon=":material/translate:",
            required=True,
            width=360,
        )
        if position.target_lang is not None:
            with st.popover("More", icon=":material/more_horiz:", key=session.TOOLS):
                show_tools(document, position.target_lang, partial(_go_to, position))
            with st.container(key=session.TOP_PAGES, width=_pages_width(document)):
                _pages(document, position, session.page_above(position.page))


def _pages(document: StoredDocument, position: Position, key: str) -> None:
    pages = page_count(document.paragraphs)
    if pages == 1:
        return

    def turn() -> None:
        # A look at a page that is filling carries what the browser held when it set out: a click that has been followed
        # meanwhile comes again, with the address of the page that was left. Then the reader stays where they are.
        here: Position = st.session_state[session.LAST_POSITION]
        there = replace(position, page=st.session_state[key] - 1, paragraph=None)
        _wish(there if here == position else here)

    st.pagination(
        pages,
        default=position.page + 1,
        key=key,
        on_change=turn,
        max_visible_pages=_PAGES_SHOWN,
        width=_pages_width(document),
    )


def _pages_width(document: StoredDocument) -> int:
    """The width of the pages: in a row of widgets they find too little room, and below five hide their neighbours."""
    return _PAGE_BUTTON * (max(min(page_count(document.paragraphs), _PAGES_SHOWN), 5) + 2)


def _follow(wish: Wish, document: StoredDocument, position: Position) -> bool:
    """Go where the reader of a page wishes to, and tell whether that is anywhere else."""
    if wish.paragraph is not None:
        _go(replace(position, paragraph=wish.paragraph))
        return True
    if wish.flag_after is not None:
        found = next_flagged(resources.store(), document, position.target_lang or "", wish.flag_after)
        if found is None:
            st.toast("No later paragraph has a flag.", icon=":material/flag:")
            return False
        _go(replace(position, paragraph=found))
        return True
    number = position.page + wish.pages
    if not 0 <= number < page_count(document.paragraphs):
        return False
    _go(replace(position, page=number, paragraph=None))
    return True


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


def _heading(lang: str) -> Heading:
    return Heading(language_label(lang), lang, direction(lang))


def _text(store: Store, document: StoredDocument, position: Position, polling: float | None) -> None:
    """Draw the page as the store has it at this moment. A fragment: only this is drawn again while a page fills."""
    due: float | None = None
    # The address that comes with a look may be that of a page that has been left.
    if Position.from_query(st.query_params) != position:
        _go(position)
        if st.session_state.get(session.WISHED_POSITION) == position:
            del st.session_state[session.WISHED_POSITION]
    with shown():
        target_lang = position.target_lang or ""
        parallel = _assembled(store, document, position)
        jobs = resources.translations()
        status = jobs.look(document.id, target_lang)
        due = _seconds_between_looks(status, parallel)
        units = parallel.units if status is None else _explained(document, parallel, status)
        drawn = rows(
            parallel.paragraphs,
            units,
            resources.notes(document, parallel.paragraphs),
            SearchQuery.parse(position.find or ""),
        )
        # In a box of their own: what comes and goes above the text leaves the text in its place among the elements, or
        # the browser would put up another one, and what its reader has unfolded or is about to click would be gone.
        with st.container():
            _show_makers(parallel)
            if status is not None:
                show_progress(jobs, document, target_lang, status, pending_languages(drawn))
        wish = parallel_view(
            Sheet(
                source=_heading(document.lang),
                target=_heading(target_lang),
                rows=tuple(drawn),
                query=position.to_query(),
                mark=position.paragraph,
                working=status is not None and status.active,
            ),
            key=session.PARALLEL,
        )
        if wish is not None and _follow(wish, document, position):
            st.rerun()
    if polling != due:
        st.rerun()
