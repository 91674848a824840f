"""What may be known of earlier intrathecal trials and pumps, drug by drug."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screening.logic.answers import Answer
from screening.rules import drugs, record
from screening.rules.fact import Fact, OneOf, YesNo
from screening.rules.policy import history as policy
from screening.rules.record import Record
from screening.rules.vocabulary import answering
from screening.rules.vocabulary.partial_date import PartialDate

CHAPTER = "history"

#: Results that speak against the same drug again, and reasons that speak of harm by the device.
_POOR = frozenset({"no_benefit", "intolerable"})
_HARM = frozenset({"infection", "device"})


@dataclass(frozen=True, slots=True)
class EarlierPump:
    """One earlier trial or pump; None where a column is not known."""

    kind: str | None
    drug: str | None
    started: PartialDate | None
    result: str | None
    why_removed: str | None


earlier_pumps_list = OneOf(
    name="earlier_pumps_list",
    chapter=CHAPTER,
    label="list of earlier trials and pumps",
    question="Earlier intrathecal trials and pumps",
    words=answering.LIST_STATE,
    good_for=policy.STANDING_DAYS,
    read_by_rules=False,
)

#: One fact a drug: whether an earlier trial or pump with it failed the patient.
poor_result_before: Mapping[str, YesNo] = {
    drug.key: YesNo(
        name=f"poor_result_before_{drug.key}",
        chapter=CHAPTER,
        label=f"earlier poor result with {drug.label.lower()}",
        asks=(earlier_pumps_list.name,),
    )
    for drug in drugs.DRUGS
}
earlier_device_harm = YesNo(
    name="earlier_device_harm",
    chapter=CHAPTER,
    label="earlier system lost to a complication",
    asks=(earlier_pumps_list.name,),
)

FACTS: tuple[Fact, ...] = (earlier_pumps_list, *poor_result_before.values(), earlier_device_harm)


def derive(chart: Record) -> Mapping[str, Answer]:
    """What the list of earlier trials and pumps amounts to, for each drug and for the device."""
    listing = chart.listing(earlier_pumps_list.name)
    poor = {
        fact.name: record.any_row(listing, tuple(_poor(row, key) for row in listing.rows))
        for key, fact in poor_result_before.items()
    }
    harm = record.any_row(listing, tuple(_harmed(row) for row in listing.rows))
    return {**poor, earlier_device_harm.name: harm}


def _poor(row: EarlierPump, drug: str) -> bool | None:
    """Whether the row is a poor result with the drug.

    A mixture counts for every drug: what it held is seldom on record, and asking again for it
    would lead nowhere.
    """
    poor = _poor_result(row)
    if poor is False or row.drug not in {None, "mixture", drug}:
        return False
    return None if row.drug is None else poor


def _poor_result(row: EarlierPump) -> bool | None:
    """A complication speaks against the drug unless it was of the pump, the catheter or a germ."""
    if row.result is None:
        return None
    if row.result == "complication":
        return row.why_removed not in _HARM
    return row.result in _POOR


def _harmed(row: EarlierPump) -> bool | None:
    if row.result == "complication" or row.why_removed in _HARM:
        return True
    return None if row.result is None or row.why_removed is None else False
