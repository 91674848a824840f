"""What may be known of the pump pocket, of other implanted devices and of exposure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer
from screening.rules import record
from screening.rules.fact import Fact, Measure, OneOf, ShortText, YesNo
from screening.rules.policy import device as policy
from screening.rules.record import Record
from screening.rules.vocabulary import answering
from screening.rules.vocabulary import device as words

CHAPTER = "device"


@dataclass(frozen=True, slots=True)
class OtherDevice:
    """One implanted device; None where a column is not known."""

    kind: str | None
    maker_and_model: str | None
    active: bool | None


body_size = OneOf(
    name="body_size",
    chapter=CHAPTER,
    label="body size for a pump",
    question="Is the body large enough to carry a pump?",
    help="From the surgeon's examination of the abdomen, ribs and iliac crest.",
    words=words.BODY_SIZE,
    adverse=frozenset({"smaller_pump_only", "insufficient"}),
    good_for=policy.POCKET_DAYS,
)
pocket_depth = Measure(
    name="pocket_depth",
    chapter=CHAPTER,
    label="expected depth of the pump",
    question="Expected depth of the pump under the skin",
    help="At the site planned by the surgeon.",
    unit="cm",
    example="2.0",
    units=(("in", Decimal("2.54"), Decimal(0)),),
    low=Decimal(0),
    high=Decimal(15),
    places=2,
    worse="higher",
    good_for=policy.POCKET_DAYS,
)
pocket_skin = OneOf(
    name="pocket_skin",
    chapter=CHAPTER,
    label="skin over the pocket",
    question="Skin where the pump would lie",
    words=words.POCKET_SKIN,
    adverse=frozenset({"altered", "broken"}),
    good_for=policy.POCKET_DAYS,
)
ongoing_weight_loss = YesNo(
    name="ongoing_weight_loss",
    chapter=CHAPTER,
    label="ongoing weight loss",
    question="Is the patient losing weight?",
    good_for=policy.POCKET_DAYS,
)
devices_list = OneOf(
    name="devices_list",
    chapter=CHAPTER,
    label="list of implanted devices",
    question="Other implanted devices",
    words=answering.LIST_STATE,
    good_for=policy.DEVICE_DAYS,
    read_by_rules=False,
)
electronic_device = YesNo(
    name="electronic_device",
    chapter=CHAPTER,
    label="other implanted electronic device",
    asks=("devices_list",),
)
frequent_mri = YesNo(
    name="frequent_mri",
    chapter=CHAPTER,
    label="frequent MRI ahead",
    question="Will the patient need MRI often?",
    good_for=policy.DEVICE_DAYS,
)
mri_need = ShortText(
    name="mri_need",
    chapter=CHAPTER,
    label="MRI foreseen",
    question="Which part of the body, how often, and at what field strength?",
    asked_if=frequent_mri.holds(),
)
special_exposure = YesNo(
    name="special_exposure",
    chapter=CHAPTER,
    label="exposure to pressure, fields or physical treatments",
    question="Do work, leisure or planned treatment expose a pump to any of these?",
    help="Hyperbaric chamber or diving; strong magnets, high-current equipment or transmitting "
    "towers; diathermy, therapeutic ultrasound, lithotripsy or radiotherapy over the pump.",
    good_for=policy.DEVICE_DAYS,
)
pressure_exposure = YesNo(
    name="pressure_exposure",
    chapter=CHAPTER,
    label="hyperbaric treatment or diving",
    question="A hyperbaric chamber, or diving?",
    asked_if=special_exposure.holds(),
    good_for=policy.DEVICE_DAYS,
)
field_exposure = YesNo(
    name="field_exposure",
    chapter=CHAPTER,
    label="strong magnets, high currents or transmitting towers",
    question="Strong magnets, high-current equipment or transmitting towers?",
    asked_if=special_exposure.holds(),
    good_for=policy.DEVICE_DAYS,
)
treatment_over_pump = YesNo(
    name="treatment_over_pump",
    chapter=CHAPTER,
    label="diathermy, ultrasound, lithotripsy or radiotherapy over the pump",
    question="Diathermy, therapeutic ultrasound, lithotripsy or radiotherapy over the pump?",
    asked_if=special_exposure.holds(),
    good_for=policy.DEVICE_DAYS,
)
wants_patient_bolus = YesNo(
    name="wants_patient_bolus",
    chapter=CHAPTER,
    label="wish to give own extra doses",
    question="Does the patient want a controller to give extra doses themselves?",
    good_for=policy.DEVICE_DAYS,
)

LISTS = {"devices_list": OtherDevice}
FACTS: tuple[Fact, ...] = (
    body_size,
    pocket_depth,
    pocket_skin,
    ongoing_weight_loss,
    devices_list,
    electronic_device,
    frequent_mri,
    mri_need,
    special_exposure,
    pressure_exposure,
    field_exposure,
    treatment_over_pump,
    wants_patient_bolus,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Facts computed from the chapter's rows, as of a day."""
    listing = chart.listing("devices_list")
    verdicts = tuple(_could_disturb(row) for row in listing.rows)
    return {electronic_device.name: record.any_row(listing, verdicts)}


def _could_disturb(row: OtherDevice) -> bool | None:
    """An electronic device counts unless it is known to be off for good."""
    if row.kind == "passive" or row.active is False:
        return False
    if row.kind in words.ELECTRONIC:
        return True
    return None
