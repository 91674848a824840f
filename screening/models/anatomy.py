"""Spine and CSF: imaging, the canal, and what earlier operations left."""

from __future__ import annotations

from screening.models.answer import OneOf, PartialDay, YesNo
from screening.models.chapter import Chapter
from screening.rules.vocabulary import anatomy as words


class SpineAndCsf(Chapter):
    """The spine as imaging and examination show it, and the way in for needle and catheter."""

    new_deficit = YesNo()
    intracranial_pressure = OneOf(words.PRESSURE)
    brain_lesion = YesNo()
    spine_imaging = OneOf(words.SPINE_IMAGING)
    spine_imaging_date = PartialDay()
    conus_level = OneOf(words.CONUS_LEVEL)
    imaging_concordant = YesNo()
    canal = OneOf(words.CANAL)
    tumour_on_sac = YesNo()
    spinal_anomaly = OneOf(words.SPINAL_ANOMALY)
    spinal_fusion = OneOf(words.SPINAL_FUSION)
    scoliosis = OneOf(words.SCOLIOSIS)
    csf_shunt = YesNo()
    abdominal_surgery = YesNo()
    catheter_level = OneOf(words.CATHETER_LEVEL)
