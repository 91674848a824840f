"""Patients of the current book at random, but the same on every run: from one who is offered."""

import random
from functools import cache

from screening.advice.theorems import world
from screening.advice.theorems.book import CURRENT
from screening.logic.answers import NOT_ASKED, Between, Known, Unknown, Why
from screening.logic.criteria import Flag, Quantity
from screening.rules.policy.setting import Setting

GAPS = [NOT_ASKED, *(Unknown(why) for why in Why)]


def settings(dice):
    """A policy within its bounds, mostly the edition's own."""
    chosen = dict(CURRENT.edition.policy)
    for setting in CURRENT.settings.values():
        if dice.random() < 0.2:
            if isinstance(setting, Setting):
                chosen[setting.name] = dice.choice([setting.low, setting.default, setting.high])
            else:
                chosen[setting.name] = dice.choice([value for value, _ in setting.values])
    return chosen


@cache
def editions():
    """The current edition under a few policies."""
    dice = random.Random("policies")  # noqa: S311 - dice, not secrets
    chosen = [CURRENT.edition.policy, *(settings(dice) for _ in range(5))]
    return tuple(CURRENT.under(policy) for policy in chosen)


def patients(pathway, how_many, seed=""):
    """Patients from nearly offered to quite unlike, each with an edition to be advised under."""
    place = world.of(CURRENT, pathway)
    dice = random.Random(pathway.value + seed)  # noqa: S311 - dice, not secrets
    for n in range(how_many):
        edition = editions()[n % len(editions())]
        patient, policy = dict(place.offered.patient), edition.policy
        strange = dice.choice([0, 1, 1, 2, 2, 3, 5, 20, len(place.terms)])
        for term in dice.sample(place.terms, strange):
            patient[term.name] = answer(term, place, policy, dice)
        for term in dice.sample(place.terms, dice.choice([0, 0, 1, 10])):
            patient[term.name] = dice.choice(GAPS)
        yield patient, edition


def answer(term, place, policy, dice):
    """Any answer a fact may have; numbers lie on the limits rules set, or beside them."""
    match term:
        case Flag():
            return Known(dice.choice([True, False]))
        case Quantity(name=name):
            low, high = place.book.ranges[name]
            numbers = sorted({low, high, (low + high) / 2, *_limits(name, place, policy)})
            one, other = sorted(dice.choices(numbers, k=2))
            return dice.choice([Known(one), Between(one, other), Between(one, None)])
        case _:
            return Known(dice.choice(term.values))


def _limits(name, place, policy):
    for atom in place.space.atoms:
        if getattr(atom, "quantity", None) is not None and atom.quantity.name == name:
            against = atom.against
            yield policy[against.name] if hasattr(against, "name") else against
