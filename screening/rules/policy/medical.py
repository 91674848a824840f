"""Numbers and choices of the chapter on other organs and current drugs that a site may set."""

from screening.rules.policy.setting import StanceSetting, setting

STOP_BANG_HIGH = setting(
    "stop_bang_high",
    "STOP-Bang total that asks for a sleep study first",
    "points",
    "5",
    "4",
    "6",
    "The usual high band, 5 to 8; read second hand.",
)
STOP_BANG_RAISED = setting(
    "stop_bang_raised",
    "STOP-Bang total that asks for closer monitoring",
    "points",
    "3",
    "2",
    "3",
    "The usual middle band, 3 to 4; read second hand.",
)
OBESITY = setting(
    "obesity_limit",
    "Body mass index counted as an added breathing risk",
    "kg/m²",
    "35",
    "30",
    "45",
    "ASA advice names obesity without a number; STOP-Bang counts above 35. Proposed.",
)
RESPIRATORY_RISKS = StanceSetting(
    name="respiratory_risk_count",
    label="Breathing risks that together ask for an inpatient trial",
    values=(("two", "Two or more"), ("three", "Three or more")),
    default="two",
    reason="ASA advice lists the risks and gives no count; two is the cautious choice.",
)
RISK_AGE = setting(
    "respiratory_risk_age",
    "Age counted as a breathing risk",
    "years",
    "65",
    "50",
    "80",
    "The risk rises with each year of age; no source gives a limit. Proposed.",
)
ASA_HIGH = setting(
    "asa_limit",
    "ASA class from which an implant is weighed",
    "ASA class",
    "4",
    "3",
    "5",
    "No source read gives a class; proposed.",
)
EGFR_LOW = setting(
    "egfr_limit",
    "eGFR below which drug and dose are reconsidered",
    "mL/min/1.73 m²",
    "30",
    "15",
    "60",
    "Labels ask for care in renal impairment without a number; proposed.",
)
HBA1C_HIGH = setting(
    "hba1c_limit",
    "HbA1c at which an implant waits",
    "%",
    "8.0",
    "7.0",
    "10.0",
    "NACC asks for good glucose control and gives no number; proposed (64 mmol/mol).",
)
BREATHING_DAYS = setting(
    "breathing_answer_days",
    "Answers on breathing stay good for",
    "days",
    "30",
    "1",
    "60",
    "A screening answer, checked again on the day of the procedure. Proposed.",
)
SLEEP_DAYS = setting(
    "sleep_apnoea_days",
    "Answers on sleep apnoea stay good for",
    "days",
    "180",
    "30",
    "365",
    "No source gives an age for a sleep questionnaire. Proposed.",
)
WEIGHT_DAYS = setting(
    "body_mass_index_days",
    "A body mass index stays good for",
    "days",
    "90",
    "14",
    "180",
    "Weight changes, fastest in cancer; no source gives an age. Proposed.",
)
ORGAN_DAYS = setting(
    "organ_answer_days",
    "Answers on other organs stay good for",
    "days",
    "180",
    "30",
    "365",
    "No source gives an age. Proposed.",
)
ACUTE_DAYS = setting(
    "acute_answer_days",
    "Answers that change within weeks stay good for",
    "days",
    "14",
    "1",
    "14",
    "The morphine label looks back 14 days for MAO inhibitors, so an older answer says nothing.",
)
ALLERGY_DAYS = setting(
    "allergy_list_days",
    "That a list of allergies is complete stays good for",
    "days",
    "365",
    "90",
    "730",
    "An allergy does not expire; that there is no other one does. No source gives an age. "
    "Proposed.",
)
HBA1C_DAYS = setting(
    "hba1c_days",
    "An HbA1c stays good for",
    "days",
    "90",
    "30",
    "180",
    "Red cells live about three months; no source gives an age. Proposed.",
)

SETTINGS = (
    STOP_BANG_HIGH,
    STOP_BANG_RAISED,
    OBESITY,
    RESPIRATORY_RISKS,
    RISK_AGE,
    ASA_HIGH,
    EGFR_LOW,
    HBA1C_HIGH,
    BREATHING_DAYS,
    SLEEP_DAYS,
    WEIGHT_DAYS,
    ORGAN_DAYS,
    ACUTE_DAYS,
    ALLERGY_DAYS,
    HBA1C_DAYS,
)
