"""A date as precisely as it is known: a day, a month or a year, kept as it was given."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year in the Gregorian calendar.

    Raises ValueError for a day without a month and for dates that do not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("A day needs its month.")
        _ = self.first

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        month = 1 if self.month is None else self.month
        return date(self.year, month, 1 if self.day is None else self.day)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """Read "2019", "2019-03" or "2019-03-12"; ValueError for anything else."""
        parts = text.split("-")
        lengths = tuple(len(part) for part in parts)
        if lengths not in {(4,), (4, 2), (4, 2, 2)} or not re.fullmatch("[0-9-]+", text):
            raise ValueError(f"{text!r} is not a year, a month or a day.")
        return cls(*(int(part) for part in parts))

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text
