"""What the history says for and against single drugs: mechanism, spread, chemotherapy, the past."""

from screening.rules import drugs, evidence
from screening.rules.evidence import graded
from screening.rules.facts.history import cancer, earlier_pumps, pain
from screening.rules.policy import history as policy
from screening.rules.rule import IMPLANT, IfUnknown, Kind, Owner, Rule, drug
from screening.rules.vocabulary.pathway import ALL, PAIN

CHAPTER = "history"

#: Drugs that spread far from the catheter tip, and drugs that act near it.
SPREADING = drug("hydromorphone", "morphine", "ziconotide")
LOCAL = drug("bupivacaine", "fentanyl", "sufentanil")

LOCALISED_PAIN = Rule(
    code="IND-05a",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=SPREADING,
    pathways=PAIN,
    says="Localised pain is best reached with the catheter tip at its level.",
    when=pain.pain_spread.is_one_of("localised"),
    then="Plan the catheter level with the drug; weigh a local anaesthetic.",
    owner=Owner.PAIN,
    because=(graded.PACC24_DISEASE_BURDEN, graded.MP18_CATEGORIES),
    if_unknown=IfUnknown.LIST,
)

DIFFUSE_PAIN = Rule(
    code="IND-05b",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=LOCAL,
    pathways=PAIN,
    says="Diffuse pain is poorly reached by a drug that stays near the catheter tip.",
    when=pain.pain_spread.is_one_of("diffuse"),
    then="Prefer a hydrophilic opioid or ziconotide.",
    owner=Owner.PAIN,
    because=(
        graded.PACC24_DISEASE_BURDEN,
        evidence.TXT_DEER80.at("Diffuse pain"),
        evidence.CLINICAL_JUDGEMENT.at("Spread of fentanyl and sufentanil"),
    ),
    if_unknown=IfUnknown.LIST,
)

NEUROPATHIC_PAIN = Rule(
    code="IND-05c",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug(*sorted(drugs.OPIOIDS)),
    pathways=PAIN,
    says="Neuropathic pain is harder to treat with an opioid alone.",
    when=pain.pain_mechanism.is_one_of("neuropathic"),
    then="Let the mechanism guide the choice of drug, and say so in the plan.",
    owner=Owner.PAIN,
    because=(graded.PACC24_DISEASE_BURDEN, evidence.S0.at("Neuropathic pain")),
    if_unknown=IfUnknown.LIST,
)

CHEMOTHERAPY_CONTRAINDICATED = Rule(
    code="IND-14a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=drug("ziconotide"),
    pathways=PAIN,
    says="Ziconotide is not combined with intrathecal chemotherapy.",
    when=policy.JURISDICTION.is_one_of("EU", "UK") & cancer.intrathecal_chemotherapy.holds(),
    then="Choose another drug, or wait until the chemotherapy has ended.",
    owner=Owner.ONCOLOGY,
    because=(evidence.PRI_EU.at("Contraindications"),),
    disagreement="The European label lists it as a contraindication; the United States safety "
    "information does not. The list in the United Kingdom text was not read.",
)

CHEMOTHERAPY_WEIGHED = Rule(
    code="IND-14b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug("ziconotide"),
    pathways=PAIN,
    says="Ziconotide together with intrathecal chemotherapy is weighed with oncology.",
    when=policy.JURISDICTION.is_one_of("US") & cancer.intrathecal_chemotherapy.holds(),
    then="Discuss the drug and the access route with oncology.",
    owner=Owner.ONCOLOGY,
    because=(
        evidence.PRI_EU.at("Contraindications"),
        evidence.PRI.at("Safety information, which does not list it"),
    ),
    disagreement="The European label lists it as a contraindication; the United States safety "
    "information does not.",
)

#: One rule a drug: a poor result before is weighed for that drug; a mixture may have held any.
POOR_BEFORE = tuple(
    Rule(
        code=f"IND-15-{each.key}",
        chapter=CHAPTER,
        kind=Kind.WEIGH,
        scope=drug(each.key),
        pathways=each.pathways,
        says=f"{each.label} is weighed where a trial or pump with it, alone or mixed, did no good, "
        "was not tolerated or was stopped by a complication.",
        when=earlier_pumps.poor_result_before[each.key].holds(),
        then="Say what would be different this time, or choose another drug.",
        owner=Owner.MDT,
        because=(evidence.CLINICAL_JUDGEMENT.at("Earlier trial or pump"),),
    )
    for each in drugs.DRUGS
)

DEVICE_HARM_BEFORE = Rule(
    code="IND-16",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=ALL,
    says="An earlier system lost to an infection, a fault or a complication is weighed before "
    "another.",
    when=earlier_pumps.earlier_device_harm.holds(),
    then="Find out what went wrong, and plan pocket, catheter and follow-up around it.",
    owner=Owner.SURGEON,
    because=(evidence.CLINICAL_JUDGEMENT.at("Earlier trial or pump"),),
)

RULES = (
    LOCALISED_PAIN,
    DIFFUSE_PAIN,
    NEUROPATHIC_PAIN,
    CHEMOTHERAPY_CONTRAINDICATED,
    CHEMOTHERAPY_WEIGHED,
    *POOR_BEFORE,
    DEVICE_HARM_BEFORE,
)
