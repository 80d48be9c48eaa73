"""What can be done with a document of the library: its language, collection and tags, deleting it, undoing that."""

import streamlit as st

from cache import Store, StoredDocument
from reader import resources, session
from reader.additions import set_language
from reader.deletions import Deletion, delete, restore
from reader.language_choice import language_label, target_choices
from reader.plain_text import as_markdown, isolated, name_as_markdown, shortened
from reader.screens.failures import shown
from translate.review.roles import Change, may_change, require_change


@st.dialog("Delete this document?")
def confirm_delete(store: Store, document: StoredDocument) -> None:
    """Ask, and delete. Who may not is told so, whatever the browser has sent to come here; so with all that follow."""
    with shown():
        reviewer = resources.person().reviewer
        require_change(reviewer, Change.DELETE)
        st.markdown(f"**{name_as_markdown(document.name)}**")
        st.markdown(
            "The original goes from the library. Translations and corrections of its paragraphs stay in the store: "
            "add the same file again and they are there."
        )
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button("Keep"):
                st.rerun()
            if st.button("Delete", type="primary"):
                resources.translations().forget(document.id)
                st.session_state[session.DELETED] = delete(store, reviewer, document.id)
                st.rerun()


def show_undo(store: Store) -> None:
    """Say what was deleted last, and offer who may do so to take that back."""
    deletion: Deletion | None = st.session_state.get(session.DELETED)
    if deletion is None or deletion.is_over:
        st.session_state.pop(session.DELETED, None)
        return

    def undo() -> None:
        with shown():
            # Who they are now: the page may have stood open while somebody signed out.
            back = restore(store, resources.person().reviewer, deletion)
            st.session_state[session.NOTICES] = [("done", f"{isolated(back.name)} is back.")]
            del st.session_state[session.DELETED]

    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/delete: Deleted {as_markdown(isolated(deletion.document.name))}.")
        st.space("stretch")
        if may_change(resources.person().reviewer, Change.DELETE):
            st.button("Undo", key=session.UNDO_DELETE, icon=":material/undo:", on_click=undo)


@st.dialog("Language of the document")
def choose_language(store: Store, document: StoredDocument) -> None:
    """Read a document again as one in another language."""
    with shown():
        reviewer = resources.person().reviewer
        require_change(reviewer, Change.SET_LANGUAGE)
        st.markdown(f"**{name_as_markdown(document.name)}** was taken for {language_label(document.lang)}.")
        choices = target_choices("", [document.lang])
        lang = st.selectbox("It is in", choices, format_func=language_label)
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button("Read it as this", type="primary", disabled=lang == document.lang) and lang is not None:
                resources.translations().forget(document.id)
                set_language(store, reviewer, document.id, lang)
                st.rerun()


@st.dialog("Collection and tags")
def sort_in(store: Store, document: StoredDocument) -> None:
    """Put a document into a collection and give it tags, known ones or new ones."""
    with shown():
        require_change(resources.person().reviewer, Change.SORT)
        st.markdown(f"**{name_as_markdown(document.name)}**")
        tags = store.tags.all()
        collections = sorted({one.collection for one in store.documents.list() if one.collection is not None})
        collection = st.selectbox(
            "Collection",
            collections,
            index=None if document.collection is None else collections.index(document.collection),
            format_func=shortened,
            accept_new_options=True,
            placeholder="None",
        )
        own = tags.get(document.id, ())
        chosen = st.multiselect(
            "Tags",
            sorted({tag for one in tags.values() for tag in one}),
            default=list(own),
            format_func=shortened,
            accept_new_options=True,
            placeholder="None",
        )
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button("Save", type="primary"):
                with store.transaction():
                    store.documents.set_collection(document.id, (collection or "").strip() or None)
                    store.tags.put(document.id, chosen)
                st.rerun()
