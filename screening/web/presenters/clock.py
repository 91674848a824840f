"""Days and times as the pages write them: "12 Nov 2026", "10:42", "20 Nov 2026, 10:42"."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from screening.rules.vocabulary.partial_date import PartialDate

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(value: date | None) -> str:
    """A day; empty for none."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if value else ""


def time(value: datetime) -> str:
    """A time of day, where the clinic is."""
    return f"{timezone.localtime(value):%H:%M}"


def moment(value: datetime | None) -> str:
    """A day and time, where the clinic is; empty for none."""
    return f"{day(timezone.localdate(value))}, {time(value)}" if value else ""


def partial(value: PartialDate) -> str:
    """A date as precisely as it is known."""
    if value.month is None:
        return str(value.year)
    month = f"{_MONTHS[value.month - 1]} {value.year}"
    return f"{value.day} {month}" if value.day else month
