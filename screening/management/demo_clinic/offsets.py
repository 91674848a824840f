"""Days told as offsets from the day of the demo, so that the invented clinic never grows old.

"-14d" is a day, "-7mo" the same day seven months before, "-54y-3mo" both steps in turn, "-2y/month"
and "-10y/year" a date known only to its month or its year, "-3d 09:10" a moment. "0d" is the day.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta

from screening.rules.vocabulary.partial_date import PartialDate

_STEP = re.compile(r"-(\d+)(y|mo|w|d)")
_WHOLE = re.compile(r"(?:-\d+(?:y|mo|w|d))+|0d")


def day(text: str, today: date) -> date:
    """The day an offset names; ValueError for any other text, a later day included."""
    if not _WHOLE.fullmatch(text):
        raise ValueError(f"{text!r} is no offset; write for example -14d, -7mo or -3y.")
    found = today
    for count, unit in _STEP.findall(text):
        found = _before(found, int(count), unit)
    return found


def partial(text: str, today: date) -> PartialDate:
    """The day, month or year an offset names."""
    offset, _, precision = text.partition("/")
    found = day(offset, today)
    match precision:
        case "":
            return PartialDate(found.year, found.month, found.day)
        case "month":
            return PartialDate(found.year, found.month)
        case "year":
            return PartialDate(found.year)
        case _:
            raise ValueError(f"{text!r}: a date is known to its month or its year.")


def moment(text: str, today: date) -> datetime:
    """The moment an offset with a time of day names, where the clinic is."""
    offset, _, clock = text.partition(" ")
    return datetime.combine(day(offset, today), time.fromisoformat(clock))


def _before(start: date, count: int, unit: str) -> date:
    """Some days, weeks, months or years earlier; the 31st becomes a shorter month's last day."""
    if unit in {"d", "w"}:
        return start - timedelta(days=count * (7 if unit == "w" else 1))
    months = start.year * 12 + start.month - 1 - count * (12 if unit == "y" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
