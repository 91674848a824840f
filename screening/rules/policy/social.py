"""Numbers of the support and consent chapter that a site may set."""

from screening.rules.policy.setting import setting

SUPPORT_DAYS = setting(
    "support_answer_days",
    "Answers on support at home and refills stay good for",
    "days",
    "180",
    "30",
    "365",
    "No source gives an age; proposed.",
)
REFILL_CLINIC_DAYS = setting(
    "refill_clinic_days",
    "A refill clinic's confirmation stays good for",
    "days",
    "30",
    "7",
    "90",
    "One series lost a quarter of its patients to follow-up; no source gives an age. Proposed.",
)
CONSENT_DAYS = setting(
    "consent_days",
    "Consent, capacity and goals stay good for",
    "days",
    "180",
    "30",
    "365",
    "No source gives an age; consent is confirmed again on the day. Proposed.",
)

SETTINGS = (SUPPORT_DAYS, REFILL_CLINIC_DAYS, CONSENT_DAYS)
