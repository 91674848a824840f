"""What each rule says of one patient: present, absent or unknown, and how heavily it weighs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from screening.advice.lattice import Recommendation
from screening.logic import answers, evaluate
from screening.logic.evaluate import Answers, Outcome, PolicyValues, Truth
from screening.rules.rule import IfUnknown, Kind, Level, Rule

_GRADES = {
    Kind.NEVER: Recommendation.DO_NOT_OFFER,
    Kind.RESOLVE_FIRST: Recommendation.RESOLVE_FIRST,
    Kind.WEIGH: Recommendation.REVIEW,
    Kind.MITIGATE: Recommendation.OFFER_WITH_PRECAUTIONS,
    Kind.URGENT: Recommendation.OFFER,
    Kind.WAIVE: Recommendation.OFFER,
}


class Presence(StrEnum):
    """Whether the concern a rule is about is there."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule read for one patient.

    ``askable`` are the missing facts that asking could still fill; the other missing facts were
    refused or cannot be obtained. ``weight`` is how it would grade if its concern were present,
    ``grade`` how it grades as things stand.
    """

    rule: Rule
    presence: Presence
    outcome: Outcome
    askable: tuple[str, ...]
    weight: Recommendation = field(init=False)
    grade: Recommendation = field(init=False)

    def __post_init__(self) -> None:
        # Worked out once: every option and every page asks again.
        weight = _weigh(self.rule)
        object.__setattr__(self, "weight", weight)
        object.__setattr__(self, "grade", self._graded(weight))

    @property
    def missing(self) -> tuple[str, ...]:
        """Facts whose absence leaves it unknown."""
        return self.outcome.missing

    def _graded(self, weight: Recommendation) -> Recommendation:
        if self.presence is Presence.PRESENT:
            return weight
        if self.presence is Presence.ABSENT or self.rule.if_unknown is IfUnknown.LIST:
            return Recommendation.OFFER
        if weight is Recommendation.OFFER:
            return Recommendation.OFFER
        return Recommendation.ASK_MORE if self.askable else Recommendation.REVIEW

    @property
    def holds_back(self) -> bool:
        """Unknown, and an offer waits for it."""
        return self.presence is Presence.UNKNOWN and self.grade is not Recommendation.OFFER


def read(rule: Rule, patient: Answers, policy: PolicyValues) -> Finding:
    """The rule's finding for a patient under a policy."""
    outcome = evaluate.evaluate(rule.when, patient, policy)
    askable = tuple(name for name in outcome.missing if _askable(name, patient))
    return Finding(rule, _presence(rule, outcome.truth), outcome, askable)


def read_all(rules: Iterable[Rule], patient: Answers, policy: PolicyValues) -> tuple[Finding, ...]:
    """Every rule's finding, in the book's order."""
    return tuple(read(rule, patient, policy) for rule in rules)


def _weigh(rule: Rule) -> Recommendation:
    if rule.scope.level is Level.IMPLANT and rule.concern is not Kind.NEVER:
        return Recommendation.OFFER  # settled before the implant, not before the trial
    return _GRADES[rule.concern]


def _presence(rule: Rule, truth: Truth) -> Presence:
    if truth is Truth.UNKNOWN:
        return Presence.UNKNOWN
    concern = truth is (Truth.NOT_MET if rule.kind is Kind.REQUIRED else Truth.MET)
    return Presence.PRESENT if concern else Presence.ABSENT


def _askable(name: str, patient: Answers) -> bool:
    answer = patient.get(name, answers.NOT_ASKED)
    return not (isinstance(answer, answers.Unknown) and answer.why in answers.FINAL)
