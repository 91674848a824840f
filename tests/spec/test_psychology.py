"""What the rules on the psychological evaluation and the mental state must find."""

from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Between, Known, Unknown, Why
from screening.rules import facts, freshness, rulebook
from screening.rules.vocabulary.pathway import Pathway
from tests.spec.cases import A, Case, P, U, case, read

STALE = Why.STALE
FINE = {"suicidal_ideation": False, "suicide_tier": "not_done"}

CASES = (
    case("PSY-01", "cleared last month", A, evaluation_result="cleared", evaluation_age=30),
    case("PSY-01", "cleared with conditions", A, evaluation_result="conditional", evaluation_age=0),
    case(
        "PSY-01",
        "cleared 365 days ago, exactly the limit",
        A,
        evaluation_result="cleared",
        evaluation_age=365,
    ),
    case("PSY-01", "cleared 364 days ago", A, evaluation_result="cleared", evaluation_age=364),
    case(
        "PSY-01",
        "cleared 366 days ago, too old",
        P,
        evaluation_result="cleared",
        evaluation_age=366,
    ),
    case(
        "PSY-01",
        "cleared 366 days ago where two years are allowed",
        A,
        policy={"psychological_evaluation_days": Decimal(730)},
        evaluation_result="cleared",
        evaluation_age=366,
    ),
    case("PSY-01", "not done", P, evaluation_result="not_done"),
    case("PSY-01", "not cleared", P, evaluation_result="not_cleared", evaluation_age=5),
    case("PSY-01", "cleared, no date given", U, evaluation_result="cleared"),
    case(
        "PSY-01",
        "cleared some time last year",
        U,
        evaluation_result="cleared",
        evaluation_age=Between(Decimal(77), Decimal(442), Why.NOT_KNOWN),
    ),
    case("PSY-01", "nobody has asked", U),
    case("PSY-01b", "cleared if sleep is treated", P, evaluation_result="conditional"),
    case("PSY-01b", "cleared outright", A, evaluation_result="cleared"),
    case("PSY-01b", "not asked", U),
    case("PSY-02", "cancer, evaluated and not cleared", P, evaluation_result="not_cleared"),
    case("PSY-02", "cancer, cleared with conditions", P, evaluation_result="conditional"),
    case("PSY-02", "cancer, no evaluation", A, evaluation_result="not_done"),
    case("PSY-02", "cancer, cleared", A, evaluation_result="cleared"),
    case("PSY-02", "cancer, not asked", U),
    case("PSY-03", "hears voices now", P, psychosis_now=True),
    case("PSY-03", "delirious on the ward", P, mania_or_delirium=True),
    case("PSY-03", "settled", A, psychosis_now=False, mania_or_delirium=False),
    case("PSY-03", "mania not asked", U, psychosis_now=False),
    case(
        "PSY-03",
        "an old no",
        U,
        psychosis_now=Unknown(STALE, last=False),
        mania_or_delirium=False,
    ),
    case("PSY-04", "a psychosis twenty years ago", P, psychosis_ever=True, psychosis_now=False),
    case("PSY-04", "psychotic now, past not asked", P, psychosis_now=True),
    case("PSY-04", "never", A, psychosis_ever=False, psychosis_now=False),
    case("PSY-04", "never before, now not asked", U, psychosis_ever=False),
    case(
        "PSY-04",
        "never, two years ago",
        U,
        psychosis_ever=Unknown(STALE, last=False),
        psychosis_now=False,
    ),
    case("PSY-05", "plans to end their life", P, suicidal_ideation=True),
    case("PSY-05", "denies it, C-SSRS high", P, suicidal_ideation=False, suicide_tier="high"),
    case("PSY-05", "no thoughts, C-SSRS not done", A, **FINE),
    case("PSY-05", "no thoughts, C-SSRS moderate", A, **(FINE | {"suicide_tier": "moderate"})),
    case("PSY-05", "no thoughts, C-SSRS not asked for", U, suicidal_ideation=False),
    case(
        "PSY-05",
        "no thoughts two months ago",
        U,
        **(FINE | {"suicidal_ideation": Unknown(STALE, last=False)}),
    ),
    case(
        "PSY-05b",
        "item 9 answered 1, no risk scale",
        P,
        mood_scales="phq9",
        phq9_item9=1,
        suicide_tier="not_done",
    ),
    case(
        "PSY-05b",
        "item 9 answered 1, then a C-SSRS that is low",
        A,
        mood_scales="both",
        phq9_item9=1,
        suicide_tier="low",
    ),
    case("PSY-05b", "item 9 answered 0", A, mood_scales="phq9", phq9_item9=0),
    case("PSY-05b", "no PHQ-9", A, mood_scales="gad7", suicide_tier="not_done"),
    case("PSY-05b", "PHQ-9 scored, item 9 not copied", U, mood_scales="phq9", **FINE),
    case(
        "PSY-05b",
        "an item 9 of 0 grown old",
        U,
        mood_scales="phq9",
        phq9_item9=Between(Decimal(0), None, STALE),
        suicide_tier="not_done",
    ),
    case("PSY-05b", "not asked", U),
    case("PSY-05c", "C-SSRS moderate, thoughts denied", P, **(FINE | {"suicide_tier": "moderate"})),
    case("PSY-05c", "C-SSRS low", A, suicide_tier="low"),
    case("PSY-05c", "C-SSRS not done", A, **FINE),
    case("PSY-05c", "not asked", U),
    case("PSY-05-URGENT", "thoughts of suicide", P, suicidal_ideation=True),
    case("PSY-05-URGENT", "PHQ-9 item 9 answered 1", P, **FINE, phq9_item9=1),
    case("PSY-05-URGENT", "PHQ-9 item 9 answered 3, nothing else asked", P, phq9_item9=3),
    case("PSY-05-URGENT", "PHQ-9 item 9 answered 0", A, **FINE, phq9_item9=0),
    case("PSY-05-URGENT", "C-SSRS high", P, suicide_tier="high"),
    case(
        "PSY-05-URGENT",
        "an old item 9 answered 2",
        P,
        phq9_item9=Between(Decimal(2), None, STALE),
    ),
    case("PSY-05-URGENT", "no PHQ-9 scored", U, **FINE),
    case("PSY-05-URGENT", "not asked", U),
    case("PSY-06a", "treated, still depressed", P, depression="uncontrolled"),
    case("PSY-06a", "untreated, no PHQ-9", P, depression="untreated", mood_scales="gad7"),
    case(
        "PSY-06a",
        "untreated, its PHQ-9 decides",
        A,
        depression="untreated",
        mood_scales="phq9",
        anxiety_uncontrolled=False,
    ),
    case("PSY-06a", "anxiety out of hand", P, anxiety_uncontrolled=True),
    case(
        "PSY-06a", "depression controlled", A, depression="controlled", anxiety_uncontrolled=False
    ),
    case("PSY-06a", "never depressed", A, depression="never", anxiety_uncontrolled=False),
    case("PSY-06a", "untreated, scores not asked", U, depression="untreated"),
    case("PSY-06a", "not asked", U),
    case("PSY-06b", "PHQ-9 20, exactly severe", P, mood_scales="phq9", phq9_total=20),
    case(
        "PSY-06b",
        "PHQ-9 19 on treatment",
        A,
        mood_scales="both",
        phq9_total=19,
        depression="controlled",
    ),
    case("PSY-06b", "PHQ-9 21", P, mood_scales="both", phq9_total=21, depression="controlled"),
    case(
        "PSY-06b",
        "PHQ-9 15, untreated",
        P,
        mood_scales="phq9",
        phq9_total=15,
        depression="untreated",
    ),
    case(
        "PSY-06b",
        "PHQ-9 14, untreated",
        A,
        mood_scales="phq9",
        phq9_total=14,
        depression="untreated",
    ),
    case("PSY-06b", "PHQ-9 16, treatment not asked", U, mood_scales="phq9", phq9_total=16),
    case("PSY-06b", "no PHQ-9", A, mood_scales="none", depression="untreated"),
    case("PSY-06b", "PHQ-9 scored, no total", U, mood_scales="phq9", depression="never"),
    case(
        "PSY-06b",
        "a PHQ-9 of 4 long ago",
        U,
        mood_scales="phq9",
        phq9_total=Between(Decimal(4), None, STALE),
        depression="never",
    ),
    case("PSY-06b", "not asked", U),
    case("PSY-06c", "GAD-7 15, exactly severe", P, mood_scales="gad7", gad7_total=15),
    case("PSY-06c", "GAD-7 14", A, mood_scales="both", gad7_total=14),
    case("PSY-06c", "GAD-7 16", P, mood_scales="both", gad7_total=16),
    case("PSY-06c", "only a PHQ-9", A, mood_scales="phq9"),
    case("PSY-06c", "scored, no total", U, mood_scales="gad7"),
    case("PSY-07", "depressed years ago", P, depression="past"),
    case("PSY-07", "depression under control", P, depression="controlled"),
    case("PSY-07", "an attempt in youth", P, depression="never", suicide_attempt_ever=True),
    case("PSY-07", "neither", A, depression="never", suicide_attempt_ever=False),
    case("PSY-07", "attempt not asked", U, depression="never"),
    *(
        item
        for code in ("PSY-08a", "PSY-08b")
        for item in (
            case(code, "dementia", P, cognition="serious"),
            case(code, "mild, MoCA 17", P, cognition="mild", moca_total=17, cognition_help=True),
            case(
                code,
                "mild, MoCA 18, exactly the limit",
                A,
                cognition="mild",
                moca_total=18,
                cognition_help=True,
            ),
            case(
                code,
                "mild, MoCA 19, helped",
                A,
                cognition="mild",
                moca_total=19,
                cognition_help=True,
            ),
            case(
                code, "mild, nobody helps", P, cognition="mild", moca_total=25, cognition_help=False
            ),
            case(code, "no concern", A, cognition="none"),
            case(
                code,
                "mild, an old MoCA of 25",
                U,
                cognition="mild",
                moca_total=Between(None, Decimal(25), STALE),
                cognition_help=True,
            ),
            case(code, "mild, help not asked", U, cognition="mild", moca_total=25),
            case(code, "not asked", U),
        )
    ),
    case(
        "PSY-09", "somatisation flagged", P, evaluation_result="cleared", personality_concern=True
    ),
    case("PSY-09", "nothing flagged", A, evaluation_result="cleared", personality_concern=False),
    case("PSY-09", "no evaluation", A, evaluation_result="not_done"),
    case("PSY-09", "evaluated, not asked", U, evaluation_result="cleared"),
    case("PSY-10", "catastrophising", P, pain_predictors=True),
    case("PSY-10", "PCS 30, exactly the limit", P, pain_predictors=False, pcs_total=30),
    case("PSY-10", "PCS 29", A, pain_predictors=False, pcs_total=29),
    case("PSY-10", "PCS 31", P, pcs_total=31),
    case("PSY-10", "no PCS", U, pain_predictors=False),
    case("PSY-11", "a compensation claim", P, litigation=True),
    case("PSY-11", "none", A, litigation=False),
    case("PSY-11", "not asked", U),
    case(
        "PSY-12", "coping maladaptive", P, evaluation_result="conditional", coping_maladaptive=True
    ),
    case("PSY-12", "coping well", A, evaluation_result="cleared", coping_maladaptive=False),
    case("PSY-12", "no evaluation", A, evaluation_result="not_done"),
    case("PSY-12", "not asked", U),
    case("PSY-13", "schizophrenia", P, psychosis_ever=True),
    case("PSY-13", "psychotic now", P, psychosis_now=True),
    case("PSY-13", "confused last winter", P, confusional_state=True),
    case(
        "PSY-13",
        "none of them",
        A,
        psychosis_ever=False,
        psychosis_now=False,
        confusional_state=False,
    ),
    case("PSY-13", "confusion not asked", U, psychosis_ever=False, psychosis_now=False),
    case("PSY-14a", "seen by a friend", P, evaluation_result="cleared", evaluator="untrained"),
    case("PSY-14a", "a psychologist", A, evaluation_result="cleared", evaluator="psychologist"),
    case("PSY-14a", "no evaluation", A, evaluation_result="not_done"),
    case("PSY-14a", "evaluator not given", U, evaluation_result="cleared"),
    case("PSY-14b", "by video", P, evaluation_result="cleared", evaluation_mode="telehealth"),
    case("PSY-14b", "face to face", A, evaluation_result="cleared", evaluation_mode="in_person"),
    case("PSY-14b", "no evaluation", A, evaluation_result="not_done"),
    case("PSY-14b", "mode not given", U, evaluation_result="not_cleared"),
    case("PSY-15", "duloxetine to be changed", P, psychotropic_change=True),
    case("PSY-15", "nothing to change", A, psychotropic_change=False),
    case("PSY-15", "not asked", U),
    case("PSY-16", "nobody booked", P, aftercare_arranged=False),
    case("PSY-16", "booked", A, aftercare_arranged=True),
    case("PSY-16", "not asked", U),
    case("PSY-17", "not cleared", P, evaluation_result="not_cleared"),
    case("PSY-17", "cleared with conditions", A, evaluation_result="conditional"),
    case("PSY-17", "not asked", U),
)


@pytest.mark.parametrize("a_case", CASES, ids=str)
def test_the_rule_finds(a_case: Case) -> None:
    assert read(a_case).presence is a_case.expect


def test_a_past_psychosis_costs_ziconotide_and_nothing_else() -> None:
    scope = rulebook.CURRENT.rule("PSY-04").scope
    options = rulebook.CURRENT.options_for(Pathway.NONCANCER)
    assert {o.drug for o in options if scope.strikes(o)} == {"ziconotide"}


def test_cancer_never_waits_for_an_evaluation() -> None:
    in_cancer = {rule.code for rule in rulebook.CURRENT.rules_for(Pathway.CANCER)}
    assert in_cancer & {"PSY-01", "PSY-02", "PSY-17"} == {"PSY-02"}
    assert not read(case("PSY-02", "nobody has asked", U)).holds_back


@pytest.mark.parametrize("name", ["psychosis_ever", "suicide_attempt_ever", "confusional_state"])
def test_a_no_to_ever_grows_old_and_a_yes_does_not(name: str) -> None:
    fact, policy = facts.BY_NAME[name], rulebook.CURRENT.policy
    told, as_of = date(2024, 1, 1), date(2025, 6, 1)
    yes, no = (Known(value, on=told) for value in (True, False))
    assert freshness.current(fact, yes, as_of, policy) == yes
    stale = freshness.current(fact, no, as_of, policy)
    assert isinstance(stale, Unknown)
    assert (stale.why, stale.last) == (STALE, False)
