"""Who sits before the page, and the way in and out."""

import streamlit as st

from reader.people import Person
from reader.plain_text import as_markdown


def show_person(person: Person) -> None:
    """Say under which name and role things are done here, with the button to sign in or out where people do that."""
    if person.reviewer is not None:
        st.caption(as_markdown(f"{person.reviewer.name} · {person.reviewer.role.value}"), width="content")
    elif not person.signs_in:
        st.caption("Read only", width="content")
    elif person.refused is not None:
        st.caption(f"Read only: {person.refused}", width="content")
    if not person.signs_in:
        return
    if person.reviewer is not None or person.refused is not None:
        st.button("Sign out", on_click=st.logout, type="tertiary")
    else:
        st.button("Sign in", on_click=st.login, icon=":material/login:")
