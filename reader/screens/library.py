"""The library: what there is to read, and how to add to it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import Store, StoredDocument
from reader import listing, resources, session
from reader.additions import Addition, add_paths, add_samples, add_uploads
from reader.first_lines import LOOKED_AT, first_lines
from reader.language_choice import language_label
from reader.makers import counted
from reader.people import Person
from reader.plain_text import as_markdown, isolated, name_as_markdown, shortened
from reader.position import Position, page_count, page_range
from reader.screens import library_handling, library_list, read
from reader.screens.failures import show_problem, shown
from reader.screens.signing_in import show_person
from translate.review.roles import Change, may_change

DOCUMENTS_PER_PAGE = 20
NOTICES_SHOWN = 10

# The name of a document is what one looks for: larger than the button that it is, in the letters of the text.
_STYLE = f"""<style>
[class*="st-key-{session.open_button("")}"] button p {{
  font-family: "Source Serif", "Noto Serif", "Noto Serif Hebrew", "Noto Naskh Arabic", Georgia, serif;
  font-size: 1.15rem;
  font-weight: 600;
  text-align: start;
  overflow-wrap: anywhere;
}}
/* The name of a menu is for those who listen to it. */
[class*="st-key-{session.menu("")}"] button p {{
  block-size: 1px;
  clip-path: inset(50%);
  inline-size: 1px;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
}}
</style>"""

# What `translate.documents` reads; a test keeps it so.
ACCEPTED = "text, Markdown, web pages, DOCX, PDF, EPUB, subtitles"

_SORT_IN, _LANGUAGE, _DELETE = "Collection and tags…", "Language…", "Delete…"
_MENU = {_SORT_IN: Change.SORT, _LANGUAGE: Change.SET_LANGUAGE, _DELETE: Change.DELETE}


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title="Library", icon=":material/shelves:", url_path="library", default=True)


def show() -> None:
    """Draw the screen."""
    with shown():
        store = resources.store()
        person = resources.person()
        documents = store.documents.list()
        st.html(_STYLE)
        st.title("Library", anchor=False)
        # On one's own machine there is nobody else to be.
        if person.signs_in or person.reviewer is None:
            show_person(person)
        _notices()
        library_handling.show_undo(store)
        if documents:
            library_list.show_search()
            if may_change(person.reviewer, Change.ADD):
                with st.expander("Add documents", icon=":material/add:"):
                    _add(store)
            _documents(store, documents, person)
            _storage(len(documents))
        elif may_change(person.reviewer, Change.ADD):
            _welcome(store)
        else:
            st.markdown("There is nothing to read yet: reviewers and editors add documents.")


def _welcome(store: Store) -> None:
    st.markdown(
        "Read a document in a language you do not know: the original and its translation side by side, "
        "paragraph against paragraph.\n\n"
        "1. **Add a document** below: text or Markdown, in any of 202 languages. Its language is found by itself.\n"
        "2. **Open it** and choose a language to read it in.\n"
        "3. **Read at once**: the page before you is translated first, the rest follows while you read, and nothing "
        "is ever translated twice."
    )
    with st.container(border=True):
        st.markdown("New here? Six sample documents come with Diglot, some with a translation by hand.")
        if st.button("Load the samples", icon=":material/auto_stories:", type="primary"):
            with st.spinner("Reading the samples…"):
                _finish(add_samples(store, resources.person().reviewer))
    with st.container(border=True):
        _add(store)


def _add(store: Store) -> None:
    """Ways to add documents; each ends in a new run, with what became of each file at the top."""
    number = st.session_state.setdefault(session.UPLOADS, 0)
    files = st.file_uploader(
        f"Files: {ACCEPTED}",
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
            "A folder or a file on this machine",
            key=session.FOLDER,
            placeholder="/home/me/texts",
            help="With all below it.",
        )
        if button.form_submit_button("Add", width="stretch") and path.strip():
            with st.spinner("Reading…"):
                _finish(add_paths(store, resources.person().reviewer, path.strip()))


def _finish(additions: Iterable[Addition], total: int | None = None) -> None:
    """Carry additions out, remember what to say about them, and start over with the new list.

    Where it is known how many there are, say after each how it went.
    """
    done: list[Addition] = []
    bar = None if total is None else st.progress(0.0, text=f"Reading {counted(total, 'file')}…")
    for one in additions:
        done.append(one)
        if bar is not None and total:
            outcome = "added" if one.problem is None else "not added"
            name = as_markdown(isolated(one.name))
            bar.progress(len(done) / total, text=f"{len(done):,} of {total:,} · {name} {outcome}")
    added = [one for one in done if one.document_id is not None]
    notices: list[tuple[str, str]] = [("problem", one.problem) for one in done if one.problem is not None]
    notices += [("note", f"{one.name}: {note}") for one in added for note in one.notes]
    if added:
        names = shortened(added[0].name) if len(added) == 1 else f"{len(added)} documents"
        notices.insert(0, ("done", f"Added {names}."))
    st.session_state[session.NOTICES] = notices
    st.rerun()


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
        st.warning(f"… and {len(notices) - NOTICES_SHOWN:,} more messages like these.")


def _documents(store: Store, documents: tuple[StoredDocument, ...], person: Person) -> None:
    tags = store.tags.all()
    found = library_list.choose(documents, tags, lambda one: _most_translated(store, one))
    pages = page_count(len(found), DOCUMENTS_PER_PAGE)
    key = session.page_of_library(pages)
    on_page = page_range(st.session_state.get(key, 1) - 1, len(found), DOCUMENTS_PER_PAGE)
    names = Counter(document.name for document in documents)
    menu = [action for action, change in _MENU.items() if may_change(person.reviewer, change)]
    for document in found[on_page.start : on_page.stop]:
        _entry(store, document, tags.get(document.id, ()), menu, has_twin=names[document.name] > 1)
    if pages > 1:
        st.pagination(pages, key=key)


def _most_translated(store: Store, document: StoredDocument) -> int:
    """Return how much of a document is translated into the language that most of it is in, in per cent."""
    return max(_percents(document, store.documents.progress(document.id)).values(), default=0)


def _percents(document: StoredDocument, progress: Mapping[str, int]) -> dict[str, int]:
    return {
        tag: listing.share(done, document.translatable - resources.paragraphs_in(document, tag))
        for tag, done in progress.items()
    }


def _storage(documents: int) -> None:
    size = resources.storage_used(documents)
    if size is not None:
        st.caption(f"{counted(documents, 'document')} · {listing.size_words(size)} used, with all translations")


def _entry(store: Store, document: StoredDocument, tags: Sequence[str], menu: Sequence[str], *, has_twin: bool) -> None:
    action: str | None = None
    with st.container(border=True, key=session.entry(document.id), gap=None):
        with st.container(horizontal=True, vertical_alignment="center"):
            opened = st.button(
                name_as_markdown(document.name), key=session.open_button(document.id), type="tertiary", wrap=True
            )
            st.space("stretch")
            if menu:
                action = st.menu_button(
                    f"Menu of {name_as_markdown(document.name)}",
                    menu,
                    icon=":material/more_horiz:",
                    key=session.menu(document.id),
                    type="tertiary",
                )
        first_lines(store.documents.paragraphs(document.id, 0, LOOKED_AT), key=session.first_lines(document.id))
        st.caption(
            f"{language_label(document.lang)} · {counted(document.paragraphs, 'paragraph')} · "
            f"{counted(document.characters, 'character')} · added {listing.added_words(document, exact=has_twin)}"
        )
        progress = store.documents.progress(document.id)
        percents = _percents(document, progress)
        badges = [_progress_badge(document, tag, done, percents[tag]) for tag, done in progress.items()]
        if document.collection is not None:
            badges.insert(0, f":blue-badge[:material/folder: {as_markdown(isolated(document.collection))}]")
        badges += [f":gray-badge[:material/sell: {as_markdown(isolated(tag))}]" for tag in tags]
        if badges:
            st.markdown(" ".join(badges))
    if opened:
        st.switch_page(read.page(), query_params=Position(document.id, None).to_query())
    if action == _DELETE:
        library_handling.confirm_delete(store, document)
    elif action == _LANGUAGE:
        library_handling.choose_language(store, document)
    elif action == _SORT_IN:
        library_handling.sort_in(store, document)


def _progress_badge(document: StoredDocument, tag: str, done: int, percent: int) -> str:
    label = f"{as_markdown(language_label(tag))} · {percent} %"
    if resources.has_fake_text(document, tag, done):
        return f":orange-badge[{label} · fake engine]"
    return f":{'green' if percent == 100 else 'gray'}-badge[{label}]"
