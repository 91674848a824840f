"""Mental state now and before: suicide risk, psychosis, mood, thinking, planned drug changes."""

from __future__ import annotations

from decimal import Decimal

from screening.rules.fact import Fact, Measure, OneOf, YesNo
from screening.rules.policy import psychology as policy
from screening.rules.vocabulary import psychology as words

CHAPTER = "psychology"

suicidal_ideation = YesNo(
    name="suicidal_ideation",
    chapter=CHAPTER,
    label="thoughts of suicide or of harming others",
    question="Are there thoughts of suicide, or of harming someone else, now?",
    good_for=policy.MENTAL_STATE_DAYS,
)
phq9_item9 = Measure(
    name="phq9_item9",
    chapter=CHAPTER,
    label="PHQ-9 item 9 score",
    question="PHQ-9 item 9 score, 0 to 3",
    help="Only if a PHQ-9 was scored. 1 or more calls for a risk assessment the same day.",
    unit="points",
    low=Decimal(0),
    high=Decimal(3),
    worse="higher",
    places=0,
    example="0",
    good_for=policy.MENTAL_STATE_DAYS,
)
suicide_tier = OneOf(
    name="suicide_tier",
    chapter=CHAPTER,
    label="C-SSRS tier",
    question="C-SSRS tier",
    words=words.SUICIDE_TIER,
    adverse=frozenset({"moderate", "high"}),
    good_for=policy.MENTAL_STATE_DAYS,
)
suicide_attempt_ever = YesNo(
    name="suicide_attempt_ever",
    chapter=CHAPTER,
    label="previous suicide attempt",
    question="Has there ever been a suicide attempt?",
    changeable=False,
    good_for=policy.COGNITION_DAYS,  # a no may have changed since; a yes stands for good
)
psychosis_now = YesNo(
    name="psychosis_now",
    chapter=CHAPTER,
    label="active psychosis",
    question="Is there an active psychosis?",
    good_for=policy.MENTAL_STATE_DAYS,
)
psychosis_ever = YesNo(
    name="psychosis_ever",
    chapter=CHAPTER,
    label="past psychosis",
    question="Has there ever been a psychosis?",
    changeable=False,
    good_for=policy.COGNITION_DAYS,  # a no may have changed since; a yes stands for good
)
mania_or_delirium = YesNo(
    name="mania_or_delirium",
    chapter=CHAPTER,
    label="mania or delirium",
    question="Is there mania or delirium now?",
    good_for=policy.MENTAL_STATE_DAYS,
)
confusional_state = YesNo(
    name="confusional_state",
    chapter=CHAPTER,
    label="confusional state, now or before",
    question="Has there ever been a confusional state?",
    changeable=False,
    good_for=policy.COGNITION_DAYS,  # a no may have changed since; a yes stands for good
)
depression = OneOf(
    name="depression",
    chapter=CHAPTER,
    label="depression",
    question="Major depression, now or before",
    words=words.DEPRESSION,
    adverse=frozenset({"past", "controlled", "uncontrolled", "untreated"}),
    good_for=policy.MENTAL_STATE_DAYS,
)
anxiety_uncontrolled = YesNo(
    name="anxiety_uncontrolled",
    chapter=CHAPTER,
    label="anxiety disorder that is not controlled",
    question="Is there an anxiety disorder that is untreated or not controlled?",
    good_for=policy.MENTAL_STATE_DAYS,
)
mood_scales = OneOf(
    name="mood_scales",
    chapter=CHAPTER,
    label="mood questionnaire scored",
    question="Which mood questionnaires were scored?",
    words=words.MOOD_SCALES,
    adverse=frozenset({"phq9", "gad7", "both"}),  # what was scored stays scored; its total ages
    good_for=policy.MENTAL_STATE_DAYS,
)
PHQ9_SCORED = mood_scales.is_one_of("phq9", "both")
GAD7_SCORED = mood_scales.is_one_of("gad7", "both")
phq9_total = Measure(
    name="phq9_total",
    chapter=CHAPTER,
    label="PHQ-9 total",
    question="PHQ-9 total",
    unit="points",
    low=Decimal(0),
    high=Decimal(27),
    worse="higher",
    places=0,
    example="12",
    asked_if=PHQ9_SCORED,
    good_for=policy.MENTAL_STATE_DAYS,
)
gad7_total = Measure(
    name="gad7_total",
    chapter=CHAPTER,
    label="GAD-7 total",
    question="GAD-7 total",
    unit="points",
    low=Decimal(0),
    high=Decimal(21),
    worse="higher",
    places=0,
    example="8",
    asked_if=GAD7_SCORED,
    good_for=policy.MENTAL_STATE_DAYS,
)
cognition = OneOf(
    name="cognition",
    chapter=CHAPTER,
    label="cognition",
    question="Memory and thinking",
    words=words.COGNITION,
    adverse=frozenset({"mild", "serious"}),
    good_for=policy.COGNITION_DAYS,
)
COGNITION_IMPAIRED = cognition.is_one_of("mild", "serious")
moca_total = Measure(
    name="moca_total",
    chapter=CHAPTER,
    label="MoCA total",
    question="MoCA total",
    unit="points",
    low=Decimal(0),
    high=Decimal(30),
    worse="lower",
    places=0,
    example="22",
    asked_if=COGNITION_IMPAIRED,
    good_for=policy.COGNITION_DAYS,
)
cognition_help = YesNo(
    name="cognition_help",
    chapter=CHAPTER,
    label="person who makes up for the cognitive deficit",
    question="Is there someone who can follow the therapy with the patient?",
    adverse=False,
    asked_if=COGNITION_IMPAIRED,
    good_for=policy.COGNITION_DAYS,
)
psychotropic_change = YesNo(
    name="psychotropic_change",
    chapter=CHAPTER,
    label="change of psychotropic or antiepileptic drugs planned before the trial",
    question="Is a psychotropic or antiepileptic drug to be changed before the trial?",
    good_for=policy.MENTAL_STATE_DAYS,
)

FACTS: tuple[Fact, ...] = (
    suicidal_ideation,
    phq9_item9,
    suicide_tier,
    suicide_attempt_ever,
    psychosis_now,
    psychosis_ever,
    mania_or_delirium,
    confusional_state,
    depression,
    anxiety_uncontrolled,
    mood_scales,
    phq9_total,
    gad7_total,
    cognition,
    moca_total,
    cognition_help,
    psychotropic_change,
)
