"""Answers that contradict each other are put to a person, never quietly passed over.

A guard hides questions that cannot matter while it is closed. Where the chart holds an answer to
one of them all the same (an INR of 11 beside "no bleeding disorder"), and a rule would listen to it
were the guard not closed, the guard's own answer is no longer believed: it reads as unknown, the
advice cannot be an offer, and the guard is the question to ask.
"""

from __future__ import annotations

from collections.abc import Mapping

from screening.advice.findings import Presence, read
from screening.logic import criteria, evaluate
from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.logic.evaluate import Answers, Truth
from screening.rules.edition import Edition
from screening.rules.fact import Fact, OneOf, YesNo
from screening.rules.rule import Rule
from screening.rules.vocabulary.pathway import Pathway


def doubted(
    patient: Answers, facts: Mapping[str, Fact], pathway: Pathway, edition: Edition
) -> Mapping[str, Answer]:
    """The answers with each guard unknown that an answer behind it contradicts; else unchanged."""
    contradicted = {
        guard: Unknown(Why.CONTRADICTED, last=answer.value, on=answer.on)
        for fact in facts.values()
        for guard, answer in _closing(fact, patient, edition).items()
        if any(
            _would_listen(rule, guard, patient, edition)
            for rule in edition.rules_for(pathway)
            if fact.name in criteria.fact_names(rule.when)
        )
    }
    return {**patient, **contradicted}


def _closing(fact: Fact, patient: Answers, edition: Edition) -> Mapping[str, Known]:
    """What closes the guard of a question that is answered nevertheless, not reassuringly."""
    answer = patient.get(fact.name)
    if fact.asked_if is None or not isinstance(answer, Known | Between) or _reassures(fact, answer):
        return {}
    guard = evaluate.evaluate(fact.asked_if, patient, edition.policy)
    if guard.truth is not Truth.NOT_MET:
        return {}
    terms = ((criteria.term(reason.atom), reason.answer) for reason in guard.reasons)
    return {term.name: said for term, said in terms if term and isinstance(said, Known)}


def _would_listen(rule: Rule, guard: str, patient: Answers, edition: Edition) -> bool:
    """Whether the rule, silent now, would no longer be sure of its silence without the guard."""
    opened = {**patient, guard: Unknown(Why.CONTRADICTED)}
    silent = read(rule, patient, edition.policy).presence is Presence.ABSENT
    return silent and read(rule, opened, edition.policy).presence is not Presence.ABSENT


def _reassures(fact: Fact, answer: Known | Between) -> bool:
    match fact, answer:
        case YesNo(adverse=adverse), Known(value=value):
            return value is not adverse
        case OneOf(adverse=adverse), Known(value=value):
            return value not in adverse
        case _:
            return False  # of a number the rules themselves know
