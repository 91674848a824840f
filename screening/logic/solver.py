"""The language as Z3 terms, so that a theorem speaks of every patient and every policy at once.

A fact is a few free constants: a flag is known and true; a number may have a low and a high bound;
a choice is known and has a place among its words. A threshold is a free number within the bounds a
site may choose from, a stance a free place among its words: what is proved holds for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, assert_never

import z3

from screening.logic import answers, criteria
from screening.logic.answers import Answer, Between, Known
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
    Stance,
    Term,
    Threshold,
)
from screening.logic.space import Bounds, Space

Answers = Mapping[str, Answer]
PolicyValues = Mapping[str, Decimal | str]
_Decimals = dict[Fraction, Decimal]


class Reading(NamedTuple):
    """A sentence as two formulas; for a patient of whom neither is true it is unknown."""

    surely_met: z3.BoolRef
    surely_not: z3.BoolRef

    @property
    def unknown(self) -> z3.BoolRef:
        """Neither surely met nor surely not met."""
        return z3.Not(z3.Or(self.surely_met, self.surely_not))


class Case(NamedTuple):
    """One patient under one policy, as a model of the solver describes them."""

    patient: dict[str, Answer]
    policy: dict[str, Decimal | str]


def read(sentence: Sentence, who: str = "") -> Reading:
    """The sentence about the patient called ``who``, so that a theorem may compare two charts."""
    match criteria.kind(sentence):
        case Holds(flag=flag):
            known, value = _flag(flag, who)
            return Reading(z3.And(known, value), z3.And(known, z3.Not(value)))
        case Compare(quantity=quantity, op=op, against=against):
            return _compare(_quantity(quantity, who), op, _limit(against))
        case IsOneOf(choice=choice, values=values):
            known, place = _choice(choice, who)
            among = _among(place, choice, values)
            return Reading(z3.And(known, among), z3.And(known, z3.Not(among)))
        case Chosen(stance=stance, values=values):
            among = _among(_stance(stance), stance, values)
            return Reading(among, z3.Not(among))
        case Not(part=part):
            inner = read(part, who)
            return Reading(inner.surely_not, inner.surely_met)
        case All(parts=parts):
            inners = [read(part, who) for part in parts]
            return Reading(
                z3.And([i.surely_met for i in inners]), z3.Or([i.surely_not for i in inners])
            )
        case Any(parts=parts):
            inners = [read(part, who) for part in parts]
            return Reading(
                z3.Or([i.surely_met for i in inners]), z3.And([i.surely_not for i in inners])
            )
        case AtLeast(count=count, parts=parts):
            inners = [read(part, who) for part in parts]
            enough_fail = len(parts) - count + 1
            return Reading(
                z3.PbGe([(i.surely_met, 1) for i in inners], count),
                z3.PbGe([(i.surely_not, 1) for i in inners], enough_fail),
            )
        case never:
            assert_never(never)


def well_formed(space: Space, who: str = "") -> z3.BoolRef:
    """What every chart and every policy satisfies: bounds in order, words that exist."""
    policy = [_within(_threshold(t), space.settings[t.name]) for t in space.thresholds]
    policy += [_has_word(_stance(stance), stance) for stance in space.stances]
    return z3.And(policy + [_term_well_formed(term, space.ranges, who) for term in space.terms])


def learns(space: Space, less: str, more: str) -> z3.BoolRef:
    """The chart ``more`` keeps all that ``less`` knows; ranges may only have narrowed."""
    return z3.And([_term_learns(term, less, more) for term in space.terms])


def complete(space: Space, who: str = "") -> z3.BoolRef:
    """Every fact is known, and every number exactly."""
    return z3.And([_term_complete(term, who) for term in space.terms])


def pinned(space: Space, patient: Answers, policy: PolicyValues, who: str = "") -> z3.BoolRef:
    """The facts and settings the sentences read are exactly these."""
    given = [
        _answered(term, patient.get(term.name, answers.NOT_ASKED), who) for term in space.terms
    ]
    given += [_threshold(t) == _real(Decimal(policy[t.name])) for t in space.thresholds]
    given += [_stance(s) == s.values.index(str(policy[s.name])) for s in space.stances]
    return z3.And(given)


def find(space: Space, *conditions: z3.BoolRef, patience: int = 60_000) -> Case | None:
    """A well-formed patient and policy for which the conditions hold, or None if there are none.

    Raises RuntimeError when the solver cannot tell within ``patience`` milliseconds.
    """
    solver = z3.Solver()
    solver.set("timeout", patience)
    solver.add(well_formed(space), *conditions)
    answer = solver.check()
    if answer == z3.unknown:
        raise RuntimeError(f"The solver cannot tell: {solver.reason_unknown()}.")
    return case(space, solver.model()) if answer == z3.sat else None


def case(space: Space, model: z3.ModelRef, who: str = "") -> Case:
    """The patient and the policy a model describes.

    A model's numbers may be fractions such as 1/3; each becomes a short decimal that stands in the
    same order to every other number of the model and of the sentences, so nothing changes truth.
    """
    decimals = _decimals(space, model, who)
    policy: dict[str, Decimal | str] = {
        t.name: decimals[_fraction(model, _threshold(t))] for t in space.thresholds
    }
    policy |= {s.name: s.values[_whole(model, _stance(s))] for s in space.stances}
    patient = {term.name: _answer(term, model, decimals, who) for term in space.terms}
    return Case(patient, policy)


class _Flag(NamedTuple):
    known: z3.BoolRef
    value: z3.BoolRef


class _Quantity(NamedTuple):
    has_low: z3.BoolRef
    low: z3.ArithRef
    has_high: z3.BoolRef
    high: z3.ArithRef


class _Choice(NamedTuple):
    known: z3.BoolRef
    place: z3.ArithRef


def _flag(flag: Flag, who: str) -> _Flag:
    name = f"{who}.{flag.name}"
    return _Flag(z3.Bool(f"{name} known"), z3.Bool(f"{name} holds"))


def _quantity(quantity: Quantity, who: str) -> _Quantity:
    name = f"{who}.{quantity.name}"
    return _Quantity(
        z3.Bool(f"{name} has low"),
        z3.Real(f"{name} low"),
        z3.Bool(f"{name} has high"),
        z3.Real(f"{name} high"),
    )


def _choice(choice: Choice, who: str) -> _Choice:
    name = f"{who}.{choice.name}"
    return _Choice(z3.Bool(f"{name} known"), z3.Int(f"{name} place"))


def _threshold(threshold: Threshold) -> z3.ArithRef:
    return z3.Real(f"policy {threshold.name}")


def _stance(stance: Stance) -> z3.ArithRef:
    return z3.Int(f"policy {stance.name} place")


def _real(number: Decimal) -> z3.ArithRef:
    return z3.Q(*number.as_integer_ratio())


def _limit(against: Decimal | Threshold) -> z3.ArithRef:
    return _threshold(against) if isinstance(against, Threshold) else _real(against)


def _compare(terms: _Quantity, op: Op, limit: z3.ArithRef) -> Reading:
    has_low, low, has_high, high = terms
    match op:
        case Op.AT_LEAST:
            return Reading(z3.And(has_low, low >= limit), z3.And(has_high, high < limit))
        case Op.MORE_THAN:
            return Reading(z3.And(has_low, low > limit), z3.And(has_high, high <= limit))
        case Op.AT_MOST:
            return Reading(z3.And(has_high, high <= limit), z3.And(has_low, low > limit))
        case Op.LESS_THAN:
            return Reading(z3.And(has_high, high < limit), z3.And(has_low, low >= limit))
        case never:
            assert_never(never)


def _among(place: z3.ArithRef, of: Choice | Stance, values: frozenset[str]) -> z3.BoolRef:
    return z3.Or([place == of.values.index(value) for value in sorted(values)])


def _has_word(place: z3.ArithRef, of: Choice | Stance) -> z3.BoolRef:
    return z3.And(place >= 0, place < len(of.values))


def _within(number: z3.ArithRef, bounds: tuple[Decimal, Decimal]) -> z3.BoolRef:
    return z3.And(number >= _real(bounds[0]), number <= _real(bounds[1]))


def _term_well_formed(term: Term, ranges: Bounds, who: str) -> z3.BoolRef:
    match term:
        case Flag():
            return z3.BoolVal(True)
        case Quantity(name=name):
            has_low, low, has_high, high = _quantity(term, who)
            ordered = z3.Implies(z3.And(has_low, has_high), low <= high)
            if name not in ranges:
                return ordered
            return z3.And(
                ordered,
                z3.Implies(has_low, _within(low, ranges[name])),
                z3.Implies(has_high, _within(high, ranges[name])),
            )
        case Choice():
            return _has_word(_choice(term, who).place, term)
        case never:
            assert_never(never)


def _term_learns(term: Term, less: str, more: str) -> z3.BoolRef:
    match term:
        case Flag():
            before, after = _flag(term, less), _flag(term, more)
            return z3.Implies(before.known, z3.And(after.known, after.value == before.value))
        case Quantity():
            wide, narrow = _quantity(term, less), _quantity(term, more)
            return z3.And(
                z3.Implies(wide.has_low, z3.And(narrow.has_low, narrow.low >= wide.low)),
                z3.Implies(wide.has_high, z3.And(narrow.has_high, narrow.high <= wide.high)),
            )
        case Choice():
            asked, told = _choice(term, less), _choice(term, more)
            return z3.Implies(asked.known, z3.And(told.known, told.place == asked.place))
        case never:
            assert_never(never)


def _term_complete(term: Term, who: str) -> z3.BoolRef:
    match term:
        case Flag():
            return _flag(term, who).known
        case Quantity():
            has_low, low, has_high, high = _quantity(term, who)
            return z3.And(has_low, has_high, low == high)
        case Choice():
            return _choice(term, who).known
        case never:
            assert_never(never)


def _answered(term: Term, answer: Answer, who: str) -> z3.BoolRef:
    match term:
        case Flag():
            known, holds = _flag(term, who)
            if isinstance(answer, Known):
                return z3.And(known, holds == z3.BoolVal(answer.value))
            return z3.Not(known)
        case Quantity():
            has_low, low, has_high, high = _quantity(term, who)
            least, most = answers.bounds(answer)
            return z3.And(
                z3.Not(has_low) if least is None else z3.And(has_low, low == _real(least)),
                z3.Not(has_high) if most is None else z3.And(has_high, high == _real(most)),
            )
        case Choice(values=values):
            known, place = _choice(term, who)
            if isinstance(answer, Known):
                return z3.And(known, place == values.index(str(answer.value)))
            return z3.Not(known)
        case never:
            assert_never(never)


def _answer(term: Term, model: z3.ModelRef, decimals: _Decimals, who: str) -> Answer:
    match term:
        case Flag():
            known, holds = _flag(term, who)
            return Known(_true(model, holds)) if _true(model, known) else answers.NOT_ASKED
        case Quantity():
            has_low, low, has_high, high = _quantity(term, who)
            least = decimals[_fraction(model, low)] if _true(model, has_low) else None
            most = decimals[_fraction(model, high)] if _true(model, has_high) else None
            if least is None and most is None:
                return answers.NOT_ASKED
            if least is not None and least == most:
                return Known(least)
            return Between(least, most)
        case Choice(values=values):
            known, place = _choice(term, who)
            return Known(values[_whole(model, place)]) if _true(model, known) else answers.NOT_ASKED
        case never:
            assert_never(never)


def _decimals(space: Space, model: z3.ModelRef, who: str) -> _Decimals:
    quantities = [_quantity(t, who) for t in space.terms if isinstance(t, Quantity)]
    constants = [_threshold(t) for t in space.thresholds]
    constants += [end for q in quantities for end in (q.low, q.high)]
    return space.decimals(_fraction(model, constant) for constant in constants)


def _true(model: z3.ModelRef, constant: z3.BoolRef) -> bool:
    return bool(z3.is_true(model.eval(constant, model_completion=True)))


def _whole(model: z3.ModelRef, constant: z3.ArithRef) -> int:
    return int(model.eval(constant, model_completion=True).as_long())


def _fraction(model: z3.ModelRef, constant: z3.ArithRef) -> Fraction:
    return Fraction(model.eval(constant, model_completion=True).as_fraction())
