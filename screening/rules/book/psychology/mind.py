"""Mental state: what is acted on today, treated first, or costs a drug."""

from screening.rules import evidence
from screening.rules.evidence import graded
from screening.rules.facts.psychology import mind as facts
from screening.rules.policy import psychology as policy
from screening.rules.rule import THERAPY, IfUnknown, Kind, Owner, Rule, drug
from screening.rules.vocabulary.pathway import ALL, NC, PAIN, SP

CHAPTER = "psychology"

_COGNITION = (
    "For pain devices a serious cognitive deficit is listed as a reason to exclude; for "
    "intrathecal baclofen impaired cognition is a reason to choose it over oral drugs."
)
_SERIOUS_OR_UNSUPPORTED = facts.COGNITION_IMPAIRED & (
    facts.cognition.is_one_of("serious")
    | facts.moca_total.less_than(policy.MOCA_LOW)
    | ~facts.cognition_help.holds()
)

ACUTE_MENTAL_ILLNESS = Rule(
    code="PSY-03",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="Active psychosis, mania or delirium must settle before a pump is considered.",
    when=facts.psychosis_now.holds() | facts.mania_or_delirium.holds(),
    then="Refer to psychiatry; screen again once stable.",
    owner=Owner.PSYCHIATRY,
    because=(
        evidence.MDT_PSY.at("Exclusions"),
        evidence.MAYO24.at("Abstract"),
        evidence.EVI.at("Behavioural attestation"),
        evidence.BCBS_707.at("Criteria"),
    ),
)

PAST_PSYCHOSIS = Rule(
    code="PSY-04",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=drug("ziconotide"),
    pathways=PAIN,
    says="A psychosis, now or ever, rules out ziconotide.",
    when=facts.psychosis_ever.holds() | facts.psychosis_now.holds(),
    then="Use another drug.",
    owner=Owner.PAIN,
    because=(evidence.PRI.at("Boxed warning"),),
    disagreement="The United States label bars it in a boxed warning; the contraindications read "
    "in the European label do not name psychosis.",
)

SUICIDALITY = Rule(
    code="PSY-05",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="Thoughts of suicide or of harming others are treated before a pump is considered.",
    when=facts.suicidal_ideation.holds() | facts.suicide_tier.is_one_of("high"),
    then="Assess the risk today; screen again once the crisis team has closed it.",
    owner=Owner.PSYCHIATRY,
    because=(
        evidence.MDT_PSY.at("Exclusions"),
        evidence.MAYO24.at("Abstract"),
        evidence.C_SSRS.at("Tiers"),
    ),
)

ITEM_NOT_FOLLOWED_UP = Rule(
    code="PSY-05b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC | SP,  # in cancer no mood questionnaire is asked for; the urgent finding stands
    says="A positive PHQ-9 item 9 is followed up with a suicide risk scale before a trial.",
    when=facts.PHQ9_SCORED
    & facts.phq9_item9.at_least(1)
    & facts.suicide_tier.is_one_of("not_done"),
    then="Assess the risk today and record the C-SSRS tier.",
    owner=Owner.PSYCHOLOGY,
    because=(
        evidence.PHQ9.at("Item 9"),
        evidence.MDT_PSY.at("Exclusions"),
        evidence.CLINICAL_JUDGEMENT.at("Positive item 9 without a risk scale"),
    ),
)

MODERATE_RISK = Rule(
    code="PSY-05c",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=ALL,
    says="A moderate C-SSRS tier is weighed even where thoughts of suicide are denied now.",
    when=facts.suicide_tier.is_one_of("moderate"),
    then="Ask psychiatry whether a trial may go ahead, and how the patient is watched.",
    owner=Owner.PSYCHIATRY,
    because=(
        evidence.C_SSRS.at("Tiers"),
        evidence.MAYO24.at("Abstract"),
        evidence.CLINICAL_JUDGEMENT.at("Moderate tier"),
    ),
)

SUICIDALITY_TODAY = Rule(
    code="PSY-05-URGENT",
    chapter=CHAPTER,
    kind=Kind.URGENT,
    scope=THERAPY,
    pathways=ALL,
    says="Any sign of suicidal thinking calls for a risk assessment the same day.",
    when=facts.suicidal_ideation.holds()
    | facts.phq9_item9.at_least(1)
    | facts.suicide_tier.is_one_of("high"),
    then="Assess the risk today, with somebody beside the patient; say who has taken it on.",
    owner=Owner.PSYCHIATRY,
    because=(
        evidence.PHQ9.at("Item 9"),
        evidence.C_SSRS.at("Tiers"),
        evidence.MDT_PSY.at("Exclusions"),
    ),
    if_unknown=IfUnknown.LIST,
)

DEPRESSION_OR_ANXIETY = Rule(
    code="PSY-06a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC | SP,
    says="Depression or anxiety that is not controlled is treated first.",
    when=facts.depression.is_one_of("uncontrolled")
    | (facts.depression.is_one_of("untreated") & ~facts.PHQ9_SCORED)
    | facts.anxiety_uncontrolled.holds(),
    then="Start or change treatment, score its severity, and screen again in 8 to 12 weeks.",
    owner=Owner.PSYCHIATRY,
    because=(
        evidence.MDT_PSY.at("Exclusions"),
        evidence.BCBS_707.at("Criteria"),
        evidence.MAYO24.at("Abstract"),
    ),
)

SEVERE_DEPRESSION = Rule(
    code="PSY-06b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC | SP,
    says="A high PHQ-9 total is treated first; the limit is lower where nothing treats it yet.",
    when=facts.PHQ9_SCORED
    & (
        facts.phq9_total.at_least(policy.PHQ9_SEVERE)
        | (
            facts.depression.is_one_of("untreated")
            & facts.phq9_total.at_least(policy.PHQ9_UNTREATED)
        )
    ),
    then="Start or change treatment and screen again in 8 to 12 weeks.",
    owner=Owner.PSYCHIATRY,
    because=(
        evidence.MDT_PSY.at("Exclusions"),
        evidence.MAYO24.at("Abstract"),
        evidence.PHQ9.at("Bands"),
        evidence.CLINICAL_JUDGEMENT.at("PHQ-9 limits"),
    ),
)

SEVERE_ANXIETY = Rule(
    code="PSY-06c",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC | SP,
    says="A high GAD-7 total is treated first.",
    when=facts.GAD7_SCORED & facts.gad7_total.at_least(policy.GAD7_SEVERE),
    then="Start or change treatment and screen again in 8 to 12 weeks.",
    owner=Owner.PSYCHIATRY,
    because=(
        evidence.MDT_PSY.at("Exclusions"),
        evidence.GAD7.at("Bands"),
        evidence.CLINICAL_JUDGEMENT.at("GAD-7 limit"),
    ),
)

DEPRESSION_AND_ZICONOTIDE = Rule(
    code="PSY-07",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug("ziconotide"),
    pathways=PAIN,
    says="Ziconotide may bring or worsen depression; a history of it or of an attempt is weighed.",
    when=facts.depression.is_one_of("past", "controlled", "uncontrolled", "untreated")
    | facts.suicide_attempt_ever.holds(),
    then="Prefer another drug, or plan close watching of mood.",
    owner=Owner.MDT,
    because=(evidence.PRI.at("Warnings: depression and suicide"), evidence.MAIER10.at("Abstract")),
)

COGNITION = Rule(
    code="PSY-08a",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="A cognitive deficit that is serious, or that nobody makes up for, is weighed.",
    when=_SERIOUS_OR_UNSUPPORTED,
    then="Assess capacity, train a caregiver, and discuss at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(
        evidence.MDT_PSY.at("Exclusions"),
        evidence.MAYO24.at("Abstract"),
        evidence.CLINICAL_JUDGEMENT.at("MoCA limit"),
    ),
    disagreement=_COGNITION,
)

COGNITION_IN_SPASTICITY = Rule(
    code="PSY-08b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=SP,
    says="In spasticity a serious cognitive deficit is weighed, and may speak for a pump.",
    when=_SERIOUS_OR_UNSUPPORTED,
    then="Settle capacity and a trained caregiver; count what oral drugs do to thinking.",
    owner=Owner.NEUROLOGY,
    because=(
        evidence.ITB_SEL.at("Abstract"),
        evidence.MDT_PSY.at("Exclusions"),
        evidence.MAYO24.at("Abstract"),
        evidence.CLINICAL_JUDGEMENT.at("MoCA limit"),
    ),
    disagreement=_COGNITION,
)

PSYCHOSIS_AND_BACLOFEN = Rule(
    code="PSY-13",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug("baclofen"),
    pathways=SP,
    says="Baclofen needs careful watching after a psychotic disorder or a confusional state.",
    when=facts.psychosis_ever.holds()
    | facts.psychosis_now.holds()
    | facts.confusional_state.holds(),
    then="Ask for psychiatric advice and plan how the patient is watched.",
    owner=Owner.PSYCHIATRY,
    because=(
        evidence.GAB_US.at("Warnings"),
        evidence.GAB_EU.at("Before you are given Gablofen"),
        evidence.HUM.at("Cautions"),
        evidence.NHS_CBA.at("Exclusions"),
    ),
    disagreement="Labels ask for caution; one payer lists psychotic disorders among its bars, "
    "and one NHS policy excludes severe unstable mental illness.",
)

PSYCHOTROPIC_CHANGE = Rule(
    code="PSY-15",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="Psychotropic and antiepileptic drugs are not changed for a trial without a plan.",
    when=facts.psychotropic_change.holds(),
    then="Weigh relapse and seizures with the prescriber; keep the drugs unless both agree.",
    owner=Owner.PSYCHIATRY,
    because=(graded.PACC24_PSYCHOTROPICS,),
    if_unknown=IfUnknown.LIST,
)

RULES = (
    ACUTE_MENTAL_ILLNESS,
    PAST_PSYCHOSIS,
    SUICIDALITY,
    ITEM_NOT_FOLLOWED_UP,
    MODERATE_RISK,
    SUICIDALITY_TODAY,
    DEPRESSION_OR_ANXIETY,
    SEVERE_DEPRESSION,
    SEVERE_ANXIETY,
    DEPRESSION_AND_ZICONOTIDE,
    COGNITION,
    COGNITION_IN_SPASTICITY,
    PSYCHOSIS_AND_BACLOFEN,
    PSYCHOTROPIC_CHANGE,
)
