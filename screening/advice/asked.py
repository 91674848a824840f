"""Which questions a pathway asks, given what is already known.

A question is asked when a rule of the pathway reads it, or when it is part of the record whatever
the pathway. It is hidden only while its guard is known not to be met: then every rule that reads
it is decided without it (a theorem checks that). An answer given before the guard closed is not
hidden with it: it stands beside what now speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from screening.advice.ask import Question
from screening.logic import criteria, evaluate
from screening.logic.evaluate import Answers, PolicyValues, Reason, Truth
from screening.rules.edition import Edition
from screening.rules.fact import Fact, Measure, OneOf, YesNo
from screening.rules.record import Record, Value
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
class AtOdds:
    """An answered question that is not asked as things stand.

    ``because`` are the answers that contradict it: none when it only reassures, or while its guard
    is open.
    """

    question: str
    because: tuple[Reason, ...]


def hidden_while_unanswered(
    edition: Edition,
    pathway: Pathway,
    facts: Mapping[str, Fact],
    patient: Answers,
    policy: PolicyValues,
    chart: Record,
) -> tuple[AtOdds, ...]:
    """The questions a guard would hide, were it not that the chart holds an answer to them.

    They are shown for as long as the answer stands: no rule reads it, but a person must.
    """
    read = read_by(edition, pathway, facts)
    found = []
    for fact in facts.values():
        if fact.derived or fact.asked_if is None:
            continue
        if fact.read_by_rules and fact.name not in read:
            continue  # another pathway's question
        if _holds(chart, fact.name) and hidden(fact, patient, policy, read=fact.name in read):
            guard = evaluate.evaluate(fact.asked_if, patient, policy)
            against = guard.truth is Truth.NOT_MET and not _reassures(fact, chart)
            found.append(AtOdds(fact.name, guard.reasons if against else ()))
    return tuple(found)


def _holds(chart: Record, question: str) -> bool:
    listed = chart.lists.get(question)
    return chart.entry(question).value is not None or bool(listed and listed.rows)


def _reassures(fact: Fact, chart: Record) -> bool:
    """Whether the answer says that nothing is wrong, so that nothing can contradict it."""
    value: Value | None = chart.entry(fact.name).value
    listed = chart.lists.get(fact.name)
    if listed is not None:
        return not listed.rows
    match fact:
        case YesNo(adverse=adverse):
            return value is not adverse
        case OneOf(adverse=adverse):
            return bool(adverse) and value not in adverse
        case Measure(low=low, worse="higher"):
            return value == low
        case _:
            return False


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
