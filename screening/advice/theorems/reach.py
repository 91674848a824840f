"""What can be reached: every recommendation, both sides of every rule, every policy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import z3

from screening.advice.lattice import Recommendation
from screening.advice.theorems import safety, world
from screening.advice.theorems.book import Book
from screening.advice.theorems.result import Example, How, Result, Tally
from screening.advice.theorems.world import ONE, World
from screening.logic import solver
from screening.logic.criteria import Chosen
from screening.rules.policy.setting import Setting
from screening.rules.rule import Rule


def every_recommendation_is_reachable(book: Book) -> Result:
    """On every pathway some chart possible in life gets each recommendation."""
    tally = Tally()
    for place in world.every(book):
        for step in Recommendation:
            exactly = place.one.grade.is_exactly(step)
            known = [] if step is Recommendation.ASK_MORE else [place.answered]
            story = f"{place.pathway.value}: {step.word} is reached"
            tally.show(story, place.witness(step.word, exactly, *known))
    return tally.result(How.SOLVED)


def every_rule_can_be_met_and_not_met(book: Book) -> Result:
    """Under some policy each rule is met by some patient possible in life, and not by another."""
    tally = Tally()
    for rule in book.edition.rules:
        for side, possible in _sides(book, rule).items():
            story = f"{rule.code} is {side}"
            tally.show(story, [Example(story)] * possible)
    return tally.result(How.SOLVED)


def no_policy_within_bounds_breaks_any_of_these(book: Book) -> Result:
    """Every safety claim, at once, with every setting free from end to end and every stance open.

    The theorems on learning, hiding and added rules are stated under the same freedom. Shelf lives
    are settings too; they only turn answers into unknowns, and every chart with unknowns is among
    the charts.
    """
    tally = Tally()
    for place in world.every(book):
        broken = z3.Or(list(safety.denials(place)))
        tally.deny(place.against("a claim broken under some policy", broken))
        for story, so in _ends(place):
            said = Example(f"{place.pathway.value}: {story}")
            tally.show(story, [said] * place.possible(so))
    tally.deny(
        Example(f"{setting.name} leaves nothing to choose")
        for setting in book.settings.values()
        if isinstance(setting, Setting) and setting.low == setting.high
    )
    return tally.result(How.SOLVED)


def _sides(book: Book, rule: Rule) -> dict[str, bool]:
    space = book.space(rule.when, lifelike=True)
    reading, known = solver.read(rule.when), solver.complete(space)
    return {
        "met": solver.find(space, known, reading.surely_met) is not None,
        "not met": solver.find(space, known, reading.surely_not) is not None,
    }


def _ends(place: World) -> Iterator[tuple[str, z3.BoolRef]]:
    """Every threshold at its lower end, every one at its upper; each word of each stance."""
    limits = place.book.limits
    for end, which in enumerate(("lowest", "highest")):
        numbers = {t.name: (limits[t.name][end],) * 2 for t in place.space.thresholds}
        fixed = replace(place.space, settings=numbers)
        yield f"{len(numbers)} thresholds at their {which}", solver.well_formed(fixed, ONE)
    for stance in place.space.stances:
        for word in stance.values:
            chosen = Chosen(stance, frozenset({word}))
            yield f"{stance.name} at {word}", solver.read(chosen).surely_met
