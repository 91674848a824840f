"""An advice as plain data: everything it says, the same bytes for the same advice, and back."""

import json

from screening.advice import given
from screening.rules.rule import Kind, drug
from tests.unit.advice.small import FENTANYL, MORPHINE, YES, advised, edition, rule

RULES = (
    rule("a", Kind.WEIGH),
    rule("b", Kind.NEVER),
    rule("c", Kind.RESOLVE_FIRST, drug("morphine")),
    rule("w", Kind.WAIVE),
)


def advice(**answers):
    return advised(*RULES, options=(MORPHINE, FENTANYL), **answers)


def test_it_says_everything_that_was_found_and_what_follows():
    assert given.to_data(advice(a=YES, c=YES)) == {
        "as_of": "2026-03-02",
        "edition": edition(*RULES, options=(MORPHINE, FENTANYL)).digest,
        "pathway": "cancer_pain",
        "recommendation": "ask_more",
        "determining": ["B"],
        "trial_may_be_waived": False,
        "findings": [
            {"code": "A", "grade": "review", "missing": [], "presence": "present"},
            {"code": "B", "grade": "ask_more", "missing": ["b"], "presence": "unknown"},
            {"code": "C", "grade": "resolve_first", "missing": [], "presence": "present"},
            {"code": "W", "grade": "offer", "missing": ["w"], "presence": "unknown"},
        ],
        "options": [
            {
                "drug": "morphine",
                "pump": "synchromed",
                "method": "bolus",
                "grade": "resolve_first",
                "findings": ["C"],
            },
            {
                "drug": "fentanyl",
                "pump": "prometra",
                "method": "bolus",
                "grade": "review",
                "findings": [],
            },
        ],
        "questions": [{"could_refuse": True, "fact": "b", "rules": ["B"]}],
    }


def test_the_same_advice_is_the_same_bytes_and_another_is_not():
    assert given.canonical(advice(a=YES)) == given.canonical(advice(a=YES))
    assert given.canonical(advice(a=YES)) != given.canonical(advice(b=YES))


def test_the_bytes_read_back_are_the_data():
    made = advice(a=YES, w=YES)
    assert json.loads(given.canonical(made)) == given.to_data(made)
