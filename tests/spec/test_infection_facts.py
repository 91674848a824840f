"""What the list of infections amounts to."""

from datetime import date

import pytest

from screening.logic.answers import Known, Unknown, Why
from screening.rules.facts import infection
from screening.rules.facts.infection import Infection
from screening.rules.record import Listing, Record
from screening.rules.vocabulary.partial_date import PartialDate

TODAY = date(2025, 3, 18)


def row(status, **columns):
    blank = {"site_of_infection": None, "organism": None, "started": None, "ended": None}
    return Infection(**{**blank, "antibiotics": None, **columns}, status=status)


def listed(state, *rows):
    return Record(lists={"infections_list": Listing(state, rows)})


def derived(record):
    return infection.derive(record, TODAY)["listed_infection_active"]


def test_a_list_nobody_asked_for_is_not_asked():
    assert derived(Record()) == Unknown(Why.NOT_ASKED)


def test_no_infections_is_a_plain_no():
    assert derived(listed("none")) == Known(False, source="list")


@pytest.mark.parametrize("status", ["active", "suspected", "treated"])
def test_an_infection_not_resolved_counts(status):
    assert derived(listed("complete", row(status))) == Known(True, source="list")


def test_a_complete_list_of_resolved_infections_is_a_no():
    resolved = row("resolved", ended=PartialDate(2024, 11), site_of_infection="urine")
    assert derived(listed("complete", resolved, resolved)) == Known(False, source="list")


@pytest.mark.parametrize("state", ["partial", ""])
def test_resolved_rows_on_an_open_list_leave_it_open(state):
    assert derived(listed(state, row("resolved"))) == Unknown(Why.INCOMPLETE)


@pytest.mark.parametrize("state", ["partial", "", "complete", "none"])
def test_one_unresolved_row_decides_whatever_the_list_says(state):
    assert derived(listed(state, row("resolved"), row("active"))) == Known(True, source="list")


def test_a_row_without_a_status_cannot_be_told():
    assert derived(listed("complete", row("resolved"), row(None))) == Unknown(Why.NOT_KNOWN)


def test_an_end_date_alone_does_not_resolve_an_infection():
    ended = row(None, ended=PartialDate(2020), antibiotics=False)
    assert derived(listed("complete", ended)) == Unknown(Why.NOT_KNOWN)
    assert derived(listed("complete", row("active", ended=PartialDate(2020)))).value is True
