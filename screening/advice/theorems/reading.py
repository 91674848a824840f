"""What is shown by reading the book itself, without a solver."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from screening.advice.lattice import Recommendation
from screening.advice.theorems import charts
from screening.advice.theorems.book import Book
from screening.advice.theorems.encoding import ON_THE_PATIENT
from screening.advice.theorems.result import Example, How, Result, Tally
from screening.logic import criteria
from screening.rules import facts
from screening.rules.rule import Rule

#: Who somebody is must never count for or against them. Age and pregnancy are clinical.
PROTECTED = re.compile(
    r"\b(race|racial|ethnic\w*|language|sexual orientation|orientation|gender\w*|religio\w*"
    r"|nationality|citizenship|skin colou?r|caste|income|postcode)\b",
    re.IGNORECASE,
)


def an_empty_chart_is_never_offered_a_trial(book: Book) -> Result:
    """A finding on the patient is open under every policy, so no policy offers.

    On an empty chart a sentence that reads no stance is unknown whatever the thresholds are.
    """
    tally = Tally()
    for pathway in book.pathways:
        given = charts.advice(book, pathway, {}, {})
        open_ = [f.rule for f in given.findings if f.holds_back and _whatever_the_policy(f.rule)]
        story = f"{pathway.value}: nothing known"
        shown = charts.in_words(book, {}, {}, given)
        if given.recommendation is Recommendation.ASK_MORE and open_:
            codes = ", ".join(rule.code for rule in open_[:3])
            said = f"{story}; {len(open_)} findings on the patient are open, first {codes}"
            tally.show(story, [Example(said, (shown,))])
        else:
            tally.deny([Example(story, (shown,))])
    return tally.result(How.READ)


def protected_attributes_are_never_read(book: Book) -> Result:
    """No rule, guard, derived fact or row column reads who somebody is."""
    read = tuple(_read(book))
    against = [Example(f"{who} reads {what}") for who, what in read if PROTECTED.search(what)]
    names = dict.fromkeys(what for _, what in read)
    witnesses = (Example(f"{len(names)} names read, none of them protected"),) if names else ()
    return Result((How.READ,), witnesses, tuple(against))


def _whatever_the_policy(rule: Rule) -> bool:
    stances = any(isinstance(atom, criteria.Chosen) for atom in criteria.atoms(rule.when))
    return rule.scope.level in ON_THE_PATIENT and not stances


def _read(book: Book) -> Iterator[tuple[str, str]]:
    """Who reads what, as text: rules their facts, facts their sources, guards and columns."""
    for rule in book.edition.rules:
        for name in criteria.fact_names(rule.when):
            yield rule.code, _said(book, name)
    for fact in book.facts.values():
        guard = () if fact.asked_if is None else criteria.fact_names(fact.asked_if)
        for name in (*fact.asks, *guard):
            yield fact.name, _said(book, name)
        if fact.name in facts.LISTS:
            for column in dataclasses.fields(facts.LISTS[fact.name]):
                yield fact.name, column.name.replace("_", " ")


def _said(book: Book, name: str) -> str:
    fact = book.facts.get(name)
    said = name if fact is None else f"{name} {fact.label} {fact.question}"
    return said.replace("_", " ")
