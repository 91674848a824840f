"""A number or a stance a site may set, with why the default is what it is.

A number no source gives is a setting: its cautious default can put a candidate in front of a
person, it never refuses one.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from screening.logic.criteria import Chosen, Stance, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A threshold: ``low`` and ``high`` bound what a site may choose, ends included.

    ``seen`` is True when a source states the default; otherwise the page marks it as a proposal.
    """

    name: str
    label: str
    unit: str
    default: Decimal
    low: Decimal
    high: Decimal
    reason: str
    seen: bool = False

    def __post_init__(self) -> None:
        if not self.low <= self.default <= self.high:
            raise ValueError(f"{self.name}: the default {self.default} is outside its own bounds.")

    @property
    def threshold(self) -> Threshold:
        """The setting as sentences name it."""
        return Threshold(self.name, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceSetting:
    """A choice of authority or jurisdiction; every value has a label."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]
    default: str
    reason: str

    def __post_init__(self) -> None:
        if self.default not in dict(self.values):
            raise ValueError(f"{self.name}: the default {self.default!r} is not among its values.")

    def is_one_of(self, *values: str) -> Chosen:
        """The site has chosen one of these."""
        stance = Stance(self.name, tuple(value for value, _ in self.values))
        return Chosen(stance, frozenset(values))


AnySetting = Setting | StanceSetting


def setting(
    name: str,
    label: str,
    unit: str,
    default: str,
    low: str,
    high: str,
    reason: str,
    *,
    seen: bool = False,
) -> Setting:
    """A threshold with its numbers written as decimals, in its unit."""
    return Setting(
        name=name,
        label=label,
        unit=unit,
        default=Decimal(default),
        low=Decimal(low),
        high=Decimal(high),
        reason=reason,
        seen=seen,
    )
