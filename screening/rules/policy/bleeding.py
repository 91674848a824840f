"""Numbers of the bleeding chapter that a site may set."""

from screening.rules.policy.setting import setting

PLATELETS_WAIT = setting(
    "platelets_wait_limit",
    "Platelet count below which a procedure waits",
    "10⁹/L",
    "50",
    "30",
    "100",
    "No source read gives a number; proposed.",
)
PLATELETS_REVIEW = setting(
    "platelets_review_limit",
    "Platelet count below which a procedure is weighed",
    "10⁹/L",
    "100",
    "70",
    "150",
    "No source read gives a number; 100 is common practice, from memory. Proposed.",
)
INR_LIMIT = setting(
    "inr_limit",
    "INR above which a procedure waits in a bleeding disorder",
    "ratio",
    "1.2",
    "1.1",
    "1.5",
    "ASRA 2018 asks for a normal INR and gives no number; 1.2 to 1.4 are in use. The lowest "
    "of them is proposed.",
)
ANTITHROMBOTIC_DAYS = setting(
    "antithrombotic_answer_days",
    "Answers on antithrombotic and anti-inflammatory drugs stay good for",
    "days",
    "30",
    "1",
    "90",
    "A screening answer; last dose and INR are on the day-of-procedure list. Proposed.",
)
BLEEDING_DAYS = setting(
    "bleeding_history_days",
    "Answers on bleeding and clotting stay good for",
    "days",
    "180",
    "30",
    "365",
    "No source gives an age; proposed.",
)

SETTINGS = (PLATELETS_WAIT, PLATELETS_REVIEW, INR_LIMIT, ANTITHROMBOTIC_DAYS, BLEEDING_DAYS)
