"""Above the list of documents: what is looked for, in which order, and which of them."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from cache import StoredDocument
from reader import listing, session
from reader.interface import _, number
from reader.language_choice import language_label
from reader.listing import NOWHERE, OF_READERS, Age, Filter, Length, Order, Readings, Shares, Stage
from reader.plain_text import shortened
from reader.screens import search

# With fewer documents than this there is nothing to filter.
DOCUMENTS_TO_FILTER = 8


def show_search() -> None:
    """Draw the field in which words of all texts are looked for."""
    words = st.text_input(
        _("Search"),
        key=session.LIBRARY_SEARCH,
        placeholder=_("Search in all texts, originals and translations"),
        label_visibility="collapsed",
        icon=":material/search:",
    )
    if words and words.strip():
        st.switch_page(search.page(), query_params=search.Wanted(words).to_query())


def choose(
    documents: Sequence[StoredDocument], tags: Mapping[str, Sequence[str]], shares: Shares, readings: Readings | None
) -> list[StoredDocument]:
    """Draw the ways to find documents among many, and return those that are wanted, in the order that is wanted.

    `readings` are those of who sits before the page, None for who is not known.
    """
    if len(documents) <= DOCUMENTS_TO_FILTER:
        return list(documents)
    with st.container(horizontal=True, vertical_alignment="center"):
        words = st.text_input(
            _("Find"), key=session.LIBRARY_FILTER, placeholder=_("Name or language"), label_visibility="collapsed"
        )
        order = st.selectbox(
            _("Order"),
            [one for one in Order if readings is not None or one not in OF_READERS],
            format_func=_,
            key=session.LIBRARY_ORDER,
            label_visibility="collapsed",
            width=220,
            required=True,
        )
        with st.popover(_("Filter"), icon=":material/filter_list:"):
            wanted = _filter(documents, tags, reads=readings is not None)
    found = listing.filtered(listing.matching(documents, words), wanted, tags, shares, readings or NOWHERE)
    if not found and wanted == Filter():
        words = _("None of the {count} documents has that in its name or language.")
        st.markdown(words.format(count=number(len(documents))))
    elif not found:
        words = _("None of the {count} documents is like that: take something out of the filter.")
        st.markdown(words.format(count=number(len(documents))))
    return listing.ordered(found, order or Order.NEWEST, shares, readings or NOWHERE)


def _filter(documents: Sequence[StoredDocument], tags: Mapping[str, Sequence[str]], *, reads: bool) -> Filter:
    langs = sorted({one.lang for one in documents}, key=language_label)
    collections = sorted({one.collection for one in documents if one.collection is not None})
    known = sorted({tag for one in tags.values() for tag in one})
    stages = [one.value for one in Stage]
    stage = _box("Translated", _("Translated"), stages, _)
    reading = _box("Reading", _("Read by you"), stages, _) if reads else None
    length = _box("Length", _("Length"), [one.value for one in Length], _)
    age = _box("Added", _("Added"), [one.value for one in Age], _)
    return Filter(
        lang=_box("Language", _("Language"), langs, language_label),
        collection=_box("Collection", _("Collection"), collections, shortened),
        tag=_box("Tag", _("Tag"), known, shortened),
        stage=None if stage is None else Stage(stage),
        reading=None if reading is None else Stage(reading),
        length=None if length is None else Length(length),
        age=None if age is None else Age(age),
    )


def _box(name: str, label: str, choices: Sequence[str], words: Callable[[str], str]) -> str | None:
    if not choices:
        return None
    key = session.filter_of_library(name)
    return st.selectbox(label, choices, index=None, format_func=words, placeholder=_("Any"), key=key)
