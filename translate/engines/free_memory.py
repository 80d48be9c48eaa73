"""How much memory a process may still take, where the system tells."""

from pathlib import Path
from typing import Final

_SYSTEM: Final = Path("/proc/meminfo")
_GROUP: Final = Path("/sys/fs/cgroup")


def free_memory(system: Path = _SYSTEM, group: Path = _GROUP) -> int | None:
    """Return the bytes that are free in the machine or, where that is less, in the container; None if nobody says.

    Memory that only caches files counts as free.
    """
    found = [one for one in (_of_machine(system), _of_container(group)) if one is not None]
    return min(found, default=None)


def _of_machine(path: Path) -> int | None:
    try:
        lines = path.read_text(encoding="ascii").splitlines()
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")), None)
    except (OSError, ValueError, IndexError):
        return None


def _of_container(folder: Path) -> int | None:
    try:
        limit = (folder / "memory.max").read_text(encoding="ascii").strip()
        used = int((folder / "memory.current").read_text(encoding="ascii"))
        counted = dict(line.split() for line in (folder / "memory.stat").read_text(encoding="ascii").splitlines())
        cached = int(counted.get("inactive_file", 0))
        # `max` means that there is no limit.
        return max(0, int(limit) - used + cached) if limit.isdigit() else None
    except (OSError, ValueError):
        return None
