"""The few facts the unit tests of the language speak of."""

from decimal import Decimal

from screening.logic.criteria import (
    Choice,
    Chosen,
    Compare,
    Flag,
    Holds,
    IsOneOf,
    Op,
    Quantity,
    Stance,
    Threshold,
)

ANTIBIOTICS = Flag("antibiotics")
SEPSIS = Flag("sepsis")
IMMUNE = Flag("immunosuppression")
TEMPERATURE = Quantity("temperature", "°C")
FAILED = Quantity("failed_treatments", "")
INFECTION = Choice("infection", ("none", "suspected", "active", "resolved"))
FEVER = Threshold("fever_limit", "°C")
CONSENSUS = Stance("consensus", ("pacc", "british"))

on_antibiotics = Holds(ANTIBIOTICS)
septic = Holds(SEPSIS)
immunosuppressed = Holds(IMMUNE)
infected = IsOneOf(INFECTION, frozenset({"active", "suspected"}))
british = Chosen(CONSENSUS, frozenset({"british"}))
fever = Compare(TEMPERATURE, Op.AT_LEAST, FEVER)

POLICY: dict[str, Decimal | str] = {"fever_limit": Decimal("38.0"), "consensus": "pacc"}


def temperature(op: Op, limit: str) -> Compare:
    return Compare(TEMPERATURE, op, Decimal(limit))
