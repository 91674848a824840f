"""What may be known of treatments tried, and what their list amounts to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer
from screening.rules import record
from screening.rules.fact import Fact, Measure, OneOf, ShortText, YesNo
from screening.rules.facts.treatments import rows, spans
from screening.rules.facts.treatments.rows import Treatment
from screening.rules.policy import treatments as policy
from screening.rules.policy.history import STANDING_DAYS
from screening.rules.record import Record
from screening.rules.vocabulary import answering
from screening.rules.vocabulary import treatments as words

CHAPTER = "treatments"

treatments_list = OneOf(
    name="treatments_list",
    chapter=CHAPTER,
    label="list of treatments",
    question="Treatments tried for this problem",
    words=answering.LIST_STATE,
    good_for=STANDING_DAYS,
    read_by_rules=False,
)
months_of_care = Measure(
    name="months_of_care",
    chapter=CHAPTER,
    label="time under care directed by a clinician",
    unit="months",
    low=Decimal(0),
    high=Decimal(1560),
    places=0,
    asks=(treatments_list.name,),
)
treatment_failed = YesNo(
    name="treatment_failed",
    chapter=CHAPTER,
    label="treatment that failed or was not tolerated",
    asks=(treatments_list.name,),
)
strong_opioid_tried = YesNo(
    name="strong_opioid_tried",
    chapter=CHAPTER,
    label="strong opioid on the list of treatments",
    asks=(treatments_list.name,),
)
strong_opioid_failed = YesNo(
    name="strong_opioid_failed",
    chapter=CHAPTER,
    label="failure of a strong opioid taken regularly at full dose",
    asks=(treatments_list.name,),
)
strong_opioid_not_tolerated = YesNo(
    name="strong_opioid_not_tolerated",
    chapter=CHAPTER,
    label="intolerance of a strong opioid",
    asks=(treatments_list.name,),
)
antispasmodic_weeks = Measure(
    name="antispasmodic_weeks",
    chapter=CHAPTER,
    label="time on an oral antispasmodic that failed at full dose",
    unit="weeks",
    low=Decimal(0),
    high=Decimal(6800),
    places=0,
    asks=(treatments_list.name,),
)
antispasmodic_not_tolerated = YesNo(
    name="antispasmodic_not_tolerated",
    chapter=CHAPTER,
    label="intolerance of an oral antispasmodic",
    asks=(treatments_list.name,),
)
physiotherapy_tried = YesNo(
    name="physiotherapy_tried",
    chapter=CHAPTER,
    label="physiotherapy or rehabilitation",
    asks=(treatments_list.name,),
)
botulinum_tried = YesNo(
    name="botulinum_tried",
    chapter=CHAPTER,
    label="botulinum toxin or phenol",
    asks=(treatments_list.name,),
)
botulinum_considered = YesNo(
    name="botulinum_considered",
    chapter=CHAPTER,
    label="decision on botulinum toxin",
    question="Has botulinum toxin been considered, and the decision recorded?",
    adverse=False,
    asked_if=~botulinum_tried.holds(),
)
opioid_rotation = OneOf(
    name="opioid_rotation",
    chapter=CHAPTER,
    label="change of strong opioid",
    question="Has the strong opioid been changed for another?",
    help="Where no strong opioid is taken, choose “Not changed” and write why.",
    words=words.ROTATION,
    adverse=frozenset({"not_yet"}),
)
rotation_reason = ShortText(
    name="rotation_reason",
    chapter=CHAPTER,
    label="why the opioid was not changed",
    question="Why was the strong opioid not changed?",
    asked_if=opioid_rotation.is_one_of("reason"),
)
daily_pain_medicine = YesNo(
    name="daily_pain_medicine",
    chapter=CHAPTER,
    label="daily pain medicine",
    question="Does the patient take pain medicine every day?",
    adverse=False,
    good_for=policy.MEDICINE_DAYS,
)

LISTS = {"treatments_list": Treatment}
FACTS: tuple[Fact, ...] = (
    treatments_list,
    months_of_care,
    treatment_failed,
    strong_opioid_tried,
    strong_opioid_failed,
    strong_opioid_not_tolerated,
    antispasmodic_weeks,
    antispasmodic_not_tolerated,
    physiotherapy_tried,
    botulinum_tried,
    botulinum_considered,
    opioid_rotation,
    rotation_reason,
    daily_pain_medicine,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """What the list of treatments amounts to, as of a day."""
    listing = chart.listing(treatments_list.name)
    spasm = [(_antispasmodic_failed(row), row) for row in listing.rows]
    flags = {
        treatment_failed: [_failed(row) for row in listing.rows],
        strong_opioid_tried: [rows.of_class(row, "strong_opioid") for row in listing.rows],
        strong_opioid_failed: [_opioid_failed(row) for row in listing.rows],
        strong_opioid_not_tolerated: [_bad(row, "strong_opioid") for row in listing.rows],
        antispasmodic_not_tolerated: [_bad(row, "antispasmodic") for row in listing.rows],
        physiotherapy_tried: [rows.of_class(row, "physiotherapy") for row in listing.rows],
        botulinum_tried: [rows.of_class(row, "botulinum") for row in listing.rows],
    }
    return {
        **{fact.name: record.any_row(listing, told) for fact, told in flags.items()},
        months_of_care.name: spans.months_covered(listing, as_of),
        antispasmodic_weeks.name: spans.longest_weeks(listing, spasm, as_of),
    }


def _failed(row: Treatment) -> bool | None:
    return None if row.outcome is None else row.outcome != "helped"


def _bad(row: Treatment, treatment_class: str) -> bool | None:
    return rows.both(rows.of_class(row, treatment_class), rows.not_tolerated(row))


def _opioid_failed(row: Treatment) -> bool | None:
    return rows.both(rows.of_class(row, "strong_opioid"), rows.not_enough(row), row.full_course)


def _antispasmodic_failed(row: Treatment) -> bool | None:
    return rows.both(rows.of_class(row, "antispasmodic"), rows.not_enough(row), row.full_course)
