"""What is behind "More" in the reading room: how to read, where to go, what to take along."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from cache import StoredDocument
from reader import downloads, resources, session
from reader.reading_settings import reading_settings
from reader.screens.paragraph_tools import show_paragraph_tools
from reader.screens.reading_search import show_field


def show_tools(document: StoredDocument, target_lang: str, go_to: Callable[[int], None]) -> None:
    """Draw the tools; `go_to` is called with the index of the paragraph that is asked for."""
    reading_settings(key=session.READING_SETTINGS)
    show_field(document, target_lang)
    _paragraph(document, go_to)
    show_paragraph_tools(document, target_lang)
    _downloads(document, target_lang)


def _paragraph(document: StoredDocument, go_to: Callable[[int], None]) -> None:
    def go() -> None:
        number = st.session_state[session.GO_TO]
        if number is not None:
            go_to(int(number) - 1)
            st.session_state[session.GO_TO] = None

    st.number_input(
        "Go to paragraph",
        min_value=1,
        max_value=max(document.paragraphs, 1),
        value=None,
        key=session.GO_TO,
        on_change=go,
        placeholder=f"¶ 1 to {document.paragraphs:,}",
    )


def _downloads(document: StoredDocument, target_lang: str) -> None:
    store = resources.store()
    st.caption("Download")
    for form, type in downloads.offered(document.media_type).items():
        st.download_button(
            downloads.LABELS[form],
            # Made when somebody asks for it, in whatever state the translation is then.
            data=partial(downloads.render_download, store, document.id, target_lang, form),
            file_name=downloads.download_name(document.name, target_lang, type),
            mime=type.media_type,
            key=session.download(form),
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
        )
