"""What can be done with a document of the library: its language, collection and tags, deleting it, undoing that."""

import streamlit as st

from cache import Store, StoredDocument
from reader import resources, session
from reader.additions import set_language
from reader.deletions import Deletion, delete, restore
from reader.interface import _
from reader.language_choice import language_label, target_choices
from reader.plain_text import as_markdown, isolated, name_as_markdown, shortened
from reader.screens.failures import shown
from translate.review.roles import Change, may_change, require_change


def confirm_delete(store: Store, document: StoredDocument) -> None:
    """Ask, and delete. Who may not is told so, whatever the browser has sent to come here; so with all that follow."""
    st.dialog(_("Delete this document?"))(_confirm_delete)(store, document)


def _confirm_delete(store: Store, document: StoredDocument) -> None:
    with shown():
        reviewer = resources.person().reviewer
        require_change(reviewer, Change.DELETE)
        st.markdown(f"**{name_as_markdown(document.name)}**")
        st.markdown(
            _(
                "The original goes from the library. Translations and corrections of its paragraphs stay in the store: "
                "add the same file again and they are there."
            )
        )
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button(_("Keep")):
                st.rerun()
            if st.button(_("Delete"), type="primary"):
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
            st.session_state[session.NOTICES] = [("done", _("{name} is back.").format(name=isolated(back.name)))]
            del st.session_state[session.DELETED]

    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        words = _("Deleted {name}.").format(name=as_markdown(isolated(deletion.document.name)))
        st.markdown(f":material/delete: {words}")
        st.space("stretch")
        if may_change(resources.person().reviewer, Change.DELETE):
            st.button(_("Undo"), key=session.UNDO_DELETE, icon=":material/undo:", on_click=undo)


def choose_language(store: Store, document: StoredDocument) -> None:
    """Read a document again as one in another language."""
    st.dialog(_("Language of the document"))(_choose_language)(store, document)


def _choose_language(store: Store, document: StoredDocument) -> None:
    with shown():
        reviewer = resources.person().reviewer
        require_change(reviewer, Change.SET_LANGUAGE)
        words = _("**{name}** was taken for this language: {language}.")
        st.markdown(words.format(name=name_as_markdown(document.name), language=language_label(document.lang)))
        choices = target_choices("", [document.lang])
        lang = st.selectbox(_("It is in"), choices, format_func=language_label)
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button(_("Read it as this"), type="primary", disabled=lang == document.lang) and lang is not None:
                resources.translations().forget(document.id)
                set_language(store, reviewer, document.id, lang)
                st.rerun()


def sort_in(store: Store, document: StoredDocument) -> None:
    """Put a document into a collection and give it tags, known ones or new ones."""
    st.dialog(_("Collection and tags"))(_sort_in)(store, document)


def _sort_in(store: Store, document: StoredDocument) -> None:
    with shown():
        require_change(resources.person().reviewer, Change.SORT)
        st.markdown(f"**{name_as_markdown(document.name)}**")
        tags = store.tags.all()
        collections = sorted({one.collection for one in store.documents.list() if one.collection is not None})
        collection = st.selectbox(
            _("Collection"),
            collections,
            index=None if document.collection is None else collections.index(document.collection),
            format_func=shortened,
            accept_new_options=True,
            placeholder=_("None"),
        )
        own = tags.get(document.id, ())
        chosen = st.multiselect(
            _("Tags"),
            sorted({tag for one in tags.values() for tag in one}),
            default=list(own),
            format_func=shortened,
            accept_new_options=True,
            placeholder=_("None"),
        )
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button(_("Save"), type="primary"):
                with store.transaction():
                    store.documents.set_collection(document.id, (collection or "").strip() or None)
                    store.tags.put(document.id, chosen)
                st.rerun()
