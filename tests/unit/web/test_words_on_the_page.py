"""How answers, days and states are written for people, and what the forms may not confuse."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from screening.logic.answers import Between, Known, Unknown, Why
from screening.models import Referral, State
from screening.rules import facts
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.presenters import answers, clock, links, states

TEMPERATURE = facts.BY_NAME["temperature"]
SEPSIS = facts.BY_NAME["sepsis"]
INR = facts.BY_NAME["inr"]


@pytest.mark.parametrize(
    ("fact", "answer", "text"),
    [
        (SEPSIS, Known(True), "yes"),
        (SEPSIS, Known(False), "no"),
        (TEMPERATURE, Known(Decimal("38.25")), "38.25 °C"),
        (TEMPERATURE, Known(Decimal("38.00")), "38.0 °C"),
        (INR, Known(Decimal("1.45")), "1.45 ratio"),
        (TEMPERATURE, Between(Decimal(37), None, Why.STALE), "37.0 °C or more (out of date)"),
        (TEMPERATURE, Between(None, Decimal(37), Why.STALE), "37.0 °C or less (out of date)"),
        (
            TEMPERATURE,
            Between(Decimal(37), Decimal(39), Why.NOT_KNOWN),
            "between 37.0 °C and 39.0 °C (not known)",
        ),
        (SEPSIS, Unknown(Why.NOT_ASKED), "not asked"),
        (SEPSIS, Unknown(Why.REFUSED), "refused"),
        (SEPSIS, Unknown(Why.IN_ERROR), "entered in error"),
        (
            SEPSIS,
            Unknown(Why.STALE, last=False, on=date(2026, 5, 12)),
            "out of date; last known: no, 12 May 2026",
        ),
        (SEPSIS, Unknown(Why.STALE), "out of date"),
    ],
)
def test_an_answer_is_written_with_its_unit_or_its_reason(fact, answer, text):
    assert answers.answer(fact, answer) == text


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_words(why):
    assert answers.answer(SEPSIS, Unknown(why))


def test_days_and_times_are_written_with_the_month_in_letters():
    assert clock.day(date(2026, 11, 2)) == "2 Nov 2026"
    assert clock.day(None) == ""
    assert clock.moment(datetime(2026, 11, 2, 9, 5, tzinfo=UTC)) == "2 Nov 2026, 09:05"
    assert clock.moment(None) == ""
    assert [clock.partial(PartialDate.from_iso(t)) for t in ("2019", "2019-03", "2019-03-01")] == [
        "2019",
        "Mar 2019",
        "1 Mar 2019",
    ]


def test_times_are_those_of_the_clinic():
    late = datetime(2026, 11, 2, 22, 30, tzinfo=UTC)
    with timezone.override("Pacific/Auckland"):
        assert clock.moment(late) == "3 Nov 2026, 11:30"


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_word_and_a_tone(state):
    badge = states.badge(Referral(state=state))
    assert badge["word"] == state.label
    assert badge["tone"]


def test_every_question_can_be_jumped_to_and_every_fact_worked_out_leads_to_one():
    for fact in facts.ALL:
        link = links.to_fact(7, fact.name)
        if not fact.derived:
            assert link.endswith(f"/chart/{fact.chapter}/#q-{fact.name}")
        elif link:
            question = link.rsplit("#q-", 1)[1]
            assert not facts.BY_NAME[question].derived


def test_a_source_outside_the_list_has_no_word():
    assert links.source_word("patient") == "Patient"
    assert links.source_word("gossip") == ""
