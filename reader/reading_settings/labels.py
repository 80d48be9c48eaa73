"""The words of the reading settings."""

from reader.interface import _, pgettext


def labels() -> dict[str, str]:
    """Return the words of the settings by the names that they have in the page."""
    return {
        "layout": _("Layout"),
        "side": _("Side by side"),
        "stacked": _("One under the other"),
        "source": _("Original only"),
        "target": _("Translation only"),
        "swap": _("Swap sides"),
        "textSize": _("Text size"),
        "smaller": _("Smaller text"),
        "larger": _("Larger text"),
        "size": _("{size} %"),
        "lineSpacing": _("Line spacing"),
        "close": pgettext("space between lines", "Close"),
        "normal": pgettext("space between lines", "Normal"),
        "wide": pgettext("space between lines", "Wide"),
        "page": pgettext("colours of the page", "Page"),
        "app": pgettext("colours of the page", "As the app"),
        "light": pgettext("colours of the page", "Light"),
        "sepia": pgettext("colours of the page", "Sepia"),
        "dark": pgettext("colours of the page", "Dark"),
        "keys": _("Keys (?)"),
    }
