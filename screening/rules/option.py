"""One way to treat: a drug in a pump after a trial by a method. Findings strike options out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from screening.rules import drugs, pumps, trials
from screening.rules.vocabulary.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Option:
    """A drug, a pump and a trial method, by key.

    ``implanted`` and ``off_label`` say what the rules need of the pump and the combination.
    """

    drug: str
    pump: str
    method: str
    implanted: bool
    off_label: bool


def options(pathway: Pathway) -> tuple[Option, ...]:
    """Every option of a pathway whose combination exists, in table order.

    A pump whose label lists on-label drugs but not this one is no option for it (DEV-12); a drug
    no label covers may go in any pump and is marked off label.
    """
    return tuple(
        Option(drug.key, pump.key, method.key, pump.implanted, not drug.on_label)
        for drug in drugs.DRUGS
        if pathway in drug.pathways
        for pump in pumps.PUMPS
        if pathway in pump.pathways
        and (not drug.on_label or pump.lists is None or drug.key in pump.lists)
        for method in trials.METHODS
        if drug.key in method.tests
    )


def to_data(option: Option) -> dict[str, Any]:
    """The option as plain data."""
    return asdict(option)


def from_data(data: Mapping[str, Any]) -> Option:
    """The option plain data holds; TypeError when a field is missing or strange."""
    return Option(**data)
