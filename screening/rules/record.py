"""The chart as frozen rows: what chart.py copies out of the database, and derivations read.

An Entry is one stored answer (value or reason, never both); a Listing is a list with what it says
of itself. Nothing here knows where the rows came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules.vocabulary.partial_date import PartialDate

Value = bool | str | Decimal | PartialDate


@dataclass(frozen=True, slots=True)
class Entry:
    """One stored answer: a value, or the reason there is none; neither means not asked.

    ``on`` is the day it was observed, or recorded where no day was given; ``by`` is the printed
    name of who recorded it.
    """

    value: Value | None = None
    missing: str = ""
    on: date | None = None
    source: str = ""
    by: str = ""

    @property
    def answer(self) -> Answer:
        """The entry as the language reads it.

        Raises TypeError for a partial date, which only derivations can read.
        """
        if self.value is not None:
            if isinstance(self.value, PartialDate):
                raise TypeError("A partial date is read by a derivation, never by a sentence.")
            return Known(self.value, source=self.source, on=self.on)
        return Unknown(Why(self.missing) if self.missing else Why.NOT_ASKED, on=self.on)

    @property
    def answered(self) -> bool:
        """A value stands, or a reason why there is none; one entered in error does not."""
        return self.value is not None or self.missing not in {"", Why.IN_ERROR.value}


BLANK = Entry()


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a list and whether they are all there are.

    ``state`` is the list's own answer: "complete", "none", "partial" or "" (not asked); ``on`` is
    the day it was given, ``why`` the reason where it has none (refused, not known). ``row_on`` and
    ``row_by`` are the day of the row recorded last and the printed name of who recorded it.
    """

    state: str = ""
    rows: tuple[Any, ...] = ()
    on: date | None = None
    why: Why = Why.NOT_ASKED
    row_on: date | None = None
    row_by: str = ""

    @property
    def closed(self) -> bool:
        """No row can be missing."""
        return self.state in {"complete", "none"}


EMPTY = Listing()


@dataclass(frozen=True, slots=True)
class Record:
    """Everything kept in one patient's chart, by question and list name."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    lists: Mapping[str, Listing] = field(default_factory=dict)

    def entry(self, name: str) -> Entry:
        """The answer to a question; blank when it was not asked."""
        return self.entries.get(name, BLANK)

    def answered(self, name: str) -> bool:
        """Whether a question was answered, or a list has a row."""
        return self.entry(name).answered or bool(self.listing(name).rows)

    def listing(self, name: str) -> Listing:
        """A list; empty and open when it was not asked."""
        return self.lists.get(name, EMPTY)


def any_row(listing: Listing, verdicts: Iterable[bool | None]) -> Answer:
    """Whether any row qualifies: yes, no only over a closed list, otherwise unknown.

    ``verdicts`` hold one of True, False or None (cannot be told) a row.
    """
    seen = tuple(verdicts)
    if any(v is True for v in seen):
        return Known(True, source="list")
    if not listing.closed:
        return Unknown(Why.INCOMPLETE if listing.state or listing.rows else listing.why)
    if any(v is None for v in seen):
        return Unknown(Why.NOT_KNOWN)
    return Known(False, source="list")


def count_rows(listing: Listing, verdicts: Iterable[bool | None]) -> Answer:
    """How many rows qualify: exact over a closed list of decided rows, otherwise a range."""
    seen = tuple(verdicts)
    sure = Decimal(sum(v is True for v in seen))
    doubtful = sum(v is None for v in seen)
    if listing.closed and not doubtful:
        return Known(sure, source="list")
    if listing.closed:
        return Between(sure, sure + doubtful, Why.NOT_KNOWN, source="list")
    if not listing.state and not listing.rows:
        return Unknown(listing.why)
    return Between(sure, None, Why.INCOMPLETE, source="list")
