"""Every key of `st.session_state`, named once. What can be in the address of the page is there, not here."""

# Values of our own
LAST_TARGET = "last_target"
LAST_POSITION = "last_position"
UPLOADS = "uploads"
NOTICES = "notices"

# Widgets
TARGET = "read_target"
GO_TO = "read_go_to"
PARALLEL = "read_parallel"
LIBRARY_FILTER = "library_filter"
FOLDER = "library_folder"


def uploader(number: int) -> str:
    """Return the key of the uploader: a new number is a new, empty one."""
    return f"library_uploader_{number}"


def open_button(document_id: str) -> str:
    """Return the key of the button that opens a document."""
    return f"library_open_{document_id}"


def entry(document_id: str) -> str:
    """Return the key of a document's entry in the library."""
    return f"library_entry_{document_id}"


def menu(document_id: str) -> str:
    """Return the key of a document's menu in the library."""
    return f"library_menu_{document_id}"


def download(form: str) -> str:
    """Return the key of the button that downloads a format."""
    return f"read_download_{form}"


def page_above(page: int) -> str:
    """Return the key of the pages above the text: a new page is a new widget, which starts where the address says."""
    return f"read_page_above_{page}"


def page_below(page: int) -> str:
    """Return the key of the pages below the text."""
    return f"read_page_below_{page}"


def library_page(pages: int) -> str:
    """Return the key of the pages of the library: with another number of pages it starts over."""
    return f"library_page_{pages}"
