"""The facts of many patients as arrays, a column a fact, for the population reading.

Unknown has its own mark in every sort of column; no default and no NaN stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

import numpy as np
import numpy.typing as npt

from screening.logic import answers
from screening.logic.answers import Answer, Between, Known, Unknown
from screening.logic.criteria import Choice, Flag, Quantity, Term

Bools = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int8]

#: The code of a choice nobody knows.
NO_WORD = -1


@dataclass(frozen=True, slots=True, eq=False)
class FlagColumn:
    """Who surely has the flag and who surely has not; neither is unknown, both is refused."""

    flag: Flag
    yes: Bools
    no: Bools

    def __post_init__(self) -> None:
        if (self.yes & self.no).any():
            raise ValueError(f"{self.flag.name} cannot both hold and not hold for one patient.")


@dataclass(frozen=True, slots=True, eq=False)
class NumberColumn:
    """Closed bounds for each patient; -inf and +inf for none, equal bounds for a known number."""

    quantity: Quantity
    low: Numbers
    high: Numbers

    def __post_init__(self) -> None:
        ordered = (self.low <= self.high) & (self.low < np.inf) & (self.high > -np.inf)
        if not ordered.all():  # NaN is in no order, so it is refused here too
            raise ValueError(
                f"{self.quantity.name} needs low <= high for every patient; "
                "write -inf and +inf where there is no bound."
            )


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceColumn:
    """For each patient the place of the word among the choice's values, or NO_WORD."""

    choice: Choice
    codes: Codes

    def __post_init__(self) -> None:
        if ((self.codes < NO_WORD) | (self.codes >= len(self.choice.values))).any():
            raise ValueError(
                f"{self.choice.name} has {len(self.choice.values)} words; "
                f"write their places from 0, or {NO_WORD} for unknown."
            )


Column = FlagColumn | NumberColumn | ChoiceColumn


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The facts of ``count`` patients by name. A fact with no column was asked of nobody."""

    count: int
    by_name: Mapping[str, Column]

    def __post_init__(self) -> None:
        for name, column in self.by_name.items():
            if term_of(column).name != name:
                raise ValueError(f"The column of {term_of(column).name} is filed under {name}.")
            if _lengths(column) != {self.count}:
                raise ValueError(f"{name} is not given for {self.count} patients.")


def of_patients(patients: Sequence[Mapping[str, Answer]], terms: Iterable[Term]) -> Columns:
    """Patients' answers as columns.

    Raises TypeError for an answer of the wrong sort, and ValueError for one name used for two facts
    or a number with more digits than a float64 keeps apart.
    """
    by_name: dict[str, Column] = {}
    for term in terms:
        given = [patient.get(term.name, answers.NOT_ASKED) for patient in patients]
        column = _column(term, given)
        if term.name in by_name and term_of(by_name[term.name]) != term:
            raise ValueError(
                f"{term.name} is {term_of(by_name[term.name])} and {term}; use two names."
            )
        by_name[term.name] = column
    return Columns(len(patients), by_name)


def exact(number: Decimal) -> float:
    """The number as a float64 that is told apart from every other number so converted.

    Rounding keeps order, and a number that comes back unchanged shares its float with no other:
    so comparisons of floats are the comparisons of the decimals. Raises ValueError otherwise.
    """
    as_float = float(number)
    if Decimal(repr(as_float)) != number:
        raise ValueError(f"{number} has more digits than columns keep; round it to fifteen.")
    return as_float


def term_of(column: Column) -> Term:
    """The fact a column holds."""
    match column:
        case FlagColumn(flag=flag):
            return flag
        case NumberColumn(quantity=quantity):
            return quantity
        case ChoiceColumn(choice=choice):
            return choice
        case never:
            assert_never(never)


def _lengths(column: Column) -> set[int]:
    match column:
        case FlagColumn(yes=yes, no=no):
            return {len(yes), len(no)}
        case NumberColumn(low=low, high=high):
            return {len(low), len(high)}
        case ChoiceColumn(codes=codes):
            return {len(codes)}
        case never:
            assert_never(never)


def _column(term: Term, given: Sequence[Answer]) -> Column:
    match term:
        case Flag():
            held = [_held(term, answer) for answer in given]
            return FlagColumn(
                term,
                np.array([h is True for h in held], np.bool_),
                np.array([h is False for h in held], np.bool_),
            )
        case Quantity():
            ends = [answers.bounds(answer) for answer in given]
            return NumberColumn(
                term,
                np.array([-np.inf if low is None else exact(low) for low, _ in ends], np.float64),
                np.array([np.inf if high is None else exact(high) for _, high in ends], np.float64),
            )
        case Choice():
            return ChoiceColumn(term, np.array([_place(term, a) for a in given], np.int8))
        case never:
            assert_never(never)


def _held(flag: Flag, answer: Answer) -> bool | None:
    match answer:
        case Known(value=bool() as value):
            return value
        case Known() | Between():
            raise TypeError(f"{flag.name} holds or does not; {answer} is neither.")
        case Unknown():
            return None
        case never:
            assert_never(never)


def _place(choice: Choice, answer: Answer) -> int:
    match answer:
        case Known(value=str() as value) if value in choice.values:
            return choice.values.index(value)
        case Known() | Between():
            raise TypeError(f"{choice.name} is one of {', '.join(choice.values)}; not {answer}.")
        case Unknown():
            return NO_WORD
        case never:
            assert_never(never)
