"""Sentences that cannot be written, and what the refusal says."""

from decimal import Decimal

import pytest

from screening.logic import criteria
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Chosen,
    Compare,
    IsOneOf,
    Not,
    Op,
    Sentence,
    Threshold,
)
from tests.unit.logic.words import (
    ANTIBIOTICS,
    CONSENSUS,
    INFECTION,
    SEPSIS,
    TEMPERATURE,
    british,
    fever,
    immunosuppressed,
    infected,
    on_antibiotics,
    septic,
)


class Stranger(Sentence):
    """A kind no reading knows."""


def test_a_sentence_has_no_truth_of_its_own():
    with pytest.raises(TypeError) as refused:
        bool(septic)
    assert str(refused.value) == (
        "A sentence is met, not met or unknown only for a patient. Join sentences with & | ~ "
        "(not 'and', 'or', 'not'), and read one with evaluate(sentence, answers, policy)."
    )


def test_joining_flattens_the_same_join_and_no_other():
    assert septic & on_antibiotics & fever == All((septic, on_antibiotics, fever))
    assert septic & (on_antibiotics & fever) == All((septic, on_antibiotics, fever))
    assert septic | on_antibiotics | fever == Any((septic, on_antibiotics, fever))
    assert septic & on_antibiotics | fever == Any((All((septic, on_antibiotics)), fever))
    assert ~(septic & fever) == Not(All((septic, fever)))


def test_a_threshold_in_another_unit_is_refused():
    with pytest.raises(ValueError, match="temperature is in °C, limit in °F; convert before"):
        Compare(TEMPERATURE, Op.AT_LEAST, Threshold("limit", "°F"))


@pytest.mark.parametrize("number", [38, 38.0, "38", Decimal("NaN"), Decimal("Infinity"), None])
def test_a_limit_that_is_no_decimal_is_refused(number):
    with pytest.raises(TypeError, match=r"write Decimal\('38.0'\) or a Threshold"):
        Compare(TEMPERATURE, Op.AT_LEAST, number)


def test_words_outside_the_set_are_refused():
    with pytest.raises(ValueError, match="infection has no value cured, gone; it is one of none, "):
        IsOneOf(INFECTION, frozenset({"active", "gone", "cured"}))
    with pytest.raises(ValueError, match="consensus has no value french"):
        Chosen(CONSENSUS, frozenset({"french"}))


def test_no_word_at_all_is_refused():
    with pytest.raises(ValueError, match="infection compared with no value can never be met"):
        IsOneOf(INFECTION, frozenset())


@pytest.mark.parametrize("join", [All, Any, lambda parts: AtLeast(1, parts)])
def test_a_join_of_nothing_is_refused(join):
    with pytest.raises(ValueError, match="of nothing is a constant in disguise"):
        join(())


@pytest.mark.parametrize("count", [-1, 0, 3])
def test_at_least_a_number_that_decides_nothing_is_refused(count):
    with pytest.raises(ValueError, match=f"AtLeast {count} of 2 parts decides nothing"):
        AtLeast(count, (septic, fever))


@pytest.mark.parametrize(
    "make",
    [
        lambda: Stranger() & septic,
        lambda: septic | Stranger(),
        lambda: ~Stranger(),
        lambda: AtLeast(1, (septic, Stranger())),
        lambda: criteria.kind(Stranger()),
    ],
)
def test_a_kind_of_sentence_made_elsewhere_is_refused(make):
    with pytest.raises(TypeError, match=r"Stranger is not a kind of sentence; see criteria\.py"):
        make()


def test_what_a_sentence_reads():
    sentence = ~(septic & fever) | AtLeast(1, (infected, septic)) | british | on_antibiotics
    assert criteria.fact_names(sentence) == ("sepsis", "temperature", "infection", "antibiotics")
    assert criteria.setting_names(sentence) == ("fever_limit", "consensus")
    assert tuple(criteria.atoms(sentence)) == (
        septic,
        fever,
        infected,
        septic,
        british,
        on_antibiotics,
    )
    assert [criteria.term(atom) for atom in criteria.atoms(sentence)] == [
        SEPSIS,
        TEMPERATURE,
        INFECTION,
        SEPSIS,
        None,
        ANTIBIOTICS,
    ]
    assert criteria.fact_names(immunosuppressed) == ("immunosuppression",)
    assert criteria.setting_names(immunosuppressed) == ()
