"""What varies when sentences are read: the facts, thresholds and stances they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from screening.logic import criteria
from screening.logic.criteria import Atom, Chosen, Compare, Sentence, Stance, Term, Threshold

Bounds = Mapping[str, tuple[Decimal, Decimal]]

#: A decimal of at most so many places is never rounded.
_SHORT = 6


@dataclass(frozen=True, slots=True)
class Space:
    """Every patient and every policy the sentences could be read for.

    ``settings`` bounds each threshold by name, ends included; KeyError for one that is missing.
    ``ranges`` bounds quantities by what is possible in life; a quantity without a range is free.
    """

    sentences: tuple[Sentence, ...]
    settings: Bounds
    ranges: Bounds = field(default_factory=dict)

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """The distinct atoms of the sentences, in order of first mention."""
        return tuple(dict.fromkeys(a for s in self.sentences for a in criteria.atoms(s)))

    @property
    def terms(self) -> tuple[Term, ...]:
        """The distinct facts the sentences read."""
        found = (criteria.term(atom) for atom in self.atoms)
        return tuple(dict.fromkeys(term for term in found if term is not None))

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The distinct stances the sentences read."""
        return tuple(dict.fromkeys(a.stance for a in self.atoms if isinstance(a, Chosen)))

    @property
    def limits(self) -> tuple[Decimal | Threshold, ...]:
        """The distinct numbers and thresholds quantities are compared with."""
        return tuple(dict.fromkeys(a.against for a in self.atoms if isinstance(a, Compare)))

    @property
    def thresholds(self) -> tuple[Threshold, ...]:
        """The distinct policy thresholds the sentences read."""
        return tuple(limit for limit in self.limits if isinstance(limit, Threshold))

    def decimals(self, fractions: Iterable[Fraction]) -> dict[Fraction, Decimal]:
        """A decimal for each fraction, in the same order as they and the numbers named here stand.

        A number a sentence or a bound names is kept as it is, and so is one of a few places. Every
        other is moved by less than half its distance to its neighbours, to as few places as that
        allows.
        """
        named = [limit for limit in self.limits if isinstance(limit, Decimal)]
        named += [end for ends in (*self.settings.values(), *self.ranges.values()) for end in ends]
        found = {Fraction(number): number for number in named}
        numbers = {*found, *fractions}
        for number in numbers - found.keys():
            gaps = [abs(number - other) for other in numbers if other != number]
            short = 10**_SHORT % number.denominator == 0
            within = Fraction(1, 10**_SHORT) if short else min(gaps, default=Fraction(1)) / 2
            found[number] = _rounded(number, within)
        return found


def _rounded(number: Fraction, within: Fraction) -> Decimal:
    places = 0
    while abs(round(number, places) - number) >= within:
        places += 1
    return Decimal(f"{round(number * 10**places)}e-{places}")
