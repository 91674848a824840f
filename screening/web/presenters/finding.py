"""A finding for the page: what, why, what next, who, and on whose word."""

from __future__ import annotations

from datetime import date
from typing import Any

from screening.advice import asked
from screening.advice.findings import Finding, Presence
from screening.chart import Chart
from screening.logic import criteria
from screening.logic.evaluate import Reason
from screening.rules import drugs, facts, pumps, trials
from screening.rules.evidence.source import Citation, Read
from screening.rules.rule import Kind, Level, Rule, Scope
from screening.web.presenters import answers, clock, links, words

_READ = {
    Read.WHOLE: "read in full",
    Read.PART: "read in part",
    Read.COPY: "read in a copy",
    Read.ABSTRACT: "abstract read",
    Read.SUMMARY: "read in a summary",
    Read.SECOND_HAND: "as quoted by others",
    Read.NONE: "not read",
}
_LABELS = {
    item.key: item.label for table in (drugs.DRUGS, pumps.PUMPS, trials.METHODS) for item in table
}
KIND_WORDS = {
    Kind.REQUIRED: "Required",
    Kind.NEVER: "Never",
    Kind.RESOLVE_FIRST: "Resolve first",
    Kind.WEIGH: "Weigh",
    Kind.MITIGATE: "Precaution",
    Kind.URGENT: "Urgent",
    Kind.WAIVE: "May be waived",
}


def full(finding: Finding, chart: Chart, referral_id: int) -> dict[str, Any]:
    """The finding as parts/finding.html takes it."""
    rule = finding.rule
    return {
        "code": rule.code,
        "rule_url": links.to_rule(rule.code),
        "kind": mark(finding),
        "scope": scope(rule.scope),
        "what": rule.says,
        "whys": [why(r, chart, referral_id) for r in finding.outcome.reasons if _of_patient(r)],
        "next_step": rule.then,
        "owner": rule.owner.value,
        "sources": [source(citation) for citation in rule.because if citation.source.seen],
        "basis": basis(rule),
        "disagreement": rule.disagreement,
    }


def line(finding: Finding) -> dict[str, Any]:
    """The finding as the tag finding_line takes it."""
    rule = finding.rule
    return {
        "code": rule.code,
        "rule_url": links.to_rule(rule.code),
        "kind": mark(finding),
        "what": rule.says,
        "next_step": rule.then,
    }


def brief(finding: Finding) -> dict[str, Any]:
    """The finding as a line of a list takes it."""
    rule = finding.rule
    url = links.to_rule(rule.code)
    return {"code": rule.code, "url": url, "kind": mark(finding), "text": rule.says}


def mark(finding: Finding) -> str:
    """Which mark a finding carries: its kind when present, else how a requirement stands."""
    rule = finding.rule
    if finding.presence is Presence.PRESENT:
        return "required_not_met" if rule.kind is Kind.REQUIRED else rule.kind.value
    if rule.kind is Kind.REQUIRED:
        return "required_met" if finding.presence is Presence.ABSENT else "required_unknown"
    return "unknown" if finding.presence is Presence.UNKNOWN else "absent"


def scope(of: Scope) -> str:
    """What the finding blocks, in words."""
    if of.level is not Level.OPTION:
        return {"therapy": "Any pump", "procedure": "Procedure", "implant": "Implant"}[of.level]
    keys = [*sorted(of.drugs), *sorted(of.pumps), *sorted(of.methods)]
    if of.drugs == drugs.OPIOIDS:
        keys = ["opioids", *sorted(of.pumps), *sorted(of.methods)]
    return ", ".join(_LABELS.get(key, words.opening(key)) for key in keys)


def source(citation: Citation) -> dict[str, Any]:
    """A citation: title, year, section, how well it was read, strength where given."""
    of = citation.source
    return {
        "title": of.title,
        "year": of.year or "",
        "section": citation.section,
        "read": of.read_note or _READ[of.read],
        "strength": citation.strength,
    }


def basis(rule: Rule) -> str:
    """Said where a rule rests, wholly or in part, on clinical judgement."""
    judged = any(not citation.source.seen for citation in rule.because)
    return "Clinical judgement; source to be confirmed." if judged else ""


def why(reason: Reason, chart: Chart, referral_id: int) -> dict[str, Any]:
    """One answer a finding rests on: question, value, date, who recorded it, where to change it."""
    term = criteria.term(reason.atom)
    name = term.name if term else ""
    fact = facts.BY_NAME[name]
    on, by, said = _recorded(name, chart)
    return {
        "question": fact.question or words.opening(fact.label),
        "value": answers.answer(fact, reason.answer),
        "on": clock.day(on),
        "by": by,
        "source": links.source_word(said),
        "url": links.to_fact(referral_id, name),
    }


def _recorded(name: str, chart: Chart) -> tuple[date | None, str, str]:
    """Day, person and source of an answer; of a fact worked out from several, those of the last."""
    found: list[tuple[date | None, str, str]] = []
    for question in asked.questions_of(name, facts.BY_NAME):
        entry, listed = chart.record.entry(question), chart.record.listing(question)
        found.append((entry.on, entry.by, entry.source))
        found.append((listed.row_on, listed.row_by, ""))
    return max(found, key=lambda one: (one[0] or date.min, bool(one[1])), default=(None, "", ""))


def _of_patient(reason: Reason) -> bool:
    return criteria.term(reason.atom) is not None
