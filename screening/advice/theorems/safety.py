"""What must never be offered: by the solver, of every chart and every policy within its bounds.

Each claim is paired with a witness: a chart for which a trial is offered, and the same chart with
only the one thing changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import z3

from screening.advice.lattice import Recommendation
from screening.advice.theorems import conditions, encoding, world
from screening.advice.theorems.book import Book
from screening.advice.theorems.encoding import Found, Screened
from screening.advice.theorems.result import How, Result, Tally
from screening.advice.theorems.world import World
from screening.logic import criteria, solver
from screening.logic.criteria import Sentence
from screening.rules import drugs, pumps
from screening.rules.option import Option
from screening.rules.rule import Kind, Level

_REVIEW = Recommendation.REVIEW


@dataclass(frozen=True, eq=False)
class Claim:
    """Where ``given`` is so of a chart, ``then`` is so too; only ``varies`` need be changed."""

    story: str
    varies: tuple[str, ...]
    given: Callable[[str], z3.BoolRef]
    then: Callable[[Screened], z3.BoolRef]


def an_active_infection_never_yields_a_trial(book: Book) -> Result:
    """Active or suspected, at the site, in culture or listed as unresolved: resolved first."""
    return _settled(book, infections)


def a_contraindication_trumps_every_indication(book: Book) -> Result:
    """A NEVER on the patient refuses whatever else is so; one on an option strikes it."""
    return _settled(book, contraindications)


def a_trial_is_offered_only_if_every_requirement_is_met(book: Book) -> Result:
    """No offer while a requirement is unmet or unknown; none of an option whose own is.

    What is required before the implant is not required before the trial.
    """
    return _settled(book, requirements)


def an_emergency_is_always_urgent(book: Book) -> Result:
    """Suicidal intent, sepsis, a progressive deficit, respiratory depression: urgent, always."""
    return _settled(book, emergencies)


def an_off_label_option_is_never_a_plain_offer(book: Book) -> Result:
    """What no label covers is for people to weigh; an offer rests on an option a label covers.

    Label status is read from the tables of drugs and pumps, not from the mark on the option.
    """
    tally = Tally()
    for place in world.every(book):
        plain = {o: z3.Not(g.at_least(_REVIEW)) for o, g in place.one.of_option.items()}
        off_label = {o: offered for o, offered in plain.items() if not _covered(o)}
        covered = [offered for o, offered in plain.items() if o not in off_label]
        offers = place.one.grade.offers
        tally.deny(place.against("off label and offered plainly", z3.Or(list(off_label.values()))))
        nothing_on_label = (offers, z3.Not(z3.Or(covered)))
        tally.deny(place.against("an offer with nothing on label", *nothing_on_label))
        for drug in dict.fromkeys(option.drug for option in off_label):
            ways = [g for o, g in place.one.of_option.items() if o in off_label and o.drug == drug]
            weighed = z3.And(offers, *(of.is_exactly(_REVIEW) for of in ways))
            story = f"an offer, and {drug} to be weighed"
            tally.show(story, place.witness(story, weighed))
    return tally.result(How.SOLVED)


def infections(place: World) -> Iterator[Claim]:
    """Each infection blocks a trial."""
    for story, sentence in conditions.INFECTIONS.items():
        yield Claim(
            story,
            criteria.fact_names(sentence),
            _met(sentence),
            lambda s: s.grade.at_least(Recommendation.RESOLVE_FIRST),
        )


def contraindications(place: World) -> Iterator[Claim]:
    """Each NEVER refuses the patient or strikes its options."""
    for found in place.one.found:
        if Kind.NEVER in {found.rule.kind, found.rule.unmet}:
            yield Claim(
                f"{found.rule.code} is present",
                criteria.fact_names(found.rule.when),
                _present(found),
                _refuses(found),
            )


def requirements(place: World) -> Iterator[Claim]:
    """Each requirement, unmet or unknown, holds back the trial or the options it is about."""
    for found in place.one.found:
        if found.rule.kind is Kind.REQUIRED and found.rule.scope.level is not Level.IMPLANT:
            yield Claim(
                f"{found.rule.code} is not met",
                criteria.fact_names(found.rule.when),
                _not_met(found.rule.when),
                _held_back(found),
            )


def emergencies(place: World) -> Iterator[Claim]:
    """Each emergency has an urgent rule that reads it."""
    for story, sentence in conditions.EMERGENCIES.items():
        names = criteria.fact_names(sentence)
        yield Claim(story, names, _met(sentence), _urgent(names[0]))


#: The theorems that are lists of claims; the policy theorem puts them all at once.
CLAIMS = (infections, contraindications, requirements, emergencies)


def denials(place: World) -> tuple[z3.BoolRef, ...]:
    """Every claim of the pathway, denied."""
    return tuple(_denied(claim, place) for claims in CLAIMS for claim in claims(place))


def _denied(claim: Claim, place: World) -> z3.BoolRef:
    return z3.And(claim.given(world.ONE), z3.Not(claim.then(place.one)))


def _settled(book: Book, claims: Callable[[World], Iterator[Claim]]) -> Result:
    tally = Tally()
    for place in world.every(book):
        stated = tuple(claims(place))
        broken = place.possible(z3.Or([_denied(claim, place) for claim in stated]))
        for claim in stated:
            if broken:
                tally.deny(place.against(f"{claim.story}, in vain", _denied(claim, place)))
            paired = place.pair(
                claim.story,
                claim.varies,
                z3.Not(claim.given(world.ONE)),
                claim.given(world.OTHER),
                claim.then(place.other),
            )
            tally.show(claim.story, paired)
    return tally.result(How.SOLVED)


def _met(sentence: Sentence) -> Callable[[str], z3.BoolRef]:
    return lambda who: solver.read(sentence, who).surely_met


def _not_met(sentence: Sentence) -> Callable[[str], z3.BoolRef]:
    return lambda who: z3.Not(solver.read(sentence, who).surely_met)


def _present(found: Found) -> Callable[[str], z3.BoolRef]:
    return lambda who: Found(found.rule, who).present


def _refuses(found: Found) -> Callable[[Screened], z3.BoolRef]:
    if found.rule.scope.level in encoding.ON_THE_PATIENT:
        return lambda screened: screened.grade.refuses
    return lambda screened: z3.And(
        [screened.of_option[option].refuses for option in _struck(found, screened)]
    )


def _held_back(found: Found) -> Callable[[Screened], z3.BoolRef]:
    if found.rule.scope.level in encoding.ON_THE_PATIENT:
        return lambda screened: z3.Not(screened.grade.offers)
    return lambda screened: z3.And(
        [z3.Not(screened.of_option[option].offers) for option in _struck(found, screened)]
    )


def _urgent(name: str) -> Callable[[Screened], z3.BoolRef]:
    return lambda screened: z3.Or(
        [
            found.present
            for found in screened.found
            if found.rule.kind is Kind.URGENT and name in criteria.fact_names(found.rule.when)
        ]
    )


def _struck(found: Found, screened: Screened) -> tuple[Option, ...]:
    return tuple(o for o in screened.options if encoding.concerns(found.rule.scope, o))


def _covered(option: Option) -> bool:
    drug = next(drug for drug in drugs.DRUGS if drug.key == option.drug)
    pump = next(pump for pump in pumps.PUMPS if pump.key == option.pump)
    return drug.on_label and (pump.lists is None or drug.key in pump.lists)
