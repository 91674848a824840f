"""A rule: one criterion with its kind, its scope, its words, its next step and its sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from screening.logic.criteria import Sentence
from screening.rules.evidence.source import Citation
from screening.rules.option import Option
from screening.rules.vocabulary.pathway import Pathway


class Kind(StrEnum):
    """What it means that a rule's sentence is met (for REQUIRED: that it is not)."""

    REQUIRED = "required"
    NEVER = "never"
    RESOLVE_FIRST = "resolve_first"
    WEIGH = "weigh"
    MITIGATE = "mitigate"
    URGENT = "urgent"
    WAIVE = "waive"  # the trial may be waived: a flag beside a review or an offer, nothing more


class IfUnknown(StrEnum):
    """What an undecided rule does: ASK holds an offer back, LIST only shows the gap."""

    ASK = "ask"
    LIST = "list"


class Level(StrEnum):
    """What a finding blocks."""

    THERAPY = "therapy"
    PROCEDURE = "procedure"
    IMPLANT = "implant"
    OPTION = "option"


class Owner(StrEnum):
    """Who can clear a finding."""

    REFERRER = "Referring clinician"
    PAIN = "Pain clinic"
    MDT = "Multidisciplinary meeting"
    INFECTION = "Infection specialist or treating doctor"
    ADDICTION = "Addiction service"
    PSYCHOLOGY = "Pain psychologist"
    PSYCHIATRY = "Psychiatry"
    HAEMATOLOGY = "Haematology"
    CARDIOLOGY = "Cardiology or the prescriber"
    NEUROSURGERY = "Neurosurgery or spine surgery"
    NEUROLOGY = "Neurology or rehabilitation medicine"
    ONCOLOGY = "Oncology"
    PALLIATIVE = "Palliative care"
    RESPIRATORY = "Respiratory or sleep medicine"
    ANAESTHESIA = "Anaesthesia"
    NEPHROLOGY = "Nephrology or hepatology"
    ENDOCRINE = "Endocrinology"
    OBSTETRICS = "Obstetrics"
    ALLERGY = "Allergy service"
    SURGEON = "Implanting surgeon"
    PAEDIATRICS = "Paediatric multidisciplinary team"
    SOCIAL = "Social work"
    CLINIC = "Refill clinic"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a finding blocks; for options, an empty set means any drug, pump or method."""

    level: Level
    drugs: frozenset[str] = frozenset()
    pumps: frozenset[str] = frozenset()
    methods: frozenset[str] = frozenset()

    def strikes(self, option: Option) -> bool:
        """Whether a finding of this scope concerns the option."""
        if self.level is Level.IMPLANT:
            return option.implanted
        return self.level is Level.OPTION and (
            (not self.drugs or option.drug in self.drugs)
            and (not self.pumps or option.pump in self.pumps)
            and (not self.methods or option.method in self.methods)
        )


THERAPY = Scope(Level.THERAPY)
PROCEDURE = Scope(Level.PROCEDURE)
IMPLANT = Scope(Level.IMPLANT)


def drug(*keys: str) -> Scope:
    """The finding concerns these drugs."""
    return Scope(Level.OPTION, drugs=frozenset(keys))


def pump(*keys: str) -> Scope:
    """The finding concerns these pumps."""
    return Scope(Level.OPTION, pumps=frozenset(keys))


def method(*keys: str) -> Scope:
    """The finding concerns these trial methods."""
    return Scope(Level.OPTION, methods=frozenset(keys))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One criterion.

    ``when`` is what is met when the finding is present; for REQUIRED it is the requirement itself,
    and ``unmet`` says what its absence means. Raises ValueError when a rule claims more than its
    sources allow, or leaves its unknown case unsaid.
    """

    code: str
    chapter: str
    kind: Kind
    scope: Scope
    pathways: frozenset[Pathway]
    says: str
    when: Sentence
    then: str
    owner: Owner
    because: tuple[Citation, ...]
    if_unknown: IfUnknown = IfUnknown.ASK
    unmet: Kind | None = None
    disagreement: str = ""

    def __post_init__(self) -> None:
        if (self.kind is Kind.REQUIRED) != (self.unmet is not None):
            raise ValueError(f"{self.code}: a REQUIRED rule, and only one, says what unmet means.")
        if self.unmet is not None and self.unmet not in _UNMET:
            raise ValueError(f"{self.code}: unmet is NEVER, RESOLVE_FIRST or WEIGH.")
        if not self.because:
            raise ValueError(f"{self.code}: cite a source, or evidence.CLINICAL_JUDGEMENT.")
        if self.concern is Kind.NEVER and not any(c.source.own_words for c in self.because):
            raise ValueError(f"{self.code}: NEVER needs a source whose own text was read.")
        if self.if_unknown is IfUnknown.LIST and self.concern not in _MAY_LIST:
            raise ValueError(f"{self.code}: only MITIGATE, URGENT and WAIVE may merely list.")

    @property
    def concern(self) -> Kind:
        """The kind the rule acts as when its finding is present."""
        return self.unmet or self.kind


_UNMET = frozenset({Kind.NEVER, Kind.RESOLVE_FIRST, Kind.WEIGH})
_MAY_LIST = frozenset({Kind.MITIGATE, Kind.URGENT, Kind.WAIVE})
