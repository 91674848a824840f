"""Spine and CSF: whether a catheter can go in, and whether what it delivers can spread."""

from screening.rules import evidence
from screening.rules.facts import anatomy as facts
from screening.rules.policy import anatomy as policy
from screening.rules.rule import (
    IMPLANT,
    PROCEDURE,
    THERAPY,
    IfUnknown,
    Kind,
    Owner,
    Rule,
    drug,
    pump,
)
from screening.rules.vocabulary.pathway import ALL, CA, NC, PAIN, SP

CHAPTER = "anatomy"

_OBSTRUCTED = facts.canal.is_one_of("obstructed")
_CANAL_DISPUTE = (
    "Prialt and Prometra are contraindicated in an obstructed canal; the European Gablofen "
    "leaflet asks for caution where CSF flow is slow."
)

ZICONOTIDE_IN_OBSTRUCTION = Rule(
    code="ANA-01a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=drug("ziconotide"),
    pathways=PAIN,
    says="Ziconotide is not given where the spinal canal is obstructed.",
    when=_OBSTRUCTED,
    then="Choose another drug; ask neurosurgery about a catheter above the block.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.PRI.at("Contraindications"),),
    disagreement=_CANAL_DISPUTE,
)

PROMETRA_IN_OBSTRUCTION = Rule(
    code="ANA-01b",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=ALL,
    says="Prometra is not used where the flow of CSF is blocked.",
    when=_OBSTRUCTED,
    then="Choose another pump; ask neurosurgery about a catheter above the block.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.FLX24.at("Contraindications"),),
    disagreement=_CANAL_DISPUTE,
)

OBSTRUCTION = Rule(
    code="ANA-01c",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=ALL,
    says="An obstructed canal makes any intrathecal treatment less likely to work.",
    when=_OBSTRUCTED,
    then="Ask neurosurgery about a catheter above the block, or choose another treatment.",
    owner=Owner.NEUROSURGERY,
    because=(
        evidence.GAB_EU.at("Warnings and precautions"),
        evidence.TXT_DEER80.at("Patient selection"),
    ),
    disagreement=_CANAL_DISPUTE,
)

OBSTRUCTION_SUSPECTED = Rule(
    code="ANA-01d",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="A suspected obstruction of the canal is imaged before a needle goes in.",
    when=facts.canal.is_one_of("suspected"),
    then="Order an MRI or a CT myelogram, then screen again.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.CLINICAL_JUDGEMENT.at("Suspected obstruction"),),
)

TUMOUR_ON_SAC = Rule(
    code="ANA-02",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=CA,
    says="Tumour against the thecal sac is weighed before an intrathecal treatment.",
    when=facts.tumour_on_sac.holds(),
    then="Review the imaging with oncology and neurosurgery before a trial.",
    owner=Owner.MDT,
    because=(evidence.ANT17.at("Malignant pain, criterion 3"),),
    disagreement="Anthem requires encroachment to be ruled out; a review of 1999 holds that "
    "vertebral metastases by themselves are no contraindication.",
)

ANOMALY_PREVENTS_SYNCHROMED = Rule(
    code="ANA-03a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("synchromed"),
    pathways=ALL,
    says="SynchroMed is not implanted where an anomaly of the spine prevents it.",
    when=facts.spinal_anomaly.is_one_of("confirmed_prevents"),
    then="Choose another treatment with neurosurgery.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.MDT_SEL.at("Contraindications"), evidence.LIO.at("Contraindications")),
    disagreement="The labels do not say what an anomaly is; a neurosurgeon decides.",
)

ANOMALY_PREVENTS_PROMETRA = Rule(
    code="ANA-03b",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=ALL,
    says="Prometra is not implanted in a spine that cannot take it.",
    when=facts.spinal_anomaly.is_one_of("confirmed_prevents"),
    then="Choose another treatment with neurosurgery.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.FLX24.at("Contraindications"),),
    disagreement="The labels do not say what an anomaly is; a neurosurgeon decides.",
)

ANOMALY_SUSPECTED = Rule(
    code="ANA-03c",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="A possible anomaly of the spine waits for a neurosurgical opinion.",
    when=facts.spinal_anomaly.is_one_of("suspected"),
    then="Ask neurosurgery whether it prevents implantation, then screen again.",
    owner=Owner.NEUROSURGERY,
    because=(
        evidence.LIO.at("Contraindications"),
        evidence.MDT_SEL.at("Contraindications"),
        evidence.FLX24.at("Contraindications"),
    ),
    disagreement="The labels do not say what an anomaly is; a neurosurgeon decides.",
)

ANOMALY_CONFIRMED = Rule(
    code="ANA-03d",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=PROCEDURE,
    pathways=ALL,
    says="A confirmed anomaly of the spine is weighed, even where it is no obstacle.",
    when=facts.spinal_anomaly.is_one_of("confirmed_no_obstacle", "confirmed_prevents"),
    then="Plan the access with neurosurgery and discuss it at the meeting.",
    owner=Owner.NEUROSURGERY,
    because=(
        evidence.LIO.at("Contraindications"),
        evidence.MDT_SEL.at("Contraindications"),
        evidence.FLX24.at("Contraindications"),
    ),
)

RECENT_IMAGING_CANCER = Rule(
    code="ANA-04a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    scope=IMPLANT,
    pathways=CA,
    says="Recent imaging of the spine must be on file before an implant in cancer pain.",
    when=facts.SCANNED & facts.months_since_spine_imaging.at_most(policy.IMAGING_MONTHS_CANCER),
    then="Order an MRI, or a CT, of the thoracic and lumbar spine.",
    owner=Owner.PAIN,
    because=(evidence.PACC24_CLIN.at("Work-up"), evidence.S4.at("Before the operation")),
    unmet=Kind.RESOLVE_FIRST,
)

RECENT_IMAGING = Rule(
    code="ANA-04b",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    scope=IMPLANT,
    pathways=NC | SP,
    says="Imaging of the spine that is not too old must be on file before an implant.",
    when=facts.SCANNED & facts.months_since_spine_imaging.at_most(policy.IMAGING_MONTHS),
    then="Order an MRI, or a CT, of the thoracic and lumbar spine.",
    owner=Owner.PAIN,
    because=(evidence.PACC24_CLIN.at("Work-up"), evidence.S4.at("Before the operation")),
    unmet=Kind.RESOLVE_FIRST,
)

INTRACRANIAL_PRESSURE = Rule(
    code="ANA-05a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="The dura is not punctured while the intracranial pressure is or may be raised.",
    when=facts.intracranial_pressure.is_one_of("suspected", "raised"),
    then="Ask neurosurgery; screen again when the pressure is known to be normal.",
    owner=Owner.NEUROSURGERY,
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Dural puncture"),
        evidence.INFUMORPH.at("Warnings"),
    ),
)

BRAIN_LESION = Rule(
    code="ANA-05b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=PROCEDURE,
    pathways=PAIN,
    says="A brain tumour or head injury is weighed, even with normal pressure.",
    when=facts.brain_lesion.holds(),
    then="Ask neurosurgery or neurology before a trial.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.INFUMORPH.at("Warnings"),),
)

NEW_DEFICIT = Rule(
    code="ANA-06",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,  # the row speaks of cancer; a new deficit is no less urgent elsewhere
    says="A new or worsening neurological deficit is explained before any trial.",
    when=facts.new_deficit.holds(),
    then="Urgent MRI of the whole spine with neurosurgery (cancer: oncology too); screen again.",
    owner=Owner.NEUROSURGERY,
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Cord compression"),
        evidence.PACC24_CLIN.at("Disease burden"),
    ),
)

CORD_AT_RISK = Rule(
    code="ANA-06-URGENT",
    chapter=CHAPTER,
    kind=Kind.URGENT,
    scope=PROCEDURE,
    pathways=ALL,
    says="A new or worsening neurological deficit needs imaging today, whatever the advice.",
    when=facts.new_deficit.holds(),
    then="Arrange an urgent MRI now and say who has taken it on.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.CLINICAL_JUDGEMENT.at("Urgent flag"),),
    if_unknown=IfUnknown.LIST,
)

FUSION_AT_ACCESS = Rule(
    code="ANA-07a",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=PROCEDURE,
    pathways=NC | SP,
    says="A fused or instrumented access level may bar a needle or a catheter.",
    when=facts.spinal_fusion.is_one_of("access_level"),
    then="Plan image-guided or surgical access with spine surgery.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.NICE145.at("1.6.4 and 1.6.5"),),
)

FUSION_ELSEWHERE = Rule(
    code="ANA-07b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=PROCEDURE,
    pathways=NC | SP,
    says="A fusion away from the access level still shapes the way in.",
    when=facts.spinal_fusion.is_one_of("elsewhere"),
    then="Look at the levels on imaging and use image guidance.",
    owner=Owner.PAIN,
    because=(evidence.NICE145.at("1.6.4 and 1.6.5"),),
    if_unknown=IfUnknown.LIST,
)

SCOLIOSIS = Rule(
    code="ANA-08",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=SP,
    says="Scoliosis is watched during baclofen treatment, and operations are put in order.",
    when=facts.scoliosis.is_one_of("stable", "progressing", "fusion_planned"),
    then="Ask orthopaedics; a pump goes in before a planned fusion.",
    owner=Owner.NEUROSURGERY,
    because=(
        evidence.GAB_EU.at("Warnings and precautions"),
        evidence.NICE145.at("1.6.4 and 1.6.5"),
        evidence.NHS_CBA.at("Criteria"),
    ),
    if_unknown=IfUnknown.LIST,
)

SHUNT = Rule(
    code="ANA-09",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=SP,
    says="A CSF shunt is no bar, but may change the flow and the dose.",
    when=facts.csf_shunt.holds(),
    then="Have neurosurgery check that the shunt works.",
    owner=Owner.NEUROSURGERY,
    because=(evidence.ITB_SEL.at("Abstract"),),
    if_unknown=IfUnknown.LIST,
)

POCKET_SITE = Rule(
    code="ANA-10",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=ALL,
    says="A stoma, a hernia or past abdominal surgery limits where a pump can lie.",
    when=facts.abdominal_surgery.holds(),
    then="Have the surgeon choose the pocket; below the collarbone is an alternative.",
    owner=Owner.SURGEON,
    because=(evidence.ITB_SEL.at("Abstract"),),
    if_unknown=IfUnknown.LIST,
)

CONCORDANCE = Rule(
    code="ANA-11",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    scope=THERAPY,
    pathways=NC,
    says="In non-cancer pain the imaging should fit the level of the pain.",
    when=facts.IMAGED & facts.imaging_concordant.holds(),
    then="Obtain the imaging, or discuss at the meeting what else explains the pain.",
    owner=Owner.MDT,
    because=(evidence.MDT_SEL.at("Patient selection"),),
    unmet=Kind.WEIGH,
)

CATHETER_LEVEL = Rule(
    code="ANA-12",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug("morphine"),
    pathways=PAIN,
    says="Morphine is labelled for the lumbar level only; a higher tip is off label.",
    when=facts.catheter_level.is_one_of("thoracic", "cervical"),
    then="Discuss the off-label level and record the reason and the consent.",
    owner=Owner.PAIN,
    because=(evidence.INFUMORPH.at("Warnings"), evidence.PFM.at("Section 5.1")),
    if_unknown=IfUnknown.LIST,
    disagreement="The morphine labels stay lumbar; PACC 2024 places the tip for its effect, "
    "which may be thoracic.",
)

RULES = (
    ZICONOTIDE_IN_OBSTRUCTION,
    PROMETRA_IN_OBSTRUCTION,
    OBSTRUCTION,
    OBSTRUCTION_SUSPECTED,
    TUMOUR_ON_SAC,
    ANOMALY_PREVENTS_SYNCHROMED,
    ANOMALY_PREVENTS_PROMETRA,
    ANOMALY_SUSPECTED,
    ANOMALY_CONFIRMED,
    RECENT_IMAGING_CANCER,
    RECENT_IMAGING,
    INTRACRANIAL_PRESSURE,
    BRAIN_LESION,
    NEW_DEFICIT,
    CORD_AT_RISK,
    FUSION_AT_ACCESS,
    FUSION_ELSEWHERE,
    SCOLIOSIS,
    SHUNT,
    POCKET_SITE,
    CONCORDANCE,
    CATHETER_LEVEL,
)
