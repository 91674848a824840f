"""Addiction, alcohol, tobacco and sedatives: what is treated first, weighed or made safer."""

from screening.rules import drugs, evidence
from screening.rules.evidence import graded
from screening.rules.facts import substance_use as facts
from screening.rules.facts.medical import medicines
from screening.rules.policy import substance_use as policy
from screening.rules.rule import IMPLANT, THERAPY, IfUnknown, Kind, Owner, Rule, drug, pump
from screening.rules.vocabulary.pathway import ALL, CA, NC, PAIN, SP

CHAPTER = "substance_use"

_PAST_ADDICTION = (
    "An article for patients says a past addiction usually rules a pump out; a maker's page and a "
    "textbook bar only untreated addiction; one pump's label leaves it to the clinician. A maker's "
    "page for patients calls the chance of addiction in cancer pain extremely small, an older "
    "health page calls addiction less likely than with tablets; morphine labels ask for a risk "
    "assessment in everyone."
)

ACTIVE_UNTREATED = Rule(
    code="SUD-01",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC | SP,
    says="An active addiction without treatment is treated before a pump is considered.",
    when=facts.addiction_untreated.holds(),
    then="Refer to the addiction service; screen again once treatment has held.",
    owner=Owner.ADDICTION,
    because=(
        evidence.MDT_SEL.at("Patient selection"),
        evidence.TXT.at("Patient selection"),
        evidence.EVI.at("Attestation on substance use"),
        evidence.MAYO24.at("Abstract"),
    ),
    disagreement=_PAST_ADDICTION,
)

INJECTING = Rule(
    code="SUD-02",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="Active injecting drug use must have stopped before a device goes in.",
    when=facts.injecting_now.holds(),
    then="Refer to the addiction service, screen for infection, and screen again once stopped.",
    owner=Owner.ADDICTION,
    because=(evidence.TXT_SEL.at("Contraindications"),),
)

PAST_ADDICTION = Rule(
    code="SUD-03a",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="A past addiction, or one in treatment, is weighed; it does not refuse a pump by itself.",
    when=facts.addiction_in_remission.holds() | facts.addiction_in_treatment.holds(),
    then="Discuss with addiction medicine and psychology; consider a drug that is not an opioid.",
    owner=Owner.MDT,
    because=(
        evidence.S3.at("Who is offered a pump"),
        evidence.MDT_SEL.at("Patient selection"),
        evidence.TXT.at("Patient selection"),
        evidence.FLX24.at("Contraindications"),
    ),
    disagreement=_PAST_ADDICTION,
)

EARLY_REMISSION = Rule(
    code="SUD-03b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=NC,
    says="An early remission needs a plan against relapse.",
    when=facts.addiction_in_remission.holds()
    & facts.remission_months.less_than(policy.EARLY_REMISSION),
    then="Agree on monitoring and a relapse plan with the addiction service.",
    owner=Owner.ADDICTION,
    because=(evidence.CLINICAL_JUDGEMENT.at("Length of remission"),),
    if_unknown=IfUnknown.LIST,
)

ADDICTION_IN_CANCER = Rule(
    code="SUD-04a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=CA,
    says="In cancer a past addiction, or one in treatment, calls for precautions, not a refusal.",
    when=facts.addiction_in_remission.holds() | facts.addiction_in_treatment.holds(),
    then="Share care between palliative and addiction teams; no or few patient boluses; naloxone.",
    owner=Owner.PALLIATIVE,
    because=(
        evidence.INFUMORPH.at("Boxed warning"),
        evidence.MIT.at("Boxed warning"),
        evidence.S2.at("Addiction"),
    ),
    if_unknown=IfUnknown.LIST,
    disagreement=_PAST_ADDICTION,
)

UNTREATED_IN_CANCER = Rule(
    code="SUD-04b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=CA,
    says="In cancer an active addiction without treatment is weighed; it does not refuse a pump.",
    when=facts.addiction_untreated.holds(),
    then="Bring palliative care and the addiction service together before the trial.",
    owner=Owner.MDT,
    because=(
        evidence.INFUMORPH.at("Boxed warning"),
        evidence.MIT.at("Boxed warning"),
        evidence.S2.at("Addiction"),
    ),
    disagreement=_PAST_ADDICTION,
)

HISTORY_PROHIBITS = Rule(
    code="SUD-05",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=ALL,
    says="A substance history judged to prohibit the therapy excludes a Prometra pump.",
    when=facts.addiction_ever.holds() & facts.history_prohibits_prometra.holds(),
    then="Choose another pump and record the judgement.",
    owner=Owner.PAIN,
    because=(evidence.FLX24.at("Contraindications"),),
)

HIGH_RISK_SCORE = Rule(
    code="SUD-06",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=NC,
    says="A high score on an opioid risk tool calls for closer monitoring.",
    when=facts.RISK_SCORED
    & (
        facts.risk_tier.is_one_of("high")
        | (facts.risk_tool.is_one_of("ort") & facts.risk_score.at_least(policy.ORT_HIGH))
        | (facts.risk_tool.is_one_of("ort_oud") & facts.risk_score.at_least(policy.ORT_OUD_HIGH))
        | (facts.risk_tool.is_one_of("soapp_r") & facts.risk_score.at_least(policy.SOAPP_R_HIGH))
        | (facts.risk_tool.is_one_of("comm") & facts.risk_score.at_least(policy.COMM_HIGH))
    ),
    then="Discuss at the multidisciplinary meeting and agree on how use is monitored.",
    owner=Owner.MDT,
    because=(
        evidence.INFUMORPH.at("Boxed warning"),
        evidence.PFM.at("section 5.1"),
        evidence.ORT.at("Bands"),
        evidence.SOAPP_R.at("Cut-offs"),
        evidence.COMM.at("Cut-offs"),
    ),
    if_unknown=IfUnknown.LIST,
)

DRUG_CHECKS = Rule(
    code="SUD-07a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC,
    says="Where the site requires them, urine test and prescription check must be consistent.",
    when=policy.DRUG_CHECKS.is_one_of("optional")
    | (
        facts.urine_drug_test.is_one_of("consistent")
        & facts.prescription_check.is_one_of("consistent", "no_register")
    ),
    then="Do both checks, and explain any inconsistency before the trial.",
    owner=Owner.PAIN,
    because=(
        evidence.EVI.at("Attestation on substance use"),
        evidence.WA_OPIOID.at("Baseline urine drug test"),
        evidence.CLINICAL_JUDGEMENT.at("Checks before a pump"),
    ),
)

INCONSISTENT_CHECK = Rule(
    code="SUD-07b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=NC,
    says="An inconsistent urine test or prescription check is explained before the trial.",
    when=facts.urine_drug_test.is_one_of("inconsistent")
    | facts.prescription_check.is_one_of("inconsistent"),
    then="Go through the result with the patient, confirm it, and record the explanation.",
    owner=Owner.PAIN,
    because=(evidence.CLINICAL_JUDGEMENT.at("Inconsistent result"),),
    if_unknown=IfUnknown.LIST,
)

TAMPERING = Rule(
    code="SUD-08a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="Evidence of tampering with a device stops the pathway until it has been reviewed.",
    when=facts.device_tampering.is_one_of("open"),
    then="Stop, and ask the addiction service for a review.",
    owner=Owner.ADDICTION,
    because=(evidence.ASA11.at("Case report"), evidence.EVI.at("Replacement of a pump")),
)

ABERRANT_BEHAVIOUR = Rule(
    code="SUD-08b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=ALL,
    says="Aberrant drug behaviour, or tampering already reviewed, is weighed.",
    when=facts.aberrant_behaviour.holds() | facts.device_tampering.is_one_of("reviewed"),
    then="Discuss at the multidisciplinary meeting with addiction medicine.",
    owner=Owner.MDT,
    because=(evidence.ASA11.at("Case report"), evidence.EVI.at("Replacement of a pump")),
)

SEDATIVES = Rule(
    code="SUD-11",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug(*drugs.OPIOIDS, "baclofen", "ziconotide"),
    pathways=ALL,
    says="Sedatives beside a drug in the pump add up to deeper sedation and slower breathing.",
    when=facts.sedatives.holds() | medicines.listed_depressant.holds(),
    then="Agree on reducing them with the prescriber; trial as an inpatient with naloxone at hand.",
    owner=Owner.PAIN,
    because=(
        graded.MP18_SEDATIVES,
        evidence.INFUMORPH.at("Boxed warning"),
        evidence.MIT.at("Boxed warning"),
        evidence.OIRD.at("Abstract"),
        evidence.PRI.at("Interactions"),
    ),
    if_unknown=IfUnknown.ASK,  # safety-critical
)

OPIOID_NAIVE = Rule(
    code="SUD-12",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=PAIN,
    says="An opioid-naive patient gets no device for self-given opioid boluses.",
    when=facts.opioid_tolerance.is_one_of("naive"),
    then="No patient bolus of an opioid; use the label's limits for opioid-naive patients.",
    owner=Owner.PAIN,
    because=(
        evidence.MDT_SEL.at("Contraindications"),
        evidence.MDT_CA.at("Contraindications"),
        evidence.INFUMORPH.at("Dosing"),
    ),
    if_unknown=IfUnknown.ASK,  # safety-critical: the makers contraindicate the device
)

ALCOHOL_SCORE = Rule(
    code="SUD-13a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="A raised AUDIT-C total calls for an assessment of alcohol use.",
    when=facts.drinks_alcohol.holds() & facts.audit_c.at_least(policy.AUDIT_C_POSITIVE),
    then="Assess for dependence and offer help to cut down.",
    owner=Owner.ADDICTION,
    because=(evidence.AUDIT_C.at("Cut-offs"), evidence.MDT_PSY.at("Alcohol")),
    if_unknown=IfUnknown.LIST,
    disagreement="The United States use 3 in women and 4 in men, the United Kingdom 5.",
)

ALCOHOL_DEPENDENCE = Rule(
    code="SUD-13b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC | SP,
    says="Alcohol dependence is treated before a pump is considered.",
    when=facts.drinks_alcohol.holds() & facts.alcohol_dependence.holds(),
    then="Refer to the alcohol service; screen again once treatment has held.",
    owner=Owner.ADDICTION,
    because=(evidence.MDT_PSY.at("Alcohol"),),
)

ALCOHOL_DEPENDENCE_IN_CANCER = Rule(
    code="SUD-13c",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=CA,
    says="In cancer alcohol dependence is weighed; it does not refuse a pump.",
    when=facts.drinks_alcohol.holds() & facts.alcohol_dependence.holds(),
    then="Plan for withdrawal and bring in the alcohol service before the trial.",
    owner=Owner.MDT,
    because=(evidence.MDT_PSY.at("Alcohol"), evidence.INFUMORPH.at("Boxed warning")),
)

TOBACCO = Rule(
    code="SUD-14a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=ALL,
    says="Tobacco and nicotine are best stopped before an implant, against infection.",
    when=facts.nicotine.holds(),
    then="Offer help to stop and agree on a quit date before the implant.",
    owner=Owner.SURGEON,
    because=(evidence.NACC.at("Tobacco"),),
    if_unknown=IfUnknown.LIST,
)

TOBACCO_STOPPED_FIRST = Rule(
    code="SUD-14b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=IMPLANT,
    pathways=ALL,
    says="Where the site asks for it, tobacco and nicotine are stopped before an implant.",
    when=policy.TOBACCO.is_one_of("stop") & facts.nicotine.holds(),
    then="Book the implant once the patient has stopped.",
    owner=Owner.SURGEON,
    because=(evidence.NACC.at("Tobacco"),),
)

# On spasticity no opioid is an option, so these two would ask for nothing there.
NALTREXONE = Rule(
    code="SUD-15a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=drug(*drugs.OPIOIDS),
    pathways=PAIN,
    says="Naltrexone blocks an opioid in the pump.",
    when=facts.addiction_medicine.is_one_of("naltrexone"),
    then="Plan with the prescriber of naltrexone, or choose a drug that is not an opioid.",
    owner=Owner.ADDICTION,
    because=(evidence.CLINICAL_JUDGEMENT.at("Naltrexone"),),
)

OPIOID_SUBSTITUTION = Rule(
    code="SUD-15b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug(*drugs.OPIOIDS),
    pathways=PAIN,
    says="Buprenorphine or methadone for addiction is weighed before an opioid goes in a pump.",
    when=facts.addiction_medicine.is_one_of("buprenorphine", "methadone"),
    then="Agree on one plan with addiction medicine; consider ziconotide.",
    owner=Owner.MDT,
    because=(evidence.CLINICAL_JUDGEMENT.at("Buprenorphine and methadone"),),
)

RULES = (
    ACTIVE_UNTREATED,
    INJECTING,
    PAST_ADDICTION,
    EARLY_REMISSION,
    ADDICTION_IN_CANCER,
    UNTREATED_IN_CANCER,
    HISTORY_PROHIBITS,
    HIGH_RISK_SCORE,
    DRUG_CHECKS,
    INCONSISTENT_CHECK,
    TAMPERING,
    ABERRANT_BEHAVIOUR,
    SEDATIVES,
    OPIOID_NAIVE,
    ALCOHOL_SCORE,
    ALCOHOL_DEPENDENCE,
    ALCOHOL_DEPENDENCE_IN_CANCER,
    TOBACCO,
    TOBACCO_STOPPED_FIRST,
    NALTREXONE,
    OPIOID_SUBSTITUTION,
)
