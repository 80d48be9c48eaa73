"""Every key of `st.session_state`, named once. What can be in the address of the page is there, not here."""

# Values of our own
INTERFACE = "interface"
FRAME = "frame"
LAST_TARGET = "last_target"
LAST_POSITION = "last_position"
WISHED_POSITION = "wished_position"
PARTS = "parts"
SAYING = "saying"
PARALLEL_DATED = "parallel_dated"
UPLOADS = "uploads"
NOTICES = "notices"
NOT_ADDED = "not_added"
DELETED = "deleted"
REVIEW_TURN = "review_turn"
REVIEW_NOTICE = "review_notice"
REVIEW_CLASH = "review_clash"
REVIEW_DOUBTS = "review_doubts"
REVIEW_OTHER_DRAFT = "review_other_draft"
REVIEW_DRAFTED = "review_drafted"
REVIEW_SAVED = "review_saved"
REVIEW_PAGE = "review_page"
REVIEW_LAST = "review_last"
REVIEW_PLACE = "review_place"
REVIEW_PAPER = "review_paper"
REVIEW_DONE = "review_done"
REVIEW_FOUND = "review_found"
REVIEW_WAITED = "review_waited"

# Widgets
SEARCH_QUERY = "search_query"
SEARCH_SIDE = "search_side"
SEARCH_HITS = "search_hits"
READ_FIND = "read_find"
READ_UNLIGHT = "read_unlight"
TARGET = "read_target"
GO_TO = "read_go_to"
PARALLEL = "read_parallel"
CONTROLS = "read_controls"
TOOLS = "read_tools"
DOWNLOADS = "read_downloads"
DOWNLOAD_FORM = "read_download_form"
PREVIEW = "read_preview"
READING_SETTINGS = "read_settings"
TOP_PAGES = "read_pages_above"
HEAD = "read_head"
WAYS = "read_ways"
CONTENTS = "read_contents"
MISSING_MODEL = "read_missing_model"
STATISTICS_TARGET = "statistics_target"
GLOSSARY_FROM = "glossary_from"
GLOSSARY_TO = "glossary_to"
GLOSSARY_WHERE = "glossary_where"
GLOSSARY_ADD = "glossary_add"
GLOSSARY_ROWS = "glossary_rows"
GLOSSARY_IMPORT = "glossary_import"
GLOSSARY_NOTICE = "glossary_notice"
LIBRARY_FILTER = "library_filter"
LIBRARY_ORDER = "library_order"
LIBRARY_SEARCH = "library_search"
UNDO_DELETE = "library_undo"
FOLDER = "library_folder"
REVIEW = "review_desk"
REVIEW_TARGET = "review_target"
REVIEW_FILTERS = "review_filters"
REVIEW_WHO = "review_who"
REVIEW_WHERE = "review_where"
REVIEW_BULK = "review_bulk"
REVIEW_FIND = "review_find"
REVIEW_BY = "review_by"
REVIEW_CHOSEN = "review_chosen"


def placeless_button(version: int, way: str) -> str:
    """Return the key of a button that gives a correction a place again."""
    return f"review_placeless_{version}_{way}"


def uploader(number: int) -> str:
    """Return the key of the uploader: a new number is a new, empty one."""
    return f"library_uploader_{number}"


def open_button(document_id: str) -> str:
    """Return the key of the button that opens a document."""
    return f"library_open_{document_id}"


def go_on_button(document_id: str) -> str:
    """Return the key of the button that leads to where somebody was in a document."""
    return f"library_go_on_{document_id}"


def entry(document_id: str) -> str:
    """Return the key of a document's entry in the library."""
    return f"library_entry_{document_id}"


def first_lines(document_id: str) -> str:
    """Return the key of the first lines of a document in the library."""
    return f"library_first_lines_{document_id}"


def filter_of_library(name: str) -> str:
    """Return the key of one of the filters of the library."""
    return f"library_filter_{name}"


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


def page_of_search(page: int) -> str:
    """Return the key of the pages of what was found: a new page is a new widget."""
    return f"search_page_{page}"


def section(index: int) -> str:
    """Return the key of a section of the contents, by the index of its first paragraph."""
    return f"read_section_{index}"


def page_of_library(pages: int) -> str:
    """Return the key of the pages of the library: with another number of pages it starts over."""
    return f"library_page_{pages}"


def model_entry(name: str) -> str:
    """Return the key of a model's entry."""
    return f"models_entry_{name}"


def model_menu(name: str) -> str:
    """Return the key of an installed model's menu."""
    return f"models_menu_{name}"


def model_get(name: str) -> str:
    """Return the key of the button that gets a model."""
    return f"models_get_{name}"


def model_cancel(name: str) -> str:
    """Return the key of the button that stops getting a model."""
    return f"models_cancel_{name}"


def model_drop(name: str) -> str:
    """Return the key of the button that throws away what was downloaded."""
    return f"models_drop_{name}"


def review_filter(name: str) -> str:
    """Return the key of a filter of the queue."""
    return f"review_filter_{name}"
