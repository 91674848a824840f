"""A closed set of words: what is stored, and how a person reads it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words with a fixed set of values, in the order they are offered.

    ``pairs`` are (value, label); values are stored and compared, labels are read.
    """

    name: str
    pairs: tuple[tuple[str, str], ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The stored values, in order."""
        return tuple(value for value, _ in self.pairs)

    def label(self, value: str) -> str:
        """How a person reads a value; KeyError for a word outside the set."""
        return dict(self.pairs)[value]


def words(name: str, **labels: str) -> Words:
    """Closed words written as ``value="Label"``, in the order offered."""
    return Words(name, tuple(labels.items()))
