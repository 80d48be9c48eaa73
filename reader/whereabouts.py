"""Where people are in what they read, told by their browsers and written to the store behind their backs.

Nobody waits for it: a place is known at once to all who ask here, and is written a little later, with those of others,
when the store lets it be. In a store that nobody may write to it is known as long as the server runs.
"""

import logging
import threading
from dataclasses import replace
from typing import Final

from cache import CacheError, ReadingPlace, Store

# Seconds in which places gather before they are written, and after which it is tried again where that failed.
GATHERING: Final = 3.0
AGAIN: Final = 15.0
# In a store that cannot be written, so that memory has an end.
_MOST: Final = 10_000
_LOG: Final = logging.getLogger(__name__)


class Whereabouts:
    """The reading places of all sessions. Safe to use from several threads; call `close` when the server ends."""

    def __init__(self, store: Store, *, gathering: float = GATHERING, again: float = AGAIN) -> None:
        self._store = store
        self._gathering, self._again = gathering, again
        self._lock = threading.Lock()
        self._told: dict[tuple[str, str], ReadingPlace] = {}
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def tell(self, place: ReadingPlace) -> None:
        """Take note of where somebody is; a place that is known already costs nothing."""
        key = (place.person, place.document_id)
        known = self.get(*key)
        if known is not None:
            place = replace(place, reached=max(place.reached, known.reached))
            if (place.index, place.reached) == (known.index, known.reached):
                return
        with self._lock:
            self._told.pop(key, None)
            self._told[key] = place
            while len(self._told) > _MOST:
                del self._told[next(iter(self._told))]
            if self._thread is None and not self._closing.is_set():
                self._thread = threading.Thread(target=self._work, name="diglot-whereabouts", daemon=True)
                self._thread.start()

    def get(self, person: str, document_id: str) -> ReadingPlace | None:
        """Return where somebody is in a document, None where they have not read in it."""
        with self._lock:
            told = self._told.get((person, document_id))
        return told if told is not None else self._store.reading_places.get(person, document_id)

    def of_person(self, person: str) -> dict[str, ReadingPlace]:
        """Return where somebody is, by the document's id."""
        found = self._store.reading_places.of_person(person)
        with self._lock:
            found.update({id: place for (who, id), place in self._told.items() if who == person})
        return found

    def write(self) -> None:
        """Write what was told; raise what the store raises, and then keep it for another time."""
        with self._lock:
            told = dict(self._told)
        if not told:
            return
        self._store.reading_places.put_many(told.values())
        with self._lock:
            # What was told meanwhile stays.
            self._told = {key: place for key, place in self._told.items() if told.get(key) is not place}

    def close(self) -> None:
        """Write what there is, once, and take no more time for it."""
        self._closing.set()
        thread = self._thread
        if thread is not None:
            thread.join()
            self._try_to_write()

    def _work(self) -> None:
        wait = self._gathering
        while not self._closing.wait(wait):
            wait = self._gathering if self._try_to_write() else self._again
            with self._lock:
                if not self._told:
                    self._thread = None
                    return

    def _try_to_write(self) -> bool:
        try:
            self.write()
        except CacheError as error:
            # Locked, full, read-only: nobody who reads has to know.
            _LOG.info("reading places stay in memory for now: %s", error)
            return False
        return True
