"""The random sentences and patients really are of every kind: agreement over nothing is nothing."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import Phase, given, settings

from screening.logic import criteria, population
from screening.logic.answers import NOT_ASKED, Between, Known, Unknown, Why, bounds
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Chosen,
    Compare,
    Holds,
    IsOneOf,
    Not,
    Op,
    Threshold,
)
from screening.logic.evaluate import Truth, evaluate
from tests.agreement import readings, strategies


def drawn(strategy, count):
    """So many examples, the same on every run."""
    found = []

    @settings(max_examples=count, phases=[Phase.generate])
    @given(strategy)
    def collect(example):
        found.append(example)

    collect()
    return found


@pytest.fixture(scope="module")
def cases():
    return [(s, patient, policy) for s, (patient,), policy in drawn(strategies.cases(), 1000)]


def parts(sentence):
    yield sentence
    match sentence:
        case Not(part=part):
            yield from parts(part)
        case All(parts=below) | Any(parts=below) | AtLeast(parts=below):
            for part in below:
                yield from parts(part)


KINDS = (Holds, Compare, IsOneOf, Chosen, Not, All, Any, AtLeast)


def test_the_kinds_named_here_are_all_there_are():
    assert set(KINDS) == set(criteria.Kind.__args__)


def test_every_kind_is_reached_at_the_top_and_below(cases):
    top = Counter(type(sentence) for sentence, _, _ in cases)
    below = Counter(type(part) for sentence, _, _ in cases for part in list(parts(sentence))[1:])
    for kind in KINDS:
        assert top[kind] >= 5, kind
        assert below[kind] >= 20, kind


def test_every_kind_is_met_not_met_and_unknown(cases):
    truths = Counter(
        (type(part), evaluate(part, patient, policy).truth)
        for sentence, patient, policy in cases
        for part in parts(sentence)
    )
    for kind in KINDS:
        for truth in Truth:
            possible = (kind, truth) != (Chosen, Truth.UNKNOWN)
            assert (truths[kind, truth] >= 10) == possible, (kind, truth)


def test_every_sort_of_answer_is_reached(cases):
    answers = Counter(
        (term, _sort(patient.get(term.name)))
        for sentence, patient, _ in cases
        for term in strategies.terms_of(sentence)
    )
    for term in strategies.TERMS:
        sorts = {"Known", "Unknown", "absent"}
        if isinstance(term, criteria.Quantity):
            sorts |= {"Between both", "Between below", "Between above"}
        assert {sort for of, sort in answers if of == term} == sorts
        assert min(answers[term, sort] for sort in sorts) >= 3


def _sort(answer):
    match answer:
        case None:
            return "absent"
        case Between(low=None):
            return "Between below"
        case Between(high=None):
            return "Between above"
        case Between():
            return "Between both"
        case _:
            return type(answer).__name__


def test_every_value_and_every_reason_is_reached(cases):
    values = {
        (name, answer.value)
        for _, patient, _ in cases
        for name, answer in patient.items()
        if isinstance(answer, Known) and not isinstance(answer.value, Decimal)
    }
    for flag in strategies.FLAGS:
        assert {(flag.name, True), (flag.name, False)} <= values
    for choice in strategies.CHOICES:
        assert {(choice.name, word) for word in choice.values} <= values
    whys = {a.why for _, p, _ in cases for a in p.values() if isinstance(a, Unknown)}
    assert whys == set(Why)


def test_every_comparison_is_made_at_the_very_limit(cases):
    at_the_limit = Counter()
    for sentence, patient, policy in cases:
        for atom in criteria.atoms(sentence):
            if isinstance(atom, Compare):
                against = atom.against
                by_policy = isinstance(against, Threshold)
                limit = policy[against.name] if by_policy else against
                low, high = bounds(patient.get(atom.quantity.name, NOT_ASKED))
                if low == limit:
                    where = "known" if high == limit else "from"
                    at_the_limit[atom.op, where, by_policy] += 1
                elif high == limit:
                    at_the_limit[atom.op, "up to", by_policy] += 1
    for op in Op:
        for where in ("known", "from", "up to"):
            assert at_the_limit[op, where, True] + at_the_limit[op, where, False] >= 3, (op, where)


def test_sentences_repeat_themselves_and_nest(cases):
    repeats = sum(
        len(set(atoms)) < len(atoms)
        for atoms in (tuple(criteria.atoms(sentence)) for sentence, _, _ in cases)
    )
    assert repeats >= 50
    assert max(_depth(sentence) for sentence, _, _ in cases) >= 4
    counts = {
        (part.count, len(part.parts))
        for sentence, _, _ in cases
        for part in parts(sentence)
        if isinstance(part, AtLeast)
    }
    assert counts == {(count, of) for of in (1, 2, 3, 4) for count in range(1, of + 1)}


def _depth(sentence):
    match sentence:
        case Not(part=part):
            return 1 + _depth(part)
        case All(parts=below) | Any(parts=below) | AtLeast(parts=below):
            return 1 + max(map(_depth, below))
        case _:
            return 1


def _known_of(answer):
    sort = _sort(answer)
    return "nothing" if sort in {"absent", "Unknown"} else sort


def test_learning_learns():
    charts = drawn(strategies.learning(), 600)
    steps = Counter(
        (_known_of(before.get(term.name)), _known_of(after.get(term.name)))
        for sentence, before, after, _ in charts
        for term in strategies.terms_of(sentence)
    )
    for step in (
        ("nothing", "Known"),
        ("nothing", "Between both"),
        ("nothing", "Between above"),
        ("nothing", "Between below"),
        ("Between both", "Known"),
        ("Between above", "Between both"),
        ("Between above", "Known"),
        ("Between below", "Between both"),
        ("Between below", "Known"),
    ):
        assert steps[step] >= 3, step
    for _, before, after, _ in charts:
        for name, answer in before.items():
            assert not isinstance(answer, Known) or after[name] == answer


@pytest.mark.parametrize("op", Op)
def test_a_comparison_read_with_the_wrong_strictness_would_be_noticed(op, cases, monkeypatch):
    slip = {
        Op.AT_LEAST: Op.MORE_THAN,
        Op.MORE_THAN: Op.AT_LEAST,
        Op.AT_MOST: Op.LESS_THAN,
        Op.LESS_THAN: Op.AT_MOST,
    }
    right = population._compare

    def wrong(read_op, low, high, limit):
        return right(slip[op] if read_op is op else read_op, low, high, limit)

    assert not disagreements(cases)
    monkeypatch.setattr(population, "_compare", wrong)
    assert len(disagreements(cases)) >= 3


def test_a_count_wrong_by_one_would_be_noticed(cases, monkeypatch):
    right = population._at_least
    monkeypatch.setattr(population, "_at_least", lambda count, maps: right(count + 1, maps))
    assert len(disagreements(cases)) >= 10


def disagreements(cases):
    return [
        case
        for sentence, patient, policy in cases
        for case in [(sentence, [patient], policy)]
        if readings.by_population(*case) != readings.by_definition(*case)
    ]
