"""The glossary: how terms are to be translated, everywhere, in a collection or in one document."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import Store, Term
from reader import counts, resources, session
from reader.columns import in_order
from reader.interface import _, ngettext, number, pgettext
from reader.language_choice import language_label, locale_tag
from reader.plain_text import as_markdown, isolated, name_as_markdown, shortened
from reader.screens.failures import screen_shown
from translate.errors import GlossaryError, UnknownLanguage
from translate.glossary import csv_file, tbx
from translate.glossary.rows import TermRow
from translate.languages import all_languages, find_language
from translate.review.roles import Reviewer, Role
from translate.review.terms import TermScope, add, import_rows, remove

SOURCE, TARGET = "from", "to"
# No collection is called so.
_EVERYWHERE: Final = "\0everywhere"
_LARGEST_FILE_MB: Final = 20


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title=_("Glossary"), icon=":material/book_2:", url_path="glossary")


def show() -> None:
    """Draw the screen."""
    with screen_shown():
        st.title(_("Glossary"), anchor=False)
        st.caption(
            _(
                "How terms are to be translated. They are lit in the original when a paragraph is reviewed, and what "
                "misses one is flagged. Nothing is changed by itself."
            )
        )
        store = resources.store()
        scope = _scope(store)
        found = store.glossary.list(
            source_lang=scope.source_lang,
            target_lang=scope.target_lang,
            collection=scope.collection,
            document_id=scope.document_id,
        )
        reviewer = resources.person().reviewer
        editor = reviewer if reviewer is not None and reviewer.role is Role.EDITOR else None
        _notice()
        if editor is not None:
            _add(store, editor, scope)
        _list(store, editor, found)
        _files(store, editor, scope, found)


def _scope(store: Store) -> TermScope:
    """Let people choose languages and scope; the address says the languages, so that it can be sent to others."""
    tags = [language.tag for language in all_languages()]
    collections = sorted({one.collection for one in store.documents.list() if one.collection})
    usual_source, usual_target = _usual_pair(store)
    with st.container(horizontal=True):
        source_lang = _language(_("From"), SOURCE, session.GLOSSARY_FROM, tags, usual_source)
        target_lang = _language(_("To"), TARGET, session.GLOSSARY_TO, tags, usual_target)
        where = st.selectbox(
            _("Where"),
            [_EVERYWHERE, *collections],
            format_func=lambda one: _("Everywhere") if one == _EVERYWHERE else shortened(one),
            key=session.GLOSSARY_WHERE,
            help=_("Everywhere shows the terms of all scopes; a new term then holds in all documents."),
        )
    return TermScope(source_lang, target_lang, None if where == _EVERYWHERE else where)


def _usual_pair(store: Store) -> tuple[str, str]:
    """Return the languages with the most terms; without terms, English and what the browser asks for."""
    pairs = Counter((term.source_lang, term.target_lang) for term in store.glossary.list())
    if pairs:
        return max(sorted(pairs), key=pairs.__getitem__)
    asked = locale_tag(st.context.locale)
    return "en", asked if asked not in (None, "en") else "pt"


def _language(label: str, name: str, key: str, tags: Sequence[str], otherwise: str) -> str:
    try:
        asked = find_language(st.query_params.get(name, otherwise)).tag
    except UnknownLanguage:
        asked = otherwise
    st.session_state[key] = asked

    def choose() -> None:
        st.query_params[name] = st.session_state[key]

    chosen: str = st.selectbox(label, tags, format_func=language_label, key=key, on_change=choose)
    return chosen


def _add(store: Store, editor: Reviewer, scope: TermScope) -> None:
    with (
        st.form(session.GLOSSARY_ADD, clear_on_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        source = st.text_input(_("Term"))
        target = st.text_input(_("Translation"))
        note = st.text_input(_("Note"))
        if not st.form_submit_button(_("Add")):
            return
    if not (source.strip() and target.strip()):
        st.warning(_("Write the term and its translation."))
        return
    term = add(store, editor, TermRow(source, target, note.strip() or None), scope)
    words = _("{term} is {translation} from now on.")
    _say(words.format(term=name_as_markdown(term.source), translation=name_as_markdown(term.target)))


def _list(store: Store, editor: Reviewer | None, found: Sequence[Term]) -> None:
    if not found:
        st.caption(_("No terms between these languages yet."))
        return
    rows = {
        "term": [term.source for term in found],
        "translation": [term.target for term in found],
        "note": [term.note or "" for term in found],
        "holds in": [_where(store, term) for term in found],
        "by": [term.author for term in found],
    }
    heads = {
        "term": _("term"),
        "translation": _("translation"),
        "note": _("note"),
        "holds in": _("holds in"),
        "by": pgettext("who has written it", "by"),
    }
    if editor is None:
        st.dataframe(rows, column_config=heads, column_order=in_order(rows), hide_index=True)
        return
    chosen = st.dataframe(
        rows,
        column_config=heads,
        column_order=in_order(rows),
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        key=session.GLOSSARY_ROWS,
    )
    picked = [found[number] for number in chosen["selection"]["rows"] if number < len(found)]
    label = _("Take out {terms}").format(terms=counts.terms(len(picked))) if picked else _("Take out")
    if st.button(label, disabled=not picked, icon=":material/delete:"):
        gone = remove(store, editor, [term.id for term in picked if term.id is not None])
        _say(_("Taken out: {terms}.").format(terms=as_markdown(", ".join(isolated(term.source) for term in gone))))


def _where(store: Store, term: Term) -> str:
    if term.document_id is not None:
        names = {one.id: one.name for one in store.documents.list()}
        return names.get(term.document_id, _("a document that was deleted"))
    return term.collection or _("everywhere")


def _files(store: Store, editor: Reviewer | None, scope: TermScope, found: Sequence[Term]) -> None:
    rows = list(dict.fromkeys(TermRow(term.source, term.target, term.note) for term in found))
    name = f"glossary.{scope.source_lang}-{scope.target_lang}"
    with st.container(horizontal=True):
        st.download_button(
            _("Download {format}").format(format="CSV"),
            csv_file.write(rows).encode("utf-8-sig"),
            f"{name}.csv",
            "text/csv",
            on_click="ignore",
        )
        st.download_button(
            _("Download {format}").format(format="TBX"),
            tbx.write(rows, scope.source_lang, scope.target_lang),
            f"{name}.tbx",
            "application/x-tbx",
            on_click="ignore",
        )
    if editor is None:
        return
    with st.form(session.GLOSSARY_IMPORT, clear_on_submit=True):
        file = st.file_uploader(
            _("Import terms: CSV with the columns source, target and note, or TBX"),
            type=["csv", "tsv", "tbx", "xml"],
            max_upload_size=_LARGEST_FILE_MB,
        )
        if not st.form_submit_button(_("Import")) or file is None:
            return
    done = import_rows(store, editor, _read(file.name, file.getvalue(), scope), scope)
    words = ngettext("{count} new term.", "{count} new terms.", len(done.added)).format(count=number(len(done.added)))
    if done.known:
        known = ngettext("{count} term there already.", "{count} terms there already.", done.known)
        words = f"{words} {known.format(count=number(done.known))}"
    _say(words)


def _read(name: str, data: bytes, scope: TermScope) -> list[TermRow]:
    """Read a file that somebody sent; its name only tells its format, and is never a path."""
    suffix = ".csv" if Path(name).suffix.lower() in (".csv", ".tsv") else ".tbx"
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"terms{suffix}"
        path.write_bytes(data)
        try:
            if suffix == ".csv":
                return csv_file.read(path)
            return tbx.read(path, scope.source_lang, scope.target_lang)
        except GlossaryError as error:
            # People know the file that they sent, and not the one that it was read from.
            raise GlossaryError(str(error).replace(str(path), name)) from error


def _say(message: str) -> None:
    """Say it on the page that is drawn next, which shows the terms as they are then."""
    st.session_state[session.GLOSSARY_NOTICE] = message
    st.rerun()


def _notice() -> None:
    if message := st.session_state.pop(session.GLOSSARY_NOTICE, None):
        st.success(message)
