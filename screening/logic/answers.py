"""What is known of one fact about one patient: a value, a range, or the reason there is none.

Unknown is never false, never a default, never -1. A number that is only partly known (an age from a
year of birth, a count over a list that may be incomplete, a measurement gone stale) is a range, and
every reading of the language compares ranges three-valued.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import assert_never


class Why(StrEnum):
    """Why there is no value."""

    NOT_ASKED = "not_asked"
    NOT_KNOWN = "not_known"  # asked; the person answering could not say
    REFUSED = "refused"
    UNOBTAINABLE = "unobtainable"
    STALE = "stale"
    IN_ERROR = "in_error"
    INCOMPLETE = "incomplete"  # a list that does not say it is complete
    CONTRADICTED = "contradicted"  # by another answer of the same chart
    WITHDRAWN = "withdrawn"  # the rule itself is out of service


#: Reasons that asking again cannot mend: the advice then goes to people (rulings 3).
FINAL = frozenset({Why.REFUSED, Why.UNOBTAINABLE})


@dataclass(frozen=True, slots=True)
class Known:
    """A value with where it came from and the day it was observed."""

    value: bool | Decimal | str
    source: str = ""
    on: date | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.value, bool | Decimal | str):
            raise TypeError(
                f"{self.value!r} is a {type(self.value).__name__}; write Decimal('38.0') for a "
                "number, True or False for a flag, a word for a choice."
            )
        if isinstance(self.value, Decimal):
            _check_finite(self.value)


@dataclass(frozen=True, slots=True)
class Between:
    """A number known only to lie within closed bounds; ``None`` means no bound on that side."""

    low: Decimal | None
    high: Decimal | None
    why: Why = Why.INCOMPLETE
    source: str = ""
    on: date | None = None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("A range with neither bound says nothing; write Unknown(why).")
        for bound in (self.low, self.high):
            if bound is not None:
                _check_finite(bound)
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"A range runs upwards; {self.low} is above {self.high}.")


@dataclass(frozen=True, slots=True)
class Unknown:
    """No value, why, and what was last known if it has gone stale."""

    why: Why
    last: bool | Decimal | str | None = None
    on: date | None = None  # the day the last value was observed
    stale_since: date | None = None


Answer = Known | Between | Unknown

NOT_ASKED = Unknown(Why.NOT_ASKED)


def bounds(answer: Answer) -> tuple[Decimal | None, Decimal | None]:
    """The closed bounds an answer puts on a number; (None, None) when it puts none.

    Raises TypeError for a known value that is not a number.
    """
    match answer:
        case Known(value=Decimal() as value):
            return value, value
        case Known(value=value):
            raise TypeError(f"{value!r} is not a number.")
        case Between(low=low, high=high):
            return low, high
        case Unknown():
            return None, None
        case never:
            assert_never(never)


def _check_finite(number: Decimal) -> None:
    if not number.is_finite():
        raise ValueError(f"{number} is no measurement; write Unknown(why).")
