"""Why, in the order a clinician asks: what to act on, what it rests on, what follows, the rest.

Every rule of the pathway lands in exactly one group: nothing is lost, nothing is said twice.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from screening.advice import options
from screening.advice.advise import Advice
from screening.advice.findings import Finding, Presence
from screening.advice.lattice import Recommendation
from screening.rules.rule import Kind


@dataclass(frozen=True, slots=True)
class Explanation:
    """The findings of an advice, each in the first group it belongs to, in the book's order."""

    urgent: tuple[Finding, ...] = ()
    determining: tuple[Finding, ...] = ()
    before_implant: tuple[Finding, ...] = ()
    precautions: tuple[Finding, ...] = ()
    also_found: tuple[Finding, ...] = ()
    on_some_options: tuple[Finding, ...] = ()
    requirements_met: tuple[Finding, ...] = ()
    not_yet_known: tuple[Finding, ...] = ()
    looked_for: tuple[Finding, ...] = ()


def explain(advice: Advice) -> Explanation:
    """Sort every finding of an advice.

    What is not decided rests on its gaps: while the recommendation is ASK_MORE nothing determines
    it but the questions, and the group of determining findings is empty.
    """
    undecided = advice.recommendation is Recommendation.ASK_MORE
    determining = set() if undecided else {f.rule.code for f in advice.determining}
    later = {f.rule.code for f in advice.before_implant}
    groups: dict[str, list[Finding]] = {field.name: [] for field in fields(Explanation)}
    for finding in advice.findings:
        groups[_group(finding, determining, later)].append(finding)
    return Explanation(**{name: tuple(found) for name, found in groups.items()})


def _group(finding: Finding, determining: set[str], later: set[str]) -> str:
    code, kind = finding.rule.code, finding.rule.kind
    if finding.presence is Presence.ABSENT:
        return "requirements_met" if kind is Kind.REQUIRED else "looked_for"
    if code in determining:
        return "determining"
    if finding.presence is Presence.UNKNOWN:
        return "not_yet_known"
    if kind is Kind.URGENT:
        return "urgent"
    if code in later:
        return "before_implant"
    if finding.rule.concern is Kind.MITIGATE:
        return "precautions"
    return "also_found" if options.concerns_patient(finding) else "on_some_options"
