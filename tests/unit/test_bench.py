"""The charts the benchmark advises on, and how it takes its figures."""

from decimal import Decimal

import pytest

from screening.logic.answers import Known
from screening.management.bench import advising, charts, timing
from screening.rules import facts
from screening.rules.fact import Fact, Measure, OneOf, YesNo

READ = [fact for fact in facts.ALL if fact.read_by_rules]


@pytest.mark.parametrize("adverse", [True, False])
def test_every_fact_rules_read_has_a_value_of_its_sort(adverse):
    known = charts.answers(adverse=adverse)
    assert known.keys() == {fact.name for fact in READ}
    for fact in READ:
        value = known[fact.name].value
        match fact:
            case YesNo():
                assert isinstance(value, bool)
            case OneOf():
                assert value in fact.words.values
            case Measure():
                assert isinstance(value, Decimal)
                assert fact.low <= value <= fact.high


def test_the_crowded_chart_takes_the_worse_answers():
    known = charts.answers(adverse=True)
    assert known["systemic_infection"].value in facts.BY_NAME["systemic_infection"].adverse
    assert known["site_infection"] == Known(True)
    assert charts.answers(adverse=False)["site_infection"] == Known(False)


def test_a_fact_of_no_sort_has_no_value():
    with pytest.raises(TypeError, match="bare is of no known sort"):
        charts.value(Fact(name="bare", chapter="x", label="bare"), adverse=True)


def test_each_task_takes_its_turn_and_two_turns_do_not_count():
    turns = []
    taken = timing.measure({"a": lambda: turns.append("a"), "b": lambda: turns.append("b")}, 3)
    assert turns == ["a", "b"] * 5
    assert {name: len(figures.runs) for name, figures in taken.items()} == {"a": 3, "b": 3}


def test_figures_are_the_least_the_middle_and_the_most():
    figures = timing.Figures((3.0, 1.0, 2.0), (0.5, 0.25, 0.75))
    assert figures.median == 2.0
    assert str(figures).split() == ["1.00", "2.00", "3.00", "0.50"]


def test_each_chart_is_advised_on_each_pathway():
    lines = list(advising.lines(1))
    said = [line for line in lines if "facts known" in line]
    assert len(said) == 9
    assert all(line.startswith("  ") and "resolve_first" not in line for line in said[:3])
