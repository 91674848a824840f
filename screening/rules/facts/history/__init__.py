"""What may be known of the problem a pump is considered for, and of the person who has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from screening.logic.answers import Answer
from screening.rules.fact import Fact
from screening.rules.facts.history import cancer, earlier_pumps, pain, person, severity, spasticity
from screening.rules.record import Record

CHAPTER = "history"

LISTS = {"earlier_pumps_list": earlier_pumps.EarlierPump}
FACTS: tuple[Fact, ...] = (
    *pain.FACTS,
    *cancer.FACTS,
    *spasticity.FACTS,
    *severity.FACTS,
    *earlier_pumps.FACTS,
    *person.FACTS,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Facts computed from dates and rows, as of a day."""
    return {
        **pain.derive(chart, as_of),
        **spasticity.derive(chart, as_of),
        **earlier_pumps.derive(chart),
        **person.derive(chart, as_of),
    }
