"""Who waits where the processors are all in use: what runs in the background, and not who turns a page."""

import os
import sys
import threading
from contextlib import suppress
from typing import Final

# A third of the share of a thread that serves a page. Less, and a thread that holds Python's lock would be kept from
# letting go of it where other programs are busy, with the pages waiting for it.
NICENESS: Final = 5


def stand_back() -> None:
    """Let the threads that serve pages go before this one, and before all that it starts from now on.

    Only Linux has priorities of threads; elsewhere nothing changes.
    """
    if sys.platform != "linux":
        return
    thread = threading.get_native_id()
    # Where a sandbox forbids it, work goes on as it did.
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, thread, min(os.getpriority(os.PRIO_PROCESS, thread) + NICENESS, 19))
