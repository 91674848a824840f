"""Sentences that are surely a slip: never met, never not met, contradictory, or repetitive.

There is no solver here. A sentence only asks on which side of its limits a number lies, so it is
enough to try one point on each side of, and at, every limit, every word of every choice, both
answers to every flag, every stance, and each threshold at every number the caller names (its low
bound, default and high bound). Answers are complete and known. A sentence with more points than
the cap is refused with an error, never passed unread. A count is tried at halves too.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

import numpy as np

from screening.logic import columns, criteria, population, prose
from screening.logic.columns import ChoiceColumn, Column, Columns, FlagColumn, NumberColumn
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
    Quantity,
    Sentence,
    Stance,
    Term,
    Threshold,
)
from screening.logic.normal_form import Form, normal_form
from screening.logic.space import Bounds, Space

_Axis = columns.Numbers
_Under = tuple[tuple[str, Decimal], ...]

#: Points tried for one sentence at the most.
CAP = 1 << 22

#: Points held in memory at once.
BLOCK = 1 << 16


class Flaw(StrEnum):
    """What is wrong."""

    NEVER_MET = "can never be met"
    NEVER_NOT_MET = "can never be not met"
    CONTRADICTION = "cannot both be met"
    NO_ESCAPE = "cannot both be not met"
    REPEATED = "say the same"
    SUBSUMED = "is never met without"


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw, the parts that have it, and the thresholds under which they have it.

    ``under`` is empty when the flaw is there whatever the thresholds.
    """

    flaw: Flaw
    parts: tuple[Sentence, ...]
    under: tuple[tuple[str, Decimal], ...] = ()

    def __str__(self) -> str:
        names = prose.Names()
        said = [f'"{prose.in_words(part, names)}"' for part in self.parts]
        if self.flaw is Flaw.SUBSUMED:
            text = f"{said[0]} {self.flaw} {said[1]}"
        else:
            text = f"{' and '.join(said)} {self.flaw}"
        when = " and ".join(f"{name} is {prose.number(value)}" for name, value in self.under)
        return f"{text} when {when}" if when else text


class TooManyPointsError(ValueError):
    """A sentence too large to be tried at every point; it has not been checked."""


@dataclass(frozen=True, slots=True)
class Linter:
    """What is tried.

    ``thresholds``: the numbers each threshold is tried at, by name; KeyError for one not named.
    ``ranges``: the numbers possible in life for a quantity, ends included; without, any number.
    """

    thresholds: Mapping[str, Sequence[Decimal]]
    ranges: Bounds
    cap: int = CAP

    def check(self, sentence: Sentence) -> tuple[Finding, ...]:
        """The flaws of a sentence and of its parts, the whole first.

        Raises TooManyPointsError where there are more points than the cap.
        """
        found = [*self._alone(sentence)]
        for join in _joins(sentence):
            flaws = {part: [*self._alone(part)] for part in join.parts}
            found += itertools.chain.from_iterable(flaws.values())
            # A part that is never met implies every other: said once, of that part alone.
            free = [part for part in join.parts if all(flaw.under for flaw in flaws[part])]
            for one, other in itertools.combinations(free, 2):
                found += self._pair(join, one, other)
        return tuple(dict.fromkeys(found))

    def never_met(self, sentence: Sentence) -> bool:
        """No complete, known answers meet the sentence, under any threshold tried and any stance.

        Raises TooManyPointsError where there are more points than the cap.
        """
        return all(self._impossible(sentence).values())

    def _alone(self, sentence: Sentence) -> Iterator[Finding]:
        never_met = self._impossible(sentence)
        never_not_met = self._impossible(Not(sentence))
        for flaw, impossible in ((Flaw.NEVER_MET, never_met), (Flaw.NEVER_NOT_MET, never_not_met)):
            if all(impossible.values()):
                yield Finding(flaw, (sentence,))
            elif any(impossible.values()):
                first = next(under for under, flawed in impossible.items() if flawed)
                yield Finding(flaw, (sentence,), first)

    def _pair(self, join: All | Any | AtLeast, one: Sentence, other: Sentence) -> Iterator[Finding]:
        if normal_form(one) == normal_form(other):
            yield Finding(Flaw.REPEATED, (one, other))
            return
        if not _subjects(one) & _subjects(other):
            return  # nothing in common, so neither says anything about the other
        if isinstance(join, All) and self.never_met(All((one, other))):
            yield Finding(Flaw.CONTRADICTION, (one, other))
        if isinstance(join, Any) and self.never_met(All((Not(one), Not(other)))):
            yield Finding(Flaw.NO_ESCAPE, (one, other))
        forth = self.never_met(All((one, Not(other))))
        back = self.never_met(All((other, Not(one))))
        if forth and back:
            yield Finding(Flaw.REPEATED, (one, other))
        elif forth:
            yield Finding(Flaw.SUBSUMED, (one, other))
        elif back:
            yield Finding(Flaw.SUBSUMED, (other, one))

    def _impossible(self, sentence: Sentence) -> dict[_Under, bool]:
        """For each choice of thresholds whether the sentence is met at no point and no stance."""
        space = Space((sentence,), settings={}, ranges=self.ranges)
        names = tuple(dict.fromkeys(threshold.name for threshold in space.thresholds))
        settings = tuple(itertools.product(*(self.thresholds[name] for name in names)))
        stances = tuple(
            dict(zip((stance.name for stance in space.stances), words, strict=True))
            for words in itertools.product(*(stance.values for stance in space.stances))
        )
        found: dict[_Under, bool] = {}
        for numbers in settings:
            under = dict(zip(names, numbers, strict=True))
            grid = self._grid(space, under)
            if grid.count * len(stances) * len(settings) > self.cap:
                raise TooManyPointsError(
                    f"{prose.in_words(sentence, prose.Names())} has more than {self.cap} points; "
                    "split it into smaller rules, or raise the cap."
                )
            met = any(grid.meets(sentence, {**under, **chosen}) for chosen in stances)
            found[tuple(under.items())] = not met
        return found

    def _grid(self, space: Space, settings: Mapping[str, Decimal]) -> _Grid:
        axes: list[tuple[Term, _Axis]] = []
        for term in space.terms:
            match term:
                case Flag():
                    axes.append((term, np.array([0.0, 1.0])))
                case Choice(values=values):
                    axes.append((term, np.arange(len(values), dtype=np.float64)))
                case Quantity():
                    axes.append((term, self._points(term, space, settings)))
                case never:
                    assert_never(never)
        return _Grid(tuple(axes))

    def _points(self, quantity: Quantity, space: Space, settings: Mapping[str, Decimal]) -> _Axis:
        """At every limit, between each two, and beyond the first and the last, within the range."""
        limits = [
            settings[a.against.name] if isinstance(a.against, Threshold) else a.against
            for a in space.atoms
            if isinstance(a, Compare) and a.quantity == quantity
        ]
        at = sorted({columns.exact(limit) for limit in limits})
        points = [at[0] - 1, *at, *((a + b) / 2 for a, b in itertools.pairwise(at)), at[-1] + 1]
        if quantity.name in self.ranges:
            low, high = map(columns.exact, self.ranges[quantity.name])
            points = [low, high, *(p for p in points if low <= p <= high)]
        return np.unique(np.array(points))


def same(sentences: Mapping[str, Sentence]) -> tuple[tuple[str, ...], ...]:
    """Names of rules whose sentences say the same, each group in the order given."""
    groups: dict[Form, list[str]] = {}
    for name, sentence in sentences.items():
        groups.setdefault(normal_form(sentence), []).append(name)
    return tuple(tuple(names) for names in groups.values() if len(names) > 1)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Every combination of one point from each axis: a patient with complete, known answers."""

    axes: tuple[tuple[Term, _Axis], ...]

    @property
    def count(self) -> int:
        return math.prod(len(axis) for _, axis in self.axes)

    def meets(self, sentence: Sentence, policy: population.PolicyValues) -> bool:
        """Some point meets the sentence."""
        for start in range(0, self.count, BLOCK):
            points = self._points(start, min(start + BLOCK, self.count))
            (bitmaps,) = population.read([sentence], points, policy)
            if bitmaps.met.any():
                return True
        return False

    def _points(self, start: int, stop: int) -> Columns:
        places = np.unravel_index(
            np.arange(start, stop), tuple(len(axis) for _, axis in self.axes) or (1,)
        )
        by_name = {
            term.name: _column(term, axis[place])
            for (term, axis), place in zip(self.axes, places, strict=False)
        }
        return Columns(stop - start, by_name)


def _column(term: Term, values: _Axis) -> Column:
    match term:
        case Flag():
            return FlagColumn(term, values == 1, values == 0)
        case Quantity():
            return NumberColumn(term, values, values)
        case Choice():
            return ChoiceColumn(term, values.astype(np.int8))
        case never:
            assert_never(never)


def _joins(sentence: Sentence) -> Iterator[All | Any | AtLeast]:
    match criteria.kind(sentence):
        case Holds() | Compare() | IsOneOf() | Chosen():
            return
        case Not(part=part):
            yield from _joins(part)
        case All(parts=parts) | Any(parts=parts) | AtLeast(parts=parts) as join:
            yield join
            for part in parts:
                yield from _joins(part)
        case never:
            assert_never(never)


def _subjects(sentence: Sentence) -> set[Term | Stance | None]:
    """The facts and stances a sentence is about."""
    return {
        atom.stance if isinstance(atom, Chosen) else criteria.term(atom)
        for atom in criteria.atoms(sentence)
    }
