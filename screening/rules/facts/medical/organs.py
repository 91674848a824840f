"""What may be known of heart, kidneys, liver, hormones, gut, nerves and general fitness."""

from __future__ import annotations

from decimal import Decimal

from screening.rules.fact import Fact, Measure, OneOf, PartialDay, YesNo
from screening.rules.policy import infection as infection_policy
from screening.rules.policy import medical as policy
from screening.rules.policy.history import JURISDICTION
from screening.rules.vocabulary import medical as words

CHAPTER = "medical"

asa_class = Measure(
    name="asa_class",
    chapter=CHAPTER,
    label="ASA class",
    question="ASA physical status class, 1 to 5",
    unit="ASA class",
    example="2",
    low=Decimal(1),
    high=Decimal(5),
    places=0,
    worse="higher",
    good_for=policy.ORGAN_DAYS,
)
heart_or_low_pressure = YesNo(
    name="heart_or_low_pressure",
    chapter=CHAPTER,
    label="heart disease or low blood pressure",
    question="Is there heart disease, or low blood pressure, now or in the past?",
    good_for=policy.ORGAN_DAYS,
)
circulation_risk = YesNo(
    name="circulation_risk",
    chapter=CHAPTER,
    label="low blood pressure, slow pulse or poor blood flow to the brain",
    question="Is there low blood pressure, a slow pulse, or poor blood flow to the brain?",
    good_for=policy.ORGAN_DAYS,
)
egfr = Measure(
    name="egfr",
    chapter=CHAPTER,
    label="eGFR",
    question="eGFR",
    unit="mL/min/1.73 m²",
    example="72",
    low=Decimal(0),
    high=Decimal(200),
    places=2,
    worse="lower",
    good_for=infection_policy.BLOODS_DAYS,
)
liver_impairment = YesNo(
    name="liver_impairment",
    chapter=CHAPTER,
    label="significant liver impairment",
    question="Is liver function significantly impaired?",
    good_for=policy.ORGAN_DAYS,
)
diabetes = YesNo(
    name="diabetes",
    chapter=CHAPTER,
    label="diabetes",
    question="Does the patient have diabetes?",
    good_for=policy.ORGAN_DAYS,
)
hba1c = Measure(
    name="hba1c",
    chapter=CHAPTER,
    label="HbA1c",
    question="HbA1c",
    unit="%",
    example="7.1",
    # The master equation between the two reporting systems: mmol/mol = (% - 2.15) x 10.929.
    units=(("mmol/mol", Decimal(1) / Decimal("10.929"), Decimal("2.15")),),
    low=Decimal(3),
    high=Decimal(20),
    places=2,
    worse="higher",
    asked_if=diabetes.holds(),
    good_for=policy.HBA1C_DAYS,
)
hormone_baseline = YesNo(
    name="hormone_baseline",
    chapter=CHAPTER,
    label="baseline hormone tests",
    question="Are baseline hormone tests done (sex hormones or periods, cortisol, and bone density "
    "where at risk)?",
    adverse=False,
)
gut_obstruction = YesNo(
    name="gut_obstruction",
    chapter=CHAPTER,
    label="gut obstruction or paralytic ileus",
    question="Is there, or is there suspected, an obstruction of the gut or a paralytic ileus?",
    good_for=policy.ACUTE_DAYS,
)
recent_maoi = YesNo(
    name="recent_maoi",
    chapter=CHAPTER,
    label="MAO inhibitor in the past 14 days",
    question="Was an MAO inhibitor taken in the past 14 days?",
    help="Phenelzine, tranylcypromine, isocarboxazid, moclobemide, selegiline, rasagiline, "
    "linezolid.",
    good_for=policy.ACUTE_DAYS,
)
cachexia = YesNo(
    name="cachexia",
    chapter=CHAPTER,
    label="cachexia",
    question="Is there cachexia: marked weight loss, wasting or low albumin?",
    good_for=policy.WEIGHT_DAYS,
)
epilepsy = OneOf(
    name="epilepsy",
    chapter=CHAPTER,
    label="epilepsy",
    question="Epilepsy",
    words=words.EPILEPSY,
    adverse=frozenset({"uncontrolled", "refractory"}),
    good_for=policy.ORGAN_DAYS,
)
last_seizure = PartialDay(
    name="last_seizure",
    chapter=CHAPTER,
    label="last seizure",
    question="When was the last seizure?",
    asked_if=epilepsy.is_one_of("controlled", "uncontrolled", "refractory"),
)
dysreflexia = YesNo(
    name="dysreflexia",
    chapter=CHAPTER,
    label="autonomic dysreflexia or a cord injury at T6 or above",
    question="Has there been autonomic dysreflexia, or is there a spinal cord injury at T6 or "
    "above?",
    good_for=policy.ORGAN_DAYS,
)
gut_disease = YesNo(
    name="gut_disease",
    chapter=CHAPTER,
    label="disease of stomach or bowel",
    question="Is there a disease of the stomach or bowel?",
    asked_if=JURISDICTION.is_one_of("UK"),
    good_for=policy.ORGAN_DAYS,
)
other_conditions = YesNo(
    name="other_conditions",
    chapter=CHAPTER,
    label="other conditions that call for precautions",
    question="Does any other condition call for precautions?",
    help="Bladder or prostate trouble. Before an opioid or ziconotide also: adrenal insufficiency, "
    "muscle disease, swollen legs, falls or weak bones. Before baclofen also: Parkinson disease, "
    "peptic ulcer, planned surgery, ovarian cysts.",
    good_for=policy.ORGAN_DAYS,
)
bladder_trouble = YesNo(
    name="bladder_trouble",
    chapter=CHAPTER,
    label="urinary retention, prostate disease or a tight bladder sphincter",
    question="Is there urinary retention, prostate disease or a tight bladder sphincter?",
    asked_if=other_conditions.holds(),
    good_for=policy.ORGAN_DAYS,
)
adrenal_insufficiency = YesNo(
    name="adrenal_insufficiency",
    chapter=CHAPTER,
    label="adrenal insufficiency",
    question="Is there adrenal insufficiency?",
    asked_if=other_conditions.holds(),
    good_for=policy.ORGAN_DAYS,
)
muscle_disease = YesNo(
    name="muscle_disease",
    chapter=CHAPTER,
    label="raised creatine kinase or muscle disease",
    question="Is creatine kinase raised, or is there muscle disease or unexplained muscle pain "
    "or weakness?",
    asked_if=other_conditions.holds(),
    good_for=policy.ORGAN_DAYS,
)
swollen_legs = YesNo(
    name="swollen_legs",
    chapter=CHAPTER,
    label="leg oedema or venous insufficiency",
    question="Is there oedema of the legs or venous insufficiency?",
    asked_if=other_conditions.holds(),
    good_for=policy.ORGAN_DAYS,
)
weak_bones = YesNo(
    name="weak_bones",
    chapter=CHAPTER,
    label="falls, fractures or osteoporosis",
    question="Are there falls, fractures or osteoporosis?",
    asked_if=other_conditions.holds(),
    good_for=policy.ORGAN_DAYS,
)
baclofen_caution = YesNo(
    name="baclofen_caution",
    chapter=CHAPTER,
    label="Parkinson disease, peptic ulcer or planned surgery",
    question="Is there Parkinson disease, a peptic ulcer or a planned operation?",
    asked_if=other_conditions.holds(),
    good_for=policy.ORGAN_DAYS,
)
ovarian_cysts = YesNo(
    name="ovarian_cysts",
    chapter=CHAPTER,
    label="ovarian cysts",
    question="Have there been ovarian cysts?",
    help="No for a patient without ovaries.",
    asked_if=other_conditions.holds(),
    good_for=policy.ORGAN_DAYS,
)
health_plan = YesNo(
    name="health_plan",
    chapter=CHAPTER,
    label="plan to improve general health and function",
    question="Is there a plan to improve general health and function before the trial?",
    adverse=False,
    good_for=policy.ORGAN_DAYS,
)

FACTS: tuple[Fact, ...] = (
    asa_class,
    heart_or_low_pressure,
    circulation_risk,
    egfr,
    liver_impairment,
    diabetes,
    hba1c,
    hormone_baseline,
    gut_obstruction,
    recent_maoi,
    cachexia,
    epilepsy,
    last_seizure,
    dysreflexia,
    gut_disease,
    other_conditions,
    bladder_trouble,
    adrenal_insufficiency,
    muscle_disease,
    swollen_legs,
    weak_bones,
    baclofen_caution,
    ovarian_cysts,
    health_plan,
)
