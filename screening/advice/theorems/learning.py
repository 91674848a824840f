"""What learning, hiding and one more rule can do: by the solver, two charts at once."""

from __future__ import annotations

import z3

from screening.advice.lattice import Recommendation
from screening.advice.theorems import absence, grade, world
from screening.advice.theorems.book import Book
from screening.advice.theorems.encoding import Screened
from screening.advice.theorems.grade import Grade
from screening.advice.theorems.result import Example, How, Result, Tally
from screening.advice.theorems.world import ONE, OTHER, World
from screening.logic import criteria, solver
from screening.rules.rule import Kind

_OFFER, _PRECAUTIONS, _REVIEW, _ASK_MORE, _RESOLVE_FIRST, _DO_NOT_OFFER = Recommendation


def learning_more_never_overturns_an_offer_or_a_refusal(book: Book) -> Result:
    """Filling unknowns, at a fixed day and nothing known replaced; both offers count as one."""
    tally = Tally()
    for place in world.every(book):
        one, other = place.one.grade, place.other.grade
        learns = solver.learns(place.space, ONE, OTHER)
        denials = {
            "an offer overturned by learning": (one.offers, z3.Not(other.offers)),
            "a refusal overturned by learning": (one.refuses, z3.Not(other.refuses)),
        }
        for story, denial in denials.items():
            tally.deny(place.against(story, learns, *denial, both=True))
        for story, before, after, of in (
            (
                "an offer that learning makes one with precautions",
                _OFFER,
                _PRECAUTIONS,
                _PRECAUTIONS,
            ),
            ("a question answered well", _ASK_MORE, _OFFER, _RESOLVE_FIRST),
            ("a question answered badly", _ASK_MORE, _DO_NOT_OFFER, _DO_NOT_OFFER),
        ):
            steps = (one.is_exactly(before), other.is_exactly(after))
            tally.show(story, _one_fact(place, story, of, learns, *steps))
    return tally.result(How.SOLVED)


def hiding_an_answer_never_yields_an_offer(book: Book) -> Result:
    """None that the full chart would not give; a hidden answer may also have been refused."""
    tally = Tally()
    for place in world.every(book):
        hides = z3.And([_hidden_or_same(place, term) for term in place.terms])
        denial = (z3.Not(place.one.grade.offers), place.other.grade.offers)
        tally.deny(place.against("an offer by hiding an answer", hides, *denial, both=True))
        term = _waited_for(place)
        final = absence.final(term.name, OTHER)
        for story, how, after in (
            (f"{term.name} not asked", z3.Not(final), _ASK_MORE),
            (f"{term.name} refused", final, _REVIEW),
        ):
            seen = (_hidden(term), how, place.other.grade.is_exactly(after))
            tally.show(story, place.pair(story, [term.name], *seen))
    return tally.result(How.SOLVED)


def a_new_contraindication_never_makes_anyone_more_eligible(book: Book) -> Result:
    """One more NEVER, RESOLVE_FIRST, WEIGH or unmet requirement never lowers the recommendation.

    Its sentence may be any and its scope any: the patient, or any set of options.
    """
    tally = Tally()
    for place in world.every(book):
        before, after = place.one.grade, _with_one_more(place.one)
        for step in grade.STEPS:
            denial = (before.at_least(step), z3.Not(after.at_least(step)))
            tally.deny(place.against(f"less than {step.word} by one more rule", *denial))
        for headline in (_ASK_MORE, _REVIEW, _RESOLVE_FIRST, _DO_NOT_OFFER):
            so = (place.answered, before.offers, after.is_exactly(headline))
            story = f"offered, and {headline.word} with one more rule"
            tally.show(story, place.witness(story, *so))
    return tally.result(How.SOLVED)


def _with_one_more(screened: Screened) -> Grade:
    """The recommendation with an added rule, of which everything is free."""
    kinds = {kind: z3.Bool(f"added {kind.value}") for kind in (Kind.NEVER, Kind.RESOLVE_FIRST)}
    present, unknown = z3.Bool("added present"), z3.Bool("added unknown")
    never = z3.And(present, kinds[Kind.NEVER])
    resolve = z3.And(present, kinds[Kind.RESOLVE_FIRST])
    asks = z3.And(unknown, z3.Bool("added askable"))
    steps = {_DO_NOT_OFFER: never, _RESOLVE_FIRST: resolve, _ASK_MORE: asks}
    added = grade.when({**steps, _REVIEW: z3.Or(present, unknown)})
    on_patient = grade.worst([screened.on_patient, _where(z3.Bool("added patient"), added)])
    options = [
        grade.worst([of, _where(z3.Bool(f"added option {n}"), added)])
        for n, of in enumerate(screened.of_option.values())
    ]
    return grade.worst([on_patient, grade.best(options)])


def _where(concerned: z3.BoolRef, added: Grade) -> Grade:
    return Grade({step: z3.And(concerned, added.at_least(step)) for step in grade.STEPS})


def _one_fact(
    place: World, story: str, weight: Recommendation, *so: z3.BoolRef
) -> tuple[Example, ...]:
    """Two charts as described, apart only in what the first rule of that weight reads."""
    for found in place.one.patient:
        names = criteria.fact_names(found.rule.when)
        if found.weight is weight and (
            shown := place.witness(story, place.same_but_for(names), *so, both=True)
        ):
            return shown
    return ()


def _waited_for(place: World) -> criteria.Term:
    """A fact that some rule on the patient waits for and reads alone."""
    alone = next(f for f in place.one.patient if f.waits and len(f.gaps) == 1)
    return next(term for term in place.terms if term.name in alone.gaps)


def _hidden(term: criteria.Term) -> z3.BoolRef:
    return absence.unanswered(term, OTHER)


def _hidden_or_same(place: World, term: criteria.Term) -> z3.BoolRef:
    return z3.Or(_hidden(term), place.same[term.name])
