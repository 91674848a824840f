"""The evaluation itself: result, day, evaluator, and what the psychologist says of coping."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer, Between, Known, Unknown, Why
from screening.rules import elapsed
from screening.rules.fact import Fact, Measure, OneOf, PartialDay, ShortText, YesNo
from screening.rules.policy import psychology as policy
from screening.rules.record import Record
from screening.rules.vocabulary import psychology as words
from screening.rules.vocabulary.partial_date import PartialDate

CHAPTER = "psychology"

evaluation_result = OneOf(
    name="evaluation_result",
    chapter=CHAPTER,
    label="result of the psychological evaluation",
    question="Result of the psychological evaluation",
    words=words.RESULT,
    adverse=frozenset({"not_done", "not_cleared"}),
)
EVALUATED = evaluation_result.is_one_of("cleared", "conditional", "not_cleared")
evaluation_date = PartialDay(
    name="evaluation_date",
    chapter=CHAPTER,
    label="date of the psychological evaluation",
    question="Date of the psychological evaluation",
    asked_if=EVALUATED,
)
# Its age comes from the day of the evaluation, not from the day its result was copied here.
evaluation_age = Measure(
    name="evaluation_age",
    chapter=CHAPTER,
    label="age of the psychological evaluation",
    unit="days",
    low=Decimal(0),
    high=Decimal(36500),
    worse="higher",
    places=0,
    asks=("evaluation_date",),
)
evaluation_conditions = ShortText(
    name="evaluation_conditions",
    chapter=CHAPTER,
    label="conditions of the clearance",
    question="Conditions of the psychological clearance",
    asked_if=evaluation_result.is_one_of("conditional"),
)
evaluator = OneOf(
    name="evaluator",
    chapter=CHAPTER,
    label="evaluator",
    question="Who made the psychological evaluation?",
    words=words.EVALUATOR,
    asked_if=EVALUATED,
)
evaluator_name = ShortText(
    name="evaluator_name",
    chapter=CHAPTER,
    label="name of the evaluator",
    question="Name of the psychological evaluator",
    asked_if=EVALUATED,
)
evaluation_mode = OneOf(
    name="evaluation_mode",
    chapter=CHAPTER,
    label="mode of the evaluation",
    question="How was the patient seen for the psychological evaluation?",
    words=words.MODE,
    asked_if=EVALUATED,
)
psychology_expectations = OneOf(
    name="psychology_expectations",
    chapter=CHAPTER,
    label="expectations as the evaluator found them",
    question="Expectations, as the evaluator found them",
    words=words.EXPECTATIONS,
    adverse=frozenset({"partly", "unrealistic"}),
    asked_if=EVALUATED,
    read_by_rules=False,
)
personality_concern = YesNo(
    name="personality_concern",
    chapter=CHAPTER,
    label="somatisation or personality traits flagged by the evaluator",
    question="Did the evaluator flag somatisation, unusual pain ratings or personality traits?",
    help="Traits meant are borderline and antisocial ones.",
    asked_if=EVALUATED,
    good_for=policy.COGNITION_DAYS,
)
coping_maladaptive = YesNo(
    name="coping_maladaptive",
    chapter=CHAPTER,
    label="maladaptive coping",
    question="Did the evaluator find coping maladaptive?",
    asked_if=EVALUATED,
    good_for=policy.COGNITION_DAYS,
)
pain_predictors = YesNo(
    name="pain_predictors",
    chapter=CHAPTER,
    label="predictors of a poor result",
    question="Is there catastrophising, little sense of control, past trauma or broken sleep?",
    good_for=policy.COGNITION_DAYS,
)
pcs_total = Measure(
    name="pcs_total",
    chapter=CHAPTER,
    label="PCS total",
    question="PCS total",
    help="Only if it was scored.",
    unit="points",
    low=Decimal(0),
    high=Decimal(52),
    worse="higher",
    places=0,
    example="24",
    good_for=policy.COGNITION_DAYS,
)
litigation = YesNo(
    name="litigation",
    chapter=CHAPTER,
    label="litigation or secondary gain",
    question="Is there litigation, a compensation claim, or another gain from staying in pain?",
    good_for=policy.COGNITION_DAYS,
)
aftercare_arranged = YesNo(
    name="aftercare_arranged",
    chapter=CHAPTER,
    label="psychological aftercare",
    question="Is psychological aftercare arranged, with a named contact?",
    adverse=False,
    good_for=policy.COGNITION_DAYS,
)

FACTS: tuple[Fact, ...] = (
    evaluation_result,
    evaluation_date,
    evaluation_age,
    evaluation_conditions,
    evaluator,
    evaluator_name,
    evaluation_mode,
    psychology_expectations,
    personality_concern,
    coping_maladaptive,
    pain_predictors,
    pcs_total,
    litigation,
    aftercare_arranged,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """The age of the evaluation, as of a day; a day that has not come yet is taken as a slip."""
    return {evaluation_age.name: _age(chart, as_of)}


def _age(chart: Record, as_of: date) -> Answer:
    entry = chart.entry(evaluation_date.name)
    if not isinstance(entry.value, PartialDate):
        return Unknown(Why(entry.missing) if entry.missing else Why.NOT_ASKED)
    if entry.value.first > as_of:
        return Unknown(Why.IN_ERROR)
    least, most = elapsed.days(entry.value.last, as_of), elapsed.days(entry.value.first, as_of)
    if least == most:
        return Known(most, source=entry.source)
    return Between(least, most, Why.NOT_KNOWN, source=entry.source)
