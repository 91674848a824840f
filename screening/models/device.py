"""Pump pocket and devices: where a pump would lie, and one row another implanted device."""

from __future__ import annotations

from django.db import models

from screening.models.answer import Measured, OneOf, ShortText, YesNo
from screening.models.chapter import Chapter, ChartRow, closed_choice
from screening.rules.vocabulary import device as words
from screening.rules.vocabulary.answering import LIST_STATE


class PumpAndPocket(Chapter):
    """The pocket as the surgeon finds it, and what a pump would be exposed to."""

    LISTS = {"devices_list": "OtherDevice"}

    body_size = OneOf(words.BODY_SIZE)
    pocket_depth = Measured(("cm", "in"), "0", "15", places=2)
    pocket_skin = OneOf(words.POCKET_SKIN)
    ongoing_weight_loss = YesNo()
    devices_list = OneOf(LIST_STATE)
    frequent_mri = YesNo()
    mri_need = ShortText()
    special_exposure = YesNo()
    pressure_exposure = YesNo()
    field_exposure = YesNo()
    treatment_over_pump = YesNo()
    wants_patient_bolus = YesNo()


class OtherDevice(ChartRow):
    """One implanted device: what it is, who made it, and whether it is in use."""

    kind = models.CharField(max_length=16, null=True, blank=True)
    maker_and_model = models.CharField(max_length=120, null=True, blank=True)
    active = models.BooleanField(null=True, blank=True)

    class Meta(ChartRow.Meta):
        constraints = [
            *ChartRow.Meta.constraints,
            closed_choice("kind", words.DEVICE_KIND.values, "otherdevice"),
        ]
