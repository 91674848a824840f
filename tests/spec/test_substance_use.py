"""What the rules on addiction, alcohol, tobacco and sedatives must find."""

from decimal import Decimal

import pytest

from screening.logic import criteria
from screening.logic.answers import Between, Unknown, Why
from screening.rules import rulebook
from screening.rules.rule import Level
from screening.rules.vocabulary.pathway import Pathway
from tests.spec.cases import A, Case, P, U, case, read

STALE = Why.STALE
OPTIONAL = {"drug_checks": "optional"}
ADVISE = {"tobacco": "advise"}
LIST_OPEN = Unknown(Why.INCOMPLETE)

CASES = (
    case("SUD-01", "drinks daily, no treatment", P, addiction_untreated=True),
    case("SUD-01", "no untreated addiction", A, addiction_untreated=False),
    case("SUD-01", "a list with more to add", U, addiction_untreated=LIST_OPEN),
    case("SUD-01", "nobody has asked", U),
    case("SUD-02", "injects heroin", P, injecting_now=True),
    case("SUD-02", "does not inject", A, injecting_now=False),
    case("SUD-02", "not asked", U),
    case(
        "SUD-03a",
        "three years without cocaine",
        P,
        addiction_in_remission=True,
        addiction_in_treatment=False,
    ),
    case(
        "SUD-03a",
        "on treatment and still using",
        P,
        addiction_in_remission=False,
        addiction_in_treatment=True,
    ),
    case("SUD-03a", "no addiction", A, addiction_in_remission=False, addiction_in_treatment=False),
    case("SUD-03a", "not asked", U),
    case(
        "SUD-03b",
        "eleven months in remission",
        P,
        addiction_in_remission=True,
        remission_months=11,
    ),
    case(
        "SUD-03b",
        "twelve months, exactly the limit",
        A,
        addiction_in_remission=True,
        remission_months=12,
    ),
    case("SUD-03b", "thirteen months", A, addiction_in_remission=True, remission_months=13),
    case(
        "SUD-03b",
        "last use some day last year",
        U,
        addiction_in_remission=True,
        remission_months=Between(Decimal(2), Decimal(14), Why.NOT_KNOWN),
    ),
    case(
        "SUD-03b",
        "last use not known",
        U,
        addiction_in_remission=True,
        remission_months=Between(Decimal(0), None, Why.NOT_KNOWN),
    ),
    case("SUD-03b", "nothing in remission", A, addiction_in_remission=False),
    case(
        "SUD-04a",
        "cancer, ten years sober",
        P,
        addiction_in_remission=True,
        addiction_in_treatment=False,
    ),
    case("SUD-04a", "cancer, on methadone treatment", P, addiction_in_treatment=True),
    case(
        "SUD-04a",
        "cancer, no addiction",
        A,
        addiction_in_remission=False,
        addiction_in_treatment=False,
    ),
    case("SUD-04a", "cancer, not asked", U),
    case("SUD-04b", "cancer, untreated addiction", P, addiction_untreated=True),
    case("SUD-04b", "cancer, none untreated", A, addiction_untreated=False),
    case("SUD-04b", "cancer, not asked", U),
    case(
        "SUD-05",
        "the clinician judges the history to prohibit it",
        P,
        addiction_ever=True,
        history_prohibits_prometra=True,
    ),
    case(
        "SUD-05",
        "a history, judged not to prohibit it",
        A,
        addiction_ever=True,
        history_prohibits_prometra=False,
    ),
    case("SUD-05", "no addiction, no judgement needed", A, addiction_ever=False),
    case("SUD-05", "a history, not judged yet", U, addiction_ever=True),
    case("SUD-06", "ORT 8, exactly high", P, risk_tool="ort", risk_score=8, risk_tier="moderate"),
    case("SUD-06", "ORT 7", A, risk_tool="ort", risk_score=7, risk_tier="moderate"),
    case("SUD-06", "ORT 9", P, risk_tool="ort", risk_score=9),
    case("SUD-06", "ORT-OUD 3", P, risk_tool="ort_oud", risk_score=3),
    case("SUD-06", "ORT-OUD 2", A, risk_tool="ort_oud", risk_score=2, risk_tier="low"),
    case("SUD-06", "SOAPP-R 18", P, risk_tool="soapp_r", risk_score=18),
    case("SUD-06", "SOAPP-R 17", A, risk_tool="soapp_r", risk_score=17, risk_tier="low"),
    case("SUD-06", "COMM 9", P, risk_tool="comm", risk_score=9),
    case("SUD-06", "COMM 8", A, risk_tool="comm", risk_score=8, risk_tier="low"),
    case("SUD-06", "another tool that says high", P, risk_tool="other", risk_tier="high"),
    case(
        "SUD-06",
        "another tool, its number is not read",
        A,
        risk_tool="other",
        risk_score=90,
        risk_tier="moderate",
    ),
    case("SUD-06", "no tool scored", A, risk_tool="none"),
    case("SUD-06", "ORT scored, no total and no tier given", U, risk_tool="ort"),
    case(
        "SUD-06",
        "an old ORT of 3",
        U,
        risk_tool="ort",
        risk_score=Between(Decimal(3), None, STALE),
        risk_tier="low",
    ),
    case("SUD-06", "not asked", U),
    case(
        "SUD-07a",
        "both checks consistent",
        A,
        urine_drug_test="consistent",
        prescription_check="consistent",
    ),
    case(
        "SUD-07a",
        "urine consistent, no register in this country",
        A,
        urine_drug_test="consistent",
        prescription_check="no_register",
    ),
    case("SUD-07a", "no urine test", P, urine_drug_test="not_done"),
    case("SUD-07a", "an inconsistent prescription check", P, prescription_check="inconsistent"),
    case("SUD-07a", "urine consistent, register not asked", U, urine_drug_test="consistent"),
    case(
        "SUD-07a",
        "an old urine test",
        U,
        urine_drug_test=Unknown(STALE, last="consistent"),
        prescription_check="consistent",
    ),
    case("SUD-07a", "no urine test where none is required", A, policy=OPTIONAL),
    case("SUD-07b", "an inconsistent urine test", P, urine_drug_test="inconsistent"),
    case(
        "SUD-07b",
        "an inconsistent check where none is required",
        P,
        policy=OPTIONAL,
        prescription_check="inconsistent",
    ),
    case(
        "SUD-07b",
        "both consistent",
        A,
        urine_drug_test="consistent",
        prescription_check="consistent",
    ),
    case("SUD-07b", "not asked", U),
    case("SUD-08a", "a pump emptied at home", P, device_tampering="open"),
    case("SUD-08a", "tampering, reviewed since", A, device_tampering="reviewed"),
    case("SUD-08a", "no tampering", A, device_tampering="none"),
    case("SUD-08a", "an old answer", U, device_tampering=Unknown(STALE, last="none")),
    case("SUD-08b", "prescriptions lost twice", P, aberrant_behaviour=True),
    case("SUD-08b", "tampering, reviewed since", P, device_tampering="reviewed"),
    case("SUD-08b", "neither", A, aberrant_behaviour=False, device_tampering="none"),
    case("SUD-08b", "behaviour not asked", U, device_tampering="none"),
    case("SUD-11", "takes pregabalin", P, sedatives=True),
    case("SUD-11", "nothing that sedates", A, sedatives=False, listed_depressant=False),
    case("SUD-11", "a sleeping tablet on the list", P, sedatives=False, listed_depressant=True),
    case("SUD-11", "no list of medicines yet", U, sedatives=False),
    case("SUD-11", "an old no", U, sedatives=Unknown(STALE, last=False), listed_depressant=False),
    case("SUD-12", "never had an opioid", P, opioid_tolerance="naive"),
    case("SUD-12", "on morphine for a year", A, opioid_tolerance="tolerant"),
    case("SUD-12", "tolerant some months ago", U, opioid_tolerance=Unknown(STALE, last="tolerant")),
    case("SUD-13a", "AUDIT-C 3, exactly the limit", P, drinks_alcohol=True, audit_c=3),
    case("SUD-13a", "AUDIT-C 2", A, drinks_alcohol=True, audit_c=2),
    case("SUD-13a", "AUDIT-C 4", P, drinks_alcohol=True, audit_c=4),
    case(
        "SUD-13a",
        "AUDIT-C 4 where the site calls at 5",
        A,
        policy={"audit_c_positive": Decimal(5)},
        drinks_alcohol=True,
        audit_c=4,
    ),
    case("SUD-13a", "drinks nothing", A, drinks_alcohol=False),
    case("SUD-13a", "drinks, not scored", U, drinks_alcohol=True),
    case("SUD-13b", "dependent on alcohol", P, drinks_alcohol=True, alcohol_dependence=True),
    case("SUD-13b", "drinks, not dependent", A, drinks_alcohol=True, alcohol_dependence=False),
    case("SUD-13b", "drinks nothing", A, drinks_alcohol=False),
    case("SUD-13b", "not asked", U),
    case("SUD-13c", "cancer and dependent", P, drinks_alcohol=True, alcohol_dependence=True),
    case("SUD-13c", "cancer, drinks nothing", A, drinks_alcohol=False),
    case("SUD-13c", "cancer, drinks, not asked", U, drinks_alcohol=True),
    case("SUD-14a", "smokes", P, nicotine=True),
    case("SUD-14a", "stopped years ago", A, nicotine=False),
    case("SUD-14a", "not asked", U),
    case("SUD-14b", "smokes", P, nicotine=True),
    case("SUD-14b", "smokes where the site only advises", A, policy=ADVISE, nicotine=True),
    case("SUD-14b", "not asked where the site only advises", A, policy=ADVISE),
    case("SUD-14b", "does not smoke", A, nicotine=False),
    case("SUD-14b", "not asked", U),
    case("SUD-15a", "takes naltrexone", P, addiction_medicine="naltrexone"),
    case("SUD-15a", "takes methadone", A, addiction_medicine="methadone"),
    case("SUD-15a", "takes none", A, addiction_medicine="none"),
    case("SUD-15a", "not asked", U),
    case("SUD-15b", "takes buprenorphine", P, addiction_medicine="buprenorphine"),
    case("SUD-15b", "takes methadone", P, addiction_medicine="methadone"),
    case("SUD-15b", "takes naltrexone", A, addiction_medicine="naltrexone"),
    case("SUD-15b", "an old none", U, addiction_medicine=Unknown(STALE, last="none")),
)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect


@pytest.mark.parametrize(
    ("pathway", "code"),
    [
        (Pathway.NONCANCER, "SUD-01"),
        (Pathway.SPASTICITY, "SUD-01"),
        (Pathway.CANCER, "SUD-04b"),
    ],
)
def test_untreated_addiction_is_one_rule_a_pathway(pathway: Pathway, code: str) -> None:
    reading = {
        rule.code
        for rule in rulebook.CURRENT.rules_for(pathway)
        if rule.chapter == "substance_use"
        and "addiction_untreated" in criteria.fact_names(rule.when)
    }
    assert reading == {code}


def test_naltrexone_costs_opioids_only() -> None:
    scope = rulebook.CURRENT.rule("SUD-15a").scope
    struck = {
        option.drug
        for option in rulebook.CURRENT.options_for(Pathway.CANCER)
        if scope.strikes(option)
    }
    assert struck == {"morphine", "hydromorphone", "fentanyl", "sufentanil"}


def test_tobacco_waits_for_the_implant() -> None:
    assert rulebook.CURRENT.rule("SUD-14b").scope.level is Level.IMPLANT
