"""Time between a partly known day and the day the chart is read, as a range where it must be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules.record import Entry
from screening.rules.vocabulary.partial_date import PartialDate


def months(start: date, end: date) -> Decimal:
    """Whole months from start to end, never negative; the 31st completes a month on its last day.

    Calendar months, because the sources count months and years, not days.
    """
    count = (end.year - start.year) * 12 + end.month - start.month
    if end.day < start.day and not _ends_month(end):
        count -= 1
    return Decimal(max(count, 0))


def years(birth: date, day: date) -> Decimal:
    """Completed years of age on a day; 29 February completes its year on 1 March."""
    before = (day.month, day.day) < (birth.month, birth.day)
    return Decimal(max(day.year - birth.year - before, 0))


def days(start: date, end: date) -> Decimal:
    """Days from start to end, never negative."""
    return Decimal(max((end - start).days, 0))


def months_since(when: PartialDate, as_of: date, source: str = "") -> Answer:
    """Whole months since a partly known day: exact for a day, a range for a month or a year."""
    fewest, most = months(min(when.last, as_of), as_of), months(min(when.first, as_of), as_of)
    if fewest == most:
        return Known(fewest, source=source)
    return Between(fewest, most, Why.NOT_KNOWN, source=source)


def months_since_entry(entry: Entry, as_of: date) -> Answer:
    """Months since the partial date an entry holds; unknown for the entry's own reason."""
    if isinstance(entry.value, PartialDate):
        return months_since(entry.value, as_of, entry.source)
    return Unknown(Why(entry.missing) if entry.missing else Why.NOT_ASKED)


def _ends_month(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1
