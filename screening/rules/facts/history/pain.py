"""What may be known of the pain itself: what causes it, where it is, how long it has lasted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer
from screening.rules import elapsed
from screening.rules.fact import Fact, Measure, OneOf, PartialDay, ShortText, YesNo
from screening.rules.policy import history as policy
from screening.rules.record import Record
from screening.rules.vocabulary import history as words

CHAPTER = "history"

diagnosis = ShortText(
    name="diagnosis",
    chapter=CHAPTER,
    label="main diagnosis",
    question="Main diagnosis, in a few words",
)
pain_diagnosis = OneOf(
    name="pain_diagnosis",
    chapter=CHAPTER,
    label="pain diagnosis",
    question="Which of these describes the pain best?",
    words=words.PAIN_DIAGNOSIS,
)
pain_mechanism = OneOf(
    name="pain_mechanism",
    chapter=CHAPTER,
    label="pain mechanism",
    question="Mechanism of the pain",
    words=words.PAIN_MECHANISM,
)
pain_spread = OneOf(
    name="pain_spread",
    chapter=CHAPTER,
    label="spread of the pain",
    question="Is the pain localised or diffuse?",
    words=words.PAIN_SPREAD,
)
pain_site = OneOf(
    name="pain_site",
    chapter=CHAPTER,
    label="main site of the pain",
    question="Where is most of the pain?",
    words=words.PAIN_SITE,
)
pain_began = PartialDay(
    name="pain_began",
    chapter=CHAPTER,
    label="start of the pain or spasticity",
    question="When did the pain, or the spasticity, begin?",
    changeable=False,
)
months_in_pain = Measure(
    name="months_in_pain",
    chapter=CHAPTER,
    label="time since the pain began",
    unit="months",
    low=Decimal(0),
    high=Decimal(1560),
    places=0,
    asks=("pain_began",),
)
pain_will_last = YesNo(
    name="pain_will_last",
    chapter=CHAPTER,
    label="expectation that the pain will last",
    question="Is the pain expected to last more than six months in all?",
    adverse=False,
    asked_if=months_in_pain.less_than(policy.PAIN_MONTHS),
    good_for=policy.PAIN_BASELINE_DAYS,
)
objective_pathology = OneOf(
    name="objective_pathology",
    chapter=CHAPTER,
    label="objective pathology",
    question="Does imaging, a nerve study or an operation report show a cause?",
    words=words.PATHOLOGY,
)
surgical_option = OneOf(
    name="surgical_option",
    chapter=CHAPTER,
    label="surgical option",
    question="What does a surgeon say of a corrective operation?",
    words=words.SURGERY,
    adverse=frozenset({"possible", "no_surgeon_asked"}),
    good_for=policy.STANDING_DAYS,
)
stimulation = OneOf(
    name="stimulation",
    chapter=CHAPTER,
    label="spinal cord stimulation",
    question="What became of spinal cord stimulation, or another stimulator?",
    words=words.STIMULATION,
    adverse=frozenset({"not_considered"}),
    good_for=policy.STANDING_DAYS,
)

FACTS: tuple[Fact, ...] = (
    diagnosis,
    pain_diagnosis,
    pain_mechanism,
    pain_spread,
    pain_site,
    pain_began,
    months_in_pain,
    pain_will_last,
    objective_pathology,
    surgical_option,
    stimulation,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """How long the pain has lasted, in whole months."""
    began = chart.entry(pain_began.name)
    return {months_in_pain.name: elapsed.months_since_entry(began, as_of)}
