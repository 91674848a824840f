"""How one rule grades: by kind, by presence, by what it does when unknown, by its scope."""

from decimal import Decimal

import pytest

from screening.advice import findings
from screening.advice.findings import Presence
from screening.advice.lattice import Recommendation
from screening.logic.answers import Between, Why
from screening.logic.criteria import Compare, Op, Quantity
from screening.rules.rule import IMPLANT, PROCEDURE, THERAPY, IfUnknown, Kind, drug
from tests.unit.advice.small import GONE, NO, NOT_ASKED, REFUSED, YES, found, holds, rule

OFFER, PRECAUTIONS, REVIEW, ASK_MORE, RESOLVE_FIRST, DO_NOT_OFFER = Recommendation
WEIGHTS = [
    (Kind.NEVER, DO_NOT_OFFER),
    (Kind.RESOLVE_FIRST, RESOLVE_FIRST),
    (Kind.WEIGH, REVIEW),
    (Kind.MITIGATE, PRECAUTIONS),
    (Kind.URGENT, OFFER),
    (Kind.WAIVE, OFFER),
]
UNMET = [kind for kind, _ in WEIGHTS[:3]]


@pytest.mark.parametrize(("kind", "weight"), WEIGHTS)
@pytest.mark.parametrize("scope", [THERAPY, PROCEDURE, drug("morphine")])
def test_a_concern_that_is_there_grades_as_its_kind(kind, weight, scope):
    finding = found(rule("a", kind, scope), YES)
    assert finding.presence is Presence.PRESENT
    assert finding.grade is finding.weight is weight
    assert not finding.holds_back


@pytest.mark.parametrize(("kind", "weight"), WEIGHTS)
def test_a_concern_that_is_not_there_speaks_against_nothing(kind, weight):
    finding = found(rule("a", kind), NO)
    assert finding.presence is Presence.ABSENT
    assert finding.grade is OFFER
    assert finding.weight is weight
    assert finding.missing == ()


@pytest.mark.parametrize(("unmet", "weight"), WEIGHTS[:3])
def test_a_requirement_grades_as_it_says_when_it_is_not_met(unmet, weight):
    required = rule("a", Kind.REQUIRED, unmet=unmet)
    assert found(required, YES).presence is Presence.ABSENT
    assert found(required, YES).grade is OFFER
    assert found(required, NO).presence is Presence.PRESENT
    assert found(required, NO).grade is weight


@pytest.mark.parametrize("kind", [Kind.NEVER, Kind.RESOLVE_FIRST, Kind.WEIGH, Kind.MITIGATE])
@pytest.mark.parametrize("answer", [NOT_ASKED, REFUSED, GONE])
def test_an_open_concern_is_asked_for_while_anybody_can_answer(kind, answer):
    finding = found(rule("a", kind), answer)
    assert finding.presence is Presence.UNKNOWN
    assert finding.missing == ("a",)
    assert finding.askable == (("a",) if answer is NOT_ASKED else ())
    assert finding.grade is (ASK_MORE if answer is NOT_ASKED else REVIEW)
    assert finding.holds_back


def test_a_precaution_that_only_lists_holds_nothing_back():
    finding = found(rule("a", Kind.MITIGATE, if_unknown=IfUnknown.LIST))
    assert finding.presence is Presence.UNKNOWN
    assert finding.grade is OFFER
    assert finding.weight is PRECAUTIONS
    assert finding.missing == ("a",)
    assert not finding.holds_back


@pytest.mark.parametrize("kind", [Kind.URGENT, Kind.WAIVE])
def test_urgency_and_waivers_are_beside_the_ladder_also_when_asked(kind):
    finding = found(rule("a", kind, if_unknown=IfUnknown.ASK))
    assert finding.presence is Presence.UNKNOWN
    assert finding.grade is OFFER
    assert not finding.holds_back


@pytest.mark.parametrize("kind", [Kind.RESOLVE_FIRST, Kind.WEIGH, Kind.MITIGATE])
@pytest.mark.parametrize("answer", [YES, NO, NOT_ASKED, REFUSED])
def test_what_is_settled_before_the_implant_does_not_hold_back_the_trial(kind, answer):
    finding = found(rule("a", kind, IMPLANT), answer)
    assert finding.grade is finding.weight is OFFER
    assert not finding.holds_back


def test_only_a_never_before_the_implant_reaches_the_trial():
    assert found(rule("a", Kind.NEVER, IMPLANT), YES).grade is DO_NOT_OFFER
    assert found(rule("a", Kind.NEVER, IMPLANT)).grade is ASK_MORE
    required = rule("a", Kind.REQUIRED, IMPLANT, unmet=Kind.NEVER)
    assert found(required, NO).grade is DO_NOT_OFFER
    assert found(rule("a", Kind.REQUIRED, IMPLANT, unmet=Kind.WEIGH), NO).grade is OFFER


def test_one_answer_that_can_still_be_had_is_enough_to_ask():
    either = rule("either", Kind.WEIGH, when=holds("a") | holds("b"))
    finding = findings.read(either, {"a": REFUSED}, {})
    assert finding.missing == ("a", "b")
    assert finding.askable == ("b",)
    assert finding.grade is ASK_MORE


def test_a_range_may_always_be_narrowed_by_asking():
    count = Quantity("count", "")
    many = rule("many", Kind.WEIGH, when=Compare(count, Op.AT_LEAST, Decimal(2)))
    finding = findings.read(many, {"count": Between(Decimal(1), None, Why.REFUSED)}, {})
    assert finding.askable == ("count",)
    assert finding.grade is ASK_MORE


def test_every_rule_is_read_in_the_books_order():
    rules = [rule("b", Kind.WEIGH), rule("a", Kind.NEVER)]
    read = findings.read_all(rules, {"a": YES, "b": NO}, {})
    assert [(f.rule.code, f.presence) for f in read] == [
        ("B", Presence.ABSENT),
        ("A", Presence.PRESENT),
    ]
