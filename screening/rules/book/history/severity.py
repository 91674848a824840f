"""Severity of pain: bad enough for a pump, and measured before anything is done about it."""

from screening.rules import evidence
from screening.rules.evidence import graded
from screening.rules.facts import treatments
from screening.rules.facts.history import cancer, severity
from screening.rules.policy import history as policy
from screening.rules.rule import THERAPY, IfUnknown, Kind, Owner, Rule
from screening.rules.vocabulary.pathway import CA, NC, PAIN

CHAPTER = "history"

#: Side effects of another drug do not say that opioids were tried: one must be on the list.
_NOT_TOLERATED = treatments.strong_opioid_not_tolerated.holds() | (
    treatments.strong_opioid_tried.holds() & severity.side_effects.is_one_of("limiting")
)
_CANCER_SEVERE = (
    severity.average_pain.at_least(policy.CANCER_PAIN) & treatments.strong_opioid_failed.holds()
) | _NOT_TOLERATED
_NO_FLOOR = (
    "The trial took patients at a score of 5 on a large opioid dose, or on less with intolerable "
    "effects; no guideline read makes a dose or a score a minimum."
)

CANCER_SEVERITY_WEIGHED = Rule(
    code="SEV-01a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=THERAPY,
    pathways=CA,
    says="Cancer pain is severe in spite of an adequate opioid, or opioids are not tolerated.",
    when=_CANCER_SEVERE,
    then="Ask for a palliative care review of the systemic treatment.",
    owner=Owner.PALLIATIVE,
    because=(evidence.SMITH.at("Entry criteria"), evidence.MDT_CA.at("Patient selection")),
    disagreement=_NO_FLOOR,
)

CANCER_SEVERITY_REQUIRED = Rule(
    code="SEV-01b",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=CA,
    says="Where the site asks for it, cancer pain is severe in spite of an adequate opioid, or "
    "opioids are not tolerated.",
    when=_CANCER_SEVERE | policy.CANCER_SEVERITY.is_one_of("weigh"),
    then="Optimise the systemic treatment with palliative care, then screen again.",
    owner=Owner.PALLIATIVE,
    because=(evidence.SMITH.at("Entry criteria"), evidence.MDT_CA.at("Patient selection")),
    disagreement=_NO_FLOOR,
)

BASELINE_SCORES = Rule(
    code="SEV-02a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC,
    says="Several pain scores are on record as a baseline before a trial.",
    when=severity.pain_readings.at_least(policy.DIARY_READINGS),
    then="Start a pain diary.",
    owner=Owner.PAIN,
    because=(evidence.EVI.at("Baseline measures"), evidence.S3.at("Pain scores before and after")),
)

SEVERE_PAIN = Rule(
    code="SEV-02b",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="Average non-cancer pain is severe.",
    when=severity.average_pain.at_least(policy.NONCANCER_PAIN),
    then="Discuss at the multidisciplinary meeting whether the burden justifies a pump.",
    owner=Owner.MDT,
    because=(
        evidence.S3.at("Pain scores before and after"),
        evidence.S4.at("Who may benefit"),
        evidence.CLINICAL_JUDGEMENT.at("Severity limit"),
    ),
)

FUNCTION = Rule(
    code="SEV-03",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=PAIN,
    says="Function has been measured on a validated scale before a trial.",
    when=severity.function_scale.is_one_of("bpi", "pdi", "odi", "peg", "other"),
    then="Have the patient fill in a function scale.",
    owner=Owner.PAIN,
    because=(
        evidence.S4.at("Who may benefit"),
        evidence.EVI.at("Functional improvement"),
        evidence.CMS_A.at("Preliminary trial"),
    ),
)

SYSTEMIC_TREATMENT_FAILED = Rule(
    code="SEV-04",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=PAIN,
    says="Less invasive treatment has failed, or its side effects limit the dose.",
    when=treatments.treatment_failed.holds() | severity.side_effects.is_one_of("limiting"),
    then="Treat further and manage side effects; in cancer pain do not lose time over it.",
    owner=Owner.PAIN,
    because=(
        evidence.CMS_A.at("Ineffective, or effects not acceptable"),
        evidence.MDT_SEL.at("Selection criteria"),
        evidence.SMITH.at("Entry criteria"),
        evidence.S3.at("Who is offered a pump"),
        evidence.S4.at("Who may benefit"),
    ),
)

PERFORMANCE = Rule(
    code="SEV-10",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=CA,
    says="A poor performance status guides the level, the drug and whether to implant.",
    when=cancer.ecog.at_least(policy.ECOG),
    then="Plan the trial at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(graded.PACC24_DISEASE_BURDEN,),
    if_unknown=IfUnknown.LIST,
)

RULES = (
    CANCER_SEVERITY_WEIGHED,
    CANCER_SEVERITY_REQUIRED,
    BASELINE_SCORES,
    SEVERE_PAIN,
    FUNCTION,
    SYSTEMIC_TREATMENT_FAILED,
    PERFORMANCE,
)
