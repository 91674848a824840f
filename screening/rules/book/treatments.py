"""Treatments: what must have been tried before a pump, on each pathway by its own measure."""

from screening.rules import evidence
from screening.rules.facts import treatments as facts
from screening.rules.facts.history import severity
from screening.rules.policy import treatments as policy
from screening.rules.rule import THERAPY, IfUnknown, Kind, Owner, Rule
from screening.rules.vocabulary.pathway import CA, NC, PAIN, SP

CHAPTER = "treatments"

CONSERVATIVE_CARE = Rule(
    code="FCT-01",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC,
    says="Non-cancer pain has had months of non-invasive care directed by a clinician.",
    when=facts.months_of_care.at_least(policy.CARE_MONTHS),
    then="Complete the care that is missing, record it here, then screen again.",
    owner=Owner.PAIN,
    because=(
        evidence.EVI.at("Non-malignant pain"),
        evidence.MDT_SEL.at("Selection criteria"),
        evidence.CMS_A.at("Less invasive treatment"),
        evidence.S3.at("Who is offered a pump"),
        evidence.S4.at("Who may benefit"),
    ),
    disagreement="One payer asks for six months; Medicare and others name no duration.",
)

STRONG_OPIOID = Rule(
    code="FCT-03",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=CA,
    says="In cancer pain a strong opioid, taken regularly at full dose, failed or was not "
    "tolerated.",
    # Side effects of another drug do not say that a strong opioid was tried.
    when=facts.strong_opioid_failed.holds()
    | facts.strong_opioid_not_tolerated.holds()
    | (facts.strong_opioid_tried.holds() & severity.side_effects.is_one_of("limiting")),
    then="Rotate and add other drugs with palliative care, without delay; no months are needed.",
    owner=Owner.PALLIATIVE,
    because=(
        evidence.ANT17.at("Malignant pain"),
        evidence.SMITH.at("Entry criteria"),
        evidence.CMS_A.at("Less invasive treatment"),
        evidence.CMS_LCD.at("Terminal disease"),
    ),
)

ANTISPASMODIC = Rule(
    code="FCT-04",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=THERAPY,
    pathways=SP,
    says="An oral antispasmodic at the largest dose tolerated failed, or was not tolerated.",
    when=facts.antispasmodic_weeks.at_least(policy.ANTISPASMODIC_WEEKS)
    | facts.antispasmodic_not_tolerated.holds(),
    then="Complete the oral treatment, or say at the meeting why not to wait for it.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.IBX.at("Spasticity"),
        evidence.AET.at("Spasticity"),
        evidence.EVI.at("Spasticity"),
        evidence.NHS_CBA.at("Criteria"),
        evidence.LIO.at("Selection"),
        evidence.GAB_US.at("Section 1"),
    ),
    disagreement="Labels and payers want oral treatment to have failed, one label page only in "
    "spasticity of spinal origin; a best-practice panel would not keep baclofen pumps for such "
    "patients alone.",
)

PHYSIOTHERAPY = Rule(
    code="FCT-05a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=SP,
    says="Physiotherapy belongs to the treatment of spasticity before a pump.",
    when=~facts.physiotherapy_tried.holds(),
    then="Refer for physiotherapy.",
    owner=Owner.NEUROLOGY,
    because=(evidence.EVI.at("Spasticity"),),
    if_unknown=IfUnknown.LIST,
)

BOTULINUM = Rule(
    code="FCT-05b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=SP,
    says="Botulinum toxin is considered where it suits the spasticity.",
    when=~facts.botulinum_tried.holds() & ~facts.botulinum_considered.holds(),
    then="Decide on botulinum toxin and record the decision.",
    owner=Owner.NEUROLOGY,
    because=(evidence.NHS_CBA.at("Criteria"),),
    if_unknown=IfUnknown.LIST,
)

OPIOID_OPTIMISED = Rule(
    code="FCT-08",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=PAIN,
    says="The strong opioid has been changed at least once, or there is a reason not to.",
    when=facts.opioid_rotation.is_one_of("rotated", "reason"),
    then="Rotate the opioid and add other drugs, or record why not.",
    owner=Owner.PAIN,
    because=(evidence.TXT.at("Patient selection"), evidence.ANT17.at("Malignant pain")),
)

DAILY_MEDICINE = Rule(
    code="FCT-09",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=NC,
    says="Most candidates with non-cancer pain take medicine every day; one who does not is looked "
    "at closely.",
    when=~facts.daily_pain_medicine.holds(),
    then="Check tolerance to opioids before choosing a drug and a patient-bolus device.",
    owner=Owner.PAIN,
    because=(evidence.S3.at("Who is offered a pump"),),
    if_unknown=IfUnknown.LIST,
    disagreement="An article for patients expects daily medicine; PACC 2024 and a low-dose "
    "protocol prefer less opioid, or none, before a trial.",
)

RULES = (
    CONSERVATIVE_CARE,
    STRONG_OPIOID,
    ANTISPASMODIC,
    PHYSIOTHERAPY,
    BOTULINUM,
    OPIOID_OPTIMISED,
    DAILY_MEDICINE,
)
