"""The languages of the interface, and which of them this session has."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from reader import session
from translate.languages import find_language

ENGLISH: Final = "en"
# In their own words: who cannot read the page finds theirs.
NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {ENGLISH: "English", "he": "עברית", "ar": "العربية", "kk": "Қазақша", "ru": "Русский"}
)
COOKIE: Final = "diglot-language"


def language() -> str:
    """Return the tag of this session's language; English where there is no session, as in threads of our own.

    First what was chosen, then what this browser remembers, then what it asks for. A cookie rather than the browser's
    storage: it comes with the first question, and no page is drawn in the wrong language first.
    """
    if get_script_run_ctx(suppress_warning=True) is None:
        return ENGLISH
    chosen = st.session_state.get(session.INTERFACE)
    if chosen not in NAMES:
        chosen = first_choice(st.context.cookies.get(COOKIE), st.context.locale)
        st.session_state[session.INTERFACE] = chosen
    return str(chosen)


def choose(tag: str) -> None:
    """Let this session go on in another language."""
    if tag not in NAMES:
        raise ValueError(f"{tag!r} is no language of the interface: choose one of {', '.join(NAMES)}")
    st.session_state[session.INTERFACE] = tag


def direction() -> str:
    """Return `rtl` or `ltr`."""
    return find_language(language()).direction


def first_choice(*asked: str | None) -> str:
    """Return the first of these tags that is a language of the interface, whatever its region; English without one."""
    known = (_base(tag) for tag in asked if tag)
    return next((tag for tag in known if tag in NAMES), ENGLISH)


def _base(tag: str) -> str:
    base = tag.replace("_", "-").partition("-")[0].strip().lower()
    # What some systems still call Hebrew.
    return "he" if base == "iw" else base
