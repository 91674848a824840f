"""The theorems tried on the code that advises: random patients of the book, every small book."""

import random

import pytest

from screening.advice import advise, asked
from screening.advice.lattice import Recommendation
from screening.advice.theorems import charts, small
from screening.logic.answers import Known
from screening.rules import facts
from screening.rules.rule import Kind, Level
from screening.rules.vocabulary.pathway import Pathway
from tests.proofs import patients

EACH_PATHWAY = pytest.mark.parametrize("pathway", Pathway, ids=lambda p: p.value)
ADDED = {Kind.NEVER, Kind.RESOLVE_FIRST, Kind.WEIGH}


def recommended(patient, pathway, edition):
    return advise.advise(patient, pathway, edition, charts.SOME_DAY)


@EACH_PATHWAY
def test_hiding_answers_never_yields_an_offer(pathway):
    dice, offers = random.Random(pathway.value), 0  # noqa: S311 - dice, not secrets
    for full, edition in patients.patients(pathway, 150, "hiding"):
        hidden = {
            name: dice.choice(patients.GAPS) if dice.random() < 0.02 else answer
            for name, answer in full.items()
        }
        if recommended(hidden, pathway, edition).recommendation.offers:
            offers += 1
            assert recommended(full, pathway, edition).recommendation.offers
    assert offers >= 3


@EACH_PATHWAY
def test_what_the_advice_asks_is_open_and_may_be_answered(pathway):
    seen = 0
    for patient, edition in patients.patients(pathway, 150, "asking"):
        given = recommended(patient, pathway, edition)
        if given.recommendation is Recommendation.ASK_MORE:
            seen += 1
            assert given.questions
        if given.recommendation is Recommendation.DO_NOT_OFFER:
            assert not given.questions
        shown = asked.asked(edition, pathway, facts.BY_NAME, patient, edition.policy)
        for question in given.questions:
            assert not isinstance(patient[question.fact], Known)
            assert shown.issuperset(asked.questions_of(question.fact, facts.BY_NAME))
            assert set(question.rules) <= {rule.code for rule in edition.rules_for(pathway)}
    assert seen >= 10


@pytest.mark.parametrize("if_added", sorted(ADDED), ids=lambda kind: kind.value)
def test_one_more_rule_never_lowers_a_small_books_recommendation(if_added):
    tried = 0
    for rules in small.books(2):
        for added in rules:
            if added.concern is not if_added:
                continue
            before = small.edition(tuple(rule for rule in rules if rule is not added))
            after = small.edition(rules)
            for chart in small.charts(rules):
                one, more = (
                    recommended(chart, small.PATHWAY, edition).recommendation
                    for edition in (before, after)
                )
                assert more >= one
                tried += 1
    assert tried > 1000


def test_of_a_small_book_the_headline_is_the_worst_finding_or_the_best_option():
    """Worked out again by hand for books of one rule: a table anyone can read."""
    weights = {
        Kind.NEVER: Recommendation.DO_NOT_OFFER,
        Kind.RESOLVE_FIRST: Recommendation.RESOLVE_FIRST,
        Kind.WEIGH: Recommendation.REVIEW,
        Kind.MITIGATE: Recommendation.OFFER_WITH_PRECAUTIONS,
    }
    for (rule,) in small.books(1):
        concern = Known(rule.kind is not Kind.REQUIRED)
        given = recommended({"question_0": concern}, small.PATHWAY, small.edition((rule,)))
        expected = Recommendation.OFFER
        if rule.scope.level is Level.THERAPY:
            expected = weights.get(rule.concern, Recommendation.OFFER)
        elif rule.scope.drugs and rule.concern in weights:
            # Morphine is struck; fentanyl stays and is off label.
            expected = min(weights[rule.concern], Recommendation.REVIEW)
        assert given.recommendation is expected, rule
