"""Entries and lists: blank is never no, and a list that may be incomplete never says none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules import facts, policy
from screening.rules.record import Entry, Listing, Record, any_row, count_rows
from screening.rules.vocabulary.partial_date import PartialDate

DAY = date(2026, 11, 20)
COMPLETE, NONE, PARTIAL = Listing("complete"), Listing("none"), Listing("partial")


def test_nothing_recorded_is_not_asked_and_a_reason_is_kept():
    assert Record().entry("sepsis").answer == Unknown(Why.NOT_ASKED)
    assert Entry(missing="refused", on=DAY).answer == Unknown(Why.REFUSED, on=DAY)
    assert Entry(False, on=DAY, source="record").answer == Known(False, source="record", on=DAY)


def test_a_partial_date_is_never_read_by_a_sentence():
    with pytest.raises(TypeError, match="derivation"):
        _ = Entry(PartialDate(2019)).answer


def test_every_fact_of_an_empty_chart_is_unknown_or_a_range_and_none_is_no():
    answers = facts.answers(Record(), DAY, policy.DEFAULTS)
    known = {name: answer for name, answer in answers.items() if isinstance(answer, Known)}
    assert known == {}


@pytest.mark.parametrize(
    ("listing", "verdicts", "answer"),
    [
        (COMPLETE, (True, None), Known(True, source="list")),
        (PARTIAL, (None, True), Known(True, source="list")),
        (Listing(), (True,), Known(True, source="list")),
        (COMPLETE, (False, False), Known(False, source="list")),
        (NONE, (), Known(False, source="list")),
        (COMPLETE, (False, None), Unknown(Why.NOT_KNOWN)),
        (PARTIAL, (False,), Unknown(Why.INCOMPLETE)),
        (Listing(rows=(1,)), (False,), Unknown(Why.INCOMPLETE)),
        (Listing(), (), Unknown(Why.NOT_ASKED)),
        (Listing(why=Why.REFUSED), (), Unknown(Why.REFUSED)),
    ],
)
def test_any_row_is_yes_or_unknown_unless_the_list_is_closed(listing, verdicts, answer):
    assert any_row(listing, verdicts) == answer


@pytest.mark.parametrize(
    ("listing", "verdicts", "answer"),
    [
        (COMPLETE, (True, False, True), Known(Decimal(2), source="list")),
        (NONE, (), Known(Decimal(0), source="list")),
        (COMPLETE, (True, None), Between(Decimal(1), Decimal(2), Why.NOT_KNOWN, source="list")),
        (PARTIAL, (True, False), Between(Decimal(1), None, Why.INCOMPLETE, source="list")),
        (Listing(rows=(1,)), (None,), Between(Decimal(0), None, Why.INCOMPLETE, source="list")),
        (Listing(), (), Unknown(Why.NOT_ASKED)),
        (Listing(why=Why.IN_ERROR), (), Unknown(Why.IN_ERROR)),
    ],
)
def test_a_count_over_an_open_list_is_a_lower_bound(listing, verdicts, answer):
    assert count_rows(listing, verdicts) == answer
