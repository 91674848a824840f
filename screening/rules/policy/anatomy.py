"""Numbers of the anatomy chapter that a site may set."""

from screening.rules.policy.setting import setting

IMAGING_MONTHS_CANCER = setting(
    "imaging_months_cancer",
    "Spine imaging counts for, in cancer pain",
    "months",
    "3",
    "1",
    "6",
    "No source gives an age; one to three months proposed, because a tumour changes.",
)
IMAGING_MONTHS = setting(
    "imaging_months",
    "Spine imaging counts for, outside cancer pain",
    "months",
    "12",
    "3",
    "24",
    "No source gives an age; twelve months proposed for non-cancer pain, and used in spasticity.",
)
FLOW_DAYS = setting(
    "csf_flow_days",
    "Answers on the canal and CSF flow stay good for",
    "days",
    "90",
    "30",
    "365",
    "No source gives an age; three months proposed, because a tumour changes.",
)
NEUROLOGY_DAYS = setting(
    "neurology_answer_days",
    "Answers on neurological signs stay good for",
    "days",
    "30",
    "1",
    "60",
    "No source gives an age; a new sign changes the plan at once. Proposed.",
)
SPINE_DAYS = setting(
    "spine_history_days",
    "Answers on the shape of the spine and past operations stay good for",
    "days",
    "365",
    "90",
    "730",
    "No source gives an age; proposed.",
)

SETTINGS = (IMAGING_MONTHS_CANCER, IMAGING_MONTHS, FLOW_DAYS, NEUROLOGY_DAYS, SPINE_DAYS)
