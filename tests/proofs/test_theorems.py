"""Every theorem of the rulebook in force, by its name; and that an empty chart gets no offer."""

import pytest

from screening.advice import advise, theorems
from screening.advice.lattice import Recommendation
from screening.advice.theorems import charts
from screening.advice.theorems.book import CURRENT
from screening.logic.answers import Unknown, Why
from screening.rules import facts, rulebook
from screening.rules.vocabulary.pathway import Pathway

EACH_PATHWAY = pytest.mark.parametrize("pathway", Pathway, ids=lambda p: p.value)


@pytest.mark.parametrize("theorem", theorems.ALL, ids=lambda theorem: theorem.__name__)
def test_theorem(theorem):
    result = theorem(CURRENT)
    assert [str(example) for example in result.against] == []
    assert result.witnesses
    assert result.holds


def test_theorems_are_timed_by_the_callers_clock(monkeypatch):
    ticks = iter(range(100))
    monkeypatch.setattr(theorems, "ALL", theorems.ALL[2:3])
    (proof,) = theorems.prove(lambda: float(next(ticks)))
    assert proof.sentence == "An empty chart is never offered a trial."
    assert proof.seconds == 1.0
    assert proof.result.holds


@EACH_PATHWAY
def test_an_empty_chart_is_never_offered_a_trial(pathway):
    """Without the solver."""
    given = advise.advise({}, pathway, rulebook.CURRENT, charts.SOME_DAY)
    assert given.recommendation is Recommendation.ASK_MORE
    assert given.questions


@EACH_PATHWAY
def test_one_who_refuses_every_answer_is_looked_at_by_people(pathway):
    """Nothing is left to ask, so the advice names a review; it is no offer and no refusal."""
    silent = {fact.name: Unknown(Why.REFUSED) for fact in facts.ALL if fact.read_by_rules}
    given = advise.advise(silent, pathway, rulebook.CURRENT, charts.SOME_DAY)
    assert given.recommendation is Recommendation.REVIEW
    assert given.questions == ()
    assert given.determining
