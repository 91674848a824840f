"""How old the imaging of the spine is."""

from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules.facts import anatomy
from screening.rules.record import Entry, Record
from screening.rules.vocabulary.partial_date import PartialDate

TODAY = date(2025, 3, 18)


def months(entry):
    record = Record(entries={"spine_imaging_date": entry})
    return anatomy.derive(record, TODAY)["months_since_spine_imaging"]


@pytest.mark.parametrize(
    ("done", "whole_months"),
    [
        (PartialDate(2025, 3, 18), 0),
        (PartialDate(2024, 12, 19), 2),
        (PartialDate(2024, 12, 18), 3),
        (PartialDate(2024, 3, 18), 12),
    ],
)
def test_a_day_gives_whole_months(done, whole_months):
    assert months(Entry(done, source="test")) == Known(Decimal(whole_months), source="test")


def test_a_month_or_a_year_gives_a_range():
    assert months(Entry(PartialDate(2024, 12))) == Between(Decimal(2), Decimal(3), Why.NOT_KNOWN)
    assert months(Entry(PartialDate(2024))) == Between(Decimal(2), Decimal(14), Why.NOT_KNOWN)


def test_a_date_not_asked_for_is_not_asked():
    assert anatomy.derive(Record(), TODAY) == {"months_since_spine_imaging": Unknown(Why.NOT_ASKED)}


@pytest.mark.parametrize("why", [Why.NOT_KNOWN, Why.REFUSED, Why.UNOBTAINABLE])
def test_a_missing_date_keeps_its_reason(why):
    assert months(Entry(missing=why.value)) == Unknown(why)
