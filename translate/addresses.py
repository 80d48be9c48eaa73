"""Web and mail addresses in running text: what has letters and is nothing to read."""

import re
from typing import Final

# Bounded, so that a line of a megabyte without a blank takes time in proportion to its length.
_ADDRESS: Final = re.compile(
    r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}://\S+|\bwww\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}", re.IGNORECASE
)


def without_addresses(text: str) -> str:
    """Return `text` with a blank in place of every web and mail address."""
    # Every paragraph of every run comes by here; hardly any has one of the signs without which there is no address.
    if "@" in text or "://" in text or "www." in text.lower():
        return _ADDRESS.sub(" ", text)
    return text
