"""What other illness means for baclofen in severe spasticity."""

from screening.rules import evidence
from screening.rules.facts.medical import organs as facts
from screening.rules.policy.history import JURISDICTION
from screening.rules.rule import IfUnknown, Kind, Owner, Rule, drug
from screening.rules.vocabulary.pathway import SP

CHAPTER = "medical"

_BACLOFEN = drug("baclofen")
_IN_THE_EU = JURISDICTION.is_one_of("EU")
_EPILEPSY_NOTE = (
    "The European leaflet rules baclofen out in epilepsy that cannot be controlled; the United "
    "States label asks for care; NICE counsels caution and one NHS policy excludes uncontrolled "
    "epilepsy."
)

EPILEPSY_REFRACTORY = Rule(
    code="ORG-12a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=_BACLOFEN,
    pathways=SP,
    says="Under European labelling baclofen is not given in epilepsy that treatment does not "
    "control.",
    when=_IN_THE_EU & facts.epilepsy.is_one_of("refractory"),
    then="Ask neurology whether seizures can be controlled; consider other treatment.",
    owner=Owner.NEUROLOGY,
    because=(evidence.GAB_EU.at("Contraindications"),),
    disagreement=_EPILEPSY_NOTE,
)

EPILEPSY_UNCONTROLLED = Rule(
    code="ORG-12b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=_BACLOFEN,
    pathways=SP,
    says="Uncontrolled epilepsy is weighed before a baclofen test.",
    when=facts.epilepsy.is_one_of("uncontrolled")
    | (facts.epilepsy.is_one_of("refractory") & ~_IN_THE_EU),
    then="Ask neurology and discuss with the patient before the test.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.GAB_EU.at("Warnings: epilepsy"),
        evidence.NHS_CBA.at("Exclusions: uncontrolled epilepsy"),
        evidence.NICE145.at("Recommendation 1.6.4"),
        evidence.ITB_SEL.at("Seizures"),
    ),
    disagreement=_EPILEPSY_NOTE,
)

DYSREFLEXIA = Rule(
    code="ORG-13",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_BACLOFEN,
    pathways=SP,
    says="After autonomic dysreflexia, or a cord injury at T6 or above, baclofen withdrawal is "
    "more dangerous.",
    when=facts.dysreflexia.holds(),
    then="Write a plan for triggers and teach patient and carers the signs of withdrawal.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.LIO.at("Injury at T6 or above"),
        evidence.GAB_US.at("Warnings and precautions"),
        evidence.GAB_EU.at("Warnings: autonomic dysreflexia"),
    ),
    if_unknown=IfUnknown.LIST,
    disagreement="The labels ask for care; one payer lists past dysreflexia among its exclusions "
    "and precautions.",
)

BACLOFEN_CAUTION = Rule(
    code="ORG-18",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_BACLOFEN,
    pathways=SP,
    says="Parkinson disease, a peptic ulcer, planned surgery or diabetes asks for care with "
    "baclofen.",
    when=facts.diabetes.holds() | (facts.other_conditions.holds() & facts.baclofen_caution.holds()),
    then="Tell the treating team and watch for worsening.",
    owner=Owner.NEUROLOGY,
    because=(evidence.GAB_EU.at("Warnings"),),
    if_unknown=IfUnknown.LIST,
)

OVARIAN_CYSTS = Rule(
    code="ORG-19",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=_BACLOFEN,
    pathways=SP,
    says="Ovarian cysts have been seen with baclofen.",
    when=facts.other_conditions.holds() & facts.ovarian_cysts.holds(),
    then="Arrange gynaecological follow-up.",
    owner=Owner.REFERRER,
    because=(evidence.GAB_US.at("Patient notes"),),
    if_unknown=IfUnknown.LIST,
)

RULES = (
    EPILEPSY_REFRACTORY,
    EPILEPSY_UNCONTROLLED,
    DYSREFLEXIA,
    BACLOFEN_CAUTION,
    OVARIAN_CYSTS,
)
