"""Every fact of every chapter, and the reading of a whole chart into answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import ModuleType

from screening.logic.answers import Answer
from screening.rules import freshness, unanswerable
from screening.rules.fact import Fact
from screening.rules.facts import (
    anatomy,
    bleeding,
    device,
    history,
    infection,
    medical,
    psychology,
    social,
    substance_use,
    treatments,
)
from screening.rules.record import Record

CHAPTERS: tuple[ModuleType, ...] = (
    history,
    treatments,
    substance_use,
    infection,
    psychology,
    bleeding,
    anatomy,
    medical,
    device,
    social,
)
ALL: tuple[Fact, ...] = tuple(fact for chapter in CHAPTERS for fact in chapter.FACTS)
BY_NAME: Mapping[str, Fact] = {fact.name: fact for fact in ALL}
LISTS: Mapping[str, type] = {n: row for chapter in CHAPTERS for n, row in chapter.LISTS.items()}


def answers(
    chart: Record, as_of: date, policy: Mapping[str, Decimal | str]
) -> Mapping[str, Answer]:
    """The chart as the language reads it: what was asked, by its freshness, and what follows."""
    asked = {
        fact.name: freshness.current(fact, chart.entry(fact.name).answer, as_of, policy)
        for fact in ALL
        if fact.read_by_rules and not fact.derived
    }
    asked |= infection.implied(asked)
    relied_on = freshness.open_stale_lists(chart, ALL, as_of, policy)
    derived: dict[str, Answer] = {}
    for chapter in CHAPTERS:
        derived.update(chapter.derive(relied_on, as_of))
    return unanswerable.closed(ALL, asked | derived, chart, policy)
