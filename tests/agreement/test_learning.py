"""Learning more never turns met into not met, or back, or into unknown."""

from hypothesis import given, settings

from screening.logic import criteria
from screening.logic.answers import NOT_ASKED
from screening.logic.evaluate import Truth, evaluate
from tests.agreement import strategies


@settings(max_examples=300)
@given(strategies.learning())
def test_learning_more_never_overturns_what_is_decided(case):
    sentence, *charts, policy = case
    before, after = (evaluate(sentence, chart, policy).truth for chart in charts)
    assert before is Truth.UNKNOWN or after is before


@given(strategies.learning())
def test_only_what_is_missing_is_worth_asking(case):
    """An unknown sentence stays unknown while nothing in ``missing`` is learnt."""
    sentence, before, after, policy = case
    outcome = evaluate(sentence, before, policy)
    if outcome.truth is Truth.UNKNOWN:
        assert outcome.missing
        still = {n: before.get(n, NOT_ASKED) for n in outcome.missing}
        assert evaluate(sentence, {**after, **still}, policy).truth is Truth.UNKNOWN


@given(strategies.cases())
def test_the_reasons_are_enough(case):
    """The answers the reasons name carry the outcome by themselves."""
    sentence, (patient,), policy = case
    outcome = evaluate(sentence, patient, policy)
    terms = (criteria.term(reason.atom) for reason in outcome.reasons)
    named = {term.name for term in terms if term is not None}
    alone = evaluate(sentence, {n: a for n, a in patient.items() if n in named}, policy)
    assert alone.truth is outcome.truth
