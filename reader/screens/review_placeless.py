"""Corrections whose place is gone from a document that was read anew, with the ways to put them back."""

from collections.abc import Callable

import streamlit as st

from cache import CacheError, Store
from reader import session
from reader.interface import _, moment, ngettext, number, percent
from reader.plain_text import as_markdown, isolated, shortened
from reader.review_place import ReviewPlace
from reader.told import told
from translate.errors import TranslateError
from translate.review.desk import Desk
from translate.review.placeless import Placeless, placeless, put_back, put_everywhere, take_back
from translate.review.roles import Reviewer

MOST_SHOWN = 20
_SOURCE, _TARGET = 160, 240


def show_placeless(store: Store, reviewer: Reviewer, place: ReviewPlace) -> None:
    """Draw them where there are any, the oldest first."""
    found = placeless(store, place.target_lang, most=MOST_SHOWN + 1)
    if not found:
        return
    shown, desk = found[:MOST_SHOWN], Desk(store, reviewer)
    title = ngettext("{count} correction without a place", "{count} corrections without a place", len(shown))
    more = "" if len(found) == len(shown) else " +"
    with st.expander(f"{title.format(count=number(len(shown)))}{more}", icon=":material/wrong_location:"):
        st.caption(
            _("Their text is gone from its document since that was read anew. They are kept, and hold nowhere there.")
        )
        for one in shown:
            with st.container(border=True):
                _show(desk, one)


def _show(desk: Desk, one: Placeless) -> None:
    event = one.correction
    who = _("{who}, {when}").format(who=isolated(event.author), when=moment(event.at.astimezone()))
    st.markdown(f":small[:gray[{as_markdown(f'{who} · {isolated(shortened(one.document.name, 60))}')}]]")
    st.markdown(as_markdown(f"{_text(event.source, _SOURCE)} → {_text(event.after, _TARGET)}"))
    ways: list[tuple[str, str, Callable[[], object]]] = []
    if one.nearest is not None:
        look = desk.look(one.document.id, one.nearest.index, event.target_lang)
        words = _("Most like it is ¶ {number} ({share} alike): {source} → {target}")
        said = words.format(
            number=number(one.nearest.index + 1),
            share=percent(int(one.alike * 100) / 100),
            source=_text(one.nearest.text, _SOURCE),
            target=_text(look.unit.target or "–", _TARGET),
        )
        st.caption(as_markdown(said))
        at = _("Put back at ¶ {number}").format(number=number(one.nearest.index + 1))
        ways.append(("at", at, lambda: put_back(desk, event, look)))
    seen = one.everywhere
    if seen is not None:
        st.caption(as_markdown(_("Everywhere else it is {target}").format(target=_text(seen.after, _TARGET))))
    version = (seen.id or 0) if seen is not None else 0
    ways.append(("everywhere", _("Put everywhere"), lambda: put_everywhere(desk, event, version)))
    ways.append(("drop", _("Take back"), lambda: take_back(desk, event)))
    with st.container(horizontal=True):
        for name, label, act in ways:
            st.button(label, key=session.placeless_button(event.id or 0, name), on_click=_do, args=(act,))


def _do(act: Callable[[], object]) -> None:
    try:
        act()
    except (CacheError, TranslateError) as error:
        st.session_state[session.REVIEW_NOTICE] = {"kind": "problem", "text": told(str(error))}
    else:
        st.session_state[session.REVIEW_NOTICE] = {"kind": "good", "text": _("Done: it is in the history.")}


def _text(text: str, most: int) -> str:
    return f"“{isolated(shortened(text, most))}”"
