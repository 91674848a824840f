"""Sentences that differ only in shape have one form; sentences that differ in meaning do not."""

import pytest

from screening.logic.criteria import All, Any, AtLeast, Chosen, IsOneOf, Op
from screening.logic.normal_form import normal_form
from tests.unit.logic.words import (
    CONSENSUS,
    INFECTION,
    british,
    fever,
    infected,
    on_antibiotics,
    septic,
    temperature,
)

quiet = IsOneOf(INFECTION, frozenset({"none", "resolved"}))
pacc = Chosen(CONSENSUS, frozenset({"pacc"}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (septic & fever, fever & septic),
        (septic | fever | infected, infected | (fever | septic)),
        (All((septic, All((fever, infected)))), All((infected, septic, fever))),
        (All((septic,)), septic),
        (Any((All((septic,)),)), septic),
        (septic & septic, septic),
        (~~septic, septic),
        (~(septic & fever), ~septic | ~fever),
        (~(septic | fever), ~septic & ~fever),
        (AtLeast(1, (septic, fever)), septic | fever),
        (AtLeast(2, (septic, fever)), septic & fever),
        (AtLeast(2, (septic, fever, infected)), AtLeast(2, (infected, septic, fever))),
        (
            ~AtLeast(2, (septic, fever, infected, on_antibiotics)),
            AtLeast(3, (~infected, ~septic, ~fever, ~on_antibiotics)),
        ),
        (~infected, quiet),
        (~british, pacc),
        (~temperature(Op.AT_LEAST, "38"), temperature(Op.LESS_THAN, "38.0")),
        (~temperature(Op.MORE_THAN, "38"), temperature(Op.AT_MOST, "38.0")),
    ],
)
def test_the_same(one, other):
    assert normal_form(one) == normal_form(other)
    assert normal_form(~one) == normal_form(~other)
    assert normal_form(one) != normal_form(~other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (septic & fever, septic | fever),
        (septic & (fever | infected), (septic & fever) | infected),
        (temperature(Op.AT_LEAST, "38"), temperature(Op.MORE_THAN, "38")),
        (temperature(Op.AT_LEAST, "38"), fever),
        (infected, quiet),
        (AtLeast(2, (septic, septic, fever)), septic & fever),
        (AtLeast(2, (septic, fever, infected)), AtLeast(2, (septic, fever, on_antibiotics))),
    ],
)
def test_not_the_same(one, other):
    assert normal_form(one) != normal_form(other)
