"""The whole advice: what it rests on, what is urgent, what waits for the implant, the waiver."""

import pytest

from screening.advice.lattice import Recommendation
from screening.rules.rule import IMPLANT, PROCEDURE, Kind, drug
from screening.rules.vocabulary.pathway import Pathway
from tests.unit.advice.small import (
    DAY,
    MORPHINE,
    NO,
    YES,
    ZICONOTIDE,
    advised,
    codes,
    edition,
    rule,
)


def test_it_says_of_whom_when_and_under_which_edition():
    advice = advised(rule("a", Kind.WEIGH), a=NO)
    assert (advice.pathway, advice.as_of) == (Pathway.CANCER, DAY)
    assert advice.edition == edition(rule("a", Kind.WEIGH)).digest


def test_a_plain_offer_rests_on_nothing():
    assert advised(rule("a", Kind.WEIGH), a=NO).determining == ()


def test_it_rests_on_the_findings_that_grade_as_it_does():
    rules = [rule("a", Kind.WEIGH), rule("b", Kind.RESOLVE_FIRST), rule("c", Kind.RESOLVE_FIRST)]
    advice = advised(*rules, a=YES, b=YES, c=YES)
    assert codes(advice.determining) == ["B", "C"]
    assert codes(advice.present) == ["A", "B", "C"]


def test_it_rests_on_precautions_when_it_offers_with_them():
    rules = [rule("a", Kind.MITIGATE), rule("b", Kind.MITIGATE), rule("c", Kind.WAIVE)]
    advice = advised(*rules, a=YES, b=NO, c=YES)
    assert advice.recommendation is Recommendation.OFFER_WITH_PRECAUTIONS
    assert codes(advice.determining) == ["A"]


def test_it_rests_on_what_struck_every_option():
    rules = [rule("a", Kind.NEVER, drug("morphine")), rule("b", Kind.NEVER, drug("ziconotide"))]
    advice = advised(*rules, a=YES, b=YES, options=(MORPHINE, ZICONOTIDE))
    assert codes(advice.determining) == ["A", "B"]


def test_it_does_not_rest_on_what_struck_an_option_it_can_spare():
    rules = [rule("a", Kind.NEVER, drug("morphine")), rule("b", Kind.WEIGH)]
    advice = advised(*rules, a=YES, b=YES)
    assert codes(advice.determining) == ["B"]


def test_it_rests_on_open_findings_while_it_asks():
    rules = [rule("a", Kind.WEIGH), rule("b", Kind.WEIGH)]
    assert codes(advised(*rules, a=YES).determining) == ["B"]


def test_an_urgent_finding_is_shown_whatever_the_headline():
    rules = [rule("today", Kind.URGENT), rule("no", Kind.NEVER)]
    for never in (YES, NO):
        assert codes(advised(*rules, today=YES, no=never).urgent) == ["TODAY"]
    assert advised(*rules, today=NO, no=NO).urgent == ()
    assert advised(*rules, no=NO).urgent == ()


def test_what_waits_for_the_implant_is_listed_while_present_or_open():
    rules = [
        rule("there", Kind.WEIGH, IMPLANT),
        rule("open", Kind.RESOLVE_FIRST, IMPLANT),
        rule("gone", Kind.WEIGH, IMPLANT),
        rule("never", Kind.NEVER, IMPLANT),
        rule("now", Kind.WEIGH),
    ]
    advice = advised(*rules, there=YES, gone=NO, never=YES, now=YES)
    assert codes(advice.before_implant) == ["THERE", "OPEN"]


@pytest.mark.parametrize(
    ("kind", "waived"),
    [
        (None, True),
        (Kind.MITIGATE, True),
        (Kind.WEIGH, True),
        (Kind.RESOLVE_FIRST, False),
        (Kind.NEVER, False),
    ],
)
def test_a_waiver_stands_beside_a_review_or_an_offer_and_nowhere_else(kind, waived):
    rules = [rule("waive", Kind.WAIVE, PROCEDURE)]
    if kind is not None:
        rules.append(rule("other", kind))
    assert advised(*rules, waive=YES, other=YES).trial_may_be_waived is waived
    assert not advised(*rules, waive=NO, other=YES).trial_may_be_waived
    assert not advised(*rules, other=YES).trial_may_be_waived


def test_no_waiver_while_there_is_something_to_ask():
    rules = [rule("waive", Kind.WAIVE), rule("open", Kind.WEIGH)]
    assert not advised(*rules, waive=YES).trial_may_be_waived
