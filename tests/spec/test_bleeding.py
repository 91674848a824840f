"""What the rules on bleeding must find."""

from decimal import Decimal

import pytest

from screening.logic.answers import Between, Unknown, Why
from tests.spec.cases import A, Case, P, U, case, read

#: Nobody takes a drug against clots: the list is not needed.
NONE = {"takes_antithrombotic": False, "listed_antithrombotic": False}
#: Something is taken and listed; no plan yet, or it must go on.
TAKES = {"takes_antithrombotic": True, "listed_antithrombotic": True}
UNPLANNED = {**TAKES, "interruption": "not_agreed"}
PLANNED = {**TAKES, "interruption": "agreed"}
CONTINUES = {**TAKES, "interruption": "continues"}

OLD_NO = Unknown(Why.STALE, last=False)
OLD_PLAN = Unknown(Why.STALE, last="agreed")

#: Each class rule with the fact that its drug is on the list.
BY_CLASS = (
    ("HAE-03", "listed_warfarin"),
    ("HAE-04", "listed_heparin"),
    ("HAE-05", "listed_doac"),
    ("HAE-06", "listed_antiplatelet"),
    ("HAE-07", "listed_aspirin"),
)


def class_cases(code: str, listed: str) -> tuple[Case, ...]:
    said_no = {"takes_antithrombotic": False, "listed_antithrombotic": True}
    return (
        case(code, "taken, no plan", P, **UNPLANNED, **{listed: True}),
        case(
            code,
            "said to take none, but one is listed, no plan",
            P,
            **said_no,
            interruption="not_agreed",
            **{listed: True},
        ),
        case(code, "taken, plan agreed", A, **PLANNED, **{listed: True}),
        case(code, "taken, cannot be interrupted", A, **CONTINUES, **{listed: True}),
        case(code, "another drug taken, no plan", A, **UNPLANNED, **{listed: False}),
        case(code, "takes none, nothing else asked", A, **NONE),
        case(code, "an old no", U, **{**NONE, "takes_antithrombotic": OLD_NO}),
        case(code, "taken, plan not asked for", U, **TAKES, **{listed: True}),
        case(code, "taken, plan of last year", U, **TAKES, interruption=OLD_PLAN, **{listed: True}),
        case(code, "taken, no plan, drug not named", U, **UNPLANNED),
        case(code, "nobody has asked", U),
    )


CASES = (
    case("HAE-01a", "haemophilia out of control", P, bleeding_disorder="uncontrolled"),
    case("HAE-01a", "bruises nobody has explained", P, bleeding_disorder="suspected"),
    case("HAE-01a", "von Willebrand, controlled", A, bleeding_disorder="controlled"),
    case("HAE-01a", "no disorder", A, bleeding_disorder="none"),
    case("HAE-01a", "not asked", U),
    case("HAE-01a", "asked last year", U, bleeding_disorder=Unknown(Why.STALE, last="none")),
    case("HAE-01b", "liver disease, INR 1.8", P, bleeding_disorder="controlled", inr="1.8"),
    case("HAE-01b", "INR just above 1.2", P, bleeding_disorder="suspected", inr="1.21"),
    case("HAE-01b", "INR 1.2, exactly the limit", A, bleeding_disorder="suspected", inr="1.2"),
    case("HAE-01b", "INR just below 1.2", A, bleeding_disorder="uncontrolled", inr="1.19"),
    case(
        "HAE-01b",
        "INR 1.4 where the clinic accepts 1.5",
        A,
        policy={"inr_limit": Decimal("1.5")},
        bleeding_disorder="controlled",
        inr="1.4",
    ),
    case("HAE-01b", "no disorder, INR not needed", A, bleeding_disorder="none"),
    case("HAE-01b", "a disorder, no INR", U, bleeding_disorder="controlled"),
    case(
        "HAE-01b",
        "a disorder, an INR of last year",
        U,
        bleeding_disorder="controlled",
        inr=Between(Decimal(1), None, Why.STALE),
    ),
    case("HAE-01b", "nothing asked", U),
    *(one for code, listed in BY_CLASS for one in class_cases(code, listed)),
    case("HAE-02a", "something taken, not yet named, no plan", P, **UNPLANNED),
    case(
        "HAE-02a",
        "said to take none, but one is listed, no plan",
        P,
        takes_antithrombotic=False,
        listed_antithrombotic=True,
        interruption="not_agreed",
    ),
    case("HAE-02a", "plan agreed", A, **PLANNED),
    case("HAE-02a", "cannot be interrupted", A, **CONTINUES),
    case("HAE-02a", "takes none, nothing else asked", A, **NONE),
    case("HAE-02a", "an old no", U, **{**NONE, "takes_antithrombotic": OLD_NO}),
    case("HAE-02a", "taken, plan not asked for", U, **TAKES),
    case("HAE-02a", "nobody has asked", U),
    case("HAE-02c", "plan agreed", P, **PLANNED),
    case("HAE-02c", "no plan yet", A, **UNPLANNED),
    case("HAE-02c", "cannot be interrupted", A, **CONTINUES),
    case("HAE-02c", "takes none", A, **NONE),
    case("HAE-02c", "taken, a plan of last year", U, **TAKES, interruption=OLD_PLAN),
    case("HAE-02c", "nobody has asked", U),
    case("HAE-02b", "apixaban that must go on", P, **CONTINUES, listed_anticoagulant=True),
    case("HAE-02b", "aspirin that must go on", A, **CONTINUES, listed_anticoagulant=False),
    case("HAE-02b", "apixaban, no plan yet", A, **UNPLANNED, listed_anticoagulant=True),
    case("HAE-02b", "apixaban, plan agreed", A, **PLANNED, listed_anticoagulant=True),
    case("HAE-02b", "takes none", A, **NONE),
    case("HAE-02b", "something that must go on, not named", U, **CONTINUES),
    case("HAE-02b", "apixaban, plan not asked for", U, **TAKES, listed_anticoagulant=True),
    case("HAE-02b", "nobody has asked", U),
    case("HAE-02d", "apixaban that must go on", P, **CONTINUES, listed_anticoagulant=True),
    case(
        "HAE-02d",
        "said to take none, but warfarin is listed and must go on",
        P,
        takes_antithrombotic=False,
        listed_antithrombotic=True,
        interruption="continues",
        listed_anticoagulant=True,
    ),
    case("HAE-02d", "aspirin that must go on", A, **CONTINUES, listed_anticoagulant=False),
    case("HAE-02d", "apixaban, no plan yet", A, **UNPLANNED, listed_anticoagulant=True),
    case("HAE-02d", "apixaban, plan agreed", A, **PLANNED, listed_anticoagulant=True),
    case("HAE-02d", "takes none", A, **NONE),
    case("HAE-02d", "something that must go on, not named", U, **CONTINUES),
    case("HAE-02d", "nobody has asked", U),
    case("HAE-08", "takes ibuprofen", P, takes_nsaid=True),
    case("HAE-08", "takes none", A, takes_nsaid=False),
    case("HAE-08", "not asked", U),
    case("HAE-08", "asked in spring", U, takes_nsaid=Unknown(Why.STALE, last=False)),
    case("HAE-09", "a stent two months old", P, **CONTINUES),
    case("HAE-09", "a plan is agreed", A, **PLANNED),
    case("HAE-09", "no plan yet", A, **UNPLANNED),
    case("HAE-09", "takes none", A, **NONE),
    case("HAE-09", "taken, the prescriber not asked", U, **TAKES),
    case("HAE-09", "nobody has asked", U),
    case("HAE-10a", "platelets 49.999", P, platelets="49.999"),
    case("HAE-10a", "platelets 50, exactly the limit", A, platelets="50"),
    case("HAE-10a", "platelets 51", A, platelets="51"),
    case(
        "HAE-10a",
        "platelets 80 in a clinic that waits below 100",
        P,
        policy={"platelets_wait_limit": Decimal(100)},
        platelets="80",
    ),
    case("HAE-10a", "no count", U),
    case("HAE-10a", "normal before chemotherapy", U, platelets=Between(None, Decimal(240))),
    case("HAE-10a", "low already then", P, platelets=Between(None, Decimal(30), Why.STALE)),
    case("HAE-10b", "platelets 99.999", P, platelets="99.999"),
    case("HAE-10b", "platelets 100, exactly the limit", A, platelets="100"),
    case("HAE-10b", "platelets 101", A, platelets="101"),
    case("HAE-10b", "platelets 40", P, platelets="40"),
    case("HAE-10b", "no count", U),
    case("HAE-11", "aplastic anaemia", P, aplastic_anaemia=True),
    case("HAE-11", "none", A, aplastic_anaemia=False),
    case("HAE-11", "not asked", U),
    case("HAE-11", "asked years ago", U, aplastic_anaemia=Unknown(Why.STALE, last=False)),
    case("HAE-12", "a clot after an earlier operation", P, thrombosis_risk="raised"),
    case("HAE-12", "young and walking", A, thrombosis_risk="low"),
    case("HAE-12", "not scored", U),
    case("HAE-13", "a girl of 9, controlled", P, age_years=9, bleeding_disorder="controlled"),
    case("HAE-13", "a boy of 18, suspected", P, age_years=18, bleeding_disorder="suspected"),
    case("HAE-13", "19, no child", A, age_years=19, bleeding_disorder="uncontrolled"),
    case("HAE-13", "a boy of 9 without", A, age_years=9, bleeding_disorder="none"),
    case("HAE-13", "an adult, not asked", A, age_years=60),
    case("HAE-13", "a girl of 9, not asked", U, age_years=9),
    case(
        "HAE-13",
        "18 or 19, born in a known year only",
        U,
        age_years=Between(Decimal(18), Decimal(19)),
        bleeding_disorder="controlled",
    ),
)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect
