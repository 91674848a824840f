"""Which questions a pathway asks, given what is already known.

A question is asked when a rule of the pathway reads it, or when it is part of the record whatever
the pathway. It is hidden only while its guard is known not to be met: then every rule that reads
it is decided without it (a theorem checks that).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from screening.advice.ask import Question
from screening.logic import criteria, evaluate
from screening.logic.evaluate import Answers, PolicyValues, Truth
from screening.rules.edition import Edition
from screening.rules.fact import Fact
from screening.rules.record import Record
from screening.rules.vocabulary.pathway import Pathway


def read_by(edition: Edition, pathway: Pathway, facts: Mapping[str, Fact]) -> frozenset[str]:
    """Names of the questions and lists the pathway's rules read, through derived facts too."""
    return frozenset(
        question
        for rule in edition.rules_for(pathway)
        for name in criteria.fact_names(rule.when)
        for question in questions_of(name, facts)
    )


def questions_of(name: str, facts: Mapping[str, Fact]) -> Iterator[str]:
    """The questions behind a fact: itself, or what it is derived from."""
    fact = facts[name]
    if not fact.derived:
        yield name
        return
    for source in fact.asks:
        if source in facts:
            yield from questions_of(source, facts)


def asked(
    edition: Edition,
    pathway: Pathway,
    facts: Mapping[str, Fact],
    patient: Answers,
    policy: PolicyValues,
) -> frozenset[str]:
    """Names of the questions to show now."""
    read = read_by(edition, pathway, facts)
    return frozenset(
        fact.name
        for fact in facts.values()
        if not fact.derived
        and (fact.name in read or not fact.read_by_rules)
        and not hidden(fact, patient, policy, read=fact.name in read)
    )


def hidden(fact: Fact, patient: Answers, policy: PolicyValues, *, read: bool) -> bool:
    """Whether the question's guard is known not to be met.

    A question no rule reads, not even through a fact worked out from it, is part of the record
    only: it waits until its guard is met.
    """
    if fact.asked_if is None:
        return False
    guard = evaluate.evaluate(fact.asked_if, patient, policy).truth
    return guard is Truth.NOT_MET or (not read and guard is not Truth.MET)


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A question of the chart worth asking, with the rules that wait for it."""

    question: str
    rules: tuple[str, ...]
    could_refuse: bool


def to_ask(
    wanted: Iterable[Question], facts: Mapping[str, Fact], chart: Record
) -> tuple[ToAsk, ...]:
    """The questions behind the facts worth asking for, each once, in the order they matter.

    A fact worked out from several questions asks for those still unanswered; when all of them are
    answered and it is still unknown, for all of them again.
    """
    rules: dict[str, dict[str, None]] = {}
    refusing: set[str] = set()
    for fact in wanted:
        behind = tuple(questions_of(fact.fact, facts))
        unanswered = tuple(q for q in behind if chart.entry(q).value is None)
        for question in unanswered or behind:
            rules.setdefault(question, {}).update(dict.fromkeys(fact.rules))
            if fact.could_refuse:
                refusing.add(question)
    found = [ToAsk(q, tuple(codes), q in refusing) for q, codes in rules.items()]
    return tuple(sorted(found, key=lambda ask: not ask.could_refuse))
