"""A page that strangers may have written, in a box of its own: nothing in it runs, and nothing is fetched for it."""

from importlib.resources import files

import streamlit as st

_component = st.components.v2.component(
    "diglot.preview_view",
    html='<iframe sandbox="" referrerpolicy="no-referrer"></iframe>',
    css=files(__name__).joinpath("preview.css").read_text(encoding="utf-8"),
    js=files(__name__).joinpath("preview.js").read_text(encoding="utf-8"),
)


def preview_view(page: str, title: str, *, key: str) -> None:
    """Draw a page of HTML; `title` says what it is to those who do not see it."""
    _component(key=key, data={"page": page, "title": title})
