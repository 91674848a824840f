"""What may be known of other organs, medicines taken now, and allergies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from screening.logic.answers import Answer
from screening.rules.fact import Fact
from screening.rules.facts.medical import allergy, medicines, organs, respiratory
from screening.rules.record import Record

CHAPTER = "medical"

LISTS = {"drugs_list": medicines.CurrentDrug, "allergies_list": allergy.Allergy}
FACTS: tuple[Fact, ...] = (
    *respiratory.FACTS,
    *organs.FACTS,
    *medicines.FACTS,
    *allergy.FACTS,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Facts computed from the chapter's rows; none depends on the day."""
    return {**medicines.derive(chart), **allergy.derive(chart)}
