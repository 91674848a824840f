"""Answers that cannot be given, and what the refusal says."""

from decimal import Decimal

import pytest

from screening.logic import answers
from screening.logic.answers import Between, Known, Unknown, Why


@pytest.mark.parametrize("value", [38, 38.0, None, ("active",)])
def test_a_known_value_of_another_type_is_refused(value):
    with pytest.raises(TypeError, match=r"write Decimal\('38.0'\) for a number, True or False"):
        Known(value)


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_no_number_is_never_written_as_a_number(value):
    with pytest.raises(ValueError, match=r"is no measurement; write Unknown\(why\)"):
        Known(Decimal(value))
    with pytest.raises(ValueError, match=r"is no measurement; write Unknown\(why\)"):
        Between(None, Decimal(value))


def test_a_range_has_a_bound():
    with pytest.raises(ValueError, match=r"neither bound says nothing; write Unknown\(why\)"):
        Between(None, None)


def test_a_range_runs_upwards():
    with pytest.raises(ValueError, match="A range runs upwards; 39 is above 38"):
        Between(Decimal(39), Decimal(38))
    assert Between(Decimal(38), Decimal(38)).low == 38


def test_the_bounds_of_an_answer():
    assert answers.bounds(Known(Decimal(38))) == (38, 38)
    assert answers.bounds(Between(Decimal(38), None)) == (38, None)
    assert answers.bounds(Unknown(Why.STALE, last=Decimal(38))) == (None, None)


@pytest.mark.parametrize("value", [True, "active"])
def test_a_flag_or_a_word_has_no_bounds(value):
    with pytest.raises(TypeError, match="is not a number"):
        answers.bounds(Known(value))


def test_what_asking_again_cannot_mend():
    assert {Why.REFUSED, Why.UNOBTAINABLE} == answers.FINAL
