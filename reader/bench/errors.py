"""What keeps a measurement from being made."""

from translate.errors import TranslateError


class MeasuringError(TranslateError):
    """A measurement of the reader that could not be made; the command line prints it as it prints the others."""
