"""What the rules on the patient's history must find."""

from decimal import Decimal
from typing import Any

import pytest

from screening.advice.findings import Presence
from screening.logic.answers import Between, Unknown, Why
from screening.rules import drugs
from screening.rules.book import history as book
from tests.spec.cases import A, Case, P, U, case, read

STALE = Unknown(Why.STALE)
EU, UK = {"jurisdiction": "EU"}, {"jurisdiction": "UK"}
RESOLVE = {"cancer_severity": "resolve"}
OPIOIDS_FINE: dict[str, Any] = {
    "strong_opioid_failed": False,
    "strong_opioid_not_tolerated": False,
    "strong_opioid_tried": True,
    "side_effects": "none",
}


def between(low: int | None, high: int | None, why: Why = Why.NOT_KNOWN) -> Between:
    """A range in whole numbers."""
    return Between(
        None if low is None else Decimal(low), None if high is None else Decimal(high), why
    )


def recent(months: object) -> dict[str, Any]:
    return {"spasticity_cause": "brain_injury", "months_since_brain_injury": months}


def ashworth(grade: object) -> dict[str, Any]:
    return {"tone_scale": "ashworth", "ashworth_grade": grade, "penn_frequency": 0}


def modified(grade: object) -> dict[str, Any]:
    return {
        "tone_scale": "modified_ashworth",
        "modified_ashworth_grade": grade,
        "penn_frequency": 0,
    }


INDICATION = (
    case("IND-02a", "bone pain after a fall, unrelated to the tumour", P, cancer_causes_pain=False),
    case("IND-02a", "pain from the tumour", A, cancer_causes_pain=True),
    case("IND-02a", "cause of the pain not asked", U),
    case(
        "IND-02b", "cured of breast cancer, pain after the operation", P, cancer_status="remission"
    ),
    case("IND-02b", "no cancer, on the cancer pathway by mistake", P, cancer_status="none"),
    case("IND-02b", "active cancer", A, cancer_status="active"),
    case("IND-02b", "slowed by treatment, return likely", A, cancer_status="stable"),
    case("IND-02b", "not asked", U),
    case("IND-02b", "status from last year", U, cancer_status=STALE),
    case("IND-03", "a diagnosis off the list", P, pain_diagnosis="other"),
    case("IND-03", "pain after spinal surgery", A, pain_diagnosis="failed_back_surgery"),
    case("IND-03", "complex regional pain syndrome", A, pain_diagnosis="crps"),
    case("IND-03", "no diagnosis yet", U),
    case("IND-04", "nothing found on imaging", P, objective_pathology="none"),
    case("IND-04", "a disc bulge on the other side", P, objective_pathology="discordant"),
    case("IND-04", "epidural scar at the painful root", A, objective_pathology="concordant"),
    case("IND-04", "no reports to hand", U),
    case("IND-06", "face pain only", P, pain_site="head"),
    case("IND-06", "back and leg", A, pain_site="back_or_leg"),
    case("IND-06", "site not asked", U),
    case("IND-07", "three months, expected to settle", P, months_in_pain=3, pain_will_last=False),
    case("IND-07", "three months, will not settle", A, months_in_pain=3, pain_will_last=True),
    case("IND-07", "six months, exactly the limit", A, months_in_pain=6),
    case("IND-07", "five months, prospects not asked", U, months_in_pain=5),
    case("IND-07", "begun some time in 2019", A, months_in_pain=between(60, 71)),
    case("IND-07", "five or six months", U, months_in_pain=between(5, 6), pain_will_last=False),
    case("IND-07", "beginning not asked", U),
    case("IND-07", "beginning not asked, will last", A, pain_will_last=True),
    case(
        "IND-07",
        "four months where a site counts three",
        A,
        months_in_pain=4,
        policy={"chronic_pain_months": Decimal(3)},
    ),
    case("IND-08", "a decompression may help", P, surgical_option="possible"),
    case("IND-08", "no surgeon asked", P, surgical_option="no_surgeon_asked"),
    case("IND-08", "nothing to operate on", A, surgical_option="none"),
    case("IND-08", "operated without success", A, surgical_option="failed"),
    case("IND-08", "does not want an operation", A, surgical_option="declined"),
    case("IND-08", "not asked", U),
    case("IND-08", "an opinion grown old", U, surgical_option=STALE),
    case("IND-13", "stimulation never thought of", P, stimulation="not_considered"),
    case("IND-13", "stimulator trial failed", A, stimulation="failed"),
    case("IND-13", "not suitable for a stimulator", A, stimulation="unsuitable"),
    case("IND-13", "does not want one", A, stimulation="declined"),
    case("IND-13", "not asked", U),
)

SPASTICITY = (
    case("IND-09", "neither cerebral nor spinal", P, spasticity_origin="neither"),
    case("IND-09", "cerebral palsy", A, spasticity_origin="cerebral"),
    case("IND-09", "cord injury", A, spasticity_origin="spinal"),
    case("IND-09", "multiple sclerosis of brain and cord", A, spasticity_origin="both"),
    case("IND-09", "origin not asked", U),
    case("IND-10a", "seven months after the injury", P, **recent(7)),
    case("IND-10a", "eleven months", P, **recent(11)),
    case("IND-10a", "twelve months, exactly the limit", A, **recent(12)),
    case("IND-10a", "some time last year", U, **recent(between(8, 19))),
    case("IND-10a", "injured, date not known", U, spasticity_cause="brain_injury"),
    case("IND-10a", "a stroke, no injury date", A, spasticity_cause="stroke"),
    case("IND-10a", "cause not asked", U),
    case("IND-10a", "seven months under the European label", A, policy=EU, **recent(7)),
    case("IND-10b", "seven months under the European label", P, policy=EU, **recent(7)),
    case(
        "IND-10b", "seven months under the label in the United Kingdom", P, policy=UK, **recent(7)
    ),
    case("IND-10b", "twelve months under the European label", A, policy=EU, **recent(12)),
    case("IND-10b", "seven months under the United States label", A, **recent(7)),
    case(
        "IND-10b", "European label, date not known", U, policy=EU, spasticity_cause="brain_injury"
    ),
    case("SEV-05a", "tone never measured", P, tone_scale="none"),
    case("SEV-05a", "measured on the Ashworth scale", A, tone_scale="ashworth"),
    case("SEV-05a", "measured on the modified scale", A, tone_scale="modified_ashworth"),
    case("SEV-05a", "not asked", U),
    case("SEV-05a", "measured half a year ago", U, tone_scale=STALE),
    case("SEV-05b", "Ashworth 3", P, **ashworth(3)),
    case("SEV-05b", "Ashworth 4, exactly the limit", A, **ashworth(4)),
    case("SEV-05b", "Ashworth 5", A, **ashworth(5)),
    case(
        "SEV-05b",
        "Ashworth 3 where a site asks for 3",
        A,
        policy={"ashworth_limit": Decimal(3)},
        **ashworth(3),
    ),
    case("SEV-05b", "modified Ashworth 2", P, **modified("2")),
    case("SEV-05b", "modified Ashworth 1+", P, **modified("1plus")),
    case("SEV-05b", "modified Ashworth 3", A, **modified("3")),
    case("SEV-05b", "modified Ashworth 4", A, **modified("4")),
    case(
        "SEV-05b",
        "modified 2 where a site asks for 2",
        A,
        policy={"modified_ashworth_limit": "2"},
        **modified("2"),
    ),
    case(
        "SEV-05b",
        "modified 3 where a site asks for 4",
        P,
        policy={"modified_ashworth_limit": "4"},
        **modified("3"),
    ),
    case(
        "SEV-05b",
        "a modified 4 does not stand for an Ashworth grade",
        P,
        tone_scale="ashworth",
        ashworth_grade=2,
        modified_ashworth_grade="4",
        penn_frequency=0,
    ),
    case(
        "SEV-05b",
        "low tone but spasms at Penn 3",
        A,
        tone_scale="ashworth",
        ashworth_grade=2,
        penn_frequency=3,
    ),
    case(
        "SEV-05b",
        "low tone and Penn 2",
        P,
        tone_scale="ashworth",
        ashworth_grade=2,
        penn_frequency=2,
    ),
    case("SEV-05b", "tone not measured, Penn 2", P, tone_scale="none", penn_frequency=2),
    case("SEV-05b", "low tone, spasms not counted", U, tone_scale="ashworth", ashworth_grade=2),
    case("SEV-05b", "nothing measured", U),
    case(
        "SEV-05b",
        "an old grade of 5 may be lower now",
        U,
        tone_scale="ashworth",
        ashworth_grade=between(None, 5),
        penn_frequency=0,
    ),
    case("SEV-06", "stiff but never in the way", P, spasticity_burden=False),
    case("SEV-06", "two carers for each transfer", A, spasticity_burden=True),
    case("SEV-06", "not asked", U),
    case("SEV-07", "ten years old at level II", P, age_years=10, gmfcs="ii"),
    case("SEV-07", "ten years old at level IV", A, age_years=10, gmfcs="iv"),
    case("SEV-07", "eighteen at level I", P, age_years=18, gmfcs="i"),
    case("SEV-07", "nineteen, level not asked", A, age_years=19),
    case("SEV-07", "ten years old, level not asked", U, age_years=10),
    case("SEV-08", "walks on stiff legs", P, relies_on_spasticity=True),
    case("SEV-08", "in a wheelchair", A, relies_on_spasticity=False),
    case("SEV-08", "not asked", U),
    case("SEV-09", "one hand only", P, spasticity_spread="focal"),
    case("SEV-09", "both legs and trunk", A, spasticity_spread="diffuse"),
    case("SEV-09", "not asked", U),
)

SEVERITY = (
    case("SEV-01a", "pain 3 on a working opioid", P, average_pain=3, **OPIOIDS_FINE),
    case("SEV-01a", "pain 8 but no opioid tried in full", P, average_pain=8, **OPIOIDS_FINE),
    case(
        "SEV-01a",
        "pain 5, exactly the limit, on full opioid",
        A,
        average_pain=5,
        strong_opioid_failed=True,
    ),
    case(
        "SEV-01a",
        "pain 4.9 on full opioid",
        P,
        average_pain="4.9",
        strong_opioid_failed=True,
        strong_opioid_not_tolerated=False,
        side_effects="tolerable",
    ),
    case(
        "SEV-01a",
        "pain 3, opioid not tolerated",
        A,
        average_pain=3,
        strong_opioid_not_tolerated=True,
    ),
    case(
        "SEV-01a",
        "pain not asked, effects limit the dose of an opioid",
        A,
        strong_opioid_tried=True,
        side_effects="limiting",
    ),
    case(
        "SEV-01a",
        "drowsy on gabapentin, no strong opioid tried",
        P,
        average_pain=8,
        **(OPIOIDS_FINE | {"strong_opioid_tried": False, "side_effects": "limiting"}),
    ),
    case("SEV-01a", "effects limit the dose, treatments not listed", U, side_effects="limiting"),
    case("SEV-01a", "nothing asked", U),
    case(
        "SEV-01a",
        "pain 3 where the site also resolves first",
        P,
        policy=RESOLVE,
        average_pain=3,
        **OPIOIDS_FINE,
    ),
    case(
        "SEV-01b",
        "pain 3 where the site resolves first",
        P,
        policy=RESOLVE,
        average_pain=3,
        **OPIOIDS_FINE,
    ),
    case(
        "SEV-01b",
        "pain 8 on full opioid where the site resolves first",
        A,
        policy=RESOLVE,
        average_pain=8,
        strong_opioid_failed=True,
    ),
    case("SEV-01b", "nothing asked where the site resolves first", U, policy=RESOLVE),
    case("SEV-01b", "nothing asked where the site weighs", A),
    case("SEV-01b", "pain 3 where the site weighs", A, average_pain=3, **OPIOIDS_FINE),
    case("SEV-02a", "two scores", P, pain_readings=2),
    case("SEV-02a", "three scores, exactly enough", A, pain_readings=3),
    case("SEV-02a", "no diary mentioned", U),
    case("SEV-02a", "an old diary", U, pain_readings=between(None, 10, Why.STALE)),
    case("SEV-02b", "average 6.9", P, average_pain="6.9"),
    case("SEV-02b", "average 7, exactly the limit", A, average_pain=7),
    case("SEV-02b", "average not asked", U),
    case("SEV-02b", "an old 8 may be lower now", U, average_pain=between(None, 8, Why.STALE)),
    case("SEV-02b", "an old 4 is still not severe", P, average_pain=between(None, 4, Why.STALE)),
    case("SEV-03", "no scale done", P, function_scale="none"),
    case("SEV-03", "Oswestry done", A, function_scale="odi"),
    case("SEV-03", "not asked", U),
    case("SEV-03", "done last year", U, function_scale=STALE),
    case("SEV-04", "everything helped", P, treatment_failed=False, side_effects="tolerable"),
    case("SEV-04", "gabapentin failed", A, treatment_failed=True),
    case(
        "SEV-04",
        "nothing failed, effects limit the dose",
        A,
        treatment_failed=False,
        side_effects="limiting",
    ),
    case(
        "SEV-04",
        "list not complete",
        U,
        treatment_failed=Unknown(Why.INCOMPLETE),
        side_effects="none",
    ),
    case("SEV-10", "ECOG 3, exactly the limit", P, ecog=3),
    case("SEV-10", "ECOG 2", A, ecog=2),
    case("SEV-10", "not asked", U),
)

DRUG_CHOICE = (
    case("IND-05a", "pain in one dermatome", P, pain_spread="localised"),
    case("IND-05a", "pain all over", A, pain_spread="diffuse"),
    case("IND-05a", "not asked", U),
    case("IND-05b", "pain all over", P, pain_spread="diffuse"),
    case("IND-05b", "pain in one dermatome", A, pain_spread="localised"),
    case("IND-05b", "not asked", U),
    case("IND-05c", "neuropathic pain", P, pain_mechanism="neuropathic"),
    case("IND-05c", "nociceptive pain", A, pain_mechanism="nociceptive"),
    case("IND-05c", "not asked", U),
    case(
        "IND-14a",
        "methotrexate into the spinal fluid, European label",
        P,
        policy=EU,
        intrathecal_chemotherapy=True,
    ),
    case("IND-14a", "the same in the United Kingdom", P, policy=UK, intrathecal_chemotherapy=True),
    case("IND-14a", "the same under the United States label", A, intrathecal_chemotherapy=True),
    case("IND-14a", "none, European label", A, policy=EU, intrathecal_chemotherapy=False),
    case("IND-14a", "not asked, European label", U, policy=EU),
    case("IND-14b", "methotrexate into the spinal fluid", P, intrathecal_chemotherapy=True),
    case("IND-14b", "none", A, intrathecal_chemotherapy=False),
    case("IND-14b", "methotrexate, European label", A, policy=EU, intrathecal_chemotherapy=True),
    case("IND-14b", "not asked", U),
    case("IND-16", "a pump lost to infection", P, earlier_device_harm=True),
    case("IND-16", "no earlier pump", A, earlier_device_harm=False),
    case("IND-16", "not asked", U),
    *(
        one
        for drug in drugs.DRUGS
        for one in (
            case(
                f"IND-15-{drug.key}",
                "a trial that gave nothing",
                P,
                **{f"poor_result_before_{drug.key}": True},
            ),
            case(
                f"IND-15-{drug.key}", "never had it", A, **{f"poor_result_before_{drug.key}": False}
            ),
            case(f"IND-15-{drug.key}", "earlier trials not asked", U),
        )
    ),
)

ADVANCED: dict[str, Any] = {"cancer_status": "active", "advanced_cancer": True}
OUTLOOK = (
    case("LIF-01", "2.9 months", P, prognosis_months="2.9"),
    case("LIF-01", "three months, exactly the limit", A, prognosis_months=3),
    case("LIF-01", "prognosis not asked", U),
    case("LIF-01", "an estimate of a year, grown old", U, prognosis_months=between(None, 12)),
    case("LIF-02", "2.9 months", P, prognosis_months="2.9"),
    case("LIF-02", "three months, exactly the limit", A, prognosis_months=3),
    case("LIF-02", "prognosis not asked", U),
    case("LIF-02", "an old estimate of two months", P, prognosis_months=between(None, 2)),
    case("LIF-04", "days to live", P, prognosis_months="0.2", end_of_life=True),
    case("LIF-04", "two months, not dying", A, prognosis_months=2, end_of_life=False),
    case("LIF-04", "two months, not asked", U, prognosis_months=2),
    case("LIF-04", "a year, question hidden", A, prognosis_months=12),
    case("O7", "advanced, two months", P, prognosis_months=2, trial_risk_high=False, **ADVANCED),
    case(
        "O7",
        "advanced, a year, but sedation is risky",
        P,
        prognosis_months=12,
        trial_risk_high=True,
        **ADVANCED,
    ),
    case(
        "O7",
        "advanced, three months, no special risk",
        A,
        prognosis_months=3,
        trial_risk_high=False,
        **ADVANCED,
    ),
    case(
        "O7",
        "not advanced, two months",
        A,
        cancer_status="stable",
        advanced_cancer=False,
        prognosis_months=2,
        trial_risk_high=True,
    ),
    case("O7", "in remission, nothing else asked", A, cancer_status="remission"),
    case("O7", "advanced, prognosis not asked", U, trial_risk_high=False, **ADVANCED),
    case("O7", "nothing asked", U),
)

PREGNANT: dict[str, Any] = {"childbearing": True, "pregnant": True}
PERSON = (
    case("PRG-01a", "pregnant, can wait", P, pregnancy_can_wait=True, **PREGNANT),
    case("PRG-01a", "pregnant, cannot wait", A, pregnancy_can_wait=False, **PREGNANT),
    case("PRG-01a", "pregnant, not asked whether it can wait", U, **PREGNANT),
    case("PRG-01a", "cannot become pregnant", A, childbearing=False),
    case("PRG-01b", "pregnant", P, **PREGNANT),
    case("PRG-01b", "not pregnant", A, childbearing=True, pregnant=False),
    case("PRG-01b", "could be, no test", U, childbearing=True),
    case("PRG-01b", "an old answer", U, childbearing=True, pregnant=STALE),
    case("PRG-01b", "cannot become pregnant, question hidden", A, childbearing=False),
    case("PRG-01b", "not asked", U),
    case("PRG-02", "not talked about", P, childbearing=True, contraception_discussed=False),
    case("PRG-02", "talked about", A, childbearing=True, contraception_discussed=True),
    case("PRG-02", "cannot become pregnant", A, childbearing=False),
    case("PRG-02", "not asked", U, childbearing=True),
    case("PRG-03", "breast-feeding", P, childbearing=True, breast_feeding=True),
    case("PRG-03", "weaned", A, childbearing=True, breast_feeding=False),
    case("PRG-03", "question hidden", A, childbearing=False),
    case("PRG-03", "not asked", U, childbearing=True),
    case("AGE-01", "seventeen", P, age_years=17),
    case("AGE-01", "eighteen", A, age_years=18),
    case("AGE-01", "seventeen or eighteen", U, age_years=between(17, 18)),
    case("AGE-02", "three", P, age_years=3),
    case("AGE-02", "four", A, age_years=4),
    case("AGE-02", "three or four", U, age_years=between(3, 4)),
    case("AGE-03", "seventeen", P, age_years=17),
    case("AGE-03", "eighteen", A, age_years=18),
    case("AGE-03", "age not known", U),
    case("AGE-04", "sixty-five", P, age_years=65),
    case("AGE-04", "sixty-four", A, age_years=64),
    case("AGE-04", "age not known", U),
    case("AGE-05a", "twenty-one", P, age_years=21),
    case("AGE-05a", "twenty-two", A, age_years=22),
    case("AGE-05a", "age not known", U),
    case("AGE-05b", "eleven", P, age_years=11),
    case("AGE-05b", "twelve", A, age_years=12),
    case("AGE-05b", "age not known", U),
)

CASES = INDICATION + SPASTICITY + SEVERITY + DRUG_CHOICE + OUTLOOK + PERSON


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect


@pytest.mark.parametrize("rule", book.RULES, ids=lambda rule: rule.code)
def test_every_rule_is_seen_present_absent_and_unknown(rule) -> None:
    assert {c.expect for c in CASES if c.code == rule.code} == set(Presence)
