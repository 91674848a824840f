"""Numbers of the infection chapter that a site may set."""

from screening.rules.policy.setting import setting

FEVER = setting(
    "fever_limit",
    "Temperature counted as fever",
    "°C",
    "38.0",
    "37.5",
    "38.5",
    "The usual 38.0 °C; one founding document calls at 100.0 °F (37.8 °C) after surgery. "
    "No source gives a limit for a trial.",
)
NEUTROPHILS_LOW = setting(
    "neutrophil_limit",
    "Neutrophil count below which a trial waits",
    "10⁹/L",
    "1.0",
    "0.5",
    "1.5",
    "No source read gives a number; proposed.",
)
INFECTION_DAYS = setting(
    "infection_answer_days",
    "Infection answers stay good for",
    "days",
    "30",
    "1",
    "60",
    "A screening answer; the examination on the day is on the day-of-procedure list.",
)
BLOODS_DAYS = setting(
    "blood_test_days",
    "Blood results stay good for",
    "days",
    "30",
    "7",
    "90",
    "Required before surgery by PACC 2024; no source gives an age. Proposed.",
)
CARRIAGE_DAYS = setting(
    "carriage_swab_days",
    "A carriage swab stays good for",
    "days",
    "30",
    "7",
    "90",
    "Asked for by NACC and PACC 2024; no source gives an age. Proposed.",
)
CHILD_AGE = setting(
    "child_age_limit",
    "Age below which spasticity is a child's",
    "years",
    "19",
    "16",
    "19",
    "NICE CG145 is on spasticity under 19.",
    seen=True,
)
IMMUNITY_DAYS = setting(
    "immunosuppression_days",
    "An answer on immunosuppression stays good for",
    "days",
    "180",
    "30",
    "365",
    "Treatments change; no source gives an age. Proposed.",
)
CHILD_RISK_DAYS = setting(
    "child_risk_days",
    "Answers on a child's infection risk stay good for",
    "days",
    "180",
    "30",
    "365",
    "No source gives an age; proposed.",
)

SETTINGS = (
    FEVER,
    NEUTROPHILS_LOW,
    INFECTION_DAYS,
    BLOODS_DAYS,
    CARRIAGE_DAYS,
    CHILD_AGE,
    IMMUNITY_DAYS,
    CHILD_RISK_DAYS,
)
