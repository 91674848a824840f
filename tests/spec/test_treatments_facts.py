"""What the list of treatments amounts to."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules.facts import treatments
from screening.rules.facts.treatments import rows
from screening.rules.facts.treatments.rows import Treatment
from screening.rules.record import Listing, Record
from screening.rules.vocabulary import treatments as words
from screening.rules.vocabulary.partial_date import PartialDate

TODAY = date(2025, 3, 18)
YES, NO = Known(True, source="list"), Known(False, source="list")
NOT_ASKED, NOT_KNOWN, INCOMPLETE = (
    Unknown(Why.NOT_ASKED),
    Unknown(Why.NOT_KNOWN),
    Unknown(Why.INCOMPLETE),
)
FLAGS = (
    "treatment_failed",
    "strong_opioid_tried",
    "strong_opioid_failed",
    "strong_opioid_not_tolerated",
    "antispasmodic_not_tolerated",
    "physiotherapy_tried",
    "botulinum_tried",
)

GABAPENTIN = Treatment(
    treatment_class="anticonvulsant",
    agent="gabapentin",
    max_dose=Decimal(1800),
    max_dose_unit="mg_day",
    full_course=True,
    started=PartialDate(2024, 1, 1),
    stopped=PartialDate(2024, 6, 30),
    outcome="partial",
    why_stopped="no_effect",
    prescriber="pain",
)
OXYCODONE = replace(GABAPENTIN, treatment_class="strong_opioid", agent="oxycodone")
BACLOFEN = replace(
    GABAPENTIN,
    treatment_class="antispasmodic",
    agent="baclofen",
    started=PartialDate(2025, 1, 1),
    stopped=PartialDate(2025, 2, 11),
)


def derived(*listed: Treatment, state: str = "complete"):
    record = Record(lists={"treatments_list": Listing(state, listed)})
    return treatments.derive(record, TODAY)


def months(*listed: Treatment, state: str = "complete") -> Answer:
    return derived(*listed, state=state)["months_of_care"]


def weeks(*listed: Treatment, state: str = "complete") -> Answer:
    return derived(*listed, state=state)["antispasmodic_weeks"]


def known(number: int) -> Known:
    return Known(Decimal(number), source="list")


def between(low: int, high: int | None, why: Why = Why.NOT_KNOWN) -> Between:
    return Between(Decimal(low), None if high is None else Decimal(high), why, source="list")


def test_every_derived_fact_is_computed():
    found = {fact.name for fact in treatments.FACTS if fact.derived}
    assert set(treatments.derive(Record(), TODAY)) == found


def test_nothing_was_tried():
    found = derived(state="none")
    assert {found[name] for name in FLAGS} == {NO}
    assert found["months_of_care"] == found["antispasmodic_weeks"] == known(0)


def test_a_list_nobody_asked_for():
    found = treatments.derive(Record(), TODAY)
    assert set(found.values()) == {NOT_ASKED}


def test_over_an_incomplete_list_nothing_is_ruled_out():
    found = derived(OXYCODONE, state="partial")
    assert found["treatment_failed"] == found["strong_opioid_failed"] == YES
    assert found["strong_opioid_not_tolerated"] == found["physiotherapy_tried"] == INCOMPLETE
    assert found["months_of_care"] == between(6, None, Why.INCOMPLETE)
    assert found["antispasmodic_weeks"] == between(0, None, Why.INCOMPLETE)


@pytest.mark.parametrize("outcome", ["no_effect", "partial", "ongoing", "intolerable"])
def test_a_treatment_that_was_not_enough_has_failed(outcome):
    assert derived(replace(GABAPENTIN, outcome=outcome))["treatment_failed"] == YES


def test_a_treatment_that_helped_has_not_failed():
    assert derived(replace(GABAPENTIN, outcome="helped"))["treatment_failed"] == NO
    assert derived(replace(GABAPENTIN, outcome=None))["treatment_failed"] == NOT_KNOWN


@pytest.mark.parametrize(
    ("change", "expect"),
    [
        ({}, YES),
        ({"outcome": "no_effect"}, YES),
        ({"outcome": "ongoing", "stopped": None}, YES),
        ({"outcome": "helped"}, NO),
        ({"outcome": "intolerable"}, NO),
        ({"outcome": None}, NOT_KNOWN),
        ({"full_course": False}, NO),
        ({"full_course": None}, NOT_KNOWN),
        ({"treatment_class": "weak_opioid"}, NO),
        ({"treatment_class": None}, NOT_KNOWN),
    ],
)
def test_a_strong_opioid_fails_only_at_full_dose(change, expect):
    assert derived(replace(OXYCODONE, **change))["strong_opioid_failed"] == expect


@pytest.mark.parametrize(
    ("treatment_class", "expect"),
    [("strong_opioid", YES), ("weak_opioid", NO), ("anticonvulsant", NO), (None, NOT_KNOWN)],
)
def test_a_strong_opioid_on_the_list_was_tried(treatment_class, expect):
    row = replace(GABAPENTIN, treatment_class=treatment_class, outcome="helped")
    assert derived(row)["strong_opioid_tried"] == expect


@pytest.mark.parametrize(
    ("treatment_class", "fact"),
    [
        ("strong_opioid", "strong_opioid_not_tolerated"),
        ("antispasmodic", "antispasmodic_not_tolerated"),
    ],
)
def test_intolerance_needs_no_full_course(treatment_class, fact):
    row = replace(
        GABAPENTIN, treatment_class=treatment_class, outcome="intolerable", full_course=False
    )
    assert derived(row)[fact] == YES
    assert derived(replace(row, outcome="partial"))[fact] == NO
    assert derived(replace(row, outcome=None))[fact] == NOT_KNOWN


@pytest.mark.parametrize(
    ("treatment_class", "fact"),
    [("physiotherapy", "physiotherapy_tried"), ("botulinum", "botulinum_tried")],
)
def test_what_was_tried_counts_whatever_came_of_it(treatment_class, fact):
    row = replace(GABAPENTIN, treatment_class=treatment_class, outcome=None)
    assert derived(row)[fact] == YES
    assert derived(GABAPENTIN)[fact] == NO
    assert derived(replace(row, treatment_class=None))[fact] == NOT_KNOWN


class TestMonthsOfCare:
    def test_the_last_day_counts(self):
        assert months(GABAPENTIN) == known(6)

    def test_a_day_short_of_six_months(self):
        assert months(replace(GABAPENTIN, stopped=PartialDate(2024, 6, 29))) == known(5)

    def test_overlaps_count_once(self):
        other = replace(GABAPENTIN, started=PartialDate(2024, 3, 1))
        assert months(GABAPENTIN, other) == known(6)

    def test_courses_that_touch_are_one_stretch(self):
        next_day = replace(
            GABAPENTIN, started=PartialDate(2024, 7, 1), stopped=PartialDate(2024, 9, 30)
        )
        assert months(next_day, GABAPENTIN) == known(9)

    def test_courses_apart_add_up_in_whole_months(self):
        later = replace(
            GABAPENTIN, started=PartialDate(2024, 9, 1), stopped=PartialDate(2024, 11, 15)
        )
        assert months(GABAPENTIN, later) == known(8)

    def test_a_treatment_still_running_reaches_today(self):
        running = replace(GABAPENTIN, outcome="ongoing", stopped=None)
        assert months(running) == known(14)

    def test_a_stop_not_known_leaves_the_end_open(self):
        assert months(replace(GABAPENTIN, stopped=None)) == between(0, 14)

    def test_months_known_by_year_give_a_range(self):
        row = replace(GABAPENTIN, started=PartialDate(2023), stopped=PartialDate(2024, 3))
        assert months(row) == between(2, 15)

    def test_a_start_not_known_has_no_upper_bound(self):
        assert months(GABAPENTIN, replace(GABAPENTIN, started=None)) == between(6, None)

    def test_a_start_and_end_within_the_same_month(self):
        row = replace(GABAPENTIN, started=PartialDate(2024, 3), stopped=PartialDate(2024, 3))
        assert months(row) == between(0, 1)

    def test_nothing_counts_beyond_today(self):
        planned = replace(
            GABAPENTIN, started=PartialDate(2025, 4, 1), stopped=PartialDate(2025, 12, 31)
        )
        assert months(planned) == known(0)
        assert months(replace(planned, started=PartialDate(2024, 12, 18))) == known(3)

    @pytest.mark.parametrize("treatment_class", ["injection", "surgery", "stimulation"])
    def test_invasive_treatment_is_not_conservative_care(self, treatment_class):
        assert months(replace(GABAPENTIN, treatment_class=treatment_class)) == known(0)

    def test_what_nobody_directed_does_not_count(self):
        assert months(replace(GABAPENTIN, prescriber="self")) == known(0)

    @pytest.mark.parametrize(
        "change", [{"prescriber": None}, {"treatment_class": None}, {"treatment_class": "other"}]
    )
    def test_what_cannot_be_told_may_count(self, change):
        assert months(replace(GABAPENTIN, **change)) == between(0, 6)


class TestWeeksOfAntispasmodic:
    def test_six_weeks_to_the_day(self):
        assert weeks(BACLOFEN) == known(6)

    def test_a_day_short(self):
        assert weeks(replace(BACLOFEN, stopped=PartialDate(2025, 2, 10))) == known(5)

    def test_the_longest_course_counts_not_the_sum(self):
        short = replace(BACLOFEN, agent="tizanidine", stopped=PartialDate(2025, 1, 28))
        assert weeks(short, BACLOFEN) == known(6)

    def test_a_course_still_running(self):
        assert weeks(replace(BACLOFEN, outcome="ongoing", stopped=None)) == known(10)

    @pytest.mark.parametrize(
        "change",
        [
            {"outcome": "helped"},
            {"outcome": "intolerable"},
            {"full_course": False},
            {"treatment_class": "anticonvulsant"},
        ],
    )
    def test_other_courses_do_not_count(self, change):
        assert weeks(replace(BACLOFEN, **change)) == known(0)

    @pytest.mark.parametrize(
        "change", [{"outcome": None}, {"full_course": None}, {"treatment_class": None}]
    )
    def test_a_course_that_cannot_be_told_may_count(self, change):
        assert weeks(replace(BACLOFEN, **change)) == between(0, 6)

    def test_a_month_of_start_gives_a_range(self):
        assert weeks(replace(BACLOFEN, started=PartialDate(2025, 1))) == between(1, 6)

    def test_a_start_not_known_has_no_upper_bound(self):
        assert weeks(replace(BACLOFEN, started=None)) == between(0, None)


def test_the_classes_of_care_are_words_of_the_chapter():
    assert set(words.TREATMENT_CLASS.values) > rows.NON_INVASIVE
    assert set(words.OUTCOME.values) - rows.NOT_ENOUGH == {"intolerable", "helped"}


def test_a_list_that_was_refused_stays_refused():
    record = Record(lists={"treatments_list": Listing(why=Why.REFUSED)})
    assert set(treatments.derive(record, TODAY).values()) == {Unknown(Why.REFUSED)}
