"""What the solver finds is a patient, and what it is told is kept."""

from decimal import Decimal
from fractions import Fraction

import pytest
import z3

from screening.logic import evaluate, solver
from screening.logic.answers import Between, Known, Unknown, Why
from screening.logic.criteria import Compare, Op, Threshold
from screening.logic.space import Space
from tests.unit.logic.words import (
    POLICY,
    TEMPERATURE,
    british,
    fever,
    infected,
    septic,
    temperature,
)

BOUNDS = {"fever_limit": (Decimal("37.5"), Decimal("38.5"))}
SENTENCE = (fever & ~septic) | (infected & british)
SPACE = Space((SENTENCE,), BOUNDS)


@pytest.mark.parametrize("truth", ["surely_met", "surely_not", "unknown"])
def test_a_case_is_found_for_every_truth(truth):
    case = solver.find(SPACE, getattr(solver.read(SENTENCE), truth))
    assert case is not None
    expected = {"surely_met": "met", "surely_not": "not_met", "unknown": "unknown"}[truth]
    assert evaluate.evaluate(SENTENCE, case.patient, case.policy).truth == expected
    assert BOUNDS["fever_limit"][0] <= case.policy["fever_limit"] <= BOUNDS["fever_limit"][1]


def test_what_cannot_be_is_not_found():
    reading = solver.read(fever)
    assert solver.find(SPACE, reading.surely_met, reading.surely_not) is None


@pytest.mark.parametrize(
    "patient",
    [
        {},
        {"temperature": Known(Decimal("38.4")), "sepsis": Known(value=False)},
        {"temperature": Between(None, Decimal(39)), "infection": Known("resolved")},
        {"temperature": Between(Decimal(37), None), "infection": Unknown(Why.REFUSED)},
        {"temperature": Between(Decimal(37), Decimal("38.9")), "sepsis": Known(value=True)},
    ],
)
def test_a_pinned_patient_comes_back(patient):
    case = solver.find(SPACE, solver.pinned(SPACE, patient, POLICY))
    assert case is not None
    known = {n: a for n, a in case.patient.items() if not isinstance(a, Unknown)}
    assert known == {n: a for n, a in patient.items() if not isinstance(a, Unknown)}
    assert case.policy == POLICY


def test_a_threshold_without_bounds_is_an_error():
    with pytest.raises(KeyError, match="fever_limit"):
        solver.find(Space((SENTENCE,), {}))


def test_no_policy_is_outside_its_bounds():
    limit = Compare(TEMPERATURE, Op.AT_LEAST, Threshold("fever_limit", "°C"))
    cold = solver.pinned(
        Space((temperature(Op.AT_MOST, "37"),), {}), {"temperature": known(37)}, {}
    )
    assert solver.find(Space((limit,), BOUNDS), cold, solver.read(limit).surely_met) is None


def test_a_range_is_kept_and_is_optional():
    scorching = temperature(Op.MORE_THAN, "50")
    met = solver.read(scorching).surely_met
    assert solver.find(Space((scorching,), {}), met) is not None
    ranged = Space((scorching,), {}, {"temperature": (Decimal(25), Decimal(45))})
    assert solver.find(ranged, met) is None
    case = solver.find(ranged, solver.read(scorching).surely_not)
    assert case is not None
    assert 25 <= case.patient["temperature"].high <= 45


def test_two_patients_of_whom_one_learns():
    space = Space((fever,), BOUNDS)
    less, more = solver.read(fever, "before"), solver.read(fever, "after")
    both = [solver.well_formed(space, "before"), solver.well_formed(space, "after")]
    learned = solver.learns(space, "before", "after")
    assert solver.find(space, *both, learned, less.unknown, more.surely_met) is not None
    assert solver.find(space, *both, learned, less.surely_met, more.unknown) is None


def test_learning_keeps_every_sort_of_fact():
    both = [solver.well_formed(SPACE, "before"), solver.well_formed(SPACE, "after")]
    learned = solver.learns(SPACE, "before", "after")
    for sentence in (septic, infected, fever):
        less, more = solver.read(sentence, "before"), solver.read(sentence, "after")
        assert solver.find(SPACE, *both, less.surely_met, more.surely_not) is not None
        assert solver.find(SPACE, *both, learned, less.surely_met, more.surely_not) is None
        assert solver.find(SPACE, *both, learned, less.unknown, more.surely_not) is not None


def test_a_complete_chart_leaves_nothing_unknown():
    for sentence in (septic, infected, fever, SENTENCE):
        reading, space = solver.read(sentence), Space((sentence,), BOUNDS)
        assert solver.find(space, solver.complete(space), reading.unknown) is None
        assert solver.find(space, solver.complete(space), reading.surely_met) is not None
        assert solver.find(space, solver.complete(space), reading.surely_not) is not None


def test_a_question_the_solver_gives_up_on_is_an_error():
    x, y, z = z3.Ints("x y z")
    cubes = z3.And(x > 0, y > 0, z > 0, x * x * x + y * y * y == z * z * z)
    with pytest.raises(RuntimeError, match="The solver cannot tell"):
        solver.find(Space((septic,), {}), cubes, patience=20)


def known(number: int) -> Known:
    return Known(Decimal(number))


def test_fractions_become_short_decimals_in_the_same_order():
    space = Space(
        (temperature(Op.AT_LEAST, "0.33"), temperature(Op.AT_MOST, "12.50")),
        {"limit": (Decimal("0.3333"), Decimal(2))},
    )
    fractions = [Fraction(1, 3), Fraction(2, 3), Fraction(33, 100), Fraction(10000, 30001)]
    decimals = space.decimals(fractions)
    ordered = sorted(decimals)
    assert sorted(decimals.values()) == [decimals[fraction] for fraction in ordered]
    assert len(set(decimals.values())) == len(ordered) == 7
    assert decimals[Fraction(33, 100)] == Decimal("0.33")
    assert str(decimals[Fraction(25, 2)]) == "12.50"
    assert decimals[Fraction(2, 3)] == Decimal("0.7")
    assert space.decimals([Fraction(389, 10), Fraction(1, 3)])[Fraction(389, 10)] == Decimal("38.9")
    assert Space((septic,), {}).decimals([Fraction(1, 3)]) == {Fraction(1, 3): 0}
