"""Glucose, hormones, muscle, nutrition, swelling and bone."""

from screening.rules import drugs, evidence
from screening.rules.evidence import graded
from screening.rules.facts.medical import organs as facts
from screening.rules.policy import medical as policy
from screening.rules.rule import IMPLANT, IfUnknown, Kind, Owner, Rule, drug
from screening.rules.vocabulary.pathway import ALL, CA, PAIN

CHAPTER = "medical"

_OPIOIDS = drug(*drugs.OPIOIDS)

GLUCOSE = Rule(
    code="ORG-06",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=IMPLANT,
    pathways=ALL,
    says="In diabetes a high HbA1c is brought down before a device is implanted.",
    when=facts.diabetes.holds() & facts.hba1c.at_least(policy.HBA1C_HIGH),
    then="Improve glucose control; measure again in three months.",
    owner=Owner.ENDOCRINE,
    because=(
        evidence.NACC.at("Glucose control"),
        evidence.ASA_RD.at("Risk factors: diabetes"),
        evidence.GAB_EU.at("Warnings: diabetes"),
        evidence.CLINICAL_JUDGEMENT.at("HbA1c limit"),
    ),
)

HORMONE_BASELINE = Rule(
    code="ORG-07",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="Hormones are measured before an intrathecal opioid, which may suppress them.",
    when=~facts.hormone_baseline.holds(),
    then="Measure morning sex hormones and cortisol, bone density where at risk; counsel, monitor "
    "and replace.",
    owner=Owner.ENDOCRINE,
    because=(
        graded.MP18_ENDOCRINE,
        evidence.ENDO.at("Results"),
        evidence.S3.at("Side effects and risks"),
    ),
    if_unknown=IfUnknown.LIST,
)

ADRENAL_INSUFFICIENCY = Rule(
    code="ORG-08",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="Adrenal insufficiency may worsen on an opioid.",
    when=facts.other_conditions.holds() & facts.adrenal_insufficiency.holds(),
    then="Plan steroid cover with endocrinology.",
    owner=Owner.ENDOCRINE,
    because=(evidence.INFUMORPH.at("Warnings and precautions"), evidence.ENDO.at("Results")),
    if_unknown=IfUnknown.LIST,
)

MUSCLE_DISEASE = Rule(
    code="ORG-14",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug("ziconotide"),
    pathways=PAIN,
    says="Ziconotide may raise creatine kinase, so a raised value or muscle disease is watched.",
    when=facts.other_conditions.holds() & facts.muscle_disease.holds(),
    then="Measure creatine kinase before and during the trial; agree first what a rise will mean.",
    owner=Owner.PAIN,
    because=(evidence.PRI_MPR.at("Warnings and precautions"),),
    if_unknown=IfUnknown.LIST,
)

CACHEXIA = Rule(
    code="ORG-15",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=CA,
    says="Wasting leaves little tissue to cover a pump.",
    when=facts.cachexia.holds(),
    then="Ask the dietitian; prefer the abdominal wall to the buttock.",
    owner=Owner.SURGEON,
    because=(
        evidence.PACC24_CLIN.at("Weight loss and pump site"),
        evidence.NICE145.at("Recommendations 1.6.1 to 1.6.6: malnutrition"),
    ),
)

SWOLLEN_LEGS = Rule(
    code="ORG-16",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="Swollen legs may swell further on an intrathecal opioid.",
    when=facts.other_conditions.holds() & facts.swollen_legs.holds(),
    then="Prefer a more fat-soluble opioid and counsel the patient.",
    owner=Owner.PAIN,
    because=(graded.MP18_OEDEMA,),
    if_unknown=IfUnknown.LIST,
)

WEAK_BONES = Rule(
    code="ORG-17",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="Falls, fractures or osteoporosis ask for a plan before an intrathecal opioid.",
    when=facts.other_conditions.holds() & facts.weak_bones.holds(),
    then="Agree a plan for bones and falls.",
    owner=Owner.REFERRER,
    because=(evidence.S3.at("Side effects and risks"),),
    if_unknown=IfUnknown.LIST,
)

RULES = (
    GLUCOSE,
    HORMONE_BASELINE,
    ADRENAL_INSUFFICIENCY,
    MUSCLE_DISEASE,
    CACHEXIA,
    SWOLLEN_LEGS,
    WEAK_BONES,
)
