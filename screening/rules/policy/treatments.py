"""Numbers of the treatments chapter that a site may set."""

from screening.rules.policy.setting import setting

CARE_MONTHS = setting(
    "conservative_care_months",
    "Months of directed care needed before a pump for non-cancer pain",
    "months",
    "6",
    "3",
    "12",
    "One payer asks for six months; others and the manufacturer's selection page name no time.",
    seen=True,
)
ANTISPASMODIC_WEEKS = setting(
    "antispasmodic_weeks_needed",
    "Weeks on an oral antispasmodic at the largest dose tolerated",
    "weeks",
    "6",
    "4",
    "12",
    "Payers that follow the national determination ask for six weeks.",
    seen=True,
)
MEDICINE_DAYS = setting(
    "daily_medicine_days",
    "The answer on daily pain medicine stays good for",
    "days",
    "30",
    "7",
    "90",
    "No source gives an age. Proposed.",
)

SETTINGS = (CARE_MONTHS, ANTISPASMODIC_WEEKS, MEDICINE_DAYS)
