"""What the rules on breathing and on other organs must find."""

from decimal import Decimal

import pytest

from screening.logic.answers import Between, Unknown, Why
from screening.rules import rulebook
from screening.rules.facts.medical.organs import hba1c
from screening.rules.rule import Kind, drug
from tests.spec.cases import A, Case, P, U, case, read

STALE = Unknown(Why.STALE, last=False)
# Every breathing risk known and absent.
ROUTINE = {
    "sleep_apnoea": "excluded",
    "diabetes": False,
    "bmi": 24,
    "listed_opioid": False,
    "sedatives": False,
    "listed_depressant": False,
    "egfr": 90,
    "age_years": 50,
}
THREE = {"respiratory_risk_count": "three"}
EU = {"jurisdiction": "EU"}
UK = {"jurisdiction": "UK"}


def at_least(low: int) -> Between:
    return Between(Decimal(low), None, Why.STALE)


BREATHING = (
    case("RES-01", "breathing slow and shallow", P, respiratory_depression=True),
    case("RES-01", "breathing well", A, respiratory_depression=False),
    case("RES-01", "nobody has looked", U),
    case("RES-01", "an old reassuring answer", U, respiratory_depression=STALE),
    case("RES-01b", "breathing slow and shallow", P, respiratory_depression=True),
    case("RES-01b", "breathing well", A, respiratory_depression=False),
    case("RES-01b", "nobody has looked", U),
    case("RES-01b", "an old reassuring answer", U, respiratory_depression=STALE),
    case("RES-01-URGENT", "breathing slow and shallow", P, respiratory_depression=True),
    case("RES-01-URGENT", "breathing well", A, respiratory_depression=False),
    case("RES-01-URGENT", "nobody has looked", U),
    case("RES-02", "an asthma attack at home", P, chest_disease=True, severe_asthma=True),
    case("RES-02", "mild asthma", A, chest_disease=True, severe_asthma=False),
    case("RES-02", "no chest disease, asthma not asked", A, chest_disease=False),
    case("RES-02", "chest disease, asthma not asked", U, chest_disease=True),
    case("RES-02", "an old answer", U, chest_disease=True, severe_asthma=STALE),
    case("RES-02", "not asked", U),
    case("RES-03", "COPD", P, chest_disease=True, chronic_lung_disease=True),
    case("RES-03", "asthma only", A, chest_disease=True, chronic_lung_disease=False),
    case("RES-03", "healthy chest", A, chest_disease=False),
    case("RES-03", "chest disease of some kind", U, chest_disease=True),
    case("RES-03", "not asked", U),
    case("RES-08", "muscle weakness, ventilated at night", P,
         chest_disease=True, respiratory_failure_risk=True),
    case("RES-08", "mild asthma", A, chest_disease=True, respiratory_failure_risk=False),
    case("RES-08", "healthy chest", A, chest_disease=False),
    case("RES-08", "chest disease, its risk not asked", U, chest_disease=True),
    case("RES-08", "not asked", U),
    case("RES-05", "BMI 35.0, exactly the limit", P, bmi="35.0"),
    case("RES-05", "BMI 35.1", P, bmi="35.1"),
    case("RES-05", "BMI 34.9", A, bmi="34.9"),
    case("RES-05", "BMI 38 months ago", P, bmi=at_least(38)),
    case("RES-05", "BMI 30 months ago", U, bmi=at_least(30)),
    case("RES-05", "not measured", U),
    case("RES-06", "a ward with a 24 hour watch", A, observation_24h=True),
    case("RES-06", "a day clinic", P, observation_24h=False),
    case("RES-06", "site not chosen", U),
    case("RES-06", "site chosen long ago", U, observation_24h=Unknown(Why.STALE, last=True)),
)  # fmt: skip

SLEEP = (
    case("RES-04a", "apnoea without CPAP", P, sleep_apnoea="untreated"),
    case("RES-04a", "apnoea on CPAP", A, sleep_apnoea="treated"),
    case("RES-04a", "a sleep study without apnoea", A, sleep_apnoea="excluded"),
    case("RES-04a", "on CPAP, with 7 points", A, sleep_apnoea="treated", stop_bang=7),
    case("RES-04a", "STOP-Bang 5", P, sleep_apnoea="not_diagnosed", stop_bang=5),
    case("RES-04a", "STOP-Bang 6", P, sleep_apnoea="not_diagnosed", stop_bang=6),
    case("RES-04a", "STOP-Bang 4", A, sleep_apnoea="not_diagnosed", stop_bang=4),
    case("RES-04a", "no STOP-Bang", U, sleep_apnoea="not_diagnosed"),
    case("RES-04a", "an old STOP-Bang of 2", U, sleep_apnoea="not_diagnosed",
         stop_bang=at_least(2)),
    case("RES-04a", "an old STOP-Bang of 6", P, sleep_apnoea="not_diagnosed",
         stop_bang=at_least(6)),
    case("RES-04a", "an old answer on CPAP", U,
         sleep_apnoea=Unknown(Why.STALE, last="treated")),
    case("RES-04a", "STOP-Bang 6, diagnosis not asked", U, stop_bang=6),
    case("RES-04a", "not asked", U),
    case("RES-04b", "apnoea on CPAP", P, sleep_apnoea="treated"),
    case("RES-04b", "STOP-Bang 3", P, sleep_apnoea="not_diagnosed", stop_bang=3),
    case("RES-04b", "STOP-Bang 4", P, sleep_apnoea="not_diagnosed", stop_bang=4),
    case("RES-04b", "STOP-Bang 2", A, sleep_apnoea="not_diagnosed", stop_bang=2),
    case("RES-04b", "STOP-Bang 5 is for the stricter rule", A,
         sleep_apnoea="not_diagnosed", stop_bang=5),
    case("RES-04b", "apnoea without CPAP is for the stricter rule", A, sleep_apnoea="untreated"),
    case("RES-04b", "no STOP-Bang", U, sleep_apnoea="not_diagnosed"),
    case("RES-04b", "not asked", U),
)  # fmt: skip

RISKS = (
    case("RES-07", "no risk", A, **ROUTINE),
    case("RES-07", "one risk", A, **ROUTINE | {"diabetes": True}),
    case("RES-07", "diabetes and obesity", P, **ROUTINE | {"diabetes": True, "bmi": 35}),
    case("RES-07", "diabetes and BMI 34.9", A, **ROUTINE | {"diabetes": True, "bmi": "34.9"}),
    case("RES-07", "an oral opioid and a gabapentinoid", P,
         **ROUTINE | {"listed_opioid": True, "listed_depressant": True}),
    case("RES-07", "one sedative, said twice, counts once", A,
         **ROUTINE | {"sedatives": True, "listed_depressant": True}),
    case("RES-07", "treated apnoea and an eGFR of 29", P,
         **ROUTINE | {"sleep_apnoea": "treated", "egfr": 29}),
    case("RES-07", "treated apnoea and an eGFR of 30", A,
         **ROUTINE | {"sleep_apnoea": "treated", "egfr": 30}),
    case("RES-07", "untreated apnoea at 65", P,
         **ROUTINE | {"sleep_apnoea": "untreated", "age_years": 65}),
    case("RES-07", "untreated apnoea at 64", A,
         **ROUTINE | {"sleep_apnoea": "untreated", "age_years": 64}),
    case("RES-07", "two known, the rest not asked", P, diabetes=True, listed_opioid=True),
    case("RES-07", "one known, one not asked", U,
         **{k: v for k, v in ROUTINE.items() if k != "bmi"} | {"diabetes": True}),
    case("RES-07", "none known, one not asked", A,
         **{k: v for k, v in ROUTINE.items() if k != "bmi"}),
    case("RES-07", "two risks where the site counts from three", A, policy=THREE,
         **ROUTINE | {"diabetes": True, "bmi": 40}),
    case("RES-07", "three risks where the site counts from three", P, policy=THREE,
         **ROUTINE | {"diabetes": True, "bmi": 40, "sedatives": True}),
    case("RES-07", "not asked", U),
)  # fmt: skip

ORGANS = (
    case("ORG-01", "ASA 4", P, asa_class=4),
    case("ORG-01", "ASA 5", P, asa_class=5),
    case("ORG-01", "ASA 3", A, asa_class=3),
    case("ORG-01", "not assessed", U),
    case("ORG-02", "heart failure", P, heart_or_low_pressure=True),
    case("ORG-02", "healthy heart", A, heart_or_low_pressure=False),
    case("ORG-02", "not asked", U),
    case("ORG-03", "a slow pulse", P, circulation_risk=True),
    case("ORG-03", "normal pulse and pressure", A, circulation_risk=False),
    case("ORG-03", "not asked", U),
    *(
        each
        for code in ("ORG-04a", "ORG-04b")
        for each in (
            case(code, "eGFR 29", P, egfr=29),
            case(code, "eGFR 30, exactly the limit", A, egfr=30),
            case(code, "eGFR 31", A, egfr=31),
            case(code, "an old eGFR of 90", U, egfr=Between(None, Decimal(90), Why.STALE)),
            case(code, "an old eGFR of 20", P, egfr=Between(None, Decimal(20), Why.STALE)),
            case(code, "no blood test", U),
        )
    ),
    *(
        each
        for code in ("ORG-05a", "ORG-05b")
        for each in (
            case(code, "cirrhosis", P, liver_impairment=True),
            case(code, "healthy liver", A, liver_impairment=False),
            case(code, "not asked", U),
        )
    ),
    case("ORG-06", "HbA1c 8.0, exactly the limit", P, diabetes=True, hba1c="8.0"),
    case("ORG-06", "HbA1c 8.1", P, diabetes=True, hba1c="8.1"),
    case("ORG-06", "HbA1c 7.9", A, diabetes=True, hba1c="7.9"),
    case("ORG-06", "no diabetes, never measured", A, diabetes=False),
    case("ORG-06", "diabetes, never measured", U, diabetes=True),
    case("ORG-06", "an HbA1c of 7 a year ago", U, diabetes=True, hba1c=at_least(7)),
    case("ORG-06", "not asked", U),
    case("ORG-07", "no hormone tests", P, hormone_baseline=False),
    case("ORG-07", "hormone tests done", A, hormone_baseline=True),
    case("ORG-07", "not asked", U),
    case("ORG-09", "a suspected ileus", P, gut_obstruction=True),
    case("ORG-09", "bowels working", A, gut_obstruction=False),
    case("ORG-09", "an old answer", U, gut_obstruction=STALE),
    case("ORG-09", "not asked", U),
    case("ORG-10", "phenelzine last week", P, recent_maoi=True),
    case("ORG-10", "phenelzine on the list", P, recent_maoi=False, listed_maoi=True),
    case("ORG-10", "none, and none listed", A, recent_maoi=False, listed_maoi=False),
    case("ORG-10", "none, the list is not complete", U, recent_maoi=False),
    case("ORG-10", "an old answer", U, recent_maoi=STALE, listed_maoi=False),
    case("ORG-10", "not asked", U),
    case("ORG-15", "wasting", P, cachexia=True),
    case("ORG-15", "well nourished", A, cachexia=False),
    case("ORG-15", "not asked", U),
    case("ORG-20", "no plan", P, health_plan=False),
    case("ORG-20", "a plan agreed", A, health_plan=True),
    case("ORG-20", "not asked", U),
)

#: Rules whose question shows only once another condition was said to be there.
GUARDED = (
    ("ORG-08", "adrenal_insufficiency"),
    ("ORG-11", "bladder_trouble"),
    ("ORG-14", "muscle_disease"),
    ("ORG-16", "swollen_legs"),
    ("ORG-17", "weak_bones"),
    ("ORG-19", "ovarian_cysts"),
)
CONDITIONS = tuple(
    each
    for code, name in GUARDED
    for each in (
        case(code, "there", P, other_conditions=True, **{name: True}),
        case(code, "another condition, not this one", A, other_conditions=True, **{name: False}),
        case(code, "no other condition", A, other_conditions=False),
        case(code, "other conditions, this one not asked", U, other_conditions=True),
        case(code, "not asked", U),
    )
)

SPASTICITY = (
    case("ORG-12a", "refractory, European labels", P, policy=EU, epilepsy="refractory"),
    case("ORG-12a", "refractory, United States labels", A, epilepsy="refractory"),
    case("ORG-12a", "refractory, United Kingdom", A, policy=UK, epilepsy="refractory"),
    case("ORG-12a", "uncontrolled but treatable, European labels", A, policy=EU,
         epilepsy="uncontrolled"),
    case("ORG-12a", "not asked, European labels", U, policy=EU),
    case("ORG-12a", "not asked, United States labels", A),
    case("ORG-12b", "uncontrolled", P, epilepsy="uncontrolled"),
    case("ORG-12b", "uncontrolled, European labels", P, policy=EU, epilepsy="uncontrolled"),
    case("ORG-12b", "refractory, United States labels", P, epilepsy="refractory"),
    case("ORG-12b", "refractory, European labels: the stricter rule", A, policy=EU,
         epilepsy="refractory"),
    case("ORG-12b", "controlled", A, epilepsy="controlled"),
    case("ORG-12b", "none", A, epilepsy="none"),
    case("ORG-12b", "controlled long ago", U, epilepsy=Unknown(Why.STALE, last="controlled")),
    case("ORG-12b", "not asked", U),
    case("ORG-13", "a cord injury at T4", P, dysreflexia=True),
    case("ORG-13", "an injury at L1", A, dysreflexia=False),
    case("ORG-13", "not asked", U),
    case("ORG-18", "Parkinson disease", P, diabetes=False, other_conditions=True,
         baclofen_caution=True),
    case("ORG-18", "diabetes only", P, diabetes=True, other_conditions=False),
    case("ORG-18", "none of them", A, diabetes=False, other_conditions=True,
         baclofen_caution=False),
    case("ORG-18", "no other condition, no diabetes", A, diabetes=False, other_conditions=False),
    case("ORG-18", "diabetes not asked", U, other_conditions=False),
    case("ORG-18", "not asked", U),
    case("ORG-21", "a bowel disease, United Kingdom", P, policy=UK, gut_disease=True),
    case("ORG-21", "a bowel disease, United States", A, gut_disease=True),
    case("ORG-21", "healthy bowel, United Kingdom", A, policy=UK, gut_disease=False),
    case("ORG-21", "not asked, United Kingdom", U, policy=UK),
    case("ORG-21", "not asked, United States", A),
)  # fmt: skip


CASES = (*BREATHING, *SLEEP, *RISKS, *ORGANS, *CONDITIONS, *SPASTICITY)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect


@pytest.mark.parametrize("code", ["RES-01", "RES-02", "ORG-09"])
def test_a_present_illness_rules_out_the_opioids_and_leaves_the_rest(code: str) -> None:
    rule = rulebook.CURRENT.rule(code)
    assert rule.kind is Kind.NEVER
    assert rule.scope == drug("morphine", "hydromorphone", "fentanyl", "sufentanil")


def test_an_mao_inhibitor_rules_out_morphine_alone() -> None:
    assert rulebook.CURRENT.rule("ORG-10").scope == drug("morphine")


@pytest.mark.parametrize(("entered", "percent"), [("64", "8.01"), ("63", "7.91"), ("48", "6.54")])
def test_hba1c_in_mmol_per_mol_is_read_in_percent(entered: str, percent: str) -> None:
    ((unit, factor, offset),) = hba1c.units
    assert unit == "mmol/mol"
    assert (Decimal(entered) * factor + offset).quantize(Decimal("0.01")) == Decimal(percent)
