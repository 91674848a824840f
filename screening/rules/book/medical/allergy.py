"""Allergies: a family of rules for the drugs, then materials, products and past intolerance."""

from screening.rules import drugs, evidence
from screening.rules.drugs import Drug
from screening.rules.evidence.source import Citation
from screening.rules.facts.medical import allergy as facts
from screening.rules.rule import PROCEDURE, IfUnknown, Kind, Owner, Rule, drug, pump
from screening.rules.vocabulary.pathway import ALL

CHAPTER = "medical"

# Where a label was read to rule the drug out after an allergy, a true allergy is final.
_LABELS: dict[str, tuple[Citation, ...]] = {
    "morphine": (evidence.INFUMORPH.at("Contraindications"), evidence.S4.at("Allergies")),
    "ziconotide": (evidence.PRI.at("Contraindications"), evidence.S4.at("Allergies")),
    "baclofen": (
        evidence.LIO.at("Contraindications"),
        evidence.MDT_ITB.at("Who should not have it"),
        evidence.S4.at("Allergies"),
    ),
}
_NO_LABEL = (evidence.CLINICAL_JUDGEMENT.at("Drug allergy"), evidence.S4.at("Allergies"))


def _true_allergy(to: Drug) -> Rule:
    name, on_label = to.label.lower(), to.key in _LABELS
    return Rule(
        code=f"ALG-01-{to.key.upper()}",
        chapter=CHAPTER,
        kind=Kind.NEVER if on_label else Kind.RESOLVE_FIRST,
        scope=drug(to.key),
        pathways=to.pathways,
        says=f"A true allergy to {name} rules {name} out."
        if on_label
        else f"After a true allergy to {name}, {name} waits for the allergy service.",
        when=facts.allergy_to[to.key].holds(),
        then="Choose another drug."
        if on_label
        else "Choose another drug, or ask the allergy service whether this one may be given.",
        owner=Owner.ALLERGY,
        because=_LABELS.get(to.key, _NO_LABEL),
    )


def _reported_allergy(to: Drug) -> Rule:
    """The dossier's ALG-02 is on baclofen; for the others the same is asked on judgement."""
    name = to.label.lower()
    is_baclofen = to.key == "baclofen"
    source = (
        evidence.ITB_SEL.at("Reported allergy to oral baclofen")
        if is_baclofen
        else evidence.CLINICAL_JUDGEMENT.at("Unverified drug allergy")
    )
    return Rule(
        code="ALG-02" if is_baclofen else f"ALG-02-{to.key.upper()}",
        chapter=CHAPTER,
        kind=Kind.WEIGH,
        scope=drug(to.key),
        pathways=to.pathways,
        says=f"A reported allergy to {name} may be a side effect, and is assessed before {name} "
        "is ruled out.",
        when=facts.reported_allergy_to[to.key].holds(),
        then="Ask the allergy service whether it is a true allergy, and record the answer.",
        owner=Owner.ALLERGY,
        because=(source,),
    )


MATERIAL_ALLERGY_PROMETRA = Rule(
    code="ALG-03a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=ALL,
    says="A true allergy to a material of the Prometra pump rules that pump out.",
    when=facts.material_allergy.holds(),
    then="Choose another pump after comparing its list of materials.",
    owner=Owner.ALLERGY,
    because=(
        evidence.FLX_MAN.at("Spanish manual, section 5"),
        evidence.FLX24.at("Contraindications"),
    ),
    disagreement="Each pump has its own list of materials, so another pump may still do.",
)

MATERIAL_ALLERGY_SYNCHROMED = Rule(
    code="ALG-03b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=pump("synchromed"),
    pathways=ALL,
    says="A true allergy to a device material is compared with what the SynchroMed pump is made "
    "of.",
    when=facts.material_allergy.holds(),
    then="Compare with the maker's list of materials; consider a patch test.",
    owner=Owner.ALLERGY,
    because=(
        evidence.S3.at("Side effects and risks: allergy to the implant"),
        evidence.TXT.at("Contraindications"),
    ),
    disagreement="Each pump has its own list of materials; that of SynchroMed was not read.",
)

MATERIAL_ALLERGY_REPORTED = Rule(
    code="ALG-03c",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=pump("prometra", "synchromed"),
    pathways=ALL,
    says="A reported allergy to a device material is verified before a pump is chosen.",
    when=facts.reported_material_allergy.holds(),
    then="Arrange a patch test and record the answer.",
    owner=Owner.ALLERGY,
    because=(
        evidence.S3.at("Side effects and risks: allergy to the implant"),
        evidence.TXT.at("Contraindications"),
    ),
)

PRODUCT_ALLERGY = Rule(
    code="ALG-04",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=PROCEDURE,
    pathways=ALL,
    says="An allergy to latex, iodine, tape or an anaesthetic asks for other products.",
    when=facts.product_allergy.holds(),
    then="Tell the theatre team and use alternatives.",
    owner=Owner.ANAESTHESIA,
    because=(evidence.S4.at("Allergies"),),
    if_unknown=IfUnknown.LIST,
)

INTOLERANCE_PROMETRA = Rule(
    code="ALG-05a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=pump("prometra"),
    pathways=ALL,
    says="The Prometra pump is not for a patient who has not tolerated an implanted device.",
    when=facts.device_intolerance.holds(),
    then="Consider another pump at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(
        evidence.FLX24.at("Contraindications"),
        evidence.FLX22.at("Contraindications"),
    ),
)

INTOLERANCE_OTHERS = Rule(
    code="ALG-05b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=pump("synchromed"),
    pathways=ALL,
    says="Past intolerance of an implanted device is weighed before another one.",
    when=facts.device_intolerance.holds(),
    then="Find out what was not tolerated and discuss at the multidisciplinary meeting.",
    owner=Owner.MDT,
    because=(evidence.CLINICAL_JUDGEMENT.at("Past intolerance of a device"),),
)

RULES: tuple[Rule, ...] = (
    *(_true_allergy(each) for each in drugs.DRUGS),
    *(_reported_allergy(each) for each in drugs.DRUGS),
    MATERIAL_ALLERGY_PROMETRA,
    MATERIAL_ALLERGY_SYNCHROMED,
    MATERIAL_ALLERGY_REPORTED,
    PRODUCT_ALLERGY,
    INTOLERANCE_PROMETRA,
    INTOLERANCE_OTHERS,
)
