"""Names of installed models: each is a folder right under the models folder, and nothing else."""

import re
from typing import Final

from translate.errors import ModelError

_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,99}")


def checked_name(name: str) -> str:
    """Return a name that may become a folder. Raises ModelError for another, such as one that leads elsewhere."""
    if _NAME.fullmatch(name) is None:
        raise ModelError(f"{name!r} cannot be the name of a model: use letters, digits, dots and dashes")
    return name
