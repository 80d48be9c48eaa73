"""The folder of the app among those that modules are looked for in."""

import sys
from pathlib import Path


def keep_on_path(folder: Path) -> None:
    """Leave a folder on the path of imports, behind all others.

    Streamlit puts the script's folder in front of the path for each run, unless it is there, and takes it away after.
    Whatever another thread imports at that moment may not be found: it goes through the same list.
    """
    if str(folder) not in sys.path[1:]:
        sys.path.append(str(folder))
