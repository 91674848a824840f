"""The evaluation: whether it is needed, what came of it, and what the evaluator flagged."""

from screening.rules import evidence
from screening.rules.evidence import graded
from screening.rules.facts.psychology import evaluation as facts
from screening.rules.policy import psychology as policy
from screening.rules.rule import THERAPY, IfUnknown, Kind, Owner, Rule, pump
from screening.rules.vocabulary.pathway import ALL, CA, NC

CHAPTER = "psychology"

EVALUATION = Rule(
    code="PSY-01",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC,
    says="A recent psychological evaluation has cleared the patient, with or without conditions.",
    when=facts.evaluation_result.is_one_of("cleared", "conditional")
    & facts.evaluation_age.at_most(policy.EVALUATION_DAYS),
    then="Refer to a pain psychologist, or treat what stood against clearance; then screen again.",
    owner=Owner.PSYCHOLOGY,
    because=(
        graded.PACC24_PSYCHOLOGY,
        evidence.MDT_SEL.at("Patient selection"),
        evidence.AET.at("Criteria for non-malignant pain"),
        evidence.EVI.at("Behavioural attestation"),
        evidence.S3.at("Before the implant"),
    ),
)

CONDITIONS = Rule(
    code="PSY-01b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=NC,
    says="Conditions set by the psychologist must be met.",
    when=facts.evaluation_result.is_one_of("conditional"),
    then="Go through each condition and record who sees to it and by when.",
    owner=Owner.PSYCHOLOGY,
    because=(graded.PACC24_PSYCHOLOGY,),
    if_unknown=IfUnknown.LIST,
)

EVALUATION_IN_CANCER = Rule(
    code="PSY-02",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=CA,
    says="In cancer an evaluation is not required; concerns it raised call for support.",
    when=facts.evaluation_result.is_one_of("conditional", "not_cleared"),
    then="Offer psychological support beside the pump; do not wait for clearance.",
    owner=Owner.PSYCHOLOGY,
    because=(
        evidence.PACC24_OPT.at("Psychological evaluation"),
        evidence.CMS_LCD.at("Cancer pain"),
    ),
    if_unknown=IfUnknown.LIST,
    disagreement="An article for patients says everyone is evaluated first and makes no exception "
    "for cancer; PACC 2024 does not require it in cancer or at the end of life.",
)

PERSONALITY = Rule(
    code="PSY-09",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="Somatisation, unusual pain ratings or personality traits flagged are weighed.",
    when=facts.EVALUATED & facts.personality_concern.holds(),
    then="Treat what can change, then screen again.",
    owner=Owner.PSYCHOLOGY,
    because=(evidence.MDT_PSY.at("Cautions"),),
)

PREDICTORS = Rule(
    code="PSY-10",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=NC,
    says="Catastrophising, little sense of control, trauma or broken sleep predict poor results.",
    when=facts.pain_predictors.holds() | facts.pcs_total.at_least(policy.PCS_HIGH),
    then="Offer cognitive behavioural therapy before and beside the trial.",
    owner=Owner.PSYCHOLOGY,
    because=(
        evidence.PACC24_OPT.at("Predictors"),
        evidence.MAYO24.at("Abstract"),
        evidence.PCS.at("Percentiles"),
    ),
    if_unknown=IfUnknown.LIST,
)

LITIGATION = Rule(
    code="PSY-11",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=NC,
    says="Litigation, compensation or another gain from pain is talked about before a trial.",
    when=facts.litigation.holds(),
    then="Discuss at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(evidence.MDT_SEL.at("Patient selection"), evidence.MDT_PSY.at("Cautions")),
    if_unknown=IfUnknown.LIST,
)

COPING = Rule(
    code="PSY-12",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="Maladaptive coping is weighed: a pump is unlikely to mend it.",
    when=facts.EVALUATED & facts.coping_maladaptive.holds(),
    then="Work on coping skills first.",
    owner=Owner.PSYCHOLOGY,
    because=(evidence.S3.at("Who is offered a pump"),),
)

UNTRAINED_EVALUATOR = Rule(
    code="PSY-14a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="An evaluation by somebody not trained in pain or mental health is repeated.",
    when=facts.EVALUATED & facts.evaluator.is_one_of("untrained"),
    then="Have it done again by a trained pain or mental-health professional.",
    owner=Owner.PSYCHOLOGY,
    because=(evidence.PACC24_OPT.at("Psychological evaluation"),),
    if_unknown=IfUnknown.LIST,
)

SEEN_BY_TELEHEALTH = Rule(
    code="PSY-14b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="An evaluation in person is preferred to one by telehealth.",
    when=facts.EVALUATED & facts.evaluation_mode.is_one_of("telehealth"),
    then="See the patient in person once before the implant.",
    owner=Owner.PSYCHOLOGY,
    because=(evidence.PACC24_OPT.at("Psychological evaluation"),),
    if_unknown=IfUnknown.LIST,
)

AFTERCARE = Rule(
    code="PSY-16",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=NC,
    says="Psychological aftercare is arranged before the trial.",
    when=~facts.aftercare_arranged.holds(),
    then="Book it and record the contact.",
    owner=Owner.PSYCHOLOGY,
    because=(
        evidence.S3.at("Before and after the implant"),
        evidence.PACC24_OPT.at("Psychological evaluation"),
    ),
    if_unknown=IfUnknown.LIST,
)

NOT_CLEARED = Rule(
    code="PSY-17",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=NC,
    says="A patient found unsuitable by psychological evaluation is not given a Prometra pump.",
    when=facts.evaluation_result.is_one_of("not_cleared"),
    then="Discuss other options at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(evidence.FLX22.at("Contraindications"),),
)

RULES = (
    EVALUATION,
    CONDITIONS,
    EVALUATION_IN_CANCER,
    PERSONALITY,
    PREDICTORS,
    LITIGATION,
    COPING,
    UNTRAINED_EVALUATOR,
    SEEN_BY_TELEHEALTH,
    AFTERCARE,
    NOT_CLEARED,
)
