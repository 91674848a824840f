"""The invented clinic as values: who works there, whose charts there are, what was done when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from screening.rules.record import Value
from screening.rules.vocabulary.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Colleague:
    """One person who signs in. ``key`` is how the patients' files name the part they play."""

    key: str
    username: str
    given_name: str
    family_name: str
    role: str


@dataclass(frozen=True, slots=True)
class Clinic:
    """One demo site and its people."""

    key: str
    name: str
    people: tuple[Colleague, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """One answer as a clinician gave it: a value or a reason; a number as entered too."""

    value: Value | None = None
    missing: str = ""
    entered: str = ""
    unit: str = ""
    on: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list; ``key`` names it where it is struck later."""

    key: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sitting:
    """What one person wrote into the chart at one time."""

    at: datetime
    by: str
    answers: Mapping[str, Given]
    rows: Mapping[str, tuple[Row, ...]]
    notes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Struck:
    """An answer, or the row ``row`` of a list, marked entered in error."""

    at: datetime
    by: str
    question: str
    why: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """An urgent finding taken on by a person."""

    at: datetime
    by: str
    rule: str
    action_taken: str


@dataclass(frozen=True, slots=True)
class Died:
    """A death recorded."""

    at: datetime
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Expected:
    """What the advice must be on the day of the demo.

    ``determining`` codes rest among those that determine it, ``present`` ones among the findings
    present; ``asks`` are facts among its questions, ``struck`` the drugs and pumps no option is
    left with.
    """

    recommendation: str
    determining: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    urgent: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    waived: bool = False
    state: str = "draft"


@dataclass(frozen=True, slots=True)
class Opened:
    """A referral on a pathway."""

    at: datetime
    by: str
    pathway: Pathway
    question_asked: str
    expect: Expected


@dataclass(frozen=True, slots=True)
class Taken:
    """A step of a referral: submit, return, accept, decline or withdraw."""

    at: datetime
    by: str
    pathway: Pathway
    step: str
    text: str = ""
    reason: str = ""
    about_fact: str = ""


Event = Opened | Sitting | Struck | Acknowledged | Died | Taken


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented patient: who they are, and everything that happened, in order of time."""

    story: str
    site: str
    number: str
    family_name: str
    given_name: str
    born: date
    sex: str
    events: tuple[Event, ...] = field(default=())

    @property
    def referrals(self) -> tuple[Opened, ...]:
        """The referrals, oldest first."""
        return tuple(event for event in self.events if isinstance(event, Opened))

    def __str__(self) -> str:
        return f"{self.number} {self.given_name} {self.family_name}"
