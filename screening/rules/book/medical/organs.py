"""Heart, kidneys, liver, gut, bladder and general fitness."""

from screening.rules import drugs, evidence
from screening.rules.evidence import graded
from screening.rules.facts.medical import medicines
from screening.rules.facts.medical import organs as facts
from screening.rules.policy import medical as policy
from screening.rules.policy.history import JURISDICTION
from screening.rules.rule import IMPLANT, THERAPY, IfUnknown, Kind, Owner, Rule, drug
from screening.rules.vocabulary.pathway import ALL, PAIN, SP

CHAPTER = "medical"

_NOTE_ON_ORGANS = (
    "One NHS policy excludes patients with kidney, liver or bowel disease from intrathecal "
    "baclofen; the labels ask for care only."
)

FITNESS = Rule(
    code="ORG-01",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=ALL,
    says="A high ASA class is weighed before an operation to implant a pump.",
    when=facts.asa_class.at_least(policy.ASA_HIGH),
    then="Complete the pre-operative assessment (bloods, urine, ECG, exercise tolerance) and take "
    "it to the multidisciplinary meeting.",
    owner=Owner.ANAESTHESIA,
    because=(
        evidence.S4.at("Tests before the operation"),
        evidence.PACC24_COM.at("Cardiac risk before surgery"),
        evidence.CLINICAL_JUDGEMENT.at("ASA class limit"),
    ),
)

HEART_AND_ZICONOTIDE = Rule(
    code="ORG-02",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug("ziconotide"),
    pathways=PAIN,
    says="Heart disease or low blood pressure asks for a slower course of ziconotide.",
    when=facts.heart_or_low_pressure.holds(),
    then="Start low and titrate slowly.",
    owner=Owner.PAIN,
    because=(evidence.PACC24_COM.at("Cardiac disease"),),
    if_unknown=IfUnknown.LIST,
)

CIRCULATION_AND_BACLOFEN = Rule(
    code="ORG-03",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug("baclofen"),
    pathways=SP,
    says="Low pressure, a slow pulse or poor blood flow to the brain asks for a closely watched "
    "baclofen test.",
    when=facts.circulation_risk.holds(),
    then="Check pulse, pressure and breathing often, most of all in the first two hours.",
    owner=Owner.PAIN,
    because=(evidence.ITB_SCR.at("Monitoring of the test"), evidence.GAB_EU.at("Warnings")),
    if_unknown=IfUnknown.LIST,
)

KIDNEYS_AND_PAIN_DRUGS = Rule(
    code="ORG-04a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug(*drugs.OPIOIDS, "ziconotide"),
    pathways=PAIN,
    says="A low eGFR asks for another dose or another drug.",
    when=facts.egfr.less_than(policy.EGFR_LOW),
    then="Ask nephrology; avoid drugs whose breakdown products build up, morphine above all.",
    owner=Owner.NEPHROLOGY,
    because=(
        evidence.PRI.at("Renal impairment"),
        evidence.OIRD.at("Results: renal failure"),
        evidence.CLINICAL_JUDGEMENT.at("eGFR limit"),
    ),
    if_unknown=IfUnknown.LIST,
)

KIDNEYS_AND_BACLOFEN = Rule(
    code="ORG-04b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug("baclofen"),
    pathways=SP,
    says="A low eGFR is weighed before baclofen.",
    when=facts.egfr.less_than(policy.EGFR_LOW),
    then="Ask nephrology about the dose and discuss at the multidisciplinary meeting.",
    owner=Owner.NEPHROLOGY,
    because=(
        evidence.GAB_EU.at("Warnings: kidney disease"),
        evidence.NHS_CBA.at("Exclusions: renal failure"),
        evidence.CLINICAL_JUDGEMENT.at("eGFR limit"),
    ),
    disagreement=_NOTE_ON_ORGANS,
)

LIVER_AND_PAIN_DRUGS = Rule(
    code="ORG-05a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug(*drugs.OPIOIDS, "ziconotide"),
    pathways=PAIN,
    says="Significant liver impairment asks for another dose or another drug.",
    when=facts.liver_impairment.holds(),
    then="Adjust drug and dose with hepatology.",
    owner=Owner.NEPHROLOGY,
    because=(evidence.PRI.at("Hepatic impairment"),),
    if_unknown=IfUnknown.LIST,
)

LIVER_AND_BACLOFEN = Rule(
    code="ORG-05b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug("baclofen"),
    pathways=SP,
    says="Significant liver impairment is weighed before baclofen.",
    when=facts.liver_impairment.holds(),
    then="Ask hepatology and discuss at the multidisciplinary meeting.",
    owner=Owner.NEPHROLOGY,
    because=(
        evidence.GAB_EU.at("Warnings: liver disease"),
        evidence.NHS_CBA.at("Exclusions: hepatic disease"),
    ),
    disagreement=_NOTE_ON_ORGANS,
)

GUT_OBSTRUCTION = Rule(
    code="ORG-09",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=drug(*drugs.OPIOIDS),
    pathways=PAIN,
    says="A gut obstruction or paralytic ileus, known or suspected, rules out an intrathecal "
    "opioid meanwhile.",
    when=facts.gut_obstruction.holds(),
    then="Treat it; this is read again once it has gone.",
    owner=Owner.REFERRER,
    because=(evidence.INFUMORPH.at("Contraindications"),),
)

RECENT_MAOI = Rule(
    code="ORG-10",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=drug("morphine"),
    pathways=PAIN,
    says="Morphine is not given within 14 days of an MAO inhibitor.",
    when=facts.recent_maoi.holds() | medicines.listed_maoi.holds(),
    then="Choose another drug, or let the prescriber of the MAO inhibitor plan a wash-out; this is "
    "read again after it.",
    owner=Owner.REFERRER,
    because=(evidence.INFUMORPH.at("Contraindications"),),
)

BLADDER_TROUBLE = Rule(
    code="ORG-11",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug(*drugs.OPIOIDS, "baclofen"),
    pathways=ALL,
    says="Urinary retention, prostate disease or a tight bladder sphincter may worsen.",
    when=facts.other_conditions.holds() & facts.bladder_trouble.holds(),
    then="Ask urology; plan for a bladder catheter.",
    owner=Owner.PAIN,
    because=(
        evidence.S0.at("Side effects of the drugs"),
        evidence.S3.at("Side effects and risks"),
        graded.MP18_RETENTION,
        evidence.GAB_EU.at("Warnings: bladder sphincter"),
    ),
    if_unknown=IfUnknown.LIST,
)

HEALTH_PLAN = Rule(
    code="ORG-20",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="General health and function are improved as far as they can be before the trial.",
    when=~facts.health_plan.holds(),
    then="Agree a plan of pre-habilitation and treatment of other illnesses.",
    owner=Owner.PAIN,
    because=(graded.PACC24_OPTIMISE,),
    if_unknown=IfUnknown.LIST,
)

GUT_DISEASE = Rule(
    code="ORG-21",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=SP,
    says="A disease of stomach or bowel is weighed where the NHS policy holds.",
    when=JURISDICTION.is_one_of("UK") & facts.gut_disease.holds(),
    then="Discuss at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(evidence.NHS_CBA.at("Exclusions: gastrointestinal disease"),),
    disagreement=_NOTE_ON_ORGANS,
)

RULES = (
    FITNESS,
    HEART_AND_ZICONOTIDE,
    CIRCULATION_AND_BACLOFEN,
    KIDNEYS_AND_PAIN_DRUGS,
    KIDNEYS_AND_BACLOFEN,
    LIVER_AND_PAIN_DRUGS,
    LIVER_AND_BACLOFEN,
    GUT_OBSTRUCTION,
    RECENT_MAOI,
    BLADDER_TROUBLE,
    HEALTH_PLAN,
    GUT_DISEASE,
)
