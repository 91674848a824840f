"""Pump pocket and devices: whether a pump can lie there, and what it will live beside."""

from decimal import Decimal

from screening.rules import evidence
from screening.rules.facts import device as facts
from screening.rules.rule import IMPLANT, IfUnknown, Kind, Owner, Rule, pump
from screening.rules.vocabulary.pathway import ALL, CA, SP

CHAPTER = "device"

TOO_SMALL = Rule(
    code="SKN-01a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=IMPLANT,
    pathways=ALL,
    says="A body too small for any pump cannot carry an implant.",
    when=facts.body_size.is_one_of("insufficient"),
    then="Ask again after growth or weight gain; until then look at treatment without an implant.",
    owner=Owner.SURGEON,
    because=(
        evidence.MDT_SEL.at("Contraindications"),
        evidence.LIO.at("Who should be treated"),
        evidence.MDT_ITB.at("Evaluation"),
        evidence.FLX24.at("Contraindications"),
        evidence.NICE145.at("recommendation 1.6.3"),
        evidence.HUM.at("Criteria"),
    ),
)

SMALLER_PUMP = Rule(
    code="SKN-01b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=ALL,
    says="A body that can carry only a smaller pump narrows the choice and shortens refill times.",
    when=facts.body_size.is_one_of("smaller_pump_only"),
    then="Choose the reservoir size with the surgeon and agree how often it is refilled.",
    owner=Owner.SURGEON,
    because=(
        evidence.MDT_SEL.at("Contraindications"),
        evidence.LIO.at("Who should be treated"),
        evidence.NICE145.at("recommendation 1.6.3"),
    ),
)

# Both limits are strict: a pump lying exactly at the limit may be implanted.
TOO_DEEP_SYNCHROMED = Rule(
    code="SKN-02a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("synchromed"),
    pathways=ALL,
    says="SynchroMed cannot be implanted deeper than 2.5 cm.",
    when=facts.pocket_depth.more_than(Decimal("2.5")),
    then="Look for a shallower site, or measure again after weight loss.",
    owner=Owner.SURGEON,
    because=(
        evidence.MDT_SEL.at("Contraindications"),
        evidence.LIO.at("Who should be treated"),
    ),
)

TOO_DEEP_PROMETRA = Rule(
    code="SKN-02b",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=ALL,
    says="Prometra cannot be implanted deeper than one inch (2.54 cm).",
    when=facts.pocket_depth.more_than(Decimal("2.54")),
    then="Look for a shallower site, or measure again after weight loss.",
    owner=Owner.SURGEON,
    because=(
        evidence.FLX22.at("Contraindications"),
        evidence.FLX_MAN.at("Contraindications"),
    ),
)

ALTERED_SKIN = Rule(
    code="SKN-03a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=ALL,
    says="Scarred or irradiated skin, a stoma or the belt line calls for another site.",
    when=facts.pocket_skin.is_one_of("altered"),
    then="Mark a site on healthy skin, clear of bone, stoma and belt.",
    owner=Owner.SURGEON,
    because=(
        evidence.S3.at("Where the pump is placed"),
        evidence.S1.at("Risks of the device"),
    ),
    if_unknown=IfUnknown.LIST,
)

BROKEN_SKIN = Rule(
    code="SKN-03b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=IMPLANT,
    pathways=ALL,
    says="An ulcer or open wound where the pump would lie must heal before an implant.",
    when=facts.pocket_skin.is_one_of("broken"),
    then="Treat the wound, or plan a site away from it.",
    owner=Owner.SURGEON,
    because=(
        evidence.ITB_SCR.at("Screening test"),
        evidence.S1.at("Risks of the device"),
    ),
)

WEIGHT_LOSS = Rule(
    code="SKN-04",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=CA,
    says="With weight falling, the buttock is no place for a pump.",
    when=facts.ongoing_weight_loss.holds(),
    then="Plan the abdominal wall and examine the site again within two weeks of the implant.",
    owner=Owner.SURGEON,
    because=(evidence.PACC24_CLIN.at("Clinical management"),),
    if_unknown=IfUnknown.LIST,
)

OTHER_DEVICE = Rule(
    code="DEV-01",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=ALL,
    says="Another implanted electronic device and a pump could disturb each other.",
    when=facts.electronic_device.holds(),
    then="Check both manuals for interference and ask whoever follows up the other device.",
    owner=Owner.MDT,
    because=(
        evidence.AET.at("Exclusions"),
        evidence.FLX_MAN.at("page 19, precautions"),
        evidence.HUM.at("Cautions"),
    ),
)

MRI_PROMETRA = Rule(
    code="DEV-02a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=pump("prometra"),
    pathways=ALL,
    says="Prometra must be emptied before every MRI, and its label allows 1.5 T only.",
    when=facts.frequent_mri.holds(),
    then="Prefer a pump that starts again by itself, or plan emptying and refilling for each scan.",
    owner=Owner.SURGEON,
    because=(evidence.FLX_MAN.at("pages 8 and 14, MRI"), evidence.S3.at("Living with a pump")),
    if_unknown=IfUnknown.LIST,
)

MRI_SYNCHROMED = Rule(
    code="DEV-02b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=pump("synchromed"),
    pathways=ALL,
    says="SynchroMed stops during MRI and may be slow to start again, worst for baclofen.",
    when=facts.frequent_mri.holds(),
    then="Have the pump read out after each scan; check the field strength its label allows.",
    owner=Owner.SURGEON,
    because=(evidence.MDT_MRI.at("MRI and motor stall"), evidence.S3.at("Living with a pump")),
    if_unknown=IfUnknown.LIST,
    disagreement="Older SynchroMed pages allow MRI up to 1.5 T. "
    "Newer ones allow 3 T under conditions.",
)

PRESSURE_PROMETRA = Rule(
    code="DEV-03a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=ALL,
    says="Prometra is not for patients who dive or need a hyperbaric chamber.",
    when=facts.special_exposure.holds() & facts.pressure_exposure.holds(),
    then="Choose another pump.",
    owner=Owner.SURGEON,
    because=(evidence.FLX22.at("Contraindications"),),
)

PRESSURE_OTHERS = Rule(
    code="DEV-03b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=pump("synchromed", "external"),
    pathways=ALL,
    says="Pressure from diving or a hyperbaric chamber may change what a pump delivers.",
    when=facts.special_exposure.holds() & facts.pressure_exposure.holds(),
    then="Read the pump's own limit for pressure and tell the patient and the chamber staff.",
    owner=Owner.SURGEON,
    because=(
        evidence.FLX22.at("Contraindications"),
        evidence.CLINICAL_JUDGEMENT.at("Other pumps under pressure"),
    ),
    if_unknown=IfUnknown.LIST,
)

FIELDS_PROMETRA = Rule(
    code="DEV-04a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=ALL,
    says="Prometra is not for use near strong magnets, high currents or transmitting towers.",
    when=facts.special_exposure.holds() & facts.field_exposure.holds(),
    then="Choose another pump, or ask occupational health whether the exposure can end.",
    owner=Owner.SURGEON,
    because=(
        evidence.FLX22.at("Contraindications"),
        evidence.FLX24.at("Contraindications, occupations"),
    ),
)

FIELDS_OTHERS = Rule(
    code="DEV-04b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=pump("synchromed", "external"),
    pathways=ALL,
    says="Strong magnets, high currents or transmitting towers may disturb any pump.",
    when=facts.special_exposure.holds() & facts.field_exposure.holds(),
    then="Ask occupational health to review the exposure against the pump's manual.",
    owner=Owner.SURGEON,
    because=(
        evidence.FLX22.at("Contraindications"),
        evidence.CLINICAL_JUDGEMENT.at("Other pumps near fields"),
    ),
    if_unknown=IfUnknown.LIST,
)

BOLUS_BY_PATIENT = Rule(
    code="DEV-06a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=ALL,
    says="A patient who will give extra doses must be able to use the controller well.",
    when=facts.wants_patient_bolus.holds(),
    then="Check cognition and hand use, and teach the controller before it is handed over.",
    owner=Owner.PAIN,
    because=(evidence.S3.at("Patient control"), evidence.FLX_PTC.at("page 6")),
    if_unknown=IfUnknown.LIST,
)

BOLUS_BACLOFEN_PROMETRA = Rule(
    code="DEV-06b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=pump("prometra"),
    pathways=SP,
    says="Prometra's patient controller is not for baclofen.",
    when=facts.wants_patient_bolus.holds(),
    then="Offer Prometra without the controller, or choose another pump.",
    owner=Owner.SURGEON,
    because=(evidence.FLX_PTC.at("page 6"),),
    if_unknown=IfUnknown.LIST,
)

# Known from memory only. It can harm a patient with a pump, so it is settled before the implant;
# it does not hold back a trial, and it never refuses.
TREATMENT_OVER_PUMP = Rule(
    code="DEV-07",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=IMPLANT,
    pathways=ALL,
    says="Diathermy, ultrasound, lithotripsy or radiotherapy over a pump may damage it.",
    when=facts.special_exposure.holds() & facts.treatment_over_pump.holds(),
    then="Read the pump's manual and agree another treatment, site or time before the implant.",
    owner=Owner.SURGEON,
    because=(evidence.CLINICAL_JUDGEMENT.at("Energy over a pump"),),
)

RULES = (
    TOO_SMALL,
    SMALLER_PUMP,
    TOO_DEEP_SYNCHROMED,
    TOO_DEEP_PROMETRA,
    ALTERED_SKIN,
    BROKEN_SKIN,
    WEIGHT_LOSS,
    OTHER_DEVICE,
    MRI_PROMETRA,
    MRI_SYNCHROMED,
    PRESSURE_PROMETRA,
    PRESSURE_OTHERS,
    FIELDS_PROMETRA,
    FIELDS_OTHERS,
    BOLUS_BY_PATIENT,
    BOLUS_BACLOFEN_PROMETRA,
    TREATMENT_OVER_PUMP,
)
