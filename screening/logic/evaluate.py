"""What a sentence means for one patient, with its reasons. This reading is the definition.

It is written to be read, not to be fast; the other readings must agree with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from screening.logic import answers, criteria
from screening.logic.answers import Answer, Between, Known, Unknown
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Atom,
    Choice,
    Chosen,
    Compare,
    Holds,
    IsOneOf,
    Not,
    Op,
    Sentence,
    Stance,
    Threshold,
)

Answers = Mapping[str, Answer]
PolicyValues = Mapping[str, Decimal | str]


class Truth(StrEnum):
    """The three values of Kleene's logic."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """One atom that carries the outcome, with the answer it was read from."""

    atom: Atom
    truth: Truth
    answer: Answer


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a sentence is met, and the atoms that make it so."""

    truth: Truth
    reasons: tuple[Reason, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts whose absence leaves the outcome unknown; empty when it is decided."""
        if self.truth is not Truth.UNKNOWN:
            return ()
        terms = (criteria.term(r.atom) for r in self.reasons if r.truth is Truth.UNKNOWN)
        return tuple(dict.fromkeys(t.name for t in terms if t is not None))


def evaluate(sentence: Sentence, patient: Answers, policy: PolicyValues) -> Outcome:
    """Read a sentence for one patient under one policy.

    A fact absent from ``patient`` was not asked. Raises KeyError for a policy setting without a
    value and TypeError for an answer of the wrong sort.
    """
    match criteria.kind(sentence):
        case Holds() | Compare() | IsOneOf() | Chosen() as atom:
            truth, answer = _read(atom, patient, policy)
            return Outcome(truth, (Reason(atom, truth, answer),))
        case Not(part=part):
            inner = evaluate(part, patient, policy)
            return Outcome(_negate(inner.truth), inner.reasons)
        case All(parts=parts):
            return _count(len(parts), parts, patient, policy)
        case Any(parts=parts):
            return _count(1, parts, patient, policy)
        case AtLeast(count=count, parts=parts):
            return _count(count, parts, patient, policy)
        case never:
            assert_never(never)


def _count(
    needed: int, parts: tuple[Sentence, ...], patient: Answers, policy: PolicyValues
) -> Outcome:
    """All is n of n, Any is 1 of n: one rule covers the three.

    The reasons are those of the parts that carry the outcome.
    """
    outcomes = [evaluate(part, patient, policy) for part in parts]
    met = sum(o.truth is Truth.MET for o in outcomes)
    open_ = sum(o.truth is Truth.UNKNOWN for o in outcomes)
    if met >= needed:
        truth = Truth.MET
    elif met + open_ < needed:
        truth = Truth.NOT_MET
    else:
        truth = Truth.UNKNOWN
    carrying = [r for o in outcomes if o.truth is truth for r in o.reasons]
    return Outcome(truth, tuple(dict.fromkeys(carrying)) if len(carrying) > 1 else tuple(carrying))


def _negate(truth: Truth) -> Truth:
    match truth:
        case Truth.MET:
            return Truth.NOT_MET
        case Truth.NOT_MET:
            return Truth.MET
        case Truth.UNKNOWN:
            return Truth.UNKNOWN
        case never:
            assert_never(never)


def _read(atom: Atom, patient: Answers, policy: PolicyValues) -> tuple[Truth, Answer]:
    match atom:
        case Holds(flag=flag):
            answer = patient.get(flag.name, answers.NOT_ASKED)
            return _flag(flag.name, answer), answer
        case Compare(quantity=quantity, op=op, against=against):
            answer = patient.get(quantity.name, answers.NOT_ASKED)
            return _compare(answer, op, _limit(against, policy)), answer
        case IsOneOf(choice=choice, values=values):
            answer = patient.get(choice.name, answers.NOT_ASKED)
            return _choice(choice, answer, values), answer
        case Chosen(stance=stance, values=values):
            chosen = policy[stance.name]
            if chosen not in stance.values:
                raise TypeError(_not_a_word(stance, chosen))
            return _truth(chosen in values), Known(chosen, source="policy")
        case never:
            assert_never(never)


def _limit(against: Decimal | Threshold, policy: PolicyValues) -> Decimal:
    limit = policy[against.name] if isinstance(against, Threshold) else against
    if not isinstance(limit, Decimal):
        raise TypeError(f"{limit!r} is set where a number is compared.")
    return limit


def _flag(name: str, answer: Answer) -> Truth:
    match answer:
        case Known(value=bool() as value):
            return _truth(value)
        case Known() | Between():
            raise TypeError(f"{name} holds or does not; {answer} is neither.")
        case Unknown():
            return Truth.UNKNOWN
        case never:
            assert_never(never)


def _choice(choice: Choice, answer: Answer, values: frozenset[str]) -> Truth:
    match answer:
        case Known(value=value) if value in choice.values:
            return _truth(value in values)
        case Known(value=value):
            raise TypeError(_not_a_word(choice, value))
        case Between():
            raise TypeError(_not_a_word(choice, answer))
        case Unknown():
            return Truth.UNKNOWN
        case never:
            assert_never(never)


def _not_a_word(of: Choice | Stance, found: object) -> str:
    return f"{of.name} is one of {', '.join(of.values)}; not {found!r}."


def _compare(answer: Answer, op: Op, limit: Decimal) -> Truth:
    """A range is decided only when every number in it gives the same answer."""
    low, high = answers.bounds(answer)
    match op:
        case Op.AT_LEAST:
            return _decide(low is not None and low >= limit, high is not None and high < limit)
        case Op.MORE_THAN:
            return _decide(low is not None and low > limit, high is not None and high <= limit)
        case Op.AT_MOST:
            return _decide(high is not None and high <= limit, low is not None and low > limit)
        case Op.LESS_THAN:
            return _decide(high is not None and high < limit, low is not None and low >= limit)
        case never:
            assert_never(never)


def _decide(surely: bool, surely_not: bool) -> Truth:
    if surely:
        return Truth.MET
    return Truth.NOT_MET if surely_not else Truth.UNKNOWN


def _truth(value: bool) -> Truth:
    return Truth.MET if value else Truth.NOT_MET
