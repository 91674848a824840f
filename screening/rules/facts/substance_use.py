"""What may be known of addiction and substances, and what the list of substances amounts to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from screening.logic import answers
from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules import elapsed, record
from screening.rules.fact import Fact, Measure, OneOf, ShortText, YesNo
from screening.rules.policy import substance_use as policy
from screening.rules.record import Listing, Record
from screening.rules.vocabulary import answering
from screening.rules.vocabulary import substance_use as words
from screening.rules.vocabulary.partial_date import PartialDate

CHAPTER = "substance_use"


@dataclass(frozen=True, slots=True)
class Substance:
    """One addiction to one substance, now or ever; None where a column is not known."""

    substance: str | None
    status: str | None
    last_use: PartialDate | None
    treatment: str | None
    injecting: bool | None


substances_list = OneOf(
    name="substances_list",
    chapter=CHAPTER,
    label="list of addictions",
    question="Addiction or misuse of a substance, now or ever",
    help="One row a substance. Tobacco is asked below.",
    words=answering.LIST_STATE,
    good_for=policy.SUBSTANCE_DAYS,
    read_by_rules=False,
)
addiction_ever = YesNo(
    name="addiction_ever",
    chapter=CHAPTER,
    label="addiction now or ever",
    asks=("substances_list",),
)
addiction_untreated = YesNo(
    name="addiction_untreated",
    chapter=CHAPTER,
    label="active addiction without treatment",
    asks=("substances_list",),
)
addiction_in_treatment = YesNo(
    name="addiction_in_treatment",
    chapter=CHAPTER,
    label="active addiction in treatment",
    asks=("substances_list",),
)
addiction_in_remission = YesNo(
    name="addiction_in_remission",
    chapter=CHAPTER,
    label="addiction in remission",
    asks=("substances_list",),
)
injecting_now = YesNo(
    name="injecting_now",
    chapter=CHAPTER,
    label="active injecting drug use",
    asks=("substances_list",),
)
remission_months = Measure(
    name="remission_months",
    chapter=CHAPTER,
    label="time since last use of a substance in remission",
    unit="months",
    low=Decimal(0),
    high=Decimal(1200),
    worse="lower",
    places=0,
    asks=("substances_list",),
)
history_prohibits_prometra = YesNo(
    name="history_prohibits_prometra",
    chapter=CHAPTER,
    label="substance history judged to prohibit a Prometra pump",
    question="In your judgement, does the substance history prohibit a Prometra pump?",
    help="Its label leaves this to the clinician.",
    asked_if=addiction_ever.holds(),
    good_for=policy.SUBSTANCE_DAYS,
)
addiction_medicine = OneOf(
    name="addiction_medicine",
    chapter=CHAPTER,
    label="medicine for addiction",
    question="Medicine taken for addiction",
    help="Methadone for pain alone is not one. Record naltrexone whatever it is taken for.",
    words=words.ADDICTION_MEDICINE,
    adverse=frozenset({"buprenorphine", "methadone", "naltrexone"}),
    good_for=policy.DRUGS_TAKEN_DAYS,
)
opioid_tolerance = OneOf(
    name="opioid_tolerance",
    chapter=CHAPTER,
    label="opioid tolerance",
    question="Is the patient opioid naive or opioid tolerant?",
    help="Your own answer; it is not worked out from a dose.",
    words=words.OPIOID_TOLERANCE,
    adverse=frozenset({"naive"}),
    good_for=policy.DRUGS_TAKEN_DAYS,
)
sedatives = YesNo(
    name="sedatives",
    chapter=CHAPTER,
    label="sedatives taken",
    question="Does the patient take anything sedating besides opioids?",
    help="Benzodiazepines, gabapentinoids, alcohol, sedating antihistamines, muscle relaxants.",
    good_for=policy.DRUGS_TAKEN_DAYS,
)
sedative_names = ShortText(
    name="sedative_names",
    chapter=CHAPTER,
    label="names of sedatives",
    question="Which sedatives?",
    asked_if=sedatives.holds(),
)
drinks_alcohol = YesNo(
    name="drinks_alcohol",
    chapter=CHAPTER,
    label="use of alcohol",
    question="Does the patient drink alcohol?",
    good_for=policy.SUBSTANCE_DAYS,
)
audit_c = Measure(
    name="audit_c",
    chapter=CHAPTER,
    label="AUDIT-C total",
    question="AUDIT-C total",
    unit="points",
    low=Decimal(0),
    high=Decimal(12),
    worse="higher",
    places=0,
    example="5",
    asked_if=drinks_alcohol.holds(),
    good_for=policy.SUBSTANCE_DAYS,
)
alcohol_dependence = YesNo(
    name="alcohol_dependence",
    chapter=CHAPTER,
    label="alcohol dependence",
    question="Is the patient dependent on alcohol?",
    asked_if=drinks_alcohol.holds(),
    good_for=policy.SUBSTANCE_DAYS,
)
nicotine = YesNo(
    name="nicotine",
    chapter=CHAPTER,
    label="tobacco or nicotine use",
    question="Does the patient smoke or use nicotine?",
    good_for=policy.SUBSTANCE_DAYS,
)
risk_tool = OneOf(
    name="risk_tool",
    chapter=CHAPTER,
    label="opioid risk tool",
    question="Which opioid risk tool was scored?",
    help="SOAPP-R is for people not yet on long-term opioids, COMM for people already on them.",
    words=words.RISK_TOOL,
)
RISK_SCORED = risk_tool.is_one_of("ort", "ort_oud", "soapp_r", "comm", "other")
risk_score = Measure(
    name="risk_score",
    chapter=CHAPTER,
    label="opioid risk score",
    question="Total on the opioid risk tool",
    unit="points",
    low=Decimal(0),
    high=Decimal(96),
    worse="higher",
    places=0,
    example="6",
    asked_if=RISK_SCORED,
    good_for=policy.SUBSTANCE_DAYS,
)
risk_tier = OneOf(
    name="risk_tier",
    chapter=CHAPTER,
    label="opioid risk tier",
    question="Which tier does the opioid risk tool give?",
    words=words.RISK_TIER,
    adverse=frozenset({"high"}),
    asked_if=RISK_SCORED,
    good_for=policy.SUBSTANCE_DAYS,
)
urine_drug_test = OneOf(
    name="urine_drug_test",
    chapter=CHAPTER,
    label="urine drug test",
    question="Urine drug test",
    words=words.URINE_TEST,
    adverse=frozenset({"not_done", "inconsistent"}),
    good_for=policy.DRUG_CHECK_DAYS,
)
prescription_check = OneOf(
    name="prescription_check",
    chapter=CHAPTER,
    label="prescription-monitoring check",
    question="Prescription-monitoring check",
    words=words.PRESCRIPTION_CHECK,
    adverse=frozenset({"not_done", "inconsistent"}),
    good_for=policy.DRUG_CHECK_DAYS,
)
device_tampering = OneOf(
    name="device_tampering",
    chapter=CHAPTER,
    label="device tampering",
    question="Is there evidence that a device was tampered with, or drug taken out of it?",
    words=words.TAMPERING,
    adverse=frozenset({"open", "reviewed"}),
    good_for=policy.SUBSTANCE_DAYS,
)
aberrant_behaviour = YesNo(
    name="aberrant_behaviour",
    chapter=CHAPTER,
    label="aberrant drug behaviour",
    question="Have there been lost prescriptions, several prescribers, or the like?",
    help="Any behaviour with drugs that worries you.",
    good_for=policy.SUBSTANCE_DAYS,
)

LISTS = {"substances_list": Substance}
FACTS: tuple[Fact, ...] = (
    substances_list,
    addiction_ever,
    addiction_untreated,
    addiction_in_treatment,
    addiction_in_remission,
    injecting_now,
    remission_months,
    history_prohibits_prometra,
    addiction_medicine,
    opioid_tolerance,
    sedatives,
    sedative_names,
    drinks_alcohol,
    audit_c,
    alcohol_dependence,
    nicotine,
    risk_tool,
    risk_score,
    risk_tier,
    urine_drug_test,
    prescription_check,
    device_tampering,
    aberrant_behaviour,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Facts computed from the list of substances, as of a day."""
    listing = chart.listing("substances_list")
    rows: tuple[Substance, ...] = listing.rows
    return {
        addiction_ever.name: record.any_row(listing, (True for _ in rows)),
        addiction_untreated.name: record.any_row(
            listing, (_both(_active(row), _untreated(row)) for row in rows)
        ),
        addiction_in_treatment.name: record.any_row(
            listing, (_both(_active(row), _not(_untreated(row))) for row in rows)
        ),
        addiction_in_remission.name: record.any_row(listing, (_not(_active(row)) for row in rows)),
        injecting_now.name: record.any_row(
            listing, (_both(_active(row), row.injecting) for row in rows)
        ),
        remission_months.name: _remission(listing, as_of),
    }


def _remission(listing: Listing, as_of: date) -> Answer:
    """Months since the latest last use among rows in remission: the shortest remission counts.

    A last use after the day of reading counts as none ago.
    """
    lows: list[Decimal] = []
    highs: list[Decimal] = []
    for row in listing.rows:
        if _active(row) is True:
            continue
        low, high = _months(row, as_of)
        lows.append(low)
        if _active(row) is False and high is not None:
            highs.append(high)
    if not listing.state and not listing.rows:
        return Unknown(Why.NOT_ASKED)
    if not lows:
        return Unknown(Why.NOT_KNOWN if listing.closed else Why.INCOMPLETE)
    least = min(lows) if listing.closed else Decimal(0)
    most = min(highs, default=None)
    if least == most:
        return Known(least, source="list")
    return Between(least, most, Why.NOT_KNOWN if listing.closed else Why.INCOMPLETE, source="list")


def _months(row: Substance, as_of: date) -> tuple[Decimal, Decimal | None]:
    if row.last_use is None:
        return Decimal(0), None
    low, high = answers.bounds(elapsed.months_since(row.last_use, as_of))
    return low or Decimal(0), high


def _active(row: Substance) -> bool | None:
    return None if row.status is None else row.status == "active"


def _untreated(row: Substance) -> bool | None:
    return None if row.treatment is None else row.treatment != "under_way"


def _not(verdict: bool | None) -> bool | None:
    return None if verdict is None else not verdict


def _both(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True
