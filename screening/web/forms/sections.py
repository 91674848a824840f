"""What a chapter asks, in clinical order: sections of questions, and tables of rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from screening.rules.vocabulary.words import Words


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the questions under it, by name; a list's name places its table of rows."""

    title: str
    questions: tuple[str, ...]
    intro: str = ""


class Sort(Enum):
    """What a column of a row holds."""

    WORDS = "words"
    TEXT = "text"
    PARTIAL_DAY = "partial_day"
    YES_NO = "yes_no"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table of rows; a number's ``unit`` is printed beside it and never assumed.

    ``brief`` columns stand in the table, the others only in the row's editor; ``joins`` is what
    stands between the column and the one before it where they share a cell ("240" and "mg a day").
    """

    name: str
    label: str
    sort: Sort
    words: Words | None = None
    unit: str = ""
    low: str = ""
    high: str = ""
    places: int = 0
    help: str = ""
    required: bool = False
    longest: int = 200
    brief: bool = True
    joins: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of rows: what one row is called, and its columns in order."""

    title: str
    one: str
    columns: tuple[Column, ...]
    empty: str


def words(name: str, label: str, choices: Words, *, required: bool = False) -> Column:
    """A column of closed words."""
    return Column(name, label, Sort.WORDS, words=choices, required=required)


def text(
    name: str, label: str, *, help: str = "", required: bool = False, longest: int = 200
) -> Column:
    """A column of a few free words."""
    return Column(name, label, Sort.TEXT, help=help, required=required, longest=longest)


def partial_day(name: str, label: str) -> Column:
    """A column that takes a day, a month or a year."""
    return Column(name, label, Sort.PARTIAL_DAY, help="A day, a month or a year: 12 Mar 2019")


def yes_no(name: str, label: str) -> Column:
    """A column that is yes, no or not known."""
    return Column(name, label, Sort.YES_NO)


def number(name: str, label: str, unit: str, low: str, high: str, places: int = 0) -> Column:
    """A column of numbers in one unit, within what is possible."""
    return Column(name, label, Sort.NUMBER, unit=unit, low=low, high=high, places=places)
