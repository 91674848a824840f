"""What to ask next: only what could still change the recommendation, refusals first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screening.advice.findings import Finding, Presence
from screening.advice.lattice import Recommendation, worst
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
    for finding, refuses in _mattering(recommendation, patient, options).values():
        for fact in finding.askable:
            waiting.setdefault(fact, {})[finding.rule.code] = refuses
    found = [Question(fact, tuple(rules), any(rules.values())) for fact, rules in waiting.items()]
    return tuple(sorted(found, key=lambda q: (not q.could_refuse, -len(q.rules))))


def _mattering(
    headline: Recommendation, patient: tuple[Finding, ...], options: tuple[OptionFindings, ...]
) -> Mapping[str, tuple[Finding, bool]]:
    """Undecided findings that could move the headline, by code, and whether to a refusal.

    A finding on the patient can worsen the headline, or lift it when it is ASK_MORE. A finding on
    an option can lift it where the option could be better than the headline and nothing known on
    the patient stands in the way; and can refuse where every option could still be struck.
    """
    if headline is Recommendation.DO_NOT_OFFER:
        return {}
    mattering = {
        finding.rule.code: (finding, finding.weight is Recommendation.DO_NOT_OFFER)
        for finding in patient
        if _asks(finding) and (headline is Recommendation.ASK_MORE or finding.weight > headline)
    }
    known = worst(f.grade for f in patient if f.presence is Presence.PRESENT)
    doomed = all(option.worst_grade is Recommendation.DO_NOT_OFFER for option in options)
    # Options struck alike share their findings: each such set is gone through once.
    alike = {(id(o.findings), max(o.known_grade, known) < headline): o for o in options}
    for (_, hopeful), option in alike.items():
        for finding in option.findings:
            refuses = doomed and finding.weight is Recommendation.DO_NOT_OFFER
            if (hopeful or refuses) and finding.rule.code not in mattering and _asks(finding):
                mattering[finding.rule.code] = (finding, refuses)
    return mattering


def _asks(finding: Finding) -> bool:
    return (
        finding.presence is Presence.UNKNOWN
        and finding.rule.if_unknown is IfUnknown.ASK
        and finding.weight is not Recommendation.OFFER
    )
