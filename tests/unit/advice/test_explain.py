"""Every finding of an advice is explained in one group, in the order a clinician asks."""

from dataclasses import asdict

import pytest

from screening.advice import explain
from screening.rules.rule import IMPLANT, Kind, drug
from tests.unit.advice.small import NO, YES, advised, codes, rule

RULES = (
    rule("today", Kind.URGENT),
    rule("resolve", Kind.RESOLVE_FIRST),
    rule("weigh", Kind.WEIGH),
    rule("later", Kind.WEIGH, IMPLANT),
    rule("care", Kind.MITIGATE),
    rule("allergy", Kind.NEVER, drug("morphine")),
    rule("required", Kind.REQUIRED, unmet=Kind.WEIGH),
    rule("open", Kind.WEIGH),
    rule("gone", Kind.NEVER),
)
PRESENT = dict.fromkeys(("today", "weigh", "later", "care", "allergy", "required"), YES)


def explained(**answers):
    return explain.explain(advised(*RULES, **PRESENT, gone=NO, **answers))


def test_each_finding_is_in_the_group_a_clinician_looks_in():
    groups = explained(resolve=YES)
    assert codes(groups.urgent) == ["TODAY"]
    assert codes(groups.determining) == ["RESOLVE"]
    assert codes(groups.before_implant) == ["LATER"]
    assert codes(groups.precautions) == ["CARE"]
    assert codes(groups.also_found) == ["WEIGH"]
    assert codes(groups.on_some_options) == ["ALLERGY"]
    assert codes(groups.requirements_met) == ["REQUIRED"]
    assert codes(groups.not_yet_known) == ["OPEN"]
    assert codes(groups.looked_for) == ["GONE"]


def test_while_it_asks_only_its_gaps_determine_it():
    groups = explained(resolve=NO)
    assert groups.determining == ()
    assert codes(groups.not_yet_known) == ["OPEN"]
    assert codes(groups.also_found) == ["WEIGH"]


@pytest.mark.parametrize("resolve", [YES, NO])
def test_nothing_is_lost_and_nothing_said_twice(resolve):
    groups = explained(resolve=resolve)
    told = [code for name in asdict(groups) for code in codes(getattr(groups, name))]
    assert sorted(told) == sorted(rule.code for rule in RULES)
