"""Kleene's laws, proved of the solver's encoding: of every patient, every policy, known or not.

A proof here is about the language as the solver reads it; that the solver reads it as the
definition does is what the agreement tests say.
"""

from decimal import Decimal

import pytest
import z3

from screening.logic import prose, solver
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Choice,
    Chosen,
    Compare,
    Flag,
    Holds,
    IsOneOf,
    Not,
    Op,
    Quantity,
    Stance,
    Threshold,
)
from screening.logic.space import Space

TEMPERATURE = Quantity("temperature", "°C")
FEVER = Threshold("fever_limit", "°C")
INFECTION = Choice("infection", ("none", "suspected", "active"))

flag = Holds(Flag("sepsis"))
number = Compare(TEMPERATURE, Op.AT_LEAST, FEVER)
word = IsOneOf(INFECTION, frozenset({"suspected", "active"}))
stance = Chosen(Stance("consensus", ("pacc", "british")), frozenset({"pacc"}))
ATOMS = [flag, number, word, stance]
COMPARISONS = [
    Compare(TEMPERATURE, op, against) for op in Op for against in (FEVER, Decimal("38.0"))
]
a, b, c = flag, number, word
SENTENCES = [
    *ATOMS,
    *COMPARISONS,
    ~number,
    a & b & stance,
    a | ~b | c,
    AtLeast(2, (a, b, c)),
    ~AtLeast(2, (a, ~b, c, stance)),
    (a & ~b) | AtLeast(2, (c, stance, number & a)),
]


def space(*sentences):
    return Space(sentences, {"fever_limit": (Decimal("37.5"), Decimal("39.0"))})


def holds(sentences, *denial):
    """Nothing well formed satisfies the denial of the law."""
    return solver.find(space(*sentences), *denial) is None


def same(one, other):
    left, right = solver.read(one), solver.read(other)
    return holds(
        (one, other),
        z3.Or(
            left.surely_met != right.surely_met,
            left.surely_not != right.surely_not,
        ),
    )


# Their own text would order sets by chance, and every test worker must name a test alike.
SAID = [f"{number} {prose.in_words(each, prose.Names())}" for number, each in enumerate(SENTENCES)]


@pytest.mark.parametrize("sentence", SENTENCES, ids=SAID)
def test_no_sentence_is_both_met_and_not_met(sentence):
    reading = solver.read(sentence)
    assert holds((sentence,), reading.surely_met, reading.surely_not)


@pytest.mark.parametrize("sentence", SENTENCES, ids=SAID)
def test_double_negation_changes_nothing(sentence):
    assert same(~~sentence, sentence)


@pytest.mark.parametrize("sentence", SENTENCES, ids=SAID)
def test_not_is_unknown_exactly_where_the_sentence_is(sentence):
    unknown, unknown_not = solver.read(sentence).unknown, solver.read(~sentence).unknown
    assert holds((sentence,), unknown != unknown_not)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(~(a & b), ~a | ~b, id="De Morgan, and"),
        pytest.param(~(a | b), ~a & ~b, id="De Morgan, or"),
        pytest.param(~All((a, b, c)), Any((~a, ~b, ~c)), id="De Morgan, all of three"),
        pytest.param(~AtLeast(2, (a, b, c)), AtLeast(2, (~a, ~b, ~c)), id="not 2 of 3"),
        pytest.param(
            ~AtLeast(2, (a, b, c, stance)), AtLeast(3, (~a, ~b, ~c, ~stance)), id="not 2 of 4"
        ),
        pytest.param(a & b, b & a, id="and commutes"),
        pytest.param(a | b, b | a, id="or commutes"),
        pytest.param(All((All((a, b)), c)), All((a, All((b, c)))), id="and associates"),
        pytest.param(Any((Any((a, b)), c)), Any((a, Any((b, c)))), id="or associates"),
        pytest.param(a & (b | c), (a & b) | (a & c), id="and distributes"),
        pytest.param(a | (b & c), (a | b) & (a | c), id="or distributes"),
        pytest.param(a & (a | b), a, id="and absorbs"),
        pytest.param(a | (a & b), a, id="or absorbs"),
        pytest.param(All((a, a)), a, id="and repeats nothing"),
        pytest.param(Any((a, a)), a, id="or repeats nothing"),
        pytest.param(AtLeast(1, (a, b, c)), a | b | c, id="1 of 3 is any"),
        pytest.param(AtLeast(3, (a, b, c)), a & b & c, id="3 of 3 is all"),
        pytest.param(AtLeast(2, (a, b, c)), (a & b) | (a & c) | (b & c), id="2 of 3 is some pair"),
        pytest.param(
            ~Compare(TEMPERATURE, Op.AT_LEAST, FEVER),
            Compare(TEMPERATURE, Op.LESS_THAN, FEVER),
            id="not at least is less than",
        ),
        pytest.param(
            ~Compare(TEMPERATURE, Op.MORE_THAN, FEVER),
            Compare(TEMPERATURE, Op.AT_MOST, FEVER),
            id="not more than is at most",
        ),
        pytest.param(~word, IsOneOf(INFECTION, frozenset({"none"})), id="not some is the others"),
    ],
)
def test_laws(one, other):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(a & b, a | b, id="and is not or"),
        pytest.param(AtLeast(2, (a, b, c)), AtLeast(1, (a, b, c)), id="2 of 3 is not 1 of 3"),
        pytest.param(AtLeast(2, (a, a, b)), a & b, id="a repeated part counts twice"),
        pytest.param(
            Compare(TEMPERATURE, Op.AT_LEAST, FEVER),
            Compare(TEMPERATURE, Op.MORE_THAN, FEVER),
            id="at least is not more than",
        ),
        pytest.param(a | ~a, b | ~b, id="there is no excluded middle"),
    ],
)
def test_what_is_no_law_is_told_apart(one, other):
    """Without this, an encoding that proves everything would pass."""
    assert not same(one, other)


def test_there_is_no_excluded_middle_while_an_answer_is_unknown():
    reading = solver.read(a | ~a)
    found = solver.find(space(a), reading.unknown)
    assert found is not None
    assert holds((a,), reading.surely_not)
    assert holds((stance,), solver.read(stance | ~stance).unknown)


@pytest.mark.parametrize("sentence", SENTENCES, ids=SAID)
def test_learning_more_never_overturns_what_is_decided(sentence):
    world = space(sentence)
    less, more = solver.read(sentence, "before"), solver.read(sentence, "after")
    learns = [
        solver.well_formed(world, "before"),
        solver.well_formed(world, "after"),
        solver.learns(world, "before", "after"),
    ]
    assert holds((sentence,), *learns, less.surely_met, z3.Not(more.surely_met))
    assert holds((sentence,), *learns, less.surely_not, z3.Not(more.surely_not))
    if stance is not sentence:  # a stance is known from the start: nothing to learn
        witness = solver.find(world, *learns, less.unknown, more.surely_met)
        assert witness is not None


@pytest.mark.parametrize(
    "join", [All, Any, lambda parts: AtLeast(2, parts)], ids=["all", "any", "two"]
)
def test_a_join_only_gains_when_a_part_is_met(join):
    """Where a part was anything and is met instead, a met whole stays met."""
    part, rest = Holds(Flag("part")), (b, c)
    before, after = solver.read(join((part, *rest))), solver.read(join((stance, *rest)))
    world = (part, stance, *rest)
    met = solver.read(stance).surely_met
    assert holds(world, met, before.surely_met, z3.Not(after.surely_met))
    assert holds(world, met, after.surely_not, z3.Not(before.surely_not))


@pytest.mark.parametrize("sentence", SENTENCES, ids=SAID)
def test_with_everything_known_nothing_is_unknown(sentence):
    world = space(sentence)
    assert solver.find(world, solver.complete(world), solver.read(sentence).unknown) is None
    assert solver.find(world, solver.complete(world)) is not None


def test_not_is_its_own_reading():
    assert solver.read(Not(a)) == tuple(reversed(solver.read(a)))
