"""The words that Streamlit puts into a page by itself, in English only, and ours for them."""

from reader.interface import _


def streamlit_words() -> dict[str, str]:
    """Return what stands for Streamlit's words, by these; `{…}` stands for whatever is there, and stays."""
    return {
        "App pages": _("Pages of the reader"),
        "Main menu": _("Main menu"),
        "Skip to main content": _("Skip to main content"),
        "Sidebar": _("Menu"),
        "{count} more": _("{count} more"),
        "Expand sidebar": _("Open the menu"),
        "Collapse sidebar": _("Close the menu"),
        "Rerun": _("Load again"),
        "Settings": _("Settings"),
        "Print": _("Print"),
        "About": _("About"),
        "Running...": _("Working…"),
        "Stop": _("Stop"),
        "Close": _("Close"),
        "Page not found": _("There is no such page"),
        "The page that you have requested does not seem to exist. Running the app's main page.": _(
            "This address leads nowhere. Here is the library."
        ),
        **_choosing(),
        **_files_and_tables(),
    }


def _choosing() -> dict[str, str]:
    return {
        "Open": _("Open the list"),
        "Choose an option": _("Choose"),
        "Choose options": _("Choose"),
        "No results": _("Nothing found"),
        "No options": _("Nothing to choose from"),
        "No options to select": _("Nothing to choose from"),
        "No options to select.": _("Nothing to choose from"),
        "Select all": _("Choose all"),
        "Clear value": _("Clear"),
        "Clear selection": _("Clear"),
        "Increment": _("One more"),
        "Decrement": _("One less"),
        "Pagination": _("Pages"),
        "Next page": _("Next page"),
        "Previous page": _("Previous page"),
        "Page {number}": _("Page {number}"),
        "Help": _("Help"),
        "Help for {label}": _("Help: {label}"),
        "Press Enter to apply": _("Press Enter"),
        "Press Enter to submit form": _("Press Enter"),
    }


def _files_and_tables() -> dict[str, str]:
    return {
        "Upload": _("Choose files"),
        "file upload": _("Choose files"),
        "Drag and drop files here": _("Drop files here"),
        "Drag and drop a file here": _("Drop a file here"),
        "{size} per file": _("{size} per file at most"),
        "Fullscreen": _("Full screen"),
        "Exit fullscreen": _("Leave full screen"),
        "Download as CSV": _("Download as CSV"),
        "Download as PNG": _("Download as PNG"),
        "Search": _("Search"),
        "Show/hide columns": _("Show or hide columns"),
        "Show data": _("Show the data"),
        "Copy Vega-Lite spec": _("Copy the chart as text"),
        "Copy to clipboard": _("Copy"),
        "Vega visualization": _("Chart"),
        "No data": _("No data"),
    }
