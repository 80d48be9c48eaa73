"""Find dates of the source that the translation lacks or has otherwise: day, month or year."""

from cache.records import Flag, Severity
from translate.checks.calendar import Date, dates_in, knows_months, months_in


def dates(source: str, target: str, source_lang: str, target_lang: str) -> Flag | None:
    """Find a date whose day, month or year is another in the translation, or is not there.

    Where a language's months are not known, only dates in digits on both sides are compared.
    """
    wanted, given = dates_in(source, source_lang), dates_in(target, target_lang)
    if not (knows_months(source_lang) and knows_months(target_lang)) and not (wanted and given):
        return None
    lost = [date for date in wanted if not any(date.fits(other) for other in given)]
    spare = [date for date in given if not any(date.fits(other) for other in wanted)]
    if not knows_months(target_lang):
        # It may stand there in words that nobody here can read.
        lost = lost if spare else []
    lost = [date for date in lost if spare or not _hinted(date, target, target_lang)]
    if not lost:
        return _other_month(source, target, source_lang, target_lang)
    instead = f", instead: {', '.join(map(str, spare[:3]))}" if spare else ""
    return Flag("dates", Severity.WARNING, f"missing: {', '.join(map(str, lost[:3]))}{instead}")


def _hinted(date: Date, target: str, target_lang: str) -> bool:
    """Tell whether a date's month is said, apart from its day and year."""
    return date.month is None or date.month in months_in(target, target_lang)


def _other_month(source: str, target: str, source_lang: str, target_lang: str) -> Flag | None:
    """Find one month named for another where months stand alone; a month that is left out or added is no fault."""
    wanted, given = months_in(source, source_lang), months_in(target, target_lang)
    lost = sorted(wanted - months_in(target, target_lang, certain=False))
    spare = sorted(given - months_in(source, source_lang, certain=False))
    if not lost or not spare:
        return None
    return Flag("dates", Severity.WARNING, f"missing: month {lost[0]}, instead: month {spare[0]}")
