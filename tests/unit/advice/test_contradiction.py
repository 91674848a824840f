"""An answer behind a closed guard is not passed over: the guard is doubted, and asked again."""

from datetime import date
from decimal import Decimal

from screening.advice import contradiction
from screening.advice.advise import advise
from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules import facts, rulebook
from screening.rules.record import Entry, Record
from screening.rules.vocabulary.pathway import Pathway

DAY = date(2026, 11, 20)
BOOK = rulebook.CURRENT


def doubted(**patient):
    return contradiction.doubted(patient, facts.BY_NAME, Pathway.NONCANCER, BOOK)


def test_a_high_inr_beside_no_bleeding_disorder_puts_the_disorder_in_doubt() -> None:
    patient = {"bleeding_disorder": Known("none", on=DAY), "inr": Known(Decimal(11))}
    believed = doubted(**patient)
    assert believed["bleeding_disorder"] == Unknown(Why.CONTRADICTED, last="none", on=DAY)
    assert believed["inr"] == patient["inr"]
    advice = advise(believed, Pathway.NONCANCER, BOOK, DAY)
    assert "bleeding_disorder" in {question.fact for question in advice.questions}


def test_a_range_that_reaches_too_high_does_so_too() -> None:
    patient = {"bleeding_disorder": Known("none"), "inr": Between(Decimal(3), None, Why.STALE)}
    assert doubted(**patient)["bleeding_disorder"] == Unknown(Why.CONTRADICTED, last="none")


def test_a_normal_inr_contradicts_nothing() -> None:
    patient = {"bleeding_disorder": Known("none"), "inr": Known(Decimal("1.0"))}
    assert doubted(**patient) == patient


def test_an_open_guard_is_believed() -> None:
    patient = {"bleeding_disorder": Known("suspected"), "inr": Known(Decimal(11))}
    assert doubted(**patient) == patient


def test_an_answer_that_reassures_contradicts_nothing() -> None:
    patient = {"chest_disease": Known(False), "severe_asthma": Known(False)}
    assert doubted(**patient) == patient


def test_a_word_that_reassures_contradicts_nothing() -> None:
    patient = {"takes_antithrombotic": Known(False), "interruption": Known("agreed")}
    assert doubted(**patient) == patient


def test_asthma_beside_no_disease_of_the_chest_puts_that_in_doubt() -> None:
    patient = {"chest_disease": Known(False), "severe_asthma": Known(True)}
    assert doubted(**patient)["chest_disease"] == Unknown(Why.CONTRADICTED, last=False)


def test_signs_of_sepsis_are_at_least_a_suspected_infection() -> None:
    for said in (Entry(), Entry("none", on=DAY), Entry(missing="not_known")):
        chart = Record({"systemic_infection": said, "sepsis": Entry(True, on=DAY)})
        read = facts.answers(chart, DAY, BOOK.policy)
        assert read["systemic_infection"] == Known("suspected", source="sepsis", on=DAY)
        advice = advise(read, Pathway.CANCER, BOOK, DAY)
        assert {"INF-01-URGENT"} <= {f.rule.code for f in advice.urgent}
        assert {"INF-01"} <= {f.rule.code for f in advice.determining}


def test_an_infection_said_to_be_active_stays_so_beside_signs_of_sepsis() -> None:
    chart = Record({"systemic_infection": Entry("active", on=DAY), "sepsis": Entry(True, on=DAY)})
    assert facts.answers(chart, DAY, BOOK.policy)["systemic_infection"] == Known("active", on=DAY)
