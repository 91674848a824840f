"""Plain data and back: one way of writing, and refusals that say what to write."""

import json
from datetime import date
from decimal import Decimal

import pytest

from screening.logic import notation
from screening.logic.answers import Between, Known, Unknown, Why
from screening.logic.criteria import AtLeast, Compare, Op
from tests.unit.logic.words import (
    TEMPERATURE,
    british,
    fever,
    infected,
    on_antibiotics,
    septic,
    temperature,
)

INFECTED = {
    "kind": "is_one_of",
    "choice": {"name": "infection", "values": ["none", "suspected", "active", "resolved"]},
    "values": ["active", "suspected"],
}
FEVER = {
    "kind": "compare",
    "quantity": {"name": "temperature", "unit": "°C"},
    "op": ">=",
    "against": {"name": "fever_limit", "unit": "°C"},
}
SEPTIC = {"kind": "holds", "flag": "sepsis"}
KNOWN = {"kind": "known", "value": "active", "source": "", "on": None}


@pytest.mark.parametrize(
    ("sentence", "data"),
    [
        (septic, SEPTIC),
        (infected, INFECTED),
        (fever, FEVER),
        (temperature(Op.LESS_THAN, "38.50"), FEVER | {"op": "<", "against": "38.5"}),
        (
            british,
            {
                "kind": "chosen",
                "stance": {"name": "consensus", "values": ["pacc", "british"]},
                "values": ["british"],
            },
        ),
        (~septic, {"kind": "not", "part": SEPTIC}),
        (septic & fever, {"kind": "all", "parts": [SEPTIC, FEVER]}),
        (septic | infected, {"kind": "any", "parts": [SEPTIC, INFECTED]}),
        (
            AtLeast(2, (septic, fever, infected)),
            {"kind": "at_least", "count": 2, "parts": [SEPTIC, FEVER, INFECTED]},
        ),
    ],
)
def test_a_sentence_there_and_back(sentence, data):
    assert notation.from_sentence(sentence) == data
    assert notation.to_sentence(data) == sentence
    assert notation.to_sentence(json.loads(notation.canonical_bytes(data))) == sentence


@pytest.mark.parametrize(
    ("answer", "data"),
    [
        (Known(value=True), {"kind": "known", "value": True, "source": "", "on": None}),
        (
            Known(Decimal("38.40"), "ward round", date(2026, 11, 3)),
            {
                "kind": "known",
                "value": {"number": "38.4"},
                "source": "ward round",
                "on": "2026-11-03",
            },
        ),
        (Known("active"), KNOWN),
        (
            Between(Decimal(40), None, Why.STALE, "form", date(2026, 1, 2)),
            {
                "kind": "between",
                "low": "40",
                "high": None,
                "why": "stale",
                "source": "form",
                "on": "2026-01-02",
            },
        ),
        (
            Between(None, Decimal("1e2")),
            {
                "kind": "between",
                "low": None,
                "high": "100",
                "why": "incomplete",
                "source": "",
                "on": None,
            },
        ),
        (
            Unknown(Why.REFUSED),
            {"kind": "unknown", "why": "refused", "last": None, "on": None, "stale_since": None},
        ),
        (
            Unknown(Why.STALE, Decimal(7), date(2025, 12, 31), date(2026, 2, 1)),
            {
                "kind": "unknown",
                "why": "stale",
                "last": {"number": "7"},
                "on": "2025-12-31",
                "stale_since": "2026-02-01",
            },
        ),
    ],
)
def test_an_answer_there_and_back(answer, data):
    assert notation.from_answer(answer) == data
    assert notation.to_answer(data) == answer
    assert notation.to_answers(notation.from_answers({"fact": answer})) == {"fact": answer}


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("38.0", "38"),
        ("38.50", "38.5"),
        ("-0", "0"),
        ("0.00", "0"),
        ("-0.0", "0"),
        ("1E+3", "1000"),
        ("1E-3", "0.001"),
        ("-12.30", "-12.3"),
        ("100", "100"),
        ("1.2345678901234567890123456789012345", "1.2345678901234567890123456789012345"),
    ],
)
def test_equal_numbers_are_written_alike(number, text):
    assert notation.from_number(Decimal(number)) == text
    assert notation.to_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "38.0",
        "038",
        "-0",
        "1e3",
        "+1",
        ".5",
        "1.",
        " 1",
        "1\n",
        "",
        "NaN",
        "Infinity",
        "٣",
        "0.",
        38,
        None,
    ],
)
def test_a_number_written_otherwise_is_refused(text):
    with pytest.raises(notation.NotationError, match=r'written as "38" or "38\.5", never'):
        notation.to_number(text)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ([], "A sentence is written as an object with keys"),
        ({}, "The kind of a sentence is one of holds, compare, is_one_of, chosen, not, all, any"),
        ({"kind": "is_unknown", "flag": "x"}, "at_least; not 'is_unknown'"),
        (SEPTIC | {"why": ""}, "Holds is written with the keys flag; not flag, why"),
        ({"kind": "holds"}, "Holds is written with the keys flag; not none"),
        ({"kind": "holds", "flag": 3}, "A flag is text; not 3"),
        (FEVER | {"op": "=="}, "An operator is one of >=, >, <=, <; not '=='"),
        (FEVER | {"op": []}, "An operator is one of"),
        (FEVER | {"against": 38}, 'A number is written as "38"'),
        (FEVER | {"against": {"name": "x"}}, "A threshold is written with the keys name, unit"),
        (FEVER | {"against": {"name": "x", "unit": "°F"}}, "convert before comparing"),
        (FEVER | {"quantity": "temperature"}, "A quantity is written as an object"),
        (
            FEVER | {"quantity": {"kind": "q", "name": "t", "unit": "°C"}},
            "A quantity is written with the keys name, unit; not kind, name, unit",
        ),
        (FEVER | {"quantity": {"name": "t", "unit": None}}, "A unit is text"),
        (INFECTED | {"values": ["suspected", "active"]}, "Values are sorted and written once"),
        (INFECTED | {"values": ["active", "active"]}, r"\['active'\]; not"),
        (INFECTED | {"values": "active"}, "Words are written as a list"),
        (INFECTED | {"values": [1]}, "A word is text"),
        (INFECTED | {"values": []}, "compared with no value"),
        (INFECTED | {"values": ["gone"]}, "has no value gone"),
        (INFECTED | {"choice": {"name": "x"}}, "A choice is written with the keys name, values"),
        (
            {"kind": "chosen", "stance": [], "values": []},
            "A stance is written as an object with keys",
        ),
        ({"kind": "all", "parts": SEPTIC}, "Parts are written as a list of sentences"),
        ({"kind": "any", "parts": []}, "constant in disguise"),
        ({"kind": "not", "part": None}, "A sentence is written as an object"),
        ({"kind": "at_least", "count": True, "parts": [SEPTIC]}, "count of at_least is a whole"),
        ({"kind": "at_least", "count": "2", "parts": [SEPTIC]}, "not '2'"),
    ],
)
def test_a_sentence_written_otherwise_is_refused(data, says):
    with pytest.raises(ValueError, match=says):
        notation.to_sentence(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (None, "An answer is written as an object with keys"),
        ({"kind": "default"}, "The kind of an answer is known, between or unknown; not 'default'"),
        (KNOWN | {"value": 38}, r'A value is true, false, a word, or \{"number": "38.5"\}; not 38'),
        (KNOWN | {"value": None}, "A value is true, false"),
        (KNOWN | {"value": {"number": "38.0"}}, "A number is written as"),
        (KNOWN | {"value": {"figure": "38"}}, "A number is written with the keys number"),
        (KNOWN | {"source": None}, "A source is text"),
        (KNOWN | {"on": "2026-02-30"}, "A day is written as \"2026-11-30\"; not '2026-02-30'"),
        (KNOWN | {"on": "20260228"}, "A day is written as"),
        (KNOWN | {"on": 7}, "A day is written as"),
        (KNOWN | {"by": ""}, "A known answer is written with the keys value, source, on; not by"),
        ({"kind": "unknown", "why": "refused"}, "An unknown answer is written with the keys why"),
        (
            {"kind": "unknown", "why": "", "last": None, "on": None, "stale_since": None},
            "A reason is one of not_asked, not_known, refused",
        ),
        (
            {
                "kind": "between",
                "low": None,
                "high": None,
                "why": "stale",
                "source": "",
                "on": None,
            },
            "neither bound",
        ),
    ],
)
def test_an_answer_written_otherwise_is_refused(data, says):
    with pytest.raises(ValueError, match=says):
        notation.to_answer(data)


def test_a_patient_is_an_object():
    with pytest.raises(notation.NotationError, match="A patient is written as an object"):
        notation.to_answers([KNOWN])


def test_the_bytes_are_canonical():
    data = {"b": [1, True, None], "a": {"é": "°C", "d": ("x",)}}
    assert notation.canonical_bytes(data) == (
        '{"a":{"d":["x"],"é":"°C"},"b":[1,true,null]}'.encode()
    )
    one = Compare(TEMPERATURE, Op.AT_LEAST, Decimal(38)) & on_antibiotics
    other = Compare(TEMPERATURE, Op.AT_LEAST, Decimal("38.0")) & on_antibiotics
    assert notation.canonical_bytes(notation.from_sentence(one)) == notation.canonical_bytes(
        notation.from_sentence(other)
    )


@pytest.mark.parametrize("data", [1.5, {"x": Decimal(1)}, [date(2026, 1, 1)], {1: "x"}, {"x": {2}}])
def test_what_is_not_plain_is_refused(data):
    with pytest.raises(TypeError, match=r"is not plain; write numbers and dates as text|A key is"):
        notation.canonical_bytes(data)


def test_the_digest_is_sha_256():
    # FIPS 180-2, appendix B.1
    assert notation.digest(b"abc") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
