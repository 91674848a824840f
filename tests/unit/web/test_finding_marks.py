"""The mark beside a finding: what was looked for and not found is not unknown."""

import pytest

from screening.advice import findings
from screening.logic.answers import Known
from screening.rules import rulebook
from screening.web.presenters import finding, words

CASES_OF_MARKS = (
    ("INF-01", {"systemic_infection": Known("active")}, "resolve_first"),
    ("INF-01", {"systemic_infection": Known("none")}, "absent"),
    ("INF-01", {}, "unknown"),
    ("CON-02", {"realistic_expectations": Known(True)}, "required_met"),
    ("CON-02", {"realistic_expectations": Known(False)}, "required_not_met"),
    ("CON-02", {}, "required_unknown"),
)


@pytest.mark.parametrize(("code", "patient", "mark"), CASES_OF_MARKS)
def test_a_finding_carries_the_mark_of_how_it_stands(code, patient, mark) -> None:
    edition = rulebook.CURRENT
    assert finding.mark(findings.read(edition.rule(code), patient, edition.policy)) == mark


def test_a_line_opens_with_a_capital_that_leaves_acronyms_alone() -> None:
    assert [words.opening(t) for t in ("pain", "MRI of the spine", "eGFR", "")] == [
        "Pain",
        "MRI of the spine",
        "eGFR",
        "",
    ]
