"""What to ask next: only what could still change the recommendation, refusals first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screening.advice.findings import Finding, Presence
from screening.advice.lattice import Recommendation
from screening.advice.options import OptionFindings
from screening.rules.rule import IfUnknown


@dataclass(frozen=True, slots=True)
class Question:
    """A fact worth asking for, the rules that wait for it, and whether it could still refuse."""

    fact: str
    rules: tuple[str, ...]
    could_refuse: bool


def questions(
    recommendation: Recommendation,
    patient: tuple[Finding, ...],
    options: tuple[OptionFindings, ...],
) -> tuple[Question, ...]:
    """The unknowns that matter, those that could still refuse first, then the busiest first.

    Empty once the advice is a refusal. Never empty when the recommendation is ASK_MORE.
    """
    waiting: dict[str, dict[str, bool]] = {}
    for finding, refuses in _mattering(recommendation, patient, options):
        for fact in finding.askable:
            rules = waiting.setdefault(fact, {})
            rules[finding.rule.code] = rules.get(finding.rule.code, False) or refuses
    found = [Question(fact, tuple(rules), any(rules.values())) for fact, rules in waiting.items()]
    return tuple(sorted(found, key=lambda q: (not q.could_refuse, -len(q.rules))))


def _mattering(
    headline: Recommendation, patient: tuple[Finding, ...], options: tuple[OptionFindings, ...]
) -> Iterator[tuple[Finding, bool]]:
    """Undecided findings some answer of which would move the headline, and whether to a refusal."""
    if headline is Recommendation.DO_NOT_OFFER:
        return
    for finding in patient:
        if _asks(finding) and (headline is Recommendation.ASK_MORE or finding.weight > headline):
            yield finding, finding.weight is Recommendation.DO_NOT_OFFER
    if not options:
        return
    doomed = all(option.worst_grade is Recommendation.DO_NOT_OFFER for option in options)
    for option in options:
        hopeful = option.known_grade < headline
        for finding in option.findings:
            refuses = doomed and finding.weight is Recommendation.DO_NOT_OFFER
            if _asks(finding) and (hopeful or refuses):
                yield finding, refuses


def _asks(finding: Finding) -> bool:
    return (
        finding.presence is Presence.UNKNOWN
        and finding.rule.if_unknown is IfUnknown.ASK
        and finding.weight is not Recommendation.OFFER
    )
