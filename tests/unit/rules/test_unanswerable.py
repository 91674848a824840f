"""What was refused closes the questions it would have opened; nothing else does."""

from datetime import date
from decimal import Decimal

from screening.advice.advise import advise
from screening.advice.lattice import Recommendation
from screening.logic.answers import Known, Unknown, Why
from screening.rules import facts, rulebook
from screening.rules.record import Entry, Record
from screening.rules.vocabulary.pathway import Pathway

DAY = date(2026, 11, 20)


def read(**entries: Entry):
    return facts.answers(Record(entries), DAY, rulebook.CURRENT.policy)


def test_a_refused_evaluation_closes_the_questions_about_it() -> None:
    answers = read(evaluation_result=Entry(missing="refused"))
    assert answers["evaluation_result"] == Unknown(Why.REFUSED)
    assert answers["coping_maladaptive"] == Unknown(Why.REFUSED)
    assert answers["evaluation_age"] == Unknown(Why.REFUSED)  # worked out from a date nobody has


def test_an_evaluation_not_yet_asked_about_leaves_them_open() -> None:
    answers = read()
    assert answers["coping_maladaptive"] == Unknown(Why.NOT_ASKED)
    assert answers["evaluation_age"] == Unknown(Why.NOT_ASKED)


def test_an_answer_given_all_the_same_is_kept() -> None:
    answers = read(
        evaluation_result=Entry(missing="refused"),
        coping_maladaptive=Entry(True, on=DAY, source="colleague"),
    )
    assert answers["coping_maladaptive"] == Known(True, source="colleague", on=DAY)


def test_an_open_guard_closes_nothing() -> None:
    answers = read(evaluation_result=Entry("cleared", on=DAY))
    assert answers["coping_maladaptive"] == Unknown(Why.NOT_ASKED)


def test_a_refusal_sends_the_evaluation_to_people_and_not_back_to_the_patient() -> None:
    answers = read(evaluation_result=Entry(missing="refused"))
    advice = advise(answers, Pathway.NONCANCER, rulebook.CURRENT, DAY)
    assert advice.recommendation is Recommendation.ASK_MORE  # the rest of the chart is blank
    asked = {question.fact for question in advice.questions}
    assert not asked & {"evaluation_result", "evaluation_age", "coping_maladaptive"}


def test_a_number_partly_known_is_not_closed() -> None:
    answers = read(temperature=Entry(Decimal(37), on=date(2020, 1, 1)))
    assert not isinstance(answers["temperature"], Unknown)
