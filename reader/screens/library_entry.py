"""A document in the library: what it is, how it begins, how far it is translated and read, what can be done with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from cache import ReadingPlace, Store, StoredDocument
from reader import counts, listing, resources, session
from reader.first_lines import LOOKED_AT, first_lines
from reader.interface import _, message, number, percent
from reader.language_choice import language_label
from reader.plain_text import as_markdown, isolated, name_as_markdown
from reader.position import Position
from reader.screens import library_handling, read, reading_address
from translate.review.roles import Change

_SORT_IN, _LANGUAGE, _DELETE = message("Collection and tags…"), message("Language…"), message("Delete…")
MENU = {_SORT_IN: Change.SORT, _LANGUAGE: Change.SET_LANGUAGE, _DELETE: Change.DELETE}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a document beside itself: its tags, where its reader is in it, whether another has its name."""

    tags: Sequence[str]
    place: ReadingPlace | None
    has_twin: bool


def show_entry(store: Store, document: StoredDocument, known: Known, menu: Sequence[str]) -> None:
    """Draw a document and carry out what is asked of it; `menu` are those of MENU that its reader may do."""
    place = known.place
    goes_on = False
    action: str | None = None
    with st.container(border=True, key=session.entry(document.id), gap=None):
        with st.container(horizontal=True, vertical_alignment="center"):
            opened = st.button(
                name_as_markdown(document.name), key=session.open_button(document.id), type="tertiary", wrap=True
            )
            st.space("stretch")
            if place is not None and place.index:
                goes_on = _go_on(document, place)
            if menu:
                action = st.menu_button(
                    _("Menu of {name}").format(name=name_as_markdown(document.name)),
                    menu,
                    format_func=_,
                    icon=":material/more_horiz:",
                    key=session.menu(document.id),
                    type="tertiary",
                )
        first_lines(store.documents.paragraphs(document.id, 0, LOOKED_AT), key=session.first_lines(document.id))
        st.caption(" · ".join(_facts(document, exact=known.has_twin)))
        progress = store.documents.progress(document.id)
        shares = percents(document, progress)
        badges = [] if place is None else [_reading_badge(document, place)]
        badges += [_progress_badge(document, tag, done, shares[tag]) for tag, done in progress.items()]
        if document.collection is not None:
            badges.insert(0, f":blue-badge[:material/folder: {as_markdown(isolated(document.collection))}]")
        badges += [f":gray-badge[:material/sell: {as_markdown(isolated(tag))}]" for tag in known.tags]
        if badges:
            st.markdown(" ".join(badges))
    if opened or goes_on:
        # With all that the reading room would add: one more address in between would lead the way back in a circle.
        there = Position(document.id, reading_address.target_to_open(document, progress))
        if goes_on and place is not None:
            there = replace(there, paragraph=min(place.index, document.paragraphs - 1))
        st.switch_page(read.page(), query_params=there.to_query())
    if action == _DELETE:
        library_handling.confirm_delete(store, document)
    elif action == _LANGUAGE:
        library_handling.choose_language(store, document)
    elif action == _SORT_IN:
        library_handling.sort_in(store, document)


def _go_on(document: StoredDocument, place: ReadingPlace) -> bool:
    """Draw the button that leads to where somebody was in a document, and tell whether it was clicked."""
    return st.button(
        _("Go on at ¶ {number}").format(number=number(min(place.index + 1, document.paragraphs))),
        key=session.go_on_button(document.id),
        icon=":material/bookmark:",
        type="tertiary",
    )


def _reading_badge(document: StoredDocument, place: ReadingPlace) -> str:
    share = listing.read_share(document, {document.id: place})
    words = _("{share} read").format(share=percent(share / 100))
    return f":violet-badge[:material/bookmark: {as_markdown(words)}]"


def _facts(document: StoredDocument, *, exact: bool) -> list[str]:
    added = _("added {when}").format(when=listing.added_words(document, exact=exact))
    amounts = [counts.paragraphs(document.paragraphs), counts.characters(document.characters)]
    return [language_label(document.lang), *amounts, added]


def _progress_badge(document: StoredDocument, tag: str, done: int, share: int) -> str:
    label = f"{as_markdown(language_label(tag))} · {percent(share / 100)}"
    if resources.has_fake_text(document, tag, done):
        words = _("{language_and_share} · fake engine").format(language_and_share=label)
        return f":orange-badge[{words}]"
    return f":{'green' if share == 100 else 'gray'}-badge[{label}]"


def percents(document: StoredDocument, progress: Mapping[str, int]) -> dict[str, int]:
    """Return how much of a document is translated, in per cent, by target language."""
    return {
        tag: listing.share(done, document.translatable - resources.paragraphs_in(document, tag))
        for tag, done in progress.items()
    }
