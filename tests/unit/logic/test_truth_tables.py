"""Kleene's tables, written out by hand: agreement between readings is not correctness, this is."""

from decimal import Decimal

import pytest

from screening.logic import columns, evaluate, population, solver
from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.logic.criteria import AtLeast, Op
from screening.logic.space import Space
from tests.unit.logic.words import (
    ANTIBIOTICS,
    IMMUNE,
    INFECTION,
    SEPSIS,
    TEMPERATURE,
    immunosuppressed,
    infected,
    on_antibiotics,
    septic,
    temperature,
)

T, F, U = "met", "not_met", "unknown"

ANSWERS: dict[str, Answer] = {
    T: Known(value=True),
    F: Known(value=False),
    U: Unknown(Why.REFUSED),
}


def read(sentence, patient, policy=None):
    """The truth, by every reading that has one for a single patient."""
    policy = policy or {}
    space = Space((sentence,), settings={})
    truth = evaluate.evaluate(sentence, patient, policy).truth
    table = columns.of_patients([patient], space.terms)
    (bitmaps,) = population.read([sentence], table, policy)
    assert population.unpack(bitmaps, 1)[0] == {T: 1, F: -1, U: 0}[truth]
    formula = solver.read(sentence)
    pinned = solver.pinned(space, patient, policy)
    says = {T: formula.surely_met, F: formula.surely_not, U: formula.unknown}
    assert [t for t, says_so in says.items() if solver.find(space, pinned, says_so)] == [truth]
    return truth


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [
        (T, T, T, T),
        (T, F, F, T),
        (T, U, U, T),
        (F, T, F, T),
        (F, F, F, F),
        (F, U, F, U),
        (U, T, U, T),
        (U, F, F, U),
        (U, U, U, U),
    ],
)
def test_and_and_or(a, b, both, either):
    patient = {"sepsis": ANSWERS[a], "antibiotics": ANSWERS[b]}
    assert read(septic & on_antibiotics, patient) == both
    assert read(septic | on_antibiotics, patient) == either


@pytest.mark.parametrize(("a", "opposite"), [(T, F), (F, T), (U, U)])
def test_not(a, opposite):
    assert read(~septic, {"sepsis": ANSWERS[a]}) == opposite


@pytest.mark.parametrize(
    ("a", "b", "c", "truth"),
    [
        (T, T, T, T),
        (T, T, F, T),
        (T, T, U, T),
        (T, F, T, T),
        (T, F, F, F),
        (T, F, U, U),
        (T, U, T, T),
        (T, U, F, U),
        (T, U, U, U),
        (F, T, T, T),
        (F, T, F, F),
        (F, T, U, U),
        (F, F, T, F),
        (F, F, F, F),
        (F, F, U, F),
        (F, U, T, U),
        (F, U, F, F),
        (F, U, U, U),
        (U, T, T, T),
        (U, T, F, U),
        (U, T, U, U),
        (U, F, T, U),
        (U, F, F, F),
        (U, F, U, U),
        (U, U, T, U),
        (U, U, F, U),
        (U, U, U, U),
    ],
)
def test_at_least_two_of_three(a, b, c, truth):
    patient = {
        "sepsis": ANSWERS[a],
        "antibiotics": ANSWERS[b],
        "immunosuppression": ANSWERS[c],
    }
    assert read(AtLeast(2, (septic, on_antibiotics, immunosuppressed)), patient) == truth


def known(number: str) -> Known:
    return Known(Decimal(number))


def between(low: str | None, high: str | None) -> Between:
    return Between(None if low is None else Decimal(low), None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("answer", "at_least", "more_than", "at_most", "less_than"),
    [
        # the limit is 38.0
        (known("37.9"), F, F, T, T),
        (known("38.0"), T, F, T, F),
        (known("38"), T, F, T, F),
        (known("38.1"), T, T, F, F),
        (between("37.0", "37.9"), F, F, T, T),
        (between("37.0", "38.0"), U, F, T, U),
        (between("37.0", "39.0"), U, U, U, U),
        (between("38.0", "38.0"), T, F, T, F),
        (between("38.0", "39.0"), T, U, U, F),
        (between("38.1", "39.0"), T, T, F, F),
        (between(None, "37.9"), F, F, T, T),
        (between(None, "38.0"), U, F, T, U),
        (between(None, "38.1"), U, U, U, U),
        (between("37.9", None), U, U, U, U),
        (between("38.0", None), T, U, U, F),
        (between("38.1", None), T, T, F, F),
        (Unknown(Why.NOT_ASKED), U, U, U, U),
        (Unknown(Why.STALE, last=Decimal(39)), U, U, U, U),
    ],
    ids=str,
)
def test_comparisons_at_the_limit(answer, at_least, more_than, at_most, less_than):
    patient = {"temperature": answer}
    assert read(temperature(Op.AT_LEAST, "38.0"), patient) == at_least
    assert read(temperature(Op.MORE_THAN, "38.0"), patient) == more_than
    assert read(temperature(Op.AT_MOST, "38.0"), patient) == at_most
    assert read(temperature(Op.LESS_THAN, "38.0"), patient) == less_than


@pytest.mark.parametrize(
    ("answer", "truth"),
    [
        (Known("none"), F),
        (Known("suspected"), T),
        (Known("active"), T),
        (Known("resolved"), F),
        (Unknown(Why.NOT_KNOWN), U),
    ],
)
def test_one_of_the_words(answer, truth):
    assert read(infected, {"infection": answer}) == truth


@pytest.mark.parametrize("sentence", [septic, infected, temperature(Op.AT_MOST, "38")])
def test_a_fact_nobody_asked_for_is_unknown(sentence):
    assert read(sentence, {}) == U


@pytest.mark.parametrize("why", Why)
def test_whatever_the_reason_unknown_is_unknown(why):
    patient = {t.name: Unknown(why) for t in (ANTIBIOTICS, SEPSIS, IMMUNE, INFECTION, TEMPERATURE)}
    sentence = septic & on_antibiotics & immunosuppressed & infected
    assert read(sentence, patient) == U
    assert read(~sentence, patient) == U
