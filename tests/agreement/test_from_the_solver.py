"""The other direction: what the solver finds is so, and what it cannot find nobody is."""

from decimal import Decimal

from hypothesis import given, settings

from screening.logic import evaluate, lint, solver
from screening.logic.criteria import Not
from screening.logic.evaluate import Truth
from screening.logic.space import Space
from tests.agreement import strategies

BOUNDS = {threshold.name: (Decimal(-1000), Decimal(1000)) for threshold in strategies.THRESHOLDS}


@settings(max_examples=100)
@given(strategies.cases(most=4))
def test_a_case_the_solver_finds_is_one_and_where_it_finds_none_there_is_none(case):
    sentence, patients, policy = case
    reading, space = solver.read(sentence), Space((sentence,), BOUNDS)
    seen = {evaluate.evaluate(sentence, patient, policy).truth for patient in patients}
    for truth, formula in (
        (Truth.MET, reading.surely_met),
        (Truth.NOT_MET, reading.surely_not),
        (Truth.UNKNOWN, reading.unknown),
    ):
        found = solver.find(space, formula)
        if found is None:
            assert truth not in seen
        else:
            assert evaluate.evaluate(sentence, found.patient, found.policy).truth is truth


@settings(max_examples=60)
@given(strategies.sentences, strategies.policies())
def test_lint_and_solver_agree_on_what_can_never_be(sentence, policy):
    pinned = {t.name: policy[t.name] for t in strategies.THRESHOLDS}
    linter = lint.Linter({name: (value,) for name, value in pinned.items()}, ranges={})
    space = Space((sentence,), {name: (value, value) for name, value in pinned.items()})
    reading, complete = solver.read(sentence), solver.complete(space)
    assert linter.never_met(sentence) == (solver.find(space, complete, reading.surely_met) is None)
    assert linter.never_met(Not(sentence)) == (
        solver.find(space, complete, reading.surely_not) is None
    )
