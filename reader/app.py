"""The entry of the reader: navigation only. `diglot read` runs it through `reader.launch`."""

from pathlib import Path

import streamlit as st

from reader.frame import frame
from reader.import_path import keep_on_path
from reader.screens import glossary, library, models, read, review, search, statistics

keep_on_path(Path(__file__).parent)
# A file of ours: an icon by name would be fetched from a server that has no business knowing who reads.
st.set_page_config(page_title="Diglot", page_icon=Path(__file__).with_name("icon.svg"), layout="wide")
frame()
st.navigation(
    [library.page(), read.page(), search.page(), review.page(), glossary.page(), statistics.page(), models.page()],
    position="top",
).run()
