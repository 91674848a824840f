"""Numbers of the pump pocket and devices chapter that a site may set."""

from screening.rules.policy.setting import setting

POCKET_DAYS = setting(
    "pocket_examination_days",
    "A surgical examination of the pocket stays good for",
    "days",
    "90",
    "14",
    "180",
    "No source gives an age; three months proposed. PACC 2024 warns of weight loss in cancer, "
    "where two weeks are wiser.",
)
DEVICE_DAYS = setting(
    "device_answer_days",
    "Answers on devices and exposures stay good for",
    "days",
    "180",
    "30",
    "365",
    "No source gives an age; proposed.",
)

SETTINGS = (POCKET_DAYS, DEVICE_DAYS)
