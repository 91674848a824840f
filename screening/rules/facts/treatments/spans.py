"""Time under treatment, from rows whose dates may be partly known: what is sure, what is possible.

A span is half open: its last day is not counted, so a stop on 30 June ends on 1 July. Spans never
reach beyond the day the chart is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules import elapsed
from screening.rules.facts.treatments import rows
from screening.rules.facts.treatments.rows import Treatment
from screening.rules.record import Listing

Span = tuple[date, date]

_WEEK = 7


def sure(row: Treatment, as_of: date) -> Span | None:
    """The days the treatment surely covered; None when none is sure."""
    end = _first_end(row, as_of)
    if row.started is None or end is None:
        return None
    return _span(row.started.last, end, as_of)


def possible(row: Treatment, as_of: date) -> Span | None:
    """The days it may have covered; a start not known may lie any time before.

    None when it surely covers no day yet.
    """
    start = row.started.first if row.started else date.min
    end = row.stopped.last + timedelta(days=1) if row.stopped else as_of
    return _span(start, end, as_of)


def months_covered(listing: Listing, as_of: date) -> Answer:
    """Months under non-invasive care directed by a clinician, overlaps counted once.

    A lower bound over a list that may be incomplete; without an upper bound where a start is not
    known.
    """
    told = [(rows.directed_care(row), row) for row in listing.rows]
    low = _months(sure(row, as_of) for verdict, row in told if verdict is True)
    may = [row for verdict, row in told if verdict is not False]
    if any(row.started is None for row in may):
        return bounded(listing, low, None)
    return bounded(listing, low, _months(possible(row, as_of) for row in may))


def longest_weeks(
    listing: Listing, told: Iterable[tuple[bool | None, Treatment]], as_of: date
) -> Answer:
    """Whole weeks of the longest of the rows that qualify, as a range where it must be one."""
    low, high = Decimal(0), Decimal(0)
    open_ended = False
    for verdict, row in told:
        if verdict is True:
            low = max(low, _weeks(sure(row, as_of)))
        if verdict is not False:
            open_ended = open_ended or row.started is None
            high = max(high, _weeks(possible(row, as_of)))
    return bounded(listing, low, None if open_ended else high)


def bounded(listing: Listing, low: Decimal, high: Decimal | None) -> Answer:
    """A number over the list, by what is sure and what is possible of its rows."""
    if not listing.state and not listing.rows:
        return Unknown(listing.why)
    if not listing.closed:
        return Between(low, None, Why.INCOMPLETE, source="list")
    if high is not None and high <= low:
        return Known(low, source="list")
    return Between(low, high, Why.NOT_KNOWN, source="list")


def _first_end(row: Treatment, as_of: date) -> date | None:
    """The earliest it can have ended; None when that is not known at all."""
    if row.stopped is not None:
        return row.stopped.first + timedelta(days=1)
    return as_of if row.outcome == "ongoing" else None


def _span(start: date, end: date, as_of: date) -> Span | None:
    end = min(end, as_of)
    return (start, end) if start < end else None


def _months(spans: Iterable[Span | None]) -> Decimal:
    """Whole calendar months of each stretch without a gap, added up."""
    total = Decimal(0)
    current: Span | None = None
    for start, end in sorted(span for span in spans if span is not None):
        if current is not None and start <= current[1]:
            current = (current[0], max(current[1], end))
            continue
        total += elapsed.months(*current) if current else 0
        current = (start, end)
    return total + (elapsed.months(*current) if current else 0)


def _weeks(span: Span | None) -> Decimal:
    return elapsed.days(*span) // _WEEK if span else Decimal(0)
