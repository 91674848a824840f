"""Small books, every one of them, and every chart they can be read for.

A rule of a small book asks one yes-or-no question of its own; its source is borrowed from a rule of
the current book, so that a NEVER is one. The three options are on label, off label and external.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations_with_replacement, product

from screening.logic.answers import NOT_ASKED, Answer, Known, Unknown, Why
from screening.logic.criteria import Flag, Holds
from screening.rules import rulebook
from screening.rules.edition import Edition
from screening.rules.option import Option
from screening.rules.rule import IMPLANT, THERAPY, IfUnknown, Kind, Rule, Scope, drug, pump
from screening.rules.vocabulary.pathway import ALL, Pathway

PATHWAY = Pathway.CANCER
OPTIONS = (
    Option("morphine", "synchromed", "bolus", implanted=True, off_label=False),
    Option("fentanyl", "synchromed", "bolus", implanted=True, off_label=True),
    Option("morphine", "external", "bolus", implanted=False, off_label=False),
)
SCOPES: tuple[Scope, ...] = (THERAPY, IMPLANT, drug("morphine"), pump("synchromed"))
KINDS: tuple[tuple[Kind, Kind | None, IfUnknown], ...] = (
    (Kind.NEVER, None, IfUnknown.ASK),
    (Kind.RESOLVE_FIRST, None, IfUnknown.ASK),
    (Kind.WEIGH, None, IfUnknown.ASK),
    (Kind.MITIGATE, None, IfUnknown.ASK),
    (Kind.MITIGATE, None, IfUnknown.LIST),
    (Kind.URGENT, None, IfUnknown.LIST),
    (Kind.WAIVE, None, IfUnknown.LIST),
    (Kind.REQUIRED, Kind.NEVER, IfUnknown.ASK),
    (Kind.REQUIRED, Kind.RESOLVE_FIRST, IfUnknown.ASK),
    (Kind.REQUIRED, Kind.WEIGH, IfUnknown.ASK),
)
ANSWERS: tuple[Answer, ...] = (Known(True), Known(False), NOT_ASKED, Unknown(Why.REFUSED))


def books(size: int) -> Iterator[tuple[Rule, ...]]:
    """Every book of so many rules, whatever their kinds and scopes."""
    sorts = tuple(product(KINDS, SCOPES))
    for chosen in combinations_with_replacement(sorts, size):
        yield tuple(_rule(place, *sort) for place, sort in enumerate(chosen))


def charts(rules: tuple[Rule, ...]) -> Iterator[Mapping[str, Answer]]:
    """Every way the questions of a book can be answered, or not."""
    for given in product(ANSWERS, repeat=len(rules)):
        yield {f"question_{n}": answer for n, answer in enumerate(given)}


def edition(rules: tuple[Rule, ...]) -> Edition:
    """A small book over three options, without any policy."""
    return Edition(rules, {}, dict.fromkeys(Pathway, OPTIONS))


def _rule(place: int, kind: tuple[Kind, Kind | None, IfUnknown], scope: Scope) -> Rule:
    of, unmet, if_unknown = kind
    lender = next(r for r in rulebook.CURRENT.rules if r.concern is Kind.NEVER)
    return replace(
        lender,
        code=f"IND-{place:02}",
        kind=of,
        unmet=unmet,
        if_unknown=if_unknown,
        scope=scope,
        pathways=ALL,
        when=Holds(Flag(f"question_{place}")),
    )
