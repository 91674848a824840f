"""An advice as plain data, so that it can be stored, compared and replayed byte for byte."""

from __future__ import annotations

from typing import Any

from screening.advice.advise import Advice
from screening.advice.findings import Finding
from screening.logic import notation


def to_data(advice: Advice) -> dict[str, Any]:
    """The advice as plain data: what was found and what follows; the wording is the edition's."""
    return {
        "as_of": advice.as_of.isoformat(),
        "edition": advice.edition,
        "findings": [_finding(finding) for finding in advice.findings],
        "options": [
            {
                "drug": read.option.drug,
                "findings": [finding.rule.code for finding in read.findings],
                "grade": read.grade.word,
                "method": read.option.method,
                "pump": read.option.pump,
            }
            for read in advice.options
        ],
        "pathway": advice.pathway.value,
        "determining": [finding.rule.code for finding in advice.determining],
        "questions": [
            {"could_refuse": q.could_refuse, "fact": q.fact, "rules": list(q.rules)}
            for q in advice.questions
        ],
        "recommendation": advice.recommendation.word,
        "trial_may_be_waived": advice.trial_may_be_waived,
    }


def canonical(advice: Advice) -> bytes:
    """The advice in its one way of being written; equal advice, equal bytes."""
    return notation.canonical_bytes(to_data(advice))


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.rule.code,
        "grade": finding.grade.word,
        "missing": list(finding.missing),
        "presence": finding.presence.value,
    }
