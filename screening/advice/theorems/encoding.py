"""Findings, options and the recommendation as Z3 terms, written from the rulings.

Nothing here calls the code that advises. That the two agree is tested on random charts, and
checked on every chart the solver finds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import z3

from screening.advice.lattice import Recommendation
from screening.advice.theorems import absence, grade
from screening.advice.theorems.grade import Grade
from screening.logic import solver
from screening.logic.solver import Reading
from screening.rules.option import Option
from screening.rules.rule import IfUnknown, Kind, Level, Rule, Scope

#: What a concern amounts to when it is there; urgency and waivers are beside the ladder.
AMOUNTS_TO = {
    Kind.NEVER: Recommendation.DO_NOT_OFFER,
    Kind.RESOLVE_FIRST: Recommendation.RESOLVE_FIRST,
    Kind.WEIGH: Recommendation.REVIEW,
    Kind.MITIGATE: Recommendation.OFFER_WITH_PRECAUTIONS,
}
ON_THE_PATIENT = frozenset({Level.THERAPY, Level.PROCEDURE})


@dataclass(frozen=True, eq=False)
class Found:
    """One rule read for the patient called ``who``."""

    rule: Rule
    who: str

    @cached_property
    def reading(self) -> Reading:
        """The rule's sentence."""
        return solver.read(self.rule.when, self.who)

    @property
    def present(self) -> z3.BoolRef:
        """The concern is there: the sentence is met or, of a requirement, surely not."""
        required = self.rule.kind is Kind.REQUIRED
        return self.reading.surely_not if required else self.reading.surely_met

    @property
    def unknown(self) -> z3.BoolRef:
        """It cannot be told whether the concern is there."""
        return self.reading.unknown

    @property
    def weight(self) -> Recommendation:
        """What the concern amounts to.

        Of what concerns the implant only a NEVER reaches the trial, through the pumps; the rest is
        settled before the implant.
        """
        acts_as = self.rule.unmet or self.rule.kind
        if self.rule.scope.level is Level.IMPLANT and acts_as is not Kind.NEVER:
            return Recommendation.OFFER
        return AMOUNTS_TO.get(acts_as, Recommendation.OFFER)

    @property
    def waits(self) -> bool:
        """An offer waits for it while it is unknown."""
        return self.rule.if_unknown is IfUnknown.ASK and self.weight is not Recommendation.OFFER

    @cached_property
    def gaps(self) -> Mapping[str, z3.BoolRef]:
        """For each fact, whether its absence is what leaves the rule unknown."""
        return absence.gaps(self.rule.when, self.who)

    @cached_property
    def askable(self) -> z3.BoolRef:
        """Unknown, and some answer it lacks may still be had."""
        return z3.Or(
            [z3.And(gap, z3.Not(absence.final(n, self.who))) for n, gap in self.gaps.items()]
        )

    @cached_property
    def grade(self) -> Grade:
        """Its weight while present; while unknown, a question, or a review if nobody can answer."""
        found = grade.when({self.weight: self.present})
        if not self.waits:
            return found
        open_ = {Recommendation.ASK_MORE: self.askable, Recommendation.REVIEW: self.unknown}
        return grade.worst([found, grade.when(open_)])


@dataclass(frozen=True, eq=False)
class Screened:
    """A pathway's whole book read for one patient."""

    found: tuple[Found, ...]
    options: tuple[Option, ...]

    @cached_property
    def patient(self) -> tuple[Found, ...]:
        """What concerns the patient as such: the therapy or the procedure."""
        return tuple(f for f in self.found if f.rule.scope.level in ON_THE_PATIENT)

    @cached_property
    def by_option(self) -> Mapping[Option, tuple[Found, ...]]:
        """For each option what concerns it."""
        return {o: tuple(f for f in self.found if concerns(f.rule.scope, o)) for o in self.options}

    @cached_property
    def on_patient(self) -> Grade:
        """How the findings on the patient grade, together."""
        return grade.worst(f.grade for f in self.patient)

    @cached_property
    def of_option(self) -> Mapping[Option, Grade]:
        """How each option grades; off label it is for people to weigh, at best."""
        return {
            option: grade.worst([label(option), *(f.grade for f in concerned)])
            for option, concerned in self.by_option.items()
        }

    @cached_property
    def grade(self) -> Grade:
        """The worst finding on the patient or the best option left, whichever is worse."""
        return grade.worst([self.on_patient, grade.best(self.of_option.values())])

    @cached_property
    def has_question(self) -> z3.BoolRef:
        """A question may be asked that the recommendation waits for.

        On the patient every open one; on an option, where what is known leaves it better than a
        question.
        """
        ways = [f.askable for f in self.patient if f.waits]
        for option, concerned in self.by_option.items():
            present = [grade.when({f.weight: f.present}) for f in concerned]
            known = grade.worst([label(option), *present])
            hopeful = z3.Not(known.at_least(Recommendation.ASK_MORE))
            ways += [z3.And(hopeful, f.askable) for f in concerned if f.waits]
        return z3.Or(ways)


def screened(rules: Iterable[Rule], options: Iterable[Option], who: str = "") -> Screened:
    """Rules and options read for the patient called ``who``."""
    return Screened(tuple(Found(rule, who) for rule in rules), tuple(options))


def label(option: Option) -> Grade:
    """What an option's label status amounts to by itself."""
    return grade.constant(Recommendation.REVIEW if option.off_label else Recommendation.OFFER)


def concerns(scope: Scope, option: Option) -> bool:
    """Whether a finding is about an option: its drug, pump and method, or any implanted pump."""
    if scope.level is Level.IMPLANT:
        return option.implanted
    named = ((scope.drugs, option.drug), (scope.pumps, option.pump), (scope.methods, option.method))
    return scope.level is Level.OPTION and all(not keys or key in keys for keys, key in named)
