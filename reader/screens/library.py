"""The library: what there is to read, and how to add to it."""

from collections import Counter
from collections.abc import Iterable

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import Store, StoredDocument
from reader import counts, listing, resources, session
from reader.additions import Addition, add_paths, add_samples, add_uploads
from reader.interface import _, message, ngettext, number
from reader.people import Person
from reader.plain_text import as_markdown, isolated, shortened
from reader.position import page_count, page_range
from reader.screens import library_entry, library_handling, library_list
from reader.screens.failures import screen_shown, show_problem
from reader.screens.signing_in import show_person
from reader.told import told
from translate.review.roles import Change, may_change

DOCUMENTS_PER_PAGE = 20
NOTICES_SHOWN = 10
_MOST_NOTICES = 200
# Pixels: some files of many, and what stands below stays in sight.
_HEIGHT_OF_FILES = 160

# What `translate.documents` reads; a test keeps it so.
ACCEPTED = message("text, Markdown, web pages, DOCX, PDF, EPUB, subtitles")


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title=_("Library"), icon=":material/shelves:", url_path="library", default=True)


def show() -> None:
    """Draw the screen."""
    with screen_shown():
        store = resources.store()
        person = resources.person()
        documents = store.documents.list()
        st.title(_("Library"), anchor=False)
        # On one's own machine there is nobody else to be.
        if person.signs_in or person.reviewer is None:
            show_person(person)
        _notices()
        _left(store)
        library_handling.show_undo(store)
        if documents:
            library_list.show_search()
            if may_change(person.reviewer, Change.ADD):
                with st.expander(_("Add documents"), icon=":material/add:"):
                    _add(store)
            _documents(store, documents, person)
            _storage(len(documents))
        elif may_change(person.reviewer, Change.ADD):
            _welcome(store)
        else:
            st.markdown(_("There is nothing to read yet: reviewers and editors add documents."))


def _welcome(store: Store) -> None:
    st.markdown(
        _(
            "Read a document in a language you do not know: the original and its translation side by side, "
            "paragraph against paragraph.\n\n"
            "1. **Add a document** below: {kinds}, in any of 202 languages.\n"
            "2. **Open it** and choose a language to read it in.\n"
            "3. **Read at once**: the page before you is translated first, the rest follows while you read, and "
            "nothing is ever translated twice."
        ).format(kinds=_(ACCEPTED))
    )
    with st.container(border=True):
        st.markdown(_("New here? Six sample documents come with Diglot, some with a translation by hand."))
        if st.button(_("Load the samples"), icon=":material/auto_stories:", type="primary"):
            with st.spinner(_("Reading the samples…")):
                _finish(add_samples(store, resources.person().reviewer))
    with st.container(border=True):
        _add(store)


def _add(store: Store) -> None:
    """Ways to add documents; each ends in a new run, with what became of each file at the top."""
    number = st.session_state.setdefault(session.UPLOADS, 0)
    files = st.file_uploader(
        _("Files: {kinds}").format(kinds=_(ACCEPTED)),
        accept_multiple_files=True,
        key=session.uploader(number),
    )
    if files:
        st.session_state[session.UPLOADS] = number + 1
        uploads = ((file.name, file.getvalue()) for file in files)
        _finish(add_uploads(store, resources.person().reviewer, uploads), len(files))
    if not resources.settings().folders:
        return
    with st.form("folder", border=False):
        field, button = st.columns([5, 1], vertical_alignment="bottom")
        path = field.text_input(
            _("A folder or a file on this machine"),
            key=session.FOLDER,
            placeholder="/home/me/texts",
            help=_("With all below it."),
        )
        if button.form_submit_button(_("Add"), width="stretch") and path.strip():
            with st.spinner(_("Reading…")):
                _finish(add_paths(store, resources.person().reviewer, path.strip()))


def _finish(additions: Iterable[Addition], total: int | None = None) -> None:
    """Carry additions out, remember what to say about them, and start over with the new list.

    Where it is known how many there are, say after each how it went.
    """
    done: list[Addition] = []
    words = ngettext("Reading {count} file…", "Reading {count} files…", total or 0).format(count=number(total or 0))
    bar = None if total is None else st.progress(0.0, text=words)
    lines = st.container(height=_HEIGHT_OF_FILES, gap=None, autoscroll=True) if (total or 0) > 1 else None
    for one in additions:
        done.append(one)
        if bar is not None and total:
            words = _("{done} of {total} · {name} added")
            if one.problem is not None:
                words = _("{done} of {total} · {name} not added")
            name = as_markdown(isolated(one.name))
            words = words.format(done=number(len(done)), total=number(total), name=name)
            bar.progress(len(done) / total, text=words)
            if lines is not None:
                sign = ":green[:material/check:]" if one.problem is None else ":red[:material/error:]"
                lines.markdown(f"{sign} {name}")
    added = [one for one in done if one.document_id is not None]
    notices: list[tuple[str, str]] = [("problem", one.problem) for one in done if one.problem is not None]
    notices += [("note", f"{isolated(one.name)}: {told(note)}") for one in added for note in one.notes]
    if added:
        words = _("Added {name}.").format(name=isolated(added[0].name))
        if len(added) > 1:
            words = ngettext("Added {count} document.", "Added {count} documents.", len(added))
            words = words.format(count=number(len(added)))
        notices.insert(0, ("done", words))
    st.session_state[session.NOTICES] = notices
    st.session_state[session.NOT_ADDED] = [(one.name, one.left) for one in done if one.left is not None]
    st.rerun()


def _left(store: Store) -> None:
    """Offer to try files again that the store did not take: nobody has to look for them a second time."""
    files: list[tuple[str, bytes]] = st.session_state.get(session.NOT_ADDED, [])
    if not files:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        words = ngettext(
            "{count} file waits here to be added, as long as this window is open.",
            "{count} files wait here to be added, as long as this window is open.",
            len(files),
        )
        st.markdown(words.format(count=number(len(files))))
        st.space("stretch")
        if st.button(_("Leave out"), type="tertiary"):
            del st.session_state[session.NOT_ADDED]
            st.rerun()
        if st.button(_("Try again"), icon=":material/refresh:", type="primary"):
            _finish(add_uploads(store, resources.person().reviewer, files), len(files))


def _notices() -> None:
    notices = st.session_state.pop(session.NOTICES, [])
    for kind, text in notices[:NOTICES_SHOWN]:
        if kind == "problem":
            show_problem(text)
        elif kind == "note":
            st.info(as_markdown(shortened(text, 1_000)), icon=":material/info:")
        else:
            st.success(as_markdown(text), icon=":material/check:")
    if len(notices) > NOTICES_SHOWN:
        more = notices[NOTICES_SHOWN:]
        with st.expander(_("… and {count} more messages like these.").format(count=number(len(more)))):
            for _kind, text in more[:_MOST_NOTICES]:
                st.markdown(f"- {as_markdown(shortened(told(text), 1_000))}")


def _documents(store: Store, documents: tuple[StoredDocument, ...], person: Person) -> None:
    tags = store.tags.all()
    readings = None if person.reviewer is None else resources.whereabouts().of_person(person.reviewer.name)
    found = library_list.choose(documents, tags, lambda one: _most_translated(store, one), readings)
    pages = page_count(len(found), DOCUMENTS_PER_PAGE)
    key = session.page_of_library(pages)
    on_page = page_range(st.session_state.get(key, 1) - 1, len(found), DOCUMENTS_PER_PAGE)
    names = Counter(document.name for document in documents)
    menu = [action for action, change in library_entry.MENU.items() if may_change(person.reviewer, change)]
    for document in found[on_page.start : on_page.stop]:
        known = library_entry.Known(
            tags.get(document.id, ()), (readings or {}).get(document.id), has_twin=names[document.name] > 1
        )
        library_entry.show_entry(store, document, known, menu)
    if pages > 1:
        st.pagination(pages, key=key)


def _most_translated(store: Store, document: StoredDocument) -> int:
    """Return how much of a document is translated into the language that most of it is in, in per cent."""
    return max(library_entry.percents(document, store.documents.progress(document.id)).values(), default=0)


def _storage(documents: int) -> None:
    size = resources.storage_used(documents)
    if size is not None:
        words = _("{documents} · {size} used, with all translations")
        st.caption(words.format(documents=counts.documents(documents), size=listing.size_words(size)))
