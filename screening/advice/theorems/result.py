"""What a theorem came to: whether it holds, an example of each kind, and what speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from screening.advice.theorems.book import Book


class How(StrEnum):
    """The way a theorem is shown."""

    SOLVED = "solved"  # by Z3, of every chart and every policy within its bounds
    LISTED = "listed"  # every case of a finite list tried with the code that advises
    READ = "read"  # by reading the book itself, rule by rule


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in words, and the advice the code gives on it."""

    pathway: str
    recommendation: str
    answers: tuple[tuple[str, str], ...]
    settings: tuple[tuple[str, str], ...]  # where they differ from the edition's own
    urgent: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A chart, or two that differ only where ``changed`` says: what, before, after."""

    story: str
    charts: tuple[Chart, ...] = ()
    changed: tuple[tuple[str, str, str], ...] = ()

    def __str__(self) -> str:
        said = [self.story]
        if self.changed:
            said.append("; ".join(f"{what}: {old} -> {new}" for what, old, new in self.changed))
        if self.charts:
            said.append(" -> ".join(chart.recommendation for chart in self.charts))
        return " | ".join(said)


@dataclass(frozen=True, slots=True)
class Result:
    """Holds when nothing speaks against it and there is something it speaks of."""

    how: tuple[How, ...]
    witnesses: tuple[Example, ...]
    against: tuple[Example, ...]

    @property
    def holds(self) -> bool:
        """Shown, and not only because there is nothing to show it of."""
        return bool(self.witnesses) and not self.against


class Tally:
    """What is found while a theorem is worked out."""

    def __init__(self) -> None:
        self.witnesses: list[Example] = []
        self.against: list[Example] = []

    def deny(self, found: Iterable[Example]) -> None:
        """Keep what speaks against the theorem."""
        self.against += found

    def show(self, story: str, found: Sequence[Example]) -> None:
        """Keep a witness; that there is none speaks against the theorem, which may be empty."""
        self.witnesses += found
        if not found:
            self.against.append(Example(f"{story}: of no chart"))

    def result(self, *how: How) -> Result:
        """What it came to."""
        return Result(how, tuple(self.witnesses), tuple(self.against))


Theorem = Callable[[Book], Result]


@dataclass(frozen=True, slots=True)
class Proof:
    """A theorem by its name, what it came to and how long that took, in seconds."""

    name: str
    result: Result
    seconds: float

    @property
    def sentence(self) -> str:
        """The theorem as it is read."""
        return self.name.replace("_", " ").capitalize() + "."
