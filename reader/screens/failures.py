"""What went wrong, said in one line on the page."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from cache import CacheError
from reader.plain_text import as_markdown, shortened
from translate.errors import TranslateError

_LONGEST = 2_000


@contextmanager
def shown() -> Iterator[None]:
    """Show an error of the store or of a translation where it happened, instead of what could not be drawn."""
    try:
        yield
    except (CacheError, TranslateError) as error:
        show_problem(str(error))


def show_problem(message: str) -> None:
    """Show a message of ours that may quote names and text of strangers."""
    st.error(as_markdown(shortened(message, _LONGEST)), icon=":material/error:")
