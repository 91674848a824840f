"""Readings written differently give the same answer to random sentences about random patients."""

import json
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.logic import columns, notation, population, prose
from screening.logic.answers import Known
from screening.logic.criteria import All, Any, AtLeast, Compare, Not, Op
from screening.logic.evaluate import Truth
from screening.logic.normal_form import normal_form
from screening.logic.space import Space
from tests.agreement import readings, strategies

cohorts = strategies.cases(most=11)


@settings(max_examples=200)
@given(cohorts)
def test_population_agrees_with_the_definition(case):
    assert readings.by_population(*case) == readings.by_definition(*case)


@pytest.mark.parametrize("op", Op)
def test_readings_agree_at_below_and_above_every_limit(op):
    """Not at random: each answer of the grid against one of its inner points."""
    quantity, threshold, limit = strategies.QUANTITIES[0], strategies.THRESHOLDS[0], Decimal("0.5")
    known = [Known(number) for number in strategies.GRID]
    ranges = [*strategies.CLOSED, *strategies.UPWARDS, *strategies.DOWNWARDS]
    patients = [{quantity.name: answer} for answer in (*known, *ranges)]
    for against in (limit, threshold):
        case = (Compare(quantity, op, against), patients, {threshold.name: limit})
        truths = readings.by_definition(*case)
        assert set(truths) == set(Truth)
        assert readings.by_population(*case) == truths
        assert readings.by_solver(*case) == truths


@settings(max_examples=100)
@given(
    st.lists(strategies.sentences, min_size=2, max_size=3),
    st.lists(strategies.patients(), min_size=1, max_size=3),
    strategies.policies(),
)
def test_a_book_read_at_once_is_its_sentences_read_singly(book, patients, policy):
    space = Space(tuple(book), {})
    table = columns.of_patients(patients, space.terms)
    together = population.read(book, table, policy)
    for sentence, bitmaps in zip(book, together, strict=True):
        codes = population.unpack(bitmaps, len(patients)).tolist()
        alone = readings.by_definition(sentence, patients, policy)
        assert [readings.FROM_CODE[code] for code in codes] == alone


@settings(max_examples=200)
@given(strategies.cases(most=2))
def test_solver_agrees_with_the_definition(case):
    assert readings.by_solver(*case) == readings.by_definition(*case)


@given(cohorts)
def test_a_sentence_written_down_and_read_again_means_the_same(case):
    sentence, patients, policy = case
    written = notation.canonical_bytes(notation.from_sentence(sentence))
    again = notation.to_sentence(json.loads(written))
    assert again == sentence
    assert notation.canonical_bytes(notation.from_sentence(again)) == written
    assert readings.by_definition(again, patients, policy) == readings.by_definition(
        sentence, patients, policy
    )


@settings(max_examples=100)
@given(strategies.described_patients())
def test_answers_written_down_come_back(patient):
    written = notation.canonical_bytes(notation.from_answers(patient))
    again = notation.to_answers(json.loads(written))
    assert again == patient
    assert notation.canonical_bytes(notation.from_answers(again)) == written


NAMES = prose.Names(nouns={"support": "support at home"}, places={"temperature": 1})


@given(strategies.sentences, strategies.policies())
def test_every_sentence_has_words_and_always_the_same(sentence, policy):
    again = notation.to_sentence(notation.from_sentence(sentence))
    for in_force in (policy, None):
        said = prose.in_words(sentence, NAMES, in_force)
        assert said
        assert said == prose.in_words(again, NAMES, in_force)
        assert said == prose.in_words(Not(Not(sentence)), NAMES, in_force)
        lines = _lines(prose.as_bullets(sentence, NAMES, in_force))
        assert [line for line in lines if line not in said] == []


def _lines(bullet):
    """The atoms of the bullets, left to right."""
    if isinstance(bullet, str):
        return [bullet]
    return [line for part in bullet[1] for line in _lines(part)]


@given(strategies.cases(most=4), st.integers(0, 10**6))
def test_sentences_of_one_form_mean_the_same(case, seed):
    sentence, patients, policy = case
    random = Random(seed)  # noqa: S311 - shapes, not secrets
    other = _reshaped(sentence, random)
    assert normal_form(other) == normal_form(sentence)
    assert readings.by_definition(other, patients, policy) == readings.by_definition(
        sentence, patients, policy
    )


def _reshaped(sentence, random):
    """The same meaning in another shape: order, nesting, double negation, De Morgan."""
    match sentence:
        case Not(part=part):
            other = Not(_reshaped(part, random))
        case All(parts=parts) | Any(parts=parts) as join:
            shuffled = [_reshaped(part, random) for part in parts]
            random.shuffle(shuffled)
            if random.random() < 0.5:
                dual = Any if isinstance(join, All) else All
                other = Not(dual(tuple(map(Not, shuffled))))
            else:
                cut = random.randint(0, len(shuffled) - 1)
                nested = (*shuffled[:cut], type(join)(tuple(shuffled[cut:])))
                other = type(join)(nested)
        case AtLeast(count=count, parts=parts):
            shuffled = [_reshaped(part, random) for part in parts]
            random.shuffle(shuffled)
            enough_fail = len(parts) - count + 1
            other = Not(AtLeast(enough_fail, tuple(map(Not, shuffled))))
        case atom:
            other = atom
    return Not(Not(other)) if random.random() < 0.3 else other
