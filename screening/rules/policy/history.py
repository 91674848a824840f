"""Numbers and stances of the history chapter that a site may set."""

from screening.rules.policy.setting import AnySetting, StanceSetting, setting

JURISDICTION = StanceSetting(
    name="jurisdiction",
    label="Labels followed",
    values=(("US", "United States"), ("EU", "European Union"), ("UK", "United Kingdom")),
    default="US",
    reason="Labels differ between countries. The United States label is the strictest on brain "
    "injury and psychosis, the European one on intrathecal chemotherapy.",
)
CANCER_SEVERITY = StanceSetting(
    name="cancer_severity",
    label="Cancer pain below the severity limit",
    values=(("weigh", "Is weighed at review"), ("resolve", "Is treated further first")),
    default="weigh",
    reason="The limit is the entry criterion of one trial and no guideline minimum, so it goes to "
    "people unless a site makes it a requirement.",
)
PAIN_MONTHS = setting(
    "chronic_pain_months",
    "Months after which pain counts as lasting",
    "months",
    "6",
    "3",
    "12",
    "Textbook and payer texts say six months; the disease classification says three.",
    seen=True,
)
CANCER_PAIN = setting(
    "cancer_pain_limit",
    "Average cancer pain counted as severe",
    "points",
    "5",
    "4",
    "8",
    "The entry score of the randomised trial, 5 of 10; no guideline minimum.",
    seen=True,
)
NONCANCER_PAIN = setting(
    "noncancer_pain_limit",
    "Average non-cancer pain counted as severe",
    "points",
    "7",
    "4",
    "8",
    "No source gives a number; 6 to 7 is suggested, and the higher brings more people to review.",
)
DIARY_READINGS = setting(
    "diary_readings",
    "Pain scores needed for a baseline",
    "readings",
    "3",
    "1",
    "14",
    "Payers ask for an objective baseline without a number; a mean of three is proposed.",
)
ASHWORTH = setting(
    "ashworth_limit",
    "Ashworth grade counted as severe",
    "Ashworth grade",
    "4",
    "3",
    "5",
    "The NHS access policy asks for 4 or more in two muscle groups; early trials took 3.",
    seen=True,
)
MODIFIED_ASHWORTH = StanceSetting(
    name="modified_ashworth_limit",
    label="Modified Ashworth grade counted as severe",
    values=(("2", "2 or more"), ("3", "3 or more"), ("4", "4")),
    default="3",
    reason="No source gives a grade on the modified scale, and grades of the two scales are not "
    "interchangeable. Proposed.",
)
PENN = setting(
    "penn_limit",
    "Penn spasm frequency counted as severe",
    "Penn grade",
    "3",
    "2",
    "4",
    "The NHS access policy asks for 3 or more; early trials took 2.",
    seen=True,
)
ECOG = setting(
    "ecog_limit",
    "ECOG grade from which a trial is planned with the meeting",
    "ECOG grade",
    "3",
    "2",
    "4",
    "PACC 2024 asks for physical status without a grade; 3 is proposed.",
)
PROGNOSIS = setting(
    "prognosis_limit",
    "Expected months of life below which an implanted pump is in question",
    "months",
    "3",
    "2",
    "6",
    "Payers say three months or more, one says more than three; PACC 2024 leaves judgement.",
    seen=True,
)
OUTLOOK_DAYS = setting(
    "cancer_outlook_days",
    "Cancer status and prognosis stay good for",
    "days",
    "30",
    "7",
    "90",
    "In one series 42 % died within 90 days, so estimates age fast; the interval is proposed.",
)
PAIN_BASELINE_DAYS = setting(
    "pain_baseline_days",
    "Pain and function scores stay good for",
    "days",
    "30",
    "7",
    "90",
    "Payers ask for a baseline before the trial; no source gives an age. Proposed.",
)
SPASTICITY_DAYS = setting(
    "spasticity_scale_days",
    "Spasticity measurements stay good for",
    "days",
    "90",
    "30",
    "180",
    "Three months proposed; the measurement is repeated on the day of the test.",
)
STANDING_DAYS = setting(
    "standing_answer_days",
    "Lists, opinions and other standing answers of the history stay good for",
    "days",
    "365",
    "90",
    "730",
    "No source gives an age. Proposed.",
)
PREGNANCY_DAYS = setting(
    "pregnancy_answer_days",
    "Answers on pregnancy and breast-feeding stay good for",
    "days",
    "30",
    "1",
    "42",
    "A screening answer; the pregnancy test is on the day-of-procedure list. Proposed.",
)

SETTINGS: tuple[AnySetting, ...] = (
    JURISDICTION,
    PAIN_MONTHS,
    CANCER_PAIN,
    CANCER_SEVERITY,
    NONCANCER_PAIN,
    DIARY_READINGS,
    ASHWORTH,
    MODIFIED_ASHWORTH,
    PENN,
    ECOG,
    PROGNOSIS,
    OUTLOOK_DAYS,
    PAIN_BASELINE_DAYS,
    SPASTICITY_DAYS,
    STANDING_DAYS,
    PREGNANCY_DAYS,
)
