"""What may be known from a psychological evaluation, and of the mental state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from screening.logic.answers import Answer
from screening.rules.fact import Fact
from screening.rules.facts.psychology import evaluation, mind
from screening.rules.record import Record

CHAPTER = "psychology"

LISTS: Mapping[str, type] = {}
FACTS: tuple[Fact, ...] = (*mind.FACTS, *evaluation.FACTS)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Facts computed from the chapter's answers, as of a day."""
    return evaluation.derive(chart, as_of)
