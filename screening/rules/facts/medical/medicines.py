"""The medicines taken now, one a row, and what the list of them amounts to.

No dose is added up here: morphine equivalents are not computed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from screening.logic.answers import Answer
from screening.rules import record
from screening.rules.fact import Fact, OneOf, YesNo
from screening.rules.policy import substance_use as substance_policy
from screening.rules.record import Record
from screening.rules.vocabulary import answering

CHAPTER = "medical"

# Opioids given by these routes act where they are put, or go through a pump already.
_NOT_SYSTEMIC = frozenset({"topical", "epidural", "intrathecal"})
# Classes that add to the sedation and slowed breathing of an opioid (MP18 table 3; boxed warning of
# the morphine label).
_DEPRESSANTS = frozenset(
    {
        "gabapentinoid",
        "benzodiazepine",
        "sleeping_tablet",
        "barbiturate",
        "muscle_relaxant",
        "antipsychotic",
        "antihistamine",
    }
)


@dataclass(frozen=True, slots=True)
class CurrentDrug:
    """One medicine; None where a column is not known. The dose stands in its own unit."""

    agent: str | None
    drug_class: str | None
    dose: Decimal | None
    dose_unit: str | None
    frequency: str | None
    route: str | None
    schedule: str | None


drugs_list = OneOf(
    name="drugs_list",
    chapter=CHAPTER,
    label="list of medicines",
    question="Medicines taken now",
    help="One a row, supplements and medicines without prescription included.",
    words=answering.LIST_STATE,
    good_for=substance_policy.DRUGS_TAKEN_DAYS,
    read_by_rules=False,
)
listed_opioid = YesNo(
    name="listed_opioid",
    chapter=CHAPTER,
    label="systemic opioid on the list of medicines",
    asks=("drugs_list",),
)
listed_depressant = YesNo(
    name="listed_depressant",
    chapter=CHAPTER,
    label="sedating medicine on the list of medicines",
    asks=("drugs_list",),
)
listed_maoi = YesNo(
    name="listed_maoi",
    chapter=CHAPTER,
    label="MAO inhibitor on the list of medicines",
    asks=("drugs_list",),
)

FACTS: tuple[Fact, ...] = (drugs_list, listed_opioid, listed_depressant, listed_maoi)


def derive(chart: Record) -> Mapping[str, Answer]:
    """Whether the list holds a systemic opioid, a sedating medicine, an MAO inhibitor."""
    listing = chart.listing("drugs_list")
    rows: tuple[CurrentDrug, ...] = listing.rows
    found = {
        listed_opioid: tuple(_systemic_opioid(row) for row in rows),
        listed_depressant: tuple(_of_class(row, _DEPRESSANTS) for row in rows),
        listed_maoi: tuple(_of_class(row, frozenset({"maoi"})) for row in rows),
    }
    return {fact.name: record.any_row(listing, verdicts) for fact, verdicts in found.items()}


def _of_class(row: CurrentDrug, classes: frozenset[str]) -> bool | None:
    return None if row.drug_class is None else row.drug_class in classes


def _systemic_opioid(row: CurrentDrug) -> bool | None:
    opioid = _of_class(row, frozenset({"opioid"}))
    if opioid is False or row.route in _NOT_SYSTEMIC:
        return False
    return None if row.route in {None, "other"} else opioid
