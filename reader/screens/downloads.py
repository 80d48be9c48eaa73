"""What a reader takes along: every form of a document, with a look at it before."""

from functools import partial

import streamlit as st

from cache import StoredDocument
from reader import downloads, resources, session
from reader.interface import _
from reader.plain_text import name_as_markdown
from reader.preview_view import preview_view
from reader.previews import preview
from reader.screens.failures import shown


def show_downloads(document: StoredDocument, target_lang: str) -> None:
    """Draw the button that opens the window of downloads: nothing is made until somebody asks."""
    if st.button(_("Download"), icon=":material/download:", key=session.DOWNLOADS, type="tertiary"):
        st.dialog(_("Download"), width="large")(_downloads)(document, target_lang)


def _downloads(document: StoredDocument, target_lang: str) -> None:
    with shown():
        store = resources.store()
        st.markdown(f"**{name_as_markdown(document.name)}**")
        offered = downloads.offered(document.media_type)
        form = st.selectbox(
            _("As"),
            list(offered),
            format_func=lambda one: _(downloads.LABELS[one]),
            key=session.DOWNLOAD_FORM,
            required=True,
        )
        st.download_button(
            _("Download"),
            # Made when somebody asks for it, in whatever state the translation is then.
            data=partial(downloads.render_download, store, document.id, target_lang, form),
            file_name=downloads.download_name(document.name, target_lang, offered[form]),
            mime=offered[form].media_type,
            key=session.download(form),
            on_click="ignore",
            type="primary",
            icon=":material/download:",
        )
        st.caption(_("How it begins:"))
        # Last: what cannot be shown may be taken along all the same.
        preview_view(preview(store, document, target_lang, form), _("How it begins:"), key=session.PREVIEW)
