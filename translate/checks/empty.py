"""Find a translation that is nothing."""

from cache.records import Flag, Severity


def empty(source: str, target: str) -> Flag | None:
    """Find a translation without a letter or digit."""
    if any(char.isalnum() for char in target):
        return None
    return Flag("empty", Severity.ERROR, f"nothing for {len(source.strip())} characters")
