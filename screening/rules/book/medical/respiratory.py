"""Breathing and sleep: whether an intrathecal opioid or baclofen could stop the breath.

An opioid is an option on the two pain pathways only, so rules on opioids alone stand there.
"""

from screening.logic.criteria import AtLeast
from screening.rules import drugs, evidence
from screening.rules.evidence import graded
from screening.rules.facts import substance_use
from screening.rules.facts.history import person
from screening.rules.facts.medical import medicines, organs
from screening.rules.facts.medical import respiratory as facts
from screening.rules.policy import medical as policy
from screening.rules.rule import PROCEDURE, THERAPY, IfUnknown, Kind, Owner, Rule, drug
from screening.rules.vocabulary.pathway import ALL, PAIN, SP

CHAPTER = "medical"

_OPIOIDS = drug(*drugs.OPIOIDS)
_OPIOIDS_AND_BACLOFEN = drug(*drugs.OPIOIDS, "baclofen")
_KNOWN_APNOEA = facts.sleep_apnoea.is_one_of("treated", "untreated")

RESPIRATORY_DEPRESSION = Rule(
    code="RES-01",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="While breathing is significantly depressed no opioid is given intrathecally.",
    when=facts.respiratory_depression.holds(),
    then="Stabilise; choose a drug that is no opioid; this is read again once breathing recovers.",
    owner=Owner.RESPIRATORY,
    because=(
        evidence.INFUMORPH.at("Contraindications"),
        evidence.PACC24_COM.at("Pulmonary disease"),
    ),
)

STABILISE_FIRST = Rule(
    code="RES-01b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="Breathing that is significantly depressed is stabilised before any procedure.",
    when=facts.respiratory_depression.holds(),
    then="Stabilise, find the cause, then screen again.",
    owner=Owner.RESPIRATORY,
    # The row bars opioids only; that nobody in respiratory depression goes to a trial is judgement.
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Stabilise first"),
        evidence.INFUMORPH.at("Contraindications"),
    ),
)

RESPIRATORY_DEPRESSION_NOW = Rule(
    code="RES-01-URGENT",
    chapter=CHAPTER,
    kind=Kind.URGENT,
    scope=PROCEDURE,
    pathways=ALL,
    says="Significant respiratory depression needs action now, whatever the advice on a pump.",
    when=facts.respiratory_depression.holds(),
    then="Support breathing, call the acute team and say who has taken it on.",
    owner=Owner.REFERRER,
    because=(evidence.CLINICAL_JUDGEMENT.at("Urgent flag"),),
    if_unknown=IfUnknown.LIST,
)

SEVERE_ASTHMA = Rule(
    code="RES-02",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="Acute or severe asthma without monitoring rules out an intrathecal opioid meanwhile.",
    when=facts.chest_disease.holds() & facts.severe_asthma.holds(),
    then="Treat the asthma; this is read again once it is controlled and monitored.",
    owner=Owner.RESPIRATORY,
    because=(evidence.INFUMORPH.at("Contraindications"),),
)

CHRONIC_LUNG_DISEASE = Rule(
    code="RES-03",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="Chronic lung disease, cor pulmonale, or past surgery or radiation of the lungs makes an "
    "opioid riskier.",
    when=facts.chest_disease.holds() & facts.chronic_lung_disease.holds(),
    then="Ask for a pulmonary review; consider a drug that is no opioid; titrate slowly.",
    owner=Owner.RESPIRATORY,
    because=(graded.PACC24_PULMONARY, evidence.INFUMORPH.at("Warnings and precautions")),
)

SLEEP_APNOEA_UNTREATED = Rule(
    code="RES-04a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=_OPIOIDS_AND_BACLOFEN,
    pathways=ALL,
    says="Untreated sleep apnoea, or a high STOP-Bang total never followed up, comes before a "
    "trial of an opioid or baclofen.",
    when=facts.sleep_apnoea.is_one_of("untreated")
    | (
        facts.sleep_apnoea.is_one_of("not_diagnosed")
        & facts.stop_bang.at_least(policy.STOP_BANG_HIGH)
    ),
    then="Arrange a sleep study, and CPAP where it is needed, then screen again.",
    owner=Owner.RESPIRATORY,
    because=(
        evidence.ASA_RD.at("Risk factors: sleep apnoea"),
        evidence.STOP_BANG.at("Bands of the total"),
        evidence.CLINICAL_JUDGEMENT.at("Order of sleep study and trial"),
    ),
)

SLEEP_APNOEA_TREATED = Rule(
    code="RES-04b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_OPIOIDS_AND_BACLOFEN,
    pathways=ALL,
    says="With treated sleep apnoea or a raised STOP-Bang total the patient is admitted for the "
    "trial.",
    when=facts.sleep_apnoea.is_one_of("treated")
    | (
        facts.sleep_apnoea.is_one_of("not_diagnosed")
        & facts.stop_bang.at_least(policy.STOP_BANG_RAISED)
        & facts.stop_bang.less_than(policy.STOP_BANG_HIGH)
    ),
    then="Have the patient's own CPAP brought in; monitor oxygen saturation throughout.",
    owner=Owner.ANAESTHESIA,
    because=(
        evidence.ASA_RD.at("Risk factors: sleep apnoea; CPAP"),
        evidence.ASA16.at("Sleep apnoea"),
        evidence.STOP_BANG.at("Bands of the total"),
    ),
    if_unknown=IfUnknown.ASK,
)

OBESITY = Rule(
    code="RES-05",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="Obesity adds to the breathing risk of an intrathecal opioid.",
    when=facts.bmi.at_least(policy.OBESITY),
    then="Do the trial as an inpatient; check the expected implant depth.",
    owner=Owner.ANAESTHESIA,
    because=(evidence.ASA_RD.at("Risk factors: obesity"), evidence.STOP_BANG.at("Items")),
    if_unknown=IfUnknown.LIST,
)

OBSERVATION = Rule(
    code="RES-06",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=_OPIOIDS,
    pathways=PAIN,
    says="An opioid trial must be done where 24 hours of observation, resuscitation and naloxone "
    "are at hand.",
    when=facts.observation_24h.holds(),
    then="Refer to a site equipped for it.",
    owner=Owner.PAIN,
    because=(
        evidence.INFUMORPH.at("Boxed warning and dosing"),
        evidence.MIT.at("Section 2.1"),
        evidence.PFM.at("Section 5.1"),
        evidence.ASA_RD.at("Monitoring after intrathecal morphine"),
    ),
    disagreement="The morphine labels and the ASA advice ask for at least 24 hours, not as an "
    "outpatient. A summary of PACC 2017 lets a single injection go home after 6 hours with a "
    "responsible adult; PACC 2024 lets drug and patient decide, with catheter trials as an "
    "inpatient; one payer describes an inpatient trial of one to two days.",
)

_RISKS = (
    _KNOWN_APNOEA,
    organs.diabetes.holds(),
    facts.bmi.at_least(policy.OBESITY),
    medicines.listed_opioid.holds(),
    substance_use.sedatives.holds() | medicines.listed_depressant.holds(),
    organs.egfr.less_than(policy.EGFR_LOW),
    person.age_years.at_least(policy.RISK_AGE),
)

BREATHING_RISKS_ADD_UP = Rule(
    code="RES-07",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=PROCEDURE,
    pathways=PAIN,
    says="Several breathing risks together ask for an inpatient trial with continuous monitoring.",
    when=(policy.RESPIRATORY_RISKS.is_one_of("two") & AtLeast(2, _RISKS))
    | (policy.RESPIRATORY_RISKS.is_one_of("three") & AtLeast(3, _RISKS)),
    then="Admit for the trial; monitor oxygen saturation, and capnography where there is any, "
    "without a break.",
    owner=Owner.ANAESTHESIA,
    because=(
        evidence.ASA_RD.at("Risk factors"),
        evidence.OIRD.at("Results: renal failure, first 24 hours, CNS depressants"),
    ),
    if_unknown=IfUnknown.LIST,
)

RESPIRATORY_FAILURE_RISK = Rule(
    code="RES-08",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=SP,
    says="A breathing disorder that may end in respiratory failure is weighed before baclofen.",
    when=facts.chest_disease.holds() & facts.respiratory_failure_risk.holds(),
    then="Involve the respiratory team and monitor the test dose closely.",
    owner=Owner.RESPIRATORY,
    because=(
        evidence.NICE145.at("Recommendation 1.6.4"),
        evidence.ITB_SCR.at("Adverse events of the test"),
    ),
)

RULES = (
    RESPIRATORY_DEPRESSION,
    STABILISE_FIRST,
    RESPIRATORY_DEPRESSION_NOW,
    SEVERE_ASTHMA,
    CHRONIC_LUNG_DISEASE,
    SLEEP_APNOEA_UNTREATED,
    SLEEP_APNOEA_TREATED,
    OBESITY,
    OBSERVATION,
    BREATHING_RISKS_ADD_UP,
    RESPIRATORY_FAILURE_RISK,
)
