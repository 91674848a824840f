"""What may be known of how bad the pain is: scores, function, side effects of what was taken."""

from __future__ import annotations

from decimal import Decimal

from screening.rules.fact import Fact, Measure, OneOf, ShortText
from screening.rules.policy import history as policy
from screening.rules.vocabulary import history as words

CHAPTER = "history"

average_pain = Measure(
    name="average_pain",
    chapter=CHAPTER,
    label="average pain",
    question="Average pain over the last seven days, 0 to 10",
    unit="points",
    low=Decimal(0),
    high=Decimal(10),
    worse="lower",
    good_for=policy.PAIN_BASELINE_DAYS,
)
worst_pain = Measure(
    name="worst_pain",
    chapter=CHAPTER,
    label="worst pain",
    question="Worst pain over the last seven days, 0 to 10",
    unit="points",
    low=Decimal(0),
    high=Decimal(10),
    asked_if=average_pain.at_least(1),
    good_for=policy.PAIN_BASELINE_DAYS,
    read_by_rules=False,
)
pain_readings = Measure(
    name="pain_readings",
    chapter=CHAPTER,
    label="pain scores behind the average",
    question="How many scores is the average taken from?",
    unit="readings",
    low=Decimal(0),
    high=Decimal(200),
    places=0,
    worse="lower",
    example="7",
    good_for=policy.PAIN_BASELINE_DAYS,
)
function_scale = OneOf(
    name="function_scale",
    chapter=CHAPTER,
    label="function scale",
    question="Which function scale was done as a baseline?",
    words=words.FUNCTION_SCALE,
    adverse=frozenset({"none"}),
    good_for=policy.PAIN_BASELINE_DAYS,
)
function_score = Measure(
    name="function_score",
    chapter=CHAPTER,
    label="function score",
    question="Score on the function scale",
    help="The mean for Brief Pain Inventory and PEG, the per cent for Oswestry, else the total.",
    unit="points",
    low=Decimal(0),
    high=Decimal(100),
    asked_if=function_scale.is_one_of("bpi", "pdi", "odi", "peg", "other"),
    good_for=policy.PAIN_BASELINE_DAYS,
    read_by_rules=False,
)
side_effects = OneOf(
    name="side_effects",
    chapter=CHAPTER,
    label="side effects of systemic drugs",
    question="Side effects of the drugs taken for this problem",
    words=words.SIDE_EFFECTS,
    adverse=frozenset({"none", "tolerable"}),
    good_for=policy.PAIN_BASELINE_DAYS,
)
side_effects_described = ShortText(
    name="side_effects_described",
    chapter=CHAPTER,
    label="side effects described",
    question="Which drug, which effect, and what was done?",
    asked_if=side_effects.is_one_of("tolerable", "limiting"),
)

FACTS: tuple[Fact, ...] = (
    average_pain,
    worst_pain,
    pain_readings,
    function_scale,
    function_score,
    side_effects,
    side_effects_described,
)
