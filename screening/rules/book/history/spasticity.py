"""Spasticity: its origin, when it may be treated, how severe it is and what it is used for."""

from decimal import Decimal

from screening.rules import evidence
from screening.rules.facts.history import person, spasticity
from screening.rules.policy import history as policy
from screening.rules.rule import THERAPY, IfUnknown, Kind, Owner, Rule, drug
from screening.rules.vocabulary.pathway import SP

CHAPTER = "history"

#: The United States labels wait a year after a brain injury; exactly twelve months is enough.
BRAIN_INJURY_MONTHS = Decimal(12)

_RECENT_BRAIN_INJURY = spasticity.spasticity_cause.is_one_of(
    "brain_injury"
) & spasticity.months_since_brain_injury.less_than(BRAIN_INJURY_MONTHS)
_WAIT = (
    "United States labels wait twelve months; the European leaflet waits until spasticity is "
    "stable and can be assessed; a best-practice panel considers baclofen at any phase."
)
_GRADED_SEVERE = spasticity.tone_scale.is_one_of("ashworth") & spasticity.ashworth_grade.at_least(
    policy.ASHWORTH
)
_MODIFIED_SEVERE = spasticity.tone_scale.is_one_of("modified_ashworth") & (
    spasticity.modified_ashworth_grade.is_one_of("4")
    | (
        policy.MODIFIED_ASHWORTH.is_one_of("2", "3")
        & spasticity.modified_ashworth_grade.is_one_of("3")
    )
    | (policy.MODIFIED_ASHWORTH.is_one_of("2") & spasticity.modified_ashworth_grade.is_one_of("2"))
)

ORIGIN = Rule(
    code="IND-09",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=SP,
    says="The spasticity is of cerebral or spinal origin.",
    when=spasticity.spasticity_origin.is_one_of("cerebral", "spinal", "both"),
    then="Confirm the origin with neurology or rehabilitation medicine.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.GAB_US.at("Section 1"),
        evidence.LIO.at("Severe spasticity"),
        evidence.MDT_IND.at("Indications"),
        evidence.S3.at("Conditions treated"),
        evidence.S4.at("Who may benefit"),
        evidence.EVI.at("Dystonia"),
        evidence.AET.at("Stiff-person syndrome"),
    ),
)

BRAIN_INJURY_WAIT = Rule(
    code="IND-10a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=drug("baclofen"),
    pathways=SP,
    says="After a traumatic brain injury a baclofen pump waits until a year has passed.",
    when=policy.JURISDICTION.is_one_of("US") & _RECENT_BRAIN_INJURY,
    then="Use oral and focal treatment meanwhile, and set the date for a new screen.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.LIO.at("Selection"),
        evidence.GAB_US.at("Section 1"),
        evidence.MDT_ITB.at("Evaluation"),
        evidence.HUM.at("Exclusions"),
    ),
    disagreement=_WAIT,
)

BRAIN_INJURY_STABLE = Rule(
    code="IND-10b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug("baclofen"),
    pathways=SP,
    says="Within a year of a brain injury the spasticity must be stable and assessable.",
    when=policy.JURISDICTION.is_one_of("EU", "UK") & _RECENT_BRAIN_INJURY,
    then="Ask neurology or rehabilitation medicine whether it is stable and can be assessed.",
    owner=Owner.NEUROLOGY,
    because=(evidence.GAB_EU.at("Warnings"), evidence.ITB_SEL.at("Timing")),
    disagreement=_WAIT,
)

TONE_MEASURED = Rule(
    code="SEV-05a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=SP,
    says="Muscle tone has been measured on a named scale.",
    when=spasticity.tone_scale.is_one_of("ashworth", "modified_ashworth"),
    then="Have tone measured by a physiotherapist, with the name of the scale.",
    owner=Owner.NEUROLOGY,
    because=(evidence.NHS_CBA.at("Criteria"), evidence.EVI.at("Spasticity")),
)

TONE_SEVERE = Rule(
    code="SEV-05b",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=THERAPY,
    pathways=SP,
    says="Muscle tone or spasms reach a severe grade.",
    when=_GRADED_SEVERE | _MODIFIED_SEVERE | spasticity.penn_frequency.at_least(policy.PENN),
    then="Weigh the grades with the burden; repeat the measurement if they disagree.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.NHS_CBA.at("Criteria"),
        evidence.EVI.at("Spasticity"),
        evidence.LIO.at("Severe spasticity"),
    ),
    disagreement="An NHS policy asks for a grade; a baclofen label page calls severity a matter "
    "of function, so that a low grade can be severe.",
)

BURDEN = Rule(
    code="SEV-06",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=THERAPY,
    pathways=SP,
    says="Spasticity gets in the way of comfort, function or care.",
    when=spasticity.spasticity_burden.holds(),
    then="Set goals with the patient and carers; without a burden a pump has little to give.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.LIO.at("Severe spasticity"),
        evidence.ITB_SEL.at("Selection"),
        evidence.MDT_ITB.at("Evaluation"),
        evidence.S4.at("Who may benefit"),
    ),
)

MILD_GMFCS = Rule(
    code="SEV-07",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=SP,
    says="Children who do well with a baclofen pump are typically at GMFCS level III to V.",
    when=person.age_years.less_than(spasticity.GMFCS_BELOW_YEARS)
    & spasticity.gmfcs.is_one_of("i", "ii"),
    then="Discuss at the paediatric multidisciplinary meeting.",
    owner=Owner.PAEDIATRICS,
    because=(evidence.NICE145.at("Recommendations 1.6.1 and 1.6.2"),),
    if_unknown=IfUnknown.LIST,
)

RELIANCE = Rule(
    code="SEV-08",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug("baclofen"),
    pathways=SP,
    says="A patient who stands or walks with the help of spasticity may lose by its relief.",
    when=spasticity.relies_on_spasticity.holds(),
    then="Begin the test below the usual dose, have a physiotherapist watch, and reset the goals.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.ITB_SCR.at("Ambulatory patients"),
        evidence.NICE145.at("Recommendation 1.6.6"),
        evidence.AET.at("Posture and balance"),
    ),
    if_unknown=IfUnknown.LIST,
)

FOCAL = Rule(
    code="SEV-09",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=SP,
    says="Focal spasticity is treated focally first.",
    when=spasticity.spasticity_spread.is_one_of("focal"),
    then="Refer for botulinum toxin or phenol.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.NHS_CBA.at("Criteria"),
        evidence.NICE145.at("Recommendations 1.6.1 and 1.6.2"),
    ),
    if_unknown=IfUnknown.LIST,
)

RULES = (
    ORIGIN,
    BRAIN_INJURY_WAIT,
    BRAIN_INJURY_STABLE,
    TONE_MEASURED,
    TONE_SEVERE,
    BURDEN,
    MILD_GMFCS,
    RELIANCE,
    FOCAL,
)
