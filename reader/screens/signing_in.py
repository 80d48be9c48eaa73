"""Who sits before the page, and the way in and out."""

import streamlit as st

from reader.interface import _
from reader.names import role_name
from reader.people import Person
from reader.plain_text import as_markdown, isolated


def show_person(person: Person) -> None:
    """Say under which name and role things are done here, with the button to sign in or out where people do that."""
    if person.reviewer is not None:
        st.caption(
            as_markdown(f"{isolated(person.reviewer.name)} · {role_name(person.reviewer.role)}"), width="content"
        )
    elif not person.signs_in:
        st.caption(_("Read only"), width="content")
    elif person.refused is not None:
        st.caption(_("Read only: {reason}").format(reason=_(person.refused)), width="content")
    if not person.signs_in:
        return
    if person.reviewer is not None or person.refused is not None:
        st.button(_("Sign out"), on_click=st.logout, type="tertiary")
    else:
        st.button(_("Sign in"), on_click=st.login, icon=":material/login:")
