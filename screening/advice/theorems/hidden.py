"""Questions that are hidden while their guard is surely not met: by the solver, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import z3

from screening.advice import asked
from screening.advice.theorems import absence, charts
from screening.advice.theorems.book import Book
from screening.advice.theorems.result import Example, How, Result, Tally
from screening.advice.theorems.world import ONE, OTHER
from screening.logic import criteria, solver
from screening.logic.criteria import Sentence
from screening.logic.space import Space
from screening.rules.rule import Rule


@dataclass(frozen=True, eq=False)
class Hiding:
    """A question with its guard, and a rule that reads it or what is computed from it."""

    question: str
    guard: Sentence
    rule: Rule
    names: frozenset[str]  # the facts the answer may change

    @property
    def story(self) -> str:
        """The question and the rule."""
        return f"{self.question}, read by {self.rule.code}"


def a_hidden_question_cannot_change_anything(book: Book) -> Result:
    """While its guard is surely not met, no rule depends on the answer or asks for it.

    That is so of facts computed from the answer too, save those the guard itself reads.
    """
    tally = Tally()
    for hiding in _hidings(book):
        space = book.space(hiding.rule.when, hiding.guard)
        one, other = solver.read(hiding.rule.when, ONE), solver.read(hiding.rule.when, OTHER)
        alike = [absence.same(t, ONE, OTHER) for t in space.terms if t.name not in hiding.names]
        differ = z3.Or(
            one.surely_met != other.surely_met,
            one.surely_not != other.surely_not,
        )
        gaps = absence.gaps(hiding.rule.when, ONE)
        asks = [gap for name, gap in gaps.items() if name in hiding.names]
        guard = solver.read(hiding.guard, ONE)
        for story, so in (("matters while hidden", differ), ("asked while hidden", z3.Or(asks))):
            found = _search(book, space, guard.surely_not, so, *alike)
            tally.deny(Example(f"{hiding.story}: {story}", (), ways) for ways in found)
        shown = _search(book, space, z3.Not(guard.surely_not), differ, *alike)
        story = f"{hiding.story}: matters once shown"
        tally.show(story, [Example(story, (), ways) for ways in shown])
    return tally.result(How.SOLVED)


def _hidings(book: Book) -> Iterator[Hiding]:
    for question in book.facts.values():
        if question.asked_if is None or question.derived:
            continue
        steady = criteria.fact_names(question.asked_if)
        names = frozenset(
            name
            for name in book.facts
            if name not in steady and question.name in asked.questions_of(name, book.facts)
        )
        for rule in book.edition.rules:
            if names & set(criteria.fact_names(rule.when)):
                yield Hiding(question.name, question.asked_if, rule, names)


def _search(
    book: Book, space: Space, *so: z3.BoolRef
) -> tuple[tuple[tuple[str, str, str], ...], ...]:
    """What two such charts say; empty where there are none."""
    among = z3.Solver()
    among.add(absence.well_formed(space, ONE), absence.well_formed(space, OTHER), *so)
    if among.check() == z3.unsat:
        return ()
    model = among.model()
    one, other = (solver.case(space, model, who).patient for who in (ONE, OTHER))
    return (charts.all_of(book, one, other),)
