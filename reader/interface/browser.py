"""What the components in the browser are told of the interface: its language, its direction, their words."""

from collections.abc import Mapping
from typing import Any

from reader.interface.languages import direction, language


def spoken(labels: Mapping[str, str]) -> dict[str, Any]:
    """Return what goes into a component's data, for `speak` of `parallel_view/words.js`."""
    return {"interface": {"lang": language(), "dir": direction()}, "labels": dict(labels)}
