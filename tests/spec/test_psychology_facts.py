"""How old the psychological evaluation is."""

from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules.facts import psychology
from screening.rules.record import Entry, Record
from screening.rules.vocabulary.partial_date import PartialDate

TODAY = date(2025, 3, 18)


def age(entry):
    record = Record(entries={"evaluation_date": entry})
    return psychology.derive(record, TODAY)["evaluation_age"]


@pytest.mark.parametrize(
    ("seen", "days"),
    [
        (PartialDate(2025, 3, 18), 0),
        (PartialDate(2025, 3, 17), 1),
        (PartialDate(2024, 3, 18), 365),
        (PartialDate(2024, 3, 17), 366),
    ],
)
def test_a_day_gives_days(seen, days):
    assert age(Entry(seen, source="record")) == Known(Decimal(days), source="record")


def test_a_month_or_a_year_gives_a_range():
    assert age(Entry(PartialDate(2025, 2))) == Between(Decimal(18), Decimal(45), Why.NOT_KNOWN)
    assert age(Entry(PartialDate(2024))) == Between(Decimal(77), Decimal(442), Why.NOT_KNOWN)
    assert age(Entry(PartialDate(2025))) == Between(Decimal(0), Decimal(76), Why.NOT_KNOWN)


def test_a_day_still_to_come_is_a_slip():
    assert age(Entry(PartialDate(2025, 3, 19))) == Unknown(Why.IN_ERROR)


def test_a_date_not_asked_for_is_not_asked():
    assert psychology.derive(Record(), TODAY) == {"evaluation_age": Unknown(Why.NOT_ASKED)}


@pytest.mark.parametrize("why", [Why.NOT_KNOWN, Why.REFUSED, Why.UNOBTAINABLE])
def test_a_missing_date_keeps_its_reason(why):
    assert age(Entry(missing=why.value)) == Unknown(why)
