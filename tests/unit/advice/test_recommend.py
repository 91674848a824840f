"""The headline: the worst finding on the patient, or the best option left, whichever is worse."""

import pytest

from screening.advice.lattice import Recommendation
from screening.rules.rule import IMPLANT, IfUnknown, Kind, drug, pump
from tests.unit.advice.small import (
    FENTANYL,
    MORPHINE,
    NO,
    OUTSIDE,
    REFUSED,
    YES,
    ZICONOTIDE,
    advised,
    rule,
)

OFFER, PRECAUTIONS, REVIEW, ASK_MORE, RESOLVE_FIRST, DO_NOT_OFFER = Recommendation


def headline(*rules, **answers):
    return advised(*rules, **answers).recommendation


def test_nothing_against_it_is_an_offer():
    assert headline() is OFFER


def test_the_worst_finding_on_the_patient_decides():
    rules = [rule("weigh", Kind.WEIGH), rule("first", Kind.RESOLVE_FIRST), rule("no", Kind.NEVER)]
    assert headline(*rules, weigh=NO, first=NO, no=NO) is OFFER
    assert headline(*rules, weigh=YES, first=NO, no=NO) is REVIEW
    assert headline(*rules, weigh=YES, first=YES, no=NO) is RESOLVE_FIRST
    assert headline(*rules, weigh=YES, first=YES, no=YES) is DO_NOT_OFFER


def test_resolving_first_outranks_asking_and_asking_outranks_a_review():
    rules = [rule("weigh", Kind.WEIGH), rule("first", Kind.RESOLVE_FIRST), rule("open", Kind.WEIGH)]
    assert headline(*rules, weigh=YES, first=NO) is ASK_MORE
    assert headline(*rules, weigh=YES, first=YES) is RESOLVE_FIRST


def test_one_drug_lost_costs_that_drug_alone():
    psychosis = rule("psychosis", Kind.NEVER, drug("ziconotide"))
    assert headline(psychosis, psychosis=YES) is OFFER
    assert headline(psychosis, psychosis=YES, options=(ZICONOTIDE,)) is DO_NOT_OFFER
    assert headline(psychosis, psychosis=YES, options=(ZICONOTIDE, FENTANYL)) is REVIEW


def test_a_refusal_for_want_of_options_needs_every_option_surely_struck():
    both = [rule("a", Kind.NEVER, drug("morphine")), rule("b", Kind.NEVER, drug("ziconotide"))]
    left = (MORPHINE, ZICONOTIDE)
    assert headline(*both, a=YES, b=YES, options=left) is DO_NOT_OFFER
    assert headline(*both, a=YES, options=left) is ASK_MORE
    assert headline(*both, a=YES, b=REFUSED, options=left) is REVIEW
    assert headline(*both, a=YES, b=NO, options=left) is OFFER


def test_no_option_at_all_is_a_refusal():
    assert headline(options=()) is DO_NOT_OFFER


def test_an_offer_needs_one_surely_open_option():
    allergy = rule("allergy", Kind.NEVER, drug("morphine"))
    assert headline(allergy, options=(MORPHINE, OUTSIDE)) is ASK_MORE
    assert headline(allergy, options=(MORPHINE, ZICONOTIDE)) is OFFER


def test_a_never_before_the_implant_leaves_the_external_system():
    anaemia = rule("anaemia", Kind.NEVER, IMPLANT)
    assert headline(anaemia, anaemia=YES) is OFFER
    assert headline(anaemia, anaemia=YES, options=(MORPHINE, FENTANYL)) is DO_NOT_OFFER


def test_only_off_label_options_left_is_for_people_to_weigh():
    strike = rule("a", Kind.NEVER, drug("morphine", "ziconotide"))
    assert headline(strike, a=YES) is REVIEW


def test_a_precaution_on_the_only_option_is_an_offer_with_precautions():
    listed = rule("a", Kind.MITIGATE, pump("synchromed"), if_unknown=IfUnknown.LIST)
    assert headline(listed, a=YES, options=(MORPHINE,)) is PRECAUTIONS
    assert headline(listed, options=(MORPHINE,)) is OFFER


@pytest.mark.parametrize("urgent", [YES, NO, REFUSED])
def test_urgency_is_beside_the_headline(urgent):
    today, later = rule("today", Kind.URGENT), rule("later", Kind.WEIGH)
    assert headline(today, later, today=urgent, later=NO) is OFFER
    assert headline(today, later, today=urgent, later=YES) is REVIEW
