"""How answers on support and consent grow old."""

from datetime import date, timedelta

import pytest

from screening.logic.answers import Known, Unknown, Why
from screening.rules import facts, policy
from screening.rules.facts import social
from screening.rules.record import Entry, Record

DAY = date(2024, 6, 1)


def read(name, value, after):
    record = Record({name: Entry(value, on=DAY)})
    return facts.answers(record, DAY + timedelta(days=after), policy.DEFAULTS)[name]


def test_nothing_is_derived():
    assert social.derive(Record(), DAY) == {}


@pytest.mark.parametrize(
    ("name", "reassuring", "adverse", "good_for"),
    [
        ("refill_commitment", "committed", "refuses", 180),
        ("refill_commitment", "with_help", "doubtful", 180),
        ("refill_clinic_accepts", True, False, 30),
        ("knows_warning_signs", True, False, 180),
        ("missed_visits", False, True, 180),
        ("capacity", "has", "lacks", 180),
        ("consent_given", True, False, 180),
        ("opioid_agreement", "agrees", "declines", 180),
    ],
)
def test_a_reassuring_answer_expires_and_an_adverse_one_stands(name, reassuring, adverse, good_for):
    assert read(name, reassuring, good_for) == Known(reassuring, on=DAY)
    assert read(name, reassuring, good_for + 1) == Unknown(
        Why.STALE, last=reassuring, on=DAY, stale_since=DAY + timedelta(days=good_for + 1)
    )
    assert read(name, adverse, 10 * good_for) == Known(adverse, on=DAY)
