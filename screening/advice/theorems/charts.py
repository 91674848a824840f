"""A chart the solver found, in the words a clinician reads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import assert_never

from screening.advice import advise
from screening.advice.advise import Advice
from screening.advice.theorems.book import Book
from screening.advice.theorems.result import Chart
from screening.logic import prose
from screening.logic.answers import NOT_ASKED, Answer, Between, Known, Unknown
from screening.rules import naming
from screening.rules.vocabulary.pathway import Pathway

#: The language knows no dates, so a chart without records may be read as of any day.
SOME_DAY = date(2026, 1, 1)

Answers = Mapping[str, Answer]
Settings = Mapping[str, Decimal | str]


def advice(book: Book, pathway: Pathway, patient: Answers, settings: Settings) -> Advice:
    """What the code itself says of the chart."""
    return advise.advise(patient, pathway, book.under(settings), SOME_DAY)


def in_words(book: Book, patient: Answers, settings: Settings, given: Advice) -> Chart:
    """The chart with its advice; what was not asked is left out."""
    own = book.edition.policy
    return Chart(
        pathway=given.pathway.value,
        recommendation=given.recommendation.word,
        answers=tuple(
            (naming.NAMES.noun(name), words(book, name, patient[name]))
            for name in patient
            if patient[name] != NOT_ASKED
        ),
        settings=tuple(
            (naming.NAMES.noun(name), setting(book, name, value))
            for name, value in settings.items()
            if value != own.get(name)
        ),
        urgent=tuple(finding.rule.code for finding in given.urgent),
        questions=tuple(question.fact for question in given.questions),
    )


def changes(book: Book, one: Answers, other: Answers) -> tuple[tuple[str, str, str], ...]:
    """What differs between two charts: what it is, before and after."""
    return tuple(
        (naming.NAMES.noun(n), words(book, n, one[n]), words(book, n, other[n]))
        for n in one
        if one[n] != other[n]
    )


def all_of(book: Book, one: Answers, other: Answers) -> tuple[tuple[str, str, str], ...]:
    """All that two charts say, what they agree on included."""
    return tuple(
        (naming.NAMES.noun(n), words(book, n, one[n]), words(book, n, other[n])) for n in one
    )


def words(book: Book, name: str, answer: Answer) -> str:
    """An answer as it is read."""
    match answer:
        case Known(value=bool() as value):
            return "yes" if value else "no"
        case Known(value=str() as value):
            return naming.NAMES.word(name, value)
        case Known(value=value):
            return _number(book, name, Decimal(value))
        case Between(low=low, high=high):
            ends = {"at least": low, "at most": high}
            said = (f"{how} {_number(book, name, n)}" for how, n in ends.items() if n is not None)
            return " and ".join(said)
        case Unknown(why=why):
            return why.value.replace("_", " ")
        case never:
            assert_never(never)


def setting(book: Book, name: str, value: Decimal | str) -> str:
    """A setting's value as it is read."""
    if isinstance(value, str):
        return naming.NAMES.word(name, value)
    unit = getattr(book.settings.get(name), "unit", "")
    return f"{prose.number(value)} {unit}".strip()


def _number(book: Book, name: str, value: Decimal) -> str:
    unit = getattr(book.facts.get(name), "unit", "")
    return f"{prose.number(value)} {unit}".strip()
