"""Small books made by hand: rules of one yes-or-no question each, over four options.

A rule is written ``rule("a", Kind.WEIGH)``: its question is ``a``; met when the answer is yes.
"""

from datetime import date

from screening.advice import advise, findings
from screening.logic.answers import NOT_ASKED, Answer, Known, Unknown, Why
from screening.logic.criteria import Flag, Holds
from screening.rules import evidence
from screening.rules.edition import Edition
from screening.rules.option import Option
from screening.rules.rule import PROCEDURE, THERAPY, IfUnknown, Kind, Owner, Rule
from screening.rules.vocabulary.pathway import ALL, Pathway

DAY = date(2026, 3, 2)
MORPHINE = Option("morphine", "synchromed", "bolus", implanted=True, off_label=False)
ZICONOTIDE = Option("ziconotide", "synchromed", "catheter", implanted=True, off_label=False)
FENTANYL = Option("fentanyl", "prometra", "bolus", implanted=True, off_label=True)
OUTSIDE = Option("morphine", "external", "catheter", implanted=False, off_label=False)
OPTIONS = (MORPHINE, ZICONOTIDE, FENTANYL, OUTSIDE)

YES, NO, REFUSED = Known(True), Known(False), Unknown(Why.REFUSED)
GONE = Unknown(Why.UNOBTAINABLE)
LIST_ONLY = {Kind.URGENT, Kind.WAIVE}

__all__ = ["NOT_ASKED", "PROCEDURE", "THERAPY"]


def holds(name):
    return Holds(Flag(name))


def rule(name, kind, scope=THERAPY, *, unmet=None, if_unknown=None, when=None):
    """A rule whose code is its question in capitals."""
    listed = IfUnknown.LIST if kind in LIST_ONLY else IfUnknown.ASK
    return Rule(
        code=name.upper(),
        chapter="history",
        kind=kind,
        scope=scope,
        pathways=ALL,
        says=f"A rule about {name}.",
        when=holds(name) if when is None else when,
        then="Do what is due.",
        owner=Owner.PAIN,
        because=(evidence.PRI.at("A section"),),
        if_unknown=if_unknown or listed,
        unmet=unmet,
    )


def found(of: Rule, answer: Answer = NOT_ASKED):
    """The finding of a rule for one answer to its question."""
    return findings.read(of, {of.code.lower(): answer}, {})


def edition(*rules, options=OPTIONS):
    return Edition(rules, {}, dict.fromkeys(Pathway, options))


def advised(*rules, options=OPTIONS, **answers):
    """The advice of a small book on the answers given."""
    return advise.advise(answers, Pathway.CANCER, edition(*rules, options=options), DAY)


def codes(of):
    return [finding.rule.code for finding in of]
