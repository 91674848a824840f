"""What may be known of infection, and what its list of infections amounts to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer, Known
from screening.rules import record
from screening.rules.fact import Fact, Measure, OneOf, ShortText, YesNo
from screening.rules.facts.history.person import age_years
from screening.rules.policy import infection as policy
from screening.rules.record import Record
from screening.rules.vocabulary import answering
from screening.rules.vocabulary import infection as words
from screening.rules.vocabulary.partial_date import PartialDate

CHAPTER = "infection"


@dataclass(frozen=True, slots=True)
class Infection:
    """One infection; None where a column is not known."""

    site_of_infection: str | None
    organism: str | None
    status: str | None
    started: PartialDate | None
    ended: PartialDate | None
    antibiotics: bool | None


systemic_infection = OneOf(
    name="systemic_infection",
    chapter=CHAPTER,
    label="systemic infection",
    question="Is there a systemic infection now?",
    help="Fever, raised markers or positive cultures count as suspected until explained.",
    words=words.INFECTION_NOW,
    adverse=frozenset({"suspected", "active"}),
    good_for=policy.INFECTION_DAYS,
)
sepsis = YesNo(
    name="sepsis",
    chapter=CHAPTER,
    label="signs of sepsis",
    question="Are there signs of sepsis?",
    asked_if=systemic_infection.is_one_of("suspected", "active"),
    good_for=policy.INFECTION_DAYS,
)
temperature = Measure(
    name="temperature",
    chapter=CHAPTER,
    label="temperature",
    question="Temperature",
    unit="°C",
    example="38.2",
    units=(("°F", Decimal(5) / Decimal(9), Decimal(-160) / Decimal(9)),),
    low=Decimal(30),
    high=Decimal(45),
    places=2,
    worse="higher",
    good_for=policy.INFECTION_DAYS,
)
crp = Measure(
    name="crp",
    chapter=CHAPTER,
    label="C-reactive protein",
    question="C-reactive protein",
    unit="mg/L",
    example="12",
    units=(("mg/dL", Decimal(10), Decimal(0)),),
    low=Decimal(0),
    high=Decimal(600),
    worse="higher",
    good_for=policy.BLOODS_DAYS,
    read_by_rules=False,
)
white_cells = Measure(
    name="white_cells",
    chapter=CHAPTER,
    label="white cell count",
    question="White cell count",
    unit="10⁹/L",
    example="7.2",
    units=(("/µL", Decimal("0.001"), Decimal(0)),),
    low=Decimal(0),
    high=Decimal(500),
    places=3,
    good_for=policy.BLOODS_DAYS,
    read_by_rules=False,
)
neutrophils = Measure(
    name="neutrophils",
    chapter=CHAPTER,
    label="neutrophil count",
    question="Neutrophil count",
    unit="10⁹/L",
    example="3.4",
    units=(("/µL", Decimal("0.001"), Decimal(0)),),
    low=Decimal(0),
    high=Decimal(200),
    places=3,
    worse="lower",
    good_for=policy.BLOODS_DAYS,
)
cultures = OneOf(
    name="cultures",
    chapter=CHAPTER,
    label="culture result",
    question="Blood or site cultures, the most recent",
    words=words.CULTURES,
    adverse=frozenset({"pending", "positive"}),
    good_for=policy.INFECTION_DAYS,
)
site_infection = YesNo(
    name="site_infection",
    chapter=CHAPTER,
    label="infection at the puncture or pocket site",
    question="Is the skin infected where the needle or the pump would go?",
    good_for=policy.INFECTION_DAYS,
)
acute_illness = YesNo(
    name="acute_illness",
    chapter=CHAPTER,
    label="acute illness that disturbs a spasticity test",
    question="Is there a urinary infection, a wound or pressure ulcer that does not heal, "
    "or a relapse of MS?",
    good_for=policy.INFECTION_DAYS,
)
immunosuppressed = YesNo(
    name="immunosuppressed",
    chapter=CHAPTER,
    label="immunosuppression",
    question="Is the patient immunosuppressed, by disease or by treatment?",
    good_for=policy.IMMUNITY_DAYS,
)
immunosuppression_cause = ShortText(
    name="immunosuppression_cause",
    chapter=CHAPTER,
    label="cause of the immunosuppression",
    question="By which disease, drug and dose?",
    help="With the latest CD4 count in HIV.",
    asked_if=immunosuppressed.holds(),
)
device_infection_before = YesNo(
    name="device_infection_before",
    chapter=CHAPTER,
    label="previous device infection or meningitis",
    question="Has there been an infection of an implanted device, or meningitis?",
    changeable=False,
)
staph_carriage = OneOf(
    name="staph_carriage",
    chapter=CHAPTER,
    label="Staphylococcus aureus carriage",
    question="Nasal swab for Staphylococcus aureus",
    words=words.STAPH_CARRIAGE,
    adverse=frozenset({"mssa", "mrsa"}),
    good_for=policy.CARRIAGE_DAYS,
)
child_infection_risk = YesNo(
    name="child_infection_risk",
    chapter=CHAPTER,
    label="infection risk of a child with spasticity",
    question="Does the child have a gastrostomy, a stoma, seizures or mixed-type cerebral palsy?",
    asked_if=age_years.less_than(policy.CHILD_AGE),
    good_for=policy.CHILD_RISK_DAYS,
)
infections_list = OneOf(
    name="infections_list",
    chapter=CHAPTER,
    label="list of infections",
    question="Infections now and in the past year",
    help="Dental, chest, skin and urinary infections count, and a positive urine test.",
    words=answering.LIST_STATE,
    good_for=policy.INFECTION_DAYS,
    read_by_rules=False,
)
listed_infection_active = YesNo(
    name="listed_infection_active",
    chapter=CHAPTER,
    label="listed infection not yet resolved",
    asks=("infections_list",),
)

LISTS = {"infections_list": Infection}
FACTS: tuple[Fact, ...] = (
    systemic_infection,
    sepsis,
    temperature,
    crp,
    white_cells,
    neutrophils,
    cultures,
    site_infection,
    acute_illness,
    infections_list,
    listed_infection_active,
    immunosuppressed,
    immunosuppression_cause,
    child_infection_risk,
    device_infection_before,
    staph_carriage,
)


def implied(asked: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """What signs of sepsis say of infection, whatever was answered: it is at least suspected.

    Nobody is left with "no infection", or with no answer, beside signs of sepsis: the urgent
    finding and the infection itself must both be read.
    """
    signs, now = asked[sepsis.name], asked[systemic_infection.name]
    septic = isinstance(signs, Known) and signs.value is True
    if not septic or (isinstance(now, Known) and now.value in systemic_infection.adverse):
        return {}
    return {systemic_infection.name: Known("suspected", source=sepsis.name, on=signs.on)}


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Facts computed from the chapter's rows, as of a day."""
    listing = chart.listing("infections_list")
    verdicts = tuple(_unresolved(row) for row in listing.rows)
    return {listed_infection_active.name: record.any_row(listing, verdicts)}


def _unresolved(row: Infection) -> bool | None:
    return None if row.status is None else row.status != "resolved"
