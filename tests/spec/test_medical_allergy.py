"""What the rules on allergies must find, and which option each concerns."""

import pytest

from screening.logic.answers import Unknown, Why
from screening.rules import drugs, rulebook
from screening.rules.rule import Kind, drug, pump
from tests.spec.cases import A, Case, P, U, case, read

OPEN = Unknown(Why.INCOMPLETE)


def reported(key: str) -> str:
    return "ALG-02" if key == "baclofen" else f"ALG-02-{key.upper()}"


DRUGS = tuple(
    each
    for key in sorted(drugs.EVERY)
    for each in (
        case(f"ALG-01-{key.upper()}", "verified", P, **{f"allergy_to_{key}": True}),
        case(f"ALG-01-{key.upper()}", "a complete list", A, **{f"allergy_to_{key}": False}),
        case(f"ALG-01-{key.upper()}", "a list that is not", U, **{f"allergy_to_{key}": OPEN}),
        case(f"ALG-01-{key.upper()}", "not asked", U),
        case(reported(key), "an unverified report", P, **{f"reported_allergy_to_{key}": True}),
        case(reported(key), "no report", A, **{f"reported_allergy_to_{key}": False}),
        case(reported(key), "not asked", U),
    )
)
DEVICES = (
    case("ALG-03a", "titanium, patch test positive", P, material_allergy=True),
    case("ALG-03a", "no such allergy", A, material_allergy=False),
    case("ALG-03a", "not asked", U),
    case("ALG-03b", "titanium, patch test positive", P, material_allergy=True),
    case("ALG-03b", "no such allergy", A, material_allergy=False),
    case("ALG-03b", "not asked", U),
    case("ALG-03c", "says silicone brings a rash", P, reported_material_allergy=True),
    case("ALG-03c", "says none", A, reported_material_allergy=False),
    case("ALG-03c", "not asked", U),
    case("ALG-04", "latex", P, product_allergy=True),
    case("ALG-04", "none", A, product_allergy=False),
    case("ALG-04", "a list that is not complete", U, product_allergy=OPEN),
    case("ALG-05a", "a device taken out again", P, device_intolerance=True),
    case("ALG-05a", "never", A, device_intolerance=False),
    case("ALG-05a", "not asked", U),
    case("ALG-05b", "a device taken out again", P, device_intolerance=True),
    case("ALG-05b", "never", A, device_intolerance=False),
    case("ALG-05b", "not asked", U),
)
CASES = (*DRUGS, *DEVICES)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect


def test_a_true_allergy_is_final_only_where_a_label_was_read() -> None:
    final = {
        key
        for key in drugs.EVERY
        if rulebook.CURRENT.rule(f"ALG-01-{key.upper()}").kind is Kind.NEVER
    }
    assert final == {"morphine", "ziconotide", "baclofen"}


@pytest.mark.parametrize("to", drugs.DRUGS, ids=lambda each: each.key)
def test_an_allergy_concerns_its_own_drug_alone(to: drugs.Drug) -> None:
    for code in (f"ALG-01-{to.key.upper()}", reported(to.key)):
        rule = rulebook.CURRENT.rule(code)
        assert rule.scope == drug(to.key)
        assert rule.pathways == to.pathways


def test_a_material_allergy_ends_one_pump_and_questions_the_other() -> None:
    assert rulebook.CURRENT.rule("ALG-03a").scope == pump("prometra")
    assert rulebook.CURRENT.rule("ALG-03a").kind is Kind.NEVER
    assert rulebook.CURRENT.rule("ALG-03b").scope == pump("synchromed")
    assert rulebook.CURRENT.rule("ALG-03b").kind is Kind.WEIGH
