"""The ladder, its two ways of joining, and what counts as an offer."""

import pytest

from screening.advice.lattice import Recommendation, best, worst

LADDER = [
    "offer",
    "offer_with_precautions",
    "review",
    "ask_more",
    "resolve_first",
    "do_not_offer",
]


def test_the_ladder_runs_from_an_offer_to_a_refusal():
    assert [step.word for step in sorted(Recommendation)] == LADDER


@pytest.mark.parametrize("step", Recommendation)
def test_two_steps_offer_and_two_block(step):
    assert step.offers == (step.word in LADDER[:2])
    assert step.blocks == (step.word in LADDER[4:])


@pytest.mark.parametrize("one", Recommendation)
@pytest.mark.parametrize("other", Recommendation)
def test_the_worse_is_the_higher_and_the_better_the_lower(one, other):
    higher, lower = sorted((one, other), key=lambda step: LADDER.index(step.word), reverse=True)
    assert worst([one, other]) is higher
    assert best([one, other]) is lower


def test_over_nothing_there_is_nothing_against_and_nothing_left():
    assert worst([]) is Recommendation.OFFER
    assert best([]) is Recommendation.DO_NOT_OFFER
