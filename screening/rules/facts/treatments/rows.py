"""One treatment tried, and what a row says of failing, of intolerance and of directed care."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from screening.rules.vocabulary.partial_date import PartialDate

NON_INVASIVE = frozenset(
    {
        "strong_opioid",
        "weak_opioid",
        "non_opioid",
        "antidepressant",
        "anticonvulsant",
        "antispasmodic",
        "topical",
        "other_drug",
        "physiotherapy",
        "psychological",
    }
)

#: Outcomes that were not enough. A treatment still running that is enough is recorded as helped.
NOT_ENOUGH = frozenset({"no_effect", "partial", "ongoing"})


@dataclass(frozen=True, slots=True)
class Treatment:
    """One treatment; None where a column is not known.

    ``full_course`` says that it was taken regularly, up to the largest dose tolerated. ``stopped``
    is empty while the outcome is "ongoing".
    """

    treatment_class: str | None
    agent: str | None
    max_dose: Decimal | None
    max_dose_unit: str | None
    full_course: bool | None
    started: PartialDate | None
    stopped: PartialDate | None
    outcome: str | None
    why_stopped: str | None
    prescriber: str | None


def of_class(row: Treatment, *classes: str) -> bool | None:
    """Whether the treatment is of one of the classes; None when its class is not known."""
    return None if row.treatment_class is None else row.treatment_class in classes


def not_enough(row: Treatment) -> bool | None:
    """Whether it gave too little relief; None when its outcome is not known."""
    return None if row.outcome is None else row.outcome in NOT_ENOUGH


def not_tolerated(row: Treatment) -> bool | None:
    """Whether it was not tolerated; None when its outcome is not known."""
    return None if row.outcome is None else row.outcome == "intolerable"


def directed_care(row: Treatment) -> bool | None:
    """Whether it was non-invasive care that a clinician directed."""
    directed = None if row.prescriber is None else row.prescriber != "self"
    if row.treatment_class is None or row.treatment_class == "other":
        return both(directed, None)
    return both(directed, row.treatment_class in NON_INVASIVE)


def both(*verdicts: bool | None) -> bool | None:
    """All verdicts hold: False as soon as one does not, None while one cannot be told."""
    if any(verdict is False for verdict in verdicts):
        return False
    return None if any(verdict is None for verdict in verdicts) else True
