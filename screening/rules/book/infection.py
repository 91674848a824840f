"""Infection: what must be clear before a needle or a pump goes in."""

from screening.rules import evidence
from screening.rules.facts import infection as facts
from screening.rules.facts.history.person import age_years
from screening.rules.policy import infection as policy
from screening.rules.rule import IMPLANT, PROCEDURE, IfUnknown, Kind, Owner, Rule
from screening.rules.vocabulary.pathway import ALL, CA, SP

CHAPTER = "infection"

ACTIVE_SYSTEMIC_INFECTION = Rule(
    code="INF-01",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="An active or suspected systemic infection must be treated before a trial or implant.",
    when=facts.systemic_infection.is_one_of("suspected", "active"),
    then="Find the source and treat it; screen again when afebrile, with normal markers and "
    "antibiotics finished.",
    owner=Owner.INFECTION,
    because=(
        evidence.S1.at("Benefits and risks"),
        evidence.MDT_SEL.at("Contraindications"),
        evidence.FLX24.at("Contraindications"),
        evidence.LIO.at("Contraindications"),
        evidence.NICE145.at("1.6.3"),
        evidence.ITB_SEL.at("Abstract"),
        evidence.PACC24_CLIN.at("Clinical management"),
    ),
    disagreement="Some labels call an infection a contraindication; it can be resolved.",
)

UNEXPLAINED_CULTURES = Rule(
    code="INF-01b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="A positive culture must be explained, and a pending one awaited, before a trial.",
    when=facts.cultures.is_one_of("pending", "positive"),
    then="Wait for the result; treat, or repeat until negative, then screen again.",
    owner=Owner.INFECTION,
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Cultures"),
        evidence.PACC24_CLIN.at("Clinical management"),
    ),
)

SEPSIS = Rule(
    code="INF-01-URGENT",
    chapter=CHAPTER,
    kind=Kind.URGENT,
    scope=PROCEDURE,
    pathways=ALL,
    says="Signs of sepsis need treatment now, whatever the advice on a pump.",
    when=facts.systemic_infection.is_one_of("suspected", "active") & facts.sepsis.holds(),
    then="Start the sepsis pathway now and say who has taken it on.",
    owner=Owner.INFECTION,
    because=(evidence.CLINICAL_JUDGEMENT.at("Urgent flag"),),
    if_unknown=IfUnknown.LIST,
)

SITE_INFECTION = Rule(
    code="INF-02",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="Skin infected at the puncture or pocket site must heal first.",
    when=facts.site_infection.holds(),
    then="Treat; choose another site only if it is remote from the infection.",
    owner=Owner.INFECTION,
    because=(
        evidence.PRI.at("Contraindications"),
        evidence.INFUMORPH.at("Contraindications"),
        evidence.PFM.at("Highlights"),
        evidence.MDT_SEL.at("Contraindications"),
    ),
)

ILLNESS_ON_TEST_DAY = Rule(
    code="INF-03",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=SP,
    says="A urinary infection, an unhealed wound, or an MS relapse spoils a baclofen test.",
    when=facts.acute_illness.holds(),
    then="Treat and book the test again when it has settled.",
    owner=Owner.NEUROLOGY,
    because=(evidence.ITB_SCR.at("Screening test"), evidence.GAB_US.at("Patient notes")),
)

REMOTE_INFECTION = Rule(
    code="INF-04",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="Any listed infection, even a remote one (dental, chest, urine), must be treated first.",
    when=facts.listed_infection_active.holds(),
    then="Treat it, record it as resolved, then screen again.",
    owner=Owner.INFECTION,
    because=(evidence.NACC.at("Pre-operative practices"), evidence.PACC24_CLIN.at("Work-up")),
    disagreement="Whether bacteria in the urine without symptoms need treatment is disputed.",
)

CARRIAGE = Rule(
    code="INF-05",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=ALL,
    says="A carrier of Staphylococcus aureus is decolonised before an implant.",
    when=facts.staph_carriage.is_one_of("mssa", "mrsa"),
    then="Decolonise and adjust the prophylaxis.",
    owner=Owner.SURGEON,
    because=(evidence.NACC.at("Screening and decolonisation"), evidence.PACC24_CLIN.at("Work-up")),
    if_unknown=IfUnknown.LIST,
    disagreement="NACC screens every implant; PACC 2024 considers it in patients at high risk.",
)

CARRIAGE_UNKNOWN = Rule(
    code="INF-05b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=ALL,
    says="Carriage of Staphylococcus aureus is tested before an implant.",
    when=facts.staph_carriage.is_one_of("not_tested"),
    then="Take a nasal swab in time to decolonise.",
    owner=Owner.SURGEON,
    because=(evidence.NACC.at("Screening and decolonisation"), evidence.PACC24_CLIN.at("Work-up")),
    if_unknown=IfUnknown.LIST,
    disagreement="NACC screens every implant; PACC 2024 considers it in patients at high risk.",
)

FEVER = Rule(
    code="INF-06",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="Fever postpones the procedure until its cause is known and gone.",
    when=facts.temperature.at_least(policy.FEVER),
    then="Look for the cause; screen again when afebrile.",
    owner=Owner.INFECTION,
    because=(evidence.CLINICAL_JUDGEMENT.at("Fever limit"), evidence.S4.at("After the operation")),
    disagreement="100.0 °F (37.8 °C) in one patient page, against the usual 100.4 °F (38.0 °C).",
)

IMMUNOSUPPRESSION = Rule(
    code="INF-07",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=ALL,
    says="Immunosuppression raises the risk of a device infection.",
    when=facts.immunosuppressed.holds(),
    then="Time the implant with the treating team; screen for Staphylococcus aureus.",
    owner=Owner.MDT,
    because=(evidence.PACC24_CLIN.at("Infection risk"), evidence.S3.at("Side effects and risks")),
)

NEUTROPENIA = Rule(
    code="INF-08",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=CA,
    says="A low neutrophil count waits for recovery between treatment cycles.",
    when=facts.neutrophils.less_than(policy.NEUTROPHILS_LOW),
    then="Agree the timing with oncology and repeat the count.",
    owner=Owner.ONCOLOGY,
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Neutrophil limit"),
        evidence.PACC24_CLIN.at("Work-up"),
    ),
)

DEVICE_INFECTION_BEFORE = Rule(
    code="INF-09",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=ALL,
    says="A previous device infection or meningitis is weighed before another implant.",
    when=facts.device_infection_before.holds(),
    then="Ask for an infection opinion and discuss at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Previous infection"),
        evidence.S3.at("Side effects and risks"),
    ),
)

CHILD_AT_RISK = Rule(
    code="INF-10",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=SP,
    says="Feeding tube, stoma, seizures or mixed cerebral palsy raise a child's infection risk.",
    when=age_years.less_than(policy.CHILD_AGE) & facts.child_infection_risk.holds(),
    then="Plan the pocket away from stoma or tube, and tell the family of the higher risk.",
    owner=Owner.SURGEON,
    because=(evidence.CPITB.at("Abstract"),),
    if_unknown=IfUnknown.LIST,
)

RULES = (
    ACTIVE_SYSTEMIC_INFECTION,
    UNEXPLAINED_CULTURES,
    SEPSIS,
    SITE_INFECTION,
    ILLNESS_ON_TEST_DAY,
    REMOTE_INFECTION,
    CARRIAGE,
    CARRIAGE_UNKNOWN,
    FEVER,
    IMMUNOSUPPRESSION,
    NEUTROPENIA,
    DEVICE_INFECTION_BEFORE,
    CHILD_AT_RISK,
)
