"""Findings to recommendation: ten lines anyone can check."""

from __future__ import annotations

from collections.abc import Iterable

from screening.advice.findings import Finding
from screening.advice.lattice import Recommendation, best, worst
from screening.advice.options import OptionFindings


def recommend(patient: Iterable[Finding], options: Iterable[OptionFindings]) -> Recommendation:
    """The worst finding on the patient, or the best option left, whichever is worse."""
    return worst(
        [
            worst(finding.grade for finding in patient),
            best(option.grade for option in options),
        ]
    )
