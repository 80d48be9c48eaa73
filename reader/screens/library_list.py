"""Above the list of documents: what is looked for, in which order, and which of them."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from cache import StoredDocument
from reader import listing, session
from reader.language_choice import language_label
from reader.listing import Filter, Order, Shares, Stage
from reader.plain_text import shortened
from reader.screens import search

# With fewer documents than this there is nothing to filter.
DOCUMENTS_TO_FILTER = 8


def show_search() -> None:
    """Draw the field in which words of all texts are looked for."""
    words = st.text_input(
        "Search",
        key=session.LIBRARY_SEARCH,
        placeholder="Search in all texts, originals and translations",
        label_visibility="collapsed",
        icon=":material/search:",
    )
    if words and words.strip():
        st.switch_page(search.page(), query_params=search.Wanted(words).to_query())


def choose(
    documents: Sequence[StoredDocument], tags: Mapping[str, Sequence[str]], shares: Shares
) -> list[StoredDocument]:
    """Draw the ways to find documents among many, and return those that are wanted, in the order that is wanted."""
    if len(documents) <= DOCUMENTS_TO_FILTER:
        return list(documents)
    with st.container(horizontal=True, vertical_alignment="center"):
        words = st.text_input(
            "Find", key=session.LIBRARY_FILTER, placeholder="Name or language", label_visibility="collapsed"
        )
        order = st.selectbox(
            "Order", list(Order), key=session.LIBRARY_ORDER, label_visibility="collapsed", width=220, required=True
        )
        with st.popover("Filter", icon=":material/filter_list:"):
            wanted = _filter(documents, tags)
    found = listing.filtered(listing.matching(documents, words), wanted, tags, shares)
    if not found and wanted == Filter():
        st.markdown(f"None of the {len(documents):,} documents has that in its name or language.")
    elif not found:
        st.markdown(f"None of the {len(documents):,} documents is like that: take something out of the filter.")
    return listing.ordered(found, order or Order.NEWEST, shares)


def _filter(documents: Sequence[StoredDocument], tags: Mapping[str, Sequence[str]]) -> Filter:
    langs = sorted({one.lang for one in documents}, key=language_label)
    collections = sorted({one.collection for one in documents if one.collection is not None})
    known = sorted({tag for one in tags.values() for tag in one})
    stage = _box("Translated", [one.value for one in Stage], str)
    return Filter(
        lang=_box("Language", langs, language_label),
        collection=_box("Collection", collections, shortened),
        tag=_box("Tag", known, shortened),
        stage=None if stage is None else Stage(stage),
    )


def _box(label: str, choices: Sequence[str], words: Callable[[str], str]) -> str | None:
    if not choices:
        return None
    key = session.filter_of_library(label)
    return st.selectbox(label, choices, index=None, format_func=words, placeholder="Any", key=key)
