"""Many patients at once: the columns, the padding of the last byte, the blocks."""

from decimal import Decimal

import numpy as np
import pytest

from screening.logic import columns, population
from screening.logic.answers import Between, Known, Unknown, Why
from screening.logic.columns import ChoiceColumn, Columns, FlagColumn, NumberColumn
from screening.logic.criteria import AtLeast, Choice, Flag, Holds, Op, Quantity
from screening.logic.space import Space
from tests.unit.logic.words import (
    ANTIBIOTICS,
    INFECTION,
    POLICY,
    SEPSIS,
    TEMPERATURE,
    british,
    fever,
    immunosuppressed,
    infected,
    on_antibiotics,
    septic,
    temperature,
)

HOT, COLD, NOBODY = {"temperature": Known(Decimal("38.0"))}, {"temperature": Known(Decimal(37))}, {}


def codes(sentence, patients, policy=POLICY):
    space = Space((sentence,), settings={})
    (bitmaps,) = population.read([sentence], columns.of_patients(patients, space.terms), policy)
    return population.unpack(bitmaps, len(patients)).tolist()


def test_one_code_a_patient():
    assert codes(fever, [HOT, COLD, NOBODY]) == [1, -1, 0]
    assert codes(~fever, [HOT, COLD, NOBODY]) == [-1, 1, 0]
    assert (population.MET, population.UNKNOWN, population.NOT_MET) == (1, 0, -1)


@pytest.mark.parametrize("count", [1, 7, 8, 9, 15, 16, 17])
def test_padding_bits_stay_zero(count):
    two = AtLeast(2, (septic, on_antibiotics, immunosuppressed))
    sentences = [two, ~two, british, ~british, septic | ~septic, AtLeast(1, (british, ~british))]
    space = Space(tuple(sentences), settings={})
    table = columns.of_patients([{}] * count, space.terms)
    for bitmaps in population.read(sentences, table, POLICY):
        for bits in bitmaps:
            assert bits.dtype == np.uint8
            assert len(bits) == (count + 7) // 8
            assert np.unpackbits(bits)[count:].sum() == 0


def test_blocks_join_without_a_seam(monkeypatch):
    patients = [HOT, COLD, NOBODY, COLD, HOT] * 9
    whole = codes(fever, patients)
    monkeypatch.setattr(population, "BLOCK", 16)
    assert codes(fever, patients) == whole == [1, -1, 0, -1, 1] * 9


def test_no_patients_at_all():
    assert codes(fever, []) == []
    with pytest.raises(KeyError):
        codes(fever, [], {})


@pytest.mark.parametrize("count", range(1, 8))
def test_counting_by_digits(count):
    flags = [Flag(f"sign_{place}") for place in range(7)]
    patterns = np.arange(128)
    holds = {flag.name: (patterns >> place & 1) == 1 for place, flag in enumerate(flags)}
    table = Columns(
        128, {flag.name: FlagColumn(flag, holds[flag.name], ~holds[flag.name]) for flag in flags}
    )
    sentence = AtLeast(count, tuple(map(Holds, flags)))
    (bitmaps,) = population.read([sentence], table, {})
    expected = [1 if pattern.bit_count() >= count else -1 for pattern in range(128)]
    assert population.unpack(bitmaps, 128).tolist() == expected


def test_a_fact_with_no_column_was_asked_of_nobody():
    nothing = Columns(3, {})
    for sentence in (septic, infected, fever):
        (bitmaps,) = population.read([sentence], nothing, POLICY)
        assert population.unpack(bitmaps, 3).tolist() == [0, 0, 0]


def test_a_column_of_another_sort_is_an_error():
    as_number = NumberColumn(Quantity("sepsis", ""), np.zeros(1), np.zeros(1))
    with pytest.raises(TypeError, match="The sentence reads Flag"):
        population.read([septic], Columns(1, {"sepsis": as_number}), {})
    fahrenheit = NumberColumn(Quantity("temperature", "°F"), np.zeros(1), np.zeros(1))
    with pytest.raises(TypeError, match=r"unit='°C'.*unit='°F'"):
        population.read([fever], Columns(1, {"temperature": fahrenheit}), POLICY)


@pytest.mark.parametrize(
    ("sentence", "policy", "says"),
    [
        (fever, {"fever_limit": "38"}, "'38' is set where a number is compared"),
        (british, {"consensus": "french"}, "consensus is one of pacc, british; not 'french'"),
    ],
)
def test_a_setting_of_the_wrong_sort_is_an_error(sentence, policy, says):
    with pytest.raises(TypeError, match=says):
        population.read([sentence], Columns(1, {}), policy)


def test_what_columns_hold():
    patients = [
        {
            "sepsis": Known(value=True),
            "temperature": Between(Decimal(37), None),
            "infection": Known("active"),
        },
        {"sepsis": Known(value=False), "temperature": Known(Decimal("38.5"))},
        {"temperature": Between(None, Decimal(39)), "infection": Unknown(Why.REFUSED)},
    ]
    table = columns.of_patients(patients, [SEPSIS, TEMPERATURE, INFECTION])
    assert table.count == 3
    sepsis, heat, infection = (table.by_name[n] for n in ("sepsis", "temperature", "infection"))
    assert sepsis.yes.tolist() == [True, False, False]
    assert sepsis.no.tolist() == [False, True, False]
    assert heat.low.tolist() == [37, 38.5, -np.inf]
    assert heat.high.tolist() == [np.inf, 38.5, 39]
    assert (infection.codes.tolist(), infection.codes.dtype) == ([2, -1, -1], np.int8)


@pytest.mark.parametrize(
    ("term", "answer"),
    [
        (SEPSIS, Known("yes")),
        (SEPSIS, Between(Decimal(0), None)),
        (TEMPERATURE, Known("hot")),
        (INFECTION, Known("cured")),
        (INFECTION, Between(Decimal(0), None)),
    ],
)
def test_an_answer_of_the_wrong_sort_is_an_error(term, answer):
    with pytest.raises(TypeError):
        columns.of_patients([{term.name: answer}], [term])


def test_one_name_is_one_fact():
    with pytest.raises(ValueError, match="use two names"):
        columns.of_patients([{}], [Flag("x"), Quantity("x", "mg")])
    assert columns.of_patients([{}], [SEPSIS, SEPSIS]).by_name.keys() == {"sepsis"}


@pytest.mark.parametrize("number", ["0.1000000000000000000001", "123456789012345678", "1e400"])
def test_a_number_floats_cannot_keep_apart_is_refused(number):
    with pytest.raises(ValueError, match="more digits than columns keep"):
        columns.of_patients([{"temperature": Known(Decimal(number))}], [TEMPERATURE])
    with pytest.raises(ValueError, match="more digits than columns keep"):
        codes(temperature(Op.MORE_THAN, number), [HOT])


@pytest.mark.parametrize(
    "make",
    [
        lambda: FlagColumn(SEPSIS, np.array([True]), np.array([True])),
        lambda: NumberColumn(TEMPERATURE, np.array([38.0]), np.array([37.0])),
        lambda: NumberColumn(TEMPERATURE, np.array([np.nan]), np.array([np.nan])),
        lambda: NumberColumn(TEMPERATURE, np.array([np.inf]), np.array([np.inf])),
        lambda: NumberColumn(TEMPERATURE, np.array([-np.inf]), np.array([-np.inf])),
        lambda: ChoiceColumn(INFECTION, np.array([4], np.int8)),
        lambda: ChoiceColumn(INFECTION, np.array([-2], np.int8)),
        lambda: Columns(2, {"sepsis": FlagColumn(SEPSIS, np.array([True]), np.array([False]))}),
        lambda: Columns(1, {"fever": FlagColumn(SEPSIS, np.array([True]), np.array([False]))}),
    ],
)
def test_arrays_that_make_no_sense_are_refused(make):
    with pytest.raises(ValueError, match=r"cannot both|needs low <= high|words|is not given|filed"):
        make()


def test_a_choice_of_too_many_words_is_refused():
    many = Choice("many", tuple(f"word_{place}" for place in range(200)))
    with pytest.raises(OverflowError):
        columns.of_patients([{"many": Known("word_199")}], [many])


def test_facts_that_are_not_read_do_no_harm():
    table = columns.of_patients([HOT], [TEMPERATURE, ANTIBIOTICS, INFECTION])
    (bitmaps,) = population.read([fever], table, POLICY)
    assert population.unpack(bitmaps, 1).tolist() == [1]
