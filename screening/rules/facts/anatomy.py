"""What may be known of the spine, the canal and the flow of CSF, and how old the imaging is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer
from screening.rules import elapsed
from screening.rules.fact import Fact, Measure, OneOf, PartialDay, YesNo
from screening.rules.policy import anatomy as policy
from screening.rules.record import Record
from screening.rules.vocabulary import anatomy as words

CHAPTER = "anatomy"

LISTS: Mapping[str, type] = {}

spine_imaging = OneOf(
    name="spine_imaging",
    chapter=CHAPTER,
    label="imaging of the spine",
    question="Which imaging of the thoracic and lumbar spine is on file?",
    words=words.SPINE_IMAGING,
    adverse=frozenset({"none", "x_ray"}),
)
IMAGED = spine_imaging.is_one_of("mri", "ct", "ct_myelogram", "x_ray")
# A plain X-ray shows neither the canal nor the conus, so it does not stand in for a scan.
SCANNED = spine_imaging.is_one_of("mri", "ct", "ct_myelogram")
spine_imaging_date = PartialDay(
    name="spine_imaging_date",
    chapter=CHAPTER,
    label="date of the spine imaging",
    question="When was it done?",
    asked_if=IMAGED,
)
months_since_spine_imaging = Measure(
    name="months_since_spine_imaging",
    chapter=CHAPTER,
    label="age of the spine imaging",
    unit="months",
    low=Decimal(0),
    high=Decimal(1800),
    places=0,
    asks=("spine_imaging_date",),
)
conus_level = OneOf(
    name="conus_level",
    chapter=CHAPTER,
    label="level of the conus",
    question="Where does the cord end?",
    words=words.CONUS_LEVEL,
    asked_if=SCANNED,
    read_by_rules=False,
)
imaging_concordant = YesNo(
    name="imaging_concordant",
    chapter=CHAPTER,
    label="imaging that fits the pain",
    question="Does the imaging fit the level of the pain?",
    adverse=False,
    asked_if=IMAGED,
    good_for=policy.SPINE_DAYS,
)
canal = OneOf(
    name="canal",
    chapter=CHAPTER,
    label="spinal canal",
    question="Is the spinal canal open at and below the planned catheter level?",
    help="A metastasis in a vertebral body does not by itself obstruct the canal.",
    words=words.CANAL,
    adverse=frozenset({"suspected", "obstructed"}),
    good_for=policy.FLOW_DAYS,
)
tumour_on_sac = YesNo(
    name="tumour_on_sac",
    chapter=CHAPTER,
    label="tumour against the thecal sac",
    question="Does tumour press on the thecal sac?",
    help="Answer no only where imaging has ruled it out.",
    good_for=policy.FLOW_DAYS,
)
spinal_anomaly = OneOf(
    name="spinal_anomaly",
    chapter=CHAPTER,
    label="spinal anomaly",
    question="Is there a spinal anomaly, and what does neurosurgery say of it?",
    help="Dysraphism, a tethered cord or severe stenosis, for example.",
    words=words.SPINAL_ANOMALY,
    adverse=frozenset({"suspected", "confirmed_no_obstacle", "confirmed_prevents"}),
    good_for=policy.SPINE_DAYS,
)
intracranial_pressure = OneOf(
    name="intracranial_pressure",
    chapter=CHAPTER,
    label="intracranial pressure",
    question="Is the intracranial pressure raised?",
    help="After a head injury or with a brain tumour, suspected until it has been assessed.",
    words=words.PRESSURE,
    adverse=frozenset({"suspected", "raised"}),
    good_for=policy.NEUROLOGY_DAYS,
)
brain_lesion = YesNo(
    name="brain_lesion",
    chapter=CHAPTER,
    label="brain tumour or head injury",
    question="Is there a brain tumour or a head injury?",
    good_for=policy.SPINE_DAYS,
)
new_deficit = YesNo(
    name="new_deficit",
    chapter=CHAPTER,
    label="new or progressive neurological deficit",
    question="Is there a new or worsening weakness, numbness or loss of bladder or bowel control?",
    help="Suspected compression of the cord counts as yes.",
    good_for=policy.NEUROLOGY_DAYS,
)
spinal_fusion = OneOf(
    name="spinal_fusion",
    chapter=CHAPTER,
    label="spinal fusion",
    question="Has the spine been fused or instrumented?",
    words=words.SPINAL_FUSION,
    adverse=frozenset({"elsewhere", "access_level"}),
    good_for=policy.SPINE_DAYS,
)
scoliosis = OneOf(
    name="scoliosis",
    chapter=CHAPTER,
    label="scoliosis",
    question="Is there scoliosis?",
    words=words.SCOLIOSIS,
    adverse=frozenset({"stable", "progressing", "fusion_planned"}),
    good_for=policy.SPINE_DAYS,
)
csf_shunt = YesNo(
    name="csf_shunt",
    chapter=CHAPTER,
    label="CSF shunt",
    question="Is there a ventricular shunt, to the abdomen or the heart?",
    good_for=policy.SPINE_DAYS,
)
abdominal_surgery = YesNo(
    name="abdominal_surgery",
    chapter=CHAPTER,
    label="abdominal surgery, stoma or hernia",
    question="Is there a stoma, a hernia, or past surgery of abdomen or pelvis?",
    good_for=policy.SPINE_DAYS,
)
catheter_level = OneOf(
    name="catheter_level",
    chapter=CHAPTER,
    label="planned level of the catheter tip",
    question="Where is the catheter tip planned?",
    words=words.CATHETER_LEVEL,
)

FACTS: tuple[Fact, ...] = (
    new_deficit,
    intracranial_pressure,
    brain_lesion,
    spine_imaging,
    spine_imaging_date,
    months_since_spine_imaging,
    conus_level,
    imaging_concordant,
    canal,
    tumour_on_sac,
    spinal_anomaly,
    spinal_fusion,
    scoliosis,
    csf_shunt,
    abdominal_surgery,
    catheter_level,
)


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """The age of the imaging, as of a day."""
    done = chart.entry(spine_imaging_date.name)
    return {months_since_spine_imaging.name: elapsed.months_since_entry(done, as_of)}
