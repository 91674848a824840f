"""Numbers of the psychological evaluation chapter that a site may set."""

from screening.rules.policy.setting import setting

EVALUATION_DAYS = setting(
    "psychological_evaluation_days",
    "A psychological evaluation stays good for",
    "days",
    "365",
    "90",
    "730",
    "Sources ask that it be complete, none says how old it may be; 12 months proposed.",
)
MENTAL_STATE_DAYS = setting(
    "mental_state_days",
    "Answers on mood, suicide and mental state stay good for",
    "days",
    "30",
    "1",
    "60",
    "No source gives an age; proposed. The suicide question is asked again on the day.",
)
COGNITION_DAYS = setting(
    "cognition_days",
    "Answers on thinking, coping and circumstances stay good for",
    "days",
    "365",
    "90",
    "730",
    "No source gives an age; proposed, as for the evaluation they belong to.",
)
PHQ9_SEVERE = setting(
    "phq9_severe",
    "PHQ-9 total treated first in any case",
    "points",
    "20",
    "15",
    "24",
    "The severe band begins at 20; no source ties it to a pump. Proposed.",
)
PHQ9_UNTREATED = setting(
    "phq9_untreated",
    "PHQ-9 total treated first where depression is untreated",
    "points",
    "15",
    "10",
    "20",
    "The moderately severe band begins at 15; no source ties it to a pump. Proposed.",
)
GAD7_SEVERE = setting(
    "gad7_severe",
    "GAD-7 total treated first",
    "points",
    "15",
    "10",
    "21",
    "The severe band begins at 15; no source ties it to a pump. Proposed.",
)
PCS_HIGH = setting(
    "pcs_high",
    "PCS total counted as high",
    "points",
    "30",
    "24",
    "38",
    "30 is about the 75th percentile in the manual; some use more than 24.",
    seen=True,
)
MOCA_LOW = setting(
    "moca_low",
    "MoCA total below which cognition is discussed",
    "points",
    "18",
    "10",
    "26",
    "From memory; no source read gives a number for pumps. Proposed.",
)

SETTINGS = (
    EVALUATION_DAYS,
    MENTAL_STATE_DAYS,
    COGNITION_DAYS,
    PHQ9_SEVERE,
    PHQ9_UNTREATED,
    GAD7_SEVERE,
    PCS_HIGH,
    MOCA_LOW,
)
