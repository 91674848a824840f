"""Charts nobody has, answered by the sort of each fact alone: all for the worse, or all else.

Some rules are present on the quiet chart too, for nobody chose its answers to go together.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from screening.logic.answers import Answer, Known
from screening.rules import facts
from screening.rules.fact import Fact, Measure, OneOf, PartialDay, ShortText, YesNo
from screening.rules.record import Value
from screening.rules.vocabulary.partial_date import PartialDate


def value(fact: Fact, *, adverse: bool) -> Value:
    """A value of the fact's sort, from the side asked for; a list says that it is complete."""
    match fact:
        case YesNo():
            return fact.adverse is adverse
        case OneOf() if fact.name in facts.LISTS:
            return "complete"
        case OneOf():
            against = [word for word in fact.words.values if word in fact.adverse]
            others = [word for word in fact.words.values if word not in fact.adverse]
            ordered = [*against, *others] if adverse else [*others, *against]
            return ordered[0]
        case Measure():
            return _number(fact, adverse=adverse)
        case PartialDay():
            return PartialDate.from_iso("2020-03")
        case ShortText():
            return "as written in the letter"
        case _:
            raise TypeError(f"{fact.name} is of no known sort.")


def answers(*, adverse: bool) -> Mapping[str, Answer]:
    """Every fact that rules read, known."""
    known: dict[str, Answer] = {}
    for fact in facts.ALL:
        if fact.read_by_rules:
            given = value(fact, adverse=adverse)
            if not isinstance(given, PartialDate):
                known[fact.name] = Known(given)
    return known


def _number(fact: Measure, *, adverse: bool) -> Decimal:
    """A quarter of the way from the worse end of what is possible, or from the better one."""
    from_low = (fact.worse == "lower") is adverse
    step = (fact.high - fact.low) / 4
    number = fact.low + step if from_low else fact.high - step
    return number.quantize(Decimal(1).scaleb(-fact.places))
