"""Sentences in English, as clinicians read them."""

from decimal import Decimal

import pytest

from screening.logic import prose
from screening.logic.criteria import All, AtLeast, Chosen, Compare, IsOneOf, Op
from tests.unit.logic.words import (
    CONSENSUS,
    FAILED,
    FEVER,
    INFECTION,
    POLICY,
    TEMPERATURE,
    british,
    fever,
    immunosuppressed,
    infected,
    on_antibiotics,
    septic,
    temperature,
)

NAMES = prose.Names(
    nouns={
        "fever_limit": "fever limit",
        "failed_treatments": "number of failed treatments",
        "infection": "infection status",
        "consensus": "consensus followed",
        "sepsis": "signs of sepsis",
    },
    words={
        "infection": {"active": "active now"},
        "consensus": {"pacc": "PACC 2024", "british": "British Pain Society 2015"},
        "immunosuppression": {"yes": "takes immunosuppressants", "no": "is immunocompetent"},
    },
    places={"temperature": 1},
)
few = Compare(FAILED, Op.LESS_THAN, Decimal(2))
resolved = IsOneOf(INFECTION, frozenset({"resolved"}))
clean = IsOneOf(INFECTION, frozenset({"none", "resolved", "suspected"}))


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        (septic, "signs of sepsis"),
        (~septic, "no signs of sepsis"),
        (~~septic, "signs of sepsis"),
        (immunosuppressed, "takes immunosuppressants"),
        (~immunosuppressed, "is immunocompetent"),
        (fever, "temperature is at least 38.0 °C (fever limit, a policy setting)"),
        (~fever, "temperature is less than 38.0 °C (fever limit, a policy setting)"),
        (temperature(Op.MORE_THAN, "38.25"), "temperature is more than 38.25 °C"),
        (~temperature(Op.MORE_THAN, "38"), "temperature is at most 38.0 °C"),
        (temperature(Op.AT_MOST, "38.00"), "temperature is at most 38.0 °C"),
        (~temperature(Op.AT_MOST, "38"), "temperature is more than 38.0 °C"),
        (few, "number of failed treatments is less than 2"),
        (~few, "number of failed treatments is at least 2"),
        (infected, "infection status is suspected or active now"),
        (~infected, "infection status is neither suspected nor active now"),
        (resolved, "infection status is resolved"),
        (~resolved, "infection status is not resolved"),
        (clean, "infection status is none, suspected or resolved"),
        (~clean, "infection status is none of none, suspected or resolved"),
        (british, "consensus followed is British Pain Society 2015 (a policy choice)"),
        (~british, "consensus followed is not British Pain Society 2015 (a policy choice)"),
        (
            Chosen(CONSENSUS, frozenset({"british", "pacc"})),
            "consensus followed is PACC 2024 or British Pain Society 2015 (a policy choice)",
        ),
        (septic & on_antibiotics, "signs of sepsis and antibiotics"),
        (
            septic & on_antibiotics & few,
            "signs of sepsis, antibiotics and number of failed treatments is less than 2",
        ),
        (~(septic & on_antibiotics), "no signs of sepsis or no antibiotics"),
        (~(septic | on_antibiotics), "no signs of sepsis and no antibiotics"),
        (
            septic & (on_antibiotics | resolved),
            "signs of sepsis and (antibiotics or infection status is resolved)",
        ),
        (
            septic & ~(on_antibiotics | resolved),
            "signs of sepsis, no antibiotics and infection status is not resolved",
        ),
        (All((septic,)) | on_antibiotics, "signs of sepsis or antibiotics"),
        (
            AtLeast(2, (septic, on_antibiotics & resolved, immunosuppressed)),
            (
                "at least 2 of: signs of sepsis; (antibiotics and infection status is resolved); "
                "takes immunosuppressants"
            ),
        ),
        (
            ~AtLeast(2, (septic, ~on_antibiotics, immunosuppressed)),
            "fewer than 2 of: signs of sepsis; no antibiotics; takes immunosuppressants",
        ),
        (
            resolved | AtLeast(2, (septic, on_antibiotics, immunosuppressed)),
            (
                "infection status is resolved or (at least 2 of: signs of sepsis; antibiotics; "
                "takes immunosuppressants)"
            ),
        ),
        (AtLeast(1, (septic, on_antibiotics)), "signs of sepsis or antibiotics"),
        (~AtLeast(1, (septic, on_antibiotics)), "no signs of sepsis and no antibiotics"),
        (AtLeast(2, (septic, on_antibiotics)), "signs of sepsis and antibiotics"),
        (~AtLeast(2, (septic, on_antibiotics)), "no signs of sepsis or no antibiotics"),
    ],
)
def test_in_words(sentence, says):
    assert prose.in_words(sentence, NAMES, POLICY) == says


def test_without_a_policy_the_setting_is_named_without_its_number():
    assert prose.in_words(fever, NAMES) == (
        "temperature is at least the fever limit (a policy setting, in °C)"
    )
    pure = Compare(FAILED, Op.AT_LEAST, type(FEVER)("least_failed", ""))
    assert prose.in_words(pure, NAMES) == (
        "number of failed treatments is at least the least failed (a policy setting)"
    )


def test_without_names_everything_is_spelt_as_it_is_stored():
    assert prose.in_words(few & infected, prose.Names()) == (
        "failed treatments is less than 2 and infection is suspected or active"
    )


def test_as_bullets():
    sentence = septic & (fever | ~AtLeast(2, (septic, on_antibiotics, few))) & ~~infected
    assert prose.as_bullets(sentence, NAMES, POLICY) == (
        "all of:",
        (
            "signs of sepsis",
            (
                "any of:",
                (
                    "temperature is at least 38.0 °C (fever limit, a policy setting)",
                    (
                        "fewer than 2 of:",
                        (
                            "signs of sepsis",
                            "antibiotics",
                            "number of failed treatments is less than 2",
                        ),
                    ),
                ),
            ),
            "infection status is suspected or active now",
        ),
    )
    assert prose.as_bullets(septic, NAMES) == "signs of sepsis"


def test_equal_sentences_are_said_alike():
    one = Compare(TEMPERATURE, Op.AT_LEAST, Decimal(38))
    other = Compare(TEMPERATURE, Op.AT_LEAST, Decimal("38.00"))
    assert one == other
    assert prose.in_words(one, NAMES) == prose.in_words(other, NAMES)


@pytest.mark.parametrize(
    ("value", "places", "says"),
    [
        ("38", 0, "38"),
        ("38.0", 0, "38"),
        ("38", 2, "38.00"),
        ("38.125", 1, "38.125"),
        ("1E+3", 0, "1000"),
        ("-0.5", 0, "-0.5"),
        ("100", 0, "100"),
    ],
)
def test_numbers(value, places, says):
    assert prose.number(Decimal(value), places) == says
