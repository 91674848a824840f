"""What the list of substances amounts to."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules.facts import substance_use
from screening.rules.facts.substance_use import Substance
from screening.rules.record import Listing, Record
from screening.rules.vocabulary import substance_use as words
from screening.rules.vocabulary.partial_date import PartialDate

TODAY = date(2025, 3, 18)
YES, NO = Known(True, source="list"), Known(False, source="list")
NOT_KNOWN, INCOMPLETE = Unknown(Why.NOT_KNOWN), Unknown(Why.INCOMPLETE)

HEROIN = Substance("opioid_illicit", "active", PartialDate(2025, 3), "none", True)
TREATED = replace(HEROIN, treatment="under_way", injecting=False)
SOBER = Substance("alcohol", "remission", PartialDate(2024, 3, 18), "completed", False)


def derived(*rows, state="complete"):
    record = Record(lists={"substances_list": Listing(state, rows)})
    return substance_use.derive(record, TODAY)


def test_no_addiction_ever():
    assert derived(state="none") == {
        "addiction_ever": NO,
        "addiction_untreated": NO,
        "addiction_in_treatment": NO,
        "addiction_in_remission": NO,
        "injecting_now": NO,
        "remission_months": NOT_KNOWN,
    }


def test_a_list_nobody_asked_for():
    assert substance_use.derive(Record(), TODAY) == {
        "addiction_ever": Unknown(Why.NOT_ASKED),
        "addiction_untreated": Unknown(Why.NOT_ASKED),
        "addiction_in_treatment": Unknown(Why.NOT_ASKED),
        "addiction_in_remission": Unknown(Why.NOT_ASKED),
        "injecting_now": Unknown(Why.NOT_ASKED),
        "remission_months": Unknown(Why.NOT_ASKED),
    }


def test_an_untreated_addiction_that_is_injected():
    found = derived(HEROIN)
    assert found["addiction_ever"] == YES
    assert found["addiction_untreated"] == YES
    assert found["addiction_in_treatment"] == NO
    assert found["addiction_in_remission"] == NO
    assert found["injecting_now"] == YES
    assert found["remission_months"] == NOT_KNOWN


def test_a_treated_addiction_beside_one_in_remission():
    found = derived(TREATED, SOBER)
    assert found["addiction_untreated"] == NO
    assert found["addiction_in_treatment"] == YES
    assert found["addiction_in_remission"] == YES
    assert found["injecting_now"] == NO
    assert found["remission_months"] == Known(Decimal(12), source="list")


@pytest.mark.parametrize("treatment", [v for v in words.TREATMENT.values if v != "under_way"])
def test_only_treatment_under_way_counts_as_treatment(treatment):
    found = derived(replace(HEROIN, treatment=treatment))
    assert (found["addiction_untreated"], found["addiction_in_treatment"]) == (YES, NO)


def test_a_treatment_not_known_leaves_both_open():
    found = derived(replace(HEROIN, treatment=None))
    assert found["addiction_untreated"] == found["addiction_in_treatment"] == NOT_KNOWN


def test_a_status_not_known_leaves_open_what_the_treatment_does_not_decide():
    found = derived(replace(HEROIN, status=None))
    assert found["addiction_untreated"] == NOT_KNOWN
    assert found["addiction_in_treatment"] == NO
    assert found["addiction_in_remission"] == NOT_KNOWN
    assert found["injecting_now"] == NOT_KNOWN
    assert found["remission_months"] == Between(Decimal(0), None, Why.NOT_KNOWN, source="list")


def test_injecting_before_a_remission_is_not_injecting_now():
    assert derived(replace(SOBER, injecting=True))["injecting_now"] == NO
    assert derived(replace(SOBER, injecting=None))["injecting_now"] == NO


def test_injecting_not_known_in_an_active_addiction():
    assert derived(replace(HEROIN, injecting=None))["injecting_now"] == NOT_KNOWN


def test_a_list_with_more_to_add_only_ever_says_yes():
    found = derived(SOBER, state="partial")
    assert found["addiction_in_remission"] == YES
    assert found["addiction_untreated"] == INCOMPLETE
    assert found["injecting_now"] == INCOMPLETE


def test_a_list_with_more_to_add_bounds_the_remission_from_above():
    assert derived(SOBER, state="partial")["remission_months"] == Between(
        Decimal(0), Decimal(12), Why.INCOMPLETE, source="list"
    )
    assert derived(HEROIN, state="partial")["remission_months"] == INCOMPLETE
    assert derived(state="partial")["remission_months"] == INCOMPLETE


def test_the_shortest_remission_counts():
    found = derived(SOBER, replace(SOBER, last_use=PartialDate(2024, 12, 18)))
    assert found["remission_months"] == Known(Decimal(3), source="list")


@pytest.mark.parametrize(
    ("last_use", "months"),
    [
        (PartialDate(2024), Between(Decimal(2), Decimal(14), Why.NOT_KNOWN, source="list")),
        (PartialDate(2024, 12), Between(Decimal(2), Decimal(3), Why.NOT_KNOWN, source="list")),
        (PartialDate(2024, 3, 19), Known(Decimal(11), source="list")),
        (None, Between(Decimal(0), None, Why.NOT_KNOWN, source="list")),
        (PartialDate(2025, 4, 1), Known(Decimal(0), source="list")),
    ],
)
def test_the_last_use_as_precisely_as_it_is_known(last_use, months):
    assert derived(replace(SOBER, last_use=last_use))["remission_months"] == months


def test_an_unknown_last_use_beside_a_known_one_may_be_the_shorter():
    found = derived(SOBER, replace(SOBER, last_use=None))
    assert found["remission_months"] == Between(
        Decimal(0), Decimal(12), Why.NOT_KNOWN, source="list"
    )
