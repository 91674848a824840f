"""The ladder of recommendations as formulas: for each step, whether it is reached.

The worse of two grades joins them step by step, the better meets them; so an order among findings
cannot even be written down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import z3

from screening.advice.lattice import Recommendation

#: The steps above a plain offer, which needs no reaching.
STEPS = tuple(step for step in Recommendation if step is not Recommendation.OFFER)


@dataclass(frozen=True, slots=True, eq=False)
class Grade:
    """A recommendation that depends on the chart and the policy."""

    reached: Mapping[Recommendation, z3.BoolRef]

    def at_least(self, step: Recommendation) -> z3.BoolRef:
        """The grade is this restrictive or more."""
        return self.reached.get(step, z3.BoolVal(True))

    def is_exactly(self, step: Recommendation) -> z3.BoolRef:
        """The grade is this one and none beyond."""
        if step is Recommendation.DO_NOT_OFFER:
            return self.at_least(step)
        return z3.And(self.at_least(step), z3.Not(self.at_least(Recommendation(step + 1))))

    @property
    def offers(self) -> z3.BoolRef:
        """A plain offer, or one with precautions."""
        return z3.Not(self.at_least(Recommendation.REVIEW))

    @property
    def refuses(self) -> z3.BoolRef:
        """No trial: the end."""
        return self.at_least(Recommendation.DO_NOT_OFFER)


def when(formulas: Mapping[Recommendation, z3.BoolRef]) -> Grade:
    """A grade that is the worst of the steps whose formula is true, an offer where none is."""
    return Grade({step: z3.Or([f for of, f in formulas.items() if of >= step]) for step in STEPS})


def constant(value: Recommendation) -> Grade:
    """A grade that depends on nothing."""
    return Grade({step: z3.BoolVal(value >= step) for step in STEPS})


def worst(grades: Iterable[Grade]) -> Grade:
    """A step is reached when any of them reaches it."""
    grades = list(grades)
    return Grade({step: z3.Or([g.at_least(step) for g in grades]) for step in STEPS})


def best(grades: Iterable[Grade]) -> Grade:
    """A step is reached when each of them reaches it; of nothing, every step is reached."""
    grades = list(grades)
    return Grade({step: z3.And([g.at_least(step) for g in grades]) for step in STEPS})
