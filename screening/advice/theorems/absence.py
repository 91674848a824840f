"""Answers that are missing, as formulas: which absence leaves a sentence open, and is it final."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import assert_never

import z3

from screening.logic import criteria, solver
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Choice,
    Chosen,
    Compare,
    Flag,
    Holds,
    IsOneOf,
    Not,
    Op,
    Quantity,
    Sentence,
    Term,
)
from screening.logic.space import Space


def final(name: str, who: str = "") -> z3.BoolRef:
    """The fact was refused or cannot be obtained: asking again fills nothing."""
    return z3.Bool(f"{who}.{name} final")


def unanswered(term: Term, who: str = "") -> z3.BoolRef:
    """Nothing at all is known of the fact."""
    return solver.pinned(alone(term), {}, {}, who)


def well_formed(space: Space, who: str = "") -> z3.BoolRef:
    """Every chart and every policy there may be; what was refused has no value."""
    refused = [z3.Implies(final(t.name, who), unanswered(t, who)) for t in space.terms]
    return z3.And(solver.well_formed(space, who), *refused)


def same(term: Term, one: str, other: str) -> z3.BoolRef:
    """The two charts say the same of the fact, the reason for saying nothing included."""
    fact = alone(term)
    return z3.And(
        solver.learns(fact, one, other),
        solver.learns(fact, other, one),
        final(term.name, one) == final(term.name, other),
    )


def gaps(sentence: Sentence, who: str = "") -> Mapping[str, z3.BoolRef]:
    """For each fact a sentence reads, whether its absence is what leaves the sentence unknown.

    It is where every part around it is unknown too.
    """
    whole = solver.read(sentence, who).unknown
    match criteria.kind(sentence):
        case Holds(flag=Flag(name=name)):
            return {name: whole}
        case Compare(quantity=Quantity(name=name)):
            return {name: whole}
        case IsOneOf(choice=Choice(name=name)):
            return {name: whole}
        case Chosen():
            return {}
        case Not(part=part):
            return gaps(part, who)
        case All(parts=parts) | Any(parts=parts) | AtLeast(parts=parts):
            found: dict[str, list[z3.BoolRef]] = {}
            for part in parts:
                for name, gap in gaps(part, who).items():
                    found.setdefault(name, []).append(gap)
            return {name: z3.And(whole, z3.Or(ways)) for name, ways in found.items()}
        case never:
            assert_never(never)


def alone(term: Term) -> Space:
    """The space of one fact."""
    return Space((_about(term),), {})


def _about(term: Term) -> Sentence:
    match term:
        case Flag():
            return Holds(term)
        case Quantity():
            return Compare(term, Op.AT_LEAST, Decimal(0))
        case Choice(values=values):
            return IsOneOf(term, frozenset(values))
        case never:
            assert_never(never)
