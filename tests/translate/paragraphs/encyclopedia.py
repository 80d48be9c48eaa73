"""A page of an encyclopedia as a browser copies it: three sections with edit links, and what a test puts between."""

TEXT = (
    "The keeper climbed the stairs every evening at dusk, lit the lamp and wrote the hour of it into the book that lay "
    "open on the table under the window."
)


def page(over: str = "", within: str = "", under: str = "", *, edit: str = "[edit]") -> str:
    """Return the page; `within` is all that the second section holds, `over` precedes the first, `under` is last."""
    rows = ["The lamp", "", TEXT, "", over, f"History\n{edit}", TEXT, ""]
    rows += [f"In books\n{edit}", within or TEXT, f"Keepers\n{edit}", TEXT, "", f"See also\n{edit}"]
    return "\n".join([*rows, "The tower and its stairs of stone were built by the same hands.", under])
