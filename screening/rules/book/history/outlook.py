"""Outlook in cancer: how long life may last, and when a trial may be waived."""

from screening.rules import evidence, pumps
from screening.rules.facts.history import cancer
from screening.rules.policy import history as policy
from screening.rules.rule import IMPLANT, PROCEDURE, THERAPY, IfUnknown, Kind, Owner, Rule, pump
from screening.rules.vocabulary.pathway import CA

CHAPTER = "history"

_SHORT = cancer.prognosis_months.less_than(policy.PROGNOSIS)
_THREE_MONTHS = (
    "One payer asks for more than three months, another for three or more; PACC 2024 calls three "
    "ideal and leaves it to judgement."
)

TIME_FOR_IMPLANT = Rule(
    code="LIF-01",
    chapter=CHAPTER,
    kind=Kind.REQUIRED,
    unmet=Kind.WEIGH,
    scope=pump(*sorted(pumps.IMPLANTED)),
    pathways=CA,
    says="Life expectancy is long enough for an implanted pump.",
    when=cancer.prognosis_months.at_least(policy.PROGNOSIS),
    then="Prefer an external or tunnelled system.",
    owner=Owner.ONCOLOGY,
    because=(
        evidence.CMS_A.at("Life expectancy"),
        evidence.ANT17.at("Malignant pain"),
        evidence.SMITH.at("Entry criteria"),
        evidence.PACC24_CLIN.at("Life expectancy"),
        evidence.TXT_DEER80.at("Life expectancy"),
    ),
    disagreement=_THREE_MONTHS,
)

SHORT_PROGNOSIS = Rule(
    code="LIF-02",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=THERAPY,
    pathways=CA,
    says="With a short prognosis the way of delivery is decided before anything is planned.",
    when=_SHORT,
    then="Weigh an external or tunnelled system against no pump, with palliative care.",
    owner=Owner.PALLIATIVE,
    because=(
        evidence.ANT17.at("External pumps"),
        evidence.ONC99.at("Practical issues"),
        evidence.KRAMES93.at("Expected survival"),
        evidence.CACOMP.at("Survival"),
    ),
    disagreement=_THREE_MONTHS,
)

END_OF_LIFE = Rule(
    code="LIF-04",
    chapter=CHAPTER,
    kind=Kind.WEIGH,
    scope=IMPLANT,
    pathways=CA,
    says="Implanting a pump close to the end of life is weighed against doing without.",
    when=_SHORT & cancer.end_of_life.holds(),
    then="Leave out the implant and treat with palliative care.",
    owner=Owner.PALLIATIVE,
    because=(evidence.PACC24_CLIN.at("Life expectancy"),),
)

WAIVER = Rule(
    code="O7",
    chapter=CHAPTER,
    kind=Kind.WAIVE,
    scope=PROCEDURE,
    pathways=CA,
    says="In advanced cancer with a short prognosis or a risky procedure the trial may be waived.",
    when=cancer.cancer_status.is_one_of("active", "stable")
    & cancer.advanced_cancer.holds()
    & (_SHORT | cancer.trial_risk_high.holds()),
    then="Let the multidisciplinary meeting decide and record why no trial is done.",
    owner=Owner.MDT,
    because=(
        evidence.PACC17_T.at("Groups that need no trial"),
        evidence.EVI.at("Malignant pain"),
        evidence.BCBS_707.at("Malignant pain"),
    ),
    if_unknown=IfUnknown.LIST,
)

RULES = (TIME_FOR_IMPLANT, SHORT_PROGNOSIS, END_OF_LIFE, WAIVER)
