"""What can go wrong between a file and its translation.

TranslateError
├── DocumentError            a file cannot be read as a document
│   ├── EmptyDocument        there is no text in it
│   ├── BinaryDocument       it is not text, nor a format that Diglot reads
│   └── DocumentTooLarge     beyond the limit on bytes
├── UnknownLanguage          not one of the 202 languages
├── EngineError              an engine cannot be had or failed
│   ├── NoEngineForPair      no installed model translates this pair
│   ├── ModelError           a model folder is incomplete or not what it seems
│   │   └── PullError        a model cannot be had from the hub
│   │       └── PullCancelled    somebody stopped that
│   └── DecodingError        an engine broke its contract while translating
├── ExportError              a result cannot be written
├── GlossaryError            a file of terms cannot be read or written
├── ExchangeError            a file that goes to a reviewer, or comes back, cannot be written or read
└── NotAllowed               a reviewer's role does not reach that far
"""


class TranslateError(Exception):
    """Root of everything that `translate` raises; the message says what, where, which value, and the remedy."""


class DocumentError(TranslateError):
    """A file cannot be read as a document."""


class EmptyDocument(DocumentError):
    """There is no text in the file."""


class BinaryDocument(DocumentError):
    """The file is not text, nor a format that Diglot reads."""


class DocumentTooLarge(DocumentError):
    """The file is beyond the limit on bytes."""


class UnknownLanguage(TranslateError):
    """The name is not one of the 202 languages."""


class EngineError(TranslateError):
    """An engine cannot be had, or failed."""


class NoEngineForPair(EngineError):
    """No installed model translates this pair of languages."""


class ModelError(EngineError):
    """A model folder is incomplete or not what it seems."""


class PullError(ModelError):
    """A model cannot be had from the hub; what was downloaded stays, and the next pull goes on from there."""


class PullCancelled(PullError):
    """Somebody stopped a pull."""


class DecodingError(EngineError):
    """An engine broke its contract while translating."""


class ExportError(TranslateError):
    """A result cannot be written."""


class GlossaryError(TranslateError):
    """A file of terms cannot be read or written."""


class ExchangeError(TranslateError):
    """A file that goes to a reviewer, or comes back from one, cannot be written or read."""


class NotAllowed(TranslateError):
    """A reviewer's role does not reach that far."""
