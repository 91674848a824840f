"""What is asked next: what could still move the headline, refusals first, then the busiest."""

from screening.advice import ask
from screening.advice.ask import Question
from screening.advice.lattice import Recommendation
from screening.rules.rule import IMPLANT, IfUnknown, Kind, drug
from tests.unit.advice.small import (
    FENTANYL,
    MORPHINE,
    NO,
    OUTSIDE,
    REFUSED,
    YES,
    ZICONOTIDE,
    advised,
    holds,
    rule,
)


def asked(*rules, **answers):
    return [question.fact for question in advised(*rules, **answers).questions]


def test_an_open_finding_is_asked_for_with_the_rules_that_wait():
    rules = [rule("a", Kind.WEIGH), rule("b", Kind.NEVER, when=holds("a") & holds("b"))]
    assert advised(*rules).questions == (
        Question("a", ("A", "B"), could_refuse=True),
        Question("b", ("B",), could_refuse=True),
    )


def test_what_could_refuse_comes_first_then_what_most_rules_wait_for():
    rules = [
        rule("once", Kind.WEIGH),
        rule("twice", Kind.WEIGH),
        rule("again", Kind.RESOLVE_FIRST, when=holds("twice")),
        rule("refusal", Kind.NEVER),
    ]
    assert asked(*rules) == ["refusal", "twice", "once"]


def test_nothing_is_asked_after_a_refusal():
    rules = [rule("no", Kind.NEVER), rule("open", Kind.NEVER)]
    assert asked(*rules, no=YES) == []


def test_when_something_is_to_be_resolved_only_a_refusal_matters_still():
    rules = [rule("first", Kind.RESOLVE_FIRST), rule("a", Kind.WEIGH), rule("b", Kind.NEVER)]
    assert asked(*rules, first=YES) == ["b"]


def test_at_a_review_what_could_be_worse_was_refused_so_nothing_is_asked():
    rules = [rule("a", Kind.WEIGH), rule("b", Kind.NEVER)]
    advice = advised(*rules, a=YES, b=REFUSED)
    assert advice.recommendation is Recommendation.REVIEW
    assert advice.questions == ()


def test_what_only_lists_and_what_waits_for_the_implant_is_not_asked():
    rules = [
        rule("listed", Kind.MITIGATE, if_unknown=IfUnknown.LIST),
        rule("later", Kind.WEIGH, IMPLANT),
        rule("urgent", Kind.URGENT),
    ]
    assert asked(*rules) == []


def test_an_answer_nobody_can_give_is_not_asked_for_beside_one_that_can_be_had():
    either = rule("either", Kind.WEIGH, when=holds("a") | holds("b"))
    assert asked(either, a=REFUSED) == ["b"]


def test_an_options_question_is_asked_while_the_option_could_better_the_headline():
    allergy = rule("allergy", Kind.NEVER, drug("morphine"))
    other = rule("other", Kind.WEIGH, drug("ziconotide"))
    left = (MORPHINE, ZICONOTIDE)
    assert asked(allergy, other, options=left, other=YES) == ["allergy"]
    assert asked(allergy, other, options=left, other=NO) == []


def test_an_options_question_is_not_asked_while_the_patient_stands_in_the_way():
    allergy = rule("allergy", Kind.WEIGH, drug("morphine"))
    patient = rule("patient", Kind.RESOLVE_FIRST)
    assert asked(allergy, patient, options=(MORPHINE,), patient=YES) == []


def test_an_options_question_could_refuse_when_every_option_may_be_struck():
    rules = [rule("a", Kind.NEVER, drug("morphine")), rule("b", Kind.NEVER, drug("ziconotide"))]
    (question,) = advised(*rules, a=YES, options=(MORPHINE, ZICONOTIDE)).questions
    assert question == Question("b", ("B",), could_refuse=True)
    (spared,) = advised(rules[0], options=(MORPHINE, OUTSIDE)).questions
    assert spared.could_refuse
    (question,) = advised(rules[0], options=(MORPHINE, FENTANYL)).questions
    assert question == Question("a", ("A",), could_refuse=False)


def test_the_last_options_are_asked_about_even_where_it_can_only_get_worse():
    rules = [rule("first", Kind.RESOLVE_FIRST), rule("a", Kind.NEVER, drug("morphine"))]
    assert asked(*rules, first=YES, options=(MORPHINE,)) == ["a"]


def test_there_is_nothing_to_ask_without_rules():
    assert ask.questions(Recommendation.OFFER, (), ()) == ()
