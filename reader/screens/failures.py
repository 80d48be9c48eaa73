"""What went wrong, said in one line on the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import streamlit as st

from cache import CacheError, StoreDamaged, StoreUnavailable
from reader import resources
from reader.interface import _
from reader.plain_text import as_markdown, shortened
from reader.told import told
from translate.errors import TranslateError

_LONGEST = 2_000
_SECONDS_BETWEEN_LOOKS = 3.0


@contextmanager
def shown() -> Iterator[None]:
    """Show an error of the store or of a translation where it happened, instead of what could not be drawn."""
    try:
        yield
    except (CacheError, TranslateError) as error:
        show_problem(str(error))


@contextmanager
def screen_shown() -> Iterator[None]:
    """Show an error as `shown` does; a whole screen that has no store is drawn anew by itself once there is one."""
    with shown():
        try:
            yield
        except StoreDamaged:
            raise
        except StoreUnavailable as error:
            show_problem(str(error))
            st.caption(_("As soon as the store is there again, this page goes on by itself."))
            _wait_for_store()


def _wait_for_store() -> None:
    looks = count()

    def look() -> None:
        # The first is part of the run in which there was none.
        if next(looks):
            try:
                resources.store()
            except CacheError:
                return
            st.rerun()

    st.fragment(look, run_every=_SECONDS_BETWEEN_LOOKS)()


def show_problem(message: str) -> None:
    """Show a message of ours that may quote names and text of strangers."""
    st.error(as_markdown(shortened(told(message), _LONGEST)), icon=":material/error:")
