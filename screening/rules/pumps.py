"""The pumps, what each label lists, and which are implanted.

SynchroMed's label lists morphine, ziconotide and baclofen; Prometra's lists Infumorph, saline and
baclofen (MDT-IND; FLX24). The external system serves short prognosis in cancer (ANT17, ONC99).
"""

from __future__ import annotations

from dataclasses import dataclass

from screening.rules.vocabulary.pathway import ALL, CA, Pathway


@dataclass(frozen=True, slots=True)
class Pump:
    """A delivery system; ``lists`` are the drugs its label names, None where it names none."""

    key: str
    label: str
    pathways: frozenset[Pathway]
    implanted: bool
    lists: frozenset[str] | None


SYNCHROMED = Pump(
    "synchromed", "SynchroMed", ALL, True, frozenset({"morphine", "ziconotide", "baclofen"})
)
PROMETRA = Pump("prometra", "Prometra", ALL, True, frozenset({"morphine", "baclofen"}))
EXTERNAL = Pump("external", "External system", CA, False, None)

PUMPS = (SYNCHROMED, PROMETRA, EXTERNAL)
IMPLANTED = frozenset(pump.key for pump in PUMPS if pump.implanted)
