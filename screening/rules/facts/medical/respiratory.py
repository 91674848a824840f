"""What may be known of breathing and sleep."""

from __future__ import annotations

from decimal import Decimal

from screening.rules.fact import Fact, Measure, OneOf, YesNo
from screening.rules.policy import medical as policy
from screening.rules.vocabulary import medical as words

CHAPTER = "medical"

respiratory_depression = YesNo(
    name="respiratory_depression",
    chapter=CHAPTER,
    label="significant respiratory depression",
    question="Is breathing dangerously slow or shallow now?",
    good_for=policy.BREATHING_DAYS,
)
chest_disease = YesNo(
    name="chest_disease",
    chapter=CHAPTER,
    label="disease of the lungs, chest wall or breathing muscles",
    question="Is there any disease of the lungs, chest wall or breathing muscles?",
    help="Asthma, and past surgery or radiotherapy to the lungs, count.",
    good_for=policy.ORGAN_DAYS,
)
severe_asthma = YesNo(
    name="severe_asthma",
    chapter=CHAPTER,
    label="acute or severe asthma without monitoring",
    question="Is there asthma that is acute or severe, and not being monitored?",
    asked_if=chest_disease.holds(),
    good_for=policy.BREATHING_DAYS,
)
chronic_lung_disease = YesNo(
    name="chronic_lung_disease",
    chapter=CHAPTER,
    label="chronic lung disease",
    question="Is there COPD, another chronic lung disease, cor pulmonale, or past lung surgery "
    "or radiotherapy?",
    asked_if=chest_disease.holds(),
    good_for=policy.ORGAN_DAYS,
)
respiratory_failure_risk = YesNo(
    name="respiratory_failure_risk",
    chapter=CHAPTER,
    label="breathing disorder that may end in respiratory failure",
    question="Could the breathing disorder lead to respiratory failure?",
    asked_if=chest_disease.holds(),
    good_for=policy.ORGAN_DAYS,
)
oxygen_saturation = Measure(
    name="oxygen_saturation",
    chapter=CHAPTER,
    label="oxygen saturation",
    question="Oxygen saturation at rest",
    unit="%",
    example="97",
    low=Decimal(40),
    high=Decimal(100),
    places=0,
    worse="lower",
    good_for=policy.BREATHING_DAYS,
    read_by_rules=False,
)
fev1 = Measure(
    name="fev1",
    chapter=CHAPTER,
    label="FEV1",
    question="FEV1, as a share of the predicted value",
    unit="% of predicted",
    example="80",
    low=Decimal(5),
    high=Decimal(200),
    places=0,
    worse="lower",
    asked_if=chest_disease.holds(),
    good_for=policy.ORGAN_DAYS,
    read_by_rules=False,
)
paco2 = Measure(
    name="paco2",
    chapter=CHAPTER,
    label="arterial carbon dioxide",
    question="Arterial carbon dioxide (PaCO2)",
    unit="kPa",
    example="5.3",
    units=(("mmHg", Decimal("0.133322"), Decimal(0)),),
    low=Decimal(1),
    high=Decimal(25),
    worse="higher",
    asked_if=chest_disease.holds(),
    good_for=policy.BREATHING_DAYS,
    read_by_rules=False,
)
sleep_apnoea = OneOf(
    name="sleep_apnoea",
    chapter=CHAPTER,
    label="obstructive sleep apnoea",
    question="Obstructive sleep apnoea",
    help="Treated means that CPAP, or another treatment, is in use.",
    words=words.SLEEP_APNOEA,
    adverse=frozenset({"untreated"}),
    good_for=policy.SLEEP_DAYS,
)
stop_bang = Measure(
    name="stop_bang",
    chapter=CHAPTER,
    label="STOP-Bang total",
    question="STOP-Bang total, 0 to 8",
    help="An item that was not measured is not a no. With an item open, enter a total only if it "
    "is already 5 or more.",
    unit="points",
    example="2",
    low=Decimal(0),
    high=Decimal(8),
    places=0,
    worse="higher",
    asked_if=sleep_apnoea.is_one_of("not_diagnosed"),
    good_for=policy.SLEEP_DAYS,
)
bmi = Measure(
    name="bmi",
    chapter=CHAPTER,
    label="body mass index",
    question="Body mass index",
    unit="kg/m²",
    example="27.4",
    low=Decimal(8),
    high=Decimal(120),
    places=2,
    worse="higher",
    good_for=policy.WEIGHT_DAYS,
)
observation_24h = YesNo(
    name="observation_24h",
    chapter=CHAPTER,
    label="24 hours of observation with resuscitation and naloxone at hand",
    question="Will the trial be where the patient can be observed for 24 hours, with "
    "resuscitation and naloxone at hand?",
    adverse=False,
    good_for=policy.ORGAN_DAYS,
)

FACTS: tuple[Fact, ...] = (
    respiratory_depression,
    chest_disease,
    severe_asthma,
    chronic_lung_disease,
    respiratory_failure_risk,
    oxygen_saturation,
    fev1,
    paco2,
    sleep_apnoea,
    stop_bang,
    bmi,
    observation_24h,
)
