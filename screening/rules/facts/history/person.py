"""What may be known of the person: age, pregnancy and breast-feeding."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules import elapsed
from screening.rules.fact import Fact, Measure, YesNo
from screening.rules.policy import history as policy
from screening.rules.record import Record
from screening.rules.vocabulary.partial_date import PartialDate

CHAPTER = "history"

#: The patient record's own answer; it is no question of a chapter.
BORN = "born"

age_years = Measure(
    name="age_years",
    chapter=CHAPTER,
    label="age",
    unit="years",
    low=Decimal(0),
    high=Decimal(130),
    places=0,
    changeable=False,
    asks=(BORN,),
)
childbearing = YesNo(
    name="childbearing",
    chapter=CHAPTER,
    label="possible pregnancy or breast-feeding",
    question="Is the patient pregnant or breast-feeding, or could the patient become pregnant?",
    good_for=policy.STANDING_DAYS,
)
pregnant = YesNo(
    name="pregnant",
    chapter=CHAPTER,
    label="pregnancy",
    question="Is the patient pregnant?",
    asked_if=childbearing.holds(),
    good_for=policy.PREGNANCY_DAYS,
)
pregnancy_can_wait = YesNo(
    name="pregnancy_can_wait",
    chapter=CHAPTER,
    label="time to wait until after the birth",
    question="Can a trial and pump wait until after the birth?",
    asked_if=childbearing.holds() & pregnant.holds(),
    good_for=policy.PREGNANCY_DAYS,
)
contraception_discussed = YesNo(
    name="contraception_discussed",
    chapter=CHAPTER,
    label="talk about pregnancy and contraception",
    question="Have plans for pregnancy, and contraception, been discussed?",
    adverse=False,
    asked_if=childbearing.holds(),
    good_for=policy.STANDING_DAYS,
)
breast_feeding = YesNo(
    name="breast_feeding",
    chapter=CHAPTER,
    label="breast-feeding",
    question="Is the patient breast-feeding?",
    asked_if=childbearing.holds(),
    good_for=policy.PREGNANCY_DAYS,
)

FACTS: tuple[Fact, ...] = (
    age_years,
    childbearing,
    pregnant,
    pregnancy_can_wait,
    contraception_discussed,
    breast_feeding,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Completed years of age; a range where only a year or a month of birth is known."""
    return {age_years.name: _age(chart, as_of)}


def _age(chart: Record, as_of: date) -> Answer:
    born = chart.entry(BORN).value
    if not isinstance(born, PartialDate):
        return Unknown(Why.NOT_ASKED)
    youngest, oldest = elapsed.years(born.last, as_of), elapsed.years(born.first, as_of)
    if youngest == oldest:
        return Known(youngest, source="record")
    return Between(youngest, oldest, Why.NOT_KNOWN, source="record")
