"""Search: words in all documents and their translations, or in one."""

from dataclasses import dataclass
from typing import cast

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cache import NotInStore, Store
from cache.search_match import Side
from reader import resources, session
from reader.found import found_rows
from reader.hits_view import hits_view
from reader.interface import _, message, ngettext, number
from reader.language_choice import known_tag
from reader.plain_text import name_as_markdown
from reader.position import page_count
from reader.screens.failures import screen_shown, show_problem
from reader.screens.places import link_to_library, link_to_reading

HITS_PER_PAGE = 20
_SIDES: dict[str, str] = {
    "both": message("Both sides"),
    "source": message("Original"),
    "target": message("Translation"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address says that is looked for; `page` counts from 0."""

    query: str = ""
    document_id: str | None = None
    target_lang: str | None = None
    side: Side = "both"
    page: int = 0

    @classmethod
    def from_query(cls, query: dict[str, str]) -> "Wanted":
        """Read `q`, `doc`, `to`, `side` and `page`; what makes no sense is left out."""
        side, page = query.get("side", ""), query.get("page", "")
        return cls(
            query.get("q", ""),
            query.get("doc") or None,
            known_tag(query.get("to")),
            cast("Side", side) if side in _SIDES else "both",
            max(int(page) - 1, 0) if page.isascii() and page.isdigit() and len(page) < 7 else 0,
        )

    def to_query(self) -> dict[str, str]:
        """Return the parameters of the address."""
        found = {
            "q": self.query,
            "doc": self.document_id,
            "to": self.target_lang,
            "side": self.side if self.side != "both" else None,
            "page": str(self.page + 1) if self.page else None,
        }
        return {name: value for name, value in found.items() if value}


def page() -> StreamlitPage:
    """Return the screen for the navigation."""
    return st.Page(show, title=_("Search"), icon=":material/search:", url_path="search")


def show() -> None:
    """Draw the screen."""
    with screen_shown():
        store = resources.store()
        wanted = Wanted.from_query(st.query_params.to_dict())
        name = None
        if wanted.document_id is not None:
            try:
                name = store.documents.get(wanted.document_id).name
            except NotInStore:
                show_problem(
                    _("The document to be searched is not in the library: it was deleted. All others are searched")
                )
                wanted = Wanted(wanted.query, None, wanted.target_lang, wanted.side)
        link_to_library() if name is None else link_to_reading(_("Back to the text"))
        st.title(_("Search"), anchor=False)
        _fields(wanted, name)
        if wanted.query.strip():
            _results(store, wanted)


def _fields(wanted: Wanted, name: str | None) -> None:
    # The address decides, whatever the fields held before.
    st.session_state[session.SEARCH_QUERY] = wanted.query
    st.session_state[session.SEARCH_SIDE] = wanted.side

    def changed() -> None:
        state = st.session_state
        side = cast("Side", state[session.SEARCH_SIDE] or "both")
        found = Wanted(state[session.SEARCH_QUERY], wanted.document_id, wanted.target_lang, side)
        st.query_params.from_dict(found.to_query())

    def everywhere() -> None:
        st.query_params.from_dict(Wanted(wanted.query, None, wanted.target_lang, wanted.side).to_query())

    st.text_input(
        _("Search"),
        key=session.SEARCH_QUERY,
        on_change=changed,
        placeholder=_('Words, "words in a row", beginnings*'),
        label_visibility="collapsed",
        icon=":material/search:",
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.radio(
            _("Side"),
            list(_SIDES),
            format_func=lambda side: _(_SIDES[side]),
            key=session.SEARCH_SIDE,
            on_change=changed,
            label_visibility="collapsed",
            horizontal=True,
        )
        if name is not None:
            st.caption(_("In {name}").format(name=name_as_markdown(name)))
            st.button(_("Search the whole library"), type="tertiary", on_click=everywhere)


def _results(store: Store, wanted: Wanted) -> None:
    # The first search after much was added takes that in.
    with st.spinner(_("Searching…"), show_time=False):
        hits = store.search.find(
            wanted.query,
            target_lang=wanted.target_lang,
            document_id=wanted.document_id,
            side=wanted.side,
            limit=HITS_PER_PAGE,
            offset=wanted.page * HITS_PER_PAGE,
        )
        rows = found_rows(store, hits.hits, wanted.query, wanted.target_lang)
    if not hits.total:
        st.markdown(_("Nothing was found. Fewer words find more, and a star stands for any ending: `transl*`."))
        return
    words = ngettext("Found {count} time, the best first", "Found {count} times, the best first", hits.total)
    st.caption(words.format(count=number(hits.total)))
    opened = hits_view(rows, key=session.SEARCH_HITS)
    pages = page_count(hits.total, HITS_PER_PAGE)
    if pages > 1:
        key = session.page_of_search(wanted.page)

        def turn() -> None:
            number = st.session_state[key] - 1
            turned = Wanted(wanted.query, wanted.document_id, wanted.target_lang, wanted.side, number)
            st.query_params.from_dict(turned.to_query())

        st.pagination(pages, default=min(wanted.page, pages - 1) + 1, key=key, on_change=turn)
    if opened is not None:
        # Here, because the reading room leads here at the top of its module.
        from reader.screens import read

        st.switch_page(read.page(), query_params=opened.query)
