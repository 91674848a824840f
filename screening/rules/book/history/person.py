"""Age, pregnancy and breast-feeding: whom a drug or a pump was labelled for."""

from decimal import Decimal

from screening.rules import drugs, evidence
from screening.rules.facts.history import person
from screening.rules.rule import THERAPY, IfUnknown, Kind, Level, Owner, Rule, Scope, drug
from screening.rules.vocabulary.pathway import ALL, PAIN, SP

CHAPTER = "history"

#: Ages in completed years, as the labels give them.
ADULT = Decimal(18)
BACLOFEN_FROM = Decimal(4)
PROMETRA_MORPHINE_FROM = Decimal(22)
PROMETRA_BACLOFEN_FROM = Decimal(12)
OLDER = Decimal(65)

CAN_WAIT = Rule(
    code="PRG-01a",
    chapter=CHAPTER,
    kind=Kind.RESOLVE_FIRST,
    scope=THERAPY,
    pathways=ALL,
    says="A pump that can wait is put off until after the birth.",
    when=person.childbearing.holds() & person.pregnant.holds() & person.pregnancy_can_wait.holds(),
    then="Set a date to screen again after the birth.",
    owner=Owner.OBSTETRICS,
    because=(
        evidence.LIO.at("Pregnancy"),
        evidence.INFUMORPH.at("Boxed warning, neonatal opioid withdrawal"),
    ),
    disagreement="Labels weigh benefit and risk; none makes pregnancy an absolute bar.",
)

PREGNANCY = Rule(
    code="PRG-01b",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=ALL,
    says="In pregnancy a trial or pump is weighed together with obstetrics.",
    when=person.childbearing.holds() & person.pregnant.holds(),
    then="Ask for an obstetric opinion and decide together.",
    owner=Owner.OBSTETRICS,
    because=(
        evidence.INFUMORPH.at("Boxed warning, neonatal opioid withdrawal"),
        evidence.MIT.at("Boxed warning, neonatal opioid withdrawal"),
        evidence.LIO.at("Pregnancy"),
        evidence.PRI.at("Pregnancy"),
    ),
    disagreement="Labels weigh benefit and risk; none makes pregnancy an absolute bar.",
)

CONTRACEPTION = Rule(
    code="PRG-02",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=THERAPY,
    pathways=ALL,
    says="Plans for pregnancy are talked over before a pump.",
    when=person.childbearing.holds() & ~person.contraception_discussed.holds(),
    then="Discuss contraception, and what the drug may do to periods, fertility and a pregnancy.",
    owner=Owner.PAIN,
    because=(evidence.ENDO.at("Effects on menstruation"), evidence.INFUMORPH.at("Pregnancy")),
    if_unknown=IfUnknown.LIST,
)

BREAST_FEEDING = Rule(
    code="PRG-03",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug("baclofen", "ziconotide"),
    pathways=ALL,
    says="Ziconotide and intrathecal baclofen are not recommended while breast-feeding.",
    when=person.childbearing.holds() & person.breast_feeding.holds(),
    then="Discuss feeding and the choice of drug with the patient and an obstetrician.",
    owner=Owner.OBSTETRICS,
    because=(evidence.PRI_MPR.at("Nursing mothers"), evidence.GAB_US.at("Nursing mothers")),
    if_unknown=IfUnknown.LIST,
)

MORPHINE_AGE = Rule(
    code="AGE-01",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug("morphine"),
    pathways=PAIN,
    says="Morphine for pumps is not recommended below 18 years.",
    when=person.age_years.less_than(ADULT),
    then="Discuss with the paediatric multidisciplinary team.",
    owner=Owner.PAEDIATRICS,
    because=(evidence.INFUMORPH.at("Paediatric use"),),
)

BACLOFEN_AGE = Rule(
    code="AGE-02",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=drug("baclofen"),
    pathways=SP,
    says="The patient has reached 4 years, from which intrathecal baclofen is labelled.",
    when=person.age_years.at_least(BACLOFEN_FROM),
    then="Discuss with the paediatric multidisciplinary team.",
    owner=Owner.PAEDIATRICS,
    because=(
        evidence.GAB_US.at("Section 1"),
        evidence.MDT_ITB.at("Evaluation"),
        evidence.HUM.at("Age"),
    ),
)

ZICONOTIDE_AGE = Rule(
    code="AGE-03",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=drug("ziconotide"),
    pathways=PAIN,
    says="Ziconotide is labelled for adults.",
    when=person.age_years.less_than(ADULT),
    then="Discuss with the paediatric multidisciplinary team, or choose another drug.",
    owner=Owner.PAEDIATRICS,
    because=(evidence.PRI.at("Indication"),),
)

OLDER_AGE = Rule(
    code="AGE-04",
    chapter=CHAPTER,
    kind=Kind.MITIGATE,
    scope=drug(*sorted(drugs.EVERY)),
    pathways=ALL,
    says="From 65 years the dose is raised more slowly.",
    when=person.age_years.at_least(OLDER),
    then="Titrate slowly; watch for confusion and slow breathing.",
    owner=Owner.PAIN,
    because=(evidence.PRI.at("Older patients"), evidence.OIRD.at("Age")),
    if_unknown=IfUnknown.LIST,
)

PROMETRA_MORPHINE_AGE = Rule(
    code="AGE-05a",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=Scope(Level.OPTION, drugs=frozenset({"morphine"}), pumps=frozenset({"prometra"})),
    pathways=PAIN,
    says="The Prometra pump with morphine is labelled from 22 years of age.",
    when=person.age_years.less_than(PROMETRA_MORPHINE_FROM),
    then="Choose another pump.",
    owner=Owner.SURGEON,
    because=(evidence.FLX24.at("Indications"), evidence.FLX22.at("Indications")),
)

PROMETRA_BACLOFEN_AGE = Rule(
    code="AGE-05b",
    chapter=CHAPTER,
    kind=Kind.NEVER,
    scope=Scope(Level.OPTION, drugs=frozenset({"baclofen"}), pumps=frozenset({"prometra"})),
    pathways=SP,
    says="The Prometra pump with baclofen is labelled from 12 years of age.",
    when=person.age_years.less_than(PROMETRA_BACLOFEN_FROM),
    then="Choose another pump.",
    owner=Owner.SURGEON,
    because=(evidence.FLX24.at("Indications"),),
)

RULES = (
    CAN_WAIT,
    PREGNANCY,
    CONTRACEPTION,
    BREAST_FEEDING,
    MORPHINE_AGE,
    BACLOFEN_AGE,
    ZICONOTIDE_AGE,
    OLDER_AGE,
    PROMETRA_MORPHINE_AGE,
    PROMETRA_BACLOFEN_AGE,
)
