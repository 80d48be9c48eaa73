"""Around the desk: the filters of the queue, what people did lately, find and replace in what they made."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from cache import Action, Kind, State, Store
from reader import session
from reader.flag_words import explain
from reader.interface import _, message, number, pgettext
from reader.language_choice import language_label
from reader.names import kind_name, state_name
from reader.people import Person
from reader.plain_text import isolated, shortened
from reader.review_place import ReviewPlace
from reader.screens.review_activity import show_activity
from reader.screens.review_bulk import show_bulk
from reader.screens.review_placeless import show_placeless
from translate.checks import CODES
from translate.review.risk import REPORTED, UNSURE
from translate.review.roles import Role, may

_FILTERS = {
    "only": message("Document"),
    "kinds": message("Kind"),
    "states": message("State"),
    "codes": message("Flag"),
    "source_langs": message("From"),
}


def show_filters(store: Store, place: ReviewPlace, targets: tuple[str, ...], go: Callable[[ReviewPlace], None]) -> None:
    """Draw the filters of the queue; the address has what is chosen, whatever the widgets held before."""
    documents = {one.id: one for one in store.documents.list()}
    choices = {
        "only": list(documents),
        "kinds": [kind.value for kind in Kind],
        "states": [state.value for state in State if state is not State.INITIAL],
        "codes": [REPORTED, UNSURE, *CODES],
        "source_langs": sorted({one.lang for one in documents.values()}),
    }
    words: dict[str, Callable[[str], str]] = {
        # Choices are shown as they are: Markdown's backslashes would stand in them.
        "only": lambda id: isolated(shortened(documents[id].name, 60)) if id in documents else id,
        "kinds": lambda kind: kind_name(Kind(kind)),
        "states": lambda state: state_name(State(state)),
        "codes": lambda code: explain(code).label,
        "source_langs": language_label,
    }

    def choose_target() -> None:
        go(ReviewPlace(st.session_state[session.REVIEW_TARGET], only=place.only))

    def choose() -> None:
        chosen: dict[str, Any] = {name: tuple(st.session_state[session.review_filter(name)]) for name in _FILTERS}
        st.session_state[session.REVIEW_PAGE] = None
        go(replace(place, document_id=None, paragraph=None, **chosen))

    st.session_state[session.REVIEW_TARGET] = place.target_lang
    set_filters = sum(bool(getattr(place, name)) for name in _FILTERS)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.selectbox(
            _("Into"),
            list(dict.fromkeys([*targets, *([place.target_lang] if place.target_lang else [])])),
            format_func=language_label,
            key=session.REVIEW_TARGET,
            on_change=choose_target,
            label_visibility="collapsed",
            icon=":material/translate:",
            width=280,
        )
        with st.popover(
            _("Filters ({count})").format(count=number(set_filters)) if set_filters else _("Filters"),
            icon=":material/filter_list:",
            key=session.REVIEW_FILTERS,
        ):
            for name, label in _FILTERS.items():
                chosen = list(getattr(place, name))
                st.session_state[session.review_filter(name)] = chosen
                st.multiselect(
                    _(label),
                    list(dict.fromkeys([*choices[name], *chosen])),
                    format_func=words.get(name, str),
                    key=session.review_filter(name),
                    on_change=choose,
                    placeholder=_("what is not reviewed")
                    if name == "states"
                    else pgettext("choices of a filter", "all"),
                )


def show_review_tools(store: Store, person: Person, place: ReviewPlace) -> None:
    """Draw what is seldom needed, folded up."""
    if person.reviewer is not None and may(person.reviewer.role, Action.CORRECT):
        show_placeless(store, person.reviewer, place)
    with st.expander(_("Activity"), icon=":material/history:"):
        show_activity(store, person, place)
    if person.reviewer is not None and person.reviewer.role is Role.EDITOR:
        with st.expander(_("Find and replace in corrections"), icon=":material/find_replace:"):
            show_bulk(store, person.reviewer, place)
