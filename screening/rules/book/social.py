"""Support and consent: who fills the pump, who watches over it, and what the patient agreed to."""

from screening.rules import evidence
from screening.rules.evidence import graded
from screening.rules.facts import social as facts
from screening.rules.rule import IMPLANT, PROCEDURE, THERAPY, IfUnknown, Kind, Owner, Rule
from screening.rules.vocabulary.pathway import ALL, CA, NC, PAIN, SP

CHAPTER = "social"

REFILLS_REFUSED = Rule(
    code="SOC-01a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.NEVER,
    scope=THERAPY,
    pathways=ALL,
    says="A pump is only for patients who will come for refills; a missed refill can be fatal.",
    when=facts.refill_commitment.is_one_of("committed", "with_help", "doubtful"),
    then="Talk it through and offer help; a lasting refusal means treatment without a pump.",
    owner=Owner.PAIN,
    because=(
        evidence.MDT_COV.at("Label on refills"),
        evidence.S4.at("Overdose and withdrawal"),
        evidence.S2.at("Refills"),
        evidence.LIO.at("Who should be treated"),
        evidence.NHS_CBA.at("Criteria"),
    ),
)

REFILLS_DOUBTFUL = Rule(
    code="SOC-01b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=ALL,
    says="Doubt about coming for refills is weighed before a pump is started.",
    when=facts.refill_commitment.is_one_of("doubtful"),
    then="Look for transport, a home nurse or a nearer clinic, then discuss it together.",
    owner=Owner.MDT,
    because=(
        evidence.MDT_COV.at("Label on refills"),
        evidence.S4.at("Overdose and withdrawal"),
        evidence.NHS_CBA.at("Criteria"),
    ),
)

REFILLS_WITH_HELP = Rule(
    code="SOC-01c",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="Refills that depend on help need the help to be certain.",
    when=facts.refill_commitment.is_one_of("with_help"),
    then="Write down who brings the patient, or who comes, and who stands in.",
    owner=Owner.CLINIC,
    because=(
        evidence.MDT_COV.at("Label on refills"),
        evidence.NHS_CBA.at("Criteria"),
    ),
    if_unknown=IfUnknown.LIST,
)

REFILL_CLINIC = Rule(
    code="SOC-02",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=IMPLANT,
    pathways=ALL,
    says="A named clinic must have agreed to refill the pump before it is implanted.",
    when=facts.refill_clinic_accepts.holds(),
    then="Find a clinic, have its agreement in writing and book the first refill.",
    owner=Owner.CLINIC,
    because=(
        evidence.CACOMP.at("Follow-up"),
        evidence.PACC24_CLIN.at("Clinical management"),
    ),
)

CAREGIVER_NEEDED = Rule(
    code="SOC-03a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=SP,
    says="A patient with spasticity who depends on care needs a caregiver before a pump.",
    when=~facts.depends_on_care.holds() | facts.caregiver.is_one_of("trained", "untrained"),
    then="Find a caregiver or a care service, then screen again.",
    owner=Owner.SOCIAL,
    because=(
        evidence.NHS_CBA.at("Criteria"),
        evidence.LIO.at("Who should be treated"),
    ),
)

CAREGIVER_TRAINED = Rule(
    code="SOC-03b",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=IMPLANT,
    pathways=SP,
    says="The caregiver of a patient with spasticity must be trained before the implant.",
    when=~facts.depends_on_care.holds() | facts.caregiver.is_one_of("trained"),
    then="Teach overdose, sudden withdrawal, alarms and whom to call.",
    owner=Owner.CLINIC,
    because=(
        evidence.NHS_CBA.at("Criteria"),
        evidence.LIO.at("Who should be treated"),
    ),
)

CAREGIVER_PAIN = Rule(
    code="SOC-03c",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=PAIN,
    says="A patient with pain who depends on care is better served with a trained caregiver.",
    when=facts.depends_on_care.holds() & facts.caregiver.is_one_of("untrained", "none"),
    then="Find and train a caregiver, or arrange visits by a nurse.",
    owner=Owner.SOCIAL,
    because=(evidence.PACC24_CLIN.at("Clinical management"),),
    if_unknown=IfUnknown.LIST,
)

WARNING_SIGNS = Rule(
    code="SOC-04",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="Somebody must recognise overdose and withdrawal and be able to call for help.",
    when=facts.knows_warning_signs.holds(),
    then="Teach the patient and the caregiver, ask them to say it back, and leave a number.",
    owner=Owner.PAIN,
    because=(
        evidence.S4.at("Overdose and withdrawal"),
        evidence.LIO.at("Withdrawal"),
        evidence.MIT.at("Boxed warning"),
    ),
)

HOSPICE = Rule(
    code="SOC-05",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=CA,
    says="Hospice care ahead can leave a pump with nobody to refill it.",
    when=facts.hospice_likely.holds(),
    then="Agree with the hospice who refills the pump, and where.",
    owner=Owner.PALLIATIVE,
    because=(
        evidence.PACC24_CLIN.at("Clinical management"),
        evidence.CACOMP.at("Follow-up"),
    ),
    if_unknown=IfUnknown.LIST,
)

RESPONSIBLE_ADULT = Rule(
    code="SOC-06",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=PROCEDURE,
    pathways=ALL,
    says="Without a responsible adult to drive and stay, nobody goes home from a trial.",
    when=~facts.responsible_adult.holds(),
    then="Plan the trial as an inpatient, or find someone to drive and stay.",
    owner=Owner.PAIN,
    because=(graded.MP18_SINGLE_SHOT, evidence.S4.at("Going home")),
    if_unknown=IfUnknown.LIST,
)

MISSED_VISITS = Rule(
    code="SOC-07",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=ALL,
    says="A pattern of missed visits or treatment not followed is weighed before a pump.",
    when=facts.missed_visits.holds(),
    then="Ask what stood in the way, write an agreement and discuss it together.",
    owner=Owner.MDT,
    because=(evidence.ITB_SEL.at("Psychosocial factors"),),
)

# Known from memory only, and a precaution there. The part that is a safety stop, somebody who can
# call for help, is required by SOC-04.
HOME = Rule(
    code="SOC-09",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="An unsettled home, unlocked drugs or no telephone make a pump riskier.",
    when=~facts.stable_home.holds(),
    then="Ask social work to help with housing, a locked box and a telephone.",
    owner=Owner.SOCIAL,
    because=(evidence.CLINICAL_JUDGEMENT.at("Home and telephone"),),
    if_unknown=IfUnknown.LIST,
)

LACK_OF_SUPPORT = Rule(
    code="SOC-10",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="A patient without people to turn to needs more support from the clinic.",
    when=facts.lacks_support.holds(),
    then="Ask social work to find support and plan more frequent contact.",
    owner=Owner.SOCIAL,
    because=(evidence.MDT_PSY.at("Psychosocial factors"),),
    if_unknown=IfUnknown.LIST,
)

CAPACITY = Rule(
    code="CON-01a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="Somebody with the right to decide must decide: the patient, a guardian or a surrogate.",
    when=facts.capacity.is_one_of("has", "lacks_with_surrogate"),
    then="Assess capacity; where it is lacking, find out who may lawfully decide.",
    owner=Owner.REFERRER,
    because=(evidence.CLINICAL_JUDGEMENT.at("Capacity"),),
)

CONSENT_OF_PATIENT = Rule(
    code="CON-01b",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="A patient who decides for themselves must have consented to this screening.",
    when=~facts.capacity.is_one_of("has") | facts.consent_given.holds(),
    then="Explain the screening, a trial and a pump, and record the consent.",
    owner=Owner.REFERRER,
    because=(evidence.CLINICAL_JUDGEMENT.at("Consent"),),
)

CONSENT_OF_SURROGATE = Rule(
    code="CON-01c",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="Where a guardian or surrogate decides, that person must have consented to this "
    "screening.",
    when=~facts.capacity.is_one_of("lacks_with_surrogate") | facts.surrogate_consents.holds(),
    then="Explain it to them, ask the patient's own view, and record name and consent.",
    owner=Owner.REFERRER,
    because=(evidence.CLINICAL_JUDGEMENT.at("Consent by a surrogate"),),
)

EXPECTATIONS = Rule(
    code="CON-02",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="The patient must expect relief in part; a pump does not cure.",
    when=facts.realistic_expectations.holds(),
    then="Counsel again on what a pump can do, with a psychologist if hopes stay too high.",
    owner=Owner.PSYCHOLOGY,
    because=(
        evidence.S2.at("Expectations"),
        evidence.S3.at("Before the implant"),
        evidence.MDT_SEL.at("Selection"),
        evidence.MDT_PSY.at("Expectations"),
        evidence.ITB_SEL.at("Unrealistic goals"),
    ),
)

GOALS = Rule(
    code="CON-03",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="At least one specific goal must be agreed and written down before a trial.",
    when=facts.goal_agreed.holds(),
    then="Agree what the patient wants to do again, and how it will be measured.",
    owner=Owner.REFERRER,
    because=(
        evidence.MDT_SEL.at("Selection"),
        evidence.NHS_CBA.at("Criteria"),
        evidence.ITB_SCR.at("Goals of the test"),
    ),
)

# A payer may demand a taper; clinically the sources ask for an attempt, so a refusal is weighed.
OPIOID_AGREEMENT = Rule(
    code="CON-07",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="A patient who takes opioids should agree to reduce them and to have one prescriber.",
    when=facts.opioid_agreement.is_one_of("agrees", "takes_none"),
    then="Find out what stands in the way and discuss it at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(graded.PACC24_OPIOID_REDUCTION, evidence.EVI.at("Opioid reduction")),
)

ACCEPTS_TRIAL = Rule(
    code="CON-08",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="The patient must accept a trial, and that a failed trial means no pump.",
    when=facts.accepts_trial.holds(),
    then="Counsel on what the trial is for and when it counts as failed.",
    owner=Owner.PAIN,
    because=(
        evidence.S2.at("Who is a candidate"),
        evidence.S4.at("Trial"),
        evidence.LIO.at("Screening trial"),
        evidence.CMS_A.at("Preliminary trial"),
    ),
)

RULES = (
    REFILLS_REFUSED,
    REFILLS_DOUBTFUL,
    REFILLS_WITH_HELP,
    REFILL_CLINIC,
    CAREGIVER_NEEDED,
    CAREGIVER_TRAINED,
    CAREGIVER_PAIN,
    WARNING_SIGNS,
    HOSPICE,
    RESPONSIBLE_ADULT,
    MISSED_VISITS,
    HOME,
    LACK_OF_SUPPORT,
    CAPACITY,
    CONSENT_OF_PATIENT,
    CONSENT_OF_SURROGATE,
    EXPECTATIONS,
    GOALS,
    OPIOID_AGREEMENT,
    ACCEPTS_TRIAL,
)
