"""What may be known about a patient: its name and sort, its question, how long it stays good."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from screening.logic.criteria import (
    Choice,
    Compare,
    Flag,
    Holds,
    IsOneOf,
    Op,
    Quantity,
    Sentence,
    Term,
    Threshold,
)
from screening.rules.policy.setting import Setting
from screening.rules.vocabulary.words import Words


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing that may be known.

    ``label`` is a short noun for tables and prose; ``question`` is what a clinician is asked.
    ``good_for`` names the policy setting (in days) after which a reassuring answer is stale; None
    means it never goes stale. ``asked_if`` is a guard: the question is hidden when the guard is
    known not to be met. ``asks`` names the questions or lists a derived fact is computed from; a
    fact with none is itself a question of its chapter.
    """

    name: str
    chapter: str
    label: str
    question: str = ""
    help: str = ""
    good_for: Setting | None = None
    changeable: bool = True
    asked_if: Sentence | None = None
    asks: tuple[str, ...] = ()
    read_by_rules: bool = True

    @property
    def derived(self) -> bool:
        """Computed from other answers or from rows, not asked itself."""
        return bool(self.asks)

    @property
    def term(self) -> Term:
        """The fact as sentences name it."""
        raise NotImplementedError(f"{self.name} is a bare Fact; make it YesNo, OneOf or Measure.")


@dataclass(frozen=True, kw_only=True)
class YesNo(Fact):
    """A fact that holds or does not. ``adverse`` is the value that persists when stale."""

    adverse: bool = True

    @property
    def term(self) -> Flag:
        return Flag(self.name)

    def holds(self) -> Holds:
        """The fact holds."""
        return Holds(self.term)


@dataclass(frozen=True, kw_only=True)
class OneOf(Fact):
    """A fact that is one of closed words. ``adverse`` lists the values that persist when stale."""

    words: Words
    adverse: frozenset[str] = frozenset()

    @property
    def term(self) -> Choice:
        return Choice(self.name, self.words.values)

    def is_one_of(self, *values: str) -> IsOneOf:
        """The fact is one of these words."""
        return IsOneOf(self.term, frozenset(values))


@dataclass(frozen=True, kw_only=True)
class Measure(Fact):
    """A number in a unit.

    ``low`` and ``high`` are the values possible in life (entry outside is refused). ``worse`` is
    the adverse direction ("higher" or "lower"): a stale number can then only have got worse.
    ``units`` are the other units it may be entered in, as (unit, factor, offset) with
    canonical = entered * factor + offset. ``example`` is a number a clinician might write.
    """

    unit: str
    low: Decimal
    high: Decimal
    worse: str = ""
    places: int = 1
    example: str = ""
    units: tuple[tuple[str, Decimal, Decimal], ...] = ()

    @property
    def term(self) -> Quantity:
        return Quantity(self.name, self.unit)

    def at_least(self, limit: Setting | Decimal | int) -> Compare:
        """The number is the limit or more."""
        return Compare(self.term, Op.AT_LEAST, _limit(limit))

    def more_than(self, limit: Setting | Decimal | int) -> Compare:
        """The number is above the limit."""
        return Compare(self.term, Op.MORE_THAN, _limit(limit))

    def at_most(self, limit: Setting | Decimal | int) -> Compare:
        """The number is the limit or less."""
        return Compare(self.term, Op.AT_MOST, _limit(limit))

    def less_than(self, limit: Setting | Decimal | int) -> Compare:
        """The number is below the limit."""
        return Compare(self.term, Op.LESS_THAN, _limit(limit))


@dataclass(frozen=True, kw_only=True)
class PartialDay(Fact):
    """A question whose answer is a date as precisely as known; never read by a sentence itself."""

    read_by_rules: bool = False


@dataclass(frozen=True, kw_only=True)
class ShortText(Fact):
    """A question answered in a few free words (a name, a plan); never read by a sentence."""

    read_by_rules: bool = False
    longest: int = 200


def _limit(limit: Setting | Decimal | int) -> Decimal | Threshold:
    if isinstance(limit, Setting):
        return limit.threshold
    return Decimal(limit)
