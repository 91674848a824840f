"""Time between a partly known day and the day the chart is read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules import elapsed
from screening.rules.record import Entry
from screening.rules.vocabulary.partial_date import PartialDate

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 1, 15), date(2026, 2, 14), 0),
        (date(2026, 1, 15), date(2026, 2, 15), 1),
        (date(2026, 1, 31), date(2026, 2, 27), 0),
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2024, 1, 31), date(2024, 2, 28), 0),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
        (date(2025, 12, 1), date(2026, 1, 1), 1),
        (date(2026, 5, 1), date(2026, 5, 1), 0),
        (date(2026, 5, 2), date(2026, 5, 1), 0),
        (date(2028, 1, 1), date(2026, 5, 1), 0),
    ],
)
def test_a_month_is_complete_on_its_day_or_on_the_last_of_a_shorter_month(start, end, months):
    assert elapsed.months(start, end) == Decimal(months)


@pytest.mark.parametrize(
    ("birth", "day", "years"),
    [
        (date(1968, 3, 12), date(2026, 3, 11), 57),
        (date(1968, 3, 12), date(2026, 3, 12), 58),
        (date(2004, 2, 29), date(2026, 2, 28), 21),
        (date(2004, 2, 29), date(2026, 3, 1), 22),
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 20), date(2026, 11, 19), 0),
    ],
)
def test_a_year_of_age_is_complete_on_the_birthday(birth, day, years):
    assert elapsed.years(birth, day) == Decimal(years)


def test_days_are_never_negative():
    assert elapsed.days(date(2026, 11, 1), TODAY) == Decimal(19)
    assert elapsed.days(TODAY, date(2026, 11, 1)) == Decimal(0)


def test_months_since_a_day_are_exact_and_keep_their_source():
    answer = elapsed.months_since(PartialDate(2026, 5, 20), TODAY, "record")
    assert answer == Known(Decimal(6), source="record")


def test_months_since_a_month_or_a_year_are_a_range():
    since_month = elapsed.months_since(PartialDate(2026, 5), TODAY)
    assert since_month == Between(Decimal(5), Decimal(6), Why.NOT_KNOWN)
    since_year = elapsed.months_since(PartialDate(2025), TODAY)
    assert since_year == Between(Decimal(10), Decimal(22), Why.NOT_KNOWN)


def test_the_present_month_or_year_reaches_up_to_now_and_no_further():
    assert elapsed.months_since(PartialDate(2026, 11), TODAY) == Known(Decimal(0))
    assert elapsed.months_since(PartialDate(2026), TODAY) == Between(
        Decimal(0), Decimal(10), Why.NOT_KNOWN
    )
    assert elapsed.months_since(PartialDate(2027), TODAY) == Known(Decimal(0))


def test_an_entry_without_a_date_is_unknown_for_its_own_reason():
    assert elapsed.months_since_entry(Entry(), TODAY) == Unknown(Why.NOT_ASKED)
    refused = elapsed.months_since_entry(Entry(missing="refused"), TODAY)
    assert refused == Unknown(Why.REFUSED)
    dated = Entry(PartialDate(2026, 5, 20), source="patient")
    assert elapsed.months_since_entry(dated, TODAY) == Known(Decimal(6), source="patient")
