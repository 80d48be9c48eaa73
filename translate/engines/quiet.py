"""Call transformers without its progress bars, its messages on stderr and its background requests."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

# Loading a pickle may start a thread that asks the hub to convert it; forked workers deadlock in parallel tokenizers.
_ENVIRONMENT: Final = {"DISABLE_SAFETENSORS_CONVERSION": "1", "TOKENIZERS_PARALLELISM": "false"}
_lock = threading.RLock()


@contextmanager
def quiet_transformers() -> Iterator[None]:
    """Silence transformers within the block, and leave the process as it was: what is set is global."""
    import transformers.utils.logging

    logging: Any = transformers.utils.logging
    with _lock:
        kept = {name: os.environ.get(name) for name in _ENVIRONMENT}
        verbosity, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
        os.environ.update(_ENVIRONMENT)
        logging.set_verbosity_error()
        logging.disable_progress_bar()
        try:
            yield
        finally:
            logging.set_verbosity(verbosity)
            if bars:
                logging.enable_progress_bar()
            for name, value in kept.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value
