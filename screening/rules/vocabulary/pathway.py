"""The three pathways; thresholds are never shared between them by accident."""

from enum import StrEnum


class Pathway(StrEnum):
    """Why a pump is considered. A referral has exactly one."""

    CANCER = "cancer_pain"
    NONCANCER = "noncancer_pain"
    SPASTICITY = "severe_spasticity"

    @property
    def label(self) -> str:
        """How a person reads the pathway."""
        return _LABELS[self]


_LABELS = {
    Pathway.CANCER: "Cancer pain",
    Pathway.NONCANCER: "Non-cancer pain",
    Pathway.SPASTICITY: "Severe spasticity",
}

CA = frozenset({Pathway.CANCER})
NC = frozenset({Pathway.NONCANCER})
SP = frozenset({Pathway.SPASTICITY})
PAIN = CA | NC
ALL = frozenset(Pathway)
