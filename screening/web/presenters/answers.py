"""An answer in words, with its unit or its reason."""

from __future__ import annotations

from decimal import Decimal

from screening.logic import prose
from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules.fact import Fact, Measure, OneOf
from screening.rules.naming import NAMES
from screening.rules.vocabulary.partial_date import PartialDate
from screening.web.presenters import clock

_WHY = {
    Why.NOT_ASKED: "not asked",
    Why.NOT_KNOWN: "not known",
    Why.REFUSED: "refused",
    Why.UNOBTAINABLE: "cannot be obtained",
    Why.STALE: "out of date",
    Why.IN_ERROR: "entered in error",
    Why.INCOMPLETE: "the list may be incomplete",
    Why.CONTRADICTED: "contradicted by another answer",
    Why.WITHDRAWN: "rule withdrawn",
}


def value(fact: Fact, raw: bool | str | Decimal | PartialDate) -> str:
    """A known value as a person reads it, with its unit."""
    match raw:
        case bool():
            return "yes" if raw else "no"
        case PartialDate():
            return clock.partial(raw)
        case Decimal():
            places, unit = (fact.places, fact.unit) if isinstance(fact, Measure) else (0, "")
            return f"{prose.number(raw.normalize(), min(places, 1))} {unit}".strip()
        case str():
            return NAMES.word(fact.name, raw) if isinstance(fact, OneOf) else raw


def answer(fact: Fact, given: Answer) -> str:
    """An answer as a person reads it: the value, the range, or the reason."""
    match given:
        case Known(value=raw):
            return value(fact, raw)
        case Between(low=low, high=high, why=why):
            return f"{_range(fact, low, high)} ({_WHY[why]})"
        case Unknown(why=Why.STALE, last=last, on=on):
            was = f"last known: {value(fact, last)}, {clock.day(on)}" if last is not None else ""
            return f"out of date; {was}" if was else "out of date"
        case Unknown(why=why):
            return _WHY[why]


def _range(fact: Fact, low: Decimal | None, high: Decimal | None) -> str:
    if low is not None and high is not None:
        return f"between {value(fact, low)} and {value(fact, high)}"
    if low is not None:
        return f"{value(fact, low)} or more"
    return f"{value(fact, high)} or less" if high is not None else "not known"
