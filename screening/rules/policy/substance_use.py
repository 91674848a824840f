"""Numbers and stances of the addiction history chapter that a site may set."""

from screening.rules.policy.setting import StanceSetting, setting

EARLY_REMISSION = setting(
    "early_remission_months",
    "Remission counted as early below",
    "months",
    "12",
    "3",
    "60",
    "No source read says how long a remission must have lasted; proposed.",
)
AUDIT_C_POSITIVE = setting(
    "audit_c_positive",
    "AUDIT-C total that calls for an assessment",
    "points",
    "3",
    "3",
    "5",
    "The United States use 3 in women and 4 in men, the United Kingdom 5; the lowest for everyone.",
    seen=True,
)
ORT_HIGH = setting(
    "ort_high",
    "ORT total counted as high risk",
    "points",
    "8",
    "4",
    "8",
    "Published bands: 0 to 3 low, 4 to 7 moderate, 8 and more high.",
    seen=True,
)
ORT_OUD_HIGH = setting(
    "ort_oud_high",
    "ORT-OUD total counted as high risk",
    "points",
    "3",
    "2",
    "4",
    "From memory: 2 and less is low, 3 and more high. To be confirmed.",
)
SOAPP_R_HIGH = setting(
    "soapp_r_high",
    "SOAPP-R total counted as high risk",
    "points",
    "18",
    "17",
    "19",
    "18 and more is the published cut-off; 17 and 19 were studied beside it.",
    seen=True,
)
COMM_HIGH = setting(
    "comm_high",
    "COMM total counted as high risk",
    "points",
    "9",
    "9",
    "13",
    "The original cut-off of 9 is from memory; 13 was published for primary care.",
)
DRUG_CHECK_DAYS = setting(
    "drug_check_days",
    "Urine tests and prescription checks stay good for",
    "days",
    "30",
    "1",
    "90",
    "No source gives an age; proposed. The check on the day is on the day-of-procedure list.",
)
DRUGS_TAKEN_DAYS = setting(
    "drugs_taken_days",
    "Answers on sedatives, opioids and addiction medicines stay good for",
    "days",
    "30",
    "7",
    "90",
    "No source gives an age; proposed. What is taken is read again on the day.",
)
SUBSTANCE_DAYS = setting(
    "substance_answer_days",
    "Answers on alcohol, tobacco, risk tools and behaviour stay good for",
    "days",
    "90",
    "30",
    "365",
    "No source gives an age; proposed.",
)
DRUG_CHECKS = StanceSetting(
    name="drug_checks",
    label="Urine test and prescription check before a trial",
    values=(("required", "Required"), ("optional", "Optional")),
    default="required",
    reason="Some payers and states ask for them; no source asks for them before a pump. Cautious.",
)
TOBACCO = StanceSetting(
    name="tobacco",
    label="Tobacco before an implant",
    values=(("stop", "Stop before the implant"), ("advise", "Advise stopping")),
    default="stop",
    reason="A consensus on nerve stimulators asks to stop; no source says for how long. Cautious.",
)

SETTINGS = (
    EARLY_REMISSION,
    AUDIT_C_POSITIVE,
    ORT_HIGH,
    ORT_OUD_HIGH,
    SOAPP_R_HIGH,
    COMM_HIGH,
    DRUG_CHECK_DAYS,
    DRUGS_TAKEN_DAYS,
    SUBSTANCE_DAYS,
    DRUG_CHECKS,
    TOBACCO,
)
