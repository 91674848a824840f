"""Indication: whether the problem is one a pump is for, and whether its turn has come."""

from screening.rules import evidence
from screening.rules.evidence import graded
from screening.rules.facts.history import cancer, pain
from screening.rules.policy import history as policy
from screening.rules.rule import THERAPY, Kind, Owner, Rule
from screening.rules.vocabulary.pathway import CA, NC, PAIN

CHAPTER = "history"

CANCER_CAUSE = Rule(
    code="IND-02a",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=CA,
    says="On the cancer pathway the pain comes from the cancer or from its treatment.",
    when=cancer.cancer_causes_pain.holds(),
    then="If the pain has another cause, screen on the non-cancer pathway.",
    owner=Owner.REFERRER,
    because=(
        graded.MP18_CANCER,
        graded.MP18_CATEGORIES,
        evidence.S0.at("Cancer and post-operative pain"),
        evidence.S3.at("Conditions treated"),
    ),
)

CANCER_GONE = Rule(
    code="IND-02b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=CA,
    says="A cancer in remission or cured follows the criteria for non-cancer pain.",
    when=cancer.cancer_status.is_one_of("remission", "none"),
    then="Screen on the non-cancer pathway.",
    owner=Owner.REFERRER,
    because=(graded.MP18_CATEGORIES,),
)

DIAGNOSIS = Rule(
    code="IND-03",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="Non-cancer pain has a diagnosis for which pumps are in use.",
    when=pain.pain_diagnosis.is_one_of(
        "failed_back_surgery",
        "spinal_or_radicular",
        "crps",
        "post_herpetic",
        "peripheral_neuropathy",
        "nerve_injury",
        "neuropathic",
        "mixed",
    ),
    then="Confirm the diagnosis; discuss any other at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(
        evidence.S3.at("Conditions treated"),
        evidence.S4.at("Who may benefit"),
        graded.MP18_OPIOID_NON_CANCER,
        graded.MP18_ZICONOTIDE_NON_CANCER,
    ),
    disagreement="PACC recommends pumps in chosen non-cancer pain; an older health page calls "
    "long-term evidence lacking. A Washington payer and the 2015 NHS England decision did not "
    "fund it, and one centre stopped offering it.",
)

PATHOLOGY = Rule(
    code="IND-04",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=THERAPY,
    pathways=NC,
    says="A report shows a cause that fits the complaint.",
    when=pain.objective_pathology.is_one_of("concordant"),
    then="Obtain imaging and records; without a cause that fits, the meeting decides.",
    owner=Owner.MDT,
    because=(
        evidence.MDT_SEL.at("Selection criteria"),
        evidence.EVI.at("Non-malignant pain"),
        evidence.TXT.at("Patient selection"),
    ),
)

HEAD_PAIN = Rule(
    code="IND-06",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=PAIN,
    says="A pump is not expected to help pain of the head or face.",
    when=pain.pain_site.is_one_of("head"),
    then="Look again at the diagnosis and at other treatments.",
    owner=Owner.MDT,
    because=(
        evidence.BCBS.at("Alabama MP-442, exclusions"),
        evidence.S2.at("Other types of pain"),
    ),
    disagreement="A payer excludes head pain; a manufacturer's page only says that relief is not "
    "typical.",
)

DURATION = Rule(
    code="IND-07",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC,
    says="The pain has lasted for months, or is expected to last.",
    when=pain.months_in_pain.at_least(policy.PAIN_MONTHS) | pain.pain_will_last.holds(),
    then="Continue conservative care and screen again when the time has passed.",
    owner=Owner.PAIN,
    because=(
        evidence.TXT_SEL.at("Patient selection"),
        evidence.MOLINA.at("Definition of chronic pain"),
        evidence.EVI.at("Non-malignant pain"),
    ),
    disagreement="Textbook and payers count six months; the disease classification counts three.",
)

NO_OPERATION = Rule(
    code="IND-08",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC,
    says="In a surgeon's opinion no operation would help; or one was declined, or has failed.",
    when=pain.surgical_option.is_one_of("none", "declined", "failed"),
    then="Refer to a spine surgeon and record the opinion.",
    owner=Owner.NEUROSURGERY,
    because=(
        evidence.TXT_IND.at("Indications"),
        evidence.MDT_PRO.at("Selection"),
        evidence.S4.at("Alternatives"),
    ),
)

LADDER = Rule(
    code="IND-13",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=NC,
    says="Spinal cord stimulation, or another stimulator, was tried or set aside.",
    when=pain.stimulation.is_one_of("failed", "unsuitable", "declined"),
    then="Decide on stimulation and record why or why not.",
    owner=Owner.PAIN,
    because=(
        evidence.S3.at("Last resort"),
        evidence.TXT_IND.at("Indications"),
    ),
    disagreement="An article for patients and a summary of PACC 2017 place a pump last; whether "
    "PACC meant salvage only could not be checked in its full text.",
)

RULES = (
    CANCER_CAUSE,
    CANCER_GONE,
    DIAGNOSIS,
    PATHOLOGY,
    HEAD_PAIN,
    DURATION,
    NO_OPERATION,
    LADDER,
)
