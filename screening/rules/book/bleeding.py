"""Bleeding: a needle near the spine, and the drugs and disorders that make it bleed.

Times from a last dose belong to the day of the procedure. Here only an agreed plan is asked for,
and no rule tells anyone to change a drug.
"""

from screening.rules import evidence
from screening.rules.facts import bleeding as facts
from screening.rules.facts.history.person import age_years
from screening.rules.policy import bleeding as policy
from screening.rules.policy import infection as infection_policy
from screening.rules.rule import IMPLANT, PROCEDURE, IfUnknown, Kind, Owner, Rule, drug
from screening.rules.vocabulary.pathway import ALL, PAIN, SP

CHAPTER = "bleeding"

_UNPLANNED = facts.TAKING & facts.interruption.is_one_of("not_agreed")
_CONTINUING = facts.TAKING & facts.interruption.is_one_of("continues")
_MORPHINE_DISPUTE = (
    "Infumorph is contraindicated beside an anticoagulant; another morphine label asks for a "
    "special weighing of benefit and risk; ASRA allows interruption by a table of intervals."
)

BLEEDING_DISORDER = Rule(
    code="HAE-01a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="A bleeding disorder must be explained and under control before a needle goes in.",
    when=facts.bleeding_disorder.is_one_of("suspected", "uncontrolled"),
    then="Refer to haematology, correct what can be corrected, then screen again.",
    owner=Owner.HAEMATOLOGY,
    because=(
        evidence.PRI.at("Contraindications"),
        evidence.INFUMORPH.at("Contraindications"),
        evidence.ANT17.at("Malignant pain, contraindications"),
        evidence.TXT.at("Patient selection"),
        evidence.S4.at("Before the operation"),
    ),
)

CLOTTING_TEST = Rule(
    code="HAE-01b",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="In a bleeding disorder the INR must be near normal before a needle goes in.",
    when=facts.DISORDER & facts.inr.more_than(policy.INR_LIMIT),
    then="Find and correct the cause with haematology, then repeat the test.",
    owner=Owner.HAEMATOLOGY,
    because=(evidence.CLINICAL_JUDGEMENT.at("INR limit"), evidence.ASRA.at("Table, warfarin")),
    disagreement="ASRA asks for a normal INR; limits from 1.2 to 1.4 are in use elsewhere.",
)

UNPLANNED = Rule(
    code="HAE-02a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="A drug against clots needs a plan agreed with its prescriber before a trial or implant.",
    when=_UNPLANNED,
    then="Agree in writing with the prescriber whether and how it can be interrupted.",
    owner=Owner.CARDIOLOGY,
    because=(
        evidence.ASRA.at("Procedures by bleeding risk"),
        evidence.INFUMORPH.at("Contraindications"),
        evidence.PFM.at("Section 5.1"),
        evidence.CACOMP.at("Abstract"),
    ),
    disagreement=_MORPHINE_DISPUTE,
)

MORPHINE_WHILE_ANTICOAGULATED = Rule(
    code="HAE-02b",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=drug("morphine"),
    pathways=PAIN,
    says="Intrathecal morphine is not given while anticoagulation continues.",
    when=_CONTINUING & facts.listed_anticoagulant.holds(),
    then="Ask the meeting whether another drug, or a treatment without a needle, fits better.",
    owner=Owner.MDT,
    because=(evidence.INFUMORPH.at("Contraindications"), evidence.PFM.at("Section 5.1")),
    disagreement=_MORPHINE_DISPUTE,
)

ANTICOAGULATION_CONTINUES = Rule(
    code="HAE-02d",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="While anticoagulation must go on, no needle or catheter goes in near the spine.",
    when=_CONTINUING & facts.listed_anticoagulant.holds(),
    then="Screen again once the prescriber can agree to an interruption; until then look at "
    "treatment without a needle.",
    owner=Owner.CARDIOLOGY,
    because=(
        evidence.ASRA.at("Procedures by bleeding risk"),
        evidence.INFUMORPH.at("Contraindications"),
        evidence.PFM.at("Section 5.1"),
        evidence.CACOMP.at("Abstract"),
    ),
    disagreement=_MORPHINE_DISPUTE,
)

PLANNED = Rule(
    code="HAE-02c",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=PROCEDURE,
    pathways=ALL,
    says="An agreed interruption plan has to be carried out before the procedure.",
    when=facts.TAKING & facts.interruption.is_one_of("agreed"),
    then="Put the plan on the day-of-procedure list, with the last dose and the restart.",
    owner=Owner.PAIN,
    because=(evidence.ASRA.at("Table, intervals and restart"),),
    if_unknown=IfUnknown.LIST,
)

WARFARIN = Rule(
    code="HAE-03",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="Warfarin needs an agreed plan that ends in a normal INR before the procedure.",
    when=_UNPLANNED & facts.listed_warfarin.holds(),
    then="Agree the plan with the prescriber, with the INR check and the restart.",
    owner=Owner.CARDIOLOGY,
    because=(evidence.ASRA.at("Table, warfarin"),),
)

HEPARIN = Rule(
    code="HAE-04",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="A heparin needs an agreed plan that fits its kind and dose.",
    when=_UNPLANNED & facts.listed_heparin.holds(),
    then="Agree the plan with the prescriber, with the last dose before and the first after.",
    owner=Owner.CARDIOLOGY,
    because=(evidence.ASRA.at("Table, heparins"),),
)

DIRECT_ANTICOAGULANT = Rule(
    code="HAE-05",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="A direct anticoagulant or fondaparinux needs a plan that allows for kidney function.",
    when=_UNPLANNED & facts.listed_doac.holds(),
    then="Agree the plan with the prescriber, with a recent kidney function.",
    owner=Owner.CARDIOLOGY,
    because=(evidence.CLINICAL_JUDGEMENT.at("Direct anticoagulants"),),
    disagreement="General surgery waits 48 to 72 hours; practice in pain procedures is 72 hours.",
)

ANTIPLATELET = Rule(
    code="HAE-06",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="An antiplatelet needs a plan that respects its reason, above all a stent.",
    when=_UNPLANNED & facts.listed_antiplatelet.holds(),
    then="Agree the plan with cardiology or the prescriber; give the date of any stent.",
    owner=Owner.CARDIOLOGY,
    because=(
        evidence.ASRA.at("Table, antiplatelets"),
        evidence.CLINICAL_JUDGEMENT.at("Clopidogrel, prasugrel and ticagrelor"),
    ),
)

ASPIRIN = Rule(
    code="HAE-07",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="Aspirin needs an agreed plan; after an event the decision is shared.",
    when=_UNPLANNED & facts.listed_aspirin.holds(),
    then="Agree with the prescriber; weigh clot against bleeding where aspirin follows an event.",
    owner=Owner.CARDIOLOGY,
    because=(evidence.ASRA.at("Table, aspirin"),),
)

NSAID = Rule(
    code="HAE-08",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=PROCEDURE,
    pathways=ALL,
    says="An anti-inflammatory painkiller adds to the bleeding risk of the procedure.",
    when=facts.takes_nsaid.holds(),
    then="Agree a plan for it with the prescriber; how long depends on the drug.",
    owner=Owner.PAIN,
    because=(evidence.ASRA.at("Table, anti-inflammatory drugs"),),
    if_unknown=IfUnknown.LIST,
)

CANNOT_INTERRUPT = Rule(
    code="HAE-09",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=PROCEDURE,
    pathways=ALL,
    says="A drug against clots that cannot be interrupted is weighed against the procedure.",
    when=_CONTINUING,
    then="Defer, choose a treatment without a needle, or decide with cardiology and haematology.",
    owner=Owner.MDT,
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Recent stent, mechanical valve or recent clot"),
        evidence.ASRA.at("Procedures by bleeding risk"),
        evidence.CACOMP.at("Abstract"),
    ),
)

VERY_FEW_PLATELETS = Rule(
    code="HAE-10a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=PROCEDURE,
    pathways=ALL,
    says="A very low platelet count is corrected before a needle goes in.",
    when=facts.platelets.less_than(policy.PLATELETS_WAIT),
    then="Ask haematology; repeat the count before the procedure.",
    owner=Owner.HAEMATOLOGY,
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Platelet limit"),
        evidence.PACC24_CLIN.at("Work-up"),
    ),
)

FEW_PLATELETS = Rule(
    code="HAE-10b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=PROCEDURE,
    pathways=ALL,
    says="A low platelet count is weighed before a needle goes in.",
    when=facts.platelets.less_than(policy.PLATELETS_REVIEW),
    then="Ask haematology for the cause and the trend.",
    owner=Owner.HAEMATOLOGY,
    because=(
        evidence.CLINICAL_JUDGEMENT.at("Platelet limit"),
        evidence.PACC24_CLIN.at("Work-up"),
    ),
)

APLASTIC_ANAEMIA = Rule(
    code="HAE-11",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=IMPLANT,
    pathways=ALL,
    says="A pump is not implanted in aplastic anaemia.",
    when=facts.aplastic_anaemia.holds(),
    then="Look for a treatment without an implant, with haematology.",
    owner=Owner.HAEMATOLOGY,
    because=(evidence.TXT_SEL.at("Patient selection"),),
)

THROMBOSIS = Rule(
    code="HAE-12",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=IMPLANT,
    pathways=ALL,
    says="A raised risk of blood clots calls for prevention around the implant.",
    when=facts.thrombosis_risk.is_one_of("raised"),
    then="Plan prevention that also respects the bleeding risk.",
    owner=Owner.SURGEON,
    because=(evidence.S4.at("Risks"),),
    if_unknown=IfUnknown.LIST,
)

CHILD_DISORDER = Rule(
    code="HAE-13",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=SP,
    says="A disorder of clotting in a child with spasticity is weighed before an implant.",
    when=age_years.less_than(infection_policy.CHILD_AGE) & facts.DISORDER,
    then="Discuss with haematology and the paediatric team.",
    owner=Owner.PAEDIATRICS,
    because=(evidence.NICE145.at("1.6.4"),),
)

RULES = (
    BLEEDING_DISORDER,
    CLOTTING_TEST,
    UNPLANNED,
    MORPHINE_WHILE_ANTICOAGULATED,
    ANTICOAGULATION_CONTINUES,
    PLANNED,
    WARFARIN,
    HEPARIN,
    DIRECT_ANTICOAGULANT,
    ANTIPLATELET,
    ASPIRIN,
    NSAID,
    CANNOT_INTERRUPT,
    VERY_FEW_PLATELETS,
    FEW_PLATELETS,
    APLASTIC_ANAEMIA,
    THROMBOSIS,
    CHILD_DISORDER,
)
