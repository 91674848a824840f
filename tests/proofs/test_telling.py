"""How a proof is told: answers in words, examples on a line, the command that proves."""

from decimal import Decimal
from io import StringIO
from types import SimpleNamespace

import pytest
import z3
from django.core.management import CommandError, call_command

from screening.advice import theorems
from screening.advice.theorems import charts, reading, safety, world
from screening.advice.theorems.book import CURRENT
from screening.advice.theorems.result import Chart, Example, How, Proof, Result, Tally
from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules.vocabulary.pathway import Pathway


@pytest.mark.parametrize(
    ("name", "answer", "words"),
    [
        ("site_infection", Known(True), "yes"),
        ("site_infection", Known(False), "no"),
        ("systemic_infection", Known("active"), "Active"),
        ("temperature", Known(Decimal("38.2")), "38.2 °C"),
        ("temperature", Between(Decimal(37), None), "at least 37 °C"),
        ("temperature", Between(None, Decimal(39)), "at most 39 °C"),
        ("temperature", Between(Decimal(37), Decimal(39)), "at least 37 °C and at most 39 °C"),
        ("temperature", Unknown(Why.NOT_ASKED), "not asked"),
        ("temperature", Unknown(Why.REFUSED), "refused"),
    ],
)
def test_an_answer_in_words(name, answer, words):
    assert charts.words(CURRENT, name, answer) == words


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [("fever_limit", Decimal("38.5"), "38.5 °C"), ("jurisdiction", "EU", "European Union")],
)
def test_a_setting_in_words(name, value, words):
    assert charts.setting(CURRENT, name, value) == words


def test_an_example_on_a_line():
    chart = Chart("cancer_pain", "review", (), ())
    example = Example("a story", (chart, chart), (("fever", "no", "yes"),))
    assert str(example) == "a story | fever: no -> yes | review -> review"
    assert str(Example("a story")) == "a story"


def test_a_theorem_of_which_there_is_no_case_does_not_hold():
    tally = Tally()
    assert not tally.result(How.READ).holds
    tally.show("a story", [Example("a story")])
    assert tally.result(How.READ).holds
    tally.show("another", [])
    result = tally.result(How.READ)
    assert not result.holds
    assert result.against == (Example("another: of no chart"),)


def test_a_solver_that_gives_up_proves_nothing(monkeypatch):
    tired = SimpleNamespace(
        push=lambda: None,
        pop=lambda: None,
        add=lambda *_: None,
        check=lambda: z3.unknown,
        reason_unknown=lambda: "timeout",
    )
    monkeypatch.setattr(world, "_solver", lambda _: tired)
    place = world.World(CURRENT, Pathway.SPASTICITY)
    with pytest.raises(RuntimeError, match="cannot tell: timeout"):
        place.possible()


def told(*flags):
    out = StringIO()
    call_command("prove", *flags, stdout=out)
    return out.getvalue()


def test_the_command_prints_a_line_a_theorem(monkeypatch):
    monkeypatch.setattr(theorems, "ALL", (reading.an_empty_chart_is_never_offered_a_trial,))
    lines = told().splitlines()
    assert "not about medicine" in lines[0]
    assert lines[1].startswith("holds")
    assert lines[1].endswith("An empty chart is never offered a trial. (read, 3 shown)")
    assert lines[2].startswith("1 theorems in")


def test_the_command_shows_witnesses_and_their_charts(monkeypatch):
    monkeypatch.setattr(theorems, "ALL", (reading.an_empty_chart_is_never_offered_a_trial,))
    assert "witness: cancer_pain: nothing known" in told("--witnesses")
    assert "- to ask: " not in told("--witnesses")
    assert "- to ask: " in told("--charts")


def test_the_command_shows_a_chart_in_full(monkeypatch):
    asks, settings = (("fever", "yes"),), (("fever limit", "39 °C"),)
    shown = Example("a story", (Chart("cancer_pain", "review", asks, settings, ("A",), ("b",)),))
    proof = Proof("a_theorem", Result((How.SOLVED,), (shown,), ()), 1.0)
    monkeypatch.setattr(theorems, "prove", lambda _: iter([proof]))
    assert told("--charts").splitlines()[2:-1] == [
        "    witness: a story | review",
        "        cancer_pain: review",
        "        - fever limit: 39 °C",
        "        - fever: yes",
        "        - urgent: A",
        "        - to ask: b",
    ]


def test_the_command_fails_and_says_what_speaks_against(monkeypatch):
    against = Example("a story", (Chart("cancer_pain", "offer", (("fever", "yes"),), ()),))
    proofs = [
        Proof("a_false_one", Result((How.SOLVED,), (), (against,)), 1.0),
        Proof("a_true_one", Result((How.SOLVED,), (Example("so"),), ()), 1.0),
    ]
    monkeypatch.setattr(theorems, "prove", lambda _: iter(proofs))
    out = StringIO()
    with pytest.raises(CommandError, match=r"^False: a_false_one\.$"):
        call_command("prove", stdout=out)
    assert "FALSE" in out.getvalue()
    assert "- fever: yes" in out.getvalue()


def test_no_two_theorems_have_the_same_name():
    names = [theorem.__name__ for theorem in theorems.ALL]
    assert len(set(names)) == len(names)
    assert all(theorem.__doc__ for theorem in theorems.ALL)


def test_the_claims_the_policy_theorem_denies_are_those_of_the_safety_theorems():
    place = world.of(CURRENT, Pathway.SPASTICITY)
    claims = sum(len(tuple(claims(place))) for claims in safety.CLAIMS)
    assert len(safety.denials(place)) == claims > 30
