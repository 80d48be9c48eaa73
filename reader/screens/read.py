"""The reading room: original and translation side by side."""

from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import NotInStore, Store, StoredDocument
from reader import downloads, resources, session, view
from reader.job_status import JobStatus
from reader.parallel_view import Heading, Sheet, parallel_view
from reader.plain_text import name_as_markdown, shortened
from reader.screens.failures import show_problem, shown
from reader.screens.progress import show_progress
from reader.view import Position
from translate.exports import MEDIA_TYPES
from translate.pipeline import assemble

SECONDS_BETWEEN_LOOKS = 1.5
_PAGES_SHOWN, _PAGE_BUTTON = 7, 36


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title="Read", icon=":material/menu_book:", url_path="read")


def show() -> None:
    """Draw the screen."""
    with shown():
        store = resources.store()
        position = _position()
        if position.document_id is None:
            st.markdown("Nothing is open. Choose a document in the **Library**.")
            return
        try:
            document = store.documents.get(position.document_id)
        except NotInStore:
            st.session_state.pop(session.LAST_POSITION, None)
            show_problem("this document is not in the library any more: choose another one there")
            return
        _show_document(store, document, position.within(document.paragraphs))


def _position() -> Position:
    """Where the address says that the reader is; without one, where they were last."""
    position = Position.from_query(st.query_params)
    if position.document_id is None and session.LAST_POSITION in st.session_state:
        position = st.session_state[session.LAST_POSITION]
    return position


def _go(position: Position) -> None:
    """Move to a position: the address is the one place that says where a reader is."""
    st.query_params.from_dict(position.to_query())
    st.session_state[session.LAST_POSITION] = position


def _show_document(store: Store, document: StoredDocument, position: Position) -> None:
    st.set_page_config(page_title=f"{shortened(document.name, 60)} · Diglot")
    st.title(name_as_markdown(document.name), anchor=False)
    st.caption(f"{view.language_label(document.lang)} · {document.paragraphs:,} paragraphs")
    progress = store.documents.progress(document.id)
    last = st.session_state.get(session.LAST_TARGET)
    if position.target_lang is None:
        chosen = view.default_target(document.lang, progress, last, view.locale_tag(st.context.locale))
        position = replace(position, target_lang=chosen)
    _go(position)
    _controls(document, position, [last, *sorted(progress, key=lambda tag: -progress[tag])])
    if position.target_lang is None:
        return
    st.session_state[session.LAST_TARGET] = position.target_lang
    on_page = view.page_range(position.page, document.paragraphs)
    status = resources.translations().ask(document.id, position.target_lang, view.outward(on_page, document.paragraphs))
    # Polls only while something may appear; a run of the whole screen starts and ends that.
    text = st.fragment(_text, run_every=SECONDS_BETWEEN_LOOKS if status.active else None)
    text(store, document, position, status.active)
    _pages(document, position, session.page_below(position.page))


def _controls(document: StoredDocument, position: Position, preferred: list[str | None]) -> None:
    choices = view.target_choices(document.lang, [*preferred, view.locale_tag(st.context.locale)])
    if position.target_lang is not None and position.target_lang not in choices:
        choices.insert(0, position.target_lang)
    # The address decides, whatever the box held before.
    st.session_state[session.TARGET] = position.target_lang

    def choose_target() -> None:
        _go(replace(position, target_lang=st.session_state[session.TARGET]))

    with st.container(horizontal=True, vertical_alignment="center"):
        st.selectbox(
            "Read in",
            choices,
            index=None,
            format_func=view.language_label,
            key=session.TARGET,
            on_change=choose_target,
            placeholder="Choose the language to read it in",
            label_visibility="collapsed",
            icon=":material/translate:",
            required=True,
            width=300,
        )
        if position.target_lang is not None:
            _go_to(document, position)
            _downloads(document, position.target_lang)
            _pages(document, position, session.page_above(position.page))


def _go_to(document: StoredDocument, position: Position) -> None:
    def go_to() -> None:
        number = st.session_state[session.GO_TO]
        if number is not None:
            _go(replace(position, paragraph=int(number) - 1))
            st.session_state[session.GO_TO] = None

    st.number_input(
        "Go to paragraph",
        min_value=1,
        max_value=max(document.paragraphs, 1),
        value=None,
        key=session.GO_TO,
        on_change=go_to,
        placeholder=f"¶ 1 to {document.paragraphs:,}",
        label_visibility="collapsed",
        width=150,
    )


def _downloads(document: StoredDocument, target_lang: str) -> None:
    store = resources.store()
    with st.popover("Download", icon=":material/download:"):
        for form, label in downloads.LABELS.items():
            st.download_button(
                label,
                # Made when somebody asks for it, in whatever state the translation is then.
                data=partial(downloads.render_download, store, document.id, target_lang, form),
                file_name=downloads.download_name(document.name, target_lang, form),
                mime=MEDIA_TYPES[form],
                key=session.download(form),
                on_click="ignore",
                type="tertiary",
            )


def _pages(document: StoredDocument, position: Position, key: str) -> None:
    pages = view.page_count(document.paragraphs)
    if pages == 1:
        return

    def turn() -> None:
        _go(replace(position, page=st.session_state[key] - 1, paragraph=None))

    # In a row of widgets it finds too little room for itself, and below five buttons it hides neighbours.
    width = _PAGE_BUTTON * (max(min(pages, _PAGES_SHOWN), 5) + 2)
    st.pagination(
        pages, default=position.page + 1, key=key, on_change=turn, max_visible_pages=_PAGES_SHOWN, width=width
    )


def _text(store: Store, document: StoredDocument, position: Position, polling: bool) -> None:
    """Draw the page as the store has it at this moment. A fragment: only this is drawn again while a page fills."""
    status: JobStatus | None = None
    with shown():
        target_lang = position.target_lang or ""
        on_page = view.page_range(position.page, document.paragraphs)
        parallel = assemble(
            store,
            name=document.name,
            paragraphs=store.documents.paragraphs(document.id, on_page.start, on_page.stop),
            source_lang=document.lang,
            target_lang=target_lang,
            document_id=document.id,
        )
        rows = view.rows(parallel.paragraphs, parallel.units)
        jobs = resources.translations()
        status = jobs.look(document.id, target_lang)
        if status is not None:
            show_progress(jobs, document, target_lang, status, view.pending_languages(rows))
        picked = parallel_view(
            Sheet(
                source=Heading(view.language_label(document.lang)),
                target=Heading(view.language_label(target_lang)),
                rows=tuple(rows),
                query=position.to_query(),
                mark=position.paragraph,
                working=status is not None and status.active,
            ),
            key=session.PARALLEL,
        )
        if picked is not None:
            _go(replace(position, paragraph=picked))
            st.rerun()
    if polling != (status is not None and status.active):
        st.rerun()
