"""A rule, a setting or a fact that says too much or too little is refused where it is written."""

from dataclasses import replace
from decimal import Decimal

import pytest

from screening.rules import evidence, rulebook
from screening.rules.evidence.source import Read
from screening.rules.fact import Fact
from screening.rules.policy.setting import StanceSetting, setting
from screening.rules.rule import IfUnknown, Kind

INFECTION = rulebook.CURRENT.rule("INF-01")
REFILLS = rulebook.CURRENT.rule("SOC-02")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"kind": Kind.REQUIRED}, "a REQUIRED rule, and only one, says what unmet means"),
        ({"unmet": Kind.WEIGH}, "a REQUIRED rule, and only one, says what unmet means"),
        ({"because": ()}, "cite a source, or evidence.CLINICAL_JUDGEMENT"),
        ({"if_unknown": IfUnknown.LIST}, "only MITIGATE, URGENT and WAIVE may merely list"),
    ],
)
def test_a_rule_that_claims_too_much_is_refused(changes, says) -> None:
    with pytest.raises(ValueError, match=says):
        replace(INFECTION, **changes)


def test_a_requirement_is_not_unmet_with_a_precaution() -> None:
    with pytest.raises(ValueError, match="unmet is NEVER, RESOLVE_FIRST or WEIGH"):
        replace(REFILLS, unmet=Kind.MITIGATE)


def test_a_refusal_needs_a_source_somebody_read() -> None:
    hearsay = next(s for s in evidence.ALL if s.read is Read.SUMMARY)
    with pytest.raises(ValueError, match="NEVER needs a source whose own text was read"):
        replace(INFECTION, kind=Kind.NEVER, because=(hearsay.at("Summary"),))


def test_a_default_lies_within_its_own_bounds() -> None:
    with pytest.raises(ValueError, match="outside its own bounds"):
        setting("limit", "Limit", "mg", "3", "0", "2", "No reason.")
    with pytest.raises(ValueError, match="not among its values"):
        StanceSetting(name="x", label="X", values=(("a", "A"),), default="b", reason="None.")
    assert setting("limit", "Limit", "mg", "1", "0", "2", "No reason.").default == Decimal(1)


def test_a_bare_fact_has_no_place_in_a_sentence() -> None:
    with pytest.raises(NotImplementedError, match="make it YesNo, OneOf or Measure"):
        _ = Fact(name="bare", chapter="history", label="bare").term
