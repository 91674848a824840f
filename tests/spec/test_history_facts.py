"""What dates, birth and the list of earlier pumps amount to."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules import drugs
from screening.rules.facts import history
from screening.rules.facts.history.earlier_pumps import EarlierPump
from screening.rules.record import Entry, Listing, Record
from screening.rules.vocabulary import history as words
from screening.rules.vocabulary.partial_date import PartialDate

TODAY = date(2025, 3, 18)
YES, NO = Known(True, source="list"), Known(False, source="list")
NOT_ASKED, NOT_KNOWN, INCOMPLETE = (
    Unknown(Why.NOT_ASKED),
    Unknown(Why.NOT_KNOWN),
    Unknown(Why.INCOMPLETE),
)

HELPED = EarlierPump("trial", "morphine", PartialDate(2021, 4), "helped", "planned")
USELESS = replace(HELPED, result="no_benefit", why_removed="no_benefit")
INFECTED = EarlierPump("pump", "baclofen", PartialDate(2019), "helped", "infection")


def dated(question: str, *when: int) -> Answer:
    name = {"pain_began": "months_in_pain", "brain_injury_on": "months_since_brain_injury"}
    record = Record(entries={question: Entry(PartialDate(*when), source="record")})
    return history.derive(record, TODAY)[name[question]]


@pytest.mark.parametrize("question", ["pain_began", "brain_injury_on"])
def test_months_count_whole_calendar_months(question):
    assert dated(question, 2024, 9, 18) == Known(Decimal(6), source="record")
    assert dated(question, 2024, 9, 19) == Known(Decimal(5), source="record")


@pytest.mark.parametrize("question", ["pain_began", "brain_injury_on"])
def test_a_partial_date_gives_a_range(question):
    found = dated(question, 2024)
    assert found == Between(Decimal(2), Decimal(14), Why.NOT_KNOWN, source="record")


def test_a_date_that_was_refused_stays_refused():
    record = Record(entries={"pain_began": Entry(missing="refused")})
    assert history.derive(record, TODAY)["months_in_pain"] == Unknown(Why.REFUSED)


def test_a_date_never_asked_is_not_asked():
    found = history.derive(Record(), TODAY)
    assert found["months_in_pain"] == NOT_ASKED
    assert found["months_since_brain_injury"] == NOT_ASKED


def age(*born: int) -> Answer:
    record = Record(entries={"born": Entry(PartialDate(*born))})
    return history.derive(record, TODAY)["age_years"]


def test_age_is_in_completed_years():
    assert age(2007, 3, 18) == Known(Decimal(18), source="record")
    assert age(2007, 3, 19) == Known(Decimal(17), source="record")


def test_age_from_a_year_of_birth_is_a_range():
    assert age(2007) == Between(Decimal(17), Decimal(18), Why.NOT_KNOWN, source="record")


def test_age_without_a_birth_date_is_unknown():
    assert history.derive(Record(), TODAY)["age_years"] == NOT_ASKED


def earlier(*rows: EarlierPump, state: str = "complete"):
    record = Record(lists={"earlier_pumps_list": Listing(state, rows)})
    return history.derive(record, TODAY)


def test_no_earlier_pump():
    found = earlier(state="none")
    assert {found[f"poor_result_before_{drug.key}"] for drug in drugs.DRUGS} == {NO}
    assert found["earlier_device_harm"] == NO


def test_a_list_nobody_asked_for():
    found = history.derive(Record(), TODAY)
    assert {found[f"poor_result_before_{drug.key}"] for drug in drugs.DRUGS} == {NOT_ASKED}
    assert found["earlier_device_harm"] == NOT_ASKED


@pytest.mark.parametrize("result", ["no_benefit", "intolerable"])
def test_a_poor_result_counts_against_its_own_drug_only(result):
    found = earlier(replace(USELESS, result=result))
    assert found["poor_result_before_morphine"] == YES
    assert found["poor_result_before_ziconotide"] == NO
    assert found["earlier_device_harm"] == NO


def test_a_drug_that_helped_has_nothing_against_it():
    assert earlier(HELPED)["poor_result_before_morphine"] == NO


@pytest.mark.parametrize(
    ("why", "expect"),
    [
        ("infection", NO),
        ("device", NO),
        ("side_effects", YES),
        ("other", YES),
        (None, YES),
    ],
)
def test_a_complication_counts_against_the_drug_unless_it_was_of_the_system(why, expect):
    found = earlier(replace(HELPED, result="complication", why_removed=why))
    assert found["poor_result_before_morphine"] == expect
    assert found["poor_result_before_ziconotide"] == NO


def test_a_poor_result_with_an_unnamed_drug_may_concern_any():
    found = earlier(replace(USELESS, drug=None))
    assert found["poor_result_before_morphine"] == NOT_KNOWN
    assert found["poor_result_before_clonidine"] == NOT_KNOWN


def test_a_poor_result_with_a_mixture_is_weighed_for_every_drug():
    found = earlier(replace(USELESS, drug="mixture"))
    assert {found[f"poor_result_before_{drug.key}"] for drug in drugs.DRUGS} == {YES}
    unsure = earlier(replace(USELESS, drug="mixture", result=None))
    assert unsure["poor_result_before_morphine"] == NOT_KNOWN


def test_a_result_not_known_is_not_good():
    found = earlier(replace(HELPED, result=None))
    assert found["poor_result_before_morphine"] == NOT_KNOWN
    assert found["poor_result_before_baclofen"] == NO
    assert found["earlier_device_harm"] == NOT_KNOWN


def test_over_an_incomplete_list_nothing_is_ruled_out():
    found = earlier(USELESS, state="partial")
    assert found["poor_result_before_morphine"] == YES
    assert found["poor_result_before_baclofen"] == INCOMPLETE
    assert found["earlier_device_harm"] == INCOMPLETE


@pytest.mark.parametrize(
    ("result", "why_removed", "expect"),
    [
        ("helped", "infection", YES),
        ("helped", "device", YES),
        ("complication", None, YES),
        (None, "infection", YES),
        ("helped", "planned", NO),
        ("helped", None, NOT_KNOWN),
    ],
)
def test_harm_by_the_device(result, why_removed, expect):
    row = replace(INFECTED, result=result, why_removed=why_removed)
    assert earlier(row)["earlier_device_harm"] == expect


def test_every_drug_of_the_table_can_be_recorded():
    assert {drug.key for drug in drugs.DRUGS} == set(words.EARLIER_DRUG.values) - {
        "mixture",
        "other",
    }


def test_every_derived_fact_is_computed():
    derived = {fact.name for fact in history.FACTS if fact.derived}
    assert set(history.derive(Record(), TODAY)) == derived
