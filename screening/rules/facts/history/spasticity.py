"""What may be known of spasticity: where it comes from, how severe it is, what it does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer
from screening.rules import elapsed
from screening.rules.fact import Fact, Measure, OneOf, PartialDay, ShortText, YesNo
from screening.rules.facts.history.person import age_years
from screening.rules.policy import history as policy
from screening.rules.record import Record
from screening.rules.vocabulary import history as words

CHAPTER = "history"

#: The guideline on children and GMFCS levels ends at the nineteenth birthday (NICE CG145).
GMFCS_BELOW_YEARS = 19

spasticity_origin = OneOf(
    name="spasticity_origin",
    chapter=CHAPTER,
    label="origin of the spasticity",
    question="Where does the spasticity come from?",
    words=words.SPASTICITY_ORIGIN,
)
spasticity_cause = OneOf(
    name="spasticity_cause",
    chapter=CHAPTER,
    label="cause of the spasticity",
    question="What caused the spasticity?",
    words=words.SPASTICITY_CAUSE,
)
brain_injury_on = PartialDay(
    name="brain_injury_on",
    chapter=CHAPTER,
    label="date of the brain injury",
    question="When was the brain injury?",
    asked_if=spasticity_cause.is_one_of("brain_injury"),
    changeable=False,
)
months_since_brain_injury = Measure(
    name="months_since_brain_injury",
    chapter=CHAPTER,
    label="time since the brain injury",
    unit="months",
    low=Decimal(0),
    high=Decimal(1560),
    places=0,
    asks=("brain_injury_on",),
)
tone_scale = OneOf(
    name="tone_scale",
    chapter=CHAPTER,
    label="scale used for muscle tone",
    question="On which scale was muscle tone measured?",
    help="The two scales are not interchangeable.",
    words=words.TONE_SCALE,
    adverse=frozenset({"none"}),
    good_for=policy.SPASTICITY_DAYS,
)
ashworth_grade = Measure(
    name="ashworth_grade",
    chapter=CHAPTER,
    label="Ashworth grade",
    question="Highest Ashworth grade found in at least two muscle groups, 1 to 5",
    unit="Ashworth grade",
    low=Decimal(1),
    high=Decimal(5),
    places=0,
    worse="lower",
    asked_if=tone_scale.is_one_of("ashworth"),
    good_for=policy.SPASTICITY_DAYS,
)
modified_ashworth_grade = OneOf(
    name="modified_ashworth_grade",
    chapter=CHAPTER,
    label="modified Ashworth grade",
    question="Highest modified Ashworth grade found in at least two muscle groups",
    words=words.MODIFIED_ASHWORTH,
    adverse=frozenset({"0", "1", "1plus"}),
    asked_if=tone_scale.is_one_of("modified_ashworth"),
    good_for=policy.SPASTICITY_DAYS,
)
penn_frequency = Measure(
    name="penn_frequency",
    chapter=CHAPTER,
    label="Penn spasm frequency",
    question="Penn spasm frequency, 0 to 4",
    unit="Penn grade",
    low=Decimal(0),
    high=Decimal(4),
    places=0,
    worse="lower",
    good_for=policy.SPASTICITY_DAYS,
)
spasticity_burden = YesNo(
    name="spasticity_burden",
    chapter=CHAPTER,
    label="burden from spasticity",
    question="Does spasticity get in the way of comfort, function or care?",
    help="Positioning, hygiene, transfers, sleep, pain, or the time a carer needs.",
    adverse=False,
    good_for=policy.SPASTICITY_DAYS,
)
burden_described = ShortText(
    name="burden_described",
    chapter=CHAPTER,
    label="burden described",
    question="What does it get in the way of most?",
    asked_if=spasticity_burden.holds(),
)
spasticity_spread = OneOf(
    name="spasticity_spread",
    chapter=CHAPTER,
    label="spread of the spasticity",
    question="Is the spasticity focal or diffuse?",
    words=words.SPASTICITY_SPREAD,
)
gmfcs = OneOf(
    name="gmfcs",
    chapter=CHAPTER,
    label="GMFCS level",
    question="GMFCS level",
    help="For cerebral palsy.",
    words=words.GMFCS,
    adverse=frozenset({"i", "ii"}),
    asked_if=age_years.less_than(GMFCS_BELOW_YEARS),
    good_for=policy.SPASTICITY_DAYS,
)
relies_on_spasticity = YesNo(
    name="relies_on_spasticity",
    chapter=CHAPTER,
    label="reliance on spasticity",
    question="Does the patient rely on spasticity to stand, walk or transfer?",
    good_for=policy.SPASTICITY_DAYS,
)

FACTS: tuple[Fact, ...] = (
    spasticity_origin,
    spasticity_cause,
    brain_injury_on,
    months_since_brain_injury,
    tone_scale,
    ashworth_grade,
    modified_ashworth_grade,
    penn_frequency,
    spasticity_burden,
    burden_described,
    spasticity_spread,
    gmfcs,
    relies_on_spasticity,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """How long ago the brain was injured, in whole months."""
    injured = chart.entry(brain_injury_on.name)
    return {months_since_brain_injury.name: elapsed.months_since_entry(injured, as_of)}
