"""The evidence register: every source the rulebook may cite, once.

Write `from screening.rules import evidence` and `evidence.MDT_SEL.at("Contraindications")`. A
constant has the name of its key with underscores; only INF (INFUMORPH) and JUDGEMENT
(CLINICAL_JUDGEMENT) differ. Citations that carry their source's own grade are in `evidence.graded`.
"""

# Each shelf is re-exported whole: a second list of its names here could only fall behind.
# ruff: noqa: F403

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from screening.rules.evidence import (
    consensus,
    founding,
    guidelines,
    judgement,
    labels,
    manufacturers,
    notices,
    outcomes,
    payers,
    pump_labels,
    questionnaires,
    risk_tools,
    studies,
    textbooks,
)
from screening.rules.evidence.consensus import *
from screening.rules.evidence.founding import *
from screening.rules.evidence.guidelines import *
from screening.rules.evidence.judgement import *
from screening.rules.evidence.labels import *
from screening.rules.evidence.manufacturers import *
from screening.rules.evidence.notices import *
from screening.rules.evidence.outcomes import *
from screening.rules.evidence.payers import *
from screening.rules.evidence.pump_labels import *
from screening.rules.evidence.questionnaires import *
from screening.rules.evidence.risk_tools import *
from screening.rules.evidence.source import Citation as Citation
from screening.rules.evidence.source import Read as Read
from screening.rules.evidence.source import Source as Source
from screening.rules.evidence.source import SourceKind as SourceKind
from screening.rules.evidence.studies import *
from screening.rules.evidence.textbooks import *

SHELVES = (
    consensus,
    founding,
    guidelines,
    judgement,
    labels,
    manufacturers,
    notices,
    outcomes,
    payers,
    pump_labels,
    questionnaires,
    risk_tools,
    studies,
    textbooks,
)

ALL: tuple[Source, ...] = tuple(
    sorted(
        (item for shelf in SHELVES for item in vars(shelf).values() if isinstance(item, Source)),
        key=lambda source: source.key,
    )
)
BY_KEY: Mapping[str, Source] = MappingProxyType({source.key: source for source in ALL})
