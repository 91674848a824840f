"""The drugs a pump may be filled with for a trial, and whether a label covers it.

Label status: morphine (Infumorph, Mitigo) and ziconotide for pain, baclofen for spasticity; the
others are used off label in pumps (FDA safety communication of 14 November 2018).
"""

from __future__ import annotations

from dataclasses import dataclass

from screening.rules.vocabulary.pathway import PAIN, SP, Pathway


@dataclass(frozen=True, slots=True)
class Drug:
    """A drug option: its pathways, whether it is an opioid, whether a label covers it."""

    key: str
    label: str
    pathways: frozenset[Pathway]
    opioid: bool
    on_label: bool


MORPHINE = Drug("morphine", "Morphine", PAIN, opioid=True, on_label=True)
ZICONOTIDE = Drug("ziconotide", "Ziconotide", PAIN, opioid=False, on_label=True)
BACLOFEN = Drug("baclofen", "Baclofen", SP, opioid=False, on_label=True)
HYDROMORPHONE = Drug("hydromorphone", "Hydromorphone", PAIN, opioid=True, on_label=False)
FENTANYL = Drug("fentanyl", "Fentanyl", PAIN, opioid=True, on_label=False)
SUFENTANIL = Drug("sufentanil", "Sufentanil", PAIN, opioid=True, on_label=False)
BUPIVACAINE = Drug("bupivacaine", "Bupivacaine", PAIN, opioid=False, on_label=False)
CLONIDINE = Drug("clonidine", "Clonidine", PAIN, opioid=False, on_label=False)

DRUGS = (
    MORPHINE,
    ZICONOTIDE,
    BACLOFEN,
    HYDROMORPHONE,
    FENTANYL,
    SUFENTANIL,
    BUPIVACAINE,
    CLONIDINE,
)
OPIOIDS = frozenset(drug.key for drug in DRUGS if drug.opioid)
OFF_LABEL = frozenset(drug.key for drug in DRUGS if not drug.on_label)
EVERY = frozenset(drug.key for drug in DRUGS)
