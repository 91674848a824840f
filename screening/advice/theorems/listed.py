"""What is shown of the code that advises by trying every small case; the book's by the solver."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Any

import z3

from screening.advice import advise
from screening.advice.advise import Advice
from screening.advice.lattice import Recommendation
from screening.advice.theorems import charts, small, world
from screening.advice.theorems.book import Book
from screening.advice.theorems.result import Example, How, Result, Tally


def ask_more_always_has_a_question(book: Book) -> Result:
    """In the book by the solver; in the code that asks, over every small book and chart of it."""
    tally = Tally()
    for place in world.every(book):
        exactly = place.one.grade.is_exactly(Recommendation.ASK_MORE)
        silent = z3.Not(place.one.has_question)
        tally.deny(place.against("a question, and none to ask", exactly, silent))
        story = "a question, and what to ask"
        shown = place.witness(story, exactly)
        tally.show(story, shown)
        tally.deny(example for example in shown if not example.charts[0].questions)
    asking = [g for g in _small_advices() if g.recommendation is Recommendation.ASK_MORE]
    story = f"{len(asking)} small charts that ask, each with a question"
    tally.show(story, [Example(story)] if asking else [])
    silent_ones = (given for given in asking if not given.questions)
    tally.deny(Example(f"nothing to ask: {_finding_by_finding(g)}") for g in silent_ones)
    return tally.result(How.SOLVED, How.LISTED)


def the_order_of_rules_does_not_matter(book: Book) -> Result:
    """Over every book of two rules, every chart of it and both orders; and the book backwards.

    The encoding knows no order, and agrees with the code on every chart it is asked of.
    """
    tally = Tally()
    tried = 0
    for rules in small.books(2):
        editions = [small.edition(order) for order in permutations(rules)]
        for chart in small.charts(rules):
            one, other = (
                _gist(advise.advise(chart, small.PATHWAY, edition, charts.SOME_DAY))
                for edition in editions
            )
            tried += 1
            if one != other:
                tally.deny([Example(f"{[rule.code for rule in rules]} of {chart}")])
    tally.show("both orders", [Example(f"{tried} small charts advised in both orders")])
    backwards = book.with_rules(reversed(book.edition.rules))
    for place in world.every(book):
        patients = [{}] if place.offered is None else [{}, place.offered.patient]
        for patient in patients:
            there = _gist(charts.advice(book, place.pathway, patient, {}))
            back = _gist(charts.advice(backwards, place.pathway, patient, {}))
            story = f"{place.pathway.value}: the book backwards, {len(patient)} facts known"
            tally.show(story, [Example(story)] if there == back else [])
    return tally.result(How.LISTED)


def _small_advices() -> Iterator[Advice]:
    for rules in small.books(2):
        edition = small.edition(rules)
        for chart in small.charts(rules):
            yield advise.advise(chart, small.PATHWAY, edition, charts.SOME_DAY)


def _gist(given: Advice) -> dict[str, Any]:
    """What an advice says, whatever order it says it in."""
    return {
        "recommendation": given.recommendation,
        "findings": {f.rule.code: (f.presence, f.grade, set(f.missing)) for f in given.findings},
        "determining": {finding.rule.code for finding in given.determining},
        "options": {
            read.option: (read.grade, {f.rule.code for f in read.findings})
            for read in given.options
        },
        "questions": {q.fact: (set(q.rules), q.could_refuse) for q in given.questions},
        "waiver": given.trial_may_be_waived,
    }


def _finding_by_finding(given: Advice) -> str:
    return "; ".join(
        f"{f.rule.kind.value} on {f.rule.scope.level.value} {f.presence.value}"
        for f in given.findings
    )
